import { InputError } from "../errors";
import type { Text } from "../text";
import type { Cells } from "./cells";
import type { GameSource } from "./game-kind";

const onlyTable: Text = {
  en: "a file of the format {format} holds a payoff table, which this question is not about: give a table of cells (CSV or a workbook)",
  ko: "{format} 형식의 파일에는 보수표가 들어 있는데 이 질문은 보수표에 관한 것이 아닙니다. 셀로 된 표(CSV나 통합 문서)를 지정하세요",
  zh: "{format} 格式的文件包含收益表，而此问题与收益表无关：请给出由单元格组成的表（CSV 或工作簿）",
};

/** The ranges of a game that is written in cells only. Throws InputError for the text of a game file. */
export function rangesOf(source: GameSource): Readonly<Record<string, Cells>> {
  if ("cells" in source) return source.cells;
  throw new InputError(onlyTable, { format: source.format });
}
