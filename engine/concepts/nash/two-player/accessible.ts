import { isExact, numberOf, type Quantity } from "../../../arithmetic/quantity";
import { compare, type Rational } from "../../../arithmetic/rational";
import type { Budget } from "../../../budget";
import { type NormalFormGame, strategyCounts, strategyHeadings } from "../../../games/normal-form";
import type { MixedProfile } from "../../../games/profile";
import { type Message, message, type Text } from "../../../text";
import type { Method, Verdict } from "../../method";
import { profileText } from "../../words";
import { type Equilibrium, equilibriumOf } from "../equilibrium";
import { floatProfile } from "./basis-profile";
import { artificialEquilibrium, followPath, lemkeHowson, type Position } from "./lemke-howson";
import { refusesUnlessTwoPlayers } from "./refusal";
import { pathBases, revisedPath } from "./revised-lemke-howson";

const texts = {
  continuedTitle: {
    en: "Lemke–Howson, continued from every equilibrium found",
    ko: "렘키–하우슨(찾은 균형마다 이어서)",
    zh: "Lemke–Howson 算法（从每个已找到的均衡继续）",
  },
  continuedSummary: {
    en: "Follows the Lemke–Howson path of every label from the artificial equilibrium and from each equilibrium that is found; finds all that are connected in this way, which need not be all there are.",
    ko: "인공 균형과, 찾은 균형 각각에서 모든 라벨의 렘키–하우슨 경로를 따라갑니다. 이렇게 이어진 균형을 모두 찾지만, 그것이 균형 전부라는 보장은 없습니다.",
    zh: "从人工均衡以及每个已找到的均衡出发，沿每个标签的 Lemke–Howson 路径前进；找出以此相连的全部均衡，但未必是所有均衡。",
  },
  tooLarge: {
    en: "It follows the paths in fractions, which takes long for more than {most} strategies in all; this game has {count}.",
    ko: "경로를 분수로 따라가므로 전략이 모두 {most}개를 넘으면 오래 걸립니다. 이 게임에는 {count}개가 있습니다.",
    zh: "它以分数跟踪路径，策略总数超过 {most} 个时耗时过长；此博弈共有 {count} 个。",
  },
  accessible: {
    en: "accessible: the ends of the Lemke–Howson paths from the artificial equilibrium, one for each strategy; equilibria that none of them reaches are missing",
    ko: "접근 가능: 인공 균형에서 전략마다 하나씩 시작하는 렘키–하우슨 경로의 끝점들입니다. 어느 경로도 닿지 않는 균형은 빠져 있습니다",
    zh: "可达：从人工均衡出发、每个策略一条的 Lemke–Howson 路径的终点；没有路径到达的均衡不在其中",
  },
  connected: {
    en: "accessible: all that Lemke–Howson paths connect with the artificial equilibrium, one path after the other; equilibria that are not connected with it are missing",
    ko: "접근 가능: 렘키–하우슨 경로를 차례로 이어 인공 균형과 연결되는 균형 전부입니다. 연결되지 않는 균형은 빠져 있습니다",
    zh: "可达：由 Lemke–Howson 路径首尾相接而与人工均衡相连的全部均衡；与其不相连的均衡不在其中",
  },
  reachedFrom: {
    en: "the paths that begin with {labels} end at {profile}",
    ko: "{labels}(으)로 시작하는 경로는 {profile}에서 끝납니다",
    zh: "以 {labels} 开始的路径终于 {profile}",
  },
  left: {
    en: "{count} of {all} paths were left unfinished, being longer than {limit} pivots or lost to rounding",
    ko: "경로 {all}개 중 {count}개는 피벗 {limit}회를 넘거나 반올림 때문에 끝까지 따라가지 못했습니다",
    zh: "{all} 条路径中有 {count} 条未走完：转轴超过 {limit} 次，或因舍入而中断",
  },
  paths: { en: "paths", ko: "경로", zh: "路径" },
} satisfies Record<string, Text>;

/** With so many strategies the paths of all labels take a second or two in integers. */
const mostLabelsInFractions = 60;
/** More labels are not listed one by one. */
const mostLabelsNamed = 12;
/** In doubles a path longer than this is left. */
const mostPivots = 10_000;

const labelCount = (game: NormalFormGame): number => strategyCounts(game).reduce((sum, count) => sum + count, 0);

const refusesUnlessSmall = (game: NormalFormGame): Message | null =>
  refusesUnlessTwoPlayers(game) ??
  (labelCount(game) > mostLabelsInFractions
    ? message(texts.tooLarge, { most: mostLabelsInFractions, count: labelCount(game) })
    : null);

/**
 * The equilibria at the ends of the paths from the artificial equilibrium, by the exact lexicographic rule. They can be far fewer than
 * all, and never more is claimed.
 */
export const accessibleEquilibria: Method<NormalFormGame, Equilibrium> = {
  ...lemkeHowson,
  refuses: refusesUnlessSmall,
  *run(game, budget): Generator<Equilibrium, Verdict, void> {
    const reachedFrom: { readonly profile: MixedProfile; readonly labels: number[] }[] = [];
    for (const { label, profile } of pathEnds(artificialEquilibrium(game), false, budget)) {
      const known = reachedFrom.find((other) => isSameProfile(other.profile, profile));
      known?.labels.push(label);
      if (known) continue;
      reachedFrom.push({ profile, labels: [label] });
      yield equilibriumOf(game, profile);
      budget.report({ done: label + 1, total: labelCount(game), unit: texts.paths, found: reachedFrom.length });
    }
    const headings = strategyHeadings(game);
    const paths = reachedFrom.map(({ labels, profile }) =>
      message(texts.reachedFrom, {
        labels: labels.map((label) => headings[label]!),
        profile: profileText(game.players, profile),
      }),
    );
    const notes = [message(texts.accessible), ...(headings.length > mostLabelsNamed ? [] : paths)];
    return { guarantee: "some", arithmetic: "exact", notes };
  },
};

/** The same in doubles, for large games. */
export const accessibleEquilibriaInFloats: Method<NormalFormGame, Equilibrium> = {
  ...lemkeHowson,
  arithmetic: "float",
  *run(game, budget): Generator<Equilibrium, Verdict, void> {
    const bases = pathBases(game);
    const all = labelCount(game);
    const found: MixedProfile[] = [];
    let left = 0;
    for (let label = 0; label < all; label++) {
      const isEnd = revisedPath(bases, label, mostPivots, budget);
      if (!isEnd) left++;
      const profile = isEnd && floatProfile(game, bases);
      if (!profile || found.some((other) => isSameProfile(other, profile))) continue;
      found.push(profile);
      yield equilibriumOf(game, profile);
      budget.report({ done: label + 1, total: all, unit: texts.paths, found: found.length });
    }
    const unfinished = left > 0 ? [message(texts.left, { count: left, all, limit: mostPivots })] : [];
    return { guarantee: "some", arithmetic: "float", notes: [message(texts.accessible), ...unfinished] };
  },
};

/** All equilibria that concatenated paths connect with the artificial one; some games have others (Shapley 1974). */
export const connectedEquilibria: Method<NormalFormGame, Equilibrium> = {
  id: "lemke-howson-continued",
  title: texts.continuedTitle,
  summary: texts.continuedSummary,
  arithmetic: "exact",
  refuses: refusesUnlessSmall,
  *run(game, budget): Generator<Equilibrium, Verdict, void> {
    const found: MixedProfile[] = [];
    for (const { profile } of pathEnds(artificialEquilibrium(game), true, budget)) {
      if (found.some((other) => isSameProfile(other, profile))) continue;
      found.push(profile);
      yield equilibriumOf(game, profile);
    }
    return { guarantee: "some", arithmetic: "exact", notes: [message(texts.connected)] };
  },
};

/** The methods whose list is what is accessible. */
export const accessibleMethods = [accessibleEquilibria, accessibleEquilibriaInFloats, connectedEquilibria];

interface End {
  readonly label: number;
  readonly profile: MixedProfile<Rational>;
}

/**
 * The end of the path of every label from a position; with `continued` also, depth first, of those from every end met for
 * the first time. A path is followed back by dropping the same label at its end, so nothing has to be copied.
 */
function* pathEnds(position: Position, continued: boolean, budget: Budget): Generator<End, void, void> {
  const met = new Set([basisOf(position)]);
  function* fromHere(): Generator<End, void, void> {
    for (const label of position.labels) {
      followPath(position, label, budget);
      const basis = basisOf(position);
      if (!continued || !met.has(basis)) {
        yield { label, profile: position.profile() };
        met.add(basis);
        if (continued) yield* fromHere();
      }
      followPath(position, label, budget);
    }
  }
  yield* fromHere();
}

const basisOf = ({ tableaux }: Position): string =>
  tableaux.map(({ nonbasic }) => [...nonbasic].sort((a, b) => a - b).join()).join(";");

const isSameProfile = (one: MixedProfile, other: MixedProfile): boolean =>
  one.every((mixture, i) => mixture.every((weight, strategy) => isSameWeight(weight, other[i]![strategy]!)));

/** Fractions that are equal; doubles that only rounding sets apart. */
function isSameWeight(a: Quantity, b: Quantity): boolean {
  if (isExact(a) && isExact(b)) return compare(a, b) === 0;
  const [x, y] = [numberOf(a), numberOf(b)];
  return Math.abs(x - y) <= 1e-9 * Math.max(x, y) + 1e-15;
}
