import { describe, expect, it } from "vitest";
import { numberOf, quantityText } from "../../engine/arithmetic/quantity";
import { positionsOf, roundsOf } from "../support/positions";
import cases from "./cases.json";

interface ForecastCase {
  readonly id: string;
  readonly name: string;
  readonly input: {
    readonly actors: readonly { readonly clout: number; readonly position: number; readonly salience: number }[];
  };
  readonly expected: { readonly weightedMean: string; readonly weightedMedian: string };
}

const all = (cases as unknown as readonly (ForecastCase & { kind: string })[]).filter(
  ({ kind }) => kind === "forecast",
);

describe.each(all.map((one) => [one.id, one.name, one] as const))("case %s, %s", (_id, _name, { input, expected }) => {
  it("has the published weighted mean and median", () => {
    const rows = input.actors.map(({ position, clout, salience }) => [position, clout, `${salience}/100`] as const);
    const [start] = roundsOf(positionsOf(rows), 0);
    expect([start!.mean, start!.median].map(quantityText)).toEqual([expected.weightedMean, expected.weightedMedian]);
  });
});

/** Date of emission standards, Bueno de Mesquita 1994, p. 78, as Scholz, Calbert & Smith 2011 (table 1) give it: capability, position, salience. */
describe("emission standards in the European Community", () => {
  const table = [
    [0.08, 7, 40],
    [0.08, 4, 80],
    [0.03, 4, 20],
    [0.16, 4, 80],
    [0.16, 10, 60],
    [0.16, 10, 60],
    [0.16, 10, 90],
    [0.05, 7, 10],
    [0.05, 4, 100],
    [0.08, 7, 70],
  ] as const;
  const game = positionsOf(table.map(([clout, position, salience]) => [position, clout, `${salience}/100`]));
  const found = roundsOf(game, 3);

  it("starts from the published median 7 and mean 7.4", () => {
    expect(numberOf(found[0]!.median)).toBe(7);
    expect(numberOf(found[0]!.mean)).toBeCloseTo(7.4, 1);
  });

  it("goes on as an independent reimplementation of the same reading reports (hamzagul07/schelling, DECISIONS.md): median 9.53, means 7.61 and 7.72", () => {
    const [, first, second] = found;
    expect([first!, second!].map(({ median }) => numberOf(median).toFixed(2))).toEqual(["9.53", "9.53"]);
    expect([first!, second!].map(({ mean }) => numberOf(mean).toFixed(2))).toEqual(["7.61", "7.72"]);
  });
});
