import { numberOf, type Quantity } from "../arithmetic/quantity";
import { InputError } from "../errors";
import type { Cells } from "../formats/cells";
import { readNumber } from "../formats/number-cell";
import { message, type Text } from "../text";
import { isOmitted, type Param } from "./params";

/** What a number may be; bounds are allowed values themselves. */
export interface Bounds {
  readonly least?: number;
  readonly most?: number;
  readonly isWhole?: boolean;
}

/** A number that may be left out: then it is `defaultValue`. */
export function number(description: Text, defaultValue: number, bounds: Bounds = {}): Param<Quantity> {
  return {
    kind: "number",
    description,
    required: false,
    defaultValue,
    read: (cells, name) => (isOmitted(cells) ? defaultValue : readWithin(cells!, name, bounds)),
  };
}

/** A number that may be left out: then it is undefined. */
export function optionalNumber(description: Text, bounds: Bounds = {}): Param<Quantity | undefined> {
  return {
    kind: "number",
    description,
    required: false,
    read: (cells, name) => (isOmitted(cells) ? undefined : readWithin(cells!, name, bounds)),
  };
}

/** A number that the question cannot do without. */
export function requiredNumber(description: Text, bounds: Bounds = {}): Param<Quantity> & { required: true } {
  return {
    kind: "number",
    description,
    required: true,
    read(cells, name) {
      if (isOmitted(cells)) throw new InputError(texts.missing, { name }, { argument: name });
      return readWithin(cells!, name, bounds);
    },
  };
}

/** Throws InputError where the first cell holds no number within the bounds. */
function readWithin(cells: Cells, name: string, { least, most, isWhole }: Bounds): Quantity {
  const place = { argument: name, row: 0, column: 0 };
  const value = readNumber(cells[0]![0] ?? null, place);
  const size = numberOf(value);
  const fault = (text: Text, values = {}) =>
    new InputError(texts.fault, { name, value: String(size), rule: message(text, values) }, place);
  if (isWhole && !Number.isInteger(size)) throw fault(texts.whole);
  if (least !== undefined && size < least) throw fault(texts.least, { least });
  if (most !== undefined && size > most) throw fault(texts.most, { most });
  return value;
}

const texts = {
  missing: {
    en: "{name} is missing: give a number.",
    ko: "{name}이(가) 없습니다. 숫자를 지정하십시오.",
    zh: "缺少 {name}：请给出一个数字。",
  },
  fault: {
    en: "{name} is {value}: give {rule}",
    ko: "{name}이(가) {value}입니다. {rule}을(를) 쓰세요",
    zh: "{name} 为 {value}：请给出{rule}",
  },
  whole: { en: "a whole number", ko: "정수", zh: "整数" },
  least: { en: "a number of at least {least}", ko: "{least} 이상의 수", zh: "不小于 {least} 的数字" },
  most: { en: "a number of at most {most}", ko: "{most} 이하의 수", zh: "不大于 {most} 的数字" },
} satisfies Record<string, Text>;
