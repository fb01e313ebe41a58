import { InputError } from "../../errors";
import { type Cells, isBlank } from "../../formats/cells";
import { type Message, message, type Text } from "../../text";
import type { Step } from "./question";

type At = NonNullable<Step["at"]>;

export const right = (said: Message, at?: At, weight = 1): Step => ({ isRight: true, weight, said, ...(at && { at }) });
export const wrong = (said: Message, at?: At, weight = 1): Step => ({
  isRight: false,
  weight,
  said,
  ...(at && { at }),
});

/** Right or wrong with one wording for each. */
export const judged = (isRight: boolean, ifRight: Message, ifWrong: Message, at?: At, weight = 1): Step =>
  isRight ? right(ifRight, at, weight) : wrong(ifWrong, at, weight);

export const isAllBlank = (cells: Cells): boolean => cells.every((row) => row.every(isBlank));

export const blankAnswer: Step = wrong(
  message({ en: "The answer is blank.", ko: "답이 비어 있습니다.", zh: "答案为空。" }),
);

/** A value read from the answer, or the step that says why it cannot be read. */
export function readOrStep<T>(read: () => T): { readonly value: T } | { readonly step: Step } {
  try {
    return { value: read() };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const at = error.at && "row" in error.at ? { row: error.at.row, column: error.at.column } : undefined;
    return { step: wrong(message(texts.unreadable, { reason: error.said }), at) };
  }
}

/** The weight of the right steps in that of all. */
export function scoreOf(steps: readonly Step[]): number {
  const sum = (list: readonly Step[]) => list.reduce((total, { weight }) => total + weight, 0);
  const all = sum(steps);
  return all === 0 ? 0 : sum(steps.filter(({ isRight }) => isRight)) / all;
}

const texts = {
  unreadable: { en: "Cannot be read: {reason}", ko: "읽을 수 없습니다. {reason}", zh: "无法读取：{reason}" },
} satisfies Record<string, Text>;
