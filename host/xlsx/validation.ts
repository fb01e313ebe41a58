/** Data validation: of a file, and of the grid. */
import type { IRange } from "@univerjs/core";
import type { DataValidation } from "hucre";
import { rangesAsText, rangesFromText } from "./areas";
import { shownFormula, storedFormula } from "./formulas";
import { stated } from "./styles";

/** A rule as the grid's plugin keeps it in a workbook. */
export interface GridValidation {
  readonly uid: string;
  readonly type: string;
  readonly ranges: readonly IRange[];
  readonly operator?: string;
  readonly formula1?: string;
  readonly formula2?: string;
  readonly allowBlank?: boolean;
  readonly showErrorMessage?: boolean;
  readonly errorStyle?: number;
  readonly error?: string;
  readonly errorTitle?: string;
  readonly showInputMessage?: boolean;
  readonly prompt?: string;
  readonly promptTitle?: string;
  readonly showDropDown?: boolean;
  /** How the grid draws a list: 1 is an arrow beside the text, as in Excel. */
  readonly renderMode?: number;
}

export const ARROW_BESIDE_TEXT = 1;

const errorStyles = ["information", "stop", "warning"] as const;
const fileTypes: ReadonlySet<string> = new Set(["list", "whole", "decimal", "date", "time", "textLength", "custom"]);

export function validationFromFile(rule: DataValidation, names: readonly string[]): GridValidation {
  const formula = (text: string | undefined) => {
    if (text === undefined) return undefined;
    const isPlain = /^-?[\d.]+(e[-+]?\d+)?$/i.test(text);
    return isPlain ? text : shownFormula(text, names);
  };
  const quoted = /^"(.*)"$/s.exec(rule.formula1 ?? "")?.[1];
  const list = rule.values?.join(",") ?? quoted;
  return stated<GridValidation>({
    uid: crypto.randomUUID().slice(0, 8),
    type: rule.type,
    ranges: rangesFromText(rule.range),
    operator: rule.operator,
    formula1: rule.type === "list" && list !== undefined ? list : formula(rule.formula1),
    formula2: formula(rule.formula2),
    allowBlank: rule.allowBlank ?? true,
    showErrorMessage: rule.showErrorMessage ?? true,
    errorStyle: errorStyles.indexOf(rule.errorStyle ?? "stop"),
    error: rule.errorMessage,
    errorTitle: rule.errorTitle,
    showInputMessage: rule.showInputMessage ?? rule.inputMessage !== undefined,
    prompt: rule.inputMessage,
    promptTitle: rule.inputTitle,
    showDropDown: rule.type === "list" ? true : undefined,
    renderMode: rule.type === "list" ? ARROW_BESIDE_TEXT : undefined,
  });
}

export function validationForFile(rule: GridValidation, names: readonly string[]): DataValidation | undefined {
  if (!fileTypes.has(rule.type)) return undefined;
  const isWordList = rule.type === "list" && rule.formula1 !== undefined && !rule.formula1.startsWith("=");
  const formula = (text: string | undefined) =>
    text === undefined || text === "" ? undefined : storedFormula(text, names);
  return stated<DataValidation>({
    type: rule.type as DataValidation["type"],
    range: rangesAsText(rule.ranges),
    operator: rule.operator as DataValidation["operator"],
    values: isWordList ? rule.formula1?.split(",") : undefined,
    formula1: isWordList ? undefined : formula(rule.formula1),
    formula2: formula(rule.formula2),
    allowBlank: rule.allowBlank,
    showErrorMessage: rule.showErrorMessage,
    errorStyle: errorStyles[rule.errorStyle ?? 1],
    errorMessage: rule.error,
    errorTitle: rule.errorTitle,
    showInputMessage: rule.showInputMessage,
    inputMessage: rule.prompt,
    inputTitle: rule.promptTitle,
  });
}
