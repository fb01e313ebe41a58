import { readdirSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { languages } from "../../engine/text";
import { root } from "./bundle";

interface WrittenText {
  readonly place: string;
  readonly words: Readonly<Record<string, string>>;
}

/** Every literal {en, ko, zh} in the sources, wherever it stands: found by its shape, so that none can be forgotten. */
function textsIn(folder: string): WrittenText[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.ts$/.test(entry.name))
    .flatMap(({ parentPath, name }) => textsOf(join(parentPath, name)));
}

function textsOf(file: string): WrittenText[] {
  const source = ts.createSourceFile(file, ts.sys.readFile(file)!, ts.ScriptTarget.ES2022, true);
  const found: WrittenText[] = [];
  const visit = (node: ts.Node): void => {
    const words = ts.isObjectLiteralExpression(node) ? wordsOf(node) : undefined;
    const { line } = source.getLineAndCharacterOfPosition(node.getStart());
    if (words) found.push({ place: `${file.slice(root.length + 1)}:${line + 1}`, words });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function wordsOf(node: ts.ObjectLiteralExpression): Record<string, string> | undefined {
  const entries = node.properties.map((property) =>
    ts.isPropertyAssignment(property) && ts.isStringLiteralLike(property.initializer)
      ? [property.name.getText(), property.initializer.text]
      : undefined,
  );
  const known = entries.filter((entry): entry is [string, string] => entry !== undefined);
  const isText = languages.every((language) => known.some(([name]) => name === language));
  return isText ? Object.fromEntries(known) : undefined;
}

const placeholders = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();

describe.each(["engine", "src", "taskpane"])("every text of %s", (folder) => {
  const texts = textsIn(folder);

  test("is found", () => expect(texts.length).toBeGreaterThan(5));

  test("has the same placeholders in every language, and words in each", () => {
    const unequal = texts.filter(({ words }) =>
      languages.some(
        (language) =>
          words[language]!.trim() === "" || placeholders(words[language]!).join() !== placeholders(words.en!).join(),
      ),
    );
    expect(unequal.map(({ place }) => place)).toEqual([]);
  });
});
