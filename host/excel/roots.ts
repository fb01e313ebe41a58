/** The objects a batch can start from: the workbook, and the services that office.js calls by name. */
import type { InvocationRow } from "../functions/results";
import { ExcelError } from "./errors";
import { type ExcelObject, type ObjectType, object } from "./object";
import { workbookType } from "./workbook";

const customFunctions: ObjectType<object> = {
  name: "CustomFunctions",
  methods: {
    _SetOsfControlContainerReadyForCustomFunctions: (_target, host) => host.functionsReady(),
    // The features by which the client returns results sooner: short pauses between batches of results.
    _GetEnabledFeatures: () => [2, 4],
    setInvocationArrayResults: (_target, host, rows: readonly InvocationRow[]) => host.functionResults(rows),
  },
};

const appRuntime: ObjectType<object> = {
  name: "AppRuntimeService",
  methods: {
    setAppRuntimeState: (_target, host, state: string) => host.showPane(state === "Visible"),
    getAppRuntimeState: () => "Visible",
  },
};

const addinInternal: ObjectType<object> = {
  name: "AddinInternalService",
  methods: { notifyActionHandlerReady: () => null },
};

const telemetry: ObjectType<object> = {
  name: "TelemetryService",
  methods: { sendTelemetryEvent: () => null, sendCustomerContent: () => null },
};

const services: Readonly<Record<string, ObjectType<object>>> = {
  "Microsoft.ExcelServices.CustomFunctions": customFunctions,
  "Microsoft.AppRuntime.AppRuntimeService": appRuntime,
  "Microsoft.InternalService.AddinInternalService": addinInternal,
  "Microsoft.Telemetry.TelemetryService": telemetry,
};

export function rootOf(name: string): ExcelObject {
  if (name === "") return object(workbookType, {});
  const service = services[name];
  if (!service) throw new ExcelError("ApiNotFound", name);
  return object(service, {});
}
