import { Command } from "commander";
import { type Language, message, say } from "../../../engine/text";
import type { Shell } from "../program";
import { makeCommand } from "./make";
import { markCommand } from "./mark";
import { texts } from "./texts";

/** `tightrope exercise …`: what instructors do from a shell. `configured` gives every command the look of the others. */
export function exerciseCommand(shell: Shell, language: Language, configured: (command: Command) => Command): Command {
  const onFile = (done: number, total: number) => shell.progress(say(message(texts.making, { done, total }), language));
  const exercise = configured(new Command("exercise")).summary(texts.exercise[language]);
  exercise.description(texts.exercise[language]).helpCommand(false);
  const commands = [makeCommand(shell, language, onFile), markCommand(shell, language)];
  for (const command of commands) exercise.addCommand(configured(command));
  return exercise;
}
