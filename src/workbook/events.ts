import { explained } from "./errors";
import { inWorkbook } from "./ranges";

/** Any edit, and any calculation: a payoff that is a formula changes without being edited. */
export function onChanged(handler: () => void): Promise<() => void> {
  const handle = async () => handler();
  return explained(() =>
    inWorkbook(async (context) => {
      const { worksheets } = context.workbook;
      const registered = [worksheets.onChanged.add(handle), worksheets.onCalculated.add(handle)];
      await context.sync();
      return remover(context, registered);
    }),
  );
}

export function onSelectionChanged(handler: (address: string) => void): Promise<() => void> {
  const handle = async ({ address }: Excel.WorksheetSelectionChangedEventArgs) => handler(address);
  return explained(() =>
    inWorkbook(async (context) => {
      const registered = [context.workbook.worksheets.onSelectionChanged.add(handle)];
      await context.sync();
      return remover(context, registered);
    }),
  );
}

export function onSheetActivated(handler: () => void): Promise<() => void> {
  return explained(() =>
    inWorkbook(async (context) => {
      const registered = [context.workbook.worksheets.onActivated.add(async () => handler())];
      await context.sync();
      return remover(context, registered);
    }),
  );
}

function remover(context: Excel.RequestContext, registered: readonly { remove(): void }[]): () => void {
  return () => {
    for (const one of registered) one.remove();
    void context.sync();
  };
}
