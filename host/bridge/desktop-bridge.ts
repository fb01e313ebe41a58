/**
 * The `window.external` object through which Microsoft's office.js for Windows reaches Excel.
 * Method names and shapes are those that the shipped client library calls; nothing here knows what a workbook is.
 */
import { type Language, languages } from "../languages";
import { type SafeArray, safeArray } from "./safe-array";
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

type EventHandler = (eventId: number, payload: SafeArray) => void;
type EventHandlers = Map<number, readonly EventHandler[]>;
type Completion = (response: unknown, code?: number) => void;

const SUCCESS = 0;
const INTERNAL_ERROR = 5001;
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

/** The host's end of the bridge: what the client may call, and the ways to speak to it. */
export class DesktopBridge {
  readonly external: object;
  private readonly handlers: EventHandlers = new Map();

  constructor(host: BridgeHost) {
    this.external = new DesktopControl(host, this.handlers);
  }

  /** Delivers messages (events, invocations of functions) to the client in one call. */
  deliver(messages: readonly RichMessage[]): void {
    this.raise(RICH_MESSAGE, safeArray(messages.map((message) => [...message])));
  }

  selectionChanged(): void {
    this.raise(SELECTION_CHANGED, safeArray([]));
  }

  private raise(id: number, payload: SafeArray): void {
    for (const handler of this.handlers.get(id) ?? []) handler(id, payload);
  }
}

/** `window.external` itself. */
class DesktopControl {
  constructor(
    private readonly host: BridgeHost,
    private readonly handlers: EventHandlers,
  ) {}

  GetHostInfo = () =>
    `Excel|Win32|16.01|${languages[this.host.language].office}|tightrope|||${SHARED_RUNTIME | CUSTOM_FUNCTIONS}`;
  GetLoggingAllowed = () => false;
  GetContext = () => new DesktopContext(this.host);

  RegisterEvent = (id: number, _target: string, handler: EventHandler, done: Completion): void => {
    this.handlers.set(id, [...(this.handlers.get(id) ?? []), handler]);
    done(SUCCESS);
  };

  UnregisterEvent = (id: number, _target: string, done: Completion): void => {
    this.handlers.delete(id);
    done(SUCCESS);
  };

  /** Only batches are carried; the legacy document methods are answered with an error. */
  Execute = (id: number, parameters: unknown, done: Completion): void => {
    const body = id === EXECUTE_BATCH ? bodyOf(parameters) : undefined;
    if (body === undefined) done(INTERNAL_ERROR);
    else this.host.runBatch(body).then((response) => done(safeArray([SUCCESS, [200, [], response]])));
  };
}

/** Parameters are `[[customData, method, path, headers, body, …]]`. */
function bodyOf(parameters: unknown): string | undefined {
  const request = Array.isArray(parameters) ? (parameters[0] as readonly unknown[]) : undefined;
  const body = request?.[4];
  return typeof body === "string" ? body : undefined;
}

/** The object that the client calls its control's context. */
class DesktopContext {
  constructor(private readonly host: BridgeHost) {}

  GetAppType = () => 1;
  GetSolutionRef = () => "tightrope";
  GetAppVersionMajor = () => 16;
  GetAppVersionMinor = () => 1;
  GetAppUILocale = () => languages[this.host.language].office;
  GetAppDataLocale = () => languages[this.host.language].office;
  GetDocUrl = () => this.host.documentName;
  GetAppCapabilities = () => 0;
  GetActivationMode = () => 2;
  GetControlIntegrationLevel = () => 0;
  GetSolutionToken = () => "";
  GetCorrelationId = () => "";
  GetInstanceId = () => "tightrope";
  GetTouchEnabled = () => false;
  GetCommerceAllowed = () => false;
  GetSupportedMatrix = () => JSON.stringify(requirementSets);
  GetHostCustomMessage = () => "";
  GetHostFullVersion = () => "16.0.17328.20000";
  GetDialogRequirementMatrix = () => JSON.stringify({});
  GetInitialDisplayMode = () => 0;
  GetOfficeThemeInfo = () => officeTheme(this.host.theme);
  GetSettings = () => new DesktopSettings(this.host.settings);
}

class DesktopSettings {
  constructor(private readonly settings: Map<string, string>) {}

  Read = (keys: string[], values: string[]): void => {
    for (const [key, value] of this.settings) {
      keys.push(key);
      values.push(value);
    }
  };

  Write = (keys: readonly string[], values: readonly string[]): void => {
    this.settings.clear();
    for (const [index, key] of keys.entries()) this.settings.set(key, values[index] ?? "");
  };
}
