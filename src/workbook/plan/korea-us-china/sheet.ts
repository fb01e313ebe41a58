import type { WorkedScenario } from "../../../../engine/catalogue/korea-us-china/index";
import type { Language, Text } from "../../../../engine/text";
import type { NamePlan, SheetPlan } from "../plan";

/** What every sheet of the scenario is made from. */
export interface Making {
  readonly language: Language;
  readonly say: (text: Text) => string;
  readonly worked: WorkedScenario;
}

/** A sheet and the names that it defines. */
export interface NamedSheet {
  readonly sheet: SheetPlan;
  readonly names: readonly NamePlan[];
}

export const sheetNames = {
  readMe: { en: "Read me", ko: "읽어보기", zh: "说明" },
  assumptions: { en: "Assumptions", ko: "가정", zh: "假设" },
  mechanisms: { en: "Mechanisms", ko: "작동 원리", zh: "机制" },
  payoffs: { en: "Payoffs", ko: "보수", zh: "收益" },
  solution: { en: "Solution", ko: "해", zh: "解" },
  negotiation: { en: "Negotiation", ko: "협상", zh: "谈判" },
  deal: { en: "Deal", ko: "합의안", zh: "方案" },
  coalitions: { en: "Coalitions", ko: "연합", zh: "联盟" },
  map: { en: "Map", ko: "지도", zh: "地图" },
} satisfies Record<string, Text>;
