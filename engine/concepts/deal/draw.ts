import { numberOf } from "../../arithmetic/quantity";
import { randomNumbers } from "../../arithmetic/random-numbers";
import type { Rational } from "../../arithmetic/rational";
import { createBudget } from "../../budget";
import { Stopped } from "../../errors";
import { combinationCount, combinations, type Deal, type DealGame, pointsOf, violation } from "../../games/deal";
import { type EfficientDeals, efficientDeals } from "../../games/efficient-deals";
import { type Message, message, type Text } from "../../text";
import type { Drawing, DrawnLayer, DrawnPoint } from "../drawing";

const texts = {
  description: {
    en: "Points of {first} to the right and of {second} upwards: deals, the efficient ones, and those found. Beyond both reservation lines nobody walks away.",
    ko: "오른쪽은 {first}의 점수, 위쪽은 {second}의 점수: 여러 합의, 효율적인 합의, 찾은 합의. 두 유보선을 넘으면 아무도 떠나지 않습니다.",
    zh: "向右为 {first} 的分数，向上为 {second} 的分数：各方案、有效方案及所选方案。越过两条保留线则无人退出。",
  },
  all: { en: "All deals", ko: "모든 합의", zh: "全部方案" },
  sampled: {
    en: "{count} of {total} deals, drawn at random",
    ko: "합의 {total}개 중 무작위로 뽑은 {count}개",
    zh: "{total} 个方案中随机抽取的 {count} 个",
  },
  efficient: { en: "Efficient deals", ko: "효율적인 합의", zh: "有效方案" },
  found: { en: "Found", ko: "찾은 합의", zh: "所选方案" },
  reservation: { en: "Reservation value of {party}", ko: "{party}의 유보 가치", zh: "{party} 的保留价值" },
  points: { en: "Points of {party}", ko: "{party}의 점수", zh: "{party} 的分数" },
} satisfies Record<string, Text>;

/** A named deal to stand out in the picture. */
export interface LabelledDeal {
  readonly label: string;
  readonly points: readonly Rational[];
}

/** More points than these no eye tells apart. */
const mostDrawn = 2000;
/** Enough for ten issues of four options many times over; a frontier beyond that is left out of the picture. */
const mostSteps = 20_000;

/** The plane of two parties' points; undefined for more parties. */
export function drawDeals(game: DealGame, found: readonly LabelledDeal[]): Drawing | undefined {
  if (game.parties.length !== 2) return undefined;
  const cloud = sampled(game);
  const efficient = affordablePoints(game);
  const drawn = [...cloud.points, ...(efficient ?? []), ...found.map(({ points }) => pointOf(points))];
  const [first, second] = game.parties.map(({ label }) => label) as [string, string];
  return {
    description: message(texts.description, { first, second }),
    axes: { x: message(texts.points, { party: first }), y: message(texts.points, { party: second }) },
    layers: [
      { kind: "points", role: "context", name: cloud.name, points: cloud.points },
      ...reservationLines(game, drawn),
      ...(efficient
        ? [{ kind: "points", role: "boundary", name: message(texts.efficient), points: efficient } as const]
        : []),
      {
        kind: "points",
        role: "result",
        name: message(texts.found),
        points: found.map(({ label, points }) => ({ ...pointOf(points), label })),
      },
    ],
  };
}

const pointOf = ([x, y]: readonly Rational[]): DrawnPoint => ({ x: numberOf(x!), y: numberOf(y!) });

function sampled(game: DealGame): { readonly name: Message; readonly points: DrawnPoint[] } {
  const total = combinationCount(game);
  const deals = total <= mostDrawn ? [...combinations(game)] : randomDeals(game, mostDrawn);
  const points = deals.filter((deal) => !violation(game, deal)).map((deal) => pointOf(pointsOf(game, deal)));
  const values = { count: points.length, total: total.toLocaleString("en") };
  return { name: total <= mostDrawn ? message(texts.all) : message(texts.sampled, values), points };
}

/** The same on every call. */
function randomDeals({ issues }: DealGame, count: number): Deal[] {
  const random = randomNumbers(1);
  return Array.from({ length: count }, () => issues.map(({ options }) => Math.floor(random() * options.length)));
}

/** All efficient points that nobody vetoes, from left to right; undefined where they would take too long. */
export function affordablePoints(game: DealGame): DrawnPoint[] | undefined {
  const floors = game.parties.map(({ reservation }) => reservation);
  let efficient: EfficientDeals;
  try {
    efficient = efficientDeals(game, floors, createBudget({ steps: mostSteps }));
  } catch (error) {
    if (error instanceof Stopped) return undefined;
    throw error;
  }
  return efficient.points.slice(0, mostDrawn).map(pointOf);
}

function reservationLines({ parties }: DealGame, drawn: readonly DrawnPoint[]): DrawnLayer[] {
  const [x, y] = parties.map(({ reservation }) => numberOf(reservation)) as [number, number];
  const right = drawn.reduce((most, point) => Math.max(most, point.x), x);
  const top = drawn.reduce((most, point) => Math.max(most, point.y), y);
  const left = drawn.reduce((least, point) => Math.min(least, point.x), x);
  const bottom = drawn.reduce((least, point) => Math.min(least, point.y), y);
  const line = (party: number, points: DrawnPoint[]): DrawnLayer => ({
    kind: "line",
    role: "boundary",
    party,
    name: message(texts.reservation, { party: parties[party]!.label }),
    points,
  });
  return [
    line(0, [
      { x, y: bottom },
      { x, y: top },
    ]),
    line(1, [
      { x: left, y },
      { x: right, y },
    ]),
  ];
}
