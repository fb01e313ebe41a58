import { ExcelError } from "./errors";
import type { ExcelHost } from "./host";
import { nothing, type ObjectType, object } from "./object";

interface SettingTarget {
  readonly key: string;
}

const settingType: ObjectType<SettingTarget> = {
  name: "Setting",
  identity: ({ key }) => ({ _Id: key }),
  scalars: {
    key: { get: ({ key }) => key },
    value: {
      get: ({ key }, host) => read(host, key),
      set: ({ key }, host, value) => write(host, key, value),
    },
  },
  methods: {
    delete: ({ key }, host) => {
      if (!host.settings.delete(key)) throw new ExcelError("ItemNotFound");
      host.changes.touch();
    },
  },
};

/** `workbook.settings`: values that an add-in keeps with the workbook. */
export const settingsType: ObjectType<object> = {
  name: "SettingCollection",
  items: (_settings, host) => [...host.settings.keys()].map((key) => object(settingType, { key })),
  item: (_settings, host, key) => existing(host, String(key)),
  methods: {
    add: (_settings, host, key: string, value: unknown) => {
      if (typeof key !== "string" || key === "") throw new ExcelError("InvalidArgument");
      write(host, key, value);
      return object(settingType, { key });
    },
    getCount: (_settings, host) => host.settings.size,
    getItem: (_settings, host, key: string) => existing(host, key),
    getItemOrNullObject: (_settings, host, key: string) =>
      host.settings.has(key) ? object(settingType, { key }) : nothing,
  },
};

function existing(host: ExcelHost, key: string) {
  if (!host.settings.has(key)) throw new ExcelError("ItemNotFound");
  return object(settingType, { key });
}

const read = (host: ExcelHost, key: string): unknown => JSON.parse(host.settings.get(key) ?? "null");

function write(host: ExcelHost, key: string, value: unknown): void {
  host.settings.set(key, JSON.stringify(value ?? null));
  host.changes.touch();
}
