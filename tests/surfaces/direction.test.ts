import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import ts from "typescript";
import { afterAll, describe, expect, test } from "vitest";
import { root } from "./bundle";

const folder = mkdtempSync(join(tmpdir(), "tightrope-direction-"));
afterAll(() => rmSync(folder, { recursive: true }));
cpSync(join(root, "biome.json"), join(folder, "biome.json"));

/** Runs the project's linter, with the project's rules, over one planted file. */
function lint(path: string, imported: string): { readonly refused: boolean; readonly said: string } {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `import { planted } from "${imported}";\n\nexport const used = planted;\n`);
  const biome = join(root, "node_modules/@biomejs/biome/bin/biome");
  const { status, stdout, stderr } = spawnSync(process.execPath, [biome, "lint", path], {
    cwd: folder,
    encoding: "utf8",
  });
  rmSync(file);
  return { refused: status !== 0, said: stdout + stderr };
}

describe("an import against the direction of the house is refused", () => {
  test.each([
    ["engine/arithmetic/planted.ts", "../games/normal-form"],
    ["engine/linalg/planted.ts", "../games/normal-form"],
    ["engine/games/planted.ts", "../formats/cells"],
    ["engine/formats/planted.ts", "../concepts/index"],
    ["engine/concepts/nash/planted.ts", "../../catalogue/index"],
    ["engine/concepts/nash/planted.ts", "../../../src/solving/index"],
    ["engine/catalogue/planted.ts", "node:fs"],
    ["src/functions/planted.ts", "../../taskpane/main"],
    ["src/workbook/planted.ts", "../../host/server"],
    ["taskpane/planted.ts", "../src/functions/index"],
    ["taskpane/planted.ts", "../host/server"],
    ["host/planted.ts", "../engine/concepts/index"],
    ["host/planted.ts", "../taskpane/main"],
  ])("%s may not import %s", (path, imported) => {
    const { refused, said } = lint(path, imported);
    expect(said).toContain("noRestrictedImports");
    expect(refused).toBe(true);
  });
});

test("an import along the direction of the house is not refused", () => {
  for (const [path, imported] of [
    ["engine/games/planted.ts", "../arithmetic/rational"],
    ["engine/concepts/nash/planted.ts", "../../games/regret"],
    ["src/functions/planted.ts", "../../engine/concepts/index"],
    ["taskpane/planted.ts", "../src/solving/index"],
  ] as const) {
    expect(lint(path, imported)).toMatchObject({ refused: false });
  }
});

/** The errors that the engine's own tsconfig finds in a file planted in the engine, which is not written to disk. */
function typeErrors(code: string): string[] {
  const config = ts.readConfigFile(join(root, "engine/tsconfig.json"), ts.sys.readFile).config;
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, join(root, "engine"));
  const planted = join(root, "engine/planted.ts");
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (file) => file === planted || fileExists(file);
  host.getSourceFile = (file, version) =>
    file === planted ? ts.createSourceFile(file, code, version) : getSourceFile(file, version);
  const program = ts.createProgram([planted], options, host);
  return ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
}

describe("the engine", () => {
  test.each(["document", "window", "process", "Office", "Excel", "fetch"])("cannot even name %s", (name) => {
    expect(typeErrors(`export const planted = ${name};`)).toContainEqual(expect.stringContaining(`'${name}'`));
  });

  test("can name what the language itself has", () => {
    expect(typeErrors("export const planted: bigint = BigInt(1);")).toEqual([]);
  });
});
