import { writeWords } from "./word-table";

/** A non-negative integer as a growing store of words of 32 bits, lowest first. */
interface Words {
  readonly words: Uint32Array;
  /** The same memory, 64 bits at a time. */
  readonly wide: BigUint64Array;
  count: number;
}

const wordSize = 2 ** 32;

function room(words: number): Words {
  const wide = new BigUint64Array(Math.ceil(words / 2));
  return { wide, words: new Uint32Array(wide.buffer), count: 0 };
}

/** Two numbers and where their combinations are written, kept from call to call so that a chain of divisions makes no garbage. */
let stores: [Words, Words, Words, Words] = [room(64), room(64), room(64), room(64)];

/** Integers of more words than this are divided as they are. */
const mostWords = 2 ** 14;

/** Room for numbers up to `largest`; false when that would be too much. */
function makeRoom(largest: bigint): boolean {
  if (largest >> BigInt(32 * stores[0].words.length) === 0n) return true;
  const words = 2 * stores[0].words.length;
  if (words > mostWords) return false;
  stores = [room(words), room(words), room(words), room(words)];
  return makeRoom(largest);
}

function write(value: bigint, into: Words): void {
  into.count = 2 * writeWords(value, into.wide, 0);
  trim(into);
}

function trim(number: Words): void {
  while (number.count > 0 && number.words[number.count - 1] === 0) number.count--;
}

function read({ words, count }: Words): bigint {
  let value = 0n;
  for (let i = count - 1; i >= 0; i--) value = (value << 32n) | BigInt(words[i]);
  return value;
}

const magnitude = (n: bigint): bigint => (n < 0n ? -n : n);
const largestSafe = BigInt(Number.MAX_SAFE_INTEGER);

/**
 * The greatest common divisor, 0 of two zeros. Euclid's algorithm with many steps at once while the numbers are long (Lehmer; Knuth, The Art of
 * Computer Programming 2, section 4.5.2), in words instead of big integers, which would leave a dozen objects behind at each.
 */
export function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  const [one, other] = [magnitude(a), magnitude(b)];
  const [x, y] = one < other ? [other, one] : [one, other];
  if (y === 0n) return x;
  if (y <= largestSafe) return BigInt(divisorOfNumbers(Number(y), Number(x % y)));
  return makeRoom(x) ? divisorInWords(x, y) : greatestCommonDivisor(y, x % y);
}

function divisorInWords(a: bigint, b: bigint): bigint {
  let [x, y, nextX, nextY] = stores;
  write(a, x);
  write(b, y);
  while (y.count > 0 && !isSafe(x)) {
    if (severalSteps(x, y, nextX, nextY)) {
      [x, y, nextX, nextY] = [nextX, nextY, x, y];
      if (isLess(x, y)) [x, y] = [y, x];
    } else {
      const rest = read(x) % read(y);
      [x, y] = [y, x];
      write(rest, y);
    }
  }
  return y.count === 0 ? read(x) : BigInt(divisorOfNumbers(numberIn(x), numberIn(y)));
}

const numberIn = ({ words, count }: Words): number =>
  (count > 1 ? words[1] * wordSize : 0) + (count > 0 ? words[0] : 0);

const isSafe = ({ words, count }: Words): boolean => count < 2 || (count === 2 && words[1] < 2 ** 21);

/** A product of a factor and a word, and a sum of two such of different signs, is exact in a double. */
const largestFactor = 2 ** 20;

/**
 * Two smaller numbers with the same common divisors, for x ≥ y; false when the next quotient is too long. The quotients come from doubles, and a wrong
 * one does no harm: the determinant of the factors is ±1 whatever the quotients are.
 */
function severalSteps(x: Words, y: Words, nextX: Words, nextY: Words): boolean {
  const top = x.count - 3;
  let older = leading(x, top);
  let newer = leading(y, top);
  let [ofX, ofY, nextOfX, nextOfY] = [1, 0, 0, 1];
  while (newer > 0) {
    const quotient = Math.floor(older / newer);
    const lastOfX = ofX - quotient * nextOfX;
    const lastOfY = ofY - quotient * nextOfY;
    if (!(Math.abs(lastOfX) <= largestFactor && Math.abs(lastOfY) <= largestFactor)) break;
    const rest = older - quotient * newer;
    older = newer;
    newer = rest;
    ofX = nextOfX;
    ofY = nextOfY;
    nextOfX = lastOfX;
    nextOfY = lastOfY;
  }
  if (nextOfX === 0) return false;
  combine(ofX, x, ofY, y, nextX);
  combine(nextOfX, x, nextOfY, y, nextY);
  return isLess(nextX, x) && isLess(nextY, x);
}

/** The number over 2³² to the given power, rounded to a double. */
function leading({ words, count }: Words, from: number): number {
  let value = 0;
  for (let i = count - 1; i >= from && i >= 0; i--) value = value * wordSize + words[i];
  return from < 0 ? value * wordSize ** -from : value;
}

/** |f · x + g · y| for factors of different signs. */
function combine(f: number, x: Words, g: number, y: Words, into: Words): void {
  let carry = 0;
  const { words } = into;
  for (let i = 0; i < x.count; i++) {
    const sum = f * x.words[i] + (i < y.count ? g * y.words[i] : 0) + carry;
    carry = Math.floor(sum / wordSize);
    words[i] = sum - carry * wordSize;
  }
  into.count = x.count;
  if (carry < 0) negate(into);
  trim(into);
}

/** What the words are short of the power of 2³² above them: they held that much more than a negative number. */
function negate({ words, count }: Words): void {
  let carry = 1;
  for (let i = 0; i < count; i++) {
    const sum = (~words[i] >>> 0) + carry;
    words[i] = sum;
    carry = sum === wordSize ? 1 : 0;
  }
}

function isLess(one: Words, other: Words): boolean {
  if (one.count !== other.count) return one.count < other.count;
  for (let i = one.count - 1; i >= 0; i--) {
    if (one.words[i] !== other.words[i]) return one.words[i] < other.words[i];
  }
  return false;
}

/** Of integers that doubles show exactly, none negative. */
export function divisorOfNumbers(a: number, b: number): number {
  let x = a;
  let y = b;
  while (y !== 0) {
    const rest = x % y;
    x = y;
    y = rest;
  }
  return x;
}
