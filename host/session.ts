/** Everything behind one host page: the grid, the object model over it, and the add-in's functions. */
import type { IWorkbookData } from "@univerjs/core";
import type { BridgeHost, DesktopBridge } from "./bridge/desktop-bridge";
import { type PaneConnection, paneConnection } from "./bridge/pane-connection";
import type { Theme } from "./bridge/theme";
import { answerBatch } from "./excel/batch";
import { EventDesk } from "./excel/events";
import { type ExcelHost, identify, References } from "./excel/host";
import { CellWatch } from "./functions/cell-watch";
import { type CellPlace, Invocations } from "./functions/invocations";
import { type FunctionList, readFunctionList } from "./functions/metadata";
import { registerFunctions } from "./functions/register";
import { parseArea } from "./grid/address";
import { Calculation } from "./grid/calculation";
import { cellRectangle } from "./grid/cell-rectangle";
import { Changes } from "./grid/changes";
import { followEdits } from "./grid/edits";
import { createGrid, type Grid } from "./grid/grid";
import type { Language } from "./languages";

export interface SessionOptions {
  readonly container: string;
  readonly addin: string;
  readonly language: Language;
  readonly theme: Theme;
  /** What blank cells arrive as in custom functions. */
  readonly blank: 0 | null;
  readonly unsavedChanged: (hasUnsaved: boolean) => void;
  readonly selectionMoved: () => void;
  readonly showPane: (isVisible: boolean) => void;
}

export class Session {
  readonly grid: Grid;
  readonly calculation: Calculation;
  readonly changes: Changes;
  readonly host: ExcelHost;
  readonly pane: PaneConnection;
  readonly settings = new Map<string, string>();
  private readonly events = new EventDesk();
  private readonly invocations: Invocations;
  private readonly watch: CellWatch;
  private bridge: DesktopBridge | undefined;
  private registration: { dispose(): void } | undefined;
  private queue: Promise<unknown> = Promise.resolve();
  private writing = 0;
  private list: FunctionList = { namespace: "GAME", functions: [], errorsAllowed: false };
  language: Language;
  theme: Theme;

  constructor(private readonly options: SessionOptions) {
    this.language = options.language;
    this.theme = options.theme;
    this.grid = createGrid(options.container, options.language, options.theme);
    this.calculation = new Calculation(this.grid);
    this.changes = new Changes(options.unsavedChanged);
    this.invocations = new Invocations(
      (messages) => this.bridge?.deliver(messages),
      (cells) => this.calculation.again(cells),
    );
    this.watch = new CellWatch(this.invocations);
    this.calculation.started.push(() => this.watch.calculationStarts());
    this.calculation.ended.push(() => this.watch.calculationEnds((cell) => this.holdsFormula(cell)));
    this.host = this.excelHost();
    followEdits({
      grid: this.grid,
      calculation: this.calculation,
      changes: this.changes,
      events: this.events,
      isAddInWriting: () => this.writing > 0,
      selectionMoved: options.selectionMoved,
    });
    this.pane = paneConnection(this.bridgeHost(), (bridge) => this.connected(bridge));
  }

  /** Puts a workbook in place of the open one; the add-in's functions are known to it. */
  open(data: IWorkbookData, settings: ReadonlyMap<string, string> = new Map()): void {
    this.watch.clear();
    this.settings.clear();
    for (const [key, value] of settings) this.settings.set(key, value);
    this.grid.open(data);
    this.registerFunctions();
    this.changes.saved();
  }

  async setLanguage(language: Language): Promise<void> {
    this.language = language;
    this.grid.setLanguage(language);
    await this.readFunctions();
    this.registerFunctions();
  }

  setTheme(theme: Theme): void {
    this.theme = theme;
    this.grid.setTheme(theme);
  }

  /** Where a cell of the active sheet is on the page. */
  rectangle(address: string): DOMRect {
    const area = parseArea(address);
    if (!area) throw new Error(`${address} is not the address of a cell.`);
    return cellRectangle(this.grid, area.row, area.column);
  }

  /** The message with which the add-in refused the formula in a cell, or "". */
  message(cell: CellPlace): string {
    return this.watch.message(cell);
  }

  /** The add-in's functions as cells show them, `GAME.NASH`. */
  get functionNames(): readonly string[] {
    return this.list.functions.map(({ name }) => `${this.list.namespace}.${name}`.toUpperCase());
  }

  /** Reads what the add-in offers; to be called once before a workbook is opened. */
  async readFunctions(): Promise<void> {
    this.list = await readFunctionList(this.options.addin, this.language);
  }

  private registerFunctions(): void {
    const { list } = this;
    this.registration?.dispose();
    this.registration = registerFunctions(this.grid, list, {
      invocations: this.invocations,
      watch: this.watch,
      rules: { blank: this.options.blank, errorsAllowed: list.errorsAllowed },
      sheetName: (id) => this.grid.workbook().getSheetBySheetId(id)?.getSheetName() ?? "",
    });
    this.calculation.everything();
  }

  private connected(bridge: DesktopBridge): void {
    this.bridge = bridge;
    this.invocations.disconnected();
    this.events.connect(bridge);
  }

  private holdsFormula({ sheet, row, column }: CellPlace): boolean {
    const cell = this.grid.workbook().getSheetBySheetId(sheet)?.getSheet().getCellRaw(row, column);
    return Boolean(cell?.f ?? cell?.si);
  }

  /** Batches are answered one after another, in the order in which they come. */
  private runBatch(body: string): Promise<string> {
    const answer = this.queue.then(async () => {
      this.host.batches++;
      this.writing++;
      try {
        return await answerBatch(body, this.host);
      } finally {
        queueMicrotask(() => this.writing--);
      }
    });
    this.queue = answer.catch(() => undefined);
    return answer;
  }

  private excelHost(): ExcelHost {
    const references = new References();
    const host: ExcelHost = {
      grid: this.grid,
      calculation: this.calculation,
      changes: this.changes,
      references,
      events: this.events,
      settings: this.settings,
      batches: 0,
      identify: (target) => identify(target, references, host),
      isCustomFunction: (name) => this.functionNames.includes(name),
      functionsReady: () => this.invocations.ready(),
      functionResults: (rows) => this.invocations.settle(rows),
      showPane: this.options.showPane,
    };
    return host;
  }

  private bridgeHost(): BridgeHost {
    const session = this;
    return {
      get language() {
        return session.language;
      },
      get theme() {
        return session.theme;
      },
      get documentName() {
        return `${session.grid.workbook().getName()}.xlsx`;
      },
      settings: this.settings,
      runBatch: (body) => this.runBatch(body),
    };
  }
}
