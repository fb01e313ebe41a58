import { add, multiply, one, type Rational, zero } from "../arithmetic/rational";
import type { Budget } from "../budget";
import type { Text } from "../text";
import { type Compatibility, compatibility } from "./compatibility";
import { type Deal, type DealGame, pointsOfTerm } from "./deal";
import {
  addedSums,
  dropBelow,
  emptySum,
  type IntegerPoints,
  integerPoints,
  orderOf,
  type Sums,
  scaledTo,
  selected,
  unscaled,
} from "./points-column";
import { undominated } from "./undominated";

/** The efficient points, and the deals that reach them. */
export interface EfficientDeals {
  /** Every party's points at each efficient point; no two are equal. */
  readonly points: readonly (readonly Rational[])[];
  /** How many deals reach the point: exact below 2⁵³. */
  dealCount(point: number): number;
  /** The deals that reach the point, one after another. */
  deals(point: number): Generator<Deal, void, void>;
}

/** Unfinished deals of one state that no other of that state dominates. Deals with equal points are one entry with several links. */
interface Front {
  /** By column: the parties, then the linear floors. */
  readonly sums: readonly Sums[];
  readonly counts: Float64Array;
  /** Candidates by entry, from `starts[entry]` to `starts[entry + 1]`. */
  readonly links: Uint32Array;
  readonly starts: Uint32Array;
  readonly parts: readonly Part[];
}

/** Every entry of an earlier front with one option: the candidates from `first` on. */
interface Part {
  readonly front: Front;
  readonly option: number;
  readonly first: number;
}

/** Σ weights[party] · points[party] must reach the least. */
export interface LinearFloor {
  readonly weights: readonly Rational[];
  readonly least: Rational;
}

interface Bounds {
  /** By column: what it must reach, scaled. */
  readonly floors: readonly bigint[];
  /** By column and step: the most that all issues after the step can still bring. */
  readonly rests: readonly (readonly bigint[])[];
}

const unit: Text = { en: "issues", ko: "쟁점", zh: "议题" };

/**
 * All efficient deals that give every party at least its floor (its points, not its gain) and reach the linear floors. Weights must not be
 * negative: whatever dominates a deal that reaches a floor then reaches it too. Issues are settled one by one; of the unfinished deals that can
 * be completed in the same ways only those are kept that no other one dominates, which loses nothing since points add up (dynamic
 * programming with Pareto-optimal partial sums: Nemhauser, Ullmann, Management Science 15 (1969) 494–505).
 */
export function efficientDeals(
  game: DealGame,
  floors: readonly Rational[],
  budget: Budget,
  linear: readonly LinearFloor[] = [],
): EfficientDeals {
  const rules = compatibility(game);
  const alone = (party: number) => game.parties.map((_, other) => (other === party ? one : zero));
  const all = [...floors.map((least, party): LinearFloor => ({ weights: alone(party), least })), ...linear];
  const columns = all.map((floor) => columnOf(game, floor, rules.order));
  const bounds: Bounds = {
    floors: columns.map((column, i) => scaledTo(column, all[i]!.least)),
    rests: columns.map(({ options }) => restsOf(options)),
  };
  let fronts = new Map([[rules.initial, firstFront(columns)]]);
  for (const step of rules.order.keys()) {
    fronts = settle(fronts, { parties: floors.length, rules, step, columns, bounds, budget });
    const found = [...fronts.values()].reduce((sum, { counts }) => sum + counts.length, 0);
    budget.report({ done: step + 1, total: rules.order.length, unit, found });
  }
  // At the end no incompatibility is open any more, so there is one state or none.
  const [last] = fronts.values();
  return last
    ? finished(last, columns.slice(0, floors.length), rules.order)
    : { points: [], dealCount: () => 0, deals: noDeals };
}

function* noDeals(): Generator<Deal, void, void> {}

/** The points of every option that count towards the floor, issues in the order of settling. */
function columnOf(game: DealGame, { weights, least }: LinearFloor, order: readonly number[]): IntegerPoints {
  const parties = [...game.parties.keys()].filter((party) => weights[party]!.n !== 0n);
  const points = order.map((issue) =>
    game.issues[issue]!.options.map((_, option) =>
      parties.reduce(
        (sum, party) => add(sum, multiply(weights[party]!, pointsOfTerm(game, party, { issue, option }))),
        zero,
      ),
    ),
  );
  return integerPoints(points, [least]);
}

function restsOf(options: readonly (readonly bigint[])[]): bigint[] {
  const rests = options.map(() => 0n);
  for (let step = options.length - 2; step >= 0; step--)
    rests[step] = rests[step + 1]! + options[step + 1]!.reduce((most, value) => (value > most ? value : most));
  return rests;
}

const firstFront = (columns: readonly IntegerPoints[]): Front => ({
  sums: columns.map(emptySum),
  counts: Float64Array.of(1),
  links: new Uint32Array(),
  starts: Uint32Array.of(0, 0),
  parts: [],
});

interface Settling {
  /** How many of the columns are parties: only these dominate. */
  readonly parties: number;
  readonly rules: Compatibility;
  readonly step: number;
  readonly columns: readonly IntegerPoints[];
  readonly bounds: Bounds;
  readonly budget: Budget;
}

/** Adds the options of the next issue to every front. */
function settle(fronts: ReadonlyMap<string, Front>, settling: Settling): Map<string, Front> {
  const parts = new Map<string, { front: Front; option: number }[]>();
  for (const [state, front] of fronts) {
    for (const option of settling.columns[0]!.options[settling.step]!.keys()) {
      const next = settling.rules.next(state, settling.step, option);
      if (next !== undefined) parts.set(next, [...(parts.get(next) ?? []), { front, option }]);
    }
  }
  const merged = [...parts].map(([state, list]) => [state, merge(list, settling)] as const);
  return new Map(merged.filter(([, { counts }]) => counts.length > 0));
}

function merge(list: readonly { front: Front; option: number }[], settling: Settling): Front {
  const { parties: partyCount, step, columns, bounds, budget } = settling;
  const spend = (points: number) => budget.spend(1 + (points >> 6));
  const parts = withFirsts(list);
  const all = columns.map((column, party) =>
    addedSums(parts.map(({ front, option }) => ({ sums: front.sums[party]!, addend: column.options[step]![option]! }))),
  );
  spend(all[0]!.length);
  const isKept = new Uint8Array(all[0]!.length).fill(1);
  for (const [party, sums] of all.entries())
    dropBelow(sums, bounds.floors[party]! - bounds.rests[party]![step]!, isKept);
  const candidates = Uint32Array.from(isKept.keys()).filter((row) => isKept[row] === 1);
  const { rows, starts } = undominated(
    all.slice(0, partyCount).map((sums) => orderOf(selected(sums, candidates))),
    spend,
  );
  const links = rows.map((row) => candidates[row]!);
  const entries = starts.subarray(0, starts.length - 1).map((start) => links[start]!);
  const front = { sums: all.map((sums) => selected(sums, entries)), links, starts, parts };
  return { ...front, counts: Float64Array.from(entries, (_, entry) => countOf(front, entry)) };
}

function withFirsts(list: readonly { front: Front; option: number }[]): Part[] {
  let first = 0;
  return list.map(({ front, option }) => {
    const part = { front, option, first };
    first += front.counts.length;
    return part;
  });
}

type Linked = Pick<Front, "links" | "starts" | "parts">;

/** The earlier entries that lead to the entry, and with which option. */
function* sourcesOf({ links, starts, parts }: Linked, entry: number): Generator<{ part: Part; entry: number }, void> {
  for (let i = starts[entry]!; i < starts[entry + 1]!; i++) {
    const link = links[i]!;
    const part = parts.find(({ first, front }) => link < first + front.counts.length)!;
    yield { part, entry: link - part.first };
  }
}

function countOf(front: Linked, entry: number): number {
  let count = 0;
  for (const { part, entry: source } of sourcesOf(front, entry)) count += part.front.counts[source]!;
  return count;
}

function finished(front: Front, columns: readonly IntegerPoints[], order: readonly number[]): EfficientDeals {
  return {
    points: Array.from(front.counts, (_, entry) =>
      columns.map((column, party) => unscaled(column, front.sums[party]![entry]!)),
    ),
    dealCount: (point) => front.counts[point]!,
    *deals(point) {
      for (const options of optionsIn(front, point)) {
        const deal = new Array<number>(order.length);
        for (const [step, option] of options.entries()) deal[order[step]!] = option;
        yield deal;
      }
    },
  };
}

/** The options of every deal of an entry, in the order in which issues were settled. */
function* optionsIn(front: Front, entry: number): Generator<number[], void, void> {
  if (front.parts.length === 0) yield [];
  for (const { part, entry: source } of sourcesOf(front, entry))
    for (const earlier of optionsIn(part.front, source)) yield [...earlier, part.option];
}
