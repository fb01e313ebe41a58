import { ICommandService } from "@univerjs/core";
import { type Area, areaText } from "../grid/address";
import { rangesOf } from "../grid/ranges";
import { hexColor } from "../grid/styles";
import type { GridRule } from "../xlsx/conditional";
import { colorArgument } from "./colors";
import { ExcelError } from "./errors";
import type { ExcelHost } from "./host";
import { type ExcelObject, type ObjectType, object, type Scalar } from "./object";
import { rangeObject } from "./range";
import { intersection, type RangeTarget, sheetOf } from "./range-target";

interface RuleTarget {
  readonly sheet: string;
  readonly id: string;
}

type RuleStyle = NonNullable<GridRule["rule"]["style"]>;

const allRules = (host: ExcelHost, sheet: string): readonly GridRule[] =>
  sheetOf(host, { sheet }).getConditionalFormattingRules() as unknown as readonly GridRule[];

function ruleOf(host: ExcelHost, target: RuleTarget): GridRule {
  const found = allRules(host, target.sheet).find((rule) => rule.cfId === target.id);
  if (!found) throw new ExcelError("ItemNotFound");
  return found;
}

const areasOf = (rule: GridRule): readonly Area[] =>
  rule.ranges.map(({ startRow, startColumn, endRow, endColumn }) => ({
    row: startRow,
    column: startColumn,
    endRow,
    endColumn,
  }));

function touching(host: ExcelHost, { sheet, area }: RangeTarget): readonly GridRule[] {
  return allRules(host, sheet).filter((rule) => areasOf(rule).some((at) => intersection(at, area)));
}

/** Commands of the grid's plugin for its rules. */
const command = {
  add: "sheet.command.add-conditional-rule",
  set: "sheet.command.set-conditional-rule",
  delete: "sheet.command.delete-conditional-rule",
} as const;

function execute(host: ExcelHost, sheet: string, id: string, parameters: object): void {
  const unitId = host.grid.workbook().getId();
  host.grid.injector.get(ICommandService).syncExecuteCommand(id, { unitId, subUnitId: sheet, ...parameters });
}

function change(host: ExcelHost, target: RuleTarget, part: Partial<GridRule["rule"]>): void {
  const rule = ruleOf(host, target);
  execute(host, target.sheet, command.set, { cfId: target.id, rule: { ...rule, rule: { ...rule.rule, ...part } } });
}

function style<Key extends keyof RuleStyle>(
  key: Key,
  read: (value: RuleStyle[Key]) => unknown,
  write: (value: unknown) => RuleStyle[Key],
): Scalar<RuleTarget> {
  return {
    get: (target, host) => read(ruleOf(host, target).rule.style?.[key] as RuleStyle[Key]),
    set: (target, host, value) =>
      change(host, target, { style: { ...ruleOf(host, target).rule.style, [key]: write(value) } }),
  };
}

const fontType: ObjectType<RuleTarget> = {
  name: "ConditionalRangeFont",
  scalars: {
    bold: style(
      "bl",
      (bold) => bold === 1,
      (value) => (value ? 1 : 0),
    ),
    color: style(
      "cl",
      (color) => hexColor(color?.rgb, ""),
      (value) => ({ rgb: colorArgument(value) }),
    ),
    italic: style(
      "it",
      (italic) => italic === 1,
      (value) => (value ? 1 : 0),
    ),
    strikethrough: style(
      "st",
      (line) => line?.s === 1,
      (value) => ({ s: value ? 1 : 0 }),
    ),
    underline: style(
      "ul",
      (line) => (line?.s === 1 ? "Single" : "None"),
      (value) => ({ s: value === "None" ? 0 : 1 }),
    ),
  },
};

const fillType: ObjectType<RuleTarget> = {
  name: "ConditionalRangeFill",
  scalars: {
    color: style(
      "bg",
      (fill) => hexColor(fill?.rgb, ""),
      (value) => ({ rgb: colorArgument(value) }),
    ),
  },
};

const formatType: ObjectType<RuleTarget> = {
  name: "ConditionalRangeFormat",
  objects: {
    fill: (target) => object(fillType, target),
    font: (target) => object(fontType, target),
  },
};

const ruleType: ObjectType<RuleTarget> = {
  name: "ConditionalFormatRule",
  scalars: {
    formula: {
      get: (target, host) => ruleOf(host, target).rule.value ?? "",
      set: (target, host, value) => change(host, target, { value: checkedFormula(host, value) }),
    },
  },
};

/** Excel takes no custom functions in conditional formats (OfficeDev/office-js #6135). */
function checkedFormula(host: ExcelHost, value: unknown): string {
  const text = String(value);
  const called = [...text.matchAll(/([A-Za-z_][\w.]*)\(/g)].map((match) => (match[1] ?? "").toUpperCase());
  const custom = called.find((name) => host.isCustomFunction(name));
  if (custom) throw new ExcelError("InvalidArgument", `${custom} in a conditional format`);
  return text.startsWith("=") ? text : `=${text}`;
}

const customType: ObjectType<RuleTarget> = {
  name: "CustomConditionalFormat",
  objects: {
    format: (target) => object(formatType, target),
    rule: (target) => object(ruleType, target),
  },
};

const conditionalFormatType: ObjectType<RuleTarget> = {
  name: "ConditionalFormat",
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    id: { get: ({ id }) => id },
    priority: {
      get: (target, host) => allRules(host, target.sheet).findIndex((rule) => rule.cfId === target.id),
    },
    stopIfTrue: {
      get: (target, host) => ruleOf(host, target).stopIfTrue,
      set: (target, host, value) => {
        const rule = ruleOf(host, target);
        execute(host, target.sheet, command.set, { cfId: target.id, rule: { ...rule, stopIfTrue: value === true } });
      },
    },
    type: { get: () => "Custom" },
  },
  objects: {
    custom: (target) => object(customType, target),
    customOrNullObject: (target) => object(customType, target),
  },
  methods: {
    delete: (target, host) => execute(host, target.sheet, command.delete, { cfId: target.id }),
    getRange: (target, host) => {
      const [first] = areasOf(ruleOf(host, target));
      if (!first) throw new ExcelError("ItemNotFound");
      return rangeObject(target.sheet, first);
    },
  },
};

const ruleObject = (sheet: string, id: string): ExcelObject => object(conditionalFormatType, { sheet, id });

export const conditionalFormatsType: ObjectType<RangeTarget> = {
  name: "ConditionalFormatCollection",
  items: (target, host) => touching(host, target).map((rule) => ruleObject(target.sheet, rule.cfId)),
  item: (target, host, key) => existing(target, host, key),
  methods: {
    /** A rule that holds nowhere until its formula is set. */
    add: (target, host, type: string) => {
      if (type !== "Custom") throw new ExcelError("NotImplemented", `conditional formats of type ${type}`);
      const id = crypto.randomUUID().slice(0, 8);
      const rule: GridRule = {
        cfId: id,
        ranges: rangesOf(sheetOf(host, target), target.area),
        stopIfTrue: false,
        rule: { type: "highlightCell", subType: "formula", value: "=FALSE", style: {} },
      };
      execute(host, target.sheet, command.add, { rule });
      return ruleObject(target.sheet, id);
    },
    /** Other ranges of the same rules keep them. */
    clearAll: (target, host) => {
      for (const rule of touching(host, target)) {
        const left = areasOf(rule).flatMap((area) => without(area, target.area));
        if (left.length === 0) execute(host, target.sheet, command.delete, { cfId: rule.cfId });
        else
          execute(host, target.sheet, command.set, {
            cfId: rule.cfId,
            rule: { ...rule, ranges: left.flatMap((area) => rangesOf(sheetOf(host, target), area)) },
          });
      }
    },
    getCount: (target, host) => touching(host, target).length,
    getItem: (target, host, id: string) => existing(target, host, id),
    getItemAt: (target, host, index: number) => existing(target, host, index),
  },
};

function existing(target: RangeTarget, host: ExcelHost, key: string | number): ExcelObject {
  const rules = touching(host, target);
  const found = typeof key === "number" ? rules[key] : rules.find((rule) => rule.cfId === key);
  if (!found) throw new ExcelError("ItemNotFound", areaText(target.area));
  return ruleObject(target.sheet, found.cfId);
}

/** The parts of `area` that `hole` does not cover. */
function without(area: Area, hole: Area): readonly Area[] {
  const both = intersection(area, hole);
  if (!both) return [area];
  const parts: readonly Area[] = [
    { ...area, endRow: both.row - 1 },
    { ...area, row: both.endRow + 1 },
    { ...both, column: area.column, endColumn: both.column - 1 },
    { ...both, column: both.endColumn + 1, endColumn: area.endColumn },
  ];
  return parts.filter((part) => part.row <= part.endRow && part.column <= part.endColumn);
}
