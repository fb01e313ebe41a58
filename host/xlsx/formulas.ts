/** Formulas as a file stores them and as the grid shows them. */
import { NEW_EXCEL_FUNCTIONS } from "@univerjs/preset-sheets-core";

/** Text in double quotes is left alone; everything else is looked at as whole names before a bracket. */
const call = /"(?:[^"]|"")*"|([A-Za-z_][A-Za-z0-9_.]*)\(/g;

const newFunctions: ReadonlySet<string> = NEW_EXCEL_FUNCTIONS as ReadonlySet<string>;

/** `_xldudf_GAME_NASH(` in a file is `GAME.NASH(` in a cell: `names` are the functions of the add-in as cells show them. */
export function shownFormula(stored: string, names: readonly string[]): string {
  const shown = new Map(names.map((name) => [storedName(name).toUpperCase(), name]));
  const named = stored.replace(call, (text, name: string | undefined) => {
    if (name === undefined) return text;
    return `${shown.get(name.toUpperCase()) ?? name.replace(/^_xlfn\.(_xlws\.)?/i, "")}(`;
  });
  return `=${named.replace(/_xlpm\./g, "")}`;
}

/** `formula` has no leading sign in a file; functions that are younger than the format carry a prefix there. */
export function storedFormula(shown: string, names: readonly string[]): string {
  const stored = new Map(names.map((name) => [name.toUpperCase(), storedName(name)]));
  return shown.replace(/^=/, "").replace(call, (text, name: string | undefined) => {
    if (name === undefined) return text;
    const upper = name.toUpperCase();
    const prefix = newFunctions.has(upper) ? "_xlfn." : "";
    return `${stored.get(upper) ?? prefix + name}(`;
  });
}

/** The prefix of functions of add-ins, and one underscore for each dot (OfficeDev/office-js #3872). */
const storedName = (name: string): string => `_xldudf_${name.replaceAll(".", "_")}`;
