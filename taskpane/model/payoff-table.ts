import { bestResponsesAmong } from "../../engine/games/best-response";
import { type NormalFormGame, type Player, profileIndex } from "../../engine/games/normal-form";
import { payoffText } from "./numbers";

/** One player's payoff at a profile, and whether the player's strategy is a best response there. */
export interface PayoffMark {
  readonly player: number;
  readonly text: string;
  readonly isBest: boolean;
}

export interface TableCell {
  readonly payoffs: readonly PayoffMark[];
  /** Every player's strategy is a best response: a pure equilibrium. */
  readonly isEquilibrium: boolean;
}

/** The bimatrix of the first two players while the further players keep to one strategy each. */
export interface Section {
  readonly fixed: readonly { readonly player: string; readonly strategy: string }[];
  readonly rows: readonly { readonly heading: string; readonly cells: readonly TableCell[] }[];
}

export interface PayoffTable {
  readonly players: readonly Player[];
  readonly columns: readonly string[];
  readonly sections: readonly Section[];
  /** True when only the sections of the chosen slice are shown. */
  readonly isSliced: boolean;
  /** Strategies of the first two players that are not shown. */
  readonly hiddenRows: number;
  readonly hiddenColumns: number;
}

/** Beyond these a table is no longer looked at, and drawing it would hold up the pane. */
const mostStrategies = 30;
const mostCells = 400;

/** What the pane draws for a game; `slice` chooses the strategies of the third and further players where not all sections fit. */
export function payoffTable(game: NormalFormGame, slice: readonly number[] = []): PayoffTable {
  const [rowPlayer, columnPlayer, ...further] = game.players;
  const rows = rowPlayer!.strategies.slice(0, mostStrategies);
  const columns = columnPlayer?.strategies.slice(0, mostStrategies) ?? [];
  const combinations = further.reduce((product, { strategies }) => product * strategies.length, 1);
  const isSliced = combinations * rows.length * Math.max(1, columns.length) > mostCells && combinations > 1;
  const shown = isSliced ? [further.map((_, i) => slice[i] ?? 0)] : combinationsOf(further);
  return {
    players: game.players,
    columns,
    sections: shown.map((strategies) => sectionAt(game, strategies, rows.length, columns.length)),
    isSliced,
    hiddenRows: rowPlayer!.strategies.length - rows.length,
    hiddenColumns: (columnPlayer?.strategies.length ?? 0) - columns.length,
  };
}

function combinationsOf(players: readonly Player[]): number[][] {
  return players.reduce<number[][]>(
    (so, { strategies }) => so.flatMap((chosen) => strategies.map((_, strategy) => [...chosen, strategy])),
    [[]],
  );
}

function sectionAt(game: NormalFormGame, further: readonly number[], rows: number, columns: number): Section {
  const [rowPlayer, columnPlayer, ...others] = game.players;
  const indices = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: Math.max(1, columns) }, (_unused, column) =>
      profileIndex(game, columnPlayer ? [row, column, ...further] : [row]),
    ),
  );
  const best = game.players.map(
    (_, player) => new Set(bestResponsesAmong(new Int32Array(indices.flat()), game, player)),
  );
  return {
    fixed: others.map(({ label, strategies }, i) => ({ player: label, strategy: strategies[further[i]!]! })),
    rows: indices.map((row, i) => ({
      heading: rowPlayer!.strategies[i]!,
      cells: row.map((index) => tableCell(game, index, best)),
    })),
  };
}

/** `best` holds, for each player, the profiles at which the player best responds. */
function tableCell(game: NormalFormGame, index: number, best: readonly ReadonlySet<number>[]): TableCell {
  const payoffs = best.map((profiles, player) => ({
    player,
    text: payoffText(game, player, index),
    isBest: profiles.has(index),
  }));
  return { payoffs, isEquilibrium: payoffs.every(({ isBest }) => isBest) };
}
