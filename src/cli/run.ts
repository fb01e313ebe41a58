import { writeCsv } from "hucre/csv";
import { answerJson } from "../../engine/concepts/answer-json";
import { type Answer, type Call, callOf, cellsOf } from "../../engine/concepts/call";
import { type AnyConcept, argumentsOf } from "../../engine/concepts/define";
import { InputError, MessageError, sayError } from "../../engine/errors";
import { type Language, languages } from "../../engine/text";
import { type FlagValues, rangesOfFlags } from "./flags";
import { type GameFile, readGameFile, type Where } from "./game-file";
import { cellName, type Placed } from "./placed";
import { answerText } from "./print";
import type { Shell } from "./program";
import { texts } from "./texts";

/** The exit statuses that scripts may rely on. */
export const exit = { solved: 0, unsolved: 1, badInput: 2 } as const;

export type SolveCall = (concept: AnyConcept, call: Call, milliseconds: number | undefined) => Promise<Answer>;

/** Reads the game and the flags, solves, prints. Messages go to standard error, the answer to standard output. */
export async function runVerb(
  concept: AnyConcept,
  game: string,
  values: FlagValues,
  language: Language,
  shell: Shell,
  solve: SolveCall,
): Promise<number> {
  const ranges: Record<string, Placed> = {};
  try {
    refuseUnknownLanguage(values);
    const milliseconds = limitOf(values);
    const file = await readGameFile(game, values as Where);
    Object.assign(ranges, rangesOfFlags(concept, values, file));
    if ("cells" in file.game) ranges[argumentsOf(concept)[0]!.name] = file.game;
    else refuseMoreRanges(concept, game, ranges);
    const answer = await solve(concept, callOfFile(concept, file, ranges), milliseconds);
    shell.out(`${printed(answer, values, language)}\n`);
    return answer.solution.stopped === "finished" && answer.solution.found.length > 0 ? exit.solved : exit.unsolved;
  } catch (error) {
    if (error instanceof MessageError) {
      shell.err(`${sayError(error, language, (at) => cellName(at, ranges))}\n`);
      return exit.badInput;
    }
    shell.err(`${error instanceof Error ? error.stack : String(error)}\n${texts.bug[language]}\n`);
    return exit.unsolved;
  }
}

function callOfFile(concept: AnyConcept, { game }: GameFile, ranges: Readonly<Record<string, Placed>>): Call {
  const call = callOf(concept, Object.fromEntries(Object.entries(ranges).map(([name, { cells }]) => [name, cells])));
  return "cells" in game ? call : { ...call, source: game };
}

/** A file in a format of its own holds the whole game: a second range beside it would be ignored in silence. */
function refuseMoreRanges(concept: AnyConcept, file: string, ranges: Readonly<Record<string, Placed>>): void {
  const extra = concept.game.ranges.find(({ name }) => name in ranges);
  if (extra) throw new InputError(texts.onlyTables, { file, name: extra.name });
}

function printed(answer: Answer, values: FlagValues, language: Language): string {
  if (values.json) return JSON.stringify(answerJson(answer, language), null, 2);
  return values.csv
    ? writeCsv(cellsOf(answer, language).map((row) => [...row] as string[])).trimEnd()
    : answerText(answer, language);
}

function limitOf({ seconds }: FlagValues): number | undefined {
  if (seconds === undefined) return undefined;
  const number = Number(seconds);
  if (!(number > 0)) throw new InputError(texts.badSeconds, { value: String(seconds) });
  return number * 1000;
}

/** Throws InputError. */
export function refuseUnknownLanguage({ language }: FlagValues): void {
  if (language !== undefined && !languages.some((one) => one === language)) {
    throw new InputError(texts.badLanguage, { value: String(language) });
  }
}
