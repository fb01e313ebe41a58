import { describe, expect, it } from "vitest";
import { answer, callOf, sentencesOf } from "../../engine/concepts/call";
import { stability } from "../../engine/concepts/stability/definition";
import { elmira } from "../../engine/concepts/stability/examples";
import type { StateStability } from "../../engine/concepts/stability/stability-analysis";
import { type Definition, definitions } from "../../engine/concepts/stability/standing";
import type { Cells } from "../../engine/formats/cells";
import type { GraphModel } from "../../engine/games/graph-model";
import cases from "./cases.json";

interface GraphModelCase {
  readonly id: string;
  readonly name: string;
  readonly input: {
    readonly states: readonly (string | number)[];
    readonly moves: Readonly<Record<string, readonly (readonly (string | number)[])[]>>;
    readonly rankingBestFirst: Readonly<Record<string, readonly (string | number)[]>>;
  };
  readonly expected: Readonly<Record<"Nash" | "GMR" | "SMR" | "SEQ", readonly (string | number)[]>>;
}

const published = (cases as readonly { readonly kind: string }[]).filter(
  ({ kind }) => kind === "graph-model",
) as unknown as readonly GraphModelCase[];

/** The case as an analyst would type it. */
function rangesOf({ input }: GraphModelCase): Readonly<Record<string, Cells>> {
  const rankings = Object.entries(input.rankingBestFirst);
  return {
    states: [
      ["State", ...rankings.map(([label]) => label)],
      ...input.states.map((state) => [state, ...rankings.map(([, best]) => best.indexOf(state) + 1)]),
    ],
    moves: Object.entries(input.moves).flatMap(([label, arcs]) => arcs.map(([from, to]) => [label, from!, to!])),
  };
}

async function equilibria(ranges: Readonly<Record<string, Cells>>): Promise<Record<Definition, string[]>> {
  const { game, solution } = await answer(stability, callOf(stability, ranges));
  const found = solution.found as readonly StateStability[];
  expect(solution.guarantee).toBe("all");
  const of = (definition: Definition) =>
    found.filter(({ equilibrium }) => equilibrium[definition]).map(({ state }) => (game as GraphModel).states[state]!);
  return Object.fromEntries(definitions.map((one) => [one, of(one)])) as Record<Definition, string[]>;
}

const labels = (states: readonly (string | number)[]) => states.map(String);

it("there are two published conflicts", () => expect(published.map(({ id }) => id)).toEqual(["54", "55"]));

describe.each(published.map((one) => [one.id, one.name, one] as const))("case %s, %s", (_id, _name, one) => {
  it("has the published equilibria", async () => {
    const { Nash, GMR, SMR, SEQ } = one.expected;
    expect(await equilibria(rangesOf(one))).toEqual({
      nash: labels(Nash),
      gmr: labels(GMR),
      smr: labels(SMR),
      seq: labels(SEQ),
    });
  });
});

it("Elmira has the same equilibria with Uniroyal's last four states in the other order of the literature", async () => {
  const [conflict] = published;
  const Uniroyal = [1, 4, 8, 5, 9, 3, 7, 2, 6];
  const input = { ...conflict!.input, rankingBestFirst: { ...conflict!.input.rankingBestFirst, Uniroyal } };
  expect(await equilibria(rangesOf({ ...conflict!, input }))).toEqual(await equilibria(rangesOf(conflict!)));
});

it("Elmira written in options is Elmira with its states listed", async () => {
  const named = ["NYNNN", "YYNNN", "NNYNN", "YNYNN", "NYNNY", "YYNNY", "NNYNY", "YNYNY", "Abandon"];
  const listed = await equilibria(rangesOf(published[0]!));
  const inOptions = await equilibria(elmira);
  for (const definition of definitions)
    expect(inOptions[definition].map((state) => named.indexOf(state) + 1).sort()).toEqual(
      listed[definition].map(Number),
    );
});

it("in Elmira the Ministry and Uniroyal together leave state 5 for state 8 (Kilgour, Hipel, Fang, Peng 2001)", async () => {
  const ranges = { ...rangesOf(published[0]!), coalition: [["MoE + Uniroyal"]] };
  expect((await equilibria(ranges)).nash).toEqual(["8", "9"]);
});

it("says of a state of Elmira why two stay, and what deters the third from leaving", async () => {
  const solved = await answer(stability, callOf(stability, elmira));
  const about = sentencesOf(solved, "en").filter((sentence) => sentence.includes("NYNNN"));
  expect(about).toEqual([
    "NYNNN (Delay) is an equilibrium: it is stable for all (general metarational, symmetric metarational).",
    "Ministry stays at NYNNN: no move of its own leads to a state that it likes better.",
    "Uniroyal stays at NYNNN: no move of its own leads to a state that it likes better.",
    "Local government would gain by leaving NYNNN (Local government → NYNNY), but Ministry → YYNNY could follow, and YYNNY is no better for Local government than NYNNN. That deters the move by these definitions: general metarational, symmetric metarational.",
    "Sequential stability does not hold Local government at NYNNN: after Local government → NYNNY the others would have to move against their own interest.",
  ]);
});
