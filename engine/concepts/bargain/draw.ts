import { type Rational, subtract, toNumber } from "../../arithmetic/rational";
import { unlimited } from "../../budget";
import type { Agreement } from "../../games/bargaining/agreement";
import { efficientOutcomes } from "../../games/bargaining/efficient-outcomes";
import { efficientCorners } from "../../games/bargaining/plane-frontier";
import { type BargainingProblem, type Point, totalOf } from "../../games/bargaining-problem";
import { message, type Text } from "../../text";
import type { Drawing, DrawnLayer, DrawnPoint } from "../drawing";
import type { Over } from "./disagreement";
import { solutionTitles } from "./words";

const texts = {
  description: {
    en: "Utilities of {first} to the right and of {second} upwards: the outcomes, the efficient frontier, the disagreement point and the agreements.",
    ko: "오른쪽은 {first}의 효용, 위쪽은 {second}의 효용: 결과들, 효율적 경계, 불일치점, 합의들.",
    zh: "向右为 {first} 的效用，向上为 {second} 的效用：各结果、有效前沿、分歧点与各协议。",
  },
  outcomes: { en: "Outcomes", ko: "결과", zh: "结果" },
  hull: { en: "Lotteries over the outcomes", ko: "결과들의 추첨", zh: "结果的抽签" },
  frontier: { en: "Efficient frontier", ko: "효율적 경계", zh: "有效前沿" },
  disagreement: { en: "Disagreement", ko: "불일치점", zh: "分歧点" },
  agreements: { en: "Agreements", ko: "합의", zh: "协议" },
  utility: { en: "Utility of {party}", ko: "{party}의 효용", zh: "{party} 的效用" },
} satisfies Record<string, Text>;

/** More points no eye tells apart, and more names no room holds. */
const mostDrawn = 2000;
const mostNamed = 24;

/** The plane of two parties' utilities; undefined for more parties. */
export function drawBargaining(
  problem: BargainingProblem,
  over: Over,
  agreements: readonly Agreement[],
): Drawing | undefined {
  if (problem.parties.length !== 2) return undefined;
  const [first, second] = problem.parties.map(({ label }) => label) as [string, string];
  return {
    description: message(texts.description, { first, second }),
    axes: { x: message(texts.utility, { party: first }), y: message(texts.utility, { party: second }) },
    layers: [
      ...(over === "lotteries" ? hullLayer(problem) : []),
      outcomesLayer(problem),
      frontierLayer(problem, over, agreements),
      ...agreementLayers(agreements),
    ],
  };
}

const pointOf = ([x, y]: readonly Rational[], label?: string): DrawnPoint => ({
  x: toNumber(x!),
  y: toNumber(y!),
  ...(label === undefined ? {} : { label }),
});

function outcomesLayer({ outcomes, utilities }: BargainingProblem): DrawnLayer {
  const every = Math.ceil(outcomes.length / mostDrawn);
  const isNamed = outcomes.length <= mostNamed;
  const points = utilities.map((point, k) => pointOf(point, isNamed ? outcomes[k]! : undefined));
  return {
    kind: "points",
    role: "context",
    name: message(texts.outcomes),
    points: points.filter((_, k) => k % every === 0),
  };
}

/** All four sides: the lower one is the upper one of the reversed utilities. */
function hullLayer({ utilities }: BargainingProblem): DrawnLayer[] {
  const upper = upperSide(utilities);
  const reversed = (point: Point) => point.map(({ n, d }) => ({ n: -n, d }));
  const lower = upperSide(utilities.map(reversed)).map(reversed);
  const points = [...upper, ...lower].map((point) => pointOf(point));
  return points.length > 2 ? [{ kind: "area", role: "context", name: message(texts.hull), points }] : [];
}

/** From the leftmost to the rightmost point, above all others. */
function upperSide(points: readonly Point[]): Point[] {
  const highest = new Map<string, Point>();
  for (const point of points) {
    const x = `${point[0]!.n}/${point[0]!.d}`;
    const before = highest.get(x);
    if (!before || subtract(point[1]!, before[1]!).n > 0n) highest.set(x, point);
  }
  const distinct = [...highest.values()];
  return efficientCorners(distinct).map((k) => distinct[k]!);
}

function frontierLayer(problem: BargainingProblem, over: Over, [agreement]: readonly Agreement[]): DrawnLayer {
  const name = message(texts.frontier);
  const efficient = efficientOutcomes(problem.utilities, unlimited).map((outcome) => problem.utilities[outcome]!);
  if (over === "pure")
    return { kind: "points", role: "boundary", name, points: efficient.map((point) => pointOf(point)) };
  if (over === "transferable" && agreement)
    return { kind: "line", role: "boundary", name, points: sharesOf(agreement) };
  const corners = efficientCorners(efficient).map((k) => pointOf(efficient[k]!));
  return { kind: corners.length > 1 ? "line" : "points", role: "boundary", name, points: corners };
}

/** From all to the second party to all to the first. */
function sharesOf({ utilities, disagreement }: Agreement): DrawnPoint[] {
  const total = totalOf(utilities);
  const [x, y] = disagreement as [Rational, Rational];
  return [pointOf([x, subtract(total, x)]), pointOf([subtract(total, y), y])];
}

/** Agreements that coincide share one point and its label. */
function agreementLayers(agreements: readonly Agreement[]): DrawnLayer[] {
  const [first] = agreements;
  if (!first) return [];
  const points = new Map<string, DrawnPoint>();
  for (const { utilities, solution } of agreements) {
    const { x, y } = pointOf(utilities);
    const before = points.get(`${x},${y}`)?.label?.split(", ") ?? [];
    points.set(`${x},${y}`, { x, y, label: [...new Set([...before, solutionTitles[solution].en])].join(", ") });
  }
  const disagreement = [pointOf(first.disagreement)];
  return [
    { kind: "points", role: "boundary", name: message(texts.disagreement), points: disagreement },
    { kind: "points", role: "result", name: message(texts.agreements), points: [...points.values()] },
  ];
}
