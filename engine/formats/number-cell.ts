import { numberOf, type Quantity } from "../arithmetic/quantity";
import { parseRational } from "../arithmetic/rational";
import { InputError, type Place } from "../errors";
import type { Text } from "../text";
import { type Cell, isBlank, isCellError, labelOf } from "./cells";
import { isKnownExpression, plainSigns } from "./expression-words";
import type { Parameters, Reading } from "./game-kind";
import { payoffTexts } from "./payoff-texts";

const texts = {
  blank: {
    en: "the cell is blank: type a number, 0 if it is zero",
    ko: "셀이 비어 있습니다. 숫자를 입력하세요. 영이면 0을 입력하세요",
    zh: "单元格为空：请输入数字，若为零请输入 0",
  },
  logical: {
    en: "the cell holds {value}: type a number instead",
    ko: "셀에 {value} 값이 있습니다. 숫자로 바꿔 입력하세요",
    zh: "单元格中是 {value}：请改为数字",
  },
  error: {
    en: "the cell shows {value}: correct its formula first",
    ko: "셀에 {value} 오류가 표시됩니다. 먼저 수식을 고치세요",
    zh: "单元格显示 {value}：请先修正其公式",
  },
  tooLarge: {
    en: "{value} is too large or not a number: use numbers below 1E308 in size",
    ko: "{value}은(는) 너무 크거나 숫자가 아닙니다. 크기가 1E308보다 작은 숫자를 쓰세요",
    zh: "{value} 过大或不是数字：请使用绝对值小于 1E308 的数字",
  },
  several: {
    en: "the cell holds more than one number ({value}): type one here; if it is a decimal, write it with a point",
    ko: "셀에 숫자가 둘 이상 있습니다({value}). 여기에는 하나만 입력하고, 소수라면 소수점을 쓰세요",
    zh: "单元格中有多个数字（{value}）：此处只能输入一个；若为小数，请使用小数点",
  },
  notNumber: {
    en: "“{value}” is not a number: type one, such as 0.25, or a fraction such as 1/4",
    ko: "“{value}”은(는) 숫자가 아닙니다. 0.25 같은 숫자나 1/4 같은 분수를 입력하세요",
    zh: "“{value}”不是数字：请输入 0.25 这样的数字或 1/4 这样的分数",
  },
} satisfies Record<string, Text>;

/**
 * The number in a cell: as it is, "2/3" and "-1.5" exactly, any other text as an expression in the parameters of `reading`, where there are any.
 * Throws InputError at `place` for a blank, TRUE or FALSE, an error value, several numbers, or what does not come to a finite number.
 */
export function readNumber(cell: Cell, place: Place, reading?: Reading): Quantity {
  if (typeof cell === "number") return checkedSize(cell, cell, place);
  if (isBlank(cell)) throw new InputError(texts.blank, {}, place);
  if (isCellError(cell)) throw new InputError(texts.error, { value: cell.error }, place);
  if (typeof cell !== "string") throw new InputError(texts.logical, { value: labelOf(cell) }, place);
  return checkedSize(readText(plainSigns(cell).trim(), place, reading), cell, place);
}

function readText(text: string, place: Place, reading: Reading | undefined): Quantity {
  const number = parseRational(text);
  if (number) return number;
  if (payoffTexts(text).length > 1) throw new InputError(texts.several, { value: text }, place);
  if (!reading) throw new InputError(texts.notNumber, { value: text }, place);
  try {
    return reading.evaluate(text, reading.parameters);
  } catch (error) {
    if (error instanceof InputError && !error.at) throw new InputError(error.said.text, error.said.values, place);
    throw error;
  }
}

function checkedSize(payoff: Quantity, value: string | number, place: Place): Quantity {
  if (Number.isFinite(numberOf(payoff))) return payoff;
  throw new InputError(texts.tooLarge, { value: String(value) }, place);
}

/** Whether the cell is a number, or text that is one: 3, "2/3". */
export const isNumeric = (cell: Cell | undefined): boolean =>
  typeof cell === "number" || (typeof cell === "string" && parseRational(plainSigns(cell)) !== undefined);

/** Whether the cell is a number or an expression in known parameters: what tells a payoff from a label. */
export const isPayoffLike = (cell: Cell | undefined, parameters: Parameters): boolean =>
  isNumeric(cell) ||
  (typeof cell === "string" && isKnownExpression(plainSigns(cell), (name) => parameters.has(name)) && !isSeveral(cell));

const isSeveral = (text: string): boolean => payoffTexts(text).length > 1;
