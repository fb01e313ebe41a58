import { readablePayoff } from "../../arithmetic/quantity";
import { negate } from "../../arithmetic/rational";
import type { Budget } from "../../budget";
import { type DealGame, gainsOf, leastPoints, optionsOf } from "../../games/deal";
import { efficientDeals } from "../../games/efficient-deals";
import { type Message, message, type Text } from "../../text";
import { chosenBy } from "./solutions";

const texts = {
  closest: {
    en: "no deal gives everyone its reservation value; the one that comes closest ({options}) leaves {short}",
    ko: "모두의 유보 가치를 채우는 합의가 없습니다. 가장 가까운 합의({options})에서 모자란 점수: {short}",
    zh: "没有方案能达到各方的保留价值；最接近的方案（{options}）中的差额：{short}",
  },
  short: { en: "{party} {amount} short", ko: "{party} {amount}", zh: "{party} {amount}" },
  incompatible: {
    en: "the incompatible options leave no deal at all: remove one of their rows",
    ko: "함께할 수 없는 선택지 때문에 남는 합의가 없습니다. 그중 한 행을 지우세요",
    zh: "互斥选项使任何方案都不可能：请删除其中一行",
  },
} satisfies Record<string, Text>;

/** Why there is no deal: who falls how far short at the deal whose largest shortfall is smallest. */
export function closestNote(game: DealGame, budget: Budget): Message {
  const efficient = efficientDeals(
    game,
    game.parties.map((_, party) => leastPoints(game, party)),
    budget,
  );
  const gains = efficient.points.map((points) => gainsOf(game, points));
  const [closest] = chosenBy("egalitarian", gains, undefined);
  if (closest === undefined) return message(texts.incompatible);
  const [deal] = efficient.deals(closest);
  const short = game.parties.flatMap(({ label }, party) => {
    const gain = gains[closest]![party]!;
    return gain.n < 0n ? [message(texts.short, { party: label, amount: readablePayoff(negate(gain)) })] : [];
  });
  return message(texts.closest, { options: optionsOf(game, deal!), short });
}
