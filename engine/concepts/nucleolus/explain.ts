import { exactOf } from "../../arithmetic/quantity";
import { compare, negate, type Rational, rational, sign } from "../../arithmetic/rational";
import { allExcesses, type Shares } from "../../games/coalitional/division";
import { integerWorths } from "../../games/coalitional/integer-worths";
import { type Coalition, type CoalitionalGame, membersOf } from "../../games/coalitional-game";
import { type Message, message, type Text } from "../../text";
import { coalitionText } from "../coalition-words";
import { objection, shareText } from "../division";
import { type Kind, ruleOf } from "./kinds";

const texts = {
  gets: { en: "{player} gets {share}.", ko: "{player}은(는) {share}을(를) 받습니다.", zh: "{player} 得到 {share}。" },
  lack: {
    en: "Most to complain of have {coalitions}: {amount} less than by themselves. No division that is allowed leaves the worst complaint smaller: what one of them gained, another would lose.",
    ko: "불만이 가장 큰 연합은 {coalitions}이며, 따로 행동할 때보다 {amount} 적게 받습니다. 허용되는 어떤 분배도 가장 큰 불만을 더 줄이지 못합니다. 하나가 더 얻으면 다른 하나가 잃기 때문입니다.",
    zh: "最有理由抱怨的是 {coalitions}：比自行其是少得 {amount}。任何允许的分配都不能使最大的怨言更小：其中一个多得，另一个就会少得。",
  },
  spare: {
    en: "The division is in the core. Closest to leaving are {coalitions}: they get {amount} more than by themselves. No division that is allowed keeps everybody further from leaving: what one of them gained, another would lose.",
    ko: "이 분배는 코어에 있습니다. 이탈에 가장 가까운 연합은 {coalitions}이며, 따로 행동할 때보다 {amount} 더 받습니다. 허용되는 어떤 분배도 모두를 이탈에서 더 멀리 두지 못합니다. 하나가 더 얻으면 다른 하나가 잃기 때문입니다.",
    zh: "该分配在核心中。最接近离开的是 {coalitions}：比自行其是多得 {amount}。任何允许的分配都不能使所有联盟更不愿离开：其中一个多得，另一个就会少得。",
  },
  perMember: { en: "{amount} per member", ko: "구성원당 {amount}", zh: "人均 {amount}" },
  differences: {
    en: "It looks at what coalitions can prevent as much as at what they can get: the largest difference between the excesses of two coalitions is as small as it can be.",
    ko: "연합이 얻을 수 있는 것만큼 막을 수 있는 것도 봅니다. 두 연합의 초과가 벌어지는 가장 큰 차이가 가능한 한 작습니다.",
    zh: "它既看联盟能得到什么，也看联盟能阻止什么：两个联盟超出值之间的最大差距已尽可能小。",
  },
} satisfies Record<string, Text>;

/** So many coalitions of the first level are named. */
const mostNamed = 6;

/** Who gets what, and which coalitions hold the largest excess where it is. */
export function explainLevel(game: CoalitionalGame, shares: Shares, kind: Kind): Message[] {
  const gets = game.players.map(({ label }, player) =>
    message(texts.gets, { player: label, share: shareText(shares[player]!) }),
  );
  if (kind === "modiclus") return [...gets, message(texts.differences), ...objection(game, shares)];
  const { excess, coalitions } = firstLevel(game, shares, kind);
  if (coalitions.length === 0) return gets;
  const named = coalitions.slice(0, mostNamed).map((coalition) => coalitionText(game, coalition));
  const size = shareText(sign(excess) > 0 ? excess : negate(excess));
  const amount = kind === "per-capita" ? message(texts.perMember, { amount: size }) : size;
  const values = { coalitions: coalitions.length > mostNamed ? [...named, "…"] : named, amount };
  return [...gets, message(sign(excess) > 0 ? texts.lack : texts.spare, values)];
}

/** The coalitions of the largest (weighed) excess. */
function firstLevel(game: CoalitionalGame, shares: Shares, kind: Kind): { excess: Rational; coalitions: Coalition[] } {
  const { weightOf } = ruleOf(kind);
  const { numerators, denominator } = allExcesses(integerWorths(game), shares.map(exactOf));
  let excess = rational(0n);
  let coalitions: Coalition[] = [];
  for (let coalition = 1; coalition < numerators.length - 1; coalition++) {
    const one = rational(numerators[coalition]!, denominator * weightOf(coalition));
    const order = coalitions.length === 0 ? 1 : compare(one, excess);
    if (order > 0) coalitions = [];
    if (order >= 0) coalitions.push(coalition);
    if (order > 0) excess = one;
  }
  return { excess, coalitions: coalitions.sort((a, b) => membersOf(a).length - membersOf(b).length) };
}
