/** The functions of the add-in as its own functions.json states them, in the language of the host where there is one. */
import type { Language } from "../languages";

export interface FunctionParameter {
  readonly name: string;
  readonly description?: string;
  readonly type?: "any" | "number" | "string" | "boolean";
  readonly dimensionality?: "scalar" | "matrix";
  readonly optional?: boolean;
  readonly repeating?: boolean;
}

export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly parameters: readonly FunctionParameter[];
  readonly options?: {
    readonly cancelable?: boolean;
    readonly stream?: boolean;
    readonly requiresAddress?: boolean;
    readonly requiresParameterAddresses?: boolean;
    readonly excludeFromAutoComplete?: boolean;
  };
}

export interface FunctionList {
  readonly namespace: string;
  readonly functions: readonly FunctionMetadata[];
  /** Whether error values in cells are passed to parameters of type `any`. */
  readonly errorsAllowed: boolean;
}

interface FunctionsFile {
  readonly allowErrorForDataTypeAny?: boolean;
  readonly functions: readonly FunctionMetadata[];
}

const DEFAULT_NAMESPACE = "GAME";

/** Reads the list in `language`, or in English where the add-in has no list in that language. */
export async function readFunctionList(addin: string, language: Language): Promise<FunctionList> {
  const local = language === "en" ? undefined : await readJson(`${addin}functions-${language}.json`);
  const file = local ?? (await readJson(`${addin}functions.json`)) ?? { functions: [] };
  return {
    namespace: await readNamespace(`${addin}manifest.xml`),
    functions: file.functions,
    errorsAllowed: file.allowErrorForDataTypeAny === true,
  };
}

async function readJson(address: string): Promise<FunctionsFile | undefined> {
  const response = await fetch(address);
  return response.ok ? ((await response.json()) as FunctionsFile) : undefined;
}

/** The manifest names the namespace in the short string `Functions.Namespace`. */
async function readNamespace(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) return DEFAULT_NAMESPACE;
  const manifest = new DOMParser().parseFromString(await response.text(), "application/xml");
  const strings = Array.from(manifest.getElementsByTagName("*")).filter((element) => element.localName === "String");
  const named = strings.find((element) => element.getAttribute("id") === "Functions.Namespace");
  return named?.getAttribute("DefaultValue") ?? DEFAULT_NAMESPACE;
}
