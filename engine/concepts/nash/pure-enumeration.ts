import type { Budget } from "../../budget";
import { bestResponsesAmong, closeFractions } from "../../games/best-response";
import { type NormalFormGame, profileAt } from "../../games/normal-form";
import { inExact, pureAsMixed } from "../../games/profile";
import type { Text } from "../../text";
import type { Method, Verdict } from "../method";
import { type Equilibrium, equilibriumOf } from "./equilibrium";

const texts = {
  title: { en: "Enumeration of pure profiles", ko: "순수 전략 조합 열거", zh: "纯策略组合枚举" },
  summary: {
    en: "Compares every profile with each player's deviations; finds all pure equilibria of any game, ties included.",
    ko: "모든 전략 조합을 각 참가자의 이탈과 비교하여, 동점까지 포함해 순수 균형을 모두 찾습니다.",
    zh: "将每个策略组合与各参与者的偏离逐一比较，找出任意博弈的全部纯策略均衡（含平局）。",
  },
  players: { en: "players", ko: "참가자", zh: "参与者" },
} satisfies Record<string, Text>;

/** Every pure equilibrium of a game with any number of players: the profiles at which all players best respond. */
export const pureEnumeration: Method<NormalFormGame, Equilibrium> = {
  id: "pure-enumeration",
  title: texts.title,
  summary: texts.summary,
  arithmetic: "exact",
  refuses: () => null,
  *run(game, budget): Generator<Equilibrium, Verdict, void> {
    for (const index of pureEquilibria(game, budget)) {
      budget.spend();
      yield equilibriumOf(game, pureAsMixed(game, profileAt(game, index), inExact(game).field));
    }
    return { guarantee: "all", arithmetic: "exact", notes: [] };
  },
};

/**
 * The flat indices of all pure equilibria, ascending. One pass over the payoffs of the player with most strategies leaves few
 * profiles; each of the others then only looks at those.
 */
export function pureEquilibria(game: NormalFormGame, budget: Budget): Int32Array {
  const first = playerWithMostStrategies(game);
  let candidates = nearBestResponses(game, first, budget);
  for (let player = 0; player < game.players.length; player++) {
    budget.report({ done: player, total: game.players.length, unit: texts.players, found: 0 });
    if (player === first && game.payoffs[player]!.exact.size === 0) continue;
    candidates = bestResponsesAmong(candidates, game, player, (count) => budget.spend(count));
  }
  return candidates;
}

const playerWithMostStrategies = ({ players }: NormalFormGame): number =>
  players.reduce((most, player, i) => (player.strategies.length >= players[most]!.strategies.length ? i : most), 0);

/** Payoffs looked at in one step of the budget. */
const steps = 1024;

/** The profiles at which the player's payoff is the largest of its column, or near enough for fractions to decide. */
function nearBestResponses(game: NormalFormGame, player: number, budget: Budget): Int32Array {
  const { floats, exact } = game.payoffs[player]!;
  const stride = game.strides[player]!;
  const block = stride * game.players[player]!.strategies.length;
  const slack = exact.size > 0 ? closeFractions : 0;
  const kept = new Int32Array(game.profileCount);
  const most = new Float64Array(stride);
  let count = 0;
  let owed = steps;
  for (let start = 0; start < floats.length; start += block) {
    owed += block;
    if (owed >= steps) {
      budget.spend(Math.floor(owed / steps));
      owed %= steps;
    }
    const end = start + block;
    if (stride === 1) {
      const least = lowered(largest(floats, start, end), slack);
      for (let index = start; index < end; index++) {
        kept[count] = index;
        count += floats[index]! >= least ? 1 : 0;
      }
    } else {
      largestOfColumns(floats, start, end, most);
      if (slack > 0) for (let column = 0; column < stride; column++) most[column] = lowered(most[column]!, slack);
      for (let row = start; row < end; row += stride) {
        for (let column = 0; column < stride; column++) {
          kept[count] = row + column;
          count += floats[row + column]! >= most[column]! ? 1 : 0;
        }
      }
    }
  }
  return kept.subarray(0, count);
}

/** Also where the largest is beyond the doubles: every payoff that is may then be the best. */
const lowered = (most: number, slack: number): number =>
  slack === 0 ? most : Number.isFinite(most) ? most - Math.abs(most) * slack : Math.sign(most) * Number.MAX_VALUE;

function largest(floats: Float64Array, start: number, end: number): number {
  let most = floats[start]!;
  for (let index = start + 1; index < end; index++) most = Math.max(most, floats[index]!);
  return most;
}

function largestOfColumns(floats: Float64Array, start: number, end: number, most: Float64Array): void {
  const stride = most.length;
  for (let column = 0; column < stride; column++) most[column] = floats[start + column]!;
  for (let row = start + stride; row < end; row += stride) {
    for (let column = 0; column < stride; column++) most[column] = Math.max(most[column]!, floats[row + column]!);
  }
}
