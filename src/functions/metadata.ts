import { type AnyConcept, type Argument, argumentsOf } from "../../engine/concepts/define";
import type { Choice } from "../../engine/concepts/params";
import type { Language } from "../../engine/text";
import { helpPath } from "./help";

/** The file Excel reads before any code of ours runs, in the shape of Microsoft's custom-functions schema. */
export interface Metadata {
  readonly allowCustomDataForDataTypeAny: true;
  readonly allowErrorForDataTypeAny: true;
  readonly functions: readonly FunctionMetadata[];
  readonly enums: readonly EnumMetadata[];
}

interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly helpUrl: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly result: { readonly type: "any"; readonly dimensionality: "matrix" };
  readonly options: { readonly cancelable: true; readonly requiresParameterAddresses: true };
}

interface ParameterMetadata {
  readonly name: string;
  readonly description: string;
  readonly type: "any" | "string";
  readonly dimensionality: "matrix" | "scalar";
  readonly optional?: true;
  readonly customEnumId?: string;
}

interface EnumMetadata {
  readonly id: string;
  readonly type: "string";
  readonly values: readonly { readonly name: string; readonly stringValue: string; readonly tooltip: string }[];
}

/** Names stay English in every language, so that formulas can be copied from one user to another. */
export function metadataOf(concepts: readonly AnyConcept[], language: Language, baseUrl: string): Metadata {
  return {
    allowCustomDataForDataTypeAny: true,
    allowErrorForDataTypeAny: true,
    functions: concepts.map((concept) => functionOf(concept, language, baseUrl)),
    enums: concepts.flatMap((concept) =>
      argumentsOf(concept)
        .filter(({ kind }) => kind === "choice")
        .map(({ name, choices }) => enumOf(enumId(concept, name), choices, language)),
    ),
  };
}

function functionOf(concept: AnyConcept, language: Language, baseUrl: string): FunctionMetadata {
  return {
    id: concept.id,
    name: concept.id,
    description: concept.summary[language],
    helpUrl: `${baseUrl}/${helpPath(concept, language)}`,
    parameters: argumentsOf(concept).map((argument) => parameterOf(concept, argument, language)),
    result: { type: "any", dimensionality: "matrix" },
    options: { cancelable: true, requiresParameterAddresses: true },
  };
}

/** A number is declared "any", so that a word in its place reaches us and gets an error that says what is wrong. */
function parameterOf(concept: AnyConcept, argument: Argument, language: Language): ParameterMetadata {
  const { name, kind, required } = argument;
  return {
    name,
    description: argument.description[language],
    type: kind === "choice" ? "string" : "any",
    dimensionality: kind === "range" || kind === "parameters" ? "matrix" : "scalar",
    ...(required ? {} : { optional: true }),
    ...(kind === "choice" ? { customEnumId: enumId(concept, name) } : {}),
  };
}

const enumId = (concept: AnyConcept, argument: string): string => `${concept.id}.${argument.toUpperCase()}`;

/** The word shown is the word passed: it is what the user reads in the formula afterwards. */
function enumOf(id: string, choices: readonly Choice[], language: Language): EnumMetadata {
  const values = choices.map(({ value, description }) => ({
    name: value,
    stringValue: value,
    tooltip: description[language],
  }));
  return { id, type: "string", values };
}

/** The file of one language beside functions.json, which is English. */
export const metadataFile = (language: Language): string =>
  language === "en" ? "functions.json" : `functions-${language}.json`;
