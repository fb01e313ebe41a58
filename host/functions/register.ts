/** Makes the add-in's functions known to the grid: their names, descriptions and arguments, and how they are worked out. */

import { BooleanNumber, type IDisposable } from "@univerjs/core";
import { FunctionType, IDescriptionService, IFunctionService } from "@univerjs/preset-sheets-core";
import type { Grid } from "../grid/grid";
import { CustomFunctionOfAddIn, type FunctionHost } from "./custom-function";
import type { FunctionList, FunctionMetadata } from "./metadata";

/** Registers every function as `NAMESPACE.NAME`. To be called after a workbook is open; dispose before registering again. */
export function registerFunctions(grid: Grid, list: FunctionList, host: FunctionHost): IDisposable {
  const functions = grid.injector.get(IFunctionService);
  const descriptions = grid.injector.get(IDescriptionService);
  const names = list.functions.map((metadata) => `${list.namespace}.${metadata.name}`.toUpperCase());
  functions.registerExecutors(
    ...list.functions.map((metadata, index) => new CustomFunctionOfAddIn(names[index] ?? "", metadata, host)),
  );
  const described = descriptions.registerDescriptions(
    list.functions
      .map((metadata, index) => description(names[index] ?? "", metadata))
      .filter((_, index) => !list.functions[index]?.options?.excludeFromAutoComplete),
  );
  return {
    dispose() {
      described.dispose();
      functions.unregisterExecutors(...names);
      functions.deleteFormulaAstCacheKey(...names);
    },
  };
}

function description(functionName: string, metadata: FunctionMetadata) {
  const text = metadata.description ?? "";
  return {
    functionName,
    functionType: FunctionType.User,
    description: text,
    abstract: text,
    functionParameter: metadata.parameters.map((parameter) => ({
      name: parameter.name,
      detail: parameter.description ?? "",
      example: "",
      require: parameter.optional ? BooleanNumber.FALSE : BooleanNumber.TRUE,
      repeat: parameter.repeating ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    })),
  };
}
