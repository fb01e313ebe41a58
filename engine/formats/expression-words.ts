/** What an expression in a payoff cell may be made of: known before the evaluator is loaded, so that a table's shape can be told without it. */

/** Functions whose value at a fraction is a fraction. */
export const exactFunctions = ["abs", "ceil", "floor", "max", "min", "round", "sign"] as const;

/** Functions whose value is a double in general. */
export const floatFunctions = ["exp", "log", "log10", "sqrt"] as const;

export const allowedFunctions: readonly string[] = [...exactFunctions, ...floatFunctions];

/** Words that the expression language has taken. */
const logicalWords = ["and", "or", "not"];
const otherWords = ["xor", "mod", "to", "in", "end", "true", "false", "null", "undefined", "NaN", "Infinity"];
export const reservedWords: readonly string[] = [...logicalWords, ...otherWords, ...allowedFunctions];

/** Letters of any script, digits and underscores, a digit not first. */
export const namePattern = /[\p{L}_][\p{L}\p{M}0-9_]*/gu;

export const isName = (text: string): boolean =>
  text.replace(namePattern, "") === "" && text.match(namePattern)?.length === 1;

const signs: Readonly<Record<string, string>> = {
  "×": "*",
  "÷": "/",
  "−": "-",
  "–": "-",
  "≤": "<=",
  "≥": ">=",
  "≠": "!=",
  "\u3000": " ",
};

/** The text as a keyboard for programs would give it: full-width forms of an East Asian input method, × ÷ − and ≤ become ASCII. */
export function plainSigns(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[×÷−–≤≥≠\u3000]/g, (sign) => signs[sign] ?? sign)
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
}

/** Whether the text is arithmetic in known names only: "2*tariff - 1" when tariff is known. */
export function isKnownExpression(text: string, isKnown: (name: string) => boolean): boolean {
  const names = text.match(namePattern) ?? [];
  const rest = text.replace(namePattern, "");
  return (
    names.every((name) => isKnown(name) || allowedFunctions.includes(name) || logicalWords.includes(name)) &&
    (names.some(isKnown) || /\d/.test(rest)) &&
    (rest.includes("?") ? /^[\d.+\-*/^()<>=!,\s?:]*$/ : /^[\d.+\-*/^()<>=!,\s]*$/).test(rest)
  );
}
