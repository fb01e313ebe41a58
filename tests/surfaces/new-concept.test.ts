import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { languages } from "../../engine/text";
import { metadataFile } from "../../src/functions/metadata";
import { launchBrowser } from "../e2e/support/browser";
import { loadBundle, plain, root } from "./bundle";
import { toy } from "./toy/definition";

/**
 * The promise of one definition: in a copy of the sources a new concept is one folder and one entry in the list, nothing else is
 * touched, and after a build it is on every surface.
 */
const copy = mkdtempSync(join(tmpdir(), "tightrope-copy-"));
const tsx = join(root, "node_modules/tsx/dist/cli.mjs");
const webpack = join(root, "node_modules/webpack/bin/webpack.js");

function node(...words: string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd: copy, encoding: "utf8" });
  if (status !== 0) throw new Error(`${words.join(" ")}\n${stdout}${stderr}`);
  return stdout;
}

function addToyConcept(): void {
  const folder = join(copy, "engine/concepts/toy-size");
  mkdirSync(folder);
  const definition = readFileSync(join(import.meta.dirname, "toy/definition.ts"), "utf8");
  writeFileSync(
    join(folder, "definition.ts"),
    definition.replaceAll("../../../engine/concepts/", "../").replaceAll("../../../engine/", "../../"),
  );
  writeFileSync(join(folder, "explanation.md"), "## What it is\n\nThe number of cells.\n");
  const index = join(copy, "engine/concepts/index.ts");
  const list = readFileSync(index, "utf8").replace(/(readonly AnyConcept\[\] = \[)/, "$1toy, ");
  writeFileSync(index, `import { toy } from "./toy-size/definition";\n${list}`);
}

let browser: Browser;

beforeAll(async () => {
  const sources = [
    "engine",
    "src",
    "taskpane",
    "exercises",
    "bench",
    "docs",
    "tests/e2e/pane-page",
    "manifest.xml",
    "webpack.config.js",
  ];
  for (const path of [...sources, "package.json", "tsconfig.json"]) {
    cpSync(join(root, path), join(copy, path), { recursive: true });
  }
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"), "junction");
  addToyConcept();
  node(webpack, "--mode", "development");
  node(tsx, "docs/generate.ts");
  browser = await launchBrowser();
}, 240_000);

afterAll(async () => {
  await browser?.close();
  rmSync(copy, { recursive: true, force: true });
});

const dist = join(copy, "dist");
const [example] = toy.examples;

describe("a new concept", () => {
  test("is in the metadata of every language, with its arguments and choices", () => {
    for (const language of languages) {
      const { functions, enums } = JSON.parse(readFileSync(join(dist, metadataFile(language)), "utf8"));
      const described = functions.find(({ id }: { id: string }) => id === "TOYSIZE");
      expect(described.description).toBe(toy.summary[language]);
      expect(described.parameters.map(({ name }: { name: string }) => name)).toEqual([
        "game",
        "B",
        "unit",
        "parameters",
        "show",
      ]);
      const words = enums.find(({ id }: { id: string }) => id === described.parameters[2].customEnumId).values;
      expect(words.map(({ stringValue }: { stringValue: string }) => stringValue)).toEqual(["single", "dozen"]);
    }
  });

  test("is a function of the bundle", async () => {
    const { functions } = loadBundle({}, dist);
    expect(plain(await functions.get("TOYSIZE")!(example!.arguments.game, {}))).toEqual(example!.result);
  });

  test("is a verb of the command line", () => {
    writeFileSync(join(copy, "game.csv"), "1,0,2\n0,1,2\n3,1,2\n2,2,2\n");
    const program = join(dist, "cli/tightrope.mjs");
    expect(node(program, "--help")).toContain("toysize");
    expect(node(program, "toysize", "--help")).toContain("--unit <word>");
    expect(JSON.parse(node(program, "toysize", "game.csv", "--unit", "dozen", "--json")).found).toEqual([{ count: 1 }]);
  });

  test("has a help page and a reference page", () => {
    expect(readFileSync(join(dist, "help/toysize-ko.html"), "utf8")).toContain(toy.title.ko);
    expect(readFileSync(join(copy, "docs/reference/TOYSIZE.md"), "utf8")).toContain("The number of cells.");
    expect(readFileSync(join(copy, "docs/reference/README.md"), "utf8")).toContain("TOYSIZE");
  });

  test("is in the pane with its controls, and is solved there", async () => {
    const driver = join(copy, "build-pane.ts");
    writeFileSync(
      driver,
      'import { buildPanePage } from "./tests/e2e/pane-page/build";\nbuildPanePage().then(({ url }) => console.log(url));\n',
    );
    const url = node(tsx, driver).trim().split("\n").at(-1)!;
    const page = await browser.newPage();
    await page.goto(url);
    await page.locator("#use-selection").waitFor();
    await page.evaluate((cells) => {
      window.workbook.enter("Payoffs!A1", cells);
      window.workbook.choose("Payoffs!A1:B2");
    }, example!.arguments.game!);
    await page.click("#use-selection");
    await page.selectOption("#concept", "TOYSIZE");
    await page.locator("#options").click();
    expect(await page.locator('#question-section option[value="dozen"]').count()).toBe(1);
    await page.click("#solve");
    await page.locator("#answer-section", { hasText: "The game has 4 profiles." }).waitFor();
    rmSync(new URL(".", url), { recursive: true });
  });
});

declare global {
  interface Window {
    workbook: import("../e2e/pane-page/memory-workbook").MemoryWorkbook;
  }
}
