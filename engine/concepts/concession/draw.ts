import { numberOf } from "../../arithmetic/quantity";
import type { DealGame } from "../../games/deal";
import { message, type Text } from "../../text";
import { affordablePoints } from "../deal/draw";
import type { Drawing, DrawnLayer, DrawnPoint } from "../drawing";
import { isAgreed } from "./explain";
import type { Round } from "./simulation";

const texts = {
  dance: {
    en: "The dance of offers: the gain of {first} to the right, of {second} upwards; a line through the offers of each, in their order. Right of and above 0 nobody walks away.",
    ko: "제안의 춤: 오른쪽은 {first}의 이득, 위쪽은 {second}의 이득이며, 각자의 제안을 차례로 이은 선입니다. 두 값이 0 이상이면 아무도 떠나지 않습니다.",
    zh: "出价之舞：向右为 {first} 的收益，向上为 {second} 的收益；每条线依次连接一方的提案。两者均不低于 0 时无人退出。",
  },
  clock: {
    en: "What each party's offers would bring itself, over the rounds: gains over the reservation value.",
    ko: "라운드마다 각 당사자의 제안이 자신에게 가져올 이득(유보 가치 대비).",
    zh: "各方的提案在各轮中会给自己带来的收益（高于保留价值的部分）。",
  },
  gain: { en: "Gain of {party}", ko: "{party}의 이득", zh: "{party} 的收益" },
  ownGain: { en: "Own gain", ko: "자신의 이득", zh: "自己的收益" },
  round: { en: "Round", ko: "라운드", zh: "轮次" },
  offers: { en: "Offers of {party}", ko: "{party}의 제안", zh: "{party} 的提案" },
  efficient: { en: "Efficient deals", ko: "효율적인 합의", zh: "有效方案" },
  agreement: { en: "Agreement", ko: "합의", zh: "协议" },
} satisfies Record<string, Text>;

/** For two parties their gains against each other; for more, each proposer's own gain over the rounds. */
export function drawRounds(game: DealGame, found: readonly Round[]): Drawing {
  return game.parties.length === 2 ? dance(game, found) : clock(game, found);
}

function dance(game: DealGame, found: readonly Round[]): Drawing {
  const [first, second] = game.parties.map(({ label }) => label) as [string, string];
  const [x, y] = game.parties.map(({ reservation }) => numberOf(reservation)) as [number, number];
  const efficient = affordablePoints(game)?.map((point): DrawnPoint => ({ x: point.x - x, y: point.y - y }));
  const pointOf = ({ gains }: Round): DrawnPoint => ({ x: numberOf(gains[0]!), y: numberOf(gains[1]!) });
  return {
    description: message(texts.dance, { first, second }),
    axes: { x: message(texts.gain, { party: first }), y: message(texts.gain, { party: second }) },
    layers: [
      ...(efficient
        ? [{ kind: "points", role: "boundary", name: message(texts.efficient), points: efficient } as const]
        : []),
      ...lines(game, found, pointOf),
      ...agreement(found, pointOf),
    ],
  };
}

function clock(game: DealGame, found: readonly Round[]): Drawing {
  const pointOf = ({ round, gains, proposer }: Round): DrawnPoint => ({ x: round, y: numberOf(gains[proposer]!) });
  return {
    description: message(texts.clock),
    axes: { x: message(texts.round), y: message(texts.ownGain) },
    layers: [...lines(game, found, pointOf), ...agreement(found, pointOf)],
  };
}

/** A line through the offers of each party, in their order; a point where they are all the same. */
const lines = ({ parties }: DealGame, found: readonly Round[], pointOf: (round: Round) => DrawnPoint): DrawnLayer[] =>
  parties.map(({ label }, party) => {
    const points = found.filter(({ proposer }) => proposer === party).map(pointOf);
    const isMoving = points.some(({ x, y }) => x !== points[0]!.x || y !== points[0]!.y);
    const name = message(texts.offers, { party: label });
    return { kind: isMoving ? "line" : "points", role: "result", party, name, points };
  });

function agreement(found: readonly Round[], pointOf: (round: Round) => DrawnPoint): DrawnLayer[] {
  const last = found.at(-1);
  if (!last || !isAgreed(last)) return [];
  const point = { ...pointOf(last), label: texts.agreement.en };
  return [{ kind: "points", role: "result", name: message(texts.agreement), points: [point] }];
}
