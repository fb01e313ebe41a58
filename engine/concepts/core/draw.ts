import { exactOf, readablePayoff } from "../../arithmetic/quantity";
import { type Rational, subtract, toNumber } from "../../arithmetic/rational";
import { unlimited } from "../../budget";
import type { Shares } from "../../games/coalitional/division";
import { integerWorths } from "../../games/coalitional/integer-worths";
import { lexicographicCentre } from "../../games/coalitional/nucleolus";
import { alone, type CoalitionalGame, exactWorth, grandCoalition } from "../../games/coalitional-game";
import { message, type Text } from "../../text";
import { coalitionText } from "../coalition-words";
import type { Division } from "../division";
import type { Drawing, DrawnLayer, DrawnPoint } from "../drawing";
import { shapleyValue } from "../shapley/value";

const texts = {
  description: {
    en: "A triangle of all divisions of {worth} that give every player at least its worth alone; in each corner one player gets the whole surplus. Lines show where two players together get just what they are worth; {core}.",
    ko: "{worth}을(를) 나누되 모든 참가자에게 혼자일 때의 가치 이상을 주는 분배들의 삼각형. 꼭짓점마다 한 참가자가 잉여를 모두 갖습니다. 선은 두 참가자가 함께 자신들의 가치만큼만 받는 곳을 나타냅니다. {core}.",
    zh: "划分 {worth} 且给每位参与者至少其单独价值的所有分配构成的三角形；每个角上由一位参与者获得全部剩余。直线表示两位参与者共得恰为其价值之处；{core}。",
  },
  area: {
    en: "the core is the marked area with {count} corners",
    ko: "코어는 꼭짓점이 {count}개인 표시된 부분입니다",
    zh: "核心是标出的有 {count} 个角的部分",
  },
  empty: { en: "the core is empty", ko: "코어는 비어 있습니다", zh: "核心为空" },
  triangle: { en: "All divisions", ko: "모든 분배", zh: "所有分配" },
  corners: { en: "Corners", ko: "꼭짓점", zh: "角" },
  line: { en: "{coalition} gets {worth}", ko: "{coalition}의 몫 {worth}", zh: "{coalition} 得 {worth}" },
  core: { en: "Core", ko: "코어", zh: "核心" },
  nucleolus: { en: "Nucleolus", ko: "핵인", zh: "核仁" },
  shapley: { en: "Shapley value", ko: "섀플리 값", zh: "沙普利值" },
} satisfies Record<string, Text>;

/** Where the corners of the triangle lie: all three sides have length 1. */
const cornerPoints = [
  { x: 0, y: 0 },
  { x: 1, y: 0 },
  { x: 0.5, y: Math.sqrt(3) / 2 },
] as const;

/** The imputation triangle of three players; undefined for other numbers, and where there is no surplus to divide. */
export function drawCore(game: CoalitionalGame, found: readonly Division[]): Drawing | undefined {
  if (game.players.length !== 3) return undefined;
  const own = game.players.map((_, player) => exactWorth(game, alone(player)));
  const surplus = toNumber(own.reduce(subtract, exactWorth(game, grandCoalition(game))));
  if (surplus <= 0) return undefined;
  const pointAt = (shares: Shares): DrawnPoint =>
    mixed(shares.map((share, player) => toNumber(subtract(exactOf(share), own[player]!)) / surplus));
  const area = counterClockwise(found.map(({ shares }) => pointAt(shares)));
  const words = found.length > 0 ? message(texts.area, { count: found.length }) : message(texts.empty);
  const worth = readablePayoff(exactWorth(game, grandCoalition(game)));
  return {
    description: message(texts.description, { worth, core: words }),
    isToScale: true,
    layers: [
      { kind: "line", role: "boundary", name: message(texts.triangle), points: [...cornerPoints, cornerPoints[0]] },
      {
        kind: "points",
        role: "context",
        name: message(texts.corners),
        points: cornerPoints.map((point, player) => ({ ...point, label: game.players[player]!.label })),
      },
      ...[0, 1, 2].flatMap((player) => coalitionLine(game, player, own, surplus)),
      ...coreLayers(area),
      ...values(game, pointAt),
    ],
  };
}

/** The point of the triangle that lies at the corners with these weights, which sum to 1. */
const mixed = (weights: readonly number[]): DrawnPoint => ({
  x: weights.reduce((sum, weight, i) => sum + weight * cornerPoints[i]!.x, 0),
  y: weights.reduce((sum, weight, i) => sum + weight * cornerPoints[i]!.y, 0),
});

/** Where the two others get exactly their worth, if that is inside the triangle. */
function coalitionLine(game: CoalitionalGame, player: number, own: readonly Rational[], surplus: number): DrawnLayer[] {
  const pair = grandCoalition(game) ^ alone(player);
  const left = subtract(exactWorth(game, grandCoalition(game)), exactWorth(game, pair));
  const weight = toNumber(subtract(left, own[player]!)) / surplus;
  if (weight < 0 || weight > 1) return [];
  const ends = [0, 1, 2].filter((other) => other !== player);
  const points = ends.map((end) => mixed([0, 1, 2].map((i) => (i === player ? weight : i === end ? 1 - weight : 0))));
  const values = { coalition: coalitionText(game, pair), worth: readablePayoff(exactWorth(game, pair)) };
  return [{ kind: "line", role: "context", name: message(texts.line, values), points }];
}

function coreLayers(area: readonly DrawnPoint[]): DrawnLayer[] {
  const name = message(texts.core);
  if (area.length === 0) return [];
  const points: DrawnLayer = { kind: "points", role: "result", name, points: area };
  if (area.length === 1) return [points];
  return [{ kind: area.length > 2 ? "area" : "line", role: "result", name, points: area }, points];
}

function values(game: CoalitionalGame, pointAt: (shares: Shares) => DrawnPoint): DrawnLayer[] {
  const rule = { weightOf: () => 1n, isIndividuallyRational: true };
  const centre = lexicographicCentre(integerWorths(game), game.players.length, rule, unlimited);
  const named = (text: Text, label: string, shares: Shares): DrawnLayer => ({
    kind: "points",
    role: "result",
    name: message(text),
    points: [{ ...pointAt(shares), label }],
  });
  // Labels are in no language: the names of the functions.
  return [named(texts.nucleolus, "NUCLEOLUS", centre), named(texts.shapley, "SHAPLEY", shapleyValue(game, unlimited))];
}

/** Corners of a convex area in the order in which its border passes them. */
function counterClockwise(points: readonly DrawnPoint[]): DrawnPoint[] {
  const centre = {
    x: points.reduce((sum, { x }) => sum + x, 0) / points.length,
    y: points.reduce((sum, { y }) => sum + y, 0) / points.length,
  };
  const angle = ({ x, y }: DrawnPoint) => Math.atan2(y - centre.y, x - centre.x);
  return [...points].sort((a, b) => angle(a) - angle(b));
}
