import { InputError, type Place } from "../errors";
import { type Cell, type Cells, isBlank, labelOf } from "../formats/cells";
import { allCoalitions, type Coalition, type GraphModel, singleCoalitions } from "../games/graph-model";
import type { Text } from "../text";
import { isOmitted, type Param } from "./params";

const texts = {
  description: {
    en: "Who may act together: none (the default), all, or coalitions such as MoE + LG, one to a cell",
    ko: "함께 행동할 수 있는 쪽: none(기본값), all, 또는 MoE + LG 같은 연합을 셀마다 하나씩",
    zh: "谁可以共同行动：none（默认）、all，或每个单元格一个联盟，例如 MoE + LG",
  },
  unknown: {
    en: "“{label}” is none of {decisionMakers}: write a coalition as names with + between them, or the word none or all",
    ko: "“{label}”은(는) {decisionMakers} 중에 없습니다. 연합은 이름 사이에 +를 넣어 쓰거나, none 또는 all을 쓰세요",
    zh: "“{label}”不在 {decisionMakers} 之中：联盟请用 + 连接名称，或写 none 或 all",
  },
  tooMany: {
    en: "{count} decision makers form too many coalitions to look at all: name the coalitions that matter",
    ko: "의사결정자가 {count}명이면 연합이 너무 많아 모두 볼 수 없습니다. 중요한 연합을 지정하세요",
    zh: "{count} 个决策者形成的联盟太多，无法全部考察：请写出重要的联盟",
  },
} satisfies Record<string, Text>;

/** With more, every coalition and every coalition of the others would be more pairs than anybody reads. */
const mostForAll = 8;

/** The coalitions that are looked at: every decision maker alone, and those that may act together. */
export const coalitionsParam = (): Param<readonly Coalition[], GraphModel> => ({
  kind: "range",
  description: texts.description,
  required: false,
  defaultValue: "none",
  read(cells, name, model) {
    const word = isOmitted(cells) ? "none" : labelOf(firstFilled(cells!)).toLowerCase();
    if (word === "none") return singleCoalitions(model);
    if (word !== "all") return withSingles(model, readCoalitions(cells!, name, model));
    const count = model.decisionMakers.length;
    if (count > mostForAll) throw new InputError(texts.tooMany, { count }, { argument: name });
    return allCoalitions(model);
  },
});

const firstFilled = (cells: Cells): Cell | undefined => cells.flat().find((cell) => !isBlank(cell));

function withSingles(model: GraphModel, coalitions: readonly Coalition[]): Coalition[] {
  const all = [...singleCoalitions(model), ...coalitions];
  const keys = all.map((coalition) => coalition.join());
  return all.filter((_, i) => keys.indexOf(keys[i]!) === i);
}

function readCoalitions(cells: Cells, argument: string, model: GraphModel): Coalition[] {
  return cells.flatMap((row, i) =>
    row.flatMap((cell, j) =>
      isBlank(cell) ? [] : [readCoalition(labelOf(cell), { argument, row: i, column: j }, model)],
    ),
  );
}

function readCoalition(text: string, at: Place, { decisionMakers }: GraphModel): Coalition {
  const labels = decisionMakers.map(({ label }) => label);
  const named = labels.includes(text) ? [text] : text.split("+").map((part) => part.trim());
  const members = named.map((label) => {
    const member = labels.indexOf(label);
    if (member < 0) throw new InputError(texts.unknown, { label, decisionMakers: labels }, at);
    return member;
  });
  return [...new Set(members)].sort((a, b) => a - b);
}
