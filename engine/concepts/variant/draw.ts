import { readablePayoff } from "../../arithmetic/quantity";
import type { RandomIntegers } from "../../arithmetic/random-numbers";
import {
  add,
  divide,
  multiply,
  parseRational,
  type Rational,
  rational,
  subtract,
  toNumber,
} from "../../arithmetic/rational";
import { InputError, type Place } from "../../errors";
import type { Text } from "../../text";

const number = String.raw`-?\d+(?:\.\d+)?`;
const pattern = String.raw`(${number})\s*\.\.\s*(${number})(?:\s+by\s+(${number}))?`;
const anywhere = new RegExp(pattern, "gi");
const alone = new RegExp(`^\\s*${pattern}\\s*$`, "i");

/** Whether the text is one range to draw from, such as 0..9 or 0..1 by 0.25. */
export const isRange = (text: string): boolean => alone.test(text);

/** The text with a number drawn for every range in it. Throws InputError at a range that holds no number. */
export const drawIn = (text: string, generator: RandomIntegers, place: Place): string =>
  text.replace(anywhere, (range, low: string, high: string, step?: string) =>
    readablePayoff(drawFrom({ range, low, high, step: step ?? "1" }, generator, place)),
  );

/** The numbers low, low + step, … up to high. */
interface WrittenRange {
  readonly range: string;
  readonly low: string;
  readonly high: string;
  readonly step: string;
}

const mostNumbers = 1_000_000;

function drawFrom({ range, ...written }: WrittenRange, generator: RandomIntegers, place: Place): Rational {
  const [low, high, step] = [written.low, written.high, written.step].map((text) => parseRational(text)!);
  if (step!.n <= 0n) throw new InputError(texts.step, { range }, place);
  const steps = Math.floor(toNumber(divide(subtract(high!, low!), step!)));
  if (steps < 0) throw new InputError(texts.empty, { range }, place);
  if (steps >= mostNumbers) throw new InputError(texts.many, { range, most: mostNumbers }, place);
  return add(low!, multiply(rational(BigInt(generator(steps))), step!));
}

const texts = {
  empty: {
    en: "the range {range} holds no number: write the smaller one first",
    ko: "범위 {range}에 들어가는 수가 없습니다. 작은 수를 먼저 쓰세요",
    zh: "范围 {range} 中没有数字：请先写较小的数",
  },
  step: {
    en: "the step of {range} is not above 0: write one such as 0..1 by 0.25",
    ko: "{range}의 간격이 0보다 크지 않습니다. 0..1 by 0.25처럼 쓰세요",
    zh: "{range} 的步长不大于 0：请写成 0..1 by 0.25 这样的形式",
  },
  many: {
    en: "the range {range} holds more than {most} numbers: write a larger step",
    ko: "범위 {range}에 수가 {most}개 넘게 들어갑니다. 간격을 더 크게 쓰세요",
    zh: "范围 {range} 中的数字超过 {most} 个：请写更大的步长",
  },
} satisfies Record<string, Text>;
