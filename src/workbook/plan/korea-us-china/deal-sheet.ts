import {
  dealIssues,
  dealJudgements,
  dealRanges,
  dealWeights,
  exclusions,
} from "../../../../engine/catalogue/korea-us-china/deal";
import { type Judgement, players } from "../../../../engine/catalogue/korea-us-china/index";
import type { Cells } from "../../../../engine/formats/cells";
import type { Text } from "../../../../engine/text";
import type { Box } from "../../address";
import { boxText } from "../boxes";
import { type Draft, draftSheet } from "../draft";
import { type PlacedBlock, putLiveBlock } from "../live-block";
import type { LiveArgument } from "../live-call";
import { type Making, type NamedSheet, sheetNames } from "./sheet";

const columns = 12;
const noteColumn = 5;
const roomFor = { solutions: 8, proposal: 6, trades: 10, frontier: 60, dance: 26 };

/** Five issues settled together: everybody's scoring, the solutions, a proposed deal judged, and concessions round by round. */
export async function dealSheet({ say, language }: Making): Promise<NamedSheet> {
  const name = sheetNames.deal[language];
  const draft = draftSheet({
    name,
    tab: "blue",
    columnWidths: [26, 26, 24, 24, 24, 24, 24, ...new Array<number>(7).fill(22)],
  });
  draft.put(0, 0, say(texts.title), "title");
  draft.putAcross(1, 0, columns, say(texts.subtitle), "subtitle");
  let row = 3;
  const issues = putScoring();
  const incompatible = putExclusions();
  const weights = putWeights();
  const table = { issues, incompatible };
  await put(texts.solutions, "DEAL", { ...table, weights }, roomFor.solutions);
  const proposal = putProposal();
  await put(texts.judged, "PROPOSAL", { ...table, proposal }, roomFor.proposal);
  await put(texts.trades, "PROPOSAL", { ...table, proposal, find: "trades" }, roomFor.trades);
  await put(texts.words, "PROPOSAL", { ...table, proposal, show: "words" }, 0);
  const chartAt = row;
  row += chartRows + 1;
  const frontier = await put(texts.frontier, "DEAL", { ...table, find: "frontier" }, roomFor.frontier);
  await put(texts.dance, "CONCESSION", table, roomFor.dance);
  putChart(chartAt, frontier);
  return { sheet: draft.finish(), names: [] };

  async function put(title: Text, id: string, given: Readonly<Record<string, LiveArgument>>, room: number) {
    const placed = await putLiveBlock(draft, row, { title: say(title), id, given, room, columns }, language);
    row = placed.next;
    return placed;
  }

  function putSection(title: Text): void {
    draft.put(row, 0, say(title), "section");
    draft.paint({ row, column: 1, rows: 1, columns: columns - 1 }, "section");
    row += 1;
  }

  function putScoring(): LiveArgument {
    putSection(texts.scoring);
    const { issues: cells } = dealRanges(language);
    const judgements = judgementRows();
    const box = { row, column: 0, rows: cells.length, columns: cells[0]!.length };
    for (const [i, line] of cells.entries()) putLine(draft, row + i, line, i === 0, judgements[i] ?? []);
    draft.put(row, noteColumn, say(texts.reasons), "headingLeft");
    for (const [i, note] of notes().entries())
      if (note !== "") draft.putAcross(row + i, noteColumn, columns - noteColumn, note, "note");
    row += cells.length + 1;
    return { reference: boxText(box), cells };
  }

  /** The judgements in the order of the table's cells: by row, then by party. */
  function judgementRows(): (readonly (Judgement | undefined)[])[] {
    const named = (...parts: readonly string[]) => {
      const wanted = ["deal", ...parts].join("_").replaceAll("-", "_");
      return dealJudgements.find((one) => one.name === wanted);
    };
    const rowOf = (...parts: readonly string[]) => players.map(({ id }) => named(id, ...parts));
    const issueRows = dealIssues.flatMap(({ id, options }) => [
      rowOf(id, "weight"),
      ...options.map((_, i) => rowOf(id, String(i + 1))),
    ]);
    return [[], ...issueRows, rowOf("reservation")];
  }

  /** What an option means; beside the weights why each side cares. */
  function notes(): string[] {
    const partyOf = (id: string) => say(players.find((player) => player.id === id)!.label);
    const ofIssues = dealIssues.flatMap(({ stakes, options }) => [
      stakes.map(({ party, note }) => `${partyOf(party)}: ${say(note)}`).join("\n"),
      ...options.map(({ meaning }) => say(meaning)),
    ]);
    const reservations = judgementRows()
      .at(-1)!
      .map((one) => `${say(one!.label)}. ${say(one!.note)}`);
    return ["", ...ofIssues, reservations.join("\n")];
  }

  function putExclusions(): LiveArgument {
    putSection(texts.exclusions);
    const { incompatible: cells } = dealRanges(language);
    const box = { row, column: 0, rows: cells.length, columns: cells[0]!.length };
    for (const [i, line] of cells.entries()) {
      for (const [j, term] of line.entries()) draft.put(row + i, j, String(term ?? ""), "label");
      draft.putAcross(row + i, noteColumn, columns - noteColumn, say(exclusions[i]!.note), "note");
    }
    row += cells.length + 1;
    return { reference: boxText(box), cells };
  }

  function putWeights(): LiveArgument {
    putSection(texts.weights);
    const cells = dealWeights(language);
    const box = { row, column: 0, rows: cells.length, columns: 2 };
    for (const [i, [label, weight]] of cells.entries()) {
      const judgement = dealJudgements.find(
        ({ name }) => name === `deal_${players[i]!.id.replaceAll("-", "_")}_bargaining_weight`,
      );
      draft.put(row + i, 0, String(label), "label");
      putNumber(draft, row + i, 1, weight as number, judgement);
      if (judgement) draft.putAcross(row + i, noteColumn, columns - noteColumn, say(judgement.note), "note");
    }
    row += cells.length + 1;
    return { reference: boxText(box), cells };
  }

  /** A drop-down list for every issue; it starts with the first option of each but export controls, so that something is left to improve. */
  function putProposal(): LiveArgument {
    putSection(texts.proposal);
    draft.put(row + 1, 0, say(texts.choose), "strongLabel");
    const chosen = dealIssues.map(({ options }, i) => say(options[i === 0 ? 1 : 0]!.label));
    for (const [i, { label, options }] of dealIssues.entries()) {
      draft.put(row, 1 + i, say(label), "heading");
      draft.put(row + 1, 1 + i, chosen[i]!, "choice");
      draft.validate({
        box: { row: row + 1, column: 1 + i, rows: 1, columns: 1 },
        rule: { kind: "list", choices: options.map((option) => say(option.label)) },
        title: say(label),
        message: say(texts.fromList),
      });
    }
    const box = { row: row + 1, column: 1, rows: 1, columns: dealIssues.length };
    row += 3;
    return { reference: boxText(box), cells: [chosen] };
  }

  /** Everybody's gain is a column of the frontier; the first two parties span the plane. */
  function putChart(top: number, { box, block }: PlacedBlock): void {
    const [korea, unitedStates] = players.map(({ label }) => say(label));
    const first = block[0]!.length - players.length;
    const column = (at: number): Box => ({ row: box.row + 1, column: at, rows: roomFor.frontier - 2, columns: 1 });
    draft.chart({
      box: { row: top, column: 0, rows: chartRows, columns: 6 },
      kind: "scatter",
      title: say(texts.chart),
      description: say(texts.chartMeaning),
      axes: { x: `${korea}: ${say(texts.gain)}`, y: `${unitedStates}: ${say(texts.gain)}` },
      series: [
        { name: say(texts.efficient), look: "points", colour: "1D4ED8", x: column(first), y: column(first + 1) },
      ],
    });
  }
}

const chartRows = 18;

function putLine(
  draft: Draft,
  row: number,
  line: Cells[number],
  isHeading: boolean,
  judgements: readonly (Judgement | undefined)[],
): void {
  for (const [column, cell] of line.entries()) {
    if (isHeading) draft.put(row, column, String(cell), "heading");
    else if (column < 2) draft.put(row, column, String(cell ?? ""), column === 0 ? "strongLabel" : "label");
    else putNumber(draft, row, column, cell as number | null, judgements[column - 2]);
  }
}

/** A blank says that the party does not hold the issue. */
function putNumber(
  draft: Draft,
  row: number,
  column: number,
  value: number | null,
  judgement: Judgement | undefined,
): void {
  draft.put(row, column, value ?? undefined, value === null ? "label" : "judgement", "general");
  if (!judgement) return;
  const { low, high } = judgement;
  draft.validate({
    box: { row, column, rows: 1, columns: 1 },
    rule: { kind: "between", low, high },
    title: "",
    message: `${low} – ${high}`,
  });
}

const texts = {
  title: { en: "Deal", ko: "합의안", zh: "方案" },
  subtitle: {
    en: "Five issues settled together. Every number is a judgement with its reason beside it: change the yellow cells, choose a proposed deal, and watch the green ones.",
    ko: "다섯 쟁점을 한꺼번에 정합니다. 모든 숫자는 판단이며 옆에 이유가 있습니다. 노란 칸을 바꾸고 제안을 고른 뒤 초록 칸을 보십시오.",
    zh: "五个议题一并解决。每个数字都是判断，旁边有理由：修改黄色单元格，选择一个提案，观察绿色单元格。",
  },
  scoring: { en: "What each side makes of it", ko: "각자의 평가", zh: "各方的评分" },
  reasons: { en: "Meaning and reasons", ko: "뜻과 이유", zh: "含义与理由" },
  exclusions: { en: "What cannot stand together", ko: "함께할 수 없는 것", zh: "不能并存的选项" },
  weights: { en: "Leverage: the bargaining weights", ko: "협상력: 협상 가중치", zh: "筹码：谈判权重" },
  solutions: { en: "Deals that could be struck", ko: "이룰 수 있는 합의", zh: "可能达成的方案" },
  proposal: { en: "A proposed deal", ko: "제안된 합의", zh: "提出的方案" },
  choose: { en: "Choose", ko: "고르십시오", zh: "请选择" },
  fromList: { en: "Choose an option from the list.", ko: "목록에서 고르십시오.", zh: "请从列表中选择。" },
  judged: {
    en: "Who accepts it, and what is left on the table",
    ko: "누가 받아들이고, 무엇을 더 얻을 수 있었는가",
    zh: "谁会接受，还有多少未取",
  },
  trades: {
    en: "Trades that help both: yield here for a concession there",
    ko: "서로에게 이로운 교환: 여기서 양보하고 저기서 얻기",
    zh: "互利交换：此处让步换彼处让步",
  },
  words: { en: "In words", ko: "말로 하면", zh: "用文字说明" },
  frontier: { en: "Every efficient deal", ko: "효율적인 합의 전부", zh: "全部有效方案" },
  dance: { en: "Concessions round by round", ko: "회차별 양보", zh: "逐轮让步" },
  chart: { en: "Efficient deals", ko: "효율적인 합의", zh: "有效方案" },
  chartMeaning: {
    en: "Each point is an efficient deal: Korea's gain to the right, the United States' gain upwards.",
    ko: "점 하나가 효율적인 합의 하나입니다. 오른쪽은 한국의 이득, 위쪽은 미국의 이득입니다.",
    zh: "每个点是一个有效方案：向右为韩国的收益增加，向上为美国的收益增加。",
  },
  gain: { en: "gain", ko: "이득", zh: "收益增加" },
  efficient: { en: "Efficient deals", ko: "효율적인 합의", zh: "有效方案" },
} satisfies Record<string, Text>;
