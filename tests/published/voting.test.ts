import { describe, expect, it } from "vitest";
import { toText } from "../../engine/arithmetic/rational";
import type { IndexName } from "../../engine/concepts/power/indices";
import { fraction, indexOf, powersOf, votingGame } from "../support/voting";
import cases from "./cases.json";

interface VotingCase {
  readonly id: string;
  readonly name: string;
  readonly input: { readonly weights?: readonly string[]; readonly quota?: string };
  readonly expected: Readonly<Record<string, readonly string[]>>;
}

const weighted = (cases as unknown as readonly (VotingCase & { kind: string })[]).filter(
  ({ kind, input }) => kind === "voting" && input.weights,
);
const names: Readonly<Record<string, IndexName>> = {
  shapleyShubik: "shapley-shubik",
  banzhafNormalised: "banzhaf",
  deeganPackel: "deegan-packel",
  publicGood: "public-good",
};

describe.each(weighted.map((one) => [one.id, one.name, one] as const))("case %s, %s", (_id, _name, one) => {
  const game = votingGame(one.input.weights!);
  const quota = [one.input.quota!];

  it.each(Object.entries(one.expected))("has the published %s", (key, expected) => {
    if (key === "banzhafRaw")
      return expect(powersOf(game, quota).found.map(({ swings }) => String(swings))).toEqual(expected);
    const published = expected.map((value) => toText(fraction(value)));
    expect(indexOf(game, quota, names[key]!).map(toText)).toEqual(published);
  });
});

describe("case 48, UN Security Council", () => {
  const expected = [...new Array<string>(5).fill("421/2145"), ...new Array<string>(10).fill("4/2145")];
  const isPermanent = expected.map((_, i) => i < 5);

  it("has the published Shapley–Shubik index as a weighted game with weights 7 and 1 and quota 39", () => {
    const game = votingGame(isPermanent.map((permanent) => (permanent ? 7 : 1)));
    expect(indexOf(game, [39], "shapley-shubik").map(toText)).toEqual(expected);
  });

  it("has it as well with nine votes of fifteen and five vetoes as two rules", () => {
    const game = votingGame(
      isPermanent.map(() => 1),
      isPermanent.map(Number),
    );
    expect(indexOf(game, [9, 5], "shapley-shubik").map(toText)).toEqual(expected);
  });
});
