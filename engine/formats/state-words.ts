import { InputError, type Place } from "../errors";
import type { Text } from "../text";
import { type Cell, isBlank } from "./cells";

const unknown: Text = {
  en: "“{label}” is none of {known}: correct the name",
  ko: "“{label}”은(는) {known} 중에 없습니다. 이름을 고치세요",
  zh: "“{label}”不在 {known} 之中：请更正名称",
};

/** As many names as an error lists. */
const mostNamed = 12;

/** Where a name stands in a list. Throws InputError when it does not. */
export function nameIndex(label: string, names: readonly string[], at: Place): number {
  const index = names.indexOf(label);
  if (index >= 0) return index;
  const known = names.length > mostNamed ? [...names.slice(0, mostNamed), "…"] : names;
  throw new InputError(unknown, { label, known }, at);
}

/** Excel on the desktop hands over 0 for a blank cell of a computed range; where only words can stand, 0 is blank. */
export const isUnfilled = (cell: Cell | undefined): boolean => isBlank(cell) || cell === 0;

const reversibleWords = ["<->", "<>", "↔", "⇄", "both", "yes", "y", "true", "reversible"];

/** Whether a cell says that a move leads back as well. */
export const isReversibleWord = (text: string): boolean => reversibleWords.includes(text.trim().toLowerCase());
