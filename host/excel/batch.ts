/**
 * Answers one batch of the client (`context.sync()`): walks its actions in order, reflecting over the descriptions of
 * the object model. The first error ends the batch; what was done before it stays done, as in Excel.
 */
import { ExcelError } from "./errors";
import type { ExcelHost } from "./host";
import { type ExcelObject, isExcelObject, isNothing, nothing } from "./object";
import { type QueryInfo, query } from "./query";
import { rootOf } from "./roots";

interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
}

interface Batch {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

const path = { root: 1, newObject: 2, method: 3, property: 4, indexer: 5, reference: 6, nothing: 7 } as const;
const action = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5 } as const;

/** Members whose name on the wire is not the documented name capitalised. */
const wireNames: Readonly<Record<string, string>> = {
  Gridlines: "showGridlines",
  Headings: "showHeadings",
  _Runtime: "runtime",
};

export async function answerBatch(body: string, host: ExcelHost): Promise<string> {
  const batch = JSON.parse(body) as Batch;
  const reader = new BatchReader(batch, host);
  const results: { ActionId: number; Value: unknown }[] = [];
  // The client attaches the handlers of older events when it hears that their trace marks were passed.
  const traces: number[] = [];
  for (const [index, step] of batch.Actions.entries()) {
    try {
      results.push({ ActionId: step.Id, Value: await reader.act(step) });
      if (step.ActionType === action.trace) traces.push(step.Id);
    } catch (error) {
      return JSON.stringify({ Results: results, TraceIds: traces, Error: errorOf(error, index) });
    }
  }
  return JSON.stringify({ Results: results, TraceIds: traces });
}

function errorOf(error: unknown, index: number) {
  if (error instanceof ExcelError) return { Code: error.code, Message: error.message, ActionIndex: index };
  // A fault of the host itself is shown where its developer looks, and reaches the add-in as Excel's internal error.
  console.error(error);
  return {
    Code: "GeneralException",
    Message: new ExcelError("GeneralException", String(error)).message,
    ActionIndex: index,
  };
}

class BatchReader {
  private readonly objects = new Map<number, ExcelObject>();

  constructor(
    private readonly batch: Batch,
    private readonly host: ExcelHost,
  ) {}

  async act(step: Action): Promise<unknown> {
    if (step.ActionType === action.trace) return null;
    const target = await this.objectAt(step.ObjectPathId);
    switch (step.ActionType) {
      case action.instantiate:
        return this.identify(target);
      case action.query:
        return this.query(target, step.QueryInfo ?? {});
      case action.method:
        return this.callForValue(target, step);
      case action.setProperty:
        return this.setProperty(target, step);
      default:
        throw new ExcelError("ApiNotFound", `action ${step.ActionType}`);
    }
  }

  /** Cells are read when everything that was written before is worked out, as in Excel. */
  private async query(target: ExcelObject, info: QueryInfo): Promise<object | null> {
    if (isNothing(target)) return null;
    if (target.type.holdsResults) await this.host.calculation.whenDone();
    return query(target, info, this.host);
  }

  private identify(target: ExcelObject): object | null {
    return isNothing(target) ? null : this.host.identify(target);
  }

  private async callForValue(target: ExcelObject, step: Action): Promise<unknown> {
    if (step.Name === "_KeepReference") return null;
    if (step.Name === "_RemoveReference") return this.host.references.forget(String(step.ArgumentInfo?.Arguments?.[0]));
    const value = await this.call(target, step.Name, step.ArgumentInfo);
    return isExcelObject(value) ? this.identify(value) : (value ?? null);
  }

  private async setProperty(target: ExcelObject, step: Action): Promise<null> {
    if (isNothing(target)) throw new ExcelError("InvalidObjectPath");
    const name = memberName(step.Name);
    const scalar = target.type.scalars?.[name];
    if (!scalar) throw new ExcelError("ApiNotFound", `${target.type.name}.${name}`);
    if (!scalar.set) throw new ExcelError("AccessDenied", `${target.type.name}.${name} is read-only`);
    await scalar.set(target.target, this.host, step.ArgumentInfo?.Arguments?.[0]);
    return null;
  }

  private async call(target: ExcelObject, wireName: string, info: ArgumentInfo | undefined): Promise<unknown> {
    if (isNothing(target)) return nothing;
    const name = memberName(wireName);
    const method = target.type.methods?.[name];
    if (!method) throw new ExcelError("ApiNotFound", `${target.type.name}.${name}`);
    return method(target.target, this.host, ...(await this.parametersOf(info)));
  }

  /** Parameters that are objects come as the numbers of their paths. */
  private async parametersOf(info: ArgumentInfo | undefined): Promise<readonly unknown[]> {
    const values = info?.Arguments ?? [];
    const references = info?.ReferencedObjectPathIds ?? [];
    return Promise.all(values.map((value, index) => (references[index] ? this.objectAt(Number(value)) : value)));
  }

  private async objectAt(id: number): Promise<ExcelObject> {
    const known = this.objects.get(id);
    if (known) return known;
    const found = this.batch.ObjectPaths[String(id)];
    if (!found) throw new ExcelError("InvalidObjectPath", `path ${id}`);
    const resolved = await this.resolve(found);
    this.objects.set(id, resolved);
    return resolved;
  }

  private async resolve(at: ObjectPath): Promise<ExcelObject> {
    if (at.ObjectPathType === path.root) return rootOf("");
    if (at.ObjectPathType === path.newObject) return rootOf(at.Name);
    if (at.ObjectPathType === path.reference) return this.host.references.get(at.Name);
    if (at.ObjectPathType === path.nothing) return nothing;
    const parent = await this.objectAt(at.ParentObjectPathId ?? 0);
    if (isNothing(parent)) return nothing;
    if (at.ObjectPathType === path.method) return this.objectFrom(parent, at);
    if (at.ObjectPathType === path.property) return this.objectProperty(parent, at.Name);
    if (at.ObjectPathType === path.indexer) return this.item(parent, at.ArgumentInfo?.Arguments?.[0]);
    throw new ExcelError("ApiNotFound", `path type ${at.ObjectPathType}`);
  }

  private async objectFrom(parent: ExcelObject, at: ObjectPath): Promise<ExcelObject> {
    const value = await this.call(parent, at.Name, at.ArgumentInfo);
    if (!isExcelObject(value)) throw new ExcelError("InvalidObjectPath", `${parent.type.name}.${memberName(at.Name)}`);
    return value;
  }

  private objectProperty(parent: ExcelObject, wireName: string): ExcelObject {
    const name = memberName(wireName);
    const property = parent.type.objects?.[name];
    if (!property) throw new ExcelError("ApiNotFound", `${parent.type.name}.${name}`);
    return property(parent.target, this.host);
  }

  private item(parent: ExcelObject, key: unknown): ExcelObject {
    if (!parent.type.item) throw new ExcelError("ApiNotFound", `${parent.type.name} has no items`);
    return parent.type.item(parent.target, this.host, key as string | number);
  }
}

function memberName(wireName: string): string {
  return wireNames[wireName] ?? wireName.charAt(0).toLowerCase() + wireName.slice(1);
}
