import type { NormalFormGame, Player } from "../../engine/games/normal-form";
import { type Child, element } from "../element";
import { type PayoffMark, type PayoffTable, payoffTable, type Section, type TableCell } from "../model/payoff-table";
import { select } from "./controls";
import type { Words } from "./words";

/** The game as the textbooks draw it, one bimatrix per combination of the further players' strategies, with a key. */
export function payoffTableView(
  game: NormalFormGame,
  slice: readonly number[],
  words: Words,
  onSlice: (slice: readonly number[]) => void,
): Child {
  const table = payoffTable(game, slice);
  const { hiddenRows: rows, hiddenColumns: columns } = table;
  return [
    playersKey(table, words),
    table.isSliced && sliceControls(game, slice, words, onSlice),
    table.sections.map((section) => sectionView(table, section, words)),
    rows + columns > 0 && element("p", { class: "hint" }, words("hidden", { rows, columns })),
    legend(words),
  ];
}

const playerClass = (player: number): string => `player player-${player % 6}`;

/** Which payoff is whose: the order, and the colour beside it. */
function playersKey({ players }: PayoffTable, words: Words): Child {
  return element(
    "div",
    { class: "players" },
    element("span", { class: "hint" }, words("players")),
    element(
      "ol",
      {},
      players.map(({ label }, player) => element("li", { class: playerClass(player) }, label)),
    ),
  );
}

function sliceControls(
  game: NormalFormGame,
  slice: readonly number[],
  words: Words,
  onSlice: (slice: readonly number[]) => void,
): Child {
  return game.players.slice(2).map(({ label, strategies }, i) =>
    select(
      `slice-${i}`,
      words("sliceOf", { player: label }),
      strategies.map((strategy, value) => ({ value: String(value), label: strategy })),
      String(slice[i] ?? 0),
      (value) => onSlice(game.players.slice(2).map((_, j) => (i === j ? Number(value) : (slice[j] ?? 0)))),
    ),
  );
}

function sectionView({ players, columns }: PayoffTable, section: Section, words: Words): Child {
  const [rowPlayer, columnPlayer] = players;
  const fixed = section.fixed.map((plays) => words("plays", plays));
  const caption =
    fixed.length > 0
      ? words("tableWhere", { fixed })
      : words("tableOf", { players: players.map(({ label }) => label) });
  const body = section.rows.map(({ heading, cells }) =>
    element(
      "tr",
      {},
      element("th", { scope: "row", class: playerClass(0) }, heading),
      cells.map((cell) => cellView(cell, words)),
    ),
  );
  return element(
    "div",
    { class: "scroll", role: "region", tabindex: 0, "aria-label": caption, "data-scroll": true },
    element(
      "table",
      { class: "game" },
      element("caption", { class: fixed.length > 0 ? "" : "unseen" }, caption),
      element("thead", {}, headView(rowPlayer!, columnPlayer, columns, words)),
      element("tbody", {}, body),
    ),
  );
}

/** Beyond so many columns the second player's name stands at the left, where it is seen before the table is scrolled. */
const mostCentred = 4;

function headView(
  rowPlayer: Player,
  columnPlayer: Player | undefined,
  columns: readonly string[],
  words: Words,
): Child {
  const corner = (rows: number) =>
    element("th", { scope: "col", class: playerClass(0), rowspan: rows }, rowPlayer.label);
  if (!columnPlayer) return element("tr", {}, corner(1), element("th", { scope: "col" }, words("payoff")));
  const kind = `${playerClass(1)} ${columns.length > mostCentred ? "wide" : ""}`;
  const headings = columns.map((column) => element("th", { scope: "col", class: playerClass(1) }, column));
  return [
    element(
      "tr",
      {},
      corner(2),
      element("th", { scope: "colgroup", class: kind, colspan: columns.length }, columnPlayer.label),
    ),
    element("tr", {}, headings),
  ];
}

function cellView({ payoffs, isEquilibrium }: TableCell, words: Words): HTMLElement {
  return element(
    "td",
    { class: isEquilibrium ? "equilibrium" : undefined },
    payoffs.map((payoff, i) => [i > 0 && element("span", { class: "comma" }, ", "), payoffView(payoff, words)]),
    isEquilibrium && element("span", { class: "unseen" }, ` ${words("equilibrium")}`),
  );
}

/** A best response is underlined, bold and starred, and said to be one. */
function payoffView({ player, text, isBest }: PayoffMark, words: Words): HTMLElement {
  if (!isBest) return element("span", { class: playerClass(player) }, text);
  return element(
    "strong",
    { class: `${playerClass(player)} best` },
    text,
    element("sup", { "aria-hidden": "true" }, "★"),
    element("span", { class: "unseen" }, ` ${words("bestResponse")}`),
  );
}

function legend(words: Words): Child {
  const best = element("strong", { class: "best", "aria-hidden": "true" }, "3", element("sup", {}, "★"));
  const cell = element("span", { class: "equilibrium sample", "aria-hidden": "true" }, "1, 1");
  return element(
    "ul",
    { class: "legend", "aria-label": words("legend") },
    element("li", {}, best, words("legendBest")),
    element("li", {}, cell, words("legendEquilibrium")),
  );
}
