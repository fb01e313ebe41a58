import { functionName } from "../../../engine/concepts/define";
import { concepts } from "../../../engine/concepts/index";

/** Functions younger than the file format, which a file names with a prefix (MS-XLSX 2.2.2, "future functions"). */
const futureFunctions = ["MAXIFS", "TEXTJOIN"];

const call = /"[^"]*"|([A-Z][A-Z0-9.]*)\(/g;

/**
 * A formula as a file stores it: GAME.NASH as _xldudf_GAME_NASH, which Excel shows by its right name once the add-in is there, and
 * the prefix of newer built-in functions. Text in quotes is left alone.
 */
export function fileFormula(formula: string): string {
  return formula.replace(call, (match, name: string | undefined) => (name ? `${fileName(name)}(` : match));
}

function fileName(name: string): string {
  if (futureFunctions.includes(name)) return `_xlfn.${name}`;
  return concepts.some((concept) => functionName(concept) === name) ? `_xldudf_${name.replace(".", "_")}` : name;
}
