import type { Budget } from "../../budget";
import { type NormalFormGame, profileAt } from "../../games/normal-form";
import { inExact, pureAsMixed } from "../../games/profile";
import type { Method, Verdict } from "../method";
import { type Equilibrium, equilibriumOf } from "./equilibrium";

/** Every pure equilibrium of a game with any number of players: the profiles at which all players best respond. */
export const pureEnumeration: Method<NormalFormGame, Equilibrium> = {
  id: "pure-enumeration",
  title: { en: "Enumeration of pure profiles", ko: "순수 전략 조합 열거", zh: "纯策略组合枚举" },
  summary: {
    en: "Compares every profile with each player's deviations; finds all pure equilibria of any game, ties included.",
    ko: "모든 전략 조합을 각 참가자의 이탈과 비교하여, 동점까지 포함해 순수 균형을 모두 찾습니다.",
    zh: "将每个策略组合与各参与者的偏离逐一比较，找出任意博弈的全部纯策略均衡（含平局）。",
  },
  arithmetic: "exact",
  refuses: () => null,
  *run(game, budget): Generator<Equilibrium, Verdict, void> {
    const stable = new Uint8Array(game.profileCount).fill(1);
    for (let player = 0; player < game.players.length; player++) removeDeviations(game, player, stable, budget);
    for (let index = stable.indexOf(1); index !== -1; index = stable.indexOf(1, index + 1)) {
      yield equilibriumOf(game, pureAsMixed(game, profileAt(game, index), inExact(game).field));
    }
    return { guarantee: "all", arithmetic: "exact", notes: [] };
  },
};

/** One pass over the player's payoffs: clears every profile from which the player would rather deviate. */
function removeDeviations(game: NormalFormGame, player: number, stable: Uint8Array, budget: Budget): void {
  const { floats, exact } = game.payoffs[player]!;
  const stride = game.strides[player]!;
  const count = game.players[player]!.strategies.length;
  for (let start = 0; start < game.profileCount; start += stride * count) {
    budget.spend(count);
    for (let first = start; first < start + stride; first++) {
      const end = first + stride * count;
      let best = first;
      for (let index = first + stride; index < end; index += stride) {
        if (exceeds(game, player, exact.size > 0, floats, index, best)) best = index;
      }
      for (let index = first; index < end; index += stride) {
        if (exceeds(game, player, exact.size > 0, floats, best, index)) stable[index] = 0;
      }
    }
  }
}

/** Doubles decide unless they are equal and stand for fractions that a double cannot show. */
function exceeds(
  game: NormalFormGame,
  player: number,
  hasFractions: boolean,
  floats: Float64Array,
  one: number,
  other: number,
): boolean {
  if (floats[one]! !== floats[other]! || !hasFractions) return floats[one]! > floats[other]!;
  const { field, payoff } = inExact(game);
  return field.compare(payoff(player, one), payoff(player, other)) > 0;
}
