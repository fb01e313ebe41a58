import type { Box } from "../address";
import type { CellPlan } from "./plan";

/** The smallest block that holds every cell. */
export function usedBox(cells: readonly CellPlan[]): Box {
  const rows = cells.map(({ row }) => row);
  const columns = cells.map(({ column }) => column);
  const [row, column] = [Math.min(...rows), Math.min(...columns)];
  return { row, column, rows: Math.max(...rows) - row + 1, columns: Math.max(...columns) - column + 1 };
}

/** Blocks of cells that share a property, so that a live workbook is told once per block and not once per cell: runs in a row, stacked where they line up. */
export function areasOf<K extends string>(
  cells: readonly CellPlan[],
  property: (cell: CellPlan) => K | undefined,
): Map<K, Box[]> {
  const areas = new Map<K, Box[]>();
  const inOrder = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  for (const [key, run] of runsOf(inOrder, property)) areas.set(key, stacked(areas.get(key) ?? [], run));
  return areas;
}

function* runsOf<K>(cells: readonly CellPlan[], property: (cell: CellPlan) => K | undefined): Generator<[K, Box]> {
  let open: [K, Box] | undefined;
  for (const cell of cells) {
    const key = property(cell);
    if (open && key === open[0] && cell.row === open[1].row && cell.column === open[1].column + open[1].columns) {
      open = [open[0], { ...open[1], columns: open[1].columns + 1 }];
      continue;
    }
    if (open) yield open;
    open = key === undefined ? undefined : [key, { row: cell.row, column: cell.column, rows: 1, columns: 1 }];
  }
  if (open) yield open;
}

/** Adds a run to the block directly above it when both are equally wide. */
function stacked(boxes: readonly Box[], run: Box): Box[] {
  const above = boxes.findIndex(
    (box) => box.column === run.column && box.columns === run.columns && box.row + box.rows === run.row,
  );
  return above < 0 ? [...boxes, run] : boxes.map((box, i) => (i === above ? { ...box, rows: box.rows + 1 } : box));
}
