import { ICommandService } from "@univerjs/core";
import type { Area } from "../grid/address";
import { quotedSheet } from "../grid/address";
import { rangesOf } from "../grid/ranges";
import { stated } from "../xlsx/styles";
import { ARROW_BESIDE_TEXT, type GridValidation } from "../xlsx/validation";
import { ExcelError } from "./errors";
import type { ExcelHost } from "./host";
import { isExcelObject, type ObjectType } from "./object";
import { absoluteText, intersection, type RangeTarget, sheetOf } from "./range-target";

/** Rules as the API states them: one key that names the type. */
type ApiRule = Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>;

/** Types of rules: the API's word, the grid's, and the API's word for `type`. */
const types = [
  ["wholeNumber", "whole", "WholeNumber"],
  ["decimal", "decimal", "Decimal"],
  ["textLength", "textLength", "TextLength"],
  ["date", "date", "Date"],
  ["time", "time", "Time"],
  ["list", "list", "List"],
  ["custom", "custom", "Custom"],
] as const;

const operators: Readonly<Record<string, string>> = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqualTo: "greaterThanOrEqual",
  LessThanOrEqualTo: "lessThanOrEqual",
};

const alerts = ["Information", "Stop", "Warning"];

function rulesOf(host: ExcelHost, target: RangeTarget): readonly GridValidation[] {
  const all = sheetOf(host, target).getDataValidations();
  return all
    .map((validation) => validation.rule as unknown as GridValidation)
    .filter((rule) => rule.ranges.some((range) => intersection(areaOf(range), target.area)));
}

const areaOf = (range: GridValidation["ranges"][number]): Area => ({
  row: range.startRow,
  column: range.startColumn,
  endRow: range.endRow,
  endColumn: range.endColumn,
});

const ruleOf = (host: ExcelHost, target: RangeTarget): GridValidation | undefined => rulesOf(host, target)[0];

const covers = (rule: GridValidation, target: RangeTarget): boolean =>
  rule.ranges.some((range) => JSON.stringify(areaOf(range)) === JSON.stringify(target.area));

function execute(host: ExcelHost, target: RangeTarget, id: string, parameters: object): void {
  const unitId = host.grid.workbook().getId();
  host.grid.injector.get(ICommandService).syncExecuteCommand(id, { unitId, subUnitId: target.sheet, ...parameters });
}

function clear(host: ExcelHost, target: RangeTarget): void {
  execute(host, target, "sheets.command.clear-range-data-validation", {
    ranges: rangesOf(sheetOf(host, target), target.area),
  });
}

/** Puts a rule in place of those of the range; its alert and prompt stay. */
function put(host: ExcelHost, target: RangeTarget, change: Partial<GridValidation>): void {
  const before = ruleOf(host, target);
  clear(host, target);
  const rule: GridValidation = {
    type: "any",
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: 1,
    ...(before && covers(before, target) ? before : {}),
    ...change,
    uid: crypto.randomUUID().slice(0, 8),
    ranges: rangesOf(sheetOf(host, target), target.area),
  };
  execute(host, target, "sheet.command.addDataValidation", { rule });
}

function formulaText(host: ExcelHost, value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (isExcelObject(value)) {
    const range = value.target as RangeTarget;
    return `=${quotedSheet(sheetOf(host, range).getSheetName())}!${absoluteText(range.area)}`;
  }
  return String(value);
}

function ruleFromApi(host: ExcelHost, rule: unknown): Partial<GridValidation> {
  const [key, details] =
    Object.entries((rule ?? {}) as ApiRule).find(([, value]) => value !== undefined && value !== null) ?? [];
  const type = types.find(([api]) => api === key)?.[1];
  if (!type || !details) throw new ExcelError("InvalidArgument", "data validation rule");
  if (type === "list") {
    return {
      type,
      formula1: formulaText(host, details.source) ?? "",
      showDropDown: details.inCellDropDown !== false,
      renderMode: ARROW_BESIDE_TEXT,
    };
  }
  if (type === "custom") return stated<Partial<GridValidation>>({ type, formula1: formulaText(host, details.formula) });
  const operator = operators[String(details.operator ?? "Between")];
  if (!operator) throw new ExcelError("InvalidArgument", String(details.operator));
  return stated<Partial<GridValidation>>({
    type,
    operator,
    formula1: formulaText(host, details.formula1),
    formula2: formulaText(host, details.formula2),
  });
}

function ruleForApi(rule: GridValidation | undefined): object {
  const type = types.find(([, grid]) => grid === rule?.type)?.[0];
  if (!rule || !type) return {};
  if (type === "list") return { list: { inCellDropDown: rule.showDropDown !== false, source: rule.formula1 } };
  if (type === "custom") return { custom: { formula: rule.formula1 } };
  const operator = Object.keys(operators).find((name) => operators[name] === rule.operator);
  return { [type]: stated({ operator, formula1: rule.formula1, formula2: rule.formula2 }) };
}

export const dataValidationType: ObjectType<RangeTarget> = {
  name: "DataValidation",
  scalars: {
    errorAlert: {
      get: (target, host) => {
        const rule = ruleOf(host, target);
        return {
          showAlert: rule?.showErrorMessage ?? true,
          style: alerts[rule?.errorStyle ?? 1],
          title: rule?.errorTitle ?? "",
          message: rule?.error ?? "",
        };
      },
      set: (target, host, value) => {
        const alert = value as {
          readonly showAlert?: boolean;
          readonly style?: string;
          readonly title?: string;
          readonly message?: string;
        };
        put(host, target, {
          showErrorMessage: alert.showAlert ?? true,
          errorStyle: Math.max(0, alerts.indexOf(alert.style ?? "Stop")),
          errorTitle: alert.title ?? "",
          error: alert.message ?? "",
        });
      },
    },
    ignoreBlanks: {
      get: (target, host) => ruleOf(host, target)?.allowBlank ?? true,
      set: (target, host, value) => put(host, target, { allowBlank: value === true }),
    },
    prompt: {
      get: (target, host) => {
        const rule = ruleOf(host, target);
        return {
          showPrompt: rule?.showInputMessage ?? true,
          title: rule?.promptTitle ?? "",
          message: rule?.prompt ?? "",
        };
      },
      set: (target, host, value) => {
        const prompt = value as { readonly showPrompt?: boolean; readonly title?: string; readonly message?: string };
        put(host, target, {
          showInputMessage: prompt.showPrompt ?? true,
          promptTitle: prompt.title ?? "",
          prompt: prompt.message ?? "",
        });
      },
    },
    rule: {
      get: (target, host) => ruleForApi(ruleOf(host, target)),
      set: (target, host, value) => put(host, target, ruleFromApi(host, value)),
    },
    type: {
      get: (target, host) => types.find(([, grid]) => grid === ruleOf(host, target)?.type)?.[2] ?? "None",
    },
  },
  methods: { clear: (target, host) => clear(host, target) },
};
