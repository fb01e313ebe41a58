import { type AnyConcept, type Argument, argumentsOf, functionName } from "../../engine/concepts/define";
import type { Language, Text } from "../../engine/text";

const suffix = (language: Language): string => (language === "en" ? "" : `-${language}`);

/** Where Excel's “Help on this function” leads, relative to the add-in's address. */
export const helpPath = ({ id }: AnyConcept, language: Language): string =>
  `help/${id.toLowerCase()}${suffix(language)}.html`;

export const helpIndexPath = (language: Language): string => `help/index${suffix(language)}.html`;

/** Every function with what it answers. */
export function helpIndex(concepts: readonly AnyConcept[], language: Language): string {
  const entries = concepts.map((concept) => {
    const file = helpPath(concept, language).replace("help/", "");
    return `<dt><a href="${file}">${escaped(functionName(concept))}</a></dt><dd>${escaped(concept.summary[language])}</dd>`;
  });
  return page("Tightrope", language, `<dl>${entries.join("\n")}</dl>`);
}

/** A page for one function, complete in itself: what it answers, its arguments and their choices. */
export function helpPage(concept: AnyConcept, language: Language): string {
  const all = argumentsOf(concept);
  const list = all.map(({ name, required }) => (required ? name : `[${name}]`)).join(", ");
  const body = `<p>${escaped(concept.summary[language])}</p>
<pre>=${escaped(functionName(concept))}(${escaped(list)})</pre>
<h2>${words.arguments[language]}</h2>
<table>
${all.map((argument) => argumentRow(argument, language)).join("\n")}
</table>
<p><a href="index${suffix(language)}.html">Tightrope</a></p>`;
  return page(`${functionName(concept)}: ${concept.title[language]}`, language, body);
}

function argumentRow({ name, description, required, choices }: Argument, language: Language): string {
  const optional = required ? "" : ` (${words.optional[language]})`;
  const items = choices.map(
    (choice) => `<dt><code>"${escaped(choice.value)}"</code></dt><dd>${escaped(choice.description[language])}</dd>`,
  );
  const list = items.length === 0 ? "" : `<dl>${items.join("")}</dl>`;
  return `<tr><th scope="row"><code>${escaped(name)}</code></th><td>${escaped(description[language])}${optional}${list}</td></tr>`;
}

const page = (title: string, language: Language, body: string): string => `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
${body}
</main>
</body>
</html>
`;

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

const style =
  ":root{color-scheme:light dark}main{font:1rem/1.5 system-ui,sans-serif;max-width:45rem;margin:2rem auto;padding:0 1rem}" +
  "pre{white-space:pre-wrap}th{text-align:start;vertical-align:top;padding-inline-end:1rem}dl{margin:.25rem 0}";

const words = {
  arguments: { en: "Arguments", ko: "인수", zh: "参数" },
  optional: { en: "optional", ko: "선택 사항", zh: "可选" },
} satisfies Record<string, Text>;
