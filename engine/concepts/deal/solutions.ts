import { greatestCommonDivisor } from "../../arithmetic/common-divisor";
import { exactOf, type Quantity } from "../../arithmetic/quantity";
import {
  add,
  commonDenominator,
  compare,
  divide,
  multiply,
  one,
  type Rational,
  rational,
  toNumber,
  zero,
} from "../../arithmetic/rational";
import type { Text } from "../../text";

export const solutionIds = ["nash", "kalai-smorodinsky", "egalitarian", "utilitarian"] as const;
export type SolutionId = (typeof solutionIds)[number];

/** In sentences; the same names in English stand in the table. */
export const solutionTitles: Readonly<Record<SolutionId, Text>> = {
  nash: { en: "Nash", ko: "내시", zh: "纳什" },
  "kalai-smorodinsky": { en: "Kalai–Smorodinsky", ko: "칼라이–스모로딘스키", zh: "卡莱–斯莫罗丁斯基" },
  egalitarian: { en: "Egalitarian", ko: "평등주의", zh: "平均主义" },
  utilitarian: { en: "Utilitarian", ko: "공리주의", zh: "功利主义" },
};

/** Gains of every party at one point, none negative. */
type Gains = readonly Rational[];

/**
 * Which of the efficient points a solution chooses, more than one where they tie: their positions in `gains`, which holds every efficient
 * point once. The Nash solution chooses none where nobody's gain can be positive together with everyone else's.
 */
export function chosenBy(
  id: SolutionId,
  gains: readonly Gains[],
  weights: readonly Quantity[] | undefined,
  ideal: Gains = idealOf(gains),
): number[] {
  if (gains.length === 0) return [];
  if (id === "nash") return largestProduct(gains, weights?.map(exactOf) ?? gains[0]!.map(() => one));
  if (id === "utilitarian") return best(gains.map(totalOf), compare);
  if (id === "egalitarian") return best(gains.map(ascending), lexicographic);
  return best(
    gains.map((point) => ascending(sharesOf(point, ideal))),
    lexicographic,
  );
}

export const totalOf = (gains: Gains): Rational => gains.reduce(add, zero);

/** What the solution makes as large as possible: the product of gains, the smallest share of an ideal gain, the smallest gain, the total. */
export function criterionOf(id: SolutionId, gains: Gains, ideal: Gains): Rational {
  if (id === "nash") return gains.reduce(multiply, one);
  if (id === "utilitarian") return totalOf(gains);
  return ascending(id === "egalitarian" ? gains : sharesOf(gains, ideal))[0] ?? zero;
}

/** The most that each party gains at any of the points. */
export const idealOf = (gains: readonly Gains[]): Rational[] =>
  gains.reduce<Rational[]>(
    (most, point) => point.map((gain, i) => (most[i] && compare(most[i], gain) > 0 ? most[i] : gain)),
    [],
  );

/** Each gain as a share of the party's ideal; a party that cannot gain at all has none. */
export const sharesOf = (gains: Gains, ideal: Gains): Rational[] =>
  gains.flatMap((gain, party) => (ideal[party]!.n === 0n ? [] : [divide(gain, ideal[party]!)]));

/** Π gainᵢ^weightᵢ for weights that are whole numbers. */
export const productOf = (gains: Gains, exponents: readonly bigint[]): Rational =>
  gains.reduce((product, { n, d }, i) => multiply(product, rational(n ** exponents[i]!, d ** exponents[i]!)), one);

/** The smallest whole numbers in the ratio of the weights. */
export function exponentsOf(weights: readonly Rational[]): bigint[] {
  const common = commonDenominator(weights);
  const whole = weights.map(({ n, d }) => n * (common / d));
  const divisor = whole.reduce(greatestCommonDivisor, 0n);
  return whole.map((n) => n / divisor);
}

const ascending = (values: readonly Rational[]): Rational[] => [...values].sort(compare);

function lexicographic(a: Gains, b: Gains): number {
  const at = a.findIndex((value, i) => compare(value, b[i]!) !== 0);
  return at < 0 ? 0 : compare(a[at]!, b[at]!);
}

/** The positions of the largest, ties included. */
function best<T>(values: readonly T[], order: (a: T, b: T) => number): number[] {
  let positions = [0];
  for (let i = 1; i < values.length; i++) {
    const difference = order(values[i]!, values[positions[0]!]!);
    if (difference > 0) positions = [i];
    else if (difference === 0) positions.push(i);
  }
  return positions;
}

/** Logarithms in doubles err far less than this. */
const nearlyEqual = 1e-9;
/** Beyond this, powers are too long to compare exactly; logarithms then decide, which can only fail to see a tie of irrational powers. */
const largestExponent = 10_000n;

function largestProduct(gains: readonly Gains[], weights: readonly Rational[]): number[] {
  const counted = [...weights.keys()].filter((party) => weights[party]!.n > 0n);
  const positive = [...gains.keys()].filter((i) => counted.every((party) => gains[i]![party]!.n > 0n));
  if (positive.length === 0) return [];
  const share = weights.map((weight) => toNumber(divide(weight, totalOf(weights))));
  const scores = positive.map((i) =>
    counted.reduce((sum, party) => sum + share[party]! * logarithm(gains[i]![party]!), 0),
  );
  const most = scores.reduce((a, b) => Math.max(a, b));
  const exponents = exponentsOf(counted.map((party) => weights[party]!));
  const canCompare = exponents.every((exponent) => exponent <= largestExponent);
  const near = positive.filter((_, k) => scores[k]! >= most - (canCompare ? nearlyEqual : 0));
  if (near.length === 1 || !canCompare) return near;
  const products = near.map((i) =>
    productOf(
      counted.map((party) => gains[i]![party]!),
      exponents,
    ),
  );
  return best(products, compare).map((k) => near[k]!);
}

const logarithm = ({ n, d }: Rational): number => logarithmOfInteger(n) - logarithmOfInteger(d);

/** Also of integers beyond the doubles. */
function logarithmOfInteger(n: bigint): number {
  const digits = n.toString();
  return Math.log(Number(digits.slice(0, 17))) + Math.max(0, digits.length - 17) * Math.LN10;
}
