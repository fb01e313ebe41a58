import type { Schema } from "@cfworker/json-schema";

const words: Schema = {
  description: "A text in English, or the same text in several languages",
  anyOf: [
    { type: "string", minLength: 1 },
    {
      type: "object",
      required: ["en"],
      additionalProperties: false,
      properties: { en: { type: "string" }, ko: { type: "string" }, zh: { type: "string" } },
    },
  ],
};

const cells = (description: string): Schema => ({
  description,
  anyOf: [
    { type: "string", minLength: 1 },
    {
      type: "array",
      minItems: 1,
      items: { type: "array", minItems: 1, items: { type: ["string", "number", "boolean", "null"] } },
    },
  ],
});

const question: Schema = {
  type: "object",
  required: ["ask", "points"],
  additionalProperties: false,
  properties: {
    ask: { type: "string", description: "The kind of question, a word of GAME.GRADE: pure-equilibria, shapley, …" },
    text: {
      ...words,
      description: "Your own wording; without it the usual wording of this kind of question stands there",
    },
    points: { type: "number", exclusiveMinimum: 0, description: "The points for a right answer" },
    about: cells("What the question is about beside the table, as the argument `about` of GAME.GRADE takes it"),
    hint: { ...words, description: "Shown when the student asks for it" },
    tolerance: {
      type: "number",
      minimum: 0,
      maximum: 1,
      description: "How near a decimal must come, as a part of the right number",
    },
  },
};

/** What an exercise file may hold, as a JSON Schema: editors check and complete it, and so does `readExercise`. */
export const exerciseSchema: Schema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "Tightrope exercise",
  type: "object",
  required: ["title", "story", "table", "questions"],
  additionalProperties: false,
  properties: {
    title: { ...words, description: "The name of the exercise" },
    story: { ...words, description: "What students read before the table" },
    table: cells(
      "The table, one line for a row and | between cells. A range such as 0..9 (or 0..1 by 0.25) is drawn anew for every student",
    ),
    ranges: {
      type: "object",
      additionalProperties: cells("Cells as in the table, but nothing is drawn"),
      description:
        "What the questions read beside the table, by the name of the function's argument: moves of a conflict, incompatible options of a deal",
    },
    draws: {
      type: "object",
      additionalProperties: { type: "string" },
      description:
        "Names that stand for one draw throughout the table, each with its range: gain: 1..4. Expressions such as 2*gain may stand in the table and in `about`, and {gain} in story, texts and hints",
    },
    conditions: {
      type: "array",
      items: { type: "string" },
      description: "What a drawn table must be, as GAME.VARIANT takes it: exactly one pure equilibrium",
    },
    words: {
      type: "object",
      additionalProperties: words,
      description: "Names in the table in other languages: Align: {en: Align, ko: 동조}",
    },
    questions: { type: "array", minItems: 1, items: question, description: "The questions, in their order" },
    checks: {
      type: "integer",
      minimum: 0,
      description: "How often a student may have an answer checked; without it as often as liked",
    },
    functions: {
      type: "array",
      items: { type: "string" },
      description:
        "GAME functions that stand below the table, such as NASH; without it none, because the point is to compute by hand",
    },
  },
};
