/**
 * The `window.external` object through which Microsoft's office.js for Windows reaches Excel.
 * Method names and shapes are those that the shipped client library calls; nothing here knows what a workbook is.
 */
import { type Language, languages } from "../languages";
import { safeArray } from "./safe-array";
import { officeTheme, type Theme } from "./theme";

/** What the bridge asks of the host that stands behind it. */
export interface BridgeHost {
  readonly language: Language;
  readonly theme: Theme;
  readonly documentName: string;
  readonly settings: Map<string, string>;
  runBatch(body: string): Promise<string>;
}

/** One message to the client: category, type, target, JSON text. */
export type RichMessage = readonly [category: number, type: number, target: string, message: string];

type EventHandler = (eventId: number, payload: unknown) => void;
type Completion = (response: unknown, code?: number) => void;

const EXECUTE_BATCH = 93;
const RICH_MESSAGE = 33;
const SELECTION_CHANGED = 2;
const SHARED_RUNTIME = 1;
const CUSTOM_FUNCTIONS = 2;

/** Requirement sets this host carries; those of Excel 2021, the oldest version that the manifest admits. */
const requirementSets = {
  Excel: "1.14",
  ExcelApi: "1.14",
  CustomFunctions: "1.9",
  CustomFunctionsRuntime: "1.3",
  SharedRuntime: "1.1",
};

export class DesktopBridge {
  readonly external: object;
  private readonly handlers = new Map<number, Set<EventHandler>>();

  constructor(private readonly host: BridgeHost) {
    this.external = {
      GetHostInfo: () =>
        `Excel|Win32|16.01|${languages[host.language].office}|tightrope|||${SHARED_RUNTIME | CUSTOM_FUNCTIONS}`,
      GetLoggingAllowed: () => false,
      GetContext: () => contextOf(host),
      Execute: (id: number, parameters: unknown, done: Completion) => this.execute(id, parameters, done),
      RegisterEvent: (id: number, _target: string, handler: EventHandler, done: Completion) => {
        this.handlersOf(id).add(handler);
        done(0);
      },
      UnregisterEvent: (id: number, _target: string, done: Completion) => {
        this.handlersOf(id).clear();
        done(0);
      },
    };
  }

  /** Delivers messages (events, invocations of functions) to the client in one call. */
  deliver(messages: readonly RichMessage[]): void {
    const payload = safeArray(messages.map((message) => [...message]));
    for (const handler of this.handlersOf(RICH_MESSAGE)) handler(RICH_MESSAGE, payload);
  }

  selectionChanged(): void {
    for (const handler of this.handlersOf(SELECTION_CHANGED)) handler(SELECTION_CHANGED, safeArray([]));
  }

  private handlersOf(id: number): Set<EventHandler> {
    let handlers = this.handlers.get(id);
    if (!handlers) this.handlers.set(id, (handlers = new Set()));
    return handlers;
  }

  private execute(id: number, parameters: unknown, done: Completion): void {
    const body = id === EXECUTE_BATCH ? bodyOf(parameters) : undefined;
    if (body === undefined) {
      done(5001); // "internal error": the legacy document methods are not carried
      return;
    }
    this.host.runBatch(body).then((response) => done(safeArray([0, [200, [], response]])));
  }
}

/** Parameters are `[[customData, method, path, headers, body, …]]`. */
function bodyOf(parameters: unknown): string | undefined {
  const request = Array.isArray(parameters) ? (parameters[0] as readonly unknown[]) : undefined;
  const body = request?.[4];
  return typeof body === "string" ? body : undefined;
}

function contextOf(host: BridgeHost): object {
  const locale = languages[host.language].office;
  return {
    GetAppType: () => 1,
    GetSolutionRef: () => "tightrope",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => locale,
    GetAppDataLocale: () => locale,
    GetDocUrl: () => host.documentName,
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 2,
    GetControlIntegrationLevel: () => 0,
    GetSolutionToken: () => "",
    GetCorrelationId: () => "",
    GetInstanceId: () => "tightrope",
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => JSON.stringify(requirementSets),
    GetHostCustomMessage: () => "",
    GetHostFullVersion: () => "16.0.17328.20000",
    GetDialogRequirementMatrix: () => JSON.stringify({}),
    GetInitialDisplayMode: () => 0,
    GetOfficeThemeInfo: () => officeTheme(host.theme),
    GetSettings: () => ({
      Read: (keys: string[], values: string[]) => {
        for (const [key, value] of host.settings) {
          keys.push(key);
          values.push(value);
        }
      },
      Write: (keys: readonly string[], values: readonly string[]) => {
        host.settings.clear();
        for (const [index, key] of keys.entries()) host.settings.set(key, values[index] ?? "");
      },
    }),
  };
}
