import { numberOf, type Quantity, quantityText } from "../../engine/arithmetic/quantity";
import { parseRational } from "../../engine/arithmetic/rational";
import { type Answer, answer, callOf, cellsOf } from "../../engine/concepts/call";
import { conceptById } from "../../engine/concepts/index";
import type { Cells } from "../../engine/formats/cells";
import { type Coalition, type CoalitionalGame, coalitionalGame, membersOf } from "../../engine/games/coalitional-game";
import { seededRandom } from "./bimatrix";

export const exact = (text: string | number) => parseRational(String(text))!;

export const labelled = (count: number) => Array.from({ length: count }, (_, i) => ({ label: `P${i + 1}` }));

export const gameOf = (count: number, worthOf: (coalition: Coalition) => Quantity): CoalitionalGame =>
  coalitionalGame(labelled(count), worthOf);

/** The game as a user would write it. */
export const cellsOfGame = ({ players, worths }: CoalitionalGame): Cells => [
  ["Coalition", "Worth"],
  ...Array.from(worths.floats.keys())
    .slice(1)
    .map((coalition) => [
      membersOf(coalition)
        .map((player) => players[player]!.label)
        .join(", "),
      worths.exact.has(coalition) ? quantityText(worths.exact.get(coalition)!) : worths.floats[coalition]!,
    ]),
];

/** Asks a concept by its id, on a table of coalitions. */
export function ask(
  id: string,
  coalitions: Cells,
  words: Readonly<Record<string, string | Cells>> = {},
): Promise<Answer> {
  const concept = conceptById(id)!;
  const given = Object.fromEntries(
    Object.entries(words).map(([name, value]) => [name, typeof value === "string" ? [[value]] : value]),
  );
  return answer(concept, callOf(concept, { coalitions, ...given }));
}

export const shown = async (...question: Parameters<typeof ask>): Promise<Cells> =>
  cellsOf(await ask(...question), "en");

/** Games of several kinds and 1 to 5 players, a different one for each number. */
export function variousGame(number: number, count = 1 + (number % 5)): CoalitionalGame {
  const random = seededRandom(1000 + number);
  const kinds = [
    () => Math.floor(20 * random()),
    () => Math.floor(3 * random()),
    (coalition: Coalition) => membersOf(coalition).length ** 2 + Math.floor(3 * random()),
    (coalition: Coalition) => Math.floor(6 * random() * membersOf(coalition).length),
    () => Math.floor(2000 * random() - 1000) / 8,
    (coalition: Coalition) => membersOf(coalition).reduce((sum, player) => sum + 3 * player - 2, 0),
    () => 0,
    () => Math.floor(1000 * random()) * 10 ** (Math.floor(24 * random()) - 12),
  ];
  return gameOf(count, kinds[Math.floor(number / 5) % kinds.length]!);
}

export const close = (one: Quantity, other: Quantity): boolean => Math.abs(numberOf(one) - numberOf(other)) < 1e-9;
