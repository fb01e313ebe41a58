import type { Rational } from "../../../arithmetic/rational";
import type { Budget } from "../../../budget";
import { InputError } from "../../../errors";
import { normalForm } from "../../../formats/normal-form-kind";
import { exactPayoff, type NormalFormGame, profileAt } from "../../../games/normal-form";
import { isExactProfile } from "../../../games/profile";
import type { Text } from "../../../text";
import { dominated } from "../../dominance/definition";
import { without } from "../../dominance/elimination";
import { unrestricted } from "../../dominance/restriction";
import { nash } from "../../nash/definition";
import { type Equilibrium, isPure } from "../../nash/equilibrium";
import type { Solution } from "../../solution";
import type { Condition } from "../condition";

const all = { method: "auto", arithmetic: "auto", parameters: new Map(), show: "table" } as const;

const pureCount = (game: NormalFormGame, budget: Budget): number =>
  nash.solve(game, { ...all, find: "pure" }, budget).found.length;

/** Every equilibrium, where the list is complete and each stands alone; undefined otherwise. */
function isolatedEquilibria(game: NormalFormGame, budget: Budget): readonly Equilibrium[] | undefined {
  const solution: Solution<Equilibrium> = nash.solve(game, { ...all, find: "all" }, budget);
  return solution.guarantee === "all" ? solution.found : undefined;
}

const eliminated = (game: NormalFormGame, budget: Budget) =>
  dominated.solve(
    game,
    { kind: "strict", by: "mixed", rounds: "iterated", parameters: new Map(), show: "table" },
    budget,
  ).found;

const isWholeWithin = ({ d }: Rational, most: number): boolean => d <= BigInt(most);

const condition = (
  form: string,
  description: Text,
  holds: Condition<NormalFormGame>["holds"],
): Condition<NormalFormGame> => ({ form, description, game: normalForm, holds });

export const payoffTableConditions: readonly Condition<NormalFormGame>[] = [
  condition(
    "exactly {n} pure equilibria",
    { en: "so many pure equilibria", ko: "순수 균형이 꼭 그만큼", zh: "纯策略均衡恰有这么多个" },
    (game, { n }, budget) => pureCount(game, budget) === n,
  ),
  condition(
    "at least {n} pure equilibria",
    { en: "so many pure equilibria or more", ko: "순수 균형이 그만큼 이상", zh: "纯策略均衡不少于这么多个" },
    (game, { n }, budget) => pureCount(game, budget) >= n,
  ),
  condition(
    "exactly {n} equilibria",
    {
      en: "so many equilibria in all, each isolated",
      ko: "순수·혼합을 합해 균형이 꼭 그만큼이고 모두 고립됨",
      zh: "均衡（纯与混合）恰有这么多个，且均为孤立",
    },
    (game, { n }, budget) => isolatedEquilibria(game, budget)?.length === n,
  ),
  condition(
    "a continuum of equilibria",
    { en: "infinitely many equilibria", ko: "균형이 무한히 많음", zh: "均衡有无穷多个" },
    (game, _, budget) => nash.solve(game, { ...all, find: "all" }, budget).guarantee === "extreme",
  ),
  condition(
    "mixed equilibrium with denominators up to {n}",
    {
      en: "some equilibrium is mixed, and every probability is a fraction with such a denominator",
      ko: "혼합 균형이 있고 모든 확률의 분모가 그 이하",
      zh: "存在混合均衡，且所有概率的分母不超过此数",
    },
    (game, { n }, budget) => hasReadableMixture(isolatedEquilibria(game, budget), n),
  ),
  condition(
    "no dominated strategy",
    { en: "no strategy is strictly dominated", ko: "강열등 전략이 없음", zh: "没有严格劣势策略" },
    (game, _, budget) => eliminated(game, budget).length === 0,
  ),
  condition(
    "some dominated strategy",
    { en: "a strategy is strictly dominated", ko: "강열등 전략이 있음", zh: "存在严格劣势策略" },
    (game, _, budget) => eliminated(game, budget).length > 0,
  ),
  condition(
    "solvable by dominance",
    {
      en: "eliminating strictly dominated strategies leaves one profile",
      ko: "강열등 전략을 제거하면 전략 조합 하나만 남음",
      zh: "剔除严格劣势策略后只剩一个组合",
    },
    (game, _, budget) =>
      without(unrestricted(game), eliminated(game, budget)).every((strategies) => strategies.length === 1),
  ),
  condition(
    "{player} has a dominant strategy",
    {
      en: "one strategy of that player strictly dominates its others",
      ko: "그 참가자의 한 전략이 다른 전략을 모두 강지배",
      zh: "该参与者有一个严格占优策略",
    },
    (game, { player }, budget) => {
      const at = game.players.findIndex(({ label }) => label.toLowerCase() === player.toLowerCase());
      if (at < 0) throw new InputError(texts.player, { player, players: game.players.map(({ label }) => label) });
      const first = eliminated(game, budget).filter((one) => one.round === 1 && one.player === at);
      return first.length === game.players[at]!.strategies.length - 1;
    },
  ),
  condition(
    "no ties",
    {
      en: "no player gets the same from two strategies against the same strategies of the others",
      ko: "상대의 같은 전략에 대해 보수가 같은 두 전략이 없음",
      zh: "面对他人同样的策略时，没有两个策略收益相同",
    },
    (game) => game.players.every((_, player) => hasNoTie(game, player)),
  ),
];

function hasReadableMixture(equilibria: readonly Equilibrium[] | undefined, most: number): boolean {
  const mixed = equilibria?.filter(({ profile }) => !isPure(profile)) ?? [];
  return (
    mixed.length > 0 &&
    mixed.every(
      ({ profile }) => isExactProfile(profile) && profile.flat().every((weight) => isWholeWithin(weight, most)),
    )
  );
}

function hasNoTie(game: NormalFormGame, player: number): boolean {
  const seen = new Set<string>();
  for (let index = 0; index < game.profileCount; index++) {
    const others = profileAt(game, index).filter((_, i) => i !== player);
    const { n, d } = exactPayoff(game, player, index);
    const key = `${others}:${n}/${d}`;
    if (seen.has(key)) return false;
    seen.add(key);
  }
  return true;
}

const texts = {
  player: {
    en: "“{player}” is no player of this table: write one of {players}",
    ko: "“{player}”은(는) 이 표의 참가자가 아닙니다. 다음 중 하나를 쓰세요: {players}",
    zh: "“{player}”不是此表的参与者：请写 {players} 之一",
  },
} satisfies Record<string, Text>;
