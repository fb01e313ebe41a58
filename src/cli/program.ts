import { Command, CommanderError, Option } from "commander";
import { type AnyConcept, type Example, functionName } from "../../engine/concepts/define";
import { type Language, languageOf, languages, message, say } from "../../engine/text";
import { exerciseCommand } from "./exercise/command";
import { type FlagValues, flagArguments, flagOf } from "./flags";
import { formats } from "./game-file";
import { texts } from "./texts";

/** Solves one verb's question and prints the answer; gives the exit status. */
export type RunVerb = (concept: AnyConcept, game: string, values: FlagValues, language: Language) => Promise<number>;

export interface Shell {
  readonly version: string;
  out(text: string): void;
  err(text: string): void;
  /** A line that the next one replaces; nothing where nobody watches. */
  progress(line: string): void;
}

/** The whole command line, from the list of concepts: a verb for each, a flag for each of its arguments. */
export function createProgram(
  concepts: readonly AnyConcept[],
  shell: Shell,
  language: Language,
  run: RunVerb,
): Command {
  const program = configured(new Command("tightrope"), shell, language)
    .description(texts.about[language])
    .version(shell.version, "-V, --version", texts.version[language])
    .helpCommand(false);
  for (const concept of concepts) program.addCommand(verbOf(concept, shell, language, run));
  program.addCommand(exerciseCommand(shell, language, (command) => configured(command, shell, language)));
  return program;
}

function verbOf(concept: AnyConcept, shell: Shell, language: Language, run: RunVerb): Command {
  const verb = configured(new Command(concept.id.toLowerCase()), shell, language)
    .summary(concept.title[language])
    .description(`${concept.title[language]} (=${functionName(concept)})\n\n${concept.summary[language]}`)
    .argument("<game>", texts.game[language]);
  for (const argument of flagArguments(concept)) verb.addOption(flagOf(argument, language));
  for (const option of commonOptions(language)) verb.addOption(option);
  return verb
    .addHelpText("after", `\n${texts.examples[language]}\n${examplesOf(concept, language)}`)
    .action(async (game: string) => {
      const status = await run(concept, game, verb.opts(), language);
      if (status !== 0) throw new CommanderError(status, statusCode, "");
    });
}

/** Marks an exit status of ours on its way through commander. */
export const statusCode = "tightrope.status";

const commonOptions = (language: Language): Option[] => [
  new Option("--sheet <name>", texts.sheet[language]),
  new Option("--range <range>", texts.range[language]),
  new Option(`--format <${formats.join("|")}>`, texts.format[language]),
  new Option("--seconds <number>", texts.seconds[language]),
  new Option("--json", texts.json[language]).conflicts("csv"),
  new Option("--csv", texts.csv[language]),
  new Option(`--language <${languages.join("|")}>`, texts.language[language]),
];

function configured(command: Command, shell: Shell, language: Language): Command {
  const titles: Record<string, string> = {
    "Usage:": texts.usage[language],
    "Arguments:": texts.arguments[language],
    "Options:": texts.options[language],
  };
  // Only the program itself lists functions.
  const commands = () => (command.parent ? texts.commands : texts.functions)[language];
  return command
    .exitOverride()
    .helpOption("-h, --help", texts.help[language])
    .configureHelp({ styleTitle: (title) => (title === "Commands:" ? commands() : (titles[title] ?? title)) })
    .configureOutput({
      writeOut: (text) => shell.out(text),
      writeErr: (text) => shell.err(text),
      outputError: (text, write) => write(usageError(text, command, language)),
    });
}

function usageError(text: string, command: Command, language: Language): string {
  const reason = text.replace(/^error: /, "").trim();
  return `${say(message(texts.usageError, { reason, command: wholeName(command) }), language)}\n`;
}

/** "tightrope exercise mark" */
const wholeName = (command: Command): string =>
  command.parent ? `${wholeName(command.parent)} ${command.name()}` : command.name();

/** How to ask for each example of the concept, and the ways to hand over a game. */
function examplesOf(concept: AnyConcept, language: Language): string {
  const verb = `tightrope ${concept.id.toLowerCase()}`;
  const own = concept.examples.map(
    (example) => `  # ${example.title[language]}\n  ${verb} game.csv${flagsOf(concept, example)}`,
  );
  const flags = concept.examples[0] ? flagsOf(concept, concept.examples[0]) : "";
  return [
    ...own,
    `  ${verb} game.xlsx --sheet Payoffs --range A1:F13${flags}`,
    `  ${verb} - --json${flags} < game.nfg`,
  ].join("\n");
}

function flagsOf(concept: AnyConcept, example: Example): string {
  return flagArguments(concept)
    .flatMap(({ name, kind }) => {
      const cells = example.arguments[name];
      if (!cells) return [];
      const rows = cells.map((row) => row.map(String));
      if (kind === "parameters") return rows.map(([left, right]) => ` --set ${quoted(`${left}=${right}`)}`);
      return [` --${name} ${quoted(rows.map((row) => row.join(",")).join(";"))}`];
    })
    .join("");
}

const quoted = (text: string): string => (/^[\w,./=-]+$/.test(text) ? text : `"${text}"`);

/** --language, else the language of the shell; needed before the flags are read, since help is in it. */
export function languageOfShell(
  words: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Language {
  const at = words.findIndex((word) => word === "--language" || word.startsWith("--language="));
  const flag = at < 0 ? undefined : (words[at]!.split("=")[1] ?? words[at + 1]);
  const { LC_ALL, LC_MESSAGES, LANG } = environment;
  return languageOf((flag ?? (LC_ALL || LC_MESSAGES || LANG) ?? "en").replace("_", "-"));
}
