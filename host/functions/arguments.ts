/** Formula arguments of the grid's engine as the values that Excel passes to a custom function. */
import type { Nullable } from "@univerjs/core";
import type { ArrayValueObject, BaseReferenceObject, BaseValueObject } from "@univerjs/preset-sheets-core";
import type { FunctionParameter } from "./metadata";

/** An error value in a cell, in the shape that the client turns into a CustomFunctions.Error. */
interface ErrorArgument {
  readonly type: "CustomFunctionError";
  readonly code: string;
}

type CellArgument = number | string | boolean | null | ErrorArgument;
export type Argument = CellArgument | readonly (readonly CellArgument[])[];

/** The error to show in place of calling the function. */
export class ArgumentError extends Error {
  constructor(readonly error: string) {
    super(error);
  }
}

export interface ArgumentRules {
  /** What a blank cell arrives as: 0 as in Excel on the desktop, null as on the web (OfficeDev/office-js #5262). */
  readonly blank: 0 | null;
  readonly errorsAllowed: boolean;
}

/** A formula argument as the engine hands it to a function that asks for references. */
export type Given = BaseValueObject | BaseReferenceObject;

/** The argument for `parameter`; an omitted one is null. Throws an ArgumentError where Excel would not call at all. */
export function argumentFor(given: Given | undefined, parameter: FunctionParameter, rules: ArgumentRules): Argument {
  if (given === undefined || isOmitted(given)) return null;
  const table = tableOf(given).map((row) => row.map((cell) => cellArgument(cell, parameter, rules)));
  if (parameter.dimensionality === "matrix") return table;
  const isOneCell = table.length === 1 && table[0]?.length === 1;
  if (!isOneCell) throw new ArgumentError("#VALUE!");
  return table[0]?.[0] ?? null;
}

export function isReference(given: Given): given is BaseReferenceObject {
  return given.isReferenceObject();
}

const isOmitted = (given: Given): boolean => !isReference(given) && given.isNull();

function tableOf(given: Given): readonly (readonly Nullable<BaseValueObject>[])[] {
  if (isReference(given)) return referencedCells(given);
  return given.isArray() ? (given as ArrayValueObject).getArrayValue() : [[given]];
}

function referencedCells(reference: BaseReferenceObject): readonly (readonly Nullable<BaseValueObject>[])[] {
  const { startRow, startColumn, endRow, endColumn } = reference.getRangePosition();
  const rows: Nullable<BaseValueObject>[][] = Array.from({ length: endRow - startRow + 1 }, () =>
    new Array(endColumn - startColumn + 1).fill(null),
  );
  reference.iterator((value, row, column) => {
    const cells = rows[row - startRow];
    if (cells) cells[column - startColumn] = value;
    return undefined;
  });
  return rows;
}

function cellArgument(
  cell: Nullable<BaseValueObject>,
  parameter: FunctionParameter,
  rules: ArgumentRules,
): CellArgument {
  if (!cell || cell.isNull()) return blankArgument(parameter, rules);
  const value = cell.getValue() as number | string | boolean;
  if (!cell.isError()) return typed(value, parameter.type ?? "any");
  if (rules.errorsAllowed && (parameter.type ?? "any") === "any") {
    return { type: "CustomFunctionError", code: String(value) };
  }
  throw new ArgumentError(String(value));
}

function blankArgument(parameter: FunctionParameter, rules: ArgumentRules): CellArgument {
  if (parameter.type === "string") return "";
  if (parameter.type === "boolean") return false;
  return parameter.type === "number" ? 0 : rules.blank;
}

/** Excel converts between numbers, texts and truth values before it calls, and refuses what it cannot convert. */
function typed(value: number | string | boolean, type: NonNullable<FunctionParameter["type"]>): CellArgument {
  if (type === "any" || typeof value === type) return value;
  if (type === "string") return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
  if (type === "boolean" && typeof value === "string") {
    if (/^(true|false)$/i.test(value)) return value.toLowerCase() === "true";
    throw new ArgumentError("#VALUE!");
  }
  if (type === "boolean") return value !== 0;
  const number = typeof value === "string" && value.trim() === "" ? Number.NaN : Number(value);
  if (Number.isNaN(number)) throw new ArgumentError("#VALUE!");
  return number;
}
