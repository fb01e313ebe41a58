import { type AnyConcept, argumentsOf, type Example } from "../../engine/concepts/define";
import type { Cell, Cells } from "../../engine/formats/cells";
import { labelOf } from "../../engine/formats/cells";
import type { Box } from "../../src/workbook/address";
import { showArgument } from "./arguments";

/** An example laid out on one sheet: where each range stands, and the words and numbers that go into the controls. */
export interface ExampleSheet {
  readonly cells: Cells;
  /** The first is the game. */
  readonly ranges: readonly { readonly name: string; readonly box: Box }[];
  readonly words: Readonly<Record<string, string>>;
}

/** Ranges stand one below the other with a free row between, so that none is read into the next. */
export function exampleSheet(concept: AnyConcept, example: Example): ExampleSheet {
  const given = argumentsOf(concept).filter(({ name }) => example.arguments[name]);
  const isRange = (name: string) =>
    given.some((one) => one.name === name && ["range", "parameters"].includes(one.kind));
  const rows: (readonly Cell[])[] = [];
  const ranges = given
    .filter(({ name }) => isRange(name))
    .map(({ name }) => {
      const block = example.arguments[name]!;
      const box = { row: rows.length, column: 0, rows: block.length, columns: block[0]!.length };
      rows.push(...block, []);
      return { name, box };
    });
  const words = given
    .filter(({ name }) => !isRange(name) && name !== showArgument)
    .map(({ name }) => [name, labelOf(example.arguments[name]![0]![0])]);
  return { cells: rectangular(rows.slice(0, -1)), ranges, words: Object.fromEntries(words) };
}

function rectangular(rows: Cells): Cells {
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...new Array<Cell>(width - row.length).fill(null)]);
}
