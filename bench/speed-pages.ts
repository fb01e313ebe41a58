import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chartOf } from "./chart";
import { type Row, type Section, sections } from "./sections";

const benchFolder = fileURLToPath(new URL("./", import.meta.url));
const docsFolder = fileURLToPath(new URL("../docs/explanation/", import.meta.url));

interface Results {
  readonly machine: string;
  readonly rows: readonly Row[];
}

/** The page of speeds and its charts by file name, made from the JSON that the benchmarks write and from nothing else. */
export function speedPages(): ReadonlyMap<string, string> {
  const charts = new Map<string, string>();
  const parts = benchmarks().map(([name, section]) => {
    const { machine, rows } = JSON.parse(readFileSync(`${benchFolder}${name}.json`, "utf8")) as Results;
    const comparisons = section.compare ? rows.map(section.compare) : [];
    const chart = chartOf(comparisons, section.title, section.heldAgainst ?? "");
    if (chart) charts.set(chartFile(name), chart);
    return part(name, section, machine, rows, chart !== undefined);
  });
  return new Map([["speed.md", `${[introduction, ...parts].join("\n\n")}\n`], ...charts]);
}

/** Writes them into docs/explanation. */
export function writeSpeedPages(): void {
  const pages = speedPages();
  for (const name of readdirSync(docsFolder)) {
    if (name.startsWith("speed-") && !pages.has(name)) rmSync(`${docsFolder}${name}`);
  }
  for (const [name, text] of pages) writeFileSync(`${docsFolder}${name}`, text);
}

const chartFile = (name: string): string => `speed-${name}.svg`;

/** Those of the list first, then any other that has written its results. */
function benchmarks(): [string, Section][] {
  const names = readdirSync(benchFolder).flatMap((file) => (file.endsWith(".json") ? [file.slice(0, -5)] : []));
  const listed = Object.entries(sections).filter(([name]) => names.includes(name));
  const others = names
    .filter((name) => !(name in sections))
    .map((name): [string, Section] => [name, { title: name, about: "" }]);
  return [...listed, ...others];
}

const introduction = `# How fast it is

Made from the results of \`npm run bench\`; do not edit by hand. Times are milliseconds of CPU time on one core, medians, and carry to another machine only as
ratios: every program was measured beside the others in the same run. A program that was not installed has a row that says so, and no remembered number. Charts show how many
times as fast this engine was; the upright stroke marks what was to be reached, a disc stands where it was, a ring where it was not.`;

function part(
  name: string,
  { title, about, heldAgainst, headings = {} }: Section,
  machine: string,
  rows: readonly Row[],
  hasChart: boolean,
): string {
  const keys = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const table = [
    line(keys.map((key) => headings[key] ?? (key === "milliseconds" ? "Tightrope (ms)" : key))),
    line(keys.map(() => "---")),
    ...rows.map((row) => line(keys.map((key) => String(row[key] ?? "")))),
  ].join("\n");
  const chart = hasChart ? `![${title}: ${heldAgainst}](${chartFile(name)})` : "";
  return [`## ${title}`, about, chart, table, `Measured on ${machine}.`].filter((text) => text !== "").join("\n\n");
}
