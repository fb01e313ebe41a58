import { add, compare, multiply, one, type Rational, subtract, weightedSum, zero } from "../../arithmetic/rational";
import type { Budget } from "../../budget";
import { type Constraint, maximizeExactly } from "../../linalg/linear-program";
import { type Coalition, membersOf } from "../coalitional-game";
import { exactPayoff, type NormalFormGame } from "../normal-form";

/** A joint strategy of some players: one strategy index for each of them, in their order. */
export type JointStrategy = readonly number[];

export interface JointMixture {
  readonly strategies: readonly JointStrategy[];
  readonly weights: readonly Rational[];
}

/** What a coalition gets against all the others, who want it to get little, and how either side brings that about. */
export interface GuaranteedWorth {
  readonly coalition: Coalition;
  readonly worth: Rational;
  /** What the coalition plays. */
  readonly play: JointMixture;
  /** What the others play to hold it down. */
  readonly threat: JointMixture;
}

/** "alpha": what the coalition can guarantee itself; "beta": what the others cannot prevent it from getting. */
export type WorthRule = "alpha" | "beta";

/** The zero-sum game of the coalition (rows) against the others (columns): the sums of the coalition's payoffs. */
interface OpposedGame {
  readonly rows: readonly JointStrategy[];
  readonly columns: readonly JointStrategy[];
  readonly entries: readonly (readonly Rational[])[];
}

/** The payoffs of the members are added up. Mixed strategies are correlated within each side, so that both rules give the value (von Neumann 1928). */
export function mixedWorth(game: NormalFormGame, coalition: Coalition, budget: Budget): GuaranteedWorth {
  const saddle = pureWorth(game, coalition, "alpha");
  const { worth: cap, threat } = pureWorth(game, coalition, "beta");
  // The reply to the saddle's row may hold only that row down; the column of the other rule holds all.
  if (compare(saddle.worth, cap) === 0) return { ...saddle, threat };
  const opposed = opposedGame(game, coalition);
  const { worth, rows, columns } = matrixValue(opposed.entries, budget);
  return {
    coalition,
    worth,
    play: { strategies: opposed.rows, weights: rows },
    threat: { strategies: opposed.columns, weights: columns },
  };
}

/** The same without mixing: max min for α, min max for β. */
export function pureWorth(game: NormalFormGame, coalition: Coalition, rule: WorthRule): GuaranteedWorth {
  const { rows, columns, entries } = opposedGame(game, coalition);
  const leasts = entries.map((row) => row[indexOfLeast(row)]!);
  const mosts = columns.map((_, column) => entries[indexOfMost(entries.map((row) => row[column]!))]![column]!);
  const firstRow = indexOfMost(leasts);
  const firstColumn = indexOfLeast(mosts);
  // The second mover answers the strategy of the first.
  const row = rule === "alpha" ? firstRow : indexOfMost(entries.map((one) => one[firstColumn]!));
  const column = rule === "beta" ? firstColumn : indexOfLeast(entries[firstRow]!);
  return { coalition, worth: entries[row]![column]!, play: pure(rows[row]!), threat: pure(columns[column]!) };
}

const pure = (strategy: JointStrategy): JointMixture => ({ strategies: [strategy], weights: [one] });

const indexOfMost = (values: readonly Rational[]): number =>
  values.reduce((best, value, i) => (compare(value, values[best]!) > 0 ? i : best), 0);

const indexOfLeast = (values: readonly Rational[]): number =>
  values.reduce((best, value, i) => (compare(value, values[best]!) < 0 ? i : best), 0);

function opposedGame(game: NormalFormGame, coalition: Coalition): OpposedGame {
  const members = membersOf(coalition);
  const others = [...game.players.keys()].filter((player) => !members.includes(player));
  const rows = jointStrategies(game, members);
  const columns = jointStrategies(game, others);
  const offset = (players: readonly number[], strategy: JointStrategy) =>
    players.reduce((sum, player, i) => sum + strategy[i]! * game.strides[player]!, 0);
  const entries = rows.map((row) =>
    columns.map((column) => {
      const index = offset(members, row) + offset(others, column);
      return members.reduce((sum, player) => add(sum, exactPayoff(game, player, index)), zero);
    }),
  );
  return { rows, columns, entries };
}

function jointStrategies({ players }: NormalFormGame, of: readonly number[]): JointStrategy[] {
  return of.reduce<JointStrategy[]>(
    (joint, player) =>
      joint.flatMap((before) => players[player]!.strategies.map((_, strategy) => [...before, strategy])),
    [[]],
  );
}

interface MatrixValue {
  readonly worth: Rational;
  readonly rows: readonly Rational[];
  readonly columns: readonly Rational[];
}

/** The value of a zero-sum game and optimal mixtures of both sides, by linear programming. Both are checked against every reply. */
function matrixValue(entries: readonly (readonly Rational[])[], budget: Budget): MatrixValue {
  const least = entries.flat().reduce((low, entry) => (compare(entry, low) < 0 ? entry : low));
  const columnCount = entries[0]!.length;
  const replies = Array.from(
    { length: columnCount },
    (_, column): Constraint<Rational> => ({
      coefficients: [...entries.map((row) => subtract(least, row[column]!)), one],
      relation: "<=",
      limit: zero,
    }),
  );
  const whole: Constraint<Rational> = { coefficients: [...entries.map(() => one), zero], relation: "=", limit: one };
  const outcome = maximizeExactly(
    { objective: [...entries.map(() => zero), one], constraints: [...replies, whole] },
    budget,
  );
  if (outcome.status !== "optimal") throw new Error(`the program of a zero-sum game is ${outcome.status}`);
  const value = {
    worth: add(least, outcome.value),
    rows: outcome.point.slice(0, entries.length),
    columns: outcome.prices.slice(0, columnCount),
  };
  if (!isValue(entries, value)) throw new Error("a side could do better than the value of its zero-sum game");
  return value;
}

/** Whether the rows guarantee the worth against every column, and the columns hold every row to it. */
function isValue(entries: readonly (readonly Rational[])[], { worth, rows, columns }: MatrixValue): boolean {
  const against = columns.map((_, column) =>
    rows.reduce((sum, weight, row) => add(sum, multiply(weight, entries[row]![column]!)), zero),
  );
  const held = entries.map(weightedSum(columns));
  const isMixture = (weights: readonly Rational[]) =>
    weights.every(({ n }) => n >= 0n) && compare(weights.reduce(add, zero), one) === 0;
  return (
    isMixture(rows) &&
    isMixture(columns) &&
    against.every((payoff) => compare(payoff, worth) >= 0) &&
    held.every((payoff) => compare(payoff, worth) <= 0)
  );
}
