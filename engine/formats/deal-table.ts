import { exactOf } from "../arithmetic/quantity";
import { multiply, one, type Rational, zero } from "../arithmetic/rational";
import { InputError } from "../errors";
import type { DealGame, Issue } from "../games/deal";
import type { Text } from "../text";
import { type Cell, type Cells, isBlank, labelOf } from "./cells";
import type { Reading } from "./game-kind";
import { distinctNames, nameIn } from "./labelled-table";
import { readNumber } from "./number-cell";
import { filledRegion, heightOf, placeIn, type Region, widthOf } from "./region";

const texts = {
  small: {
    en: "the table needs a row of headings, a column of issues, a column of options and a column of points for each of two or more parties",
    ko: "표에는 머리글 행, 쟁점 열, 선택지 열, 그리고 둘 이상의 당사자마다 점수 열이 있어야 합니다",
    zh: "表格需要一行标题、一列议题、一列选项，以及两个或更多当事方各一列分数",
  },
  noIssue: {
    en: "the issue is not named: write its name in the first row of its options",
    ko: "쟁점 이름이 없습니다. 그 선택지의 첫 행에 이름을 쓰세요",
    zh: "缺少议题名称：请在其选项的第一行写出名称",
  },
  apart: {
    en: "the issue “{issue}” appears in two places: put its options in rows below each other, or give the second its own name",
    ko: "쟁점 “{issue}”이(가) 두 곳에 있습니다. 선택지를 이어진 행에 두거나, 둘째 쟁점에 다른 이름을 붙이세요",
    zh: "议题“{issue}”出现在两处：请把它的选项放在相邻的行，或为第二个另起名称",
  },
  twoOptions: {
    en: "the issue “{issue}” has two options called “{option}”: give each its own name",
    ko: "쟁점 “{issue}”에 “{option}”(이)라는 선택지가 둘 있습니다. 서로 다른 이름을 붙이세요",
    zh: "议题“{issue}”有两个名为“{option}”的选项：请使用不同的名称",
  },
  twoWeights: {
    en: "the issue “{issue}” has two rows of weights: keep one",
    ko: "쟁점 “{issue}”에 가중치 행이 둘 있습니다. 하나만 남기세요",
    zh: "议题“{issue}”有两行权重：请只保留一行",
  },
  twoReservations: {
    en: "a second row of reservation values: keep one",
    ko: "유보 가치 행이 둘째로 나옵니다. 하나만 남기세요",
    zh: "出现了第二行保留价值：请只保留一行",
  },
  noOptions: {
    en: "the issue “{issue}” has no option: add a row for each",
    ko: "쟁점 “{issue}”에 선택지가 없습니다. 선택지마다 행을 추가하세요",
    zh: "议题“{issue}”没有选项：请为每个选项添加一行",
  },
  someBlank: {
    en: "{party} has points for other options of “{issue}” but none here: type a number, 0 if the option is worth nothing, or clear all its cells if the issue is not its own",
    ko: "“{issue}”의 다른 선택지에는 {party}의 점수가 있지만 여기에는 없습니다. 가치가 없으면 0을 입력하고, 이 쟁점과 무관하면 해당 셀을 모두 지우세요",
    zh: "{party} 对“{issue}”的其他选项有分数，此处却没有：请输入数字（毫无价值则输入 0）；若该议题与其无关，请清空其全部单元格",
  },
  noWeight: {
    en: "{party} has points for “{issue}” but no weight: type its weight",
    ko: "{party}에게 “{issue}”의 점수는 있지만 가중치가 없습니다. 가중치를 입력하세요",
    zh: "{party} 对“{issue}”有分数但没有权重：请输入权重",
  },
  onlyWeight: {
    en: "{party} has a weight for “{issue}” but no points: type points for its options, or clear the weight",
    ko: "{party}에게 “{issue}”의 가중치는 있지만 점수가 없습니다. 선택지의 점수를 입력하거나 가중치를 지우세요",
    zh: "{party} 对“{issue}”有权重但没有分数：请为其选项输入分数，或清空权重",
  },
} satisfies Record<string, Text>;

/** What the first column says in the row of reservation values, and the second in a row of weights. */
const reservationWords = [
  "reservation",
  "reservation value",
  "유보",
  "유보 가치",
  "유보가치",
  "保留",
  "保留价值",
  "保留值",
];
const weightWords = ["weight", "가중치", "权重"];
const isOneOf = (words: readonly string[], cell: Cell | undefined): boolean =>
  words.includes(labelOf(cell).toLowerCase());

interface IssueRows {
  readonly label: string;
  /** Rows of the region, from 0. */
  readonly first: number;
  readonly options: { readonly label: string; readonly row: number }[];
  weightRow?: number;
}

interface Rows {
  readonly issues: readonly IssueRows[];
  readonly reservationRow: number | undefined;
}

/**
 * Issues and options as rows, parties as columns: Issue | Option | party | party | …. An issue's name stands in its first row or in all;
 * a row whose option is “Weight” multiplies the points of its issue; a row whose issue is “Reservation” gives the reservation
 * values, 0 without it; a party with no points in any option of an issue does not hold it. Throws InputError at the cell.
 */
export function readDealTable(cells: Cells, argument: string, reading: Reading): Omit<DealGame, "incompatible"> {
  const region = filledRegion(cells, argument);
  if (heightOf(region) < 2 || widthOf(region) < 4) throw new InputError(texts.small, {}, { argument });
  const labels = distinctNames(region.cells[0]!.slice(2), (party) => placeIn(region, 0, party + 2));
  const { issues, reservationRow } = rowsOf(region);
  const numberAt = (row: number, party: number): Rational =>
    exactOf(readNumber(region.cells[row]![party + 2] ?? null, placeIn(region, row, party + 2), reading));
  return {
    kind: "deal",
    issues: issues.map(({ label, options }): Issue => ({ label, options: options.map((option) => option.label) })),
    parties: labels.map((label, party) => ({
      label,
      reservation: reservationRow === undefined ? zero : numberAt(reservationRow, party),
    })),
    points: labels.map((label, party) =>
      issues.map((issue) =>
        holds(region, issue, party, label) ? pointsOfIssue(issue, (row) => numberAt(row, party)) : undefined,
      ),
    ),
  };
}

function pointsOfIssue({ options, weightRow }: IssueRows, numberAt: (row: number) => Rational): Rational[] {
  const weight = weightRow === undefined ? one : numberAt(weightRow);
  return options.map(({ row }) => multiply(weight, numberAt(row)));
}

/** Whether the party has points in the issue. Throws InputError where it has them for some options only, or without a weight. */
function holds(region: Region, { label, options, weightRow }: IssueRows, party: number, partyLabel: string): boolean {
  const isEmpty = (row: number) => isBlank(region.cells[row]![party + 2]);
  const fault = (text: Text, row: number) =>
    new InputError(text, { party: partyLabel, issue: label }, placeIn(region, row, party + 2));
  const blanks = options.filter(({ row }) => isEmpty(row));
  if (blanks.length === options.length) {
    if (weightRow !== undefined && !isEmpty(weightRow)) throw fault(texts.onlyWeight, weightRow);
    return false;
  }
  if (blanks.length > 0) throw fault(texts.someBlank, blanks[0]!.row);
  if (weightRow !== undefined && isEmpty(weightRow)) throw fault(texts.noWeight, weightRow);
  return true;
}

function rowsOf(region: Region): Rows {
  const issues: IssueRows[] = [];
  let current: IssueRows | undefined;
  let reservationRow: number | undefined;
  for (const [row, cells] of region.cells.entries()) {
    if (row === 0 || cells.every(isBlank)) continue;
    if (isOneOf(reservationWords, cells[0])) {
      if (reservationRow !== undefined) throw new InputError(texts.twoReservations, {}, placeIn(region, row, 0));
      reservationRow = row;
      current = undefined;
      continue;
    }
    const next = issueOfRow(region, row, current, issues);
    if (next !== current) issues.push(next);
    current = next;
    addRow(region, row, current);
  }
  const empty = issues.find(({ options }) => options.length === 0);
  if (empty) throw new InputError(texts.noOptions, { issue: empty.label }, placeIn(region, empty.first, 0));
  if (issues.length === 0) throw new InputError(texts.small, {}, { argument: region.argument });
  return { issues, reservationRow };
}

/** The issue that the row belongs to: the one above where its name is blank or the same, otherwise a new one. */
function issueOfRow(
  region: Region,
  row: number,
  current: IssueRows | undefined,
  issues: readonly IssueRows[],
): IssueRows {
  const cell = region.cells[row]![0];
  const place = placeIn(region, row, 0);
  if (isBlank(cell)) {
    if (!current) throw new InputError(texts.noIssue, {}, place);
    return current;
  }
  const label = nameIn(cell, place);
  if (label === current?.label) return current;
  if (issues.some((issue) => issue.label === label)) throw new InputError(texts.apart, { issue: label }, place);
  return { label, first: row, options: [] };
}

function addRow(region: Region, row: number, issue: IssueRows): void {
  const cell = region.cells[row]![1];
  const place = placeIn(region, row, 1);
  if (isOneOf(weightWords, cell)) {
    if (issue.weightRow !== undefined) throw new InputError(texts.twoWeights, { issue: issue.label }, place);
    issue.weightRow = row;
    return;
  }
  const label = nameIn(cell, place);
  if (issue.options.some((option) => option.label === label))
    throw new InputError(texts.twoOptions, { issue: issue.label, option: label }, place);
  issue.options.push({ label, row });
}
