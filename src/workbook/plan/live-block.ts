import type { Cells } from "../../../engine/formats/cells";
import type { Language } from "../../../engine/text";
import type { Box } from "../address";
import type { Draft } from "./draft";
import { type LiveArgument, liveCall } from "./live-call";

/** A live function with its heading: where it is put, and how many rows it may grow to. */
export interface LiveBlock {
  readonly title: string;
  readonly id: string;
  readonly given: Readonly<Record<string, LiveArgument>>;
  readonly room: number;
  /** The columns that the heading's line runs over. */
  readonly columns: number;
}

/** Where the result lies, what is in it now, and the first row below the room it has. */
export interface PlacedBlock {
  readonly box: Box;
  readonly block: Cells;
  readonly next: number;
}

/** The heading, the formula as text, the live result and the room below it. */
export async function putLiveBlock(
  draft: Draft,
  row: number,
  { title, id, given, room, columns }: LiveBlock,
  language: Language,
): Promise<PlacedBlock> {
  const content = await liveCall(id, given, language);
  const { block } = content;
  draft.put(row, 0, title, "section");
  draft.paint({ row, column: 1, rows: 1, columns: columns - 1 }, "section");
  draft.put(row + 1, 0, `=${content.formula}`, "code");
  draft.put(row + 2, 0, content);
  draft.paintResult(row + 2, block, room);
  const box = { row: row + 2, column: 0, rows: block.length, columns: block[0]!.length };
  return { box, block, next: row + 2 + Math.max(room, block.length + 1) };
}
