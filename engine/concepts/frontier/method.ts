import { divide, type Rational, subtract } from "../../arithmetic/rational";
import type { Budget } from "../../budget";
import { efficientOutcomes } from "../../games/bargaining/efficient-outcomes";
import { efficientVertices } from "../../games/bargaining/efficient-vertices";
import { efficientCorners } from "../../games/bargaining/plane-frontier";
import type { BargainingProblem, Point } from "../../games/bargaining-problem";
import { message, type Text } from "../../text";
import type { Method } from "../method";

const texts = {
  title: { en: "Efficient frontier", ko: "효율적 경계", zh: "有效前沿" },
  summary: {
    en: "Outcomes that no other dominates; of lotteries, the corners of the convex hull.",
    ko: "다른 결과에 지배되지 않는 결과. 추첨이면 볼록 껍질의 꼭짓점.",
    zh: "不被其他结果支配的结果；对抽签则为凸包的顶点。",
  },
  outcomes: { en: "outcomes", ko: "결과", zh: "结果" },
  twins: {
    en: "Of outcomes with the same utilities only the first is listed.",
    ko: "효용이 같은 결과는 첫째만 나열합니다.",
    zh: "效用相同的结果只列出第一个。",
  },
} satisfies Record<string, Text>;

/** An efficient outcome. */
export interface FrontierOutcome {
  readonly outcome: number;
  readonly utilities: Point;
  /** Of two parties: what the second gives up for each unit that the first gains on the way to the next one listed. */
  readonly rate?: Rational;
}

export const frontierMethod = (over: "lotteries" | "pure"): Method<BargainingProblem, FrontierOutcome> => ({
  id: over === "pure" ? "enumeration" : "convex-hull",
  title: texts.title,
  summary: texts.summary,
  arithmetic: "exact",
  refuses: () => null,
  *run(problem, budget) {
    const efficient = efficientOutcomes(problem.utilities, budget);
    const points = efficient.map((outcome) => problem.utilities[outcome]!);
    const isPlane = problem.parties.length === 2;
    const positions = isPlane ? alongThePlane(points, over) : inSpace(points, over, budget);
    for (const [position, next] of withNext(positions)) {
      const rate = isPlane && next !== undefined ? { rate: rateOf(points[position]!, points[next]!) } : {};
      yield { outcome: efficient[position]!, utilities: points[position]!, ...rate };
    }
    const hasTwins = new Set(problem.utilities.map(textOf)).size < problem.outcomes.length;
    return { guarantee: "all", arithmetic: "exact", notes: hasTwins ? [message(texts.twins)] : [] };
  },
});

const textOf = (point: Point): string => point.map(({ n, d }) => `${n}/${d}`).join();

/** The first party's utility rising. */
function alongThePlane(points: readonly Point[], over: "lotteries" | "pure"): number[] {
  if (over === "lotteries") return efficientCorners(points);
  return [...points.keys()].sort((a, b) => Number(subtract(points[a]![0]!, points[b]![0]!).n > 0n) * 2 - 1);
}

/** In the order of the table. */
function* inSpace(points: readonly Point[], over: "lotteries" | "pure", budget: Budget): Generator<number> {
  if (over === "pure") return yield* points.keys();
  let found = 0;
  for (const position of efficientVertices(points, budget)) {
    budget.report({ done: position, total: points.length, unit: texts.outcomes, found: ++found });
    yield position;
  }
}

function* withNext(positions: Iterable<number>): Generator<[number, number | undefined]> {
  let before: number | undefined;
  for (const position of positions) {
    if (before !== undefined) yield [before, position];
    before = position;
  }
  if (before !== undefined) yield [before, undefined];
}

const rateOf = ([x, y]: Point, [nextX, nextY]: Point): Rational => divide(subtract(y!, nextY!), subtract(nextX!, x!));
