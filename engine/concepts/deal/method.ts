import type { Quantity } from "../../arithmetic/quantity";
import type { Rational } from "../../arithmetic/rational";
import type { Budget } from "../../budget";
import { Stopped } from "../../errors";
import { combinationCount, type Deal, type DealGame, gainsOf, pointsOf } from "../../games/deal";
import { type EfficientDeals, efficientDeals } from "../../games/efficient-deals";
import { type Message, message, type Text } from "../../text";
import type { Method, Verdict } from "../method";
import { closestNote } from "./closest";
import { atLeastAsGood, goodDeal, idealGains } from "./focused-search";
import { chosenBy, criterionOf, idealOf, type SolutionId, solutionIds, solutionTitles } from "./solutions";
import { withinSteps } from "./within-steps";

export type Find = "solutions" | "frontier" | SolutionId;

/** One deal of the answer, and why it is there. */
export interface FoundDeal {
  readonly solution: SolutionId | "efficient";
  readonly deal: Deal;
  readonly points: readonly Rational[];
  readonly gains: readonly Rational[];
  /** What the solution makes as large as possible, as `criterionOf` has it; not there where a search was stopped before it was proven. */
  readonly criterion?: Rational;
}

/** What is asked for; `limit` is the most deals of one solution, or of the frontier. */
export interface Asked {
  readonly find: Find;
  readonly weights: readonly Quantity[] | undefined;
  readonly limit: number;
}

const texts = {
  title: { en: "Merging of efficient partial deals", ko: "효율적 부분 합의의 병합", zh: "有效部分方案的合并" },
  summary: {
    en: "Settles issue by issue and keeps only partial deals that no other one dominates; finds every efficient deal.",
    ko: "쟁점을 하나씩 정하며 다른 것에 지배되지 않는 부분 합의만 남겨, 효율적인 합의를 모두 찾습니다.",
    zh: "逐个议题推进，只保留不被支配的部分方案，找出全部有效方案。",
  },
  efficient: {
    en: "{points} efficient combinations of points among {deals} combinations of options",
    ko: "선택지 조합 {deals}개 가운데 효율적인 점수 조합 {points}개",
    zh: "{deals} 种选项组合中有 {points} 种有效的分数组合",
  },
  oneByOne: {
    en: "there are too many efficient deals to hold at once; each solution was searched for by itself",
    ko: "효율적인 합의가 너무 많아 한꺼번에 다룰 수 없으므로 해를 하나씩 따로 찾았습니다",
    zh: "有效方案过多，无法同时处理；每种解均单独搜索",
  },
  limited: {
    en: "{solution}: {listed} of {count} deals are listed; raise the argument limit to see more",
    ko: "{solution}: 합의 {count}개 중 {listed}개만 표시했습니다. 더 보려면 limit 인수를 늘리세요",
    zh: "{solution}：共 {count} 个方案，列出了 {listed} 个；如需更多，请增大参数 limit",
  },
  frontier: { en: "Frontier", ko: "효율적 경계", zh: "有效前沿" },
  noNash: {
    en: "no deal gives everyone a positive gain at once, so every product of gains is zero and the Nash solution does not choose",
    ko: "모두에게 동시에 양의 이득을 주는 합의가 없어 이득의 곱이 모두 0이므로, 내시 해는 고르지 못합니다",
    zh: "没有方案能同时让各方获得正收益，所有收益之积均为零，纳什解无法选出方案",
  },
} satisfies Record<string, Text>;

/** The deals asked for among those that give everyone its reservation value. */
export function mergingMethod(asked: Asked): Method<DealGame, FoundDeal> {
  return {
    id: "efficient-merging",
    title: texts.title,
    summary: texts.summary,
    arithmetic: "exact",
    refuses: () => null,
    *run(game, budget): Generator<FoundDeal, Verdict, void> {
      const floors = game.parties.map(({ reservation }) => reservation);
      const search = (slice: Budget) => efficientDeals(game, floors, slice);
      const efficient = asked.find === "frontier" ? search(budget) : withinSteps(affordable, budget, search);
      if (!efficient) return yield* oneByOne(game, asked, budget);
      if (efficient.points.length === 0) return verdict([closestNote(game, budget)]);
      const deals = combinationCount(game).toLocaleString("en");
      const size = message(texts.efficient, { points: efficient.points.length.toLocaleString("en"), deals });
      const notes =
        asked.find === "frontier"
          ? yield* frontier(game, efficient, asked, budget)
          : yield* solutions(game, efficient, asked);
      return verdict([size, ...notes]);
    },
  };
}

/** About a second; more efficient deals than that many steps can tell apart are not held at once. */
const affordable = 100_000;

const verdict = (notes: readonly Message[]): Verdict => ({
  guarantee: notes.every(({ text }) => text !== texts.limited) ? "all" : "some",
  arithmetic: "exact",
  notes,
});

const wanted = ({ find }: Asked): SolutionId[] => solutionIds.filter((id) => find === "solutions" || find === id);

/** Returns notes: what was left out for the limit, and what has no solution. */
function* solutions(game: DealGame, efficient: EfficientDeals, asked: Asked): Generator<FoundDeal, Message[], void> {
  const ideal = idealOf(efficient.points.map((points) => gainsOf(game, points)));
  const notes: Message[] = [];
  for (const solution of wanted(asked)) notes.push(...(yield* chosen(game, efficient, asked, solution, ideal)));
  return notes;
}

function* chosen(
  game: DealGame,
  efficient: EfficientDeals,
  { weights, limit }: Asked,
  solution: SolutionId,
  ideal: readonly Rational[],
): Generator<FoundDeal, Message[], void> {
  const gains = efficient.points.map((points) => gainsOf(game, points));
  const best = chosenBy(solution, gains, weights, ideal);
  for (const deal of firstDeals(efficient, best, limit)) {
    const found = foundDeal(game, deal, solution);
    yield { ...found, criterion: criterionOf(solution, found.gains, ideal) };
  }
  return best.length === 0 ? [message(texts.noNash)] : limitedNotes(efficient, best, solution, limit);
}

/** Each solution by a search of its own. When stopped, the deals that climbing had found still stand, as good ones. */
function* oneByOne(game: DealGame, asked: Asked, budget: Budget): Generator<FoundDeal, Verdict, void> {
  const notes: Message[] = [message(texts.oneByOne)];
  let stopped: Stopped | undefined;
  const unlessStopped = <T>(work: () => T): T | undefined => {
    try {
      return stopped ? undefined : work();
    } catch (error) {
      if (!(error instanceof Stopped)) throw error;
      stopped = error;
      return undefined;
    }
  };
  for (const id of wanted(asked)) {
    const ideal = id === "kalai-smorodinsky" ? unlessStopped(() => idealGains(game, budget)) : [];
    if (!ideal) continue;
    const sought = { id, weights: asked.weights, ideal };
    const good = goodDeal(game, sought);
    const efficient = unlessStopped(() => atLeastAsGood(game, good, sought, budget));
    if (efficient?.points.length === 0) return verdict([closestNote(game, budget)]);
    if (efficient) notes.push(...(yield* chosen(game, efficient, asked, id, ideal)));
    else if (good) yield foundDeal(game, good, id);
  }
  if (stopped) throw stopped;
  return verdict(notes);
}

function* frontier(
  game: DealGame,
  efficient: EfficientDeals,
  { limit }: Asked,
  budget: Budget,
): Generator<FoundDeal, Message[], void> {
  const points = [...efficient.points.keys()];
  for (const deal of firstDeals(efficient, points, limit)) {
    budget.spend();
    yield foundDeal(game, deal, "efficient");
  }
  return limitedNotes(efficient, points, "efficient", limit);
}

function* firstDeals(efficient: EfficientDeals, points: readonly number[], limit: number): Generator<Deal, void, void> {
  let count = 0;
  for (const point of points) {
    for (const deal of efficient.deals(point)) {
      if (count++ === limit) return;
      yield deal;
    }
  }
}

function limitedNotes(
  efficient: EfficientDeals,
  points: readonly number[],
  solution: FoundDeal["solution"],
  limit: number,
): Message[] {
  const count = points.reduce((sum, point) => sum + efficient.dealCount(point), 0);
  if (count <= limit) return [];
  const title = solution === "efficient" ? texts.frontier : solutionTitles[solution];
  return [message(texts.limited, { solution: message(title), listed: limit, count: count.toLocaleString("en") })];
}

/** Points and gains are added up again from the table, not taken from the search. */
export function foundDeal(game: DealGame, deal: Deal, solution: FoundDeal["solution"]): FoundDeal {
  const points = pointsOf(game, deal);
  return { solution, deal, points, gains: gainsOf(game, points) };
}
