import type { Budget } from "../../../budget";
import type { NormalFormGame } from "../../../games/normal-form";
import { regrets } from "../../../games/regret";
import { message, type Text } from "../../../text";
import type { Method, Verdict } from "../../method";
import { type Equilibrium, equilibriumOf } from "../equilibrium";
import { pureEnumeration } from "../pure-enumeration";
import type { CertifiedRoot } from "./certificate";
import { certifiedEquilibrium } from "./certified-equilibrium";
import { exactSolution } from "./exact-solution";
import { normalised } from "./normalised-game";
import { subsetOfSupport } from "./subset-of-support";
import { SupportSearch } from "./support-search";
import { mostStrategies, type Support, SupportTree } from "./support-tree";
import { Tally } from "./tally";

const texts = {
  title: { en: "Certified subdivision of supports", ko: "받침 집합의 검증된 분할", zh: "支撑集的认证细分" },
  summary: {
    en: "Goes through the supports of a game with any number of players; in each it cuts the mixtures into regions until every region is proven to hold no equilibrium or exactly one, and encloses that one.",
    ko: "참가자 수에 관계없이 게임의 받침 집합을 차례로 살펴, 혼합 전략의 영역을 나누어 가며 각 영역에 균형이 없거나 정확히 하나임을 증명하고 그 균형을 구간으로 가둡니다.",
    zh: "逐一检查任意人数博弈的支撑集；在每个支撑集中不断细分混合策略区域，直到证明每个区域没有均衡或恰有一个均衡，并给出其包络区间。",
  },
  supports: { en: "supports", ko: "받침 집합", zh: "支撑集" },
  tooLarge: {
    en: "it takes at most {strategies} strategies per player and {profiles} profiles; method pure-enumeration finds all pure equilibria, method logit-homotopy one equilibrium of any kind",
    ko: "참가자당 전략 {strategies}개, 전략 조합 {profiles}개까지만 다룹니다. 순수 균형은 method pure-enumeration으로 모두, 종류에 관계없는 균형 하나는 method logit-homotopy로 찾을 수 있습니다",
    zh: "每位参与者最多 {strategies} 个策略，策略组合最多 {profiles} 个；method pure-enumeration 可求全部纯策略均衡，method logit-homotopy 可求任意类型的一个均衡",
  },
} satisfies Record<string, Text>;

const mostProfiles = 50_000;

/** All isolated equilibria of a game with any number of players, with a proof that there are no others where that succeeds. */
export const subdivision: Method<NormalFormGame, Equilibrium> = {
  id: "subdivision",
  title: texts.title,
  summary: texts.summary,
  arithmetic: "certified",
  tellsItself: true,
  refuses: (game) =>
    game.profileCount > mostProfiles || game.players.some((player) => player.strategies.length > mostStrategies)
      ? message(texts.tooLarge, { strategies: mostStrategies, profiles: mostProfiles })
      : null,
  *run(game, budget): Generator<Equilibrium, Verdict, void> {
    const normal = normalised(game);
    const search = new SupportSearch(normal);
    const tree = new SupportTree(normal, search.hull);
    const tally = new Tally(game, budget);
    const report = (share: number) =>
      budget.report({
        done: Math.floor(100 * (tree.excluded + tally.supports + share)) / 100,
        total: tree.total,
        unit: texts.supports,
        found: tally.count,
      });
    const everySupport = () => {
      addPureEquilibria(game, budget, tally);
      for (const support of tree.supports(budget)) {
        report(0);
        const isPure = support.strategies.every((strategies) => strategies.length === 1);
        if (!isPure) addMixedEquilibria(game, support, search, budget, tally, report);
        tally.supports++;
      }
    };
    return yield* tally.resultsOf(everySupport, tree.total, () => tree.excluded);
  },
};

/** The equilibria of a support in which somebody mixes. */
function addMixedEquilibria(
  game: NormalFormGame,
  support: Support,
  search: SupportSearch,
  budget: Budget,
  tally: Tally,
  report: (share: number) => void,
): void {
  const supports = support.strategies;
  const isLinear = supports.filter((support) => support.length > 1).length <= 2;
  const roots: CertifiedRoot[] = [];
  const steps = search.search(support, budget, report);
  let step = steps.next();
  for (; !step.done; step = steps.next()) {
    if (isLinear) roots.push(step.value);
    else addEquilibriumAt(game, supports, step.value, tally);
  }
  if (step.value === "decided") {
    for (const root of roots) addEquilibriumAt(game, supports, root, tally);
    return;
  }
  const subset = subsetOfSupport(game, supports, budget);
  if (subset === "open") tally.undecided.push({ supports, because: "unresolved" });
  else if (subset !== "none") tally.addSubset(supports, subset);
}

/** Pure equilibria take one pass over the payoffs, so they come first. Those at which nobody is indifferent have index 1. */
function addPureEquilibria(game: NormalFormGame, budget: Budget, tally: Tally): void {
  for (const equilibrium of pureEnumeration.run(game, budget)) {
    const isStrict = regrets(game, equilibrium.profile).every(({ bestResponses }) => bestResponses.length === 1);
    tally.add(isStrict ? { ...equilibrium, index: 1 } : equilibrium);
  }
}

/** The equilibrium at a certified root, if it is one; noted as undecided when neither intervals nor fractions can tell. */
export function addEquilibriumAt(
  game: NormalFormGame,
  supports: readonly (readonly number[])[],
  root: CertifiedRoot,
  tally: Tally,
): void {
  if (root.standing === "not an equilibrium") return;
  const isRegular = root.standing === "equilibrium";
  const exact = exactSolution(game, supports, root);
  if (exact?.isEquilibrium) tally.add(equilibriumOf(game, exact.profile, isRegular ? root.index : undefined));
  else if (exact) return;
  else if (isRegular) tally.add(certifiedEquilibrium(game, supports, root));
  else tally.undecided.push({ supports, because: "tie" });
}
