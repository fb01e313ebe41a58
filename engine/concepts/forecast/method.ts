import { exactField, floatField } from "../../arithmetic/field";
import type { Quantity } from "../../arithmetic/quantity";
import { compare, divide, multiply, one, type Rational, subtract, toNumber } from "../../arithmetic/rational";
import type { Budget } from "../../budget";
import { InputError } from "../../errors";
import type { Actor, Positions } from "../../games/positions";
import { type Message, message } from "../../text";
import type { Method } from "../method";
import { type Centre, centreOf } from "./centre";
import { type Challenger, challengeRound, type Move } from "./challenge";
import { texts } from "./texts";

/** Where everybody stands after a round; round 0 is the table as given. */
export interface Round extends Centre {
  readonly round: number;
  readonly positions: readonly Quantity[];
  /** Who moved in this round, with the new position in units of the table. */
  readonly moves: readonly Move[];
}

export type Weighing = "clout-salience" | "clout" | "equal";

const weightOf: Readonly<Record<Weighing, (actor: Actor) => Rational>> = {
  "clout-salience": ({ clout, salience }) => multiply(clout, salience),
  clout: ({ clout }) => clout,
  equal: () => one,
};

/** The weights of the median and the mean. Throws InputError when all are 0. */
export function weightsOf({ actors }: Positions, weighing: Weighing): Rational[] {
  const weights = actors.map(weightOf[weighing]);
  if (weights.every(({ n }) => n === 0n)) throw new InputError(texts.cloutless, {}, { argument: "actors" });
  return weights;
}

/** The table as it is, exactly, and up to `rounds` rounds of challenges in doubles; fewer when nobody moves any more. */
export function forecasting(rounds: number, weighing: Weighing): Method<Positions, Round> {
  return {
    id: "challenges",
    title: texts.method,
    summary: texts.summary,
    arithmetic: "float",
    refuses: () => null,
    *run(game, budget) {
      const weights = weightsOf(game, weighing);
      const positions = game.actors.map(({ position }) => position);
      const start = { ...centreOf(exactField, positions, weights), round: 0, positions, moves: [] };
      yield start;
      const notes = mediansNote(start);
      if (rounds === 0) return { guarantee: "all", arithmetic: "exact", notes };
      yield* playRounds(game, rounds, weights, budget);
      return { guarantee: "all", arithmetic: "float", notes: [...notes, message(texts.limits)] };
    },
  };
}

function mediansNote({ medians: [low, high] }: Centre<Rational>): Message[] {
  if (compare(low, high) === 0) return [];
  return [message(texts.medians, { low: String(toNumber(low)), high: String(toNumber(high)) })];
}

function* playRounds({ actors }: Positions, rounds: number, weights: readonly Rational[], budget: Budget) {
  const scale = scaleOf(actors.map(({ position }) => position));
  let challengers = actors.map(
    ({ position, clout, salience }): Challenger => ({
      position: scale.normalised(position),
      clout: toNumber(clout),
      salience: toNumber(salience),
    }),
  );
  for (let round = 1; round <= rounds; round++) {
    budget.report({ done: round - 1, total: rounds, unit: texts.roundUnit, found: round });
    const moves = challengeRound(challengers, budget);
    if (moves.length === 0) return;
    const moved = new Map(moves.map(({ actor, position }) => [actor, position]));
    challengers = challengers.map((one, i) => ({ ...one, position: moved.get(i) ?? one.position }));
    const positions = challengers.map(({ position }) => scale.written(position));
    yield {
      ...centreOf(floatField(0), positions, weights.map(toNumber)),
      round,
      positions,
      moves: moves.map((move) => ({ ...move, position: scale.written(move.position) })),
    } satisfies Round;
  }
}

/** Positions from 0 to 1 and back. Exact before it becomes a double, so that another unit or origin changes nothing. */
function scaleOf(positions: readonly Rational[]) {
  const least = positions.reduce((a, b) => (compare(a, b) < 0 ? a : b));
  const most = positions.reduce((a, b) => (compare(a, b) > 0 ? a : b));
  const range = subtract(most, least);
  const [low, high, width] = [least, most, range].map(toNumber) as [number, number, number];
  return {
    normalised: (position: Rational) => (range.n === 0n ? 0 : toNumber(divide(subtract(position, least), range))),
    written: (part: number) => Math.min(Math.max(low + part * width, low), high),
  };
}
