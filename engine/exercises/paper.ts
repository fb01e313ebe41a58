import { unlimited } from "../budget";
import type { AnswerForm, AnyQuestion, Asked, Step } from "../concepts/grade/question";
import { scoreOf } from "../concepts/grade/steps";
import { gradeQuestions } from "../concepts/index";
import { variantOf } from "../concepts/variant/variant";
import type { Cells } from "../formats/cells";
import { evaluate } from "../formats/expressions";
import { whenLoaded } from "../needed";
import type { Language, Message, Text } from "../text";
import type { Exercise, ExerciseQuestion } from "./exercise";
import { inLanguage } from "./names";

/** An exercise as one student has it: the numbers drawn by the seed, the names in the student's language. */
export interface Paper {
  readonly exercise: Exercise;
  readonly seed: number;
  readonly language: Language;
  readonly table: Cells;
  readonly questions: readonly PaperQuestion[];
}

export interface PaperQuestion {
  readonly written: ExerciseQuestion;
  readonly text: Text;
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
    const { cells } = variantOf(template, seed, exercise.draws, exercise.conditions, unlimited);
    const table = inLanguage(cells, exercise.words, language);
    return { exercise, seed, language, table, questions: exercise.questions.map(questionOf) };

    function questionOf(written: ExerciseQuestion): PaperQuestion {
      const question = kindOf(written);
      const about = written.about && inLanguage(written.about, exercise.words, language);
      const asked: Asked = { about, tolerance: written.tolerance };
      const form = question.form(readTable(question, inLanguage(cells, exercise.words, language)), asked, unlimited);
      return { written, text: written.text ?? question.title, form, asked };
    }
  });

/** The mark of an answer to one question, its cells as they stand in the sheet. */
export const markAnswer = (paper: Paper, question: PaperQuestion, answer: Cells): Promise<AnswerMark> =>
  whenLoaded(() => {
    const kind = kindOf(question.written);
    const steps = kind.grade(readTable(kind, paper.table), answer, question.asked, unlimited);
    return { points: scoreOf(steps) * question.written.points, steps };
  });

/** The worked solution of one question. */
export const workedSolution = (paper: Paper, { written, asked }: PaperQuestion): Promise<readonly Message[]> =>
  whenLoaded(() => {
    const kind = kindOf(written);
    return kind.solution(readTable(kind, paper.table), asked, unlimited);
  });

const kindOf = ({ ask }: ExerciseQuestion): AnyQuestion => gradeQuestions.find(({ id }) => id === ask)!;

const readTable = ({ game }: AnyQuestion, cells: Cells): unknown =>
  game.read({ cells: { [game.ranges[0]!.name]: cells } }, { parameters: new Map(), evaluate });
