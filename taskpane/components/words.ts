import { type Message, message, say } from "../../engine/text";
import type { State } from "../state";
import { type StringName, strings } from "../strings";

/** The pane's words in the user's language: `words("selected", { address })`. */
export type Words = (name: StringName, values?: Message["values"]) => string;

export const wordsIn =
  ({ language }: Pick<State, "language">): Words =>
  (name, values = {}) =>
    say(message(strings[name], values), language);
