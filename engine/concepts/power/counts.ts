import type { Budget } from "../../budget";
import { type IntegerVoting, totalsOf } from "../../games/weighted-voting";
import { criticalCounts } from "./critical-counts";
import { enumeratedCounts } from "./enumerated-counts";
import { swingCounts } from "./swing-counts";

/**
 * What a power index counts, by voter, each list by a number k from 0:
 * "swings", coalitions of k others that the voter turns from losing to winning;
 * "minimal", minimal winning coalitions of k voters with the voter among them;
 * "shared", winning coalitions that lose when the voter leaves, and that k of their members can so destroy.
 */
export type Counted = "swings" | "minimal" | "shared";
export type Counts = readonly (readonly bigint[])[];

/** A table of doubles of this size takes 64 MB. */
const mostCells = 2 ** 23;
/** Above this, looking at every coalition takes more than seconds. */
export const mostEnumerated = 20;

/** The counts asked for; one is missing where the game is beyond every way of counting it. */
export function countsOf(
  game: IntegerVoting,
  asked: ReadonlySet<Counted>,
  budget: Budget,
): ReadonlyMap<Counted, Counts> {
  const wanted = [...asked];
  const isFew = game.weights.length <= mostEnumerated;
  const most = isFew ? Math.min(mostCells, 2 ** game.weights.length) : mostCells;
  const byTable = wanted.filter((kind) => cellsFor(kind, game) <= most);
  const counts = new Map(byTable.map((kind) => [kind, countedByTable(kind, game, budget)]));
  const rest = wanted.filter((kind) => !counts.has(kind));
  if (rest.length === 0 || !isFew) return counts;
  const enumerated = enumeratedCounts(game, budget);
  return new Map([...counts, ...rest.map((kind) => [kind, enumerated[kind]] as const)]);
}

function countedByTable(kind: Counted, game: IntegerVoting, budget: Budget): Counts {
  return kind === "swings" ? swingCounts(game, budget) : criticalCounts(game, kind, budget);
}

/** The size of the table that a count needs; infinite where no table does it. */
function cellsFor(kind: Counted, game: IntegerVoting): number {
  const sizes = game.weights.length + 1;
  if (kind !== "swings") return game.quotas.length === 1 ? Number(game.quotas[0]) * sizes : Number.POSITIVE_INFINITY;
  return totalsOf(game).reduce((cells, total, column) => cells * (Number(total - game.quotas[column]!) + 1), sizes);
}
