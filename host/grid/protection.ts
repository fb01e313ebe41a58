/** Protection of a sheet: which cells stay writable comes from each cell's own mark, as in an Excel file. */
import type { FWorksheet } from "./grid";

export type ProtectionOptions = Readonly<Record<string, unknown>>;

/** The options with which the sheet is protected, or undefined. */
export function protectionOf(sheet: FWorksheet): ProtectionOptions | undefined {
  return sheet.getCustomMetadata()?.["protection"] as ProtectionOptions | undefined;
}

export async function protectSheet(sheet: FWorksheet, options: ProtectionOptions): Promise<void> {
  sheet.setCustomMetadata({ ...sheet.getCustomMetadata(), protection: options });
}

export async function unprotectSheet(sheet: FWorksheet): Promise<void> {
  const { protection: _removed, ...rest } = sheet.getCustomMetadata() ?? {};
  sheet.setCustomMetadata(rest);
}
