import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { conceptFolders } from "../../docs/concept-folders";
import { concepts } from "../../engine/concepts";
import { answerJson } from "../../engine/concepts/answer-json";
import { answer, callOf, cellsOf, drawingOf, sentencesOf, verdictOf } from "../../engine/concepts/call";
import { argumentsOf } from "../../engine/concepts/define";
import { references } from "../../engine/references";
import { languages, say } from "../../engine/text";

describe("the list of concepts", () => {
  it("names every folder that defines a concept, and no other", () => {
    expect(concepts.map(({ id }) => id).sort()).toEqual([...conceptFolders().keys()].sort());
  });

  it("has no id twice", () => {
    expect(new Set(concepts.map(({ id }) => id)).size).toBe(concepts.length);
  });
});

describe.each(concepts.map((concept) => [concept.id, concept] as const))("%s", (id, concept) => {
  it("has an explanation page beside its definition", () => {
    expect(existsSync(`${conceptFolders().get(id)}/explanation.md`)).toBe(true);
  });

  it("cites works that the bibliography holds", () => {
    expect(concept.sources.length).toBeGreaterThan(0);
    for (const { key } of concept.sources) expect(references).toHaveProperty(key);
  });

  it("offers a way to name parameters and a way to show the answer", () => {
    const kinds = argumentsOf(concept).map(({ name, kind }) => `${name}: ${kind}`);
    expect(kinds).toContain("show: choice");
    expect(kinds).toContain("parameters: parameters");
  });

  it("has required arguments before optional ones", () => {
    const required = argumentsOf(concept).map((argument) => argument.required);
    expect(required).toEqual([...required].sort((a, b) => Number(b) - Number(a)));
  });

  describe.each(
    concept.examples.map((example: (typeof concept.examples)[number]) => [example.title.en, example] as const),
  )("example “%s”", (_title, example) => {
    const solved = () => answer(concept, callOf(concept, example.arguments));

    it("gives the cells it states", async () => {
      expect(cellsOf(await solved(), "en")).toEqual(example.result);
    });

    it("gives the same answer when asked twice, and leaves its arguments as they were", async () => {
      const before = structuredClone(example.arguments);
      expect(cellsOf(await solved(), "en")).toEqual(cellsOf(await solved(), "en"));
      expect(example.arguments).toEqual(before);
    });

    it("explains itself in every language with no placeholder left", async () => {
      const solution = await solved();
      for (const language of languages) {
        const sentences = [verdictOf(solution, language), ...sentencesOf(solution, language)];
        expect(sentences.length).toBeGreaterThan(1);
        for (const sentence of sentences) expect(sentence).not.toMatch(/\{\w+\}|undefined|NaN|\[object/);
      }
    });

    it("draws nothing but points in the plane, described in every language", async () => {
      const drawing = drawingOf(await solved());
      if (!drawing) return;
      const { description, axes, layers } = drawing;
      const said = [description, ...(axes ? [axes.x, axes.y] : []), ...layers.map(({ name }) => name)];
      for (const language of languages)
        for (const words of said) expect(say(words, language)).not.toMatch(/^$|\{\w+\}|undefined|NaN|\[object/);
      for (const { x, y } of layers.flatMap(({ points }) => points)) expect([x, y].every(Number.isFinite)).toBe(true);
    });

    it("can be written as JSON in every language", async () => {
      const solution = await solved();
      for (const language of languages)
        expect(JSON.parse(JSON.stringify(answerJson(solution, language)))).toMatchObject({ concept: id });
    });

    it("survives the way to a worker and back", async () => {
      const { game, params, solution } = await solved();
      const copied = structuredClone({ game, params, solution });
      expect(cellsOf({ concept, ...copied }, "en")).toEqual(example.result);
    });
  });
});
