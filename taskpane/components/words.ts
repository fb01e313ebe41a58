import { type Language, type Message, message, say, type Text } from "../../engine/text";
import type { State } from "../state";
import { type StringName, strings } from "../strings";

/** The pane's words in the user's language: `words("selected", { address })`. */
export type Words = (name: StringName, values?: Message["values"]) => string;

/** The same for a part of the pane that brings its own words. */
export const wordsFrom =
  <Name extends string>(texts: Readonly<Record<Name, Text>>, language: Language) =>
  (name: Name, values: Message["values"] = {}): string =>
    say(message(texts[name], values), language);

export const wordsIn = ({ language }: Pick<State, "language">): Words => wordsFrom<StringName>(strings, language);
