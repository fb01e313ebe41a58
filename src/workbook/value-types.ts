import { rangeAt } from "./ranges";

/** The value types ("Empty", "Double", …) of ranges given by address, or undefined where the workbook does not answer. */
export type ReadValueTypes = (addresses: readonly string[]) => Promise<(readonly (readonly string[])[])[] | undefined>;

/** How long a function waits for the workbook before it takes its arguments as they are. */
const patience = 1500;

/** Asks Excel in one batch; outside Excel, after a failure or a delay there is no answer. */
export const readValueTypes: ReadValueTypes = async (addresses) => {
  if (typeof Excel === "undefined" || typeof Excel.RequestContext === "undefined") return undefined;
  try {
    const context = new Excel.RequestContext();
    const ranges = addresses.map((address) => rangeAt(context, address).load("valueTypes"));
    const answered = await Promise.race([context.sync().then(() => true), after(patience)]);
    return answered ? ranges.map(({ valueTypes }) => valueTypes) : undefined;
  } catch {
    return undefined;
  }
};

const after = (milliseconds: number): Promise<false> =>
  new Promise((resolve) => setTimeout(() => resolve(false), milliseconds));
