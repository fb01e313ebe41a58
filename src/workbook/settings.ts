import { explained } from "./errors";
import { inWorkbook } from "./ranges";

/** Settings travel with the workbook; each add-in sees only its own. */
export function readSetting(key: string): Promise<string | undefined> {
  return explained(() =>
    inWorkbook(async (context) => {
      const setting = context.workbook.settings.getItemOrNullObject(key).load("value");
      await context.sync();
      return setting.isNullObject ? undefined : String(setting.value);
    }),
  );
}

export function writeSetting(key: string, value: string | undefined): Promise<void> {
  return explained(() =>
    inWorkbook(async (context) => {
      const { settings } = context.workbook;
      if (value !== undefined) settings.add(key, value);
      else await removeSetting(context, key);
      await context.sync();
    }),
  );
}

async function removeSetting(context: Excel.RequestContext, key: string): Promise<void> {
  const setting = context.workbook.settings.getItemOrNullObject(key);
  await context.sync();
  if (!setting.isNullObject) setting.delete();
}
