import { unlimited } from "../../budget";
import { runMethod } from "../../concepts/method";
import { supportsOf } from "../../concepts/nash/equilibrium";
import { pureEnumeration } from "../../concepts/nash/pure-enumeration";
import type { Evaluate } from "../../formats/game-kind";
import type { PureProfile } from "../../games/normal-form";
import { scenarioGame, workOut } from "./model";

type Changes = Readonly<Record<string, number>>;

/** The pure equilibria of the scenario with some assumptions changed, in the order of the game; none where only mixed ones exist. */
export function stableProfiles(evaluate: Evaluate, changes: Changes = {}): PureProfile[] {
  const { found } = runMethod(pureEnumeration, scenarioGame(workOut(evaluate, changes)), unlimited);
  return found.map(({ profile }) => supportsOf(profile).map(([strategy]) => strategy!));
}

/** Where the set of pure equilibria changes as one assumption moves: from `before` to `after` when it passes `at`. */
export interface Switch {
  readonly at: number;
  readonly before: readonly PureProfile[];
  readonly after: readonly PureProfile[];
}

/**
 * The switches between two values of one assumption, all others kept: neighbours on a grid of `steps` that differ are halved down to
 * `precision`. A set that appears and vanishes between two neighbours of the grid is not seen; one narrower than `precision`, such
 * as the tie at the very threshold, is passed over.
 */
export function switchesOf(
  evaluate: Evaluate,
  name: string,
  [low, high]: readonly [number, number],
  { steps = 24, precision = 0.002 } = {},
): Switch[] {
  const pointAt = (value: number): Point => ({ value, solution: stableProfiles(evaluate, { [name]: value }) });
  const grid = Array.from({ length: steps + 1 }, (_, i) => pointAt(low + ((high - low) * i) / steps));
  const switches = grid.slice(1).flatMap((right, i) => switchesBetween(grid[i]!, right, pointAt, precision));
  return withoutTies(switches, precision);
}

/** Two switches side by side are one: between them lies only the tie. */
function withoutTies(switches: readonly Switch[], precision: number): Switch[] {
  const kept: Switch[] = [];
  for (const next of switches) {
    const last = kept.at(-1);
    if (last && next.at - last.at <= precision)
      kept.splice(-1, 1, { at: (last.at + next.at) / 2, before: last.before, after: next.after });
    else kept.push(next);
  }
  return kept;
}

interface Point {
  readonly value: number;
  readonly solution: readonly PureProfile[];
}

function switchesBetween(left: Point, right: Point, pointAt: (value: number) => Point, precision: number): Switch[] {
  if (left.solution.join(";") === right.solution.join(";")) return [];
  const at = (left.value + right.value) / 2;
  if (right.value - left.value <= precision) return [{ at, before: left.solution, after: right.solution }];
  const middle = pointAt(at);
  return [...switchesBetween(left, middle, pointAt, precision), ...switchesBetween(middle, right, pointAt, precision)];
}
