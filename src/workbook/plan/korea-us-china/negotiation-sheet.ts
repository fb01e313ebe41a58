import { numberOf } from "../../../../engine/arithmetic/quantity";
import { players, scenarioGame, type WorkedProfile } from "../../../../engine/catalogue/korea-us-china/index";
import type { Cells } from "../../../../engine/formats/cells";
import { writeListForm } from "../../../../engine/formats/list-form";
import { message, say as sayMessage, type Text } from "../../../../engine/text";
import type { Box } from "../../address";
import { boxText, cellText } from "../boxes";
import { draftSheet } from "../draft";
import { type PlacedBlock, putLiveBlock } from "../live-block";
import type { LiveArgument } from "../live-call";
import { blockNames } from "./places";
import { type Making, type NamedSheet, sheetNames } from "./sheet";
import { putWeights } from "./weights-block";

const columns = 11;
const roomFor = { solutions: 9, frontier: 10, words: 0 };
const chartRows = 19;
const china = 2;
const solutionColours = ["8A2B06", "2F855A", "7C3AED", "B45309", "0E7490", "BE185D"];

/** What the three could agree on over the payoff table, with leverage as a weight and as a better disagreement payoff; and Korea and the United States alone, drawn. */
export async function negotiationSheet(making: Making): Promise<NamedSheet> {
  const { say, language, worked } = making;
  const name = sheetNames.negotiation[language];
  const draft = draftSheet({ name, tab: "blue", columnWidths: [36, 72, ...new Array<number>(columns - 2).fill(13)] });
  draft.put(0, 0, say(texts.title), "title");
  draft.putAcross(1, 0, columns, say(texts.subtitle), "subtitle");
  const outcomes: LiveArgument = {
    reference: blockNames.payoffs,
    cells: writeListForm(scenarioGame(worked, language)),
  };
  let row = 3;
  const plain = await put(texts.plain, "BARGAIN", { outcomes }, roomFor.solutions);
  const { weights, next } = putWeights(draft, row, { words: say(texts.weights), columns }, language);
  row = next;
  await put(texts.weighted, "BARGAIN", { outcomes, weights }, roomFor.solutions);
  const disagreement = putDisagreement(plain);
  await put(texts.threatened, "BARGAIN", { outcomes, disagreement }, roomFor.solutions);
  await put(texts.words, "BARGAIN", { outcomes, disagreement, show: "words" }, roomFor.words);
  const bilateral = putBilateral();
  const chartAt = row;
  row += chartRows + 1;
  const frontier = await put(texts.frontier, "FRONTIER", { outcomes: bilateral.table }, roomFor.frontier);
  const between = await put(
    texts.between,
    "BARGAIN",
    { outcomes: bilateral.table, disagreement: bilateral.statusQuo },
    roomFor.solutions,
  );
  putChart(chartAt, bilateral.box, frontier, between);
  return { sheet: draft.finish(), names: [] };

  async function put(title: Text, id: string, given: Readonly<Record<string, LiveArgument>>, room: number) {
    const placed = await putLiveBlock(draft, row, { title: say(title), id, given, room, columns }, language);
    row = placed.next;
    return placed;
  }

  /** What each can guarantee itself is the last line of the first answer; leverage is added to Korea's. */
  function putDisagreement({ box, block }: PlacedBlock): LiveArgument {
    const last = block.length - 1;
    draft.putAcross(row, 0, columns, say(texts.leverage), "text");
    draft.put(row + 1, 0, say(texts.worthOfLeverage), "strongLabel");
    draft.put(row + 1, 1, baseLeverage, "judgement", "general");
    draft.validate({
      box: { row: row + 1, column: 1, rows: 1, columns: 1 },
      rule: { kind: "between", low: 0, high: mostLeverage },
      title: say(texts.worthOfLeverage),
      message: sayMessage(message(texts.betweenNumbers, { most: mostLeverage }), language),
    });
    const cells = players.map(({ label }, player): [string, number] => {
      const guaranteed = Number(block[last]![firstUtility + player]);
      return [say(label), guaranteed + (player === 0 ? baseLeverage : 0)];
    });
    for (const [player, [label, value]] of cells.entries()) {
      const guaranteed = cellText(box.row + last, firstUtility + player);
      const formula = player === 0 ? `${guaranteed}+${cellText(row + 1, 1)}` : guaranteed;
      draft.put(row + 2 + player, 0, label, "label");
      draft.put(row + 2 + player, 1, { kind: "formula", formula, value }, "number", "twoDecimals");
    }
    const place = { row: row + 2, column: 0, rows: players.length, columns: 2 };
    row += players.length + 3;
    return { reference: boxText(place), cells };
  }

  /** The outcomes of Korea and the United States while China does what is chosen, taken from the payoff table by built-in functions. */
  function putBilateral() {
    draft.put(row, 0, say(texts.alone), "section");
    draft.paint({ row, column: 1, rows: 1, columns: columns - 1 }, "section");
    const answers = players[china]!.strategies.map(({ label }) => say(label));
    draft.put(row + 1, 0, say(texts.chinaDoes), "strongLabel");
    draft.put(row + 1, 1, answers[0]!, "choice");
    draft.validate({
      box: { row: row + 1, column: 1, rows: 1, columns: 1 },
      rule: { kind: "list", choices: answers },
      title: say(players[china]!.label),
      message: say(texts.fromList),
    });
    const chinaCell = cellText(row + 1, 1, "$");
    const profiles = worked.profiles.filter(({ strategies }) => strategies[china] === 0);
    const labels = profiles.map((profile) => labelOf(making, profile));
    draft.put(row + 2, 0, say(texts.statusQuo), "strongLabel");
    const statusQuo = labels.at(-1)!;
    draft.put(row + 2, 1, statusQuo, "choice");
    const statusQuoBox = { row: row + 2, column: 1, rows: 1, columns: 1 };
    draft.validate({
      box: statusQuoBox,
      rule: { kind: "list", choices: labels },
      title: say(texts.statusQuo),
      message: say(texts.fromList),
    });
    const top = row + 4;
    const headings = [say(texts.outcome), say(players[0]!.label), say(players[1]!.label)];
    for (const [j, heading] of headings.entries()) draft.put(top, j, heading, "heading");
    const rows = profiles.map((profile, i) => putOutcome(profile, top + 1 + i, chinaCell));
    const box: Box = { row: top, column: 0, rows: rows.length + 1, columns: 3 };
    row = top + rows.length + 2;
    const cells: Cells = [headings, ...rows];
    return {
      box,
      table: { reference: boxText(box), cells },
      statusQuo: { reference: boxText(statusQuoBox), cells: [[statusQuo]] },
    };
  }

  function putOutcome(profile: WorkedProfile, at: number, chinaCell: string): (string | number)[] {
    const label = labelOf(making, profile);
    draft.put(at, 0, label, "strongLabel");
    const [korea, unitedStates] = profile.strategies.map((strategy, player) =>
      say(players[player]!.strategies[strategy]!.label),
    );
    const payoffs = [0, 1].map((player) => numberOf(profile.payoffs[player]!));
    for (const [player, value] of payoffs.entries()) {
      const criteria = `${blockNames.koreaStrategies},"${korea}",${blockNames.usStrategies},"${unitedStates}",${blockNames.chinaStrategies},${chinaCell}`;
      const column = player === 0 ? blockNames.koreaPayoffs : blockNames.usPayoffs;
      const formula = `SUMIFS(${column},${criteria})`;
      draft.put(at, 1 + player, { kind: "formula", formula, value }, "number", "twoDecimals");
    }
    return [label, ...payoffs];
  }

  function putChart(top: number, outcomesBox: Box, line: PlacedBlock, { box, block }: PlacedBlock): void {
    const [korea, unitedStates] = players.map(({ label }) => say(label));
    const below = ({ row, column }: Box, at: number, rows: number): Box => ({
      row: row + 1,
      column: column + at,
      rows,
      columns: 1,
    });
    const solutions = block.slice(1).map(([label], i) => ({
      name: String(label),
      look: "points" as const,
      isNamed: true,
      colour: solutionColours[i % solutionColours.length]!,
      x: { row: box.row + 1 + i, column: firstUtility, rows: 1, columns: 1 },
      y: { row: box.row + 1 + i, column: firstUtility + 1, rows: 1, columns: 1 },
    }));
    const outcomeRows = outcomesBox.rows - 1;
    draft.chart({
      box: { row: top, column: 0, rows: chartRows, columns: 5 },
      kind: "scatter",
      title: say(texts.chart),
      description: say(texts.chartMeaning),
      axes: { x: korea!, y: unitedStates! },
      series: [
        {
          name: say(texts.outcomes),
          look: "points",
          colour: "9AA5B1",
          x: below(outcomesBox, 1, outcomeRows),
          y: below(outcomesBox, 2, outcomeRows),
        },
        {
          name: say(texts.frontierName),
          look: "line",
          colour: "1D4ED8",
          x: below(line.box, 2, roomFor.frontier - 2),
          y: below(line.box, 3, roomFor.frontier - 2),
        },
        ...solutions,
      ],
    });
  }
}

/** Columns of GAME.BARGAIN: the solution, the agreement, then everybody's utility. */
const firstUtility = 2;
const baseLeverage = 3;
const mostLeverage = 10;

const labelOf = ({ say }: Making, { strategies }: WorkedProfile): string =>
  strategies
    .slice(0, china)
    .map((strategy, player) => say(players[player]!.strategies[strategy]!.label))
    .join(" / ");

const texts = {
  title: { en: "Negotiation", ko: "협상", zh: "谈判" },
  subtitle: {
    en: "If the three sat down: which mixtures of the outcomes in the payoff table could they agree on, and what is leverage worth? Every answer follows the payoffs.",
    ko: "셋이 마주 앉는다면 보수표의 결과들을 어떻게 섞어 합의할 수 있고, 협상력은 얼마의 가치가 있을까요? 모든 답은 보수를 따라 바뀝니다.",
    zh: "若三方坐下来谈：可就收益表中结果的哪些组合达成一致，筹码又值多少？所有答案随收益而变。",
  },
  plain: {
    en: "Without leverage: each falls back on what it can guarantee itself",
    ko: "협상력 없이: 각자 스스로 보장할 수 있는 것으로 돌아감",
    zh: "没有筹码：各方退回到自己能保证的水平",
  },
  weights: {
    en: "Leverage as a weight: about 90 % of the memory that every data centre waits for counts for Korea. Judgements; change the yellow cells.",
    ko: "협상력을 가중치로: 한국에는 모든 데이터센터가 기다리는 메모리의 약 90 %가 있습니다. 판단한 값이니 노란 칸을 바꿔 보십시오.",
    zh: "以筹码为权重：韩国握有所有数据中心等待的约90%的存储器。这些是判断值，可修改黄色单元格。",
  },
  weighted: { en: "Agreements with these weights", ko: "이 가중치로 한 합의", zh: "按这些权重的协议" },
  leverage: {
    en: "Leverage as a fall-back: whoever holds the memory fares better without an agreement. How much better is a judgement.",
    ko: "협상력을 대안으로: 메모리를 쥔 쪽은 합의가 없어도 형편이 낫습니다. 얼마나 나은지는 판단입니다.",
    zh: "以筹码为退路：握有存储器者即使没有协议也过得更好。好多少是一种判断。",
  },
  worthOfLeverage: {
    en: "What memory adds to Korea's disagreement payoff",
    ko: "합의가 없을 때 메모리가 한국에 더해 주는 보수",
    zh: "存储器为韩国的分歧收益增加多少",
  },
  betweenNumbers: { en: "0 to {most}", ko: "0~{most}", zh: "0 到 {most}" },
  threatened: {
    en: "Agreements from that disagreement point",
    ko: "그 불일치점에서 본 합의",
    zh: "从该分歧点出发的协议",
  },
  words: { en: "In words", ko: "말로 하면", zh: "用文字说明" },
  alone: {
    en: "Korea and the United States alone, while China does what you choose",
    ko: "중국의 행동을 정해 두고 한국과 미국만 협상한다면",
    zh: "在中国行动既定时，仅韩美两方谈判",
  },
  chinaDoes: { en: "China's move", ko: "중국의 행동", zh: "中国的行动" },
  statusQuo: { en: "Without an agreement", ko: "합의가 없으면", zh: "没有协议时" },
  fromList: { en: "Choose from the list.", ko: "목록에서 고르십시오.", zh: "请从列表中选择。" },
  outcome: { en: "Outcome", ko: "결과", zh: "结果" },
  frontier: { en: "Efficient frontier", ko: "효율적 경계", zh: "有效前沿" },
  between: { en: "Agreements between the two", ko: "두 나라의 합의", zh: "两方的协议" },
  chart: { en: "Frontier and agreements", ko: "경계와 합의", zh: "前沿与协议" },
  chartMeaning: {
    en: "Korea's payoff to the right, the United States' upwards: the outcomes, the efficient frontier, and every agreement on it.",
    ko: "오른쪽은 한국의 보수, 위쪽은 미국의 보수: 결과들, 효율적 경계, 그 위의 합의들.",
    zh: "向右为韩国的收益，向上为美国的收益：各结果、有效前沿以及其上的各协议。",
  },
  outcomes: { en: "Outcomes", ko: "결과", zh: "结果" },
  frontierName: { en: "Frontier", ko: "경계", zh: "前沿" },
} satisfies Record<string, Text>;
