/** What the object model stands on: the grid, its calculation, the kept references, settings and events. */
import type { InvocationRow } from "../functions/results";
import type { Calculation } from "../grid/calculation";
import type { Changes } from "../grid/changes";
import type { Grid } from "../grid/grid";
import { ExcelError } from "./errors";
import type { EventDesk } from "./events";
import type { ExcelObject } from "./object";

export class References {
  private readonly kept = new Map<string, ExcelObject>();
  private next = 1;

  keep(target: ExcelObject): string {
    const name = `r${this.next++}`;
    this.kept.set(name, target);
    return name;
  }

  get(name: string): ExcelObject {
    const found = this.kept.get(name);
    if (!found) throw new ExcelError("InvalidObjectPath", `reference ${name}`);
    return found;
  }

  forget(name: string): null {
    this.kept.delete(name);
    return null;
  }
}

export interface ExcelHost {
  readonly grid: Grid;
  readonly calculation: Calculation;
  readonly changes: Changes;
  readonly references: References;
  readonly events: EventDesk;
  /** Values of `workbook.settings`, as JSON texts. */
  readonly settings: Map<string, string>;
  /** Batches answered so far, so that a test can say "one edit, one sync". */
  batches: number;
  identify(target: ExcelObject): object;
  /** The pane's runtime takes calls of custom functions from now on. */
  functionsReady(): void;
  isCustomFunction(name: string): boolean;
  functionResults(rows: readonly InvocationRow[]): void;
  showPane(isVisible: boolean): void;
}

/** The root object keeps no reference: the client always names it as the root. */
export function identify(target: ExcelObject, references: References, host: ExcelHost): object {
  const identity = target.type.identity?.(target.target, host) ?? {};
  return target.type.isKept ? { ...identity, _ReferenceId: references.keep(target) } : identity;
}
