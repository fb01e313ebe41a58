/** Answers `load`: the asked properties of an object, of the objects inside it, and of the items of a collection. */
import { ExcelError } from "./errors";
import type { ExcelHost } from "./host";
import { type ExcelObject, isNothing } from "./object";

export interface QueryInfo {
  /** Paths such as `values` or `format/fill/color`; none means every plain property. */
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

type Selection = Map<string, Selection>;

export function query(target: ExcelObject, info: QueryInfo, host: ExcelHost): object {
  const selection = selectionOf([...(info.Select ?? []), ...(info.Expand ?? [])]);
  if (!target.type.items) return properties(target, selection, host);
  const first = info.Skip ?? 0;
  const last = info.Top === undefined ? undefined : first + info.Top;
  return collection(target, selection, host, first, last);
}

function selectionOf(paths: readonly string[]): Selection {
  const selection: Selection = new Map();
  for (const path of paths) {
    let level = selection;
    for (const name of path.split("/").filter((part) => part !== "" && part !== "items")) {
      if (!level.has(name)) level.set(name, new Map());
      level = level.get(name) as Selection;
    }
  }
  return selection;
}

function collection(target: ExcelObject, asked: Selection, host: ExcelHost, first = 0, last?: number): object {
  const own = new Map([...asked].filter(([name]) => target.type.scalars?.[name]));
  const ofItems = new Map([...asked].filter(([name]) => !own.has(name)));
  const items = target.type.items?.(target.target, host).slice(first, last) ?? [];
  return {
    ...(own.size > 0 ? properties(target, own, host) : {}),
    _Items: items.map((item) => ({ ...host.identify(item), ...properties(item, ofItems, host) })),
  };
}

function properties(target: ExcelObject, asked: Selection, host: ExcelHost): object {
  const { scalars = {}, objects = {}, name: typeName } = target.type;
  const all = asked.size === 0 || asked.has("*");
  const names = all ? new Map(Object.keys(scalars).map((name) => [name, new Map() as Selection])) : asked;
  const entries = [...names].map(([name, inner]): readonly [string, unknown] => {
    const scalar = scalars[name];
    if (scalar) return [capitalised(name), scalar.get(target.target, host)];
    const property = objects[name];
    if (!property) throw new ExcelError("ApiNotFound", `${typeName}.${name}`);
    return [capitalised(name), inside(property(target.target, host), inner, host)];
  });
  return Object.fromEntries(entries);
}

function inside(target: ExcelObject, asked: Selection, host: ExcelHost): object | null {
  if (isNothing(target)) return null;
  const found = target.type.items ? collection(target, asked, host) : properties(target, asked, host);
  return { ...host.identify(target), ...found };
}

const capitalised = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
