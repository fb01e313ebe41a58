import { numberOf } from "../../arithmetic/quantity";
import type { Budget } from "../../budget";
import { Stopped } from "../../errors";
import { dealKind } from "../../formats/deal-kind";
import { readDeal } from "../../formats/deal-terms";
import type { Deal, DealGame } from "../../games/deal";
import type { Text } from "../../text";
import { drawDeals, type LabelledDeal } from "../deal/draw";
import { defineConcept } from "../define";
import { stoppedSolution } from "../method";
import { number } from "../number-param";
import { choice, namedParameters, range, show } from "../params";
import type { Solution } from "../solution";
import { examples } from "./examples";
import { explainJudgement, verdict } from "./explain";
import { firstJudgement, improvementsOf, type Judgement } from "./judgement";
import { improvementTable, partyTable, tradeTable } from "./table";

const texts = {
  title: { en: "Judge a proposed deal", ko: "제안된 합의 평가", zh: "评判提案" },
  summary: {
    en: "What a proposed deal brings everyone, who vetoes it, what it leaves on the table, and which concession or exchange of concessions comes next.",
    ko: "제안된 합의가 각자에게 주는 것, 누가 거부하는지, 협상 탁자에 남은 가치, 다음에 할 만한 양보와 양보의 교환.",
    zh: "提案给各方带来什么、谁会否决、谈判桌上还剩多少价值，以及下一步的让步或互让。",
  },
  proposal: {
    en: "The proposed deal: an option for each issue, in their order, or two columns or rows of issues and options",
    ko: "제안된 합의: 쟁점 순서대로 선택지 하나씩, 또는 쟁점과 선택지의 두 열이나 두 행",
    zh: "提案：按议题顺序各一个选项，或议题与选项的两列或两行",
  },
  find: { en: "What the table shows", ko: "표에 보일 내용", zh: "表格显示的内容" },
  parties: {
    en: "Each party: points, decision, what is left on the table, best concession",
    ko: "당사자별: 점수, 결정, 남은 가치, 가장 좋은 양보",
    zh: "各当事方：分数、决定、剩余价值、最佳让步",
  },
  trades: {
    en: "Logrolling: pairs of concessions by which two parties both gain",
    ko: "주고받기: 두 당사자가 함께 이득을 보는 양보의 쌍",
    zh: "互让：使两方都获益的成对让步",
  },
  improvements: {
    en: "The efficient deals that hurt nobody",
    ko: "아무도 손해 보지 않는 효율적인 합의",
    zh: "不损害任何一方的有效方案",
  },
  limit: {
    en: "The most exchanges or deals in the table",
    ko: "표에 넣을 교환이나 합의의 최대 수",
    zh: "表中最多列出的互让或方案数",
  },
} satisfies Record<string, Text>;

export const proposal = defineConcept({
  id: "PROPOSAL",
  title: texts.title,
  summary: texts.summary,
  game: dealKind,
  params: {
    proposal: range(texts.proposal, (cells, name, game: DealGame) => readDeal(cells, name, game)),
    find: choice(texts.find, {
      parties: texts.parties,
      trades: texts.trades,
      improvements: texts.improvements,
    }),
    limit: number(texts.limit, 20, { least: 1, isWhole: true }),
    parameters: namedParameters(),
    show: show(),
  },
  sources: [
    { key: "raiffa1982", at: "part III: two parties, many issues" },
    { key: "ehtamo1999", at: "introduction" },
  ],
  examples,
  solve: (game, { proposal: deal }, budget) => judge(game, deal, budget),
  verdict: (game, { found }) => verdict(game, found[0]!),
  table(game, { found: [judgement] }, { find, limit }) {
    if (find === "trades") return tradeTable(game, judgement!, numberOf(limit));
    if (find === "improvements") return improvementTable(game, judgement!, numberOf(limit));
    return partyTable(game, judgement!);
  },
  explain: (game, { found }) => explainJudgement(game, found[0]!),
  draw: (game, { found: [judgement] }) => drawDeals(game, drawnDeals(judgement!)),
});

const method = { method: "efficient-merging", arithmetic: "exact" } as const;

/** When stopped, everything but the search for better deals has an answer. */
function judge(game: DealGame, deal: Deal, budget: Budget): Solution<Judgement> {
  const judgement = firstJudgement(game, deal, budget);
  try {
    const improvements = improvementsOf(game, judgement, budget);
    return { ...method, found: [{ ...judgement, improvements }], guarantee: "all", stopped: "finished", notes: [] };
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    return stoppedSolution([judgement], method, error.reason);
  }
}

function drawnDeals({ points, improvements = [] }: Judgement): LabelledDeal[] {
  const proposed = { label: "Proposal", points };
  const [best] = improvements;
  return best ? [proposed, { label: "Better for all", points: best.points }] : [proposed];
}
