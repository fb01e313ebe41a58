import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import vm from "node:vm";
import { type AnyConcept, argumentsOf } from "../../engine/concepts/define";
import type { Cell, Cells } from "../../engine/formats/cells";

export const root = resolve(import.meta.dirname, "../..");
export const dist = join(root, "dist");
export const metadataIn = (file: string) => JSON.parse(readFileSync(join(dist, file), "utf8"));

type ExcelFunction = (...given: unknown[]) => Promise<unknown>;

/** What a rejected call carries to the cell. */
export class ExcelError extends Error {
  constructor(
    readonly code: string,
    text?: string,
  ) {
    super(text);
  }
}

export interface Bundle {
  readonly functions: ReadonlyMap<string, ExcelFunction>;
  readonly commands: ReadonlyMap<string, unknown>;
  readonly loggedErrors: unknown[];
}

/**
 * Runs the functions.js that Excel loads, in a world that holds what its runtime gives it and nothing of Node. Scripts that the
 * bundle adds to the page are run as the page would.
 */
export function loadBundle(globals: Record<string, unknown> = {}, folder = dist): Bundle {
  const functions = new Map<string, ExcelFunction>();
  const commands = new Map<string, unknown>();
  const loggedErrors: unknown[] = [];
  const codes = { invalidValue: "#VALUE!", notAvailable: "#N/A" };
  const world: Record<string, unknown> = {
    CustomFunctions: {
      associate: (id: string, run: ExcelFunction) => functions.set(id, run),
      Error: ExcelError,
      ErrorCode: codes,
    },
    Office: { actions: { associate: (id: string, run: unknown) => commands.set(id, run) } },
    document: pageOf((file) => run(file)),
    console: { ...console, error: (...said: unknown[]) => loggedErrors.push(...said) },
    ...{ setTimeout, clearTimeout, AbortController, performance },
    ...globals,
  };
  world.self = world.window = world;
  const context = vm.createContext(world);
  const run = (file: string) => vm.runInContext(readFileSync(join(folder, file), "utf8"), context, { filename: file });
  run("functions.js");
  return { functions, commands, loggedErrors };
}

interface Script {
  src: string;
  onload?(event: { readonly type: string }): void;
}

function pageOf(run: (file: string) => void) {
  const load = (script: Script) => {
    run(script.src);
    queueMicrotask(() => script.onload?.({ type: "load" }));
  };
  return {
    getElementsByTagName: () => [],
    createElement: () => ({ src: "", setAttribute() {}, getAttribute: () => null }),
    head: { appendChild: load },
  };
}

/** Arrays of the bundle's world are not those of the test's: compared as plain data. */
export const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value));

/** Cells as Excel passes them: null for a blank, an error object for an error; choices are single values. */
export function excelArguments(concept: AnyConcept, given: Readonly<Record<string, Cells>>): unknown[] {
  return argumentsOf(concept).map(({ name, kind }) => {
    const cells = given[name]?.map((row) => row.map(excelValue));
    if (!cells) return null;
    return kind === "choice" || kind === "number" ? cells[0]![0] : cells;
  });
}

const excelValue = (cell: Cell): unknown =>
  typeof cell === "object" && cell !== null ? new ExcelError(cell.error) : cell;
