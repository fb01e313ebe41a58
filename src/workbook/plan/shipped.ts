import { type Language, languages } from "../../../engine/text";
import { firstStepsWorkbook } from "./first-steps";
import { koreaUsChinaWorkbook } from "./korea-us-china/index";
import type { WorkbookPlan } from "./plan";

export interface ShippedWorkbook {
  readonly file: string;
  readonly language: Language;
  plan(): Promise<WorkbookPlan>;
}

/** "name.xlsx" in English, "name-ko.xlsx" and "name-zh.xlsx". */
const inEveryLanguage = (name: string, plan: (language: Language) => Promise<WorkbookPlan>): ShippedWorkbook[] =>
  languages.map((language) => ({
    file: `${name}${language === "en" ? "" : `-${language}`}.xlsx`,
    language,
    plan: () => plan(language),
  }));

/** Every workbook that comes with the product, in the order in which a menu offers them. */
export const shippedWorkbooks: readonly ShippedWorkbook[] = [
  ...inEveryLanguage("korea-us-china", koreaUsChinaWorkbook),
  ...inEveryLanguage("first-steps", firstStepsWorkbook),
];
