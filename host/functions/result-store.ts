/**
 * Results of the add-in's functions by call (name and arguments), bounded: the call that was not asked for longest is
 * forgotten first. The grid's formulas are worked out synchronously, so a formula looks its result up here; a call that
 * is not yet known is started, and the formula is worked out again when its result is in.
 */
export type CellContent = number | string | boolean | { readonly error: string };

export type CallResult =
  | { readonly kind: "pending"; readonly invocation: number }
  | { readonly kind: "values"; readonly rows: readonly (readonly CellContent[])[] }
  | { readonly kind: "error"; readonly error: string; readonly message: string };

export class ResultStore {
  private readonly results = new Map<string, CallResult>();

  constructor(private readonly limit = 500) {}

  get(call: string): CallResult | undefined {
    const result = this.results.get(call);
    if (result) {
      this.results.delete(call);
      this.results.set(call, result);
    }
    return result;
  }

  set(call: string, result: CallResult): void {
    this.results.delete(call);
    this.results.set(call, result);
    for (const [oldest, old] of this.results) {
      if (this.results.size <= this.limit) return;
      if (old.kind !== "pending") this.results.delete(oldest);
    }
  }

  delete(call: string): void {
    this.results.delete(call);
  }

  clear(): void {
    this.results.clear();
  }
}
