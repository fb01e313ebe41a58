/** The languages every word shown to a user exists in. */
export const languages = ["en", "ko", "zh"] as const;
export type Language = (typeof languages)[number];

/** One piece of writing in every language; `{name}` stands for a value. The compiler refuses a missing language. */
export type Text = Readonly<Record<Language, string>>;

/** A text with its values: plain data, so that it can cross to a worker and be said in any language later. */
export interface Message {
  readonly text: Text;
  readonly values: Readonly<Record<string, Value>>;
}
export type Value = string | number | Message | readonly Value[];

export function message(text: Text, values: Message["values"] = {}): Message {
  return { text, values };
}

/** The message in one language, its placeholders filled; an unknown placeholder stays visible as `{name}`. */
export function say(spoken: Message, language: Language = "en"): string {
  return spoken.text[language].replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = spoken.values[name];
    return value === undefined ? placeholder : sayValue(value, language);
  });
}

function sayValue(value: Value, language: Language): string {
  if (typeof value === "string") return value;
  if (typeof value === "number") return String(value);
  if (isList(value)) return value.map((one) => sayValue(one, language)).join(", ");
  return say(value, language);
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

/** The language for a locale such as "ko-KR"; English where we have none. */
export function languageOf(locale: string): Language {
  const primary = locale.toLowerCase().split("-")[0];
  return languages.find((language) => language === primary) ?? "en";
}
