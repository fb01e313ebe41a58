import { type Language, type Message, message, say, type Text } from "./text";

/** Where in what the user gave the fault lies: a cell of a range argument (from 0) or a block of `rows` × `columns` from there, a line of a file (from 1), a path in JSON, or the argument as a whole. */
export type Place =
  | {
      readonly argument: string;
      readonly row: number;
      readonly column: number;
      readonly rows?: number;
      readonly columns?: number;
    }
  | { readonly argument: string }
  | { readonly line: number }
  | { readonly path: string };

/** An error with a message for the user in every language. */
export class MessageError extends Error {
  constructor(readonly said: Message) {
    super(say(said));
  }
}

/** What the user gave is wrong: says where, what, and what would be right. Excel shows #VALUE!, the command line exits 2. */
export class InputError extends MessageError {
  override readonly name = "InputError";
  constructor(
    text: Text,
    values: Message["values"] = {},
    readonly at?: Place,
  ) {
    super(message(text, values));
  }
}

/** The chosen method does not apply to this game, though another may. Excel shows #VALUE!, the command line exits 2. */
export class Refusal extends MessageError {
  override readonly name = "Refusal";
  constructor(text: Text, values: Message["values"] = {}) {
    super(message(text, values));
  }
}

/** The budget ran out or the user cancelled; what was found until then is kept by the caller. */
export class Stopped extends Error {
  override readonly name = "Stopped";
  constructor(
    readonly reason: "limit" | "cancelled",
    /** How far the method had come, where it can say. */
    readonly notes: readonly Message[] = [],
  ) {
    super(reason);
  }
}

const placeTexts = {
  cell: { en: "row {row}, column {column}", ko: "{row}행 {column}열", zh: "第{row}行第{column}列" },
  block: {
    en: "rows {row} to {lastRow}, columns {column} to {lastColumn}",
    ko: "{row}~{lastRow}행, {column}~{lastColumn}열",
    zh: "第{row}–{lastRow}行、第{column}–{lastColumn}列",
  },
  line: { en: "line {line}", ko: "{line}번째 줄", zh: "第{line}行" },
} satisfies Record<string, Text>;

/** The words for a place; a surface that knows cell addresses gives its own `cellName`. */
export function sayPlace(at: Place, language: Language, cellName?: (at: Place) => string | undefined): string {
  const known = cellName?.(at);
  if (known !== undefined) return known;
  if ("row" in at) {
    const { row, column, rows = 1, columns = 1 } = at;
    const values = { row: row + 1, column: column + 1, lastRow: row + rows, lastColumn: column + columns };
    return say(message(rows * columns > 1 ? placeTexts.block : placeTexts.cell, values), language);
  }
  if ("line" in at) return say(message(placeTexts.line, { line: at.line }), language);
  return "path" in at ? at.path : at.argument;
}

/** What any surface shows for an error of ours: the place, then the message. */
export function sayError(
  error: MessageError,
  language: Language,
  cellName?: (at: Place) => string | undefined,
): string {
  const text = say(error.said, language);
  return error instanceof InputError && error.at ? `${sayPlace(error.at, language, cellName)}: ${text}` : text;
}
