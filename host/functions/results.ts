/** What the client answers for one invocation, read as a result: rows of cells, or an error with its message. */
import type { CallResult, CellContent } from "./result-store";

/** `[invocation, succeeded, value, error code when failed, measurements]` */
export type InvocationRow = readonly [id: number, succeeded: boolean, value: unknown, ...rest: unknown[]];

/** The codes in which the client names an error (its _getCustomFunctionResultErrorCodeFromErrorCode). */
const errors: Readonly<Record<number, string>> = {
  1: "#N/A",
  5: "#DIV/0!",
  6: "#NUM!",
  7: "#VALUE!",
  8: "#NULL!",
  9: "#NAME?",
  10: "#NAME?",
};

/** Excel shows a function's own message only beside these. */
const errorsWithMessage = new Set(["#VALUE!", "#N/A"]);

export function resultOf([, succeeded, value, code]: InvocationRow): CallResult {
  if (!succeeded) return errorOf(typeof code === "number" ? (errors[code] ?? "#VALUE!") : "#VALUE!", value);
  if (isErrorValue(value)) return errorOf(value.code, value.message);
  const rows = Array.isArray(value) ? value : [[value]];
  if (!isTable(rows)) return errorOf("#VALUE!", "");
  return { kind: "values", rows: rows.map((row) => row.map(contentOf)) };
}

function errorOf(error: string, message: unknown): CallResult {
  const shown = errorsWithMessage.has(error) && typeof message === "string" ? message : "";
  return { kind: "error", error, message: shown };
}

function isErrorValue(value: unknown): value is { readonly code: string; readonly message?: string } {
  return typeof value === "object" && value !== null && (value as { type?: unknown }).type === "CustomFunctionError";
}

/** A spilled result is a rectangle with at least one cell. */
function isTable(value: readonly unknown[]): value is readonly (readonly unknown[])[] {
  const width = Array.isArray(value[0]) ? value[0].length : 0;
  return width > 0 && value.every((row) => Array.isArray(row) && row.length === width);
}

/** Excel shows 0 for a null inside a result (OfficeDev/office-js #1503). */
function contentOf(value: unknown): CellContent {
  if (typeof value === "number" || typeof value === "string" || typeof value === "boolean") return value;
  if (isErrorValue(value)) return { error: value.code };
  return 0;
}
