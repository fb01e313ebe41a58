import { readablePayoff } from "../../arithmetic/quantity";
import { negate, type Rational, sign } from "../../arithmetic/rational";
import { type Deal, type DealGame, type Term, termText } from "../../games/deal";
import { type Message, message, type Text } from "../../text";
import { gainTexts } from "../deal/explain";
import type { Concession, Trade } from "./changes";
import { type Improvement, type Judgement, totalOf, vetoers } from "./judgement";

const texts = {
  impossible: {
    en: "Not possible: {terms} exclude each other",
    ko: "불가능: {terms} 항목은 함께할 수 없음",
    zh: "不可行：{terms} 互相排斥",
  },
  vetoed: { en: "Vetoed by {parties}", ko: "거부: {parties}", zh: "被否决：{parties}" },
  unfinished: {
    en: "Accepted by all; search for better deals not finished",
    ko: "모두 수용, 더 나은 합의의 탐색은 끝나지 않음",
    zh: "各方接受；尚未完成更优方案的搜索",
  },
  efficient: { en: "Accepted by all, efficient", ko: "모두 수용, 효율적", zh: "各方接受，有效" },
  left: {
    en: "Accepted by all; {total} points left on the table",
    ko: "모두 수용, 협상 탁자에 {total}점이 남음",
    zh: "各方接受；谈判桌上还剩 {total} 分",
  },
  accepts: {
    en: "{party} gets {points}, {gain} above its reservation value, and accepts.",
    ko: "{party}: {points}점으로 유보 가치보다 {gain}점 높아 수용합니다.",
    zh: "{party}：得 {points} 分，比保留价值高 {gain}，接受。",
  },
  vetoes: {
    en: "{party} gets {points}, {short} below its reservation value, and walks away.",
    ko: "{party}: {points}점으로 유보 가치보다 {short}점 낮아 협상을 떠납니다.",
    zh: "{party}：得 {points} 分，比保留价值低 {short}，退出谈判。",
  },
  noBetter: {
    en: "No deal is better for anyone without being worse for someone: the proposal is efficient.",
    ko: "누군가에게 더 나쁘지 않으면서 다른 이에게 더 나은 합의는 없습니다. 이 제안은 효율적입니다.",
    zh: "没有方案能使任何一方更好而不使他方更差：该提案是有效的。",
  },
  better: {
    en: "Changing to {terms} would hurt nobody and bring {gains}: {total} points are left on the table.",
    ko: "{terms}(으)로 바꾸면 아무도 손해 보지 않고 다음을 더 얻습니다: {gains}. 모두 {total}점이 협상 탁자에 남아 있습니다.",
    zh: "改为 {terms} 不损害任何一方，并带来 {gains}：谈判桌上还剩 {total} 分。",
  },
  concession: {
    en: "{party} yields most cheaply on {issue}, from {from} to {to}: that costs it {cost} and brings the others {gain} in all.",
    ko: "{party}: {issue}에서 {from} → {to}(으)로 양보하는 것이 가장 쌉니다. 자신은 {cost}점을 잃고 나머지는 모두 합해 {gain}점을 얻습니다.",
    zh: "{party} 在 {issue} 上从 {from} 让步到 {to} 代价最小：自己失去 {cost} 分，其他各方合计得到 {gain} 分。",
  },
  resolves: {
    en: "After that nobody would walk away.",
    ko: "그러면 아무도 떠나지 않습니다.",
    zh: "此后无人会退出。",
  },
  trade: {
    en: "Logrolling: {first} yields on {firstIssue} ({firstFrom} → {firstTo}), {second} on {secondIssue} ({secondFrom} → {secondTo}); that changes the points by {gains}.",
    ko: "주고받기: {first}은(는) {firstIssue}에서 양보하고({firstFrom} → {firstTo}), {second}은(는) {secondIssue}에서 양보합니다({secondFrom} → {secondTo}). 점수 변화: {gains}.",
    zh: "互让：{first} 在 {firstIssue} 上让步（{firstFrom} → {firstTo}），{second} 在 {secondIssue} 上让步（{secondFrom} → {secondTo}）；分数变化：{gains}。",
  },
} satisfies Record<string, Text>;

/** The one cell that judges the proposal. */
export function verdict(game: DealGame, judgement: Judgement): Message {
  const { violated, improvements } = judgement;
  if (violated) return message(texts.impossible, { terms: violated.map((term) => termText(game, term)) });
  const against = vetoers(judgement);
  if (against.length > 0) return message(texts.vetoed, { parties: against.map((party) => game.parties[party]!.label) });
  if (!improvements) return message(texts.unfinished);
  const [best] = improvements;
  return best ? message(texts.left, { total: readablePayoff(totalOf(best.differences)) }) : message(texts.efficient);
}

/** How many trades are worth a sentence; the table has the others. */
const tradesTold = 3;

export function explainJudgement(game: DealGame, judgement: Judgement): Message[] {
  const { deal, points, gains, improvements, concessions, trades, violated } = judgement;
  return [
    ...game.parties.map(({ label }, party) => decision(label, points[party]!, gains[party]!)),
    ...(improvements ? [leftOnTable(game, deal, improvements, violated === undefined)].flat() : []),
    ...concessions.flatMap((concession, party) =>
      concession ? concessionSentences(game, judgement, party, concession) : [],
    ),
    ...trades.slice(0, tradesTold).map((trade) => tradeSentence(game, deal, trade)),
  ];
}

function decision(party: string, points: Rational, gain: Rational): Message {
  const values = { party, points: readablePayoff(points) };
  return sign(gain) >= 0
    ? message(texts.accepts, { ...values, gain: readablePayoff(gain) })
    : message(texts.vetoes, { ...values, short: readablePayoff(negate(gain)) });
}

function leftOnTable(game: DealGame, deal: Deal, [best]: readonly Improvement[], isPossible: boolean): Message[] {
  if (!best) return isPossible ? [message(texts.noBetter)] : [];
  const terms = best.deal.flatMap((option, issue) =>
    option === deal[issue] ? [] : [termText(game, { issue, option })],
  );
  const total = readablePayoff(totalOf(best.differences));
  return [message(texts.better, { terms, gains: gainTexts(game, best.differences), total })];
}

/** "Tariff relief", "None", "Full". */
function changeWords({ issues }: DealGame, deal: Deal, { issue, option }: Term) {
  const { label, options } = issues[issue]!;
  return { issue: label, from: options[deal[issue]!]!, to: options[option]! };
}

function concessionSentences(game: DealGame, judgement: Judgement, party: number, concession: Concession): Message[] {
  const { term, cost, othersGain, isAcceptable } = concession;
  const sentence = message(texts.concession, {
    party: game.parties[party]!.label,
    ...changeWords(game, judgement.deal, term),
    cost: readablePayoff(cost),
    gain: readablePayoff(othersGain),
  });
  return isAcceptable && vetoers(judgement).length > 0 ? [sentence, message(texts.resolves)] : [sentence];
}

function tradeSentence(game: DealGame, deal: Deal, trade: Trade): Message {
  const first = changeWords(game, deal, trade.firstYields);
  const second = changeWords(game, deal, trade.secondYields);
  return message(texts.trade, {
    first: game.parties[trade.first]!.label,
    firstIssue: first.issue,
    firstFrom: first.from,
    firstTo: first.to,
    second: game.parties[trade.second]!.label,
    secondIssue: second.issue,
    secondFrom: second.from,
    secondTo: second.to,
    gains: gainTexts(game, trade.differences),
  });
}
