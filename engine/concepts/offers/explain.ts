import { readablePayoff } from "../../arithmetic/quantity";
import { type AlternatingOffers, type Round, type Terms, waitingFor } from "../../games/alternating-offers";
import { type Message, message, type Text } from "../../text";

const texts = {
  offer: {
    en: "{proposer} proposes first and keeps {share}; everyone accepts at once.",
    ko: "{proposer}이(가) 먼저 제안하여 {share}을(를) 갖고, 모두가 바로 받아들입니다.",
    zh: "{proposer} 先提议，自留 {share}；各方立即接受。",
  },
  waits: {
    en: "{party} gets {share}: as much as waiting is worth to it, since in the next round it would get {next}.",
    ko: "{party}은(는) {share}을(를) 받습니다. 다음 라운드에서 {next}을(를) 얻게 되므로 기다리는 것의 가치와 같습니다.",
    zh: "{party} 得到 {share}：恰等于等待对其的价值，因为下一轮它会得到 {next}。",
  },
  last: {
    en: "{party} gets {share}: as much as it has when the last round passes without an agreement.",
    ko: "{party}은(는) {share}을(를) 받습니다. 마지막 라운드가 합의 없이 끝날 때 갖는 것과 같습니다.",
    zh: "{party} 得到 {share}：恰等于最后一轮未达成协议时的所得。",
  },
  leaves: {
    en: "{party} gets {share}, its outside option: leaving is better for it than waiting, which is worth {waiting}.",
    ko: "{party}은(는) 외부 대안인 {share}을(를) 받습니다. 기다리는 것의 가치 {waiting}보다 떠나는 편이 낫기 때문입니다.",
    zh: "{party} 得到其外部选择 {share}：离开优于等待，等待的价值为 {waiting}。",
  },
  idle: {
    en: "The outside option of {parties} is less than it gets here and changes nothing.",
    ko: "{parties}의 외부 대안은 여기서 받는 것보다 작아 아무 영향도 주지 않습니다.",
    zh: "{parties} 的外部选择低于其在此所得，不起作用。",
  },
} satisfies Record<string, Text>;

/** Why the first offer is what it is, party by party. */
export function explainOffers(
  game: AlternatingOffers,
  rounds: readonly Round[],
  terms: Terms & { readonly isFinite: boolean },
): Message[] {
  const [first, second] = rounds;
  if (!first) return [];
  const next = second ?? (terms.isFinite ? undefined : first);
  const offered = game.parties.flatMap((_, party) =>
    party === first.proposer ? [] : [whyShare(game, party, { first, next }, terms)],
  );
  const values = {
    proposer: game.parties[first.proposer]!.label,
    share: readablePayoff(first.shares[first.proposer]!),
  };
  return [message(texts.offer, values), ...offered, ...idleOptions(game, rounds)];
}

interface Ahead {
  readonly first: Round;
  readonly next: Round | undefined;
}

function whyShare(game: AlternatingOffers, party: number, { first, next }: Ahead, terms: Terms): Message {
  const values = { party: game.parties[party]!.label, share: readablePayoff(first.shares[party]!) };
  const waiting = next ? waitingFor({ ...game, ...terms }, party, next.shares[party]!) : game.breakdown[party]!;
  if (first.binding.includes(party)) return message(texts.leaves, { ...values, waiting: readablePayoff(waiting) });
  return next
    ? message(texts.waits, { ...values, next: readablePayoff(next.shares[party]!) })
    : message(texts.last, values);
}

/** The outside option principle: an option that binds in no round has no influence. */
function idleOptions({ parties, outside }: AlternatingOffers, rounds: readonly Round[]): Message[] {
  const idle = parties.flatMap(({ label }, party) =>
    outside[party]!.n > 0n && !rounds.some(({ binding }) => binding.includes(party)) ? [label] : [],
  );
  return idle.length > 0 ? [message(texts.idle, { parties: idle })] : [];
}
