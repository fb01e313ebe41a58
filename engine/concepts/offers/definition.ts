import { exactOf, numberOf, type Quantity } from "../../arithmetic/quantity";
import { multiply, one, subtract } from "../../arithmetic/rational";
import type { Budget } from "../../budget";
import { InputError, Stopped } from "../../errors";
import { offersTable } from "../../formats/offers-kind";
import { type AlternatingOffers, finiteRounds, type Round, stationaryRounds } from "../../games/alternating-offers";
import { type Message, message, type Text } from "../../text";
import { defineConcept } from "../define";
import { stoppedSolution } from "../method";
import { number, optionalNumber } from "../number-param";
import { namedParameters, show } from "../params";
import type { Solution } from "../solution";
import { drawOffers } from "./draw";
import { examples } from "./examples";
import { explainOffers } from "./explain";

const texts = {
  title: { en: "Alternating offers", ko: "교대 제안", zh: "轮流出价" },
  summary: {
    en: "How parties who propose in turns divide a pie when delay costs them, with outside options and a risk of breakdown: the subgame-perfect equilibrium and its path of offers.",
    ko: "지연에 비용이 들 때 번갈아 제안하는 당사자들이 파이를 나누는 방법. 외부 대안과 결렬 위험을 고려한 부분게임 완전 균형과 제안의 경로.",
    zh: "当拖延有代价时，轮流提议的各方如何分配一块饼：考虑外部选择与破裂风险的子博弈完美均衡及其出价路径。",
  },
  pie: { en: "What there is to divide", ko: "나눌 것의 크기", zh: "要分配的总量" },
  rounds: {
    en: "The number of rounds; leave out for a negotiation without a last round",
    ko: "라운드 수. 생략하면 마지막 라운드가 없는 협상",
    zh: "轮数；省略表示没有最后一轮的谈判",
  },
  risk: {
    en: "The probability that negotiations break down after each rejection",
    ko: "제안이 거부될 때마다 협상이 결렬될 확률",
    zh: "每次拒绝后谈判破裂的概率",
  },
  patient: {
    en: "delay costs {parties} nothing, so that without a last round any division can be kept up: give all but one a discount factor below 1, a risk of breakdown, or a number of rounds",
    ko: "{parties}에게는 지연이 아무 비용이 되지 않아, 마지막 라운드가 없으면 어떤 분배든 버틸 수 있습니다. 한 당사자를 뺀 모두에게 1보다 작은 할인 인자를 주거나, 결렬 위험이나 라운드 수를 지정하세요",
    zh: "拖延对 {parties} 没有代价，没有最后一轮时任何分配都可坚持：请给除一方外的各方小于 1 的贴现因子，或给出破裂风险或轮数",
  },
  unique: {
    en: "This is the only subgame-perfect equilibrium outcome, up to ties between leaving and waiting.",
    ko: "떠나는 것과 기다리는 것이 똑같이 좋은 경우를 빼면 이것이 유일한 부분게임 완전 균형 결과입니다.",
    zh: "除离开与等待同样好的情形外，这是唯一的子博弈完美均衡结果。",
  },
  many: {
    en: "With three or more parties this is the equilibrium in which everyone always makes the same offers (stationary). Without that condition it is not unique: if the parties are patient enough (three parties: discount factors of at least 1/2), every division of the pie is an equilibrium outcome.",
    ko: "당사자가 셋 이상이면 이것은 각자가 늘 같은 제안을 하는(정상) 균형입니다. 이 조건이 없으면 유일하지 않습니다. 당사자들이 충분히 참을성이 있으면(셋일 때 할인 인자 1/2 이상) 파이의 모든 분배가 균형 결과입니다.",
    zh: "三方及以上时，这是各方始终提出相同提议的（平稳）均衡。若无此条件则不唯一：只要各方足够有耐心（三方时贴现因子不小于 1/2），饼的任何分配都是均衡结果。",
  },
  nothing: {
    en: "In some round nobody can offer the others as much as they have by waiting or leaving and still gain by it: what the parties have without an agreement adds up to too much.",
    ko: "어느 라운드에서는 남들이 기다리거나 떠나서 얻는 만큼을 주고도 이득을 볼 수 있는 제안자가 없습니다. 합의 없이 얻는 것의 합이 너무 큽니다.",
    zh: "在某一轮，没有人能在给予他人不低于其等待或离开所得的同时仍然获益：各方无协议时的所得之和过大。",
  },
  none: { en: "Offers: no agreement", ko: "제안: 합의 없음", zh: "出价：无协议" },
  unfinished: { en: "Offers: not finished", ko: "제안: 끝나지 않음", zh: "出价：未完成" },
  finite: {
    en: "Offers: the equilibrium of {count} rounds, exact",
    ko: "제안: {count}라운드의 균형, 정확",
    zh: "出价：{count} 轮的均衡，精确",
  },
  infinite: { en: "Offers: the equilibrium, exact", ko: "제안: 균형, 정확", zh: "出价：均衡，精确" },
  stationary: {
    en: "Offers: the stationary equilibrium, exact",
    ko: "제안: 정상 균형, 정확",
    zh: "出价：平稳均衡，精确",
  },
} satisfies Record<string, Text>;

interface Asked {
  readonly pie: Quantity;
  readonly rounds: Quantity | undefined;
  readonly risk: Quantity;
}

/** Fractions of that many rounds still take no time. */
const mostRounds = 500;

export const offers = defineConcept({
  id: "OFFERS",
  title: texts.title,
  summary: texts.summary,
  game: offersTable,
  params: {
    pie: number(texts.pie, 1, { least: 0 }),
    rounds: optionalNumber(texts.rounds, { least: 1, most: mostRounds, isWhole: true }),
    risk: number(texts.risk, 0, { least: 0, most: 1 }),
    parameters: namedParameters(),
    show: show(),
  },
  sources: [
    { key: "rubinstein1982", at: "pp. 97–109" },
    {
      key: "binmoreRubinsteinWolinsky1986",
      at: "the strategic models with time preference and with risk of breakdown",
    },
    { key: "osborneRubinstein1990", at: "chapters 3 and 4" },
  ],
  examples,
  solve: (game, asked, budget) => solve(game, asked, budget),
  verdict: (game, solution, { rounds }) => verdict(game, solution, rounds),
  table: ({ parties }, { found }) => ({
    headings: ["Proposer", ...parties.map(({ label }) => label), "Answer", "Outside option binds for"],
    rows: found.map(({ proposer, shares, binding }, i) => [
      i + 1,
      parties[proposer]!.label,
      ...shares,
      i === 0 ? "accepted" : "would be accepted",
      binding.map((party) => parties[party]!.label).join(", "),
    ]),
  }),
  explain: (game, { found }, { pie, risk, rounds }) =>
    explainOffers(game, found, { pie: exactOf(pie), risk: exactOf(risk), isFinite: rounds !== undefined }),
  draw: (game, { found }) => drawOffers(game, found),
});

function solve(game: AlternatingOffers, { pie, rounds, risk }: Asked, budget: Budget): Solution<Round> {
  const terms = { pie: exactOf(pie), risk: exactOf(risk) };
  const method = rounds === undefined ? "stationary-equilibrium" : "backward-induction";
  try {
    if (rounds === undefined) checkImpatient(game, terms.risk);
    const found =
      rounds === undefined
        ? stationaryRounds(game, terms, budget)
        : finiteRounds(game, terms, numberOf(rounds), budget);
    const isUnique = rounds !== undefined || game.parties.length === 2;
    const note = found ? (isUnique ? texts.unique : texts.many) : texts.nothing;
    const guarantee = isUnique && found ? "all" : "some";
    return { found: found ?? [], method, arithmetic: "exact", guarantee, stopped: "finished", notes: [message(note)] };
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    return stoppedSolution([], { method, arithmetic: "exact" }, error.reason);
  }
}

/** Without a last round at most one party may be free of any cost of delay. Throws InputError. */
function checkImpatient({ parties, discounts }: AlternatingOffers, risk: Asked["pie"]): void {
  const stays = subtract(one, exactOf(risk));
  const patient = parties.filter((_, party) => subtract(one, multiply(stays, discounts[party]!)).n === 0n);
  if (patient.length < 2) return;
  throw new InputError(texts.patient, { parties: patient.map(({ label }) => label) }, { argument: "parties" });
}

function verdict(
  { parties }: AlternatingOffers,
  { found, stopped }: Solution<Round>,
  rounds: Quantity | undefined,
): Message {
  if (stopped !== "finished") return message(texts.unfinished);
  if (found.length === 0) return message(texts.none);
  if (rounds !== undefined) return message(texts.finite, { count: found.length });
  return message(parties.length === 2 ? texts.infinite : texts.stationary);
}
