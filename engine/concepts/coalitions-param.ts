import { InputError } from "../errors";
import { type Cells, isBlank, labelOf } from "../formats/cells";
import { filledRegion, placeIn, type Region } from "../formats/region";
import { nameIndex } from "../formats/state-words";
import { allCoalitions, type Coalition, type GraphModel, singleCoalitions } from "../games/graph-model";
import type { Text } from "../text";
import { choice, optionalRange } from "./params";

const texts = {
  coalitions: { en: "Who may act together", ko: "함께 행동할 수 있는 쪽", zh: "谁可以共同行动" },
  none: {
    en: "Nobody, or only those named under coalition",
    ko: "아무도 없음, 또는 coalition에 적은 쪽만",
    zh: "无，或仅 coalition 中所列者",
  },
  all: { en: "Every coalition", ko: "모든 연합", zh: "所有联盟" },
  coalition: {
    en: "Decision makers who may act together, a row for each coalition: a name to a cell, or names with + between",
    ko: "함께 행동할 수 있는 의사결정자. 연합마다 한 행에, 셀마다 이름 하나 또는 이름 사이에 +",
    zh: "可共同行动的决策者，每个联盟一行：每格一个名称，或用 + 连接名称",
  },
  tooMany: {
    en: "{count} decision makers form too many coalitions to look at all: name the ones that matter under coalition",
    ko: "의사결정자가 {count}명이면 연합이 너무 많아 모두 볼 수 없습니다. 중요한 연합을 coalition에 적으세요",
    zh: "{count} 个决策者形成的联盟太多，无法全部考察：请在 coalition 中写出重要的联盟",
  },
} satisfies Record<string, Text>;

/** With more, every coalition and every coalition of the others would be more pairs than anybody reads. */
const mostForAll = 8;

/** The two arguments that say which coalitions are looked at beside every decision maker alone. */
export const coalitionParams = () => ({
  coalitions: choice(texts.coalitions, { none: texts.none, all: texts.all }),
  coalition: optionalRange<readonly Coalition[], GraphModel>(texts.coalition, readCoalitions),
});

/** Every decision maker alone, and the coalitions asked for. Throws InputError where all are too many. */
export function permittedCoalitions(
  model: GraphModel,
  {
    coalitions,
    coalition = [],
  }: { readonly coalitions: "none" | "all"; readonly coalition?: readonly Coalition[] | undefined },
): Coalition[] {
  const count = model.decisionMakers.length;
  if (coalitions === "all") {
    if (count > mostForAll) throw new InputError(texts.tooMany, { count }, { argument: "coalitions" });
    return allCoalitions(model);
  }
  const permitted = [...singleCoalitions(model), ...coalition];
  const keys = permitted.map((members) => members.join());
  return permitted.filter((_, i) => keys.indexOf(keys[i]!) === i);
}

/** A column of single names is one coalition: as several they would say nothing. */
function readCoalitions(cells: Cells, argument: string, model: GraphModel): Coalition[] {
  const region = filledRegion(cells, argument);
  const rows = region.cells.map((_, row) => membersIn(region, row, model));
  return rows.every((members) => members.length <= 1)
    ? [distinct(rows.flat())]
    : rows.filter((row) => row.length > 0).map(distinct);
}

const distinct = (members: readonly number[]): Coalition => [...new Set(members)].sort((a, b) => a - b);

function membersIn(region: Region, row: number, { decisionMakers }: GraphModel): number[] {
  const labels = decisionMakers.map(({ label }) => label);
  return region.cells[row]!.flatMap((cell, column) => {
    const text = labelOf(cell);
    if (isBlank(cell)) return [];
    const names = labels.includes(text) ? [text] : text.split("+").map((name) => name.trim());
    return names.map((name) => nameIndex(name, labels, placeIn(region, row, column)));
  });
}
