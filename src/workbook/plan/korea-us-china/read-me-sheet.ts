import { scenarioTitle } from "../../../../engine/catalogue/korea-us-china/index";
import type { Text } from "../../../../engine/text";
import { draftSheet } from "../draft";
import type { StyleName } from "../palette";
import { type Making, type NamedSheet, sheetNames } from "./sheet";

/** What the workbook is, how to use it, what its colours mean, and what it cannot say. */
export function readMeSheet({ say, language }: Making): NamedSheet {
  const draft = draftSheet({
    name: sheetNames.readMe[language],
    tab: "slate",
    columnWidths: [24, 92],
    landscape: false,
  });
  draft.put(0, 0, say(scenarioTitle), "title");
  draft.putAcross(1, 0, 2, say(texts.motto), "subtitle");
  let row = 3;
  section(texts.about);
  for (const paragraph of [texts.game, texts.model]) draft.putAcross(row++, 0, 2, say(paragraph), "text");
  section(texts.use);
  for (const [i, step] of steps.entries()) line(i + 1, step, "word");
  section(texts.colours);
  for (const { style, sample, meaning } of legend) line(say(sample), meaning, style);
  section(texts.sheets);
  for (const [sheet, meaning] of sheets) line(say(sheetNames[sheet]), meaning, "strongLabel");
  section(texts.limits);
  for (const limit of limits) draft.putAcross(row++, 0, 2, `•  ${say(limit)}`, "text");
  return { sheet: draft.finish(), names: [] };

  function section(title: Text): void {
    row++;
    draft.put(row, 0, say(title), "section");
    draft.put(row++, 1, undefined, "section");
  }

  function line(head: string | number, text: Text, style: StyleName): void {
    draft.put(row, 0, head, style);
    draft.put(row++, 1, say(text), "label");
  }
}

const texts = {
  motto: {
    en: "A model to argue with, not a forecast.",
    ko: "예측이 아니라, 함께 따져 보기 위한 모형입니다.",
    zh: "这是供讨论的模型，而非预测。",
  },
  about: { en: "What this is", ko: "이 문서는", zh: "本工作簿是什么" },
  game: {
    en: "South Korea decides how to get its artificial intelligence: Align with the US-led ecosystem, seek Autonomy in a closed loop at home, or Balance between the two. At the same time the United States chooses Partner or Pressure, and China chooses Accommodate or Retaliate. That makes twelve outcomes, with a payoff for each of the three countries in every one.",
    ko: "한국은 인공지능을 어떻게 확보할지 정합니다. 미국 주도 생태계에 동조하거나, 국내 폐쇄 순환으로 자율을 추구하거나, 둘 사이에서 균형을 잡습니다. 동시에 미국은 동반자와 압박 가운데서, 중국은 수용과 보복 가운데서 고릅니다. 그래서 결과는 열두 가지이고, 결과마다 세 나라의 보수가 있습니다.",
    zh: "韩国要决定如何获得人工智能：与美国主导的生态“结盟”，以本土闭环求“自主”，或在两者之间“平衡”。与此同时，美国在“伙伴”与“施压”之间选择，中国在“包容”与“报复”之间选择。由此有十二种结果，每种结果下三国各有收益。",
  },
  model: {
    en: "A payoff is a weighted sum of growth, security, autonomy, domestic politics and retaliation damage, in USD bn a year or its equivalent. Each of these is computed from named assumptions by a formula that you can read and change.",
    ko: "보수는 성장, 안보, 자율, 국내 정치, 보복 피해의 가중합이며 단위는 연간 10억 달러 또는 그에 상당하는 값입니다. 각각은 이름이 붙은 가정에서, 읽고 바꿀 수 있는 수식으로 계산됩니다.",
    zh: "收益是增长、安全、自主、国内政治与报复损失的加权和，单位为十亿美元/年或其等值。各分量均由具名假设经可读、可改的公式算出。",
  },
  use: { en: "In five steps", ko: "다섯 단계로 쓰기", zh: "五步使用" },
  colours: { en: "What the colours mean", ko: "색의 뜻", zh: "颜色含义" },
  sheets: { en: "The sheets", ko: "시트", zh: "工作表" },
  limits: { en: "What to keep in mind", ko: "유의할 점", zh: "注意事项" },
} satisfies Record<string, Text>;

const steps: readonly Text[] = [
  {
    en: "On Assumptions, change one of the two levers at the top: the strength of Chinese retaliation, or the US tariff. Korea's choice stands below them.",
    ko: "‘가정’ 시트 맨 위의 두 조절값, 곧 중국의 보복 강도나 미국 관세율을 바꿉니다. 바로 아래에 한국의 선택이 나옵니다.",
    zh: "在“假设”表顶部修改两个杠杆之一：中国报复强度或美国关税。下方即显示韩国的选择。",
  },
  {
    en: "On Payoffs, see which numbers moved, which payoff is each player's best response (green), and which profile is stable (gold).",
    ko: "‘보수’ 시트에서 어떤 숫자가 바뀌었는지, 각 참가자의 최적 대응(초록)과 안정된 조합(금색)이 무엇인지 봅니다.",
    zh: "在“收益”表查看哪些数字变了、各参与者的最优反应（绿色）以及稳定的组合（金色）。",
  },
  {
    en: "On Solution, read all equilibria, mixed ones included, and why they hold. Those cells are GAME functions and recalculate by themselves.",
    ko: "‘해’ 시트에서 혼합 균형까지 모든 균형과 그 이유를 읽습니다. 이 셀들은 GAME 함수로, 스스로 다시 계산됩니다.",
    zh: "在“解”表查看全部均衡（含混合均衡）及其成立的理由。这些单元格是 GAME 函数，会自动重算。",
  },
  {
    en: "Still on Solution, choose a profile from the three lists to see who would leave it, for what, and for how much.",
    ko: "같은 시트의 세 목록에서 조합을 골라, 누가 무엇을 위해 얼마를 얻으려 떠날지 봅니다.",
    zh: "仍在“解”表，从三个列表中选一个组合，看谁会偏离、改选什么、能多得多少。",
  },
  {
    en: "On Mechanisms, switch parts of the story off, or double them; on Assumptions, put your own judgement in place of ours.",
    ko: "‘작동 원리’ 시트에서 이야기의 일부를 끄거나 두 배로 하고, ‘가정’ 시트에서 저희 판단을 여러분의 판단으로 바꿉니다.",
    zh: "在“机制”表关闭或加倍故事的某些部分；在“假设”表用您的判断替换我们的判断。",
  },
];

const legend: readonly { readonly style: StyleName; readonly sample: Text; readonly meaning: Text }[] = [
  {
    style: "lever",
    sample: { en: "lever", ko: "조절값", zh: "杠杆" },
    meaning: {
      en: "One of the two inputs to try first.",
      ko: "먼저 바꾸어 볼 두 입력값입니다.",
      zh: "最先可尝试的两个输入。",
    },
  },
  {
    style: "fact",
    sample: { en: "fact", ko: "사실", zh: "事实" },
    meaning: {
      en: "A figure reported by the source that is named beside it.",
      ko: "옆에 적힌 출처가 보도한 수치입니다.",
      zh: "由旁边注明的来源所报道的数字。",
    },
  },
  {
    style: "judgement",
    sample: { en: "judgement", ko: "판단", zh: "判断" },
    meaning: {
      en: "A figure that we chose, with a low and a high value; Excel accepts what lies between.",
      ko: "저희가 정한 수치로 하한과 상한이 있으며, Excel은 그 사이의 값을 받습니다.",
      zh: "由我们选定的数字，附低值与高值；Excel 接受其间的数。",
    },
  },
  {
    style: "number",
    sample: { en: "computed", ko: "계산값", zh: "计算值" },
    meaning: {
      en: "A formula: no need to type here.",
      ko: "수식입니다. 입력할 필요가 없습니다.",
      zh: "公式：无需输入。",
    },
  },
  {
    style: "bestResponse",
    sample: { en: "best response", ko: "최적 대응", zh: "最优反应" },
    meaning: {
      en: "The player could not do better against what the others play.",
      ko: "다른 참가자의 선택에 대해 그보다 나은 전략이 없습니다.",
      zh: "面对他人的选择，该参与者无法做得更好。",
    },
  },
  {
    style: "stable",
    sample: { en: "● stable", ko: "● 안정", zh: "● 稳定" },
    meaning: {
      en: "A pure Nash equilibrium: all three play a best response.",
      ko: "순수 내시 균형: 셋 모두 최적 대응을 하고 있습니다.",
      zh: "纯策略纳什均衡：三方均为最优反应。",
    },
  },
  {
    style: "liveHead",
    sample: { en: "live result", ko: "살아 있는 결과", zh: "实时结果" },
    meaning: {
      en: "Computed by a GAME function; needs the Tightrope add-in to recalculate.",
      ko: "GAME 함수가 계산합니다. 다시 계산하려면 Tightrope 추가 기능이 필요합니다.",
      zh: "由 GAME 函数计算；重算需要 Tightrope 加载项。",
    },
  },
];

const sheets: readonly (readonly [keyof typeof sheetNames, Text])[] = [
  [
    "assumptions",
    {
      en: "Every number that goes in, with its source or its range.",
      ko: "들어가는 모든 수와 그 출처 또는 범위.",
      zh: "所有输入数字及其来源或区间。",
    },
  ],
  [
    "mechanisms",
    {
      en: "Ten parts of the story, each with a switch and its formulas.",
      ko: "이야기의 열 부분과 저마다의 스위치, 수식.",
      zh: "故事的十个部分，各有开关与公式。",
    },
  ],
  [
    "payoffs",
    {
      en: "The game: twelve profiles, three payoffs each, and how they add up.",
      ko: "게임: 열두 조합과 세 보수, 그리고 그 합산.",
      zh: "博弈：十二个组合、各三个收益及其构成。",
    },
  ],
  [
    "solution",
    {
      en: "Who chooses what, all equilibria, and why nobody would leave.",
      ko: "누가 무엇을 고르는지, 모든 균형, 아무도 떠나지 않는 이유.",
      zh: "谁选什么、全部均衡，以及为何无人偏离。",
    },
  ],
  [
    "negotiation",
    {
      en: "What the three, or Korea and the United States alone, could agree on, and what leverage is worth.",
      ko: "셋이, 또는 한국과 미국만이 합의할 수 있는 것과 협상력의 가치.",
      zh: "三方或仅韩美两方可能达成的协议，以及筹码的价值。",
    },
  ],
  [
    "deal",
    {
      en: "Five issues with everybody's scoring: deals, a proposal judged, concessions round by round.",
      ko: "다섯 쟁점과 각자의 평가: 합의안, 제안의 판정, 회차별 양보.",
      zh: "五个议题与各方评分：方案、对提案的评判、逐轮让步。",
    },
  ],
  [
    "coalitions",
    {
      en: "What each coalition can guarantee itself, and how the gains could be divided.",
      ko: "각 연합이 스스로 보장할 수 있는 것과 그 나눔.",
      zh: "各联盟能为自己保证多少，以及如何分配。",
    },
  ],
  [
    "map",
    {
      en: "Korea's choice for every retaliation strength and tariff, at base.",
      ko: "기준값에서 보복 강도와 관세율에 따른 한국의 선택.",
      zh: "基准情形下各报复强度与关税对应的韩国选择。",
    },
  ],
];

const limits: readonly Text[] = [
  {
    en: "The facts come from one article on South Korea's AI sovereignty of spring 2025; they have not been brought up to date.",
    ko: "사실은 2025년 봄 한국의 AI 주권에 관한 기사 하나에서 왔으며, 그 뒤로 갱신하지 않았습니다.",
    zh: "事实取自2025年春一篇关于韩国人工智能主权的文章，此后未更新。",
  },
  {
    en: "Most numbers are judgements. Where the answer turns on one of them, that is a reason to look closer at it, not a finding.",
    ko: "대부분의 수는 판단입니다. 답이 그중 하나에 달려 있다면 그것을 더 따져 볼 이유이지 결론이 아닙니다.",
    zh: "多数数字是判断。若答案取决于其中之一，那是进一步审视它的理由，而非结论。",
  },
  {
    en: "All three move at once, once, and know one another's payoffs. Moves in sequence, unknown resolve and repeated play change the story.",
    ko: "셋은 동시에 한 번 움직이고 서로의 보수를 압니다. 순서가 있거나, 의지를 모르거나, 되풀이되면 이야기가 달라집니다.",
    zh: "三方同时行动、仅一次，且互知收益。若有先后、决心未知或反复博弈，故事会不同。",
  },
  {
    en: "Security, autonomy and politics are put in dollars only so that they can be weighed against growth. The weights are yours to change.",
    ko: "안보와 자율, 정치를 달러로 적은 것은 성장과 견주기 위해서일 뿐입니다. 가중치는 바꿀 수 있습니다.",
    zh: "将安全、自主与政治折算为美元只为与增长相权衡。权重可由您修改。",
  },
];
