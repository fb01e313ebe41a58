import { readablePayoff, readableQuantity } from "../../arithmetic/quantity";
import { compare, sign } from "../../arithmetic/rational";
import type { DealGame } from "../../games/deal";
import { type Message, message, type Text } from "../../text";
import { gainTexts, termsOf } from "../deal/explain";
import type { Solution } from "../solution";
import type { Round, Rules } from "./simulation";
import { tacticText } from "./tactics";

const texts = {
  agreement: {
    en: "Agreement in round {round} of {rounds}",
    ko: "{rounds}라운드 중 {round}라운드에 합의",
    zh: "在 {rounds} 轮中的第 {round} 轮达成协议",
  },
  none: { en: "No agreement in {rounds} rounds", ko: "{rounds}라운드 안에 합의 없음", zh: "{rounds} 轮内未达成协议" },
  unfinished: { en: "Stopped after round {round}", ko: "{round}라운드 뒤에 중지됨", zh: "在第 {round} 轮后停止" },
  tactic: { en: "{party}: {tactic}.", ko: "{party}: {tactic}.", zh: "{party}：{tactic}。" },
  offered: {
    en: "In round {round} {proposer} offered {terms}. Gains over the reservation values: {gains}.",
    ko: "{round}라운드에 {proposer}의 제안: {terms}. 유보 가치 대비 이득: {gains}.",
    zh: "第 {round} 轮 {proposer} 提出：{terms}。高于保留价值的收益：{gains}。",
  },
  acceptedNext: {
    en: "{party} accepted: it got {points}, and its own next offer would have brought it {wanted}.",
    ko: "{party}: {points}점을 얻어 수용했습니다. 자신의 다음 제안은 {wanted}점이었을 것입니다.",
    zh: "{party} 接受：得到 {points} 分，而它自己的下一个提案会带来 {wanted} 分。",
  },
  acceptedLast: {
    en: "{party} accepted: in the last round anything from its reservation value {wanted} up is better than no deal, and it got {points}.",
    ko: "{party}: 마지막 라운드에는 유보 가치 {wanted} 이상이면 합의 없음보다 낫고, {points}점을 얻어 수용했습니다.",
    zh: "{party} 接受：最后一轮中不低于保留价值 {wanted} 的方案都优于无协议，它得到 {points} 分。",
  },
  refused: {
    en: "{party} refused the last offer: it would have got {points}, below its reservation value {wanted}.",
    ko: "{party}: 마지막 제안은 {points}점으로 유보 가치 {wanted}보다 낮아 거절했습니다.",
    zh: "{party} 拒绝最后的提案：只能得到 {points} 分，低于其保留价值 {wanted}。",
  },
  mostOffered: {
    en: "The most that others ever offered {party} was {points}; the least it demanded itself was {demanded}.",
    ko: "다른 당사자가 {party}에게 제안한 최고 점수는 {points}, 스스로 요구한 최저 점수는 {demanded}입니다.",
    zh: "其他各方给 {party} 的最高出价为 {points} 分；它自己的最低要求为 {demanded} 分。",
  },
} satisfies Record<string, Text>;

export const isAgreed = ({ accepts }: Round): boolean => accepts.every(Boolean);

export function verdict({ found, stopped }: Solution<Round>, rounds: number): Message {
  const last = found.at(-1);
  if (stopped !== "finished") return message(texts.unfinished, { round: last?.round ?? 0 });
  return last && isAgreed(last)
    ? message(texts.agreement, { round: last.round, rounds })
    : message(texts.none, { rounds });
}

/** Who followed which tactic; then why the last offer was accepted, or why none was. */
export function explainRounds(
  game: DealGame,
  found: readonly Round[],
  rules: Pick<Rules, "tactics" | "rounds">,
): Message[] {
  const last = found.at(-1);
  const tactics = game.parties.map(({ label }, party) =>
    message(texts.tactic, { party: label, tactic: tacticText(rules.tactics[party]!) }),
  );
  if (!last) return tactics;
  const offered = message(texts.offered, {
    round: last.round,
    proposer: game.parties[last.proposer]!.label,
    terms: termsOf(game, last.deal),
    gains: gainTexts(game, last.gains),
  });
  const answers = game.parties.flatMap((_, party) =>
    party === last.proposer ? [] : [answerTo(game, last, party, last.round === rules.rounds)],
  );
  return [...tactics, offered, ...answers.flat(), ...(isAgreed(last) ? [] : demands(game, found))];
}

function answerTo(
  game: DealGame,
  { points, gains, wanted, accepts }: Round,
  party: number,
  isLast: boolean,
): Message[] {
  const values = {
    party: game.parties[party]!.label,
    points: readablePayoff(points[party]!),
    wanted: readableQuantity(wanted[party]!),
  };
  if (accepts[party]) return [message(isLast ? texts.acceptedLast : texts.acceptedNext, values)];
  return sign(gains[party]!) < 0 ? [message(texts.refused, values)] : [];
}

/** How far apart the parties stayed. */
function demands(game: DealGame, found: readonly Round[]): Message[] {
  return game.parties.flatMap(({ label }, party) => {
    const received = found.filter(({ proposer }) => proposer !== party).map(({ points }) => points[party]!);
    const demanded = found.filter(({ proposer }) => proposer === party).map((round) => round.demanded);
    if (received.length === 0 || demanded.length === 0) return [];
    const most = received.reduce((a, b) => (compare(a, b) >= 0 ? a : b));
    const values = { party: label, points: readablePayoff(most), demanded: readableQuantity(Math.min(...demanded)) };
    return [message(texts.mostOffered, values)];
  });
}
