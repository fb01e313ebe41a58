import type { Cells } from "../../engine/formats/cells";
import { parseAddress } from "../workbook/address";
import type { ReadValueTypes } from "../workbook/value-types";

/**
 * Excel on the desktop passes 0 for a blank cell, which would silently make another game of a half-filled table
 * (OfficeDev/office-js #5262). Where a range holds zeros and its address is known, the workbook is asked once which are blank.
 */
export async function withBlanks(
  ranges: readonly (Cells | undefined)[],
  addresses: readonly (string | null | undefined)[],
  readValueTypes: ReadValueTypes,
): Promise<readonly (Cells | undefined)[]> {
  const asked = ranges.flatMap((cells, i) => {
    const address = addresses[i];
    return address && parseAddress(address)?.sheet !== undefined && holdsZero(cells) ? [{ i, address }] : [];
  });
  const types = asked.length === 0 ? undefined : await readValueTypes(asked.map(({ address }) => address));
  if (!types) return ranges;
  return ranges.map((cells, i) => {
    const place = asked.findIndex((one) => one.i === i);
    return cells && place >= 0 ? emptied(cells, types[place]!) : cells;
  });
}

const holdsZero = (cells: Cells | undefined): boolean => cells?.some((row) => row.includes(0)) ?? false;

const emptied = (cells: Cells, types: readonly (readonly string[])[]): Cells =>
  cells.map((row, r) => row.map((cell, c) => (cell === 0 && types[r]?.[c] === "Empty" ? null : cell)));
