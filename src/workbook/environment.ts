import { type Language, languageOf } from "../../engine/text";

/** What Office tells about the user's surroundings. */
export interface Environment {
  /** Whether there is a workbook to work with; the page may also be opened in a plain browser. */
  readonly inExcel: boolean;
  readonly language: Language;
  /** Whether Office shows itself dark; undefined where it does not say. */
  readonly isDark: boolean | undefined;
}

export async function officeEnvironment(): Promise<Environment> {
  if (typeof Office === "undefined") return outside;
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) return outside;
  const { displayLanguage, officeTheme } = Office.context;
  return { inExcel: true, language: languageOf(displayLanguage ?? "en"), isDark: isDarkTheme(officeTheme) };
}

const outside: Environment = {
  inExcel: false,
  language: languageOf(globalThis.navigator?.language ?? "en"),
  isDark: undefined,
};

/** Older clients give no `isDarkTheme`: a background that is darker than middle grey tells. */
function isDarkTheme(theme: Office.OfficeTheme | undefined): boolean | undefined {
  if (!theme) return undefined;
  if (typeof theme.isDarkTheme === "boolean") return theme.isDarkTheme;
  const digits = /^#?([0-9a-f]{6})$/i.exec(theme.bodyBackgroundColor ?? "");
  if (!digits) return undefined;
  const colour = Number.parseInt(digits[1]!, 16);
  const [red, green, blue] = [colour >> 16, (colour >> 8) & 255, colour & 255];
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue! < 128;
}
