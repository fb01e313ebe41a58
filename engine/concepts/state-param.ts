import { type Cells, isBlank, labelOf } from "../formats/cells";
import { nameIndex } from "../formats/state-words";
import type { GraphModel } from "../games/graph-model";
import type { Text } from "../text";
import { range } from "./params";

/** One state of a conflict, by its name. */
export const stateParam = (description: Text) => range<number, GraphModel>(description, readState);

function readState(cells: Cells, argument: string, { states }: GraphModel): number {
  const row = cells.findIndex((one) => one.some((cell) => !isBlank(cell)));
  const column = cells[row]!.findIndex((cell) => !isBlank(cell));
  return nameIndex(labelOf(cells[row]![column]), states, { argument, row, column });
}
