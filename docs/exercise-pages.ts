import type { Schema } from "@cfworker/json-schema";
import { ownQuestions } from "../engine/concepts/grade/questions/index";
import { concepts, gradeQuestions } from "../engine/concepts/index";
import { conditions } from "../engine/concepts/variant/conditions/index";
import { exerciseSchema } from "../engine/exercises/schema";

/** The pages on exercise files, made from the schema, the kinds of questions and the conditions. */
export const exercisePages = (): ReadonlyMap<string, string> =>
  new Map([
    ["exercise-format.md", formatPage()],
    ["exercise.schema.json", `${JSON.stringify(exerciseSchema, null, 2)}\n`],
  ]);

function formatPage(): string {
  const { properties, required = [] } = exerciseSchema;
  const fields = properties as Fields;
  const question = fields.questions!.items as Schema;
  return [
    "# The format of an exercise file",
    "",
    "Made from `engine/exercises/schema.ts`, the kinds of questions and the conditions by `npm run docs`; do not edit by hand.",
    "",
    "An exercise is one text file in YAML, read as UTF-8. [How to write an exercise](../how-to/write-an-exercise.md) builds one step by step; twenty stand in `exercises/`.",
    "For an editor that completes and checks, put `# yaml-language-server: $schema=exercise.schema.json` in the first line, with the path of [the schema](exercise.schema.json).",
    "A fault is named with its line.",
    "",
    "A text is one piece of writing, in English, or `{en: …, ko: …, zh: …}`; a language that is missing is said in English. `{name}` in a story, text or hint stands for the number drawn for",
    "that name. Cells are lines with `|` between them, or a list of rows.",
    "",
    "## Fields",
    "",
    ...fieldTable(fields, required),
    "",
    "## A question",
    "",
    ...fieldTable(question.properties as Fields, question.required ?? []),
    "",
    "## Kinds of questions",
    "",
    "| ask | the usual wording | about | table |",
    "|---|---|---|---|",
    ...ownQuestions.map(
      ({ id, title, about, game }) => `| \`${id}\` | ${title.en} | ${about?.en ?? ""} | ${game.title.en} |`,
    ),
    "",
    "Beside these, the name of a function asks for the numbers of a row of its answer; `about` has lines of the function's own arguments (`estate | 200`), and `row` names the row if it is not",
    "the first:",
    "",
    "| ask | | table |",
    "|---|---|---|",
    ...numberQuestions().map(
      ({ id, title, game }) => `| \`${id}\` | [${title.en}](${id.toUpperCase()}.md) | ${game.title.en} |`,
    ),
    "",
    "## Conditions",
    "",
    "With a number for `{n}` (in digits, or a word up to ten), and a player's name for `{player}`. Several in one line are parted by semicolons.",
    "",
    "| condition | a drawn table meets it when | table |",
    "|---|---|---|",
    ...conditions.map(({ form, description, game }) => `| ${form} | ${description.en} | ${game.title.en} |`),
    "",
    "At most 1,000 tables are drawn for a student; if none meets all conditions, the exercise is refused, and the reason names the condition that the fewest met.",
    "",
  ].join("\n");
}

const numberQuestions = () =>
  gradeQuestions.filter(
    ({ id }) => !ownQuestions.some((own) => own.id === id) && concepts.some((one) => one.id === id.toUpperCase()),
  );

type Fields = Readonly<Record<string, Schema>>;

function fieldTable(fields: Fields, required: readonly string[]): string[] {
  const rows = Object.entries(fields).map(([name, { description, type, minimum, anyOf = [] }]) => {
    const isCells = anyOf.some((one) => typeof one === "object" && one.type === "array");
    const kind = [type ?? (isCells ? "cells" : "text"), minimum === undefined ? "" : `at least ${minimum}`]
      .filter(Boolean)
      .join(", ");
    const isRequired = required.includes(name) ? "required" : "";
    return `| \`${name}\` | ${cell(description ?? "")} | ${kind} | ${isRequired} |`;
  });
  return ["| field | | kind | |", "|---|---|---|---|", ...rows];
}

/** A bar would end the cell. */
const cell = (text: string): string => text.replaceAll("|", "\\|");
