import { numberOf, readablePayoff } from "../../arithmetic/quantity";
import type { Budget } from "../../budget";
import { dealKind } from "../../formats/deal-kind";
import { type DealGame, termText } from "../../games/deal";
import { type Message, message, type Text } from "../../text";
import { gainTexts } from "../deal/explain";
import { defineConcept } from "../define";
import { type Method, runMethod, type Verdict } from "../method";
import { number } from "../number-param";
import { choice, namedParameters, optionalRange, show } from "../params";
import { firstJudgement, improvementsOf, totalOf } from "../proposal/judgement";
import { drawRounds } from "./draw";
import { examples } from "./examples";
import { explainRounds, isAgreed, verdict } from "./explain";
import { type Round, type Rules, simulate } from "./simulation";
import { roundTable } from "./table";
import { readTactics, type Tactic } from "./tactics";

const texts = {
  title: { en: "Concession tactics", ko: "양보 전술", zh: "让步策略" },
  summary: {
    en: "Plays concession tactics against each other, offer by offer until all agree or the deadline passes: Boulware, linear, Conceder, tit for tat.",
    ko: "모두 합의하거나 기한이 지날 때까지 제안을 주고받으며 양보 전술을 맞붙입니다: 불웨어, 선형, 양보형, 맞대응.",
    zh: "让各种让步策略逐轮对弈，直到各方同意或期限已过：强硬型、线性、让步型、针锋相对。",
  },
  method: { en: "Simulation", ko: "모의 협상", zh: "模拟" },
  tactics: {
    en: "Rows of party, tactic and number: boulware (β < 1, 0.2 if left out), linear, conceder (β > 1, 5 if left out), tit for tat, relative tit for tat, random tit for tat (noise as a share, 0.1 if left out). Parties left out are linear",
    ko: "당사자, 전술, 숫자의 행: boulware(β < 1, 생략 시 0.2), linear, conceder(β > 1, 생략 시 5), tit for tat, relative tit for tat, random tit for tat(잡음 비율, 생략 시 0.1). 빠진 당사자는 linear",
    zh: "每行为当事方、策略和数字：boulware（β < 1，省略为 0.2）、linear、conceder（β > 1，省略为 5）、tit for tat、relative tit for tat、random tit for tat（噪声比例，省略为 0.1）。未列出的一方为 linear",
  },
  rounds: {
    en: "The deadline: how many offers there may be",
    ko: "기한: 제안할 수 있는 횟수",
    zh: "期限：最多可有多少次提案",
  },
  offers: {
    en: "Which of the deals that meet its demand a party offers",
    ko: "요구를 채우는 합의 가운데 당사자가 제안할 것",
    zh: "一方在满足其要求的方案中提出哪一个",
  },
  similar: {
    en: "The one most like the others' last offers: it knows only its own points",
    ko: "상대의 지난 제안과 가장 비슷한 것: 자신의 점수만 아는 경우",
    zh: "与他方上次提案最相似的方案：只知道自己的分数",
  },
  generous: {
    en: "The one that brings the others most: it knows their points",
    ko: "상대에게 가장 많은 점수를 주는 것: 상대의 점수를 아는 경우",
    zh: "给他方带来最多分数的方案：知道他方的分数",
  },
  start: {
    en: "κ: the share of what it has to concede that a party gives up at once, from 0 to 1",
    ko: "κ: 당사자가 양보할 수 있는 폭 가운데 처음에 내주는 비율(0~1)",
    zh: "κ：一方一开始就让出的比例（占其可让步幅度，0 到 1）",
  },
  seed: { en: "Seed of the random tactic", ko: "무작위 전술의 시드", zh: "随机策略的种子" },
  efficient: {
    en: "the agreement is efficient: no deal is better for one party and worse for none",
    ko: "합의는 효율적입니다. 누구에게도 나쁘지 않으면서 누군가에게 더 나은 합의는 없습니다",
    zh: "该协议有效：没有方案能使一方更好而无人更差",
  },
  left: {
    en: "the agreement leaves {total} points on the table: changing to {terms} would hurt nobody and bring {gains}",
    ko: "합의는 {total}점을 협상 탁자에 남깁니다. {terms}(으)로 바꾸면 아무도 손해 보지 않고 다음을 더 얻습니다: {gains}",
    zh: "该协议在谈判桌上留下 {total} 分：改为 {terms} 不损害任何一方，并带来 {gains}",
  },
  doubles: {
    en: "demands are computed in floating point, the points of offers exactly",
    ko: "요구는 부동소수점으로, 제안의 점수는 정확히 계산했습니다",
    zh: "要求以浮点数计算，提案的分数为精确计算",
  },
} satisfies Record<string, Text>;

export const concession = defineConcept({
  id: "CONCESSION",
  title: texts.title,
  summary: texts.summary,
  game: dealKind,
  params: {
    tactics: optionalRange<Tactic[], DealGame>(texts.tactics, readTactics),
    rounds: number(texts.rounds, 20, { least: 1, most: 1000, isWhole: true }),
    offers: choice(texts.offers, { similar: texts.similar, generous: texts.generous }),
    start: number(texts.start, 0, { least: 0, most: 1 }),
    seed: number(texts.seed, 1, { least: 0, most: 2 ** 31 - 1, isWhole: true }),
    parameters: namedParameters(),
    show: show(),
  },
  sources: [
    { key: "faratin1998", at: "section 4" },
    { key: "raiffa1982", at: "part II: two parties, one issue" },
  ],
  examples,
  solve: (game, { tactics, rounds, offers, start, seed }, budget) =>
    runMethod(
      simulation({
        tactics: tacticsOf(game, tactics),
        rounds: numberOf(rounds),
        offers,
        start: numberOf(start),
        seed: numberOf(seed),
      }),
      game,
      budget,
    ),
  verdict: (_game, solution, { rounds }) => verdict(solution, numberOf(rounds)),
  table: (game, { found }) => roundTable(game, found),
  explain: (game, { found }, { tactics, rounds }) =>
    explainRounds(game, found, { tactics: tacticsOf(game, tactics), rounds: numberOf(rounds) }),
  draw: (game, { found }) => drawRounds(game, found),
});

const tacticsOf = ({ parties }: DealGame, given: readonly Tactic[] | undefined): readonly Tactic[] =>
  given ?? parties.map(() => ({ kind: "time", beta: 1 }));

function simulation(rules: Rules): Method<DealGame, Round> {
  return {
    id: "alternating-offers",
    title: texts.method,
    summary: texts.summary,
    arithmetic: "float",
    refuses: () => null,
    *run(game, budget): Generator<Round, Verdict, void> {
      let last: Round | undefined;
      for (const round of simulate(game, rules, budget)) {
        last = round;
        yield round;
      }
      const judged = last && isAgreed(last) ? [distanceNote(game, last, budget)] : [];
      return { guarantee: "one", arithmetic: "float", notes: [...judged, message(texts.doubles)] };
    },
  };
}

/** How far the agreement is from the frontier. */
function distanceNote(game: DealGame, { deal }: Round, budget: Budget): Message {
  const [best] = improvementsOf(game, firstJudgement(game, deal, budget), budget);
  if (!best) return message(texts.efficient);
  const changed = best.deal.flatMap((option, issue) => (option === deal[issue] ? [] : [{ issue, option }]));
  return message(texts.left, {
    total: readablePayoff(totalOf(best.differences)),
    terms: changed.map((term) => termText(game, term)),
    gains: gainTexts(game, best.differences),
  });
}
