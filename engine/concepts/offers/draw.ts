import { toNumber } from "../../arithmetic/rational";
import type { AlternatingOffers, Round } from "../../games/alternating-offers";
import { message, type Text } from "../../text";
import type { Drawing, DrawnLayer } from "../drawing";

const texts = {
  description: {
    en: "The share that each party is offered, round by round; the first round is where they agree.",
    ko: "라운드마다 각 당사자에게 제안되는 몫. 첫 라운드에서 합의합니다.",
    zh: "每一轮提议给各方的份额；各方在第一轮达成协议。",
  },
  round: { en: "Round", ko: "라운드", zh: "轮次" },
  share: { en: "Share", ko: "몫", zh: "份额" },
  party: { en: "{party}", ko: "{party}", zh: "{party}" },
} satisfies Record<string, Text>;

export function drawOffers({ parties }: AlternatingOffers, rounds: readonly Round[]): Drawing | undefined {
  if (rounds.length === 0) return undefined;
  return {
    description: message(texts.description),
    axes: { x: message(texts.round), y: message(texts.share) },
    layers: parties.map(
      ({ label }, party): DrawnLayer => ({
        kind: rounds.length > 1 ? "line" : "points",
        role: "result",
        party,
        name: message(texts.party, { party: label }),
        points: rounds.map(({ shares }, i) => ({ x: i + 1, y: toNumber(shares[party]!) })),
      }),
    ),
  };
}
