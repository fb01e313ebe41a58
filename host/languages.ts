/** The languages of the host, and what Excel, Office and the grid call each of them. */
export type Language = "en" | "ko" | "zh";

/** One user-visible sentence in every language; `{name}` marks a place to fill. */
export type Text = Readonly<Record<Language, string>>;

interface LanguageNames {
  readonly label: string;
  readonly office: "en-US" | "ko-KR" | "zh-CN";
  readonly grid: "enUS" | "koKR" | "zhCN";
}

export const languages: Readonly<Record<Language, LanguageNames>> = {
  en: { label: "English", office: "en-US", grid: "enUS" },
  ko: { label: "한국어", office: "ko-KR", grid: "koKR" },
  zh: { label: "中文", office: "zh-CN", grid: "zhCN" },
};

export const languageList = Object.keys(languages) as readonly Language[];

export function isLanguage(value: string | null): value is Language {
  return value !== null && value in languages;
}

/** The sentence in `language` with every `{name}` filled from `values`. */
export function say(text: Text, language: Language, values: Readonly<Record<string, string | number>> = {}): string {
  return text[language].replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
