import { numberOf, type Quantity, readableQuantity } from "../../arithmetic/quantity";
import { type Cells, isBlank, labelOf } from "../../formats/cells";
import { readNumber } from "../../formats/number-cell";
import { type Message, message, type Text } from "../../text";
import type { FirstLook } from "./first-looks";
import type { AnswerForm, Step } from "./question";
import { blankAnswer, isAllBlank, judged, readOrStep, wrong } from "./steps";

/** One number under each heading. */
export const numbersForm = (headings: readonly string[]): AnswerForm => ({
  rows: ["Answer"],
  columns: headings.map((heading) => ({ heading, cell: { kind: "number" } })),
});

/** Each number against the right one: a fraction must be right, a decimal near enough. A row or a column of them, or names with numbers beside. */
export function numberSteps(
  headings: readonly string[],
  expected: readonly Quantity[],
  answer: Cells,
  tolerance: number,
  firstLook?: FirstLook,
): Step[] {
  if (isAllBlank(answer)) return [blankAnswer];
  const cells = placedNumbers(headings, answer);
  const given: Quantity[] = [];
  const steps = headings.map((heading, i) => {
    const placed = cells[i];
    if (!placed || isBlank(placed.cell)) return wrong(message(texts.blank, { heading }), placed?.at);
    const { cell, at } = placed;
    const reading = readOrStep(() => readNumber(cell, { argument: "answer", ...at }));
    if ("step" in reading) return reading.step;
    given.push(reading.value);
    const values = { heading, given: labelOf(cell) };
    const isNear = isNearEnough(reading.value, expected[i]!, tolerance, sizeOf(expected));
    return judged(isNear, message(texts.right, values), message(texts.wrong, values), at);
  });
  const isComplete = given.length === headings.length;
  const noticed = isComplete && firstLook ? firstLook(headings, given, expected, tolerance) : undefined;
  // It says what is wrong before any number does, but the numbers alone make the score.
  return noticed ? [wrong(noticed, undefined, 0), ...steps] : steps;
}

export const solutionOfNumbers = (headings: readonly string[], expected: readonly Quantity[]): Message[] =>
  headings.map((heading, i) => message(texts.solution, { heading, value: readableQuantity(expected[i]!) }));

interface PlacedCell {
  readonly cell: Cells[number][number];
  readonly at: { readonly row: number; readonly column: number };
}

/** By name where two columns begin with the headings, else in order. */
function placedNumbers(headings: readonly string[], answer: Cells): (PlacedCell | undefined)[] {
  const rowOf = (heading: string) => answer.findIndex((row) => labelOf(row[0]) === heading);
  if (answer[0]?.length === 2 && headings.some((heading) => rowOf(heading) >= 0))
    return headings.map((heading) => {
      const row = rowOf(heading);
      return row < 0 ? undefined : { cell: answer[row]![1] ?? null, at: { row, column: 1 } };
    });
  return answer.flatMap((row, i) => row.map((cell, j) => ({ cell, at: { row: i, column: j } })));
}

const sizeOf = (expected: readonly Quantity[]): number =>
  expected.reduce((most: number, one) => Math.max(most, Math.abs(numberOf(one))), 0);

/** Within the tolerance of the number's own size; a number that should be 0 within that of the largest beside it. */
function isNearEnough(given: Quantity, expected: Quantity, tolerance: number, size: number): boolean {
  const right = numberOf(expected);
  return Math.abs(numberOf(given) - right) <= tolerance * (right === 0 ? size : Math.abs(right)) + 1e-12 * size;
}

const texts = {
  blank: { en: "{heading}: the cell is blank.", ko: "{heading}: 셀이 비어 있습니다.", zh: "{heading}：单元格为空。" },
  right: {
    en: "{heading}: {given} is right.",
    ko: "{heading}: {given}이(가) 맞습니다.",
    zh: "{heading}：{given} 正确。",
  },
  wrong: {
    en: "{heading}: {given} is not right.",
    ko: "{heading}: {given}은(는) 맞지 않습니다.",
    zh: "{heading}：{given} 不正确。",
  },
  solution: { en: "{heading}: {value}.", ko: "{heading}: {value}.", zh: "{heading}：{value}。" },
} satisfies Record<string, Text>;
