import type { Quantity } from "../arithmetic/quantity";
import { InputError } from "../errors";
import type { Cells } from "../formats/cells";
import { isBlank, labelOf } from "../formats/cells";
import type { Parameters } from "../formats/game-kind";
import { readParameters } from "../formats/parameters-range";
import { readPartyNumbers } from "../formats/party-numbers";
import type { Text } from "../text";

export interface Choice {
  readonly value: string;
  readonly description: Text;
}

/**
 * One argument of a concept beside its game. Every surface hands it over as a range of cells (a single value is 1 × 1), or
 * undefined when it was left out; `read` checks it and gives its value, or the default.
 */
export interface Param<T, G = never> {
  readonly kind: "choice" | "number" | "range" | "parameters";
  readonly description: Text;
  readonly required: boolean;
  readonly choices?: readonly Choice[];
  readonly defaultValue?: string | number;
  read(cells: Cells | undefined, name: string, game: G): T;
}

// biome-ignore lint/suspicious/noExplicitAny: a record of params of any types, whose value types are inferred below
export type Params = Readonly<Record<string, Param<any, any>>>;
export type Values<P extends Params> = { readonly [K in keyof P]: P[K] extends Param<infer T, never> ? T : never };

/** A word from a fixed list; the first is the default. Excel offers the list, the command line checks it, the pane shows it. */
export function choice<const V extends string>(description: Text, choices: Readonly<Record<V, Text>>): Param<V> {
  const values = Object.keys(choices) as V[];
  return {
    kind: "choice",
    description,
    required: false,
    choices: values.map((value) => ({ value, description: choices[value] })),
    defaultValue: values[0]!,
    read(cells, name) {
      const word = labelOf(cells?.[0]?.[0]).toLowerCase();
      if (word === "") return values[0]!;
      const found = values.find((value) => value === word);
      if (!found) throw new InputError(texts.choice, { word, name, values }, { argument: name });
      return found;
    },
  };
}

/** A range that a concept reads by itself, such as a profile of the game. */
export function range<T, G>(
  description: Text,
  read: (cells: Cells, name: string, game: G) => T,
): Param<T, G> & { required: true } {
  return {
    kind: "range",
    description,
    required: true,
    read(cells, name, game) {
      if (isOmitted(cells)) throw new InputError(texts.missing, { name }, { argument: name });
      return read(cells!, name, game);
    },
  };
}

/** The same, when it may be left out: its value is then undefined. */
export function optionalRange<T, G>(
  description: Text,
  read: (cells: Cells, name: string, game: G) => T,
): Param<T | undefined, G> {
  return {
    kind: "range",
    description,
    required: false,
    read: (cells, name, game) => (isOmitted(cells) ? undefined : read(cells!, name, game)),
  };
}

export const isOmitted = (cells: Cells | undefined): boolean => !cells || cells.every((row) => row.every(isBlank));

/** One number for each party of the game: in their order, or beside their names. */
export function partyNumbers<G>(
  description: Text,
  labelsOf: (game: G) => readonly string[],
): Param<readonly Quantity[] | undefined, G> {
  return optionalRange(description, (cells, name, game: G) => readPartyNumbers(cells, name, labelsOf(game)));
}

/** The values of names that expressions in the game's cells use: two columns, name and value. Read before the game. */
export function namedParameters(): Param<Parameters> {
  return {
    kind: "parameters",
    description: texts.parameters,
    required: false,
    read: (cells, name) => (isOmitted(cells) ? new Map() : readParameters(cells!, name)),
  };
}

/** How the answer is written into cells; every concept offers it. */
export const show = () =>
  choice(texts.show, { table: texts.showTable, fractions: texts.showFractions, words: texts.showWords });

const texts = {
  choice: {
    en: "“{word}” is not a choice for {name}. Write one of: {values}.",
    ko: "“{word}”은(는) {name}에 쓸 수 없습니다. 다음 중 하나를 쓰십시오: {values}.",
    zh: "“{word}”不是 {name} 的可选值。请填写其中之一：{values}。",
  },
  missing: {
    en: "{name} is missing: give its range.",
    ko: "{name}이(가) 없습니다. 범위를 지정하십시오.",
    zh: "缺少 {name}：请指定其区域。",
  },
  parameters: {
    en: "Two columns, name and value, for names used in expressions such as 3 - tariff",
    ko: "3 - tariff 같은 식에 쓰인 이름과 값을 적은 두 열",
    zh: "两列：名称和值，供 3 - tariff 之类的表达式使用",
  },
  show: { en: "How the answer is written", ko: "답을 표시하는 방식", zh: "答案的显示方式" },
  showTable: { en: "A table of numbers", ko: "숫자 표", zh: "数字表" },
  showFractions: {
    en: "The same table with exact fractions as text",
    ko: "정확한 분수를 텍스트로 쓴 같은 표",
    zh: "同一张表，精确分数以文本显示",
  },
  showWords: { en: "Sentences that explain the answer", ko: "답을 설명하는 문장", zh: "解释答案的句子" },
} satisfies Record<string, Text>;
