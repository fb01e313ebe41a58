import { conceptById } from "../../engine/concepts";
import { answer, callOf, cellsOf } from "../../engine/concepts/call";
import type { Mark } from "../../engine/concepts/grade/definition";
import type { Cells } from "../../engine/formats/cells";

const grade = conceptById("GRADE")!;

/** What GAME.GRADE says of an answer. */
export async function mark(given: Record<string, Cells>): Promise<Mark> {
  return (await answer(grade, callOf(grade, given))).solution.found[0] as Mark;
}

/** The cells that a function of the id gives. */
export async function cells(id: string, given: Record<string, Cells>): Promise<Cells> {
  const concept = conceptById(id)!;
  return cellsOf(await answer(concept, callOf(concept, given)), "en");
}
