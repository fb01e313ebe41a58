import { type AnyConcept, type Argument, argumentsOf, functionName } from "../../engine/concepts/define";
import { InputError } from "../../engine/errors";
import { type Cells, labelOf } from "../../engine/formats/cells";
import type { Text } from "../../engine/text";

/**
 * Throws InputError for a word that belongs to a later argument but stands where an optional range is expected:
 * =GAME.NASH(A1:F13,"pure") leaves out B without its comma, which is the commonest slip with optional arguments.
 */
export function refuseMisplacedWords(
  concept: AnyConcept,
  given: readonly (Cells | undefined)[],
  gameAddress: string,
): void {
  const all = argumentsOf(concept);
  for (const [i, argument] of all.entries()) {
    const word = loneWord(given[i]);
    const meant = word === undefined ? -1 : all.findIndex((one, k) => k !== i && offers(one, word));
    if (meant < 0 || !mayBeSkipped(argument)) continue;
    const formula = `=${functionName(concept)}(${gameAddress}${",".repeat(meant)}"${word}")`;
    const values = { word: word!, name: argument.name, meant: all[meant]!.name, formula };
    throw new InputError(texts.misplaced, values, { argument: argument.name });
  }
}

const mayBeSkipped = ({ kind, required }: Argument): boolean =>
  !required && (kind === "range" || kind === "parameters" || kind === "number");

const offers = ({ choices }: Argument, word: string): boolean =>
  choices.some(({ value }) => value === word.toLowerCase());

function loneWord(cells: Cells | undefined): string | undefined {
  const cell = cells?.length === 1 && cells[0]!.length === 1 ? cells[0]![0] : undefined;
  return typeof cell === "string" ? labelOf(cell) : undefined;
}

const texts = {
  misplaced: {
    en: "“{word}” is a choice for {meant}, but stands where {name} is expected. Skip the arguments between with commas: {formula}",
    ko: "“{word}”은(는) {meant}의 선택지인데 {name} 자리에 있습니다. 사이의 인수는 쉼표로 건너뛰십시오: {formula}",
    zh: "“{word}”是 {meant} 的可选值，却写在了 {name} 的位置。请用逗号跳过中间的参数：{formula}",
  },
} satisfies Record<string, Text>;
