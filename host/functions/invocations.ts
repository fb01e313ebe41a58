/**
 * Calls of custom functions through the client: which calls are under way, which cells wait for each, and their ends.
 * Results arrive in batches; each batch is reported once, so that the grid is worked out once.
 */
import type { RichMessage } from "../bridge/desktop-bridge";
import type { Argument } from "./arguments";
import { type CallResult, ResultStore } from "./result-store";
import { type InvocationRow, resultOf } from "./results";

export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export interface Call {
  readonly functionId: string;
  readonly parameters: readonly Argument[];
  readonly cancelable: boolean;
  readonly errorsAllowed: boolean;
  readonly address: string | null;
  readonly parameterAddresses: readonly (string | null)[] | null;
}

interface Pending {
  readonly key: string;
  readonly call: Call;
  readonly cells: Map<string, CellPlace>;
  sent: boolean;
}

const FUNCTION_MESSAGE = 1;
const INVOKE = 1000;
const CANCEL = 1001;
const CANCELABLE_FLAG = 1;
const ERRORS_ALLOWED_FLAG = 4;

export const placeKey = ({ sheet, row, column }: CellPlace): string => `${sheet}!${row},${column}`;

export class Invocations {
  private readonly store = new ResultStore();
  private readonly pending = new Map<number, Pending>();
  private nextId = 1;
  private isReady = false;
  private flushing = false;

  /**
   * @param deliver sends messages to the client
   * @param settled is told the cells that waited for a batch of results
   */
  constructor(
    private readonly deliver: (messages: readonly RichMessage[]) => void,
    private readonly settled: (cells: readonly CellPlace[]) => void,
  ) {}

  /** The result of `call` if it is known; otherwise the call is under way afterwards and `cell` waits for it. */
  look(call: Call, cell: CellPlace): { readonly key: string; readonly result: CallResult } {
    const key = JSON.stringify([call.functionId, call.parameters, call.address, call.parameterAddresses]);
    const known = this.store.get(key);
    if (known && known.kind !== "pending") return { key, result: known };
    const invocation = known?.invocation ?? this.start(key, call);
    this.pending.get(invocation)?.cells.set(placeKey(cell), cell);
    return { key, result: { kind: "pending", invocation } };
  }

  /** `cell` no longer needs `key`: a call for which no cell waits is cancelled. */
  abandon(key: string, cell: CellPlace): void {
    const result = this.store.get(key);
    if (result?.kind !== "pending") return;
    const pending = this.pending.get(result.invocation);
    if (!pending?.cells.delete(placeKey(cell)) || pending.cells.size > 0) return;
    this.pending.delete(result.invocation);
    this.store.delete(key);
    if (pending.sent && pending.call.cancelable) {
      const cancellation = JSON.stringify({ invocationId: result.invocation });
      this.deliver([[FUNCTION_MESSAGE, CANCEL, "", cancellation]]);
    }
  }

  /** Whether `cell` waits for any result. */
  isWaiting(cell: CellPlace): boolean {
    const key = placeKey(cell);
    return [...this.pending.values()].some((pending) => pending.cells.has(key));
  }

  get waitingCells(): readonly CellPlace[] {
    return [...this.pending.values()].flatMap((pending) => [...pending.cells.values()]);
  }

  /** The client of a freshly loaded pane takes calls from now on: everything under way is asked again. */
  ready(): void {
    this.isReady = true;
    for (const pending of this.pending.values()) pending.sent = false;
    this.flushSoon();
  }

  /** The pane goes away: calls wait until the next one is ready. */
  disconnected(): void {
    this.isReady = false;
  }

  settle(rows: readonly InvocationRow[]): void {
    const cells = new Map<string, CellPlace>();
    for (const row of rows) {
      const pending = this.pending.get(row[0]);
      if (!pending) continue;
      this.pending.delete(row[0]);
      this.store.set(pending.key, resultOf(row));
      for (const [key, cell] of pending.cells) cells.set(key, cell);
    }
    if (cells.size > 0) this.settled([...cells.values()]);
  }

  private start(key: string, call: Call): number {
    const invocation = this.nextId++;
    this.pending.set(invocation, { key, call, cells: new Map(), sent: false });
    this.store.set(key, { kind: "pending", invocation });
    this.flushSoon();
    return invocation;
  }

  /** All calls that one calculation starts go to the client in one message. */
  private flushSoon(): void {
    if (this.flushing || !this.isReady) return;
    this.flushing = true;
    setTimeout(() => {
      this.flushing = false;
      const unsent = [...this.pending].filter(([, pending]) => !pending.sent);
      for (const [, pending] of unsent) pending.sent = true;
      if (unsent.length > 0) this.deliver(unsent.map(([id, { call }]) => invocationMessage(id, call)));
    });
  }
}

function invocationMessage(id: number, call: Call): RichMessage {
  const flags = (call.cancelable ? CANCELABLE_FLAG : 0) | (call.errorsAllowed ? ERRORS_ALLOWED_FLAG : 0);
  const { functionId, parameters, address, parameterAddresses } = call;
  return [
    FUNCTION_MESSAGE,
    INVOKE,
    "",
    JSON.stringify([id, functionId, parameters, address, flags, parameterAddresses]),
  ];
}
