import { type Box, type Location, parseAddress } from "./address";

/** A block of cells that the workbook has a name for. */
export interface NamedBlock {
  readonly name: string;
  readonly at: Location;
}

/** Names that stand for a block of at least two rows and two columns; a payoff table is no smaller. */
export function namedBlocks(names: readonly { readonly name: string; readonly formula: string }[]): NamedBlock[] {
  return names.flatMap(({ name, formula }) => {
    const parsed = parseAddress(formula.replace(/^=/, ""));
    if (parsed?.sheet === undefined || parsed.box.rows < 2 || parsed.box.columns < 2) return [];
    return [{ name, at: { sheet: parsed.sheet, ...parsed.box } }];
  });
}

/** The named block that a selection means: for a single cell the smallest around it, else the one that is the selection itself. */
export function blockNamed(blocks: readonly NamedBlock[], selected: Location): NamedBlock | undefined {
  const around = blocks.filter(({ at }) => at.sheet === selected.sheet && contains(at, selected));
  if (size(selected) > 1) return around.find(({ at }) => size(at) === size(selected));
  return around.reduce<NamedBlock | undefined>(
    (least, one) => (least && size(least.at) <= size(one.at) ? least : one),
    undefined,
  );
}

const size = ({ rows, columns }: Box): number => rows * columns;

const contains = (outer: Box, inner: Box): boolean =>
  inner.row >= outer.row &&
  inner.column >= outer.column &&
  inner.row + inner.rows <= outer.row + outer.rows &&
  inner.column + inner.columns <= outer.column + outer.columns;
