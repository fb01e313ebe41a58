import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Quantity, quantityText } from "../../engine/arithmetic/quantity";
import { rational } from "../../engine/arithmetic/rational";
import { writeBimatrixText } from "../../engine/formats/bimatrix-text";
import type { Cells } from "../../engine/formats/cells";
import { readGameJson, writeGameJson } from "../../engine/formats/game-json";
import { writeListForm } from "../../engine/formats/list-form";
import { readNfg, writeNfg } from "../../engine/formats/nfg";
import { readProfile } from "../../engine/formats/profile-cells";
import { type NormalFormGame, normalFormGame, strategyHeadings } from "../../engine/games/normal-form";
import { plain, readCells, readingWith } from "../support/reading";

/** What people call players and strategies, and what they might: quotes, commas, numbers, other scripts. */
const label = fc
  .oneof(
    fc.constantFrom(
      "Align",
      "협력",
      "保复",
      "1",
      "2",
      "10",
      "2/3",
      "a, b",
      'say "no"',
      "(x)",
      "Korea payoff",
      "3, 2",
      "TRUE",
      "-",
    ),
    fc.string({ minLength: 1, maxLength: 6 }),
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 4 }),
  )
  .map((text) => text.trim())
  .filter((text) => text !== "" && !text.includes("\\"));
const labels = (most: number) => fc.uniqueArray(label, { minLength: 1, maxLength: most });

const payoff: fc.Arbitrary<Quantity> = fc.oneof(
  fc.integer({ min: -20, max: 20 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
  fc.tuple(fc.bigInt(-99n, 99n), fc.bigInt(1n, 99n)).map(([n, d]) => rational(n, d)),
  fc.bigInt(-(10n ** 30n), 10n ** 30n).map((n) => rational(n)),
);

function gameOf(players: fc.Arbitrary<string[]>, title: fc.Arbitrary<string> = fc.constant("")) {
  return players.chain((names) =>
    fc.tuple(fc.tuple(...names.map(() => labels(3))), title).chain(([strategies, heading]) => {
      const all = names.map((name, player) => ({ label: name, strategies: strategies[player]! }));
      const count = all.reduce((product, own) => product * own.strategies.length, names.length);
      return fc
        .array(payoff, { minLength: count, maxLength: count })
        .map((payoffs) => normalFormGame(all, (player, index) => payoffs[index * names.length + player]!, heading));
    }),
  );
}
const anyGame = gameOf(labels(4));
const twoPlayerGame = gameOf(fc.uniqueArray(label, { minLength: 2, maxLength: 2 }));

function same(found: NormalFormGame, game: NormalFormGame): void {
  expect(plain(found)).toEqual(plain(game));
}

/** What a sheet does to text that looks like a number. */
const typedIntoSheet = (cells: Cells): Cells =>
  cells.map((row) =>
    row.map((cell) =>
      typeof cell === "string" && String(Number(cell)) === cell && Number.isFinite(Number(cell)) ? Number(cell) : cell,
    ),
  );

describe("What is written is read back as the same game", () => {
  test("in list form", () => fc.assert(fc.property(anyGame, (game) => same(readCells(writeListForm(game)), game))));

  test("in list form typed into a sheet, where labels such as 10 become numbers", () =>
    fc.assert(fc.property(anyGame, (game) => same(readCells(typedIntoSheet(writeListForm(game))), game))));

  test("in a table of cells with two payoffs", () =>
    fc.assert(fc.property(twoPlayerGame, (game) => same(readCells(writeBimatrixText(game)), game))));

  test("in such a table typed into a sheet", () =>
    fc.assert(fc.property(twoPlayerGame, (game) => same(readCells(typedIntoSheet(writeBimatrixText(game))), game))));

  test("in a .nfg file, with its title", () =>
    fc.assert(
      fc.property(gameOf(labels(4), label), (game) => {
        const found = readNfg(writeNfg(game));
        same(found, game);
        expect(found.title).toBe(game.title);
      }),
    ));

  test("in JSON, with its title", () =>
    fc.assert(
      fc.property(gameOf(labels(4), fc.string()), (game) => {
        const found = readGameJson(writeGameJson(game), readingWith());
        same(found, game);
        expect(found.title).toBe(game.title);
      }),
    ));

  test("from one format to the next and round again", () =>
    fc.assert(
      fc.property(twoPlayerGame, (game) => {
        const fromList = readCells(writeListForm(game));
        const fromNfg = readNfg(writeNfg(fromList));
        const fromJson = readGameJson(writeGameJson(fromNfg), readingWith());
        same(readCells(writeBimatrixText(fromJson)), game);
      }),
    ));
});

describe("In list form", () => {
  test("the order of rows changes the order of strategies and nothing else", () =>
    fc.assert(
      fc.property(
        anyGame.chain((game) => {
          const [header, ...rows] = writeListForm(game);
          return fc.tuple(
            fc.constant(game),
            fc
              .shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length })
              .map((mixed) => [header!, ...mixed]),
          );
        }),
        ([game, cells]) => {
          const found = plain(readCells(cells));
          expect(new Set(found.payoffs.map((row) => row.join("\n")))).toEqual(
            new Set(plain(game).payoffs.map((row) => row.join("\n"))),
          );
        },
      ),
    ));

  test("a row left out or doubled is an error that names its profile", () =>
    fc.assert(
      fc.property(gameOf(fc.constant(["A", "B"])), fc.nat(), fc.boolean(), (game, at, left) => {
        const [header, ...rows] = writeListForm(game);
        const row = rows[at % rows.length]!;
        const without = rows.filter((one) => one !== row);
        const rest = left ? without : [...rows, row];
        const stillWhole = [0, 1].some((player) => !rest.some((one) => one[player] === row[player]));
        fc.pre(!stillWhole);
        expect(() => readCells([header!, ...rest])).toThrow(`the profile ${row[0]} / ${row[1]}`);
      }),
    ));
});

describe("A profile", () => {
  const weights = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 12, maxLength: 12 });
  test("of fractions is read back exactly from a row, a column and headings in any order", () =>
    fc.assert(
      fc.property(anyGame, weights, (game, numbers) => {
        const profile = game.players.map(({ strategies }, player) => {
          const own = strategies.map((_, s) => numbers[player * 3 + s]! + (s === 0 ? 1 : 0));
          const sum = own.reduce((a, b) => a + b);
          return own.map((weight) => rational(BigInt(weight), BigInt(sum)));
        });
        const texts = profile.flat().map(quantityText);
        const headings = strategyHeadings(game);
        fc.pre(new Set(headings).size === headings.length && game.players.length < headings.length);
        const turned = [[...headings].reverse(), [...texts].reverse()];
        const pairs = headings.map((heading, i) => [heading, texts[i]!]);
        for (const cells of [[texts], texts.map((text) => [text]), turned, pairs])
          expect(readProfile(cells, "profile", game)).toEqual(profile);
      }),
    ));
});
