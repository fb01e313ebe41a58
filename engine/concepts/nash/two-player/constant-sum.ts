import { add, compare, toText } from "../../../arithmetic/rational";
import { exactPayoff, type NormalFormGame } from "../../../games/normal-form";
import { type Message, message, type Text } from "../../../text";

const texts = {
  notConstantSum: {
    en: "It needs payoffs that always add up to the same number; here {one} and {other} occur.",
    ko: "두 참가자의 보수 합이 항상 같아야 합니다. 여기서는 {one}과(와) {other}이(가) 나타납니다.",
    zh: "要求双方收益之和恒定；此处出现了 {one} 和 {other}。",
  },
} satisfies Record<string, Text>;

/** The reason why a two-player game is not constant-sum, decided exactly, or null. */
export function refusesUnlessConstantSum(game: NormalFormGame): Message | null {
  const integers = inCommonUnits(game);
  if (integers?.every((_, index) => integers[index] === integers[0])) return null;
  const sumAt = (index: number) => add(exactPayoff(game, 0, index), exactPayoff(game, 1, index));
  const first = sumAt(0);
  for (let index = 1; index < game.profileCount; index++) {
    const sum = sumAt(index);
    if (compare(sum, first) !== 0) return message(texts.notConstantSum, { one: toText(first), other: toText(sum) });
  }
  return null;
}

const mostDecimals = 12;
/** Decimals with at most 15 significant digits survive the way to a double and back, and two of them are added without error. */
const largest = 1e15;

/** The sums of both players' payoffs in a unit in which all payoffs are integers; undefined where there is no such power of ten, or some sums obviously differ. */
function inCommonUnits(game: NormalFormGame): Float64Array | undefined {
  const [one, other] = game.payoffs.map(({ floats }) => floats);
  if (game.payoffs.some(({ exact }) => exact.size > 0)) return undefined;
  const last = game.profileCount - 1;
  const [first, end] = [one[0] + other[0], one[last] + other[last]];
  if (Math.abs(first - end) > 1e-9 * (Math.abs(one[0]) + Math.abs(other[0]) + Math.abs(one[last]))) return undefined;
  for (let decimals = 0; decimals <= mostDecimals; decimals++) {
    const unit = 10 ** decimals;
    const isShown = (payoff: number) => {
      const digits = Math.round(payoff * unit);
      return Math.abs(digits) <= largest && digits / unit === payoff;
    };
    if (one.every(isShown) && other.every(isShown)) {
      return one.map((payoff, index) => Math.round(payoff * unit) + Math.round(other[index] * unit));
    }
  }
  return undefined;
}
