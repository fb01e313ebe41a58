import { add, compare, type Rational, subtract, zero } from "../arithmetic/rational";

/** A matter to be settled by one of its options. */
export interface Issue {
  readonly label: string;
  readonly options: readonly string[];
}

/** Whoever must agree; with fewer points than its reservation value it walks away. */
export interface DealParty {
  readonly label: string;
  readonly reservation: Rational;
}

/** One option of one issue, both counted from 0. */
export interface Term {
  readonly issue: number;
  readonly option: number;
}

/** A negotiation over several issues in which every party's points add up over the issues. */
export interface DealGame {
  readonly kind: "deal";
  readonly issues: readonly Issue[];
  readonly parties: readonly DealParty[];
  /** By party, issue and option; undefined where the party does not hold the issue: it gets no points there, whatever is agreed. */
  readonly points: readonly (readonly (readonly Rational[] | undefined)[])[];
  /** Terms that cannot all stand in one deal. */
  readonly incompatible: readonly (readonly Term[])[];
}

/** An option for every issue, from 0. */
export type Deal = readonly number[];

/** What one party gets from one option. */
export const pointsOfTerm = ({ points }: DealGame, party: number, { issue, option }: Term): Rational =>
  points[party]![issue]?.[option] ?? zero;

/** Every party's points. */
export function pointsOf(game: DealGame, deal: Deal): Rational[] {
  return game.parties.map((_, party) =>
    deal.reduce((sum, option, issue) => add(sum, pointsOfTerm(game, party, { issue, option })), zero),
  );
}

/** Every party's points above its reservation value; negative for those who would rather walk away. */
export const gainsOf = (game: DealGame, points: readonly Rational[]): Rational[] =>
  game.parties.map(({ reservation }, party) => subtract(points[party]!, reservation));

/** A floor that no deal brings the party below. */
export const leastPoints = ({ points }: Pick<DealGame, "points">, party: number): Rational =>
  points[party]!.reduce<Rational>((sum, options) => (options ? add(sum, least(options)) : sum), zero);

const least = (values: readonly Rational[]): Rational => values.reduce((a, b) => (compare(b, a) < 0 ? b : a));

/** The incompatibilities that the deal violates. */
export const violations = ({ incompatible }: DealGame, deal: Deal): (readonly Term[])[] =>
  incompatible.filter((terms) => terms.every(({ issue, option }) => deal[issue] === option));

/** The first of them. */
export const violation = (game: DealGame, deal: Deal): readonly Term[] | undefined => violations(game, deal)[0];

/** All combinations of options, whether compatible or not; Infinity beyond the doubles. */
export const combinationCount = ({ issues }: DealGame): number =>
  issues.reduce((product, { options }) => product * options.length, 1);

/** Every combination of options, compatible or not, the last issue changing fastest. */
export function* combinations({ issues }: DealGame): Generator<Deal, void, void> {
  const deal = issues.map(() => 0);
  for (;;) {
    yield [...deal];
    let issue = issues.length - 1;
    while (issue >= 0 && ++deal[issue]! === issues[issue]!.options.length) deal[issue--] = 0;
    if (issue < 0) return;
  }
}

/** "Tariff relief: Full". */
export const termText = ({ issues }: Pick<DealGame, "issues">, { issue, option }: Term): string =>
  `${issues[issue]!.label}: ${issues[issue]!.options[option]!}`;

/** The options in the order of the issues. */
export const optionsOf = ({ issues }: Pick<DealGame, "issues">, deal: Deal): string[] =>
  deal.map((option, issue) => issues[issue]!.options[option]!);
