import type { Cell, Cells } from "../../engine/formats/cells";

/**
 * What Excel passes for one argument → cells. A left-out argument arrives as null; a single value is 1 × 1; an error is
 * an object with its code; numbers and texts with a data type (a currency, an entity) hide in `basicValue`.
 */
export function cellsOfArgument(given: unknown): Cells | undefined {
  if (given === null || given === undefined) return undefined;
  if (!Array.isArray(given)) return [[cellOf(given)]];
  return given.map((row: unknown) => (Array.isArray(row) ? row.map(cellOf) : [cellOf(row)]));
}

function cellOf(value: unknown): Cell {
  if (value === undefined || value === null) return null;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value !== "object") return String(value);
  const { code, basicType, basicValue } = value as { code?: unknown; basicType?: unknown; basicValue?: unknown };
  if (typeof code === "string") return { error: code };
  if (basicType === "Error") return { error: String(basicValue) };
  return basicValue === undefined ? { error: "#VALUE!" } : cellOf(basicValue);
}
