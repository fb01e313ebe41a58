import { Option } from "commander";
import { type AnyConcept, type Argument, argumentsOf } from "../../engine/concepts/define";
import { InputError } from "../../engine/errors";
import type { Cells } from "../../engine/formats/cells";
import { type Language, message, say } from "../../engine/text";
import { cellOfText } from "./cell-text";
import { type GameFile, readRangeValue } from "./game-file";
import type { Placed } from "./placed";
import { texts } from "./texts";

/** The flag values of one verb as commander gives them: by flag name, repeated ones as a list. */
export type FlagValues = Readonly<Record<string, unknown>>;

/** The arguments that are flags: all but the game itself, which is the verb's operand. */
export const flagArguments = (concept: AnyConcept): Argument[] => argumentsOf(concept).slice(1);

export function flagOf(argument: Argument, language: Language): Option {
  const { name, kind } = argument;
  const described = (flags: string) => new Option(flags, descriptionOf(argument, language));
  if (kind !== "parameters") return described(`--${name} <${kind === "choice" ? "word" : kind}>`);
  return described(`--${setFlag} <name=value>`).argParser((value: string, before: readonly string[] = []) => [
    ...before,
    value,
  ]);
}

/** The values of names come one by one, as in `--set tariff=0.25 --set quota=3`. */
const setFlag = "set";

function descriptionOf({ description, kind, required, choices, defaultValue }: Argument, language: Language): string {
  const words = choices.map((one) => `\n${one.value}: ${one.description[language]}`).join("");
  const how = { range: texts.rangeValue, parameters: texts.set, choice: undefined, number: undefined }[kind];
  const remarks = [
    ...(required ? [texts.required[language]] : []),
    ...(defaultValue === undefined ? [] : [say(message(texts.default, { value: defaultValue }), language)]),
  ];
  const remark = remarks.length === 0 ? "" : ` (${remarks.join(", ")})`;
  return `${description[language]}${remark}${how ? `\n${how[language]}` : ""}${words}`;
}

/** The flags that were given, by argument name. Throws InputError. */
export function rangesOfFlags(concept: AnyConcept, values: FlagValues, game: GameFile): Record<string, Placed> {
  return Object.fromEntries(
    flagArguments(concept).flatMap(({ name, kind }) => {
      const given = values[kind === "parameters" ? setFlag : name];
      if (given === undefined) return [];
      if (kind === "parameters")
        return [[name, { cells: (given as string[]).flatMap((one) => assignment(one, game)) }]];
      return [
        [name, kind === "range" ? readRangeValue(String(given), game) : { cells: [[cellOfText(String(given))]] }],
      ];
    }),
  );
}

function assignment(text: string, game: GameFile): Cells {
  const match = /^([^=]+)=(.+)$/s.exec(text);
  if (match) return [[match[1]!.trim(), cellOfText(match[2]!)]];
  const { cells } = readRangeValue(text, game);
  if (cells.every((row) => row.length < 2)) throw new InputError(texts.badSet, { value: text });
  return cells;
}
