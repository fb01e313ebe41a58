/** One function of the add-in as a function of the grid's formula engine. */
import {
  ArrayValueObject,
  BaseFunction,
  type BaseReferenceObject,
  type BaseValueObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  NumberValueObject,
  StringValueObject,
} from "@univerjs/preset-sheets-core";
import { rangeAddress } from "../grid/address";
import { ArgumentError, type ArgumentRules, argumentFor, type Given, isReference } from "./arguments";
import type { CellWatch } from "./cell-watch";
import type { Call, CellPlace, Invocations } from "./invocations";
import type { FunctionMetadata, FunctionParameter } from "./metadata";
import type { CallResult, CellContent } from "./result-store";

export interface FunctionHost {
  readonly invocations: Invocations;
  readonly watch: CellWatch;
  readonly rules: ArgumentRules;
  sheetName(id: string): string;
}

export class CustomFunctionOfAddIn extends BaseFunction {
  /** Arguments come as references, so that blank cells, truth values and addresses are seen. */
  override needsReferenceObject = true;

  constructor(
    name: string,
    private readonly metadata: FunctionMetadata,
    private readonly host: FunctionHost,
  ) {
    super(name);
    const { parameters } = metadata;
    this.minParams = parameters.filter((parameter) => !parameter.optional && !parameter.repeating).length;
    this.maxParams = parameters.at(-1)?.repeating ? 255 : parameters.length;
  }

  override calculate(...given: BaseValueObject[]): BaseValueObject {
    const cell: CellPlace = { sheet: this.subUnitId ?? "", row: this.row, column: this.column };
    try {
      const { key, result } = this.host.invocations.look(this.callOf(given, cell), cell);
      this.host.watch.saw(cell, key, result);
      return engineValue(result);
    } catch (error) {
      if (error instanceof ArgumentError) return ErrorValueObject.create(error.error as ErrorType);
      throw error;
    }
  }

  private callOf(given: readonly Given[], cell: CellPlace): Call {
    const { parameters, options, id } = this.metadata;
    const repeating = parameters.at(-1)?.repeating === true;
    const fixed = repeating ? parameters.slice(0, -1) : parameters;
    const read = (argument: Given | undefined, parameter: FunctionParameter) =>
      argumentFor(argument, parameter, this.host.rules);
    const values: unknown[] = fixed.map((parameter, index) => read(given[index], parameter));
    if (repeating) {
      const last = parameters.at(-1) as FunctionParameter;
      values.push(given.slice(fixed.length).map((argument) => read(argument, last)));
    }
    return {
      functionId: id,
      parameters: values as Call["parameters"],
      cancelable: options?.cancelable === true,
      errorsAllowed: this.host.rules.errorsAllowed,
      address: options?.requiresAddress ? this.addressOf({ ...cell, endRow: cell.row, endColumn: cell.column }) : null,
      parameterAddresses: options?.requiresParameterAddresses
        ? given.map((argument) => this.parameterAddress(argument))
        : null,
    };
  }

  /** An argument that is not a range has an empty address, as in Excel. */
  private parameterAddress(argument: Given): string {
    if (!isReference(argument)) return "";
    const { startRow, startColumn, endRow, endColumn } = (argument as BaseReferenceObject).getRangePosition();
    return this.addressOf({ sheet: argument.getSheetId(), row: startRow, column: startColumn, endRow, endColumn });
  }

  private addressOf(range: CellPlace & { readonly endRow: number; readonly endColumn: number }): string {
    return rangeAddress(this.host.sheetName(range.sheet), range);
  }
}

function engineValue(result: CallResult): BaseValueObject {
  if (result.kind === "pending") return ErrorValueObject.create(ErrorType.CONNECT);
  if (result.kind === "error") return ErrorValueObject.create(result.error as ErrorType);
  const { rows } = result;
  const first = rows[0]?.[0];
  if (rows.length === 1 && rows[0]?.length === 1 && first !== undefined) return cellValue(first);
  return ArrayValueObject.create({
    calculateValueList: rows.map((row) => row.map(cellValue)),
    rowCount: rows.length,
    columnCount: rows[0]?.length ?? 0,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}

/** Made by kind: the engine's own factory would read the text "3" as a number and "3, 2" as an array. */
function cellValue(content: CellContent): BaseValueObject {
  if (typeof content === "number") return NumberValueObject.create(content);
  if (typeof content === "boolean") return BooleanValueObject.create(content);
  if (typeof content === "string") return StringValueObject.create(content);
  return ErrorValueObject.create(content.error as ErrorType);
}
