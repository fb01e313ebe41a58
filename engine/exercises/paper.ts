import { readablePayoff } from "../arithmetic/quantity";
import { unlimited } from "../budget";
import type { AnswerForm, AnyQuestion, Asked, Step } from "../concepts/grade/question";
import { scoreOf } from "../concepts/grade/steps";
import { gradeQuestions } from "../concepts/index";
import { filledWith } from "../concepts/variant/draw-table";
import { type FurtherRanges, readWhole, variantOf } from "../concepts/variant/variant";
import type { Cells } from "../formats/cells";
import type { Parameters } from "../formats/game-kind";
import { whenLoaded } from "../needed";
import { type Language, type Message, message, say, type Text } from "../text";
import type { Exercise, ExerciseQuestion } from "./exercise";
import { formIn } from "./form-words";
import { inLanguage } from "./names";

/** An exercise as one student has it: the numbers drawn by the seed, the names in the student's language. */
export interface Paper {
  readonly exercise: Exercise;
  readonly seed: number;
  readonly language: Language;
  readonly story: Text;
  readonly table: Cells;
  /** What is read beside the table, by the name of the argument. */
  readonly ranges: FurtherRanges;
  readonly questions: readonly PaperQuestion[];
}

export interface PaperQuestion {
  readonly written: ExerciseQuestion;
  readonly text: Text;
  readonly hint: Text | undefined;
  /** The cells to fill. */
  readonly form: AnswerForm;
  readonly asked: Asked;
}

/** What an answer is worth, and why. */
export interface AnswerMark {
  readonly points: number;
  readonly steps: readonly Step[];
}

/** The paper of a seed; the same on every machine. Throws Refusal with the reason where no table meets the conditions, InputError where the table cannot be read. */
export const paperOf = (exercise: Exercise, seed: number, language: Language): Promise<Paper> =>
  whenLoaded(() => {
    const template = { kind: "template", cells: exercise.table, parameters: new Map(), top: 0, left: 0 } as const;
    const { words, draws, conditions } = exercise;
    const { cells, values } = variantOf(template, seed, draws, conditions, unlimited, exercise.ranges);
    const table = inLanguage(cells, words, language);
    const ranges = mapped(exercise.ranges, (range) => inLanguage(range, words, language));
    const story = filledText(exercise.story, values);
    return { exercise, seed, language, story, table, ranges, questions: exercise.questions.map(questionOf) };

    function questionOf(written: ExerciseQuestion): PaperQuestion {
      const question = kindOf(written);
      const about = written.about && inLanguage(filledWith(written.about, values, "about"), words, language);
      const asked: Asked = { about, tolerance: written.tolerance };
      const form = formIn(question.form(readTable(question, { table, ranges }), asked, unlimited), language);
      const text = written.text ? filledText(written.text, values) : question.title;
      return { written, text, hint: written.hint && filledText(written.hint, values), form, asked };
    }
  });

const mapped = <T>(record: Readonly<Record<string, T>>, change: (one: T) => T): Record<string, T> =>
  Object.fromEntries(Object.entries(record).map(([name, one]) => [name, change(one)]));

/** {name} stands for what was drawn for it. */
function filledText(text: Text, values: Parameters): Text {
  const drawn = Object.fromEntries([...values].map(([name, value]) => [name, readablePayoff(value)]));
  const filled = message(text, drawn);
  return { en: say(filled, "en"), ko: say(filled, "ko"), zh: say(filled, "zh") };
}

/** The mark of an answer to one question, its cells as they stand in the sheet. */
export const markAnswer = (paper: Paper, question: PaperQuestion, answer: Cells): Promise<AnswerMark> =>
  whenLoaded(() => {
    const kind = kindOf(question.written);
    const steps = kind.grade(readTable(kind, paper), answer, question.asked, unlimited);
    return { points: scoreOf(steps) * question.written.points, steps };
  });

/** The worked solution of one question. */
export const workedSolution = (paper: Paper, { written, asked }: PaperQuestion): Promise<readonly Message[]> =>
  whenLoaded(() => {
    const kind = kindOf(written);
    return kind.solution(readTable(kind, paper), asked, unlimited);
  });

const kindOf = ({ ask }: ExerciseQuestion): AnyQuestion => gradeQuestions.find(({ id }) => id === ask)!;

/** What the question is about, for those who read its usual wording; an author's own wording says it. */
export const aboutShown = ({ written, asked }: PaperQuestion): Cells => (written.text ? [] : (asked.about ?? []));

const readTable = ({ game }: AnyQuestion, { table, ranges }: Pick<Paper, "table" | "ranges">): unknown =>
  readWhole(game, { cells: table, further: ranges });
