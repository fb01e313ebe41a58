import { numberOf } from "../../../../engine/arithmetic/quantity";
import {
  componentVariable,
  type ProfileVariable,
  payoffDecimals,
  players,
  profileVariableLabels,
  profileVariables,
  type ScenarioPlayer,
  type WorkedProfile,
} from "../../../../engine/catalogue/korea-us-china/index";
import type { Text } from "../../../../engine/text";
import { cellText } from "../boxes";
import { type Draft, draftSheet } from "../draft";
import { readable } from "./mechanisms-sheet";
import { blockNames, sheetFormula } from "./places";
import { type Making, type NamedSheet, sheetNames } from "./sheet";

const headRow = 4;
const firstRow = headRow + 1;
const count = players.length;
const labelColumn = (player: number) => player;
const payoffColumn = (player: number) => count + player;
const stableColumn = 2 * count;
const variableColumn = (variable: number) => stableColumn + 2 + variable;
const componentColumn = (player: number, component: number) =>
  variableColumn(profileVariables.length) + 1 + player * (players[0]!.components.length + 1) + component;

/** The mark of a profile that no player would leave. */
export const stableMark = "●";

/** The game in list form, what each profile means in numbers, and each player's components; one row per profile throughout. */
export function payoffsSheet({ say, language, worked }: Making, stable: readonly WorkedProfile[]): NamedSheet {
  const name = sheetNames.payoffs[language];
  const rows = worked.profiles.length;
  const lastRow = firstRow + rows - 1;
  const draft = draftSheet({
    name,
    tab: "blue",
    columnWidths: columnWidths(),
    frozen: { rows: firstRow, columns: count },
  });
  draft.put(0, 0, say(texts.title), "title");
  draft.putAcross(1, 0, stableColumn + 8, say(texts.subtitle), "subtitle");
  putHeadings(draft, say);
  for (const [i, profile] of worked.profiles.entries()) putProfile(profile, firstRow + i);
  markBestResponses();
  putExpressions(draft, say, lastRow + 2);

  const block = (column: number, columns = 1, row = firstRow) => ({ row, column, rows: lastRow - row + 1, columns });
  const named = (defined: string, box: ReturnType<typeof block>) => ({ name: defined, sheet: name, box });
  return {
    sheet: draft.finish(),
    names: [
      named(blockNames.payoffs, block(0, 2 * count, headRow)),
      named(blockNames.koreaStrategies, block(labelColumn(0))),
      named(blockNames.usStrategies, block(labelColumn(1))),
      named(blockNames.chinaStrategies, block(labelColumn(2))),
      named(blockNames.koreaPayoffs, block(payoffColumn(0))),
      named(blockNames.usPayoffs, block(payoffColumn(1))),
      named(blockNames.stable, block(stableColumn)),
    ],
  };

  function putProfile(profile: WorkedProfile, row: number): void {
    for (const [player, strategy] of profile.strategies.entries())
      draft.put(row, labelColumn(player), say(players[player]!.strategies[strategy]!.label), "strongLabel");
    for (const [player, payoff] of profile.payoffs.entries())
      draft.put(
        row,
        payoffColumn(player),
        formula(payoffFormula(players[player]!, player, row), numberOf(payoff)),
        "strongNumber",
        "twoDecimals",
      );
    const isStable = stable.includes(profile);
    const conditions = players.map((_, player) => bestResponse(player, row));
    draft.put(
      row,
      stableColumn,
      formula(`IF(AND(${conditions.join(",")}),"${stableMark}","")`, isStable ? stableMark : ""),
      "word",
    );
    putVariables(profile, row);
    for (const [player, { components }] of players.entries())
      for (const [j, { expression }] of components.entries())
        draft.put(
          row,
          componentColumn(player, j),
          formula(
            sheetFormula(expression, (variable) => variableCell(variable, row)),
            numberOf(profile.components[player]![j]!),
          ),
          "number",
          "twoDecimals",
        );
  }

  function putVariables(profile: WorkedProfile, row: number): void {
    for (const [i, variable] of profileVariables.entries()) {
      const meanings = players.map(({ strategies }, player) => strategies[profile.strategies[player]!]!.sets[variable]);
      const meaning = meanings.find((one) => one !== undefined)!;
      const value = numberOf(profile.variables.get(variable)!);
      const content = Number.isNaN(Number(meaning)) ? formula(meaning, value) : value;
      draft.put(row, variableColumn(i), content, "number", "general");
    }
  }

  /** The player's payoff is the largest among the rows in which the others play the same. */
  function bestResponse(player: number, row: number): string {
    const column = (index: number) => `${cellText(firstRow, index, "$")}:${cellText(lastRow, index, "$")}`;
    const others = players.flatMap((_, other) =>
      other === player ? [] : [`${column(labelColumn(other))},${inColumn(labelColumn(other), row)}`],
    );
    return `${inColumn(payoffColumn(player), row)}=MAXIFS(${column(payoffColumn(player))},${others.join(",")})`;
  }

  function markBestResponses(): void {
    for (const player of players.keys())
      draft.highlight({
        box: { row: firstRow, column: payoffColumn(player), rows, columns: 1 },
        formula: bestResponse(player, firstRow),
        style: "bestResponse",
      });
    for (const [column, columns] of [
      [0, count],
      [stableColumn, 1],
    ] as const)
      draft.highlight({
        box: { row: firstRow, column, rows, columns },
        formula: `${inColumn(stableColumn, firstRow)}="${stableMark}"`,
        style: "stable",
      });
  }
}

const formula = (text: string, value: string | number) => ({ kind: "formula", formula: text, value }) as const;

/** "$D6": the column stays, the row moves with the formula. */
const inColumn = (column: number, row: number): string => `$${cellText(row, column)}`;

function variableCell(name: string, row: number): string | undefined {
  const index = profileVariables.indexOf(name as ProfileVariable);
  return index < 0 ? undefined : inColumn(variableColumn(index), row);
}

function payoffFormula(player: ScenarioPlayer, index: number, row: number): string {
  const terms = player.components.map(({ weight }, j) => `${weight}*${cellText(row, componentColumn(index, j))}`);
  return `ROUND(${terms.join("+")},${payoffDecimals})`;
}

function columnWidths(): number[] {
  const widths = [13, 16, 16, 13, 14, 13, 9, 1.5, ...profileVariables.map(() => 11)];
  return [...widths, ...players.flatMap(({ components }) => [1.5, ...components.map(() => 10)])];
}

function putHeadings(draft: Draft, say: (text: Text) => string): void {
  draft.putAcross(headRow - 1, 0, stableColumn + 1, say(texts.game), "headingLeft");
  draft.putAcross(headRow - 1, variableColumn(0), profileVariables.length, say(texts.meaning), "heading");
  for (const [player, { label, components }] of players.entries()) {
    draft.put(headRow, labelColumn(player), say(label), "headingLeft");
    draft.put(headRow, payoffColumn(player), say(texts.payoffOf).replace("{player}", say(label)), "heading");
    draft.putAcross(
      headRow - 1,
      componentColumn(player, 0),
      components.length,
      say(texts.componentsOf).replace("{player}", say(label)),
      "heading",
    );
    for (const [j, { title }] of components.entries())
      draft.put(headRow, componentColumn(player, j), say(title), "heading");
  }
  draft.put(headRow, stableColumn, say(texts.stable), "heading");
  for (const [i, variable] of profileVariables.entries())
    draft.put(headRow, variableColumn(i), say(profileVariableLabels[variable]), "heading");
}

/** The expressions that the component columns hold, in words of the model. */
function putExpressions(draft: Draft, say: (text: Text) => string, top: number): void {
  const width = variableColumn(profileVariables.length) - 2;
  draft.put(top, 0, say(texts.player), "headingLeft");
  draft.put(top, 1, say(texts.component), "headingLeft");
  draft.putAcross(top, 2, width, say(texts.how), "headingLeft");
  let row = top + 1;
  for (const player of players) {
    for (const [j, { title, expression }] of player.components.entries()) {
      draft.put(row, 0, j === 0 ? say(player.label) : undefined, "strongLabel");
      draft.put(row, 1, say(title), "label");
      draft.putAcross(row++, 2, width, readable(expression), "expression");
    }
    draft.put(row, 0, undefined, "label");
    draft.put(row, 1, say(texts.payoff), "strongLabel");
    const sum = player.components.map(({ weight }, j) => `${weight} × ${componentVariable(player, j)}`).join(" + ");
    draft.putAcross(row++, 2, width, say(texts.rounded).replace("{sum}", sum), "expression");
  }
}

const texts = {
  title: { en: "Payoffs", ko: "보수", zh: "收益" },
  subtitle: {
    en: "Twelve profiles, three payoffs each, in USD bn a year or its equivalent. Green: the player's best response to the others. Gold, with ●: a profile that no player would leave alone. Further right: what each profile means, and the components that each payoff adds up.",
    ko: "열두 가지 전략 조합과 각각 세 개의 보수로, 단위는 연간 10억 달러 또는 그에 상당하는 값입니다. 초록은 다른 참가자에 대한 최적 대응, ●가 붙은 금색은 누구도 혼자서는 떠나지 않을 조합입니다. 오른쪽에는 각 조합의 뜻과 보수를 이루는 구성 요소가 있습니다.",
    zh: "十二个策略组合，各有三个收益，单位为十亿美元/年或其等值。绿色：对他人的最优反应。金色并带●：无人愿单独偏离的组合。右侧为各组合的含义及构成收益的各分量。",
  },
  game: { en: "The game", ko: "게임", zh: "博弈" },
  meaning: { en: "What the profile means", ko: "조합의 뜻", zh: "组合的含义" },
  payoffOf: { en: "{player} payoff", ko: "{player} 보수", zh: "{player}收益" },
  componentsOf: { en: "{player}: components", ko: "{player}: 구성 요소", zh: "{player}：分量" },
  stable: { en: "Stable?", ko: "안정?", zh: "稳定？" },
  player: { en: "Player", ko: "참가자", zh: "参与者" },
  component: { en: "Component", ko: "구성 요소", zh: "分量" },
  how: {
    en: "How it is computed (names are cells: choose one in the name box)",
    ko: "계산식(이름은 셀입니다. 이름 상자에서 고를 수 있습니다)",
    zh: "算法（名称即单元格，可在名称框中选择）",
  },
  payoff: { en: "Payoff", ko: "보수", zh: "收益" },
  rounded: {
    en: "{sum}, rounded to two decimals",
    ko: "{sum}, 소수 둘째 자리까지 반올림",
    zh: "{sum}，四舍五入至两位小数",
  },
} satisfies Record<string, Text>;
