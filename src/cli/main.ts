/** `tightrope nash game.csv`: the entry of dist/cli/tightrope.mjs, and of the thread on which it solves. */
import { fileURLToPath } from "node:url";
import { CommanderError } from "commander";
import type { Progress } from "../../engine/budget";
import { concepts } from "../../engine/concepts/index";
import { MessageError, sayError } from "../../engine/errors";
import { type Language, message, say } from "../../engine/text";
import project from "../../package.json";
import { createProgram, languageOfShell, type Shell, statusCode } from "./program";
import { exit, runVerb } from "./run";
import { texts } from "./texts";
import { createStopFlag, raise, serveThread, solveCall } from "./thread";

const eraseLine = "\r\u001b[K";

const shell: Shell = {
  version: project.version,
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  progress: (line) => void (process.stderr.isTTY && process.stderr.write(eraseLine + line)),
};

async function main(words: readonly string[]): Promise<number> {
  const language = languageOfShell(words, process.env);
  const stop = createStopFlag();
  // The second Ctrl-C ends the program in the ordinary way.
  process.once("SIGINT", () => raise(stop));
  // A reader such as `head` may close the pipe before everything is written.
  process.stdout.on("error", () => process.exit());
  const program = createProgram(concepts, shell, language, (concept, game, values) =>
    runVerb(concept, game, values, language, shell, async (asked, call, milliseconds) => {
      const own = fileURLToPath(import.meta.url);
      const onProgress = (progress: Progress) => showProgress(progress, language);
      const answer = await solveCall(asked, call, { milliseconds, stop, onProgress, program: own });
      if (process.stderr.isTTY) shell.err(eraseLine);
      return answer;
    }),
  );
  try {
    await program.parseAsync(words, { from: "user" });
    return exit.solved;
  } catch (error) {
    if (error instanceof MessageError) {
      shell.err(`${sayError(error, language)}\n`);
      return exit.badInput;
    }
    if (!(error instanceof CommanderError)) throw error;
    return error.code === statusCode || error.exitCode === 0 ? error.exitCode : exit.badInput;
  }
}

function showProgress({ done, total, unit, found }: Progress, language: Language): void {
  const values = { done, found, unit: message(unit), ...(total === undefined ? {} : { total }) };
  shell.progress(say(message(total === undefined ? texts.progress : texts.progressOf, values), language));
}

if (!serveThread(concepts)) process.exitCode = await main(process.argv.slice(2));
