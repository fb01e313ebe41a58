import { plainSigns } from "./expression-words";

const closing: Readonly<Record<string, string>> = { "(": ")", "[": "]" };

/**
 * The payoffs written in one cell, as texts: "3, 2", "3; 2" and "(3, 2)" give two. Semicolons part before commas, and neither
 * inside parentheses, so that "max(1, 2); 3" gives two and "max(1, 2)" one.
 */
export function payoffTexts(text: string): string[] {
  const plain = plainSigns(text).trim();
  const parts = splitOutside(plain);
  if (parts.length > 1 || !closing[plain[0] ?? ""] || plain.at(-1) !== closing[plain[0]!]) return parts;
  const inside = splitOutside(plain.slice(1, -1));
  return inside.length > 1 ? inside : parts;
}

function splitOutside(text: string): string[] {
  const bySemicolon = splitAt(text, ";");
  return bySemicolon.length > 1 ? bySemicolon : splitAt(text, ",");
}

function splitAt(text: string, separator: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const sign = text[i]!;
    if (sign === "(" || sign === "[") depth++;
    else if (sign === ")" || sign === "]") depth--;
    else if (sign === separator && depth === 0) {
      parts.push(text.slice(start, i).trim());
      start = i + 1;
    }
  }
  return [...parts, text.slice(start).trim()];
}
