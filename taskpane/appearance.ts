import type { Appearance, State } from "./state";

const key = "tightrope.appearance";

/** Storage may be refused (private windows, partitioned frames): then the choice lasts as long as the pane. */
export function rememberedAppearance(): Appearance {
  try {
    const kept = localStorage.getItem(key);
    return kept === "light" || kept === "dark" ? kept : "automatic";
  } catch {
    return "automatic";
  }
}

export function rememberAppearance(appearance: Appearance): void {
  try {
    localStorage.setItem(key, appearance);
  } catch {
    // Nothing depends on it.
  }
}

/** The user's choice, else Office's theme, else the system's. */
export function isDark({ appearance, officeIsDark }: State): boolean {
  if (appearance !== "automatic") return appearance === "dark";
  return officeIsDark ?? matchMedia("(prefers-color-scheme: dark)").matches;
}
