import { type AnyConcept, type Argument, argumentsOf, type Example, functionName } from "../engine/concepts/define";
import type { Cell, Cells } from "../engine/formats/cells";
import { isCellError } from "../engine/formats/cells";
import { references } from "../engine/references";
import { flagArguments, flagOf } from "../src/cli/flags";

/** The pages of docs/reference by file name, made from the list of concepts and from nothing else. */
export function referencePages(
  concepts: readonly AnyConcept[],
  explanation: (concept: AnyConcept) => string,
): ReadonlyMap<string, string> {
  const pages = concepts.map((concept) => [`${concept.id}.md`, referencePage(concept, explanation(concept))] as const);
  return new Map([["README.md", indexPage(concepts)], ...pages]);
}

function indexPage(concepts: readonly AnyConcept[]): string {
  const rows = concepts.map(
    (concept) => `| [${functionName(concept)}](${concept.id}.md) | ${concept.title.en} | ${concept.summary.en} |`,
  );
  return lines(
    "# Functions",
    "",
    "Made from the definitions in `engine/concepts/` by `npm run docs`; do not edit by hand.",
    "",
    "| function | | |",
    "|---|---|---|",
    ...rows,
  );
}

function referencePage(concept: AnyConcept, explanation: string): string {
  return lines(
    `# ${functionName(concept)}: ${concept.title.en}`,
    "",
    concept.summary.en,
    "",
    `*${concept.title.ko}* ${concept.summary.ko}`,
    "",
    `*${concept.title.zh}* ${concept.summary.zh}`,
    "",
    "## In a cell",
    "",
    "```",
    signature(concept),
    "```",
    "",
    ...argumentTable(argumentsOf(concept)),
    "",
    "## In a shell",
    "",
    "```",
    `tightrope ${concept.id.toLowerCase()} GAME${flags(concept)}`,
    "```",
    "",
    "## Examples",
    "",
    ...concept.examples.flatMap((example) => exampleLines(concept, example)),
    explanation.trim(),
    "",
    "## Sources",
    "",
    ...concept.sources.map(({ key, at }) => `- ${citation(key)}, ${at}`),
  );
}

function signature(concept: AnyConcept): string {
  const written = argumentsOf(concept).map(({ name, required }) => (required ? name : `[${name}]`));
  return `=${functionName(concept)}(${written.join(", ")})`;
}

function flags(concept: AnyConcept): string {
  const options = flagArguments(concept).map((argument) => ({ ...argument, flag: flagOf(argument, "en").flags }));
  return options.map(({ flag, required }) => (required ? ` ${flag}` : ` [${flag}]`)).join("");
}

function argumentTable(args: readonly Argument[]): string[] {
  const rows = args.map(({ name, description, required, choices, defaultValue }) => {
    const words = choices.map(({ value, description: text }) => `\`${value}\` ${text.en}`).join("<br>");
    const ifOmitted = required ? "required" : defaultValue === undefined ? "left out" : `\`${defaultValue}\``;
    return `| ${name} | ${description.en}${words && `<br>${words}`} | ${ifOmitted} |`;
  });
  return ["| argument | what it is | if omitted |", "|---|---|---|", ...rows];
}

function exampleLines(concept: AnyConcept, example: Example): string[] {
  const given = argumentsOf(concept).flatMap(({ name }) => {
    const cells = example.arguments[name];
    return cells ? ["", `\`${name}\``, "", ...cellTable(cells)] : [];
  });
  return [`### ${example.title.en}`, ...given, "", "gives", "", ...cellTable(example.result), ""];
}

function cellTable(cells: Cells): string[] {
  const row = (values: readonly string[]) => `| ${values.join(" | ")} |`;
  const [head = [], ...body] = cells.map((line) => line.map(cellText));
  return [row(head), row(head.map(() => "---")), ...body.map(row)];
}

function cellText(cell: Cell): string {
  if (cell === null) return "";
  return isCellError(cell) ? cell.error : String(cell).replaceAll("|", "\\|");
}

function citation(key: string): string {
  const work = references[key];
  if (!work) throw new Error(`engine/references.ts has no entry “${key}”`);
  return `${work.authors} (${work.year}), *${work.title}*, ${work.where}`;
}

const lines = (...all: string[]): string => `${all.join("\n").trimEnd()}\n`;
