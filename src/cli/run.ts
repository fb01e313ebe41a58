import { writeCsv } from "hucre/csv";
import { answerJson } from "../../engine/concepts/answer-json";
import type { Call } from "../../engine/concepts/call";
import { type Answer, callOf, cellsOf } from "../../engine/concepts/call";
import { type AnyConcept, argumentsOf } from "../../engine/concepts/define";
import { InputError, MessageError, sayError } from "../../engine/errors";
import { type Language, languages } from "../../engine/text";
import { cellsOfFlags, type FlagValues } from "./flags";
import { readGameFile, sourceOf } from "./game-file";
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
  try {
    const milliseconds = limitOf(values);
    refuseUnknownLanguage(values);
    const answer = await solve(concept, await callOfFlags(concept, game, values), milliseconds);
    shell.out(`${printed(answer, values, language)}\n`);
    return answer.solution.stopped === "finished" && answer.solution.found.length > 0 ? exit.solved : exit.unsolved;
  } catch (error) {
    if (error instanceof MessageError) {
      shell.err(`${sayError(error, language)}\n`);
      return exit.badInput;
    }
    shell.err(`${error instanceof Error ? error.stack : String(error)}\n${texts.bug[language]}\n`);
    return exit.unsolved;
  }
}

async function callOfFlags(concept: AnyConcept, name: string, values: FlagValues): Promise<Call> {
  const { format, sheet, range } = values as Record<string, string | undefined>;
  const game = await readGameFile(name, {
    ...(format === undefined ? {} : { format }),
    ...(sheet === undefined ? {} : { sheet }),
    ...(range === undefined ? {} : { range }),
  });
  const call = callOf(concept, cellsOfFlags(concept, values, game));
  const more = "cells" in call.source ? call.source.cells : {};
  return { ...call, source: sourceOf(game, argumentsOf(concept)[0]!.name, more) };
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

function refuseUnknownLanguage({ language }: FlagValues): void {
  if (language !== undefined && !languages.some((one) => one === language)) {
    throw new InputError(texts.badLanguage, { value: String(language) });
  }
}
