import { divisorOfNumbers, greatestCommonDivisor } from "./common-divisor";

/** An exact fraction in lowest terms with a positive denominator. */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

export const zero: Rational = { n: 0n, d: 1n };
export const one: Rational = { n: 1n, d: 1n };

/** n/d in lowest terms for integers that doubles show exactly, d > 0. */
export function quotientOf(n: number, d: number): Rational {
  if (d === 1) return { n: BigInt(n), d: 1n };
  const divisor = divisorOfNumbers(Math.abs(n), d);
  return { n: BigInt(n / divisor), d: BigInt(d / divisor) };
}

/** n/d in lowest terms. Throws RangeError when d is 0. */
export function rational(n: bigint, d = 1n): Rational {
  if (d === 0n) throw new RangeError("division by zero");
  if (d === 1n) return { n, d };
  const divisor = d < 0n ? -greatestCommonDivisor(n, d) : greatestCommonDivisor(n, d);
  return divisor === 1n ? { n, d } : { n: n / divisor, d: d / divisor };
}

/** A remainder takes longer than a product, until the product is long. */
const factorsAtATime = 4;

/**
 * All the fractions numerators / denominator in lowest terms, the denominator being positive. Whatever any numerator has in common with
 * it divides the greatest common divisor of it and their product, so that there is one long chain of divisions and not one for each.
 * Equal neighbours are one object.
 */
export function fractionsOver(numerators: readonly bigint[], denominator: bigint): Rational[] {
  let product = 1n;
  let factors = 0;
  for (const n of numerators) {
    if (n === 0n) continue;
    product *= n;
    if (++factors % factorsAtATime === 0) product %= denominator;
  }
  const common = greatestCommonDivisor(denominator, product);
  let last = zero;
  let numerator = 0n;
  return numerators.map((n) => {
    if (n === 0n) return zero;
    if (n === numerator) return last;
    const divisor = common === 1n ? 1n : greatestCommonDivisor(common, n % common);
    last = divisor === 1n ? { n, d: denominator } : { n: n / divisor, d: denominator / divisor };
    numerator = n;
    return last;
  });
}

export const add = (a: Rational, b: Rational): Rational => rational(a.n * b.d + b.n * a.d, a.d * b.d);
export const subtract = (a: Rational, b: Rational): Rational => rational(a.n * b.d - b.n * a.d, a.d * b.d);
export const multiply = (a: Rational, b: Rational): Rational => rational(a.n * b.n, a.d * b.d);
export const divide = (a: Rational, b: Rational): Rational => rational(a.n * b.d, a.d * b.n);
export const negate = (a: Rational): Rational => ({ n: -a.n, d: a.d });
export const sign = (a: Rational): -1 | 0 | 1 => (a.n > 0n ? 1 : a.n < 0n ? -1 : 0);
export const compare = (a: Rational, b: Rational): -1 | 0 | 1 => sign({ n: a.n * b.d - b.n * a.d, d: 1n });

/** The least positive integer that makes every one of the fractions an integer. */
export function commonDenominator(fractions: readonly Rational[]): bigint {
  let common = 1n;
  for (const { d } of fractions) {
    if (d === common || common % d === 0n) continue;
    common = d % common === 0n ? d : (common / greatestCommonDivisor(common, d)) * d;
  }
  return common;
}

/** Σ weights[k] · values[k] as a function of the values. Over common denominators, so that only the result is reduced. */
export function weightedSum(weights: readonly Rational[]): (values: readonly Rational[]) => Rational {
  const places = [...weights.keys()].filter((k) => weights[k]!.n !== 0n);
  const denominator = commonDenominator(weights);
  const numerators = places.map((k) => weights[k]!.n * (denominator / weights[k]!.d));
  // At an equilibrium most sums are the same, and reducing is what costs.
  let last = { sum: 0n, over: 1n, reduced: zero };
  return (values) => {
    const used = places.map((k) => values[k]!);
    const common = commonDenominator(used);
    const over = denominator * common;
    let sum = 0n;
    for (const [k, { n, d }] of used.entries()) sum += numerators[k]! * (d === common ? n : n * (common / d));
    if (sum !== last.sum || over !== last.over) last = { sum, over, reduced: rational(sum, over) };
    return last.reduced;
  };
}

/** "2/3", "-4", never a decimal. */
export const toText = (a: Rational): string => (a.d === 1n ? String(a.n) : `${a.n}/${a.d}`);

/** The nearest double to 2⁻⁵² or better, also where numerator and denominator are beyond its range. */
export function toNumber(a: Rational): number {
  const quotient = Number(a.n) / Number(a.d);
  if (Number.isFinite(quotient) && (quotient !== 0 || a.n === 0n)) {
    return exactlyConverted(a.n) && exactlyConverted(a.d) ? quotient : scaledQuotient(a);
  }
  return scaledQuotient(a);
}

const exactlyConverted = (n: bigint): boolean => n <= 9007199254740992n && n >= -9007199254740992n;

/** Divides as integers with 64 bits to spare, then puts the binary point back. */
function scaledQuotient(a: Rational): number {
  const length = (n: bigint) => (n < 0n ? -n : n).toString(2).length;
  const shift = 64 + length(a.d) - length(a.n);
  const quotient = shift >= 0 ? (a.n << BigInt(shift)) / a.d : a.n / (a.d << BigInt(-shift));
  const half = Math.trunc(shift / 2);
  return Number(quotient) * 2 ** -half * 2 ** -(shift - half);
}

const decimalPattern = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,4}))?$/;

/** An integer, a decimal (with exponent) read digit by digit, or a fraction of two such: "0.1" is 1/10, "2/3", "1e-9". Undefined for anything else. */
export function parseRational(text: string): Rational | undefined {
  const parts = text.trim().replace("−", "-").split("/");
  if (parts.length > 2) return undefined;
  const numerator = parseDecimal(parts[0]!.trim());
  if (parts.length === 1 || !numerator) return numerator;
  const denominator = parseDecimal(parts[1]!.trim());
  return denominator && denominator.n !== 0n ? divide(numerator, denominator) : undefined;
}

function parseDecimal(text: string): Rational | undefined {
  const match = decimalPattern.exec(text);
  if (!match) return undefined;
  const [, minus, whole = "", fraction = "", exponent = "0"] = match;
  if (whole + fraction === "") return undefined;
  const digits = BigInt(whole + fraction) * (minus === "-" ? -1n : 1n);
  const power = Number(exponent) - fraction.length;
  return power >= 0 ? rational(digits * 10n ** BigInt(power)) : rational(digits, 10n ** BigInt(-power));
}

/** The decimal that the number shows: 0.1 is 1/10, not its binary neighbour. Throws RangeError when not finite. */
export function fromNumber(value: number): Rational {
  if (Number.isSafeInteger(value)) return { n: BigInt(value), d: 1n };
  const parsed = parseRational(String(value));
  if (!parsed) throw new RangeError(`${value} is not a finite number`);
  return parsed;
}
