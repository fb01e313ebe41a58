/** Conditional formats. The grid keeps each as a formula or a colour scale; the file keeps both kinds. */
import type { IRange } from "@univerjs/core";
import type { CellStyle, ConditionalRule } from "hucre";
import { areaText } from "../grid/address";
import { rangesAsText, rangesFromText } from "./areas";
import type { ThemeColors } from "./colors";
import { shownFormula, storedFormula } from "./formulas";
import { styleForFile, styleFromFile } from "./styles";

/** A rule as the grid's plugin keeps it in a workbook. */
export interface GridRule {
  readonly cfId: string;
  readonly ranges: readonly IRange[];
  readonly stopIfTrue: boolean;
  readonly rule: {
    readonly type: string;
    readonly subType?: string;
    readonly value?: unknown;
    readonly style?: GridRuleStyle;
  };
}

type GridRuleStyle = Parameters<typeof styleForFile>[0];

const operators: Readonly<Record<string, string>> = {
  equal: "=",
  notEqual: "<>",
  greaterThan: ">",
  lessThan: "<",
  greaterThanOrEqual: ">=",
  lessThanOrEqual: "<=",
};

/** The rule as one formula for the first cell of its ranges, or undefined for kinds that have none. */
function formulaOf(rule: ConditionalRule, first: string): string | undefined {
  const [one, two] = typeof rule.formula === "string" ? [rule.formula] : (rule.formula ?? []);
  if (rule.type === "cellIs" && rule.operator && one !== undefined) {
    if (rule.operator === "between") return `AND(${first}>=${one},${first}<=${two})`;
    if (rule.operator === "notBetween") return `OR(${first}<${one},${first}>${two})`;
    return `${first}${operators[rule.operator]}${one}`;
  }
  const hasFormula = [
    "expression",
    "containsText",
    "notContainsText",
    "beginsWith",
    "endsWith",
    "containsBlanks",
    "notContainsBlanks",
  ];
  return hasFormula.includes(rule.type) ? one : undefined;
}

export function ruleFromFile(
  rule: ConditionalRule,
  names: readonly string[],
  theme: ThemeColors,
): GridRule | undefined {
  const ranges = rangesFromText(rule.range);
  const start = ranges[0];
  if (!start) return undefined;
  const first = areaText({
    row: start.startRow,
    column: start.startColumn,
    endRow: start.startRow,
    endColumn: start.startColumn,
  });
  const formula = formulaOf(rule, first);
  if (formula === undefined) return undefined;
  return {
    cfId: crypto.randomUUID().slice(0, 8),
    ranges,
    stopIfTrue: rule.stopIfTrue === true,
    rule: {
      type: "highlightCell",
      subType: "formula",
      value: shownFormula(formula, names),
      style: styleFromFile(rule.style ?? {}, theme),
    },
  };
}

export function ruleForFile(rule: GridRule, priority: number, names: readonly string[]): ConditionalRule | undefined {
  const { type, subType, value, style } = rule.rule;
  if (type !== "highlightCell" || subType !== "formula") return undefined;
  return {
    type: "expression",
    priority,
    range: rangesAsText(rule.ranges),
    formula: storedFormula(String(value), names),
    stopIfTrue: rule.stopIfTrue,
    style: highlightForFile(style ?? {}),
  };
}

/** A conditional format in a file states its solid fill as the background colour. */
function highlightForFile(style: GridRuleStyle): CellStyle {
  const { fill, font, border } = styleForFile(style, true);
  return {
    ...(font && Object.keys(font).length > 0 ? { font } : {}),
    ...(border ? { border } : {}),
    ...(fill?.type === "pattern" && fill.fgColor
      ? { fill: { type: "pattern", pattern: "solid", bgColor: fill.fgColor } }
      : {}),
  };
}
