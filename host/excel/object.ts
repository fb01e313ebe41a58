/** How the object model is written down: one description per type of object, which the batch reader reflects over. */
import type { ExcelHost } from "./host";

/** An object of Excel's model: a description and what it describes. */
export interface ExcelObject {
  // The target of a description is known to that description alone.
  // biome-ignore lint/suspicious/noExplicitAny: see above
  readonly type: ObjectType<any>;
  readonly target: unknown;
}

export interface Scalar<Target> {
  get(target: Target, host: ExcelHost): unknown;
  /** Without it the property is read-only. */
  set?(target: Target, host: ExcelHost, value: unknown): unknown;
}

/** Arguments come from the wire and are checked by each method. */
// biome-ignore lint/suspicious/noExplicitAny: see above
export type Method<Target> = (target: Target, host: ExcelHost, ...parameters: any[]) => unknown;

/** Members carry the names of Microsoft's documentation; what is not listed does not exist. */
export interface ObjectType<Target> {
  readonly name: string;
  readonly scalars?: Readonly<Record<string, Scalar<Target>>>;
  /** Properties that are objects themselves. */
  readonly objects?: Readonly<Record<string, (target: Target, host: ExcelHost) => ExcelObject>>;
  readonly methods?: Readonly<Record<string, Method<Target>>>;
  /** For collections: the members, and one member by name, id or index. */
  readonly items?: (target: Target, host: ExcelHost) => readonly ExcelObject[];
  readonly item?: (target: Target, host: ExcelHost, key: string | number) => ExcelObject;
  /** What the client is told about an object so that it can name it again: an `Id`. */
  readonly identity?: (target: Target, host: ExcelHost) => object;
  /** The client names the object again by a reference that the host keeps (ranges). */
  readonly isKept?: true;
  /** Reading it waits for the calculation under way. */
  readonly holdsResults?: true;
}

export const object = <Target>(type: ObjectType<Target>, target: Target): ExcelObject => ({ type, target });

/** The answer of a method that found nothing and may. */
export const nothing: ExcelObject = { type: { name: "null" }, target: null };

export const isNothing = (value: ExcelObject): boolean => value.target === null;

export const isExcelObject = (value: unknown): value is ExcelObject =>
  typeof value === "object" && value !== null && "type" in value && "target" in value;
