import type { Quantity } from "../arithmetic/quantity";
import { parseRational } from "../arithmetic/rational";
import { InputError, type Place } from "../errors";
import { message, type Text } from "../text";
import { type Cell, type Cells, isBlank, labelOf } from "./cells";
import { isName, plainSigns, reservedWords } from "./expression-words";
import type { Parameters } from "./game-kind";
import { isNumeric } from "./number-cell";
import { filledRegion, placeIn, widthOf } from "./region";

const texts = {
  columns: {
    en: "parameters need two columns, the name and its value, but the range has {count}",
    ko: "매개변수에는 이름과 값의 두 열이 필요한데 범위의 열은 {count}개입니다",
    zh: "参数需要名称和值两列，而该区域有 {count} 列",
  },
  noName: {
    en: "a value without a name: write the parameter's name beside it",
    ko: "값에 이름이 없습니다. 옆에 매개변수의 이름을 쓰세요",
    zh: "该值没有名称：请在旁边写出参数名称",
  },
  name: {
    en: "“{name}” cannot be used in an expression: use letters, digits and underscores, a letter first, and no word such as max or and",
    ko: "“{name}”은(는) 식에 쓸 수 없습니다. 글자로 시작하여 글자, 숫자, 밑줄만 쓰고, max나 and 같은 낱말은 피하세요",
    zh: "“{name}”不能用于表达式：请以字母或汉字开头，只用字母、汉字、数字和下划线，并避开 max、and 等词",
  },
  twice: {
    en: "the parameter {name} appears twice: keep one",
    ko: "매개변수 {name}이(가) 두 번 나옵니다. 하나만 남기세요",
    zh: "参数 {name} 出现了两次：请只保留一个",
  },
  value: {
    en: "the value of {name} is {found}: give a number or a fraction such as 0.25 or 1/4",
    ko: "{name}의 값이 {found}입니다. 0.25나 1/4 같은 숫자나 분수를 쓰세요",
    zh: "{name} 的值是 {found}：请给出数字或分数，例如 0.25 或 1/4",
  },
  blank: { en: "blank", ko: "빈칸", zh: "空白" },
} satisfies Record<string, Text>;

/** Parameters from a range of two columns, name and value, under an optional header row; blank rows are passed over. */
export function readParameters(cells: Cells, argument: string): Parameters {
  const region = filledRegion(cells, argument);
  if (widthOf(region) !== 2) throw new InputError(texts.columns, { count: widthOf(region) }, { argument });
  const parameters = new Map<string, Quantity>();
  for (const [row, [name = null, value = null]] of region.cells.entries()) {
    const isHeader = row === 0 && typeof value === "string" && !isBlank(value) && !isNumeric(value);
    if (isHeader || (isBlank(name) && isBlank(value))) continue;
    if (isBlank(name)) throw new InputError(texts.noName, {}, placeIn(region, row, 0));
    addParameter(parameters, labelOf(name), value, placeIn(region, row, 0), placeIn(region, row, 1));
  }
  return parameters;
}

/** Parameters from an object such as {tariff: "1/4"}, of a file or the command line. */
export function parametersFrom(
  values: Readonly<Record<string, unknown>>,
  placeOf: (name: string) => Place = (name) => ({ argument: name }),
): Parameters {
  const parameters = new Map<string, Quantity>();
  for (const [name, value] of Object.entries(values)) {
    const isCell = typeof value === "number" || typeof value === "string" || typeof value === "boolean";
    addParameter(parameters, name.trim(), isCell ? value : null, placeOf(name), placeOf(name));
  }
  return parameters;
}

function addParameter(parameters: Map<string, Quantity>, written: string, cell: Cell, at: Place, valueAt: Place): void {
  const name = plainSigns(written);
  if (!isName(name) || reservedWords.includes(name)) throw new InputError(texts.name, { name }, at);
  if (parameters.has(name)) throw new InputError(texts.twice, { name }, at);
  const value = quantityIn(cell);
  if (value === undefined)
    throw new InputError(texts.value, { name, found: isBlank(cell) ? message(texts.blank) : labelOf(cell) }, valueAt);
  parameters.set(name, value);
}

function quantityIn(cell: Cell): Quantity | undefined {
  if (typeof cell === "string") return parseRational(plainSigns(cell));
  return typeof cell === "number" && Number.isFinite(cell) ? cell : undefined;
}
