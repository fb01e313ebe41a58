import { isExact, numberOf, type Quantity, quantityText } from "../../arithmetic/quantity";
import type { RandomIntegers } from "../../arithmetic/random-numbers";
import { parseRational, toNumber } from "../../arithmetic/rational";
import { InputError, type Place } from "../../errors";
import type { Cell, Cells } from "../../formats/cells";
import { isKnownExpression, plainSigns } from "../../formats/expression-words";
import { evaluate } from "../../formats/expressions";
import type { Parameters } from "../../formats/game-kind";
import { readNumber } from "../../formats/number-cell";
import { payoffTexts } from "../../formats/payoff-texts";
import type { Template } from "../../formats/template-kind";
import { drawIn } from "./draw";

/** A name that stands for one draw throughout the table. */
export interface NamedDraw {
  readonly name: string;
  readonly range: string;
  readonly at: Place;
}

/** A table with its numbers, and what the names in it stand for. */
export interface DrawnTable {
  readonly cells: Cells;
  readonly values: Parameters;
}

/** The template with every range drawn and every expression in the named draws and parameters worked out. Throws InputError at its cell; Needed. */
export function drawTable(
  { cells, top, left, parameters }: Template,
  named: readonly NamedDraw[],
  generator: RandomIntegers,
): DrawnTable {
  const draws = named.map(({ name, range, at }) => [name, readNumber(drawIn(range, generator, at), at)] as const);
  const values: Parameters = new Map([...parameters, ...draws]);
  const drawn = cells.map((row, i) =>
    row.map((cell, j) => {
      const place = { argument: "template", row: top + i, column: left + j };
      return typeof cell === "string" ? filledCell(drawIn(cell, generator, place), values, place) : cell;
    }),
  );
  return { cells: drawn, values };
}

/** Further cells with every expression in the names worked out. Throws InputError; Needed. */
export const filledWith = (cells: Cells, values: Parameters, argument: string): Cells =>
  cells.map((row, i) =>
    row.map((cell, j) => (typeof cell === "string" ? filledCell(cell, values, { argument, row: i, column: j }) : cell)),
  );

function filledCell(drawn: string, values: Parameters, place: Place): Cell {
  const parts = payoffTexts(drawn);
  const isWorkedOut = parts.every((part) => isKnownExpression(plainSigns(part), (name) => values.has(name)));
  if (!isWorkedOut) return drawn;
  const written = parts.map((part) => writtenNumber(workedOut(plainSigns(part), values, place)));
  return written.length === 1 ? written[0]! : written.join(", ");
}

function workedOut(text: string, values: Parameters, place: Place): Quantity {
  const plain = parseRational(text);
  if (plain) return plain;
  try {
    return evaluate(text, values);
  } catch (error) {
    if (error instanceof InputError) throw new InputError(error.said.text, error.said.values, place);
    throw error;
  }
}

/** A number where its decimal is exact, else a fraction as text. */
function writtenNumber(value: Quantity): number | string {
  if (!isExact(value)) return value;
  const shown = parseRational(String(toNumber(value)));
  return shown && shown.n === value.n && shown.d === value.d ? numberOf(value) : quantityText(value);
}
