/**
 * All equilibria of a game of three players with two strategies each and integer payoffs, in closed form and exactly: an independent
 * check of the engine's method for many players, with which it shares no code. Coordinates are the probabilities x, y, z that the
 * players give to their first strategies. In each of the 27 supports the conditions are solved by hand: with two players mixing they
 * are linear; with three, y and z are eliminated by resultants, which leaves a quadratic in x whose roots lie in ℚ(√d).
 */

/** (p + q√d) / r with r > 0. */
interface Surd {
  readonly p: bigint;
  readonly q: bigint;
  readonly r: bigint;
  readonly d: bigint;
}

/** c + bx·(first variable) + by·(second) + bxy·(both). */
interface Bilinear {
  readonly c: bigint;
  readonly first: bigint;
  readonly second: bigint;
  readonly both: bigint;
}

export interface Oracle {
  /** Equilibria that are alone in their support, as [x, y, z]. */
  readonly isolated: readonly (readonly number[])[];
  /** Supports in which equilibria form a curve or more, as the lists of strategies. */
  readonly continua: readonly (readonly (readonly number[])[])[];
  /** Whether a support was met that this check does not resolve. */
  readonly unknown: boolean;
}

type Choice = 0 | 1 | "mixed";
export type Payoffs = readonly (readonly number[])[];

const surd = (p: bigint, q: bigint, r: bigint, d: bigint): Surd =>
  r < 0n ? { p: -p, q: -q, r: -r, d } : { p, q, r, d };
const rational = (n: bigint, d = 1n): Surd => surd(n, 0n, d, 0n);
const signOf = (n: bigint): number => (n > 0n ? 1 : n < 0n ? -1 : 0);

function sign({ p, q, d }: Surd): number {
  const root = signOf(q) * signOf(d);
  const plain = signOf(p);
  if (root === 0 || plain === root) return plain || root;
  if (plain === 0) return root;
  return plain * signOf(p * p - q * q * d);
}
const field = (a: Surd, b: Surd): bigint => (a.q !== 0n ? a.d : b.d);
const plus = (a: Surd, b: Surd): Surd => surd(a.p * b.r + b.p * a.r, a.q * b.r + b.q * a.r, a.r * b.r, field(a, b));
const times = (a: Surd, b: Surd): Surd => {
  const d = field(a, b);
  return surd(a.p * b.p + a.q * b.q * d, a.p * b.q + a.q * b.p, a.r * b.r, d);
};
const minus = (a: Surd): Surd => ({ ...a, p: -a.p, q: -a.q });
const over = (a: Surd, b: Surd): Surd => {
  const d = field(a, b);
  const norm = b.p * b.p - b.q * b.q * d;
  return times(a, surd(b.p * b.r, -b.q * b.r, norm, d));
};
const isInside = (a: Surd): boolean => sign(a) > 0 && sign(plus(a, rational(-1n))) < 0;

/** Newton on the integer scale keeps 30 digits before the number becomes a double. */
function toNumber({ p, q, r, d }: Surd): number {
  const scale = 10n ** 30n;
  const root =
    q === 0n ? 0n : signOf(q) === 1 ? squareRoot(q * q * d * scale * scale) : -squareRoot(q * q * d * scale * scale);
  return Number(((p * scale + root) * 10n ** 20n) / (r * scale)) / 1e20;
}

function squareRoot(n: bigint): bigint {
  if (n < 2n) return n;
  let x = 1n << BigInt((n.toString(2).length + 1) >> 1);
  for (;;) {
    const next = (x + n / x) >> 1n;
    if (next >= x) return x;
    x = next;
  }
}

const at = (f: Bilinear, first: Surd, second: Surd): Surd =>
  plus(
    plus(rational(f.c), times(rational(f.first), first)),
    plus(times(rational(f.second), second), times(rational(f.both), times(first, second))),
  );
const isZero = (f: Bilinear): boolean => f.c === 0n && f.first === 0n && f.second === 0n && f.both === 0n;
const swapped = (f: Bilinear): Bilinear => ({ ...f, first: f.second, second: f.first });

/** Each player's gain from the first strategy over the second, as a function of the other two players' coordinates. */
function gains(payoffs: Payoffs): Bilinear[] {
  return [0, 1, 2].map((player) => {
    const [j, k] = [0, 1, 2].filter((other) => other !== player) as [number, number];
    const gain = (a: number, b: number): bigint => {
      const index = (own: number) => (own * 4) / 2 ** player + (a * 4) / 2 ** j + (b * 4) / 2 ** k;
      return BigInt(payoffs[player]![index(0)]!) - BigInt(payoffs[player]![index(1)]!);
    };
    const [d00, d01, d10, d11] = [gain(0, 0), gain(0, 1), gain(1, 0), gain(1, 1)];
    return { c: d11, first: d01 - d11, second: d10 - d11, both: d00 - d01 - d10 + d11 };
  });
}

export function equilibriaOf(payoffs: Payoffs): Oracle {
  const f = gains(payoffs);
  const isolated: number[][] = [];
  const continua: number[][][] = [];
  let unknown = false;
  const choices: Choice[] = [0, 1, "mixed"];
  for (const a of choices)
    for (const b of choices)
      for (const c of choices) {
        const found = solveSupport(f, [a, b, c]);
        if (found === "unknown") unknown = true;
        else if (found === "continuum")
          continua.push([a, b, c].map((choice) => (choice === "mixed" ? [0, 1] : [choice])));
        else isolated.push(...found.map((point) => point.map(toNumber)));
      }
  return { isolated, continua, unknown };
}

type Found = readonly (readonly Surd[])[] | "continuum" | "unknown";

function solveSupport(f: readonly Bilinear[], support: readonly Choice[]): Found {
  const mixing = [0, 1, 2].filter((i) => support[i] === "mixed");
  const pure = support.map((choice) => (choice === "mixed" ? undefined : rational(choice === 0 ? 1n : 0n)));
  if (mixing.length === 0) return isBestFor(f, pure as Surd[], support) ? [pure as Surd[]] : [];
  if (mixing.length === 1) return solveOne(f, support, pure, mixing[0]!);
  if (mixing.length === 2) return solveTwo(f, support, pure, mixing as [number, number]);
  return solveThree(f);
}

const othersOf = (player: number): [number, number] =>
  [0, 1, 2].filter((other) => other !== player) as [number, number];
const gainAt = (f: readonly Bilinear[], player: number, point: readonly Surd[]): Surd => {
  const [j, k] = othersOf(player);
  return at(f[player]!, point[j]!, point[k]!);
};

/** Whether the players with a pure choice want it at the point. */
function isBestFor(f: readonly Bilinear[], point: readonly Surd[], support: readonly Choice[]): boolean {
  return support.every((choice, i) => {
    if (choice === "mixed") return true;
    const s = sign(gainAt(f, i, point));
    return choice === 0 ? s >= 0 : s <= 0;
  });
}

/** One player mixes: indifference does not depend on the mixture, the others' conditions are linear in it. */
function solveOne(
  f: readonly Bilinear[],
  support: readonly Choice[],
  pure: readonly (Surd | undefined)[],
  player: number,
): Found {
  const point = (t: Surd) => pure.map((value, i) => (i === player ? t : value!));
  if (sign(gainAt(f, player, point(rational(1n)))) !== 0) return [];
  return alongSegment((t) => isBestFor(f, point(t), support), linearZeros(f, support, point, player), point);
}

/** Zeros in (0, 1) of the pure players' gains along a segment on which they are linear. */
function linearZeros(
  f: readonly Bilinear[],
  support: readonly Choice[],
  point: (t: Surd) => Surd[],
  ...mixing: number[]
): Surd[] {
  return support.flatMap((choice, i) => {
    if (choice === "mixed" || mixing.includes(i)) return [];
    const low = gainAt(f, i, point(rational(0n)));
    const slope = plus(gainAt(f, i, point(rational(1n))), minus(low));
    if (sign(slope) === 0) return [];
    const zero = over(minus(low), slope);
    return isInside(zero) ? [zero] : [];
  });
}

/** What holds along a segment changes only at the breaks: a condition that holds between two of them holds on a continuum. */
function alongSegment(holds: (t: Surd) => boolean, breaks: readonly Surd[], point: (t: Surd) => Surd[]): Found {
  const sorted = [rational(0n), ...breaks, rational(1n)].sort((a, b) => sign(plus(a, minus(b))));
  for (let i = 1; i < sorted.length; i++) {
    const [low, high] = [sorted[i - 1]!, sorted[i]!];
    if (sign(plus(high, minus(low))) > 0 && holds(times(plus(low, high), rational(1n, 2n)))) return "continuum";
  }
  const points = breaks.filter(
    (t, i) => holds(t) && !breaks.slice(0, i).some((other) => sign(plus(t, minus(other))) === 0),
  );
  return points.map(point);
}

function solveTwo(
  f: readonly Bilinear[],
  support: readonly Choice[],
  pure: readonly (Surd | undefined)[],
  [i, j]: [number, number],
): Found {
  const fixed = pure.find((value) => value !== undefined)!;
  const ofOther = (player: number): "free" | "none" | Surd => {
    const k = 3 - i - j;
    const g = othersOf(player)[0] === k ? f[player]! : swapped(f[player]!);
    const c = plus(rational(g.c), times(rational(g.first), fixed));
    const slope = plus(rational(g.second), times(rational(g.both), fixed));
    if (sign(slope) === 0) return sign(c) === 0 ? "free" : "none";
    const value = over(minus(c), slope);
    return isInside(value) ? value : "none";
  };
  const valueOfJ = ofOther(i);
  const valueOfI = ofOther(j);
  if (valueOfI === "none" || valueOfJ === "none") return [];
  const point = (a: Surd, b: Surd) => pure.map((value, k) => (k === i ? a : k === j ? b : value!));
  if (valueOfI !== "free" && valueOfJ !== "free") {
    const only = point(valueOfI, valueOfJ);
    return isBestFor(f, only, support) ? [only] : [];
  }
  if (valueOfI === "free" && valueOfJ === "free") return somewhereInSquare(f, support, point);
  const along = (t: Surd) => (valueOfI === "free" ? point(t, valueOfJ as Surd) : point(valueOfI as Surd, t));
  return alongSegment((t) => isBestFor(f, along(t), support), linearZeros(f, support, along), along);
}

/** Both mixtures are free: the pure player's bilinear condition holds on an open set, or nowhere inside. */
function somewhereInSquare(
  f: readonly Bilinear[],
  support: readonly Choice[],
  point: (a: Surd, b: Surd) => Surd[],
): Found {
  const k = support.findIndex((choice) => choice !== "mixed");
  const corners = [0n, 1n].flatMap((a) => [0n, 1n].map((b) => sign(gainAt(f, k, point(rational(a), rational(b))))));
  const wanted = support[k] === 0 ? 1 : -1;
  return corners.some((s) => s === wanted) || corners.every((s) => s === 0) ? "continuum" : [];
}

/** A polynomial in x of degree 1, N + xM. */
type Linear = readonly [bigint, bigint];

function solveThree([f1, f2, f3]: readonly Bilinear[]): Found {
  if (isZero(f1!) || isZero(f2!) || isZero(f3!)) return "unknown";
  // f3(x, y) = 0: y = −n3/d3; f2(x, z) = 0: z = −n2/d2; all four linear in x.
  const [n3, d3]: [Linear, Linear] = [
    [f3!.c, f3!.first],
    [f3!.second, f3!.both],
  ];
  const [n2, d2]: [Linear, Linear] = [
    [f2!.c, f2!.first],
    [f2!.second, f2!.both],
  ];
  const special = atSpecialPlaces(f1!, [n3, d3], [n2, d2]);
  if (typeof special === "string") return special;
  const product = ([a, b]: Linear, [c, d]: Linear): readonly [bigint, bigint, bigint] => [a * c, a * d + b * c, b * d];
  const [dd, nd, dn, nn] = [product(d3, d2), product(n3, d2), product(d3, n2), product(n3, n2)];
  const [c, b, a] = [0, 1, 2].map(
    (k) => f1!.c * dd[k]! - f1!.first * nd[k]! - f1!.second * dn[k]! + f1!.both * nn[k]!,
  ) as [bigint, bigint, bigint];
  const point = (x: Surd): Surd[] | undefined => {
    const [below3, below2] = [value(d3, x), value(d2, x)];
    if (sign(below3) === 0 || sign(below2) === 0) return undefined;
    return [x, minus(over(value(n3, x), below3)), minus(over(value(n2, x), below2))];
  };
  const isSolution = (x: Surd) => point(x)?.every(isInside) ?? false;
  if (a === 0n && b === 0n && c === 0n) {
    const zeros = [n3, d3, n2, d2, [n3[0] + d3[0], n3[1] + d3[1]], [n2[0] + d2[0], n2[1] + d2[1]]] as Linear[];
    const breaks = zeros.flatMap(([n, m]) => (m === 0n ? [] : [rational(-n, m)])).filter(isInside);
    const found = alongSegment(isSolution, breaks, (x) => point(x)!);
    return found === "continuum" ? found : special;
  }
  const ordinary = quadraticRoots(a, b, c).filter(isSolution);
  return [...special, ...ordinary.map((x) => point(x)!)];
}

/** Where numerator and denominator of y (or of z) vanish at the same x, that coordinate is free and f1 alone determines it. */
function atSpecialPlaces(f1: Bilinear, ofY: readonly [Linear, Linear], ofZ: readonly [Linear, Linear]): Found {
  const [xForY, xForZ] = [commonZero(...ofY), commonZero(...ofZ)];
  if (xForY && xForZ && sign(plus(xForY, minus(xForZ))) === 0) return "unknown";
  const solve = (
    x: Surd | undefined,
    [n, d]: readonly [Linear, Linear],
    f: Bilinear,
    order: (a: Surd, b: Surd) => Surd[],
  ): Found => {
    if (!x || sign(value(d, x)) === 0) return [];
    const known = minus(over(value(n, x), value(d, x)));
    if (!isInside(known)) return [];
    const slope = plus(rational(f.first), times(rational(f.both), known));
    const rest = plus(rational(f.c), times(rational(f.second), known));
    if (sign(slope) === 0) return sign(rest) === 0 ? "continuum" : [];
    const free = minus(over(rest, slope));
    return isInside(free) ? [[x, ...order(free, known)]] : [];
  };
  const yFree = solve(xForY, ofZ, f1, (y, z) => [y, z]);
  const zFree = solve(xForZ, ofY, swapped(f1), (z, y) => [y, z]);
  if (typeof yFree === "string") return yFree;
  return typeof zFree === "string" ? zFree : [...yFree, ...zFree];
}

const value = ([n, m]: Linear, x: Surd) => plus(rational(n), times(rational(m), x));

/** The x in (0, 1) at which both vanish. */
function commonZero([n0, n1]: Linear, [d0, d1]: Linear): Surd | undefined {
  if (n0 * d1 !== n1 * d0) return undefined;
  const [c, slope] = n1 !== 0n ? [n0, n1] : [d0, d1];
  const x = slope === 0n ? undefined : rational(-c, slope);
  return x && isInside(x) ? x : undefined;
}

function quadraticRoots(a: bigint, b: bigint, c: bigint): Surd[] {
  if (a === 0n) return b === 0n ? [] : [rational(-c, b)];
  const d = b * b - 4n * a * c;
  if (d < 0n) return [];
  const root = squareRoot(d);
  if (root * root === d)
    return root === 0n ? [rational(-b, 2n * a)] : [rational(root - b, 2n * a), rational(-root - b, 2n * a)];
  return [surd(-b, 1n, 2n * a, d), surd(-b, -1n, 2n * a, d)];
}
