import { InputError, type Place } from "../errors";
import { type Deal, type DealGame, type Issue, type Term, termText } from "../games/deal";
import type { Text } from "../text";
import { type Cell, type Cells, isBlank, labelOf } from "./cells";
import { nameIn } from "./labelled-table";
import { columnOf, filledRegion, heightOf, placeIn, type Region, widthOf } from "./region";

const texts = {
  unknown: {
    en: "“{written}” names no option of an issue: write the issue, a colon and the option, such as “{example}”",
    ko: "“{written}”은(는) 어느 쟁점의 선택지도 아닙니다. “{example}”처럼 쟁점, 쌍점, 선택지를 쓰세요",
    zh: "“{written}”不是任何议题的选项：请写出议题、冒号和选项，例如“{example}”",
  },
  alone: {
    en: "only one term in this row: write at least two that cannot stand together, or delete the option from the table",
    ko: "이 행에 항목이 하나뿐입니다. 함께할 수 없는 항목을 둘 이상 쓰거나, 표에서 그 선택지를 지우세요",
    zh: "此行只有一项：请写出至少两项不能并存的内容，或从表格中删除该选项",
  },
  sameIssue: {
    en: "“{term}” and another option of the same issue in one row: a deal holds one option of each issue anyway; name options of different issues",
    ko: "한 행에 “{term}”과(와) 같은 쟁점의 다른 선택지가 있습니다. 합의는 어차피 쟁점마다 하나만 고르니 서로 다른 쟁점의 선택지를 쓰세요",
    zh: "同一行中有“{term}”和同一议题的另一选项：每个议题本来就只选一个；请写出不同议题的选项",
  },
  count: {
    en: "a deal needs one option for each of {issues}, in this order, or the issues with their options beside or below them",
    ko: "합의에는 {issues} 각각의 선택지가 이 순서대로 하나씩 필요합니다. 또는 쟁점과 그 옆이나 아래에 선택지를 쓰세요",
    zh: "方案需要按此顺序为 {issues} 各给出一个选项，或给出议题及其旁边或下方的选项",
  },
  noOption: {
    en: "“{option}” is not an option of “{issue}”: choose one of {options}",
    ko: "“{option}”은(는) “{issue}”의 선택지가 아닙니다. 다음 중에서 고르세요: {options}",
    zh: "“{option}”不是“{issue}”的选项：请从 {options} 中选择",
  },
  twice: {
    en: "the issue “{issue}” appears twice: keep one",
    ko: "쟁점 “{issue}”이(가) 두 번 나옵니다. 하나만 남기세요",
    zh: "议题“{issue}”出现了两次：请只保留一个",
  },
  missing: {
    en: "the issue “{issue}” is missing: add it with one of its options {options}",
    ko: "쟁점 “{issue}”이(가) 없습니다. 다음 선택지 중 하나와 함께 추가하세요: {options}",
    zh: "缺少议题“{issue}”：请添加它并从 {options} 中选择一个选项",
  },
} satisfies Record<string, Text>;

/** Blanks around a colon, of either width, do not matter. */
const plain = (text: string): string => text.replace(/\s*[:：]\s*/g, ":");

/** Rows of two or more cells “Issue: Option” that cannot all stand in one deal. Throws InputError at the cell. */
export function readIncompatible(cells: Cells, argument: string, game: Pick<DealGame, "issues">): Term[][] {
  if (cells.every((row) => row.every(isBlank))) return [];
  const region = filledRegion(cells, argument);
  const known = termsByText(game);
  return [...region.cells.entries()].flatMap(([row, line]) => {
    const terms = line.flatMap((cell, column) =>
      isBlank(cell) ? [] : [readTerm(cell, placeIn(region, row, column), known, game)],
    );
    if (terms.length === 0) return [];
    checkRow(terms, game, placeIn(region, row, 0));
    return [terms];
  });
}

function termsByText(game: Pick<DealGame, "issues">): ReadonlyMap<string, Term> {
  const terms = game.issues.flatMap(({ options }, issue) => options.map((_, option): Term => ({ issue, option })));
  return new Map(terms.map((term) => [plain(termText(game, term)), term]));
}

function readTerm(cell: Cell, place: Place, known: ReadonlyMap<string, Term>, game: Pick<DealGame, "issues">): Term {
  const written = nameIn(cell, place);
  const term = known.get(plain(written));
  const example = termText(game, { issue: 0, option: 0 });
  if (!term) throw new InputError(texts.unknown, { written, example }, place);
  return term;
}

function checkRow(terms: readonly Term[], game: Pick<DealGame, "issues">, place: Place): void {
  if (terms.length < 2) throw new InputError(texts.alone, {}, place);
  const again = terms.find((term, i) => terms.findIndex(({ issue }) => issue === term.issue) < i);
  if (again) throw new InputError(texts.sameIssue, { term: termText(game, again) }, place);
}

interface Written {
  readonly issue: number;
  readonly cell: Cell;
  readonly place: Place;
}

/**
 * One deal: the options in the order of the issues, in a row or a column, or two columns (rows) of issues and options in any order.
 * Throws InputError at the cell.
 */
export function readDeal(cells: Cells, argument: string, { issues }: Pick<DealGame, "issues">): Deal {
  const region = filledRegion(cells, argument);
  const written = besideNames(region, issues) ?? inOrder(region, issues);
  return issues.map(({ label, options }, issue) => {
    const found = written.find((one) => one.issue === issue);
    if (!found) throw new InputError(texts.missing, { issue: label, options }, { argument });
    const option = options.indexOf(labelOf(found.cell));
    if (option >= 0) return option;
    throw new InputError(
      texts.noOption,
      { option: nameIn(found.cell, found.place), issue: label, options },
      found.place,
    );
  });
}

/** The names stand in the first of two columns or rows; undefined where they do not. */
function besideNames(region: Region, issues: readonly Issue[]): Written[] | undefined {
  const indexOf = (cell: Cell | undefined) => issues.findIndex(({ label }) => label === labelOf(cell));
  const named = (cells: readonly Cell[]) => cells.filter((cell) => indexOf(cell) >= 0).length;
  const [below, beside] = [named(columnOf(region, 0)), named(region.cells[0]!)];
  const inColumns = widthOf(region) === 2 && below > 0 && below >= beside;
  const inRows = !inColumns && heightOf(region) === 2 && beside > 0;
  if (!inColumns && !inRows) return undefined;
  const names = inColumns ? columnOf(region, 0) : region.cells[0]!;
  const seen = new Set<number>();
  return names.flatMap((name, i) => {
    const issue = indexOf(name);
    // A result of GAME.DEAL has further columns: points and gains.
    if (issue < 0) return [];
    if (seen.has(issue))
      throw new InputError(texts.twice, { issue: labelOf(name) }, placeIn(region, ...at(inColumns, i, 0)));
    seen.add(issue);
    const [row, column] = at(inColumns, i, 1);
    return [{ issue, cell: region.cells[row]![column] ?? null, place: placeIn(region, row, column) }];
  });
}

const at = (inColumns: boolean, i: number, line: number): [row: number, column: number] =>
  inColumns ? [i, line] : [line, i];

function inOrder(region: Region, issues: readonly Issue[]): Written[] {
  const isRow = heightOf(region) === 1;
  const cells = isRow ? region.cells[0]! : columnOf(region, 0);
  if ((!isRow && widthOf(region) !== 1) || cells.length !== issues.length)
    throw new InputError(texts.count, { issues: issues.map(({ label }) => label) }, { argument: region.argument });
  return cells.map((cell, issue) => ({ issue, cell, place: placeIn(region, isRow ? 0 : issue, isRow ? issue : 0) }));
}
