import { exactOf, numberOf, type Quantity, readableQuantity } from "../arithmetic/quantity";
import {
  add,
  compare,
  negate,
  one,
  parseRational,
  type Rational,
  rational,
  sign,
  subtract,
  zero,
} from "../arithmetic/rational";
import { InputError, type Place } from "../errors";
import { type NormalFormGame, type Player, strategyCounts, strategyHeadings } from "../games/normal-form";
import { message, type Text } from "../text";
import { type Cell, type Cells, isBlank, labelOf } from "./cells";
import { plainSigns } from "./expression-words";
import { isNumeric } from "./number-cell";
import { columnOf, filledRegion, heightOf, placeIn, type Region, widthOf } from "./region";

const texts = {
  shape: {
    en: "this is no profile of the game: give one strategy for each of its {players} players, or {strategies} probabilities in the order of the strategies, or probabilities under (or beside) headings such as “{heading}”",
    ko: "이 게임의 전략 조합이 아닙니다. 참가자 {players}명의 전략을 하나씩 쓰거나, 전략의 순서대로 확률 {strategies}개를 쓰거나, “{heading}” 같은 머리글 아래(또는 옆)에 확률을 쓰세요",
    zh: "这不是此博弈的策略组合：请为 {players} 个参与者各给出一个策略，或按策略顺序给出 {strategies} 个概率，或在“{heading}”这样的标题下方（或旁边）给出概率",
  },
  strategy: {
    en: "{player} has no strategy “{label}”: choose one of {strategies}",
    ko: "{player}에게 “{label}”(이)라는 전략이 없습니다. 다음에서 고르세요: {strategies}",
    zh: "{player} 没有策略“{label}”：请从以下选择：{strategies}",
  },
  probability: {
    en: "{found} is no probability: give a number from 0 to 1 or a fraction such as 1/3",
    ko: "{found}은(는) 확률이 아닙니다. 0부터 1까지의 숫자나 1/3 같은 분수를 쓰세요",
    zh: "{found} 不是概率：请给出 0 到 1 之间的数字或 1/3 这样的分数",
  },
  blank: { en: "a blank cell", ko: "빈 셀", zh: "空单元格" },
  sum: {
    en: "the probabilities of {player} add up to {sum}, not 1: correct them",
    ko: "{player}의 확률의 합이 1이 아니라 {sum}입니다. 고치세요",
    zh: "{player} 的概率之和为 {sum}，而不是 1：请更正",
  },
  missing: {
    en: "no probability stands under “{heading}”: add that heading with its probability, 0 if the strategy is not played",
    ko: "“{heading}”의 확률이 없습니다. 그 머리글과 확률을 추가하세요. 쓰지 않는 전략이면 0을 쓰세요",
    zh: "“{heading}”没有概率：请添加该标题及其概率，若不采用该策略则写 0",
  },
  twice: {
    en: "the heading “{heading}” appears twice: keep one",
    ko: "머리글 “{heading}”이(가) 두 번 나옵니다. 하나만 남기세요",
    zh: "标题“{heading}”出现了两次：请只保留一个",
  },
  rows: {
    en: "there are {count} rows of probabilities under the headings: give the headings and one row",
    ko: "머리글 아래에 확률의 행이 {count}개 있습니다. 머리글과 한 행만 지정하세요",
    zh: "标题下有 {count} 行概率：请只给出标题和其中一行",
  },
  player: {
    en: "there is no player “{label}”: give one of {players}, or a number from 1 to {count}",
    ko: "“{label}”(이)라는 참가자가 없습니다. {players} 중 하나나 1부터 {count}까지의 번호를 쓰세요",
    zh: "没有参与者“{label}”：请给出 {players} 之一，或 1 到 {count} 的编号",
  },
} satisfies Record<string, Text>;

/** A cell and where it stands. */
interface Placed {
  readonly cell: Cell;
  readonly at: Place;
}

/**
 * A profile of the game from a range, one probability per strategy of each player: (a) one strategy label per player, in order;
 * (b) as many probabilities as there are strategies, in order; (c) one row of probabilities under headings "Korea: Align", other
 * columns passed over; (d) two columns, heading and probability. (a) and (b) are one row or one column.
 *
 * Probabilities may not be negative; a player's sum must be 1, within 1e-6 where a decimal is among them. The profile is exact when
 * every sum is 1 exactly and no number has more than 12 digits, which only a rounded result has; otherwise it is in doubles, each
 * player's divided by their sum. Throws InputError naming the player, the strategy or the cell.
 */
export function readProfile(cells: Cells, argument: string, game: NormalFormGame): Quantity[][] {
  const region = filledRegion(cells, argument);
  const strategies = strategyHeadings(game).length;
  const line = cellsOfLine(region);
  if (
    line?.length === game.players.length &&
    !(line.length === strategies && line.every(({ cell }) => isNumeric(cell)))
  )
    return pureProfile(line, game);
  const placed = line?.length === strategies ? line : underHeadings(region, game);
  if (!placed) throw new InputError(texts.shape, shapeValues(game), { argument });
  return checkedProfile(placed, game);
}

const shapeValues = (game: NormalFormGame) => {
  const headings = strategyHeadings(game);
  return { players: game.players.length, strategies: headings.length, heading: headings[0]! };
};

/** The cells of a range of one row or one column. */
function cellsOfLine(region: Region): Placed[] | undefined {
  if (heightOf(region) > 1 && widthOf(region) > 1) return undefined;
  return region.cells.flatMap((row, i) => row.map((cell, j) => ({ cell, at: placeIn(region, i, j) })));
}

function pureProfile(line: readonly Placed[], game: NormalFormGame): Rational[][] {
  return game.players.map(({ label: player, strategies }, i) => {
    const label = labelOf(line[i]!.cell);
    const chosen = strategyNamed(game.players[i]!, label);
    if (chosen < 0) throw new InputError(texts.strategy, { player, label, strategies }, line[i]!.at);
    return strategies.map((_, strategy) => (strategy === chosen ? one : zero));
  });
}

/** The cells below headings in a row, or beside headings in the first of two columns, in the order of the strategies. */
function underHeadings(region: Region, game: NormalFormGame): Placed[] | undefined {
  const headings = strategyHeadings(game);
  const isHeading = (cell: Cell | undefined) => headings.includes(labelOf(cell));
  const [top = [], ...rows] = region.cells;
  if (top.some((cell, column) => isHeading(cell) && !isHeading(rows[0]?.[column]))) {
    const filled = rows.flatMap((row, i) =>
      top.some((cell, j) => isHeading(cell) && !isBlank(row[j])) ? [i + 1] : [],
    );
    if (filled.length > 1) throw new InputError(texts.rows, { count: filled.length }, { argument: region.argument });
    const row = filled[0] ?? 1;
    return byHeading(headings, top, region.argument, (column) => ({
      cell: region.cells[row]?.[column] ?? null,
      at: placeIn(region, row, column),
    }));
  }
  const left = columnOf(region, 0);
  if (widthOf(region) !== 2 || !left.some(isHeading)) return undefined;
  return byHeading(headings, left, region.argument, (row) => ({
    cell: region.cells[row]![1] ?? null,
    at: placeIn(region, row, 1),
  }));
}

function byHeading(
  headings: readonly string[],
  cells: readonly Cell[],
  argument: string,
  placedAt: (position: number) => Placed,
): Placed[] {
  const labels = cells.map(labelOf);
  return headings.map((heading) => {
    const position = labels.indexOf(heading);
    if (position < 0) throw new InputError(texts.missing, { heading }, { argument });
    if (labels.indexOf(heading, position + 1) >= 0) throw new InputError(texts.twice, { heading }, { argument });
    return placedAt(position);
  });
}

/** More digits than anyone types: the number is the rounded result of a calculation. */
const typedDigits = 12;
const sumTolerance = rational(1n, 1_000_000n);

function checkedProfile(placed: readonly Placed[], game: NormalFormGame): Quantity[][] {
  const mixtures = byPlayer(placed, game);
  const exact = mixtures.map((mixture) => mixture.map(readProbability));
  const sums = exact.map((mixture) => mixture.reduce(add, zero));
  for (const [player, sum] of sums.entries()) {
    const isFractions = mixtures[player]!.every(({ cell }) => typeof cell === "string" && !cell.includes("."));
    const isOne = sum.n === sum.d || (!isFractions && isNearOne(sum));
    const values = { player: game.players[player]!.label, sum: readableQuantity(sum, 9) };
    if (!isOne) throw new InputError(texts.sum, values, mixtures[player]![0]!.at);
  }
  if (sums.every((sum) => sum.n === sum.d) && placed.every(({ cell }) => isTyped(cell))) return exact;
  return exact.map((mixture, player) => mixture.map((weight) => numberOf(weight) / numberOf(sums[player]!)));
}

function isNearOne(sum: Rational): boolean {
  const excess = subtract(sum, one);
  return compare(excess, sumTolerance) <= 0 && compare(negate(excess), sumTolerance) <= 0;
}

function byPlayer(placed: readonly Placed[], game: NormalFormGame): Placed[][] {
  const rest = [...placed];
  return strategyCounts(game).map((count) => rest.splice(0, count));
}

function readProbability({ cell, at }: Placed): Rational {
  const isNumber = typeof cell === "number" && Number.isFinite(cell);
  const value = typeof cell === "string" ? parseRational(plainSigns(cell)) : isNumber ? exactOf(cell) : undefined;
  if (value && sign(value) >= 0 && compare(value, one) <= 0) return value;
  throw new InputError(texts.probability, { found: isBlank(cell) ? message(texts.blank) : labelOf(cell) }, at);
}

const isTyped = (cell: Cell): boolean =>
  typeof cell === "string" ||
  String(cell)
    .replace(/e.*$|\D/g, "")
    .replace(/^0+/, "").length <= typedDigits;

/** The player's strategy of that name, alone or behind the player's ("Korea: Align"); -1 where there is none. */
export const strategyNamed = ({ label, strategies }: Player, written: string): number =>
  strategies.findIndex((strategy) => written === strategy || written === `${label}: ${strategy}`);

/** The player whom a cell names, by label or by number from 1. Throws InputError. */
export function readPlayer(cell: Cell, argument: string, game: NormalFormGame): number {
  const label = labelOf(cell);
  const players = game.players.map((player) => player.label);
  const named = players.indexOf(label);
  if (named >= 0) return named;
  const number = /^\d{1,6}$/.test(label) ? Number(label) : 0;
  if (number >= 1 && number <= players.length) return number - 1;
  throw new InputError(texts.player, { label, players, count: players.length }, { argument });
}
