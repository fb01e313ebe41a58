/** What the two directions share: where the grid's plugins keep their part of a workbook, and units of length. */
import type { Text } from "../languages";

/** Names of the plugins' resources in the grid's workbook data. */
export const resource = {
  names: "SHEET_DEFINED_NAME_PLUGIN",
  conditionalFormats: "SHEET_CONDITIONAL_FORMATTING_PLUGIN",
  validations: "SHEET_DATA_VALIDATION_PLUGIN",
  notes: "SHEET_NOTE_PLUGIN",
} as const;

/** A width in a file counts digits of the default font, seven pixels each; heights are in points. */
export const PIXELS_PER_CHARACTER = 7;
export const PIXELS_PER_POINT = 4 / 3;

export interface GridName {
  readonly id: string;
  readonly name: string;
  readonly formulaOrRefString: string;
  readonly comment?: string;
  readonly localSheetId?: string;
}

export interface GridNote {
  readonly id: string;
  readonly row: number;
  readonly col: number;
  readonly note: string;
  readonly width: number;
  readonly height: number;
}

/** What a file holds and the local host cannot keep, as the user is told. */
export type Loss = keyof typeof losses;

export const losses = {
  charts: { en: "charts", ko: "차트", zh: "图表" },
  pictures: { en: "pictures and drawings", ko: "그림과 도형", zh: "图片和图形" },
  pivotTables: { en: "pivot tables and slicers", ko: "피벗 테이블과 슬라이서", zh: "数据透视表和切片器" },
  sparklines: { en: "sparklines", ko: "스파크라인", zh: "迷你图" },
  tables: { en: "tables (their cells stay)", ko: "표 서식(셀 내용은 유지)", zh: "表格（单元格内容保留）" },
  filters: { en: "filters", ko: "필터", zh: "筛选" },
  links: { en: "hyperlinks (their text stays)", ko: "하이퍼링크(텍스트는 유지)", zh: "超链接（文字保留）" },
  richText: { en: "several fonts within one cell", ko: "한 셀 안의 여러 글꼴", zh: "单元格内的多种字体" },
  conditionalFormats: {
    en: "conditional formats other than formulas and comparisons",
    ko: "수식과 비교 이외의 조건부 서식",
    zh: "公式和比较以外的条件格式",
  },
  macros: { en: "macros", ko: "매크로", zh: "宏" },
  externalLinks: { en: "links to other workbooks", ko: "다른 통합 문서로의 연결", zh: "到其他工作簿的链接" },
} as const satisfies Record<string, Text>;
