import { type NormalFormGame, type Player, profileIndex } from "../../engine/games/normal-form";
import { inExact, payoffsByStrategy, pureAsMixed } from "../../engine/games/profile";
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
  const best = bestResponses(game);
  const cellAt = (row: number, column: number) =>
    tableCell(game, columnPlayer ? [row, column, ...further] : [row], best);
  return {
    fixed: others.map(({ label, strategies }, i) => ({ player: label, strategy: strategies[further[i]!]! })),
    rows: rowPlayer!.strategies.slice(0, rows).map((heading, row) => ({
      heading,
      cells: Array.from({ length: Math.max(1, columns) }, (_, column) => cellAt(row, column)),
    })),
  };
}

function tableCell(game: NormalFormGame, profile: readonly number[], best: BestResponses): TableCell {
  const index = profileIndex(game, profile);
  const payoffs = game.players.map((_, player) => ({
    player,
    text: payoffText(game, player, index),
    isBest: best(player, profile).includes(profile[player]!),
  }));
  return { payoffs, isEquilibrium: payoffs.every(({ isBest }) => isBest) };
}

type BestResponses = (player: number, profile: readonly number[]) => readonly number[];

/** The player's best responses to the others, every tie included; asked for once per combination of the others. */
function bestResponses(game: NormalFormGame): BestResponses {
  const valued = inExact(game);
  const known = new Map<string, readonly number[]>();
  return (player, profile) => {
    const key = `${player}:${profile.map((strategy, i) => (i === player ? "" : strategy)).join(",")}`;
    const remembered = known.get(key);
    if (remembered) return remembered;
    const payoffs = payoffsByStrategy(game, valued, pureAsMixed(game, profile, valued.field), player);
    const isBest = (payoff: (typeof payoffs)[number]) =>
      payoffs.every((other) => valued.field.compare(payoff, other) >= 0);
    const best = payoffs.flatMap((payoff, strategy) => (isBest(payoff) ? [strategy] : []));
    known.set(key, best);
    return best;
  };
}
