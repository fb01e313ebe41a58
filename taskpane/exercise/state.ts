import { isAllBlank } from "../../engine/concepts/grade/steps";
import type { AnswerMark, Paper } from "../../engine/exercises/paper";
import type { Message } from "../../engine/text";
import type { ReadRange } from "../../src/workbook/port";

/** One question of the handout as the student left it. */
export interface QuestionState {
  /** Its answer cells; undefined where their name is lost. */
  readonly answer: ReadRange | undefined;
  /** How often it was checked. */
  readonly used: number;
  /** The last check, and of which answer. */
  readonly checked?: { readonly answer: string; readonly mark: AnswerMark };
  /** Why it could not be checked. */
  readonly problem?: Message;
}

/** What the exercise view shows. */
export interface ExerciseState {
  /** Undefined while the numbers are drawn. */
  readonly paper: Paper | undefined;
  readonly questions: readonly QuestionState[];
  /** The question in view. */
  readonly current: number;
  /** Why the exercise cannot be shown, or its cells not be read. */
  readonly fault: Message | undefined;
}

export type Standing = "lost" | "blank" | "answered" | "right" | "wrong";

/** Two answers are the same when this is. */
export const answerText = ({ cells }: ReadRange): string => JSON.stringify(cells);

/** Where a question stands; an answer that was changed since its check counts as unchecked. */
export function standingOf({ answer, checked }: QuestionState): Standing {
  if (!answer) return "lost";
  if (isAllBlank(answer.cells)) return "blank";
  if (checked?.answer !== answerText(answer)) return "answered";
  return stepsOf(checked.mark).firstWrong ? "wrong" : "right";
}

/** Steps that earn nothing, such as a cell rightly left blank, are not counted. */
export function stepsOf({ steps }: AnswerMark) {
  const counted = steps.filter(({ weight }) => weight > 0);
  return {
    total: counted.length,
    right: counted.filter(({ isRight }) => isRight).length,
    firstWrong: steps.find(({ isRight }) => !isRight),
  };
}
