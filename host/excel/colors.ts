import { ExcelError } from "./errors";

/** A colour as the API takes it: `#rrggbb`, with or without the sign, or the name of an HTML colour. */
export function colorArgument(value: unknown): string {
  const text = String(value);
  if (/^#?[0-9a-f]{6}$/i.test(text)) return text.startsWith("#") ? text : `#${text}`;
  const named = /^[a-z]+$/i.test(text) ? namedColor(text) : undefined;
  if (!named) throw new ExcelError("InvalidArgument", `colour ${text}`);
  return named;
}

/** The browser knows the names of HTML colours: it keeps the colour before when a name is none. */
function namedColor(name: string): string | undefined {
  const context = document.createElement("canvas").getContext("2d");
  if (!context) return undefined;
  context.fillStyle = "#010203";
  context.fillStyle = name;
  return context.fillStyle === "#010203" ? undefined : context.fillStyle;
}
