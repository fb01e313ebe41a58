/** How the page is to look and what it opens: the address says so first, then what was chosen before, then the system. */
import type { Theme } from "../bridge/theme";
import { isLanguage, type Language } from "../languages";

export interface Preferences {
  readonly language: Language;
  readonly theme: Theme;
  /** A workbook that comes with the add-in. */
  readonly workbook: string | undefined;
  readonly blank: 0 | null;
}

const isTheme = (value: string | null): value is Theme => value === "light" || value === "dark";

export function readPreferences(): Preferences {
  const asked = new URLSearchParams(location.search);
  const language = [asked.get("language"), localStorage.getItem("language"), navigator.language.slice(0, 2)].find(
    isLanguage,
  );
  const theme = [asked.get("theme"), localStorage.getItem("theme")].find(isTheme);
  return {
    language: language ?? "en",
    theme: theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light"),
    workbook: asked.get("workbook") ?? undefined,
    blank: asked.get("blanks") === "null" ? null : 0,
  };
}

export function remember(key: "language" | "theme", value: string): void {
  localStorage.setItem(key, value);
}
