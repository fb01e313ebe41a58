import { isAllBlank } from "../../engine/concepts/grade/steps";
import { MessageError } from "../../engine/errors";
import { type AnswerMark, type Paper, paperOf } from "../../engine/exercises/paper";
import { readExercise } from "../../engine/exercises/read";
import { type Message, message } from "../../engine/text";
import { type HandoutData, handoutNames } from "../../src/exercises/handout/data";
import { bestMark } from "../../src/exercises/marking/best-mark";
import type { ReadRange, WorkbookPort } from "../../src/workbook/port";
import type { Store } from "../store";
import { readSaved, type SavedCheck, savedSetting, savedText } from "./saved";
import { answerText, type ExerciseState, type QuestionState } from "./state";
import { strings } from "./strings";

export type ExerciseActions = ReturnType<typeof exerciseActions>;

/** What a student can do with a handout. Its numbers are drawn again from what the workbook knows of itself, never read from its table. */
export function exerciseActions(store: Store<ExerciseState>, workbook: WorkbookPort, data: HandoutData) {
  let isChecking = false;
  const set = (changes: Partial<ExerciseState>) => store.update((state) => ({ ...state, ...changes }));
  const change = (i: number, changes: (question: QuestionState) => QuestionState) =>
    store.update((state) => ({ ...state, questions: state.questions.map((one, j) => (i === j ? changes(one) : one)) }));

  /** Draws the paper, reads all answers in one sync, and marks again for free what was checked before and not changed since. */
  async function load(): Promise<void> {
    try {
      const paper = await paperOf(readExercise(data.exercise, data.text), data.seed, data.language);
      const saved = readSaved(await workbook.readSetting(savedSetting), data);
      const answers = await readAnswers(paper);
      const questions = await Promise.all(answers.map((answer, i) => questionOf(paper, i, answer, saved[i])));
      set({ paper, questions });
    } catch (error) {
      set({ fault: said(error) });
    }
  }

  async function questionOf(paper: Paper, i: number, answer: ReadRange | undefined, saved: SavedCheck | undefined) {
    const question: QuestionState = { answer, used: saved?.used ?? 0 };
    if (!answer || saved?.answer !== answerText(answer)) return question;
    const mark = await markOf(paper, i, answer);
    return { ...question, checked: { answer: saved.answer, mark } };
  }

  async function readAnswers({ questions }: Paper): Promise<(ReadRange | undefined)[]> {
    const names = questions.map((_, i) => handoutNames.answer(i));
    const ranges = await workbook.readNames(names);
    return names.map((name) => ranges.get(name));
  }

  /** After an edit: what is filled by now. */
  async function refresh(): Promise<void> {
    const { paper } = store.get();
    if (!paper) return;
    try {
      const answers = await readAnswers(paper);
      store.update((state) => ({
        ...state,
        fault: undefined,
        questions: state.questions.map((one, i) => ({ ...one, answer: answers[i] })),
      }));
    } catch (error) {
      set({ fault: said(error) });
    }
  }

  /** A blank answer, and one that was checked already, cost nothing. */
  async function check(i: number): Promise<void> {
    const { paper } = store.get();
    if (!paper || isChecking) return;
    isChecking = true;
    try {
      const name = handoutNames.answer(i);
      const answer = (await workbook.readNames([name])).get(name);
      change(i, ({ problem: _, ...question }) => ({ ...question, answer }));
      if (answer) await checkAnswer(paper, i, answer);
    } catch (error) {
      change(i, (question) => ({ ...question, problem: said(error) }));
    }
    isChecking = false;
  }

  async function checkAnswer(paper: Paper, i: number, answer: ReadRange): Promise<void> {
    const { used, checked } = store.get().questions[i]!;
    const text = answerText(answer);
    if (isAllBlank(answer.cells)) {
      change(i, (question) => ({ ...question, problem: message(strings.stillBlank) }));
      return;
    }
    if (checked?.answer === text || used >= (paper.exercise.checks ?? Number.POSITIVE_INFINITY)) return;
    const mark = await markOf(paper, i, answer);
    const after: QuestionState = { answer, used: used + 1, checked: { answer: text, mark } };
    // Saved before it is shown: a check that cannot be counted is none.
    const questions = store.get().questions.map((one, j) => (i === j ? after : one));
    await workbook.writeSetting(savedSetting, savedText(data, questions));
    set({ questions });
  }

  return {
    load,
    refresh,
    check: (i: number) => void check(i),
    turnTo: (current: number) => set({ current }),
    show: (address: string) => void workbook.select(address).catch((error) => set({ fault: said(error) })),
  };
}

/** Read as the marker will read it when the workbook is handed in: "0,5" and full-width digits are numbers. */
const markOf = (paper: Paper, i: number, { cells }: ReadRange): Promise<AnswerMark> => {
  const returned = cells.map((row) => row.map((value) => ({ value, format: "", formula: undefined })));
  return bestMark(paper, paper.questions[i]!, returned);
};

const said = (error: unknown): Message =>
  error instanceof MessageError
    ? error.said
    : message(strings.unexpected, { said: error instanceof Error ? error.message : String(error) });
