import { describe, expect, it } from "vitest";
import { parseRational, type Rational, toText } from "../../engine/arithmetic/rational";
import { unlimited } from "../../engine/budget";
import { awardsOf } from "../../engine/concepts/claims/method";
import cases from "./cases.json";

interface ClaimsCase {
  readonly id: string;
  readonly name: string;
  readonly input: { readonly claims: readonly string[]; readonly estates: readonly string[] };
  readonly expected: { readonly talmud: readonly (readonly string[])[] };
}

const fractions = (texts: readonly string[]): Rational[] => texts.map((text) => parseRational(text)!);
const all = (cases as unknown as readonly (ClaimsCase & { kind: string })[]).filter(({ kind }) => kind === "claims");

describe.each(all.map((one) => [one.id, one.name, one] as const))("case %s, %s", (_id, _name, { input, expected }) => {
  it.each(input.estates.map((estate, i) => [estate, expected.talmud[i]!] as const))(
    "divides an estate of %s as published",
    (estate, published) => {
      const problem = { claims: fractions(input.claims), estate: parseRational(estate)! };
      const awards = awardsOf("talmud", problem, unlimited)!;
      expect(awards.map(toText)).toEqual(fractions(published).map(toText));
    },
  );
});

/** Mishnah, Bava Metzia 2a, as told by Aumann & Maschler 1985, p. 196: one claims all of the garment, the other half of it. */
it("gives three quarters and one quarter of the contested garment", () => {
  const problem = { claims: fractions(["1", "1/2"]), estate: parseRational("1")! };
  expect(awardsOf("talmud", problem, unlimited)!.map(toText)).toEqual(["3/4", "1/4"]);
});

/** Four sons claim 120, 60, 40 and 30 of 120: Ibn Ezra's division, which O'Neill 1982 (p. 347) makes a rule: 80 5/6, 20 5/6, 10 5/6, 7 1/2. */
it("gives the four sons of Ibn Ezra what he gives them", () => {
  const problem = { claims: fractions(["120", "60", "40", "30"]), estate: parseRational("120")! };
  expect(awardsOf("minimal-overlap", problem, unlimited)!.map(toText)).toEqual(["485/6", "125/6", "65/6", "15/2"]);
});
