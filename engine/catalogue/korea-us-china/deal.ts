import type { Cell, Cells } from "../../formats/cells";
import type { Language, Text } from "../../text";
import type { Judgement } from "./assumption";
import { dealIssues, exclusions, type LowBaseHigh } from "./deal-issues";
import { players } from "./players";

export { dealIssues, exclusions } from "./deal-issues";

interface PartyNumber {
  readonly party: string;
  readonly value: LowBaseHigh;
  readonly note: Text;
}

/** What no deal is worth to a party, in its points. */
const reservations: readonly PartyNumber[] = [
  {
    party: "korea",
    value: [30, 45, 60],
    note: {
      en: "Without a deal Korea keeps its memory to itself: about 90 % of the market is its best alternative to an agreement.",
      ko: "합의가 없어도 한국에는 메모리가 남습니다. 시장의 약 90 %가 최선의 대안입니다.",
      zh: "没有协议时韩国仍握有存储器：约90%的市场份额是其最佳替代方案。",
    },
  },
  {
    party: "united-states",
    value: [30, 40, 55],
    note: {
      en: "Without a deal it has tariffs, but no assured memory for its data centres.",
      ko: "합의가 없으면 관세는 남지만, 데이터센터용 메모리는 보장되지 않습니다.",
      zh: "没有协议时它仍有关税，但数据中心的存储器没有保障。",
    },
  },
  {
    party: "china",
    value: [20, 30, 45],
    note: {
      en: "Without a deal it may retaliate, as in 2017, which also costs China itself.",
      ko: "합의가 없으면 2017년처럼 보복할 수 있지만, 중국 자신에게도 비용이 듭니다.",
      zh: "没有协议时它可以像2017年那样报复，但自身也要付出代价。",
    },
  },
];

/** How much the Nash deal heeds each party. */
const bargainingWeights: readonly PartyNumber[] = [
  {
    party: "korea",
    value: [1, 1.3, 2],
    note: {
      en: "About 90 % of the memory that every data centre waits for.",
      ko: "모든 데이터센터가 기다리는 메모리의 약 90 %.",
      zh: "每个数据中心都在等待的内存，约90%在其手中。",
    },
  },
  {
    party: "united-states",
    value: [1, 1.5, 2],
    note: {
      en: "Security guarantees and the market for frontier AI.",
      ko: "안보 보장과 첨단 AI 시장.",
      zh: "安全保障与前沿人工智能市场。",
    },
  },
  {
    party: "china",
    value: [0.6, 1, 1.5],
    note: {
      en: "A third of Korean chip exports and most of the silicon.",
      ko: "한국 반도체 수출의 3분의 1과 실리콘의 대부분.",
      zh: "韩国芯片出口的三分之一和大部分硅材料。",
    },
  },
];

const words = {
  issue: { en: "Issue", ko: "쟁점", zh: "议题" },
  option: { en: "Option", ko: "선택지", zh: "选项" },
  weight: { en: "Weight", ko: "가중치", zh: "权重" },
  reservation: { en: "Reservation", ko: "유보 가치", zh: "保留价值" },
  bargainingWeight: { en: "Bargaining weight", ko: "협상 가중치", zh: "谈判权重" },
  ofIssue: { en: "{party}: {issue}", ko: "{party}: {issue}", zh: "{party}：{issue}" },
  ofOption: { en: "{party}: {issue}, {option}", ko: "{party}: {issue}, {option}", zh: "{party}：{issue}，{option}" },
} satisfies Record<string, Text>;

/** The judgement of a number in the table, named so that a cell can bear its name: "deal_korea_fabs_weight", "deal_korea_fabs_2". */
function judgement(
  name: string,
  [low, value, high]: LowBaseHigh,
  unit: "count" | "share",
  label: Text,
  note: Text,
): Judgement {
  return { kind: "judgement", id: name.replaceAll("_", "-"), name, label, value, low, high, unit, note };
}

const partyLabel = (id: string): Text => players.find((player) => player.id === id)!.label;
const nameOf = (...parts: readonly string[]): string => ["deal", ...parts].join("_").replaceAll("-", "_");

function filled(text: Text, values: Readonly<Record<string, Text>>): Text {
  const inLanguage = (language: Language) =>
    text[language].replace(/\{(\w+)\}/g, (_, name: string) => values[name]![language]);
  return { en: inLanguage("en"), ko: inLanguage("ko"), zh: inLanguage("zh") };
}

const ofParties = (numbers: readonly PartyNumber[], name: string, title: Text): Judgement[] =>
  numbers.map(({ party, value, note }) =>
    judgement(
      nameOf(party, name),
      value,
      "count",
      filled(words.ofIssue, { party: partyLabel(party), issue: title }),
      note,
    ),
  );

/** Every number of the negotiation: weights of issues, the value of each option, reservation values, bargaining weights. None is a fact. */
export const dealJudgements: readonly Judgement[] = [
  ...dealIssues.flatMap(({ id, label, options, stakes }) =>
    stakes.flatMap(({ party, weight, values, note }) => [
      judgement(
        nameOf(party, id, "weight"),
        weight,
        "count",
        filled(words.ofIssue, { party: partyLabel(party), issue: label }),
        note,
      ),
      ...options.map((option, i) =>
        judgement(
          nameOf(party, id, String(i + 1)),
          values[i]!,
          "share",
          filled(words.ofOption, { party: partyLabel(party), issue: label, option: option.label }),
          note,
        ),
      ),
    ]),
  ),
  ...ofParties(reservations, "reservation", words.reservation),
  ...ofParties(bargainingWeights, "bargaining_weight", words.bargainingWeight),
];

/** What stands in a cell for a judgement: its value, or the reference that a live sheet has to it. */
export type CellOf = (judgement: Judgement) => Cell;

const judgementNamed = (...name: readonly string[]): Judgement | undefined =>
  dealJudgements.find((one) => one.name === nameOf(...name));

/** The ranges of GAME.DEAL, GAME.PROPOSAL and GAME.CONCESSION. */
export function dealRanges(
  language: Language,
  cellOf: CellOf = ({ value }) => value,
): { readonly issues: Cells; readonly incompatible: Cells } {
  const cell = (...name: readonly string[]) => {
    const found = judgementNamed(...name);
    return found ? cellOf(found) : null;
  };
  const row = (issue: string, option: string, ...name: readonly string[]): Cell[] => [
    issue,
    option,
    ...players.map(({ id }) => cell(id, ...name)),
  ];
  const issueRows = dealIssues.flatMap(({ id, label, options }) => [
    row(label[language], words.weight[language], id, "weight"),
    ...options.map((option, i) => row(label[language], option.label[language], id, String(i + 1))),
  ]);
  const headings = [words.issue, words.option, ...players.map(({ label }) => label)].map((text) => text[language]);
  return {
    issues: [headings, ...issueRows, row(words.reservation[language], "", "reservation")],
    incompatible: exclusions.map(({ terms }) => terms.map(([issue, option]) => termIn(language, issue, option))),
  };
}

function termIn(language: Language, issue: string, option: number): string {
  const { label, options } = dealIssues.find(({ id }) => id === issue)!;
  return `${label[language]}: ${options[option]!.label[language]}`;
}

/** The argument `weights` of GAME.DEAL: a party and its bargaining weight in each row. */
export const dealWeights = (language: Language, cellOf: CellOf = ({ value }) => value): Cells =>
  players.map(({ id, label }) => [label[language], cellOf(judgementNamed(id, "bargaining_weight")!)]);
