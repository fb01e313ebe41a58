import { type NormalFormGame, normalFormGame } from "../../engine/games/normal-form";
import { seededRandom } from "./bimatrix";

/** A game of the given shape whose payoffs are drawn one by one, a different one for each number. */
export function randomGame(
  shape: readonly number[],
  number: number,
  draw: (random: () => number, player: number) => number = (random) => Math.floor(101 * random()),
): NormalFormGame {
  const random = seededRandom(1000 * number + shape.length * 31 + shape[0]!);
  const players = shape.map((count, i) => ({
    label: `P${i + 1}`,
    strategies: Array.from({ length: count }, (_, s) => `s${s + 1}`),
  }));
  return normalFormGame(players, (player) => draw(random, player), `${shape.join("×")}, number ${number}`);
}

/** The row player gets what is drawn, the column player what is left of `sum`. */
export function randomConstantSumGame(rows: number, columns: number, number: number, most: number, sum = 0) {
  const random = seededRandom(number * 97 + rows * 13 + columns);
  const payoffs = Array.from({ length: rows * columns }, () => Math.floor((most + 1) * random()));
  const player = (label: string, count: number) => ({
    label,
    strategies: Array.from({ length: count }, (_, s) => `${s + 1}`),
  });
  return normalFormGame(
    [player("Row", rows), player("Column", columns)],
    (i, index) => (i === 0 ? payoffs[index]! : sum - payoffs[index]!),
    `constant-sum ${rows}×${columns}, number ${number}`,
  );
}
