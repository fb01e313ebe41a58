import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { argumentsOf } from "../../engine/concepts/define";
import { concepts } from "../../engine/concepts/index";
import { languages } from "../../engine/text";
import { helpPath } from "../../src/functions/help";
import { metadataFile, metadataOf } from "../../src/functions/metadata";
import { dist, loadBundle, metadataIn } from "./bundle";

const ids = concepts.map(({ id }) => id);

test("the functions described, those registered and the concepts are the same", () => {
  const described = metadataIn("functions.json").functions.map(({ id }: { id: string }) => id);
  expect(described).toEqual(ids);
  expect([...loadBundle().functions.keys()]).toEqual(ids);
});

test("every id is a legal function name that no cell address or other name collides with", () => {
  for (const id of ids) {
    expect(id).toMatch(/^[A-Z][A-Z0-9.]{2,127}$/);
    expect(id).not.toMatch(/^[A-Z]{1,3}\d{1,7}$|^R\d*C\d*$/);
  }
  // In a file the dot of a name becomes an underscore, so two names that differ only by them would be one.
  expect(new Set(ids.map((id) => id.replaceAll(".", "_"))).size).toBe(ids.length);
});

describe.each(languages)("the metadata in language %s", (language) => {
  const metadata = metadataOf(concepts, language, "https://localhost:3000");

  test("is what the build wrote", () => {
    expect(metadataIn(metadataFile(language))).toEqual(metadata);
  });

  test("describes every function, every argument and every choice", () => {
    for (const { description, helpUrl, parameters } of metadata.functions) {
      expect(description.trim()).not.toBe("");
      expect(helpUrl).toMatch(/^https:/);
      for (const parameter of parameters) expect(parameter.description.trim(), parameter.name).not.toBe("");
    }
    for (const { values } of metadata.enums) {
      for (const { tooltip, name } of values) expect(tooltip.trim(), name).not.toBe("");
    }
  });

  test("has the arguments of each concept in order, optional ones last", () => {
    metadata.functions.forEach(({ parameters }, i) => {
      expect(parameters.map(({ name }) => name)).toEqual(argumentsOf(concepts[i]!).map(({ name }) => name));
      const optional = parameters.map((parameter) => parameter.optional ?? false);
      expect(optional).toEqual([...optional].sort());
    });
  });

  test("offers a list for every argument that takes words from a list", () => {
    const offered = new Map(metadata.enums.map(({ id, values }) => [id, values.map(({ stringValue }) => stringValue)]));
    expect(offered.size).toBe(metadata.enums.length);
    metadata.functions.forEach(({ parameters }, i) => {
      argumentsOf(concepts[i]!).forEach(({ kind, choices }, k) => {
        const { customEnumId } = parameters[k]!;
        const words = customEnumId === undefined ? undefined : offered.get(customEnumId);
        expect(words).toEqual(kind === "choice" ? choices.map(({ value }) => value) : undefined);
      });
    });
  });

  test("lets errors reach the functions, and asks for addresses and cancellation", () => {
    expect(metadata).toMatchObject({ allowErrorForDataTypeAny: true, allowCustomDataForDataTypeAny: true });
    for (const { options, result } of metadata.functions) {
      expect(options).toEqual({ cancelable: true, requiresParameterAddresses: true });
      expect(result.dimensionality).toBe("matrix");
    }
  });

  test("leads to a help page that names every argument", () => {
    for (const concept of concepts) {
      const page = readFileSync(join(dist, helpPath(concept, language)), "utf8");
      for (const { name } of argumentsOf(concept)) expect(page).toContain(`<code>${name}</code>`);
      expect(page).toContain(`lang="${language}"`);
    }
  });
});

test("what Excel stores in formulas is the same in every language", () => {
  const stored = languages.map((language) => {
    const { functions, enums } = metadataOf(concepts, language, "");
    return {
      functions: functions.map(({ id, name, parameters }) => [id, name, parameters.map((one) => one.name)]),
      enums: enums.map(({ id, values }) => [id, values.map((one) => one.stringValue)]),
    };
  });
  for (const one of stored) expect(one).toEqual(stored[0]);
});
