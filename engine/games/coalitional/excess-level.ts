import { add, multiply, negate, one, type Rational, rational, subtract, zero } from "../../arithmetic/rational";
import type { Budget } from "../../budget";
import { type Constraint, maximizeExactly } from "../../linalg/linear-program";
import { alone, belongsTo, type Coalition, membersOf, sizeOf } from "../coalitional-game";
import { allExcesses, sumOf } from "./division";
import type { IntegerWorths } from "./integer-worths";
import { type CoalitionSpan, coalitionSpan } from "./span";

/** Which divisions are compared, and by which excesses. */
export interface ExcessRule {
  /** What an excess of the coalition is divided by: 1, or its size. */
  readonly weightOf: (coalition: Coalition) => bigint;
  /** Whether every player must get its worth alone. */
  readonly isIndividuallyRational: boolean;
}

/** Divisions that give some coalitions fixed sums, the grand coalition among them, with a first one of them. */
export interface Candidates {
  readonly worths: IntegerWorths;
  readonly rule: ExcessRule;
  readonly fixed: ReadonlyMap<Coalition, Rational>;
  readonly span: CoalitionSpan;
  readonly shares: readonly Rational[];
  /** Coalitions that may matter, to begin with. */
  readonly watched: ReadonlySet<Coalition>;
}

/** The least that the largest excess can be, a division that attains it, and the coalitions that prove it. */
export interface ExcessLevel {
  readonly excess: Rational;
  readonly shares: readonly Rational[];
  /** Weights ≥ 0, summing to 1 when multiplied by `weightOf`, with which these coalitions make up a vector in the span of the fixed ones. */
  readonly proof: ReadonlyMap<Coalition, Rational>;
  readonly watched: ReadonlySet<Coalition>;
}

export const worthIn = ({ numerators, denominator }: IntegerWorths, coalition: Coalition): Rational =>
  rational(numerators[coalition]!, denominator);

/** All efficient divisions (that are individually rational, if the rule asks for it), beginning at the equal division of the surplus. There must be one. */
export function allCandidates(worths: IntegerWorths, playerCount: number, rule: ExcessRule): Candidates {
  const grand = 2 ** playerCount - 1;
  const players = membersOf(grand);
  const ownWorths = players.map((player) => worthIn(worths, alone(player)));
  const surplus = ownWorths.reduce(subtract, worthIn(worths, grand));
  const part = multiply(surplus, rational(1n, BigInt(playerCount)));
  const span = coalitionSpan(playerCount);
  span.add(grand);
  return {
    worths,
    rule,
    fixed: new Map([[grand, worthIn(worths, grand)]]),
    span,
    shares: ownWorths.map((worth) => add(worth, part)),
    watched: new Set(),
  };
}

/**
 * Minimises the largest excess over the coalitions outside the span of the fixed ones, by a linear program over the watched
 * coalitions; as long as its solution leaves another one with more, the worst of each size are watched as well (Kopelowitz 1967 states
 * the program; Maschler, Peleg, Shapley 1979, section 6).
 */
export function lowestExcess(candidates: Candidates, budget: Budget): ExcessLevel {
  const { shares: start, span } = candidates;
  const players = start.map((_, player) => player);
  const worst = worstBySize(candidates, start, budget);
  const attained = worst.map(({ excess }) => excess).reduce((most, next) => (isLess(most, next) ? next : most));
  // With room to spare no bound of the program binds, and its prices are those of coalitions alone.
  const bound = add(attained, one);
  const open = [...players.map(alone), ...candidates.watched].filter((coalition) => !span.has(coalition));
  const watched = new Set([...open, ...worst.map(({ coalition }) => coalition)]);
  for (;;) {
    const level = levelOver(watched, candidates, bound, budget);
    const violated = worstBySize(candidates, level.shares, budget).filter(({ excess }) => isLess(level.excess, excess));
    if (violated.length === 0) return { ...level, watched };
    for (const { coalition } of violated) watched.add(coalition);
  }
}

const isLess = (a: Rational, b: Rational): boolean => a.n * b.d < b.n * a.d;

/**
 * The program in variables ≥ 0: what each player gets beyond a lower bound, and by how much the excess stays below `bound`, which
 * is more than the first division has.
 */
function levelOver(
  watched: ReadonlySet<Coalition>,
  candidates: Candidates,
  bound: Rational,
  budget: Budget,
): Omit<ExcessLevel, "watched"> {
  const least = lowerBounds(candidates, bound);
  const { shares } = candidates;
  const constraints = [...excessLimits(watched, candidates, least, bound), ...fixedSums(candidates, least)];
  const outcome = maximizeExactly({ objective: [...shares.map(() => zero), one], constraints }, budget);
  if (outcome.status !== "optimal") throw new Error(`the program of the excesses is ${outcome.status}`);
  const proof = [...watched].map((coalition, i): [Coalition, Rational] => [coalition, outcome.prices[i]!]);
  return {
    excess: subtract(bound, outcome.value),
    shares: least.map((bottom, player) => add(bottom, outcome.point[player]!)),
    proof: new Map(proof.filter(([, price]) => price.n !== 0n)),
  };
}

/** What no player gets less than, whatever the division. */
const lowerBounds = ({ worths, rule, span, shares }: Candidates, bound: Rational): Rational[] =>
  shares.map((share, player) => {
    const worth = worthIn(worths, alone(player));
    if (rule.isIndividuallyRational) return worth;
    return span.has(alone(player)) ? share : subtract(worth, multiply(bound, rational(rule.weightOf(alone(player)))));
  });

const excessLimits = (
  watched: ReadonlySet<Coalition>,
  { worths, rule }: Candidates,
  least: readonly Rational[],
  bound: Rational,
): Constraint<Rational>[] =>
  [...watched].map((coalition) => {
    const weight = rational(rule.weightOf(coalition));
    const limit = subtract(add(multiply(bound, weight), sumOf(least, coalition)), worthIn(worths, coalition));
    return { coefficients: [...rowOf(coalition, least.length, negate(one)), weight], relation: "<=", limit };
  });

const fixedSums = ({ fixed }: Candidates, least: readonly Rational[]): Constraint<Rational>[] =>
  [...fixed].map(([coalition, sum]) => ({
    coefficients: [...rowOf(coalition, least.length, one), zero],
    relation: "=",
    limit: subtract(sum, sumOf(least, coalition)),
  }));

const rowOf = (coalition: Coalition, playerCount: number, entry: Rational): Rational[] =>
  Array.from({ length: playerCount }, (_, player) => (belongsTo(player, coalition) ? entry : zero));

interface WeighedExcess {
  readonly coalition: Coalition;
  readonly excess: Rational;
}

/** Of each size the coalition outside the span with the largest excess. */
function worstBySize({ worths, rule, span }: Candidates, shares: readonly Rational[], budget: Budget): WeighedExcess[] {
  const { numerators, denominator } = allExcesses(worths, shares);
  const worst = new Map<number, Coalition>();
  for (let coalition = 1; coalition < numerators.length; coalition++) {
    budget.spend();
    const size = sizeOf(coalition);
    const before = worst.get(size);
    // Within one size all weights are equal, and numerators can be compared.
    if (before !== undefined && numerators[before]! >= numerators[coalition]!) continue;
    if (!span.has(coalition)) worst.set(size, coalition);
  }
  return [...worst.values()].map((coalition) => ({
    coalition,
    excess: rational(numerators[coalition]!, denominator * rule.weightOf(coalition)),
  }));
}
