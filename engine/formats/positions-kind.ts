import { exactOf } from "../arithmetic/quantity";
import { compare, multiply, one, type Rational, rational } from "../arithmetic/rational";
import { InputError } from "../errors";
import type { Positions } from "../games/positions";
import { message, type Text } from "../text";
import type { GameKind } from "./game-kind";
import { type NamedNumbers, readNamedNumbers } from "./named-numbers";
import { rangesOf } from "./table-source";

const texts = {
  columns: {
    en: "without the headings Position, Clout and Salience the table has four columns in the order actor, position, clout, salience, but this one has {count}",
    ko: "Position, Clout, Salience 머리글이 없으면 표는 행위자, 입장, 영향력, 관심도의 순서로 네 열이어야 하는데 여기에는 {count}열이 있습니다",
    zh: "若无 Position、Clout、Salience 标题，表格应有四列，依次为行为者、立场、影响力、关注度，而此处有 {count} 列",
  },
  heading: {
    en: "no column is headed {heading}: name the columns Position, Clout and Salience",
    ko: "{heading} 머리글이 있는 열이 없습니다. 열 이름을 Position, Clout, Salience로 쓰세요",
    zh: "没有标题为 {heading} 的列：请将各列命名为 Position、Clout 和 Salience",
  },
  twice: {
    en: "two columns are headed {heading}: keep one",
    ko: "{heading} 머리글이 있는 열이 둘입니다. 하나만 남기세요",
    zh: "有两列标题均为 {heading}：请只保留一列",
  },
  negative: {
    en: "the {column} of {actor} is negative: write 0 or more",
    ko: "{actor}의 {column}이(가) 음수입니다. 0 이상의 수를 쓰세요",
    zh: "{actor} 的{column}为负：请填写不小于 0 的数字",
  },
  salience: {
    en: "the salience of {actor} is above 100: write a percentage from 0 to 100, or a part from 0 to 1, for all actors alike",
    ko: "{actor}의 관심도가 100을 넘습니다. 모든 행위자에 대해 0~100의 백분율이나 0~1의 비율로 쓰세요",
    zh: "{actor} 的关注度超过 100：请对所有行为者统一填写 0 到 100 的百分比，或 0 到 1 的比例",
  },
  weightless: {
    en: "no actor has both clout and salience: give at least one of them both",
    ko: "영향력과 관심도를 모두 가진 행위자가 없습니다. 적어도 한 명에게 둘 다 주세요",
    zh: "没有行为者同时具有影响力和关注度：请至少给一位行为者两者",
  },
  clout: { en: "clout", ko: "영향력", zh: "影响力" },
  salienceName: { en: "salience", ko: "관심도", zh: "关注度" },
} satisfies Record<string, Text>;

/** The words that models of this kind head their columns with, in small letters. */
const headingWords = {
  Position: ["position", "positions", "입장", "위치", "立场", "位置"],
  Clout: ["clout", "capability", "capabilities", "power", "influence", "영향력", "역량", "影响力", "能力"],
  Salience: ["salience", "importance", "priority", "관심도", "중요도", "关注度", "重要性"],
} as const;
type Heading = keyof typeof headingWords;
const ordered: readonly Heading[] = ["Position", "Clout", "Salience"];

/** Actors with a position on one issue, their clout and how much they care. */
export const positions: GameKind<Positions> = {
  id: "positions",
  title: { en: "table of positions", ko: "입장 표", zh: "立场表" },
  ranges: [
    {
      name: "actors",
      description: {
        en: "The actors in the first column, then their position on the issue, clout and salience (0 to 100, or 0 to 1), in this order or under these headings",
        ko: "첫 열에 행위자, 이어서 쟁점에 대한 입장(Position), 영향력(Clout), 관심도(Salience, 0~100 또는 0~1)를 이 순서로, 또는 이 머리글 아래에",
        zh: "第一列为行为者，其后依次为对议题的立场（Position）、影响力（Clout）和关注度（Salience，0 到 100 或 0 到 1），或写在这些标题之下",
      },
    },
  ],
  read(source, reading) {
    const table = readNamedNumbers(rangesOf(source).actors ?? [], "actors", reading);
    const [position, clout, salience] = columnsOf(table) as [number, number, number];
    const saliences = salienceParts(table, salience);
    const actors = table.names.map((label, row) => ({
      label,
      position: exactOf(table.number(row, position)),
      clout: notNegative(table, row, clout, texts.clout),
      salience: saliences[row]!,
    }));
    if (actors.every((actor) => actor.clout.n === 0n || actor.salience.n === 0n))
      throw new InputError(texts.weightless, {}, { argument: "actors" });
    return { actors };
  },
  players: ({ actors }) => actors,
};

/** Where position, clout and salience stand: by their headings where one of these is there, otherwise by their order. */
function columnsOf(table: NamedNumbers): number[] {
  const { headings = [], columnCount } = table;
  const written = headings.map((heading) => heading.toLowerCase());
  const found = ordered.map((heading) => {
    const words: readonly string[] = headingWords[heading];
    return [...written.keys()].filter((column) => words.includes(written[column]!));
  });
  if (found.every((columns) => columns.length === 0)) {
    if (columnCount !== 3) throw new InputError(texts.columns, { count: columnCount + 1 }, { argument: "actors" });
    return [0, 1, 2];
  }
  for (const [k, columns] of found.entries()) {
    const heading = ordered[k]!;
    if (columns.length === 0) throw new InputError(texts.heading, { heading }, { argument: "actors" });
    if (columns.length > 1) throw new InputError(texts.twice, { heading }, table.placeOfHeading(columns[1]!));
  }
  return found.map(([column]) => column!);
}

/** Percentages when any is above 1. */
function salienceParts(table: NamedNumbers, column: number): Rational[] {
  const written = table.names.map((_, row) => notNegative(table, row, column, texts.salienceName));
  const hundred = rational(100n);
  const above = written.findIndex((salience) => compare(salience, hundred) > 0);
  if (above >= 0) throw new InputError(texts.salience, { actor: table.names[above]! }, table.placeOf(above, column));
  const unit = written.some((salience) => compare(salience, one) > 0) ? rational(1n, 100n) : one;
  return written.map((salience) => multiply(salience, unit));
}

function notNegative(table: NamedNumbers, row: number, column: number, name: Text): Rational {
  const value = exactOf(table.number(row, column));
  if (value.n >= 0n) return value;
  const values = { actor: table.names[row]!, column: message(name) };
  throw new InputError(texts.negative, values, table.placeOf(row, column));
}
