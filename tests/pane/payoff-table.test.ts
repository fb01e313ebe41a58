import { describe, expect, it } from "vitest";
import { normalFormGame } from "../../engine/games/normal-form";
import { payoffTable } from "../../taskpane/model/payoff-table";
import { gameOf } from "./support";

const bestOf = (game: ReturnType<typeof gameOf>) =>
  payoffTable(game).sections.map(({ rows }) =>
    rows.map(({ cells }) => cells.map(({ payoffs }) => payoffs.map(({ isBest }) => (isBest ? 1 : 0)).join(""))),
  );

describe("the payoff table", () => {
  const dilemma = gameOf(
    [2, 2],
    [
      [3, 3],
      [0, 4],
      [4, 0],
      [1, 1],
    ],
  );

  it("marks both players' best responses and outlines the only equilibrium of the prisoner's dilemma", () => {
    expect(bestOf(dilemma)).toEqual([
      [
        ["00", "01"],
        ["10", "11"],
      ],
    ]);
    const equilibria = payoffTable(dilemma).sections[0]!.rows.map(({ cells }) =>
      cells.map(({ isEquilibrium }) => isEquilibrium),
    );
    expect(equilibria).toEqual([
      [false, false],
      [false, true],
    ]);
  });

  it("marks every tie", () => {
    const flat = gameOf([2, 2], new Array(4).fill([1, 1]));
    expect(bestOf(flat)).toEqual([
      [
        ["11", "11"],
        ["11", "11"],
      ],
    ]);
  });

  it("tells exact fractions apart that no double can, and leaves them as fractions", () => {
    const third = { n: 1n, d: 3n };
    const nearly = { n: 333_333_333_333_333_333_333n, d: 1_000_000_000_000_000_000_000n };
    const players = [
      { label: "A", strategies: ["a", "b"] },
      { label: "B", strategies: ["x"] },
    ];
    const game = normalFormGame(players, (player, index) => (player === 1 ? 0 : index === 0 ? third : nearly));
    const [first, second] = payoffTable(game).sections[0]!.rows;
    expect(first!.cells[0]!.payoffs[0]).toEqual({ player: 0, text: "1/3", isBest: true });
    expect(second!.cells[0]!.payoffs[0]!.isBest).toBe(false);
  });

  it("shows three players as one section per strategy of the third, with that strategy named", () => {
    const payoffs = Array.from({ length: 12 }, (_, index) => [index, -index, index % 2]);
    const { sections } = payoffTable(gameOf([3, 2, 2], payoffs));
    expect(sections.map(({ fixed }) => fixed)).toEqual([
      [{ player: "Player 3", strategy: "a" }],
      [{ player: "Player 3", strategy: "b" }],
    ]);
    const [first, second] = sections;
    expect(first!.rows[1]!.cells[0]!.payoffs.map(({ text }) => text)).toEqual(["4", "-4", "0"]);
    expect(second!.rows[2]!.cells[0]!.payoffs.map(({ isBest }) => isBest)).toEqual([true, true, true]);
    expect(second!.rows[2]!.cells[0]!.isEquilibrium).toBe(true);
  });

  it("shows one player as a list", () => {
    const { columns, sections } = payoffTable(gameOf([3], [[1], [5], [2]]));
    expect(columns).toEqual([]);
    expect(sections[0]!.rows.map(({ cells }) => cells[0]!.isEquilibrium)).toEqual([false, true, false]);
  });

  it("shows the chosen slice of a game with too many sections", () => {
    const counts = [4, 4, 6, 6];
    const payoffs = Array.from({ length: 576 }, (_, index) => [index, 0, 0, 0]);
    const table = payoffTable(gameOf(counts, payoffs), [1, 2]);
    expect(table.isSliced).toBe(true);
    expect(table.sections).toHaveLength(1);
    expect(table.sections[0]!.fixed.map(({ strategy }) => strategy)).toEqual(["b", "c"]);
    expect(table.sections[0]!.rows[0]!.cells[0]!.payoffs[0]!.text).toBe("8");
  });

  it("says how many strategies of a large game are left out", () => {
    const table = payoffTable(gameOf([50, 2], new Array(100).fill([0, 0])));
    expect(table.hiddenRows).toBe(20);
    expect(table.hiddenColumns).toBe(0);
    expect(table.sections[0]!.rows).toHaveLength(30);
  });
});
