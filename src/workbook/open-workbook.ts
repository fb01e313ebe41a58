import { explained } from "./errors";

/** Characters that one call takes: spreading a whole file would overflow the stack. */
const chunk = 0x8000;

/** A new workbook from the bytes of an .xlsx file, in a window of its own; on the web a new tab. */
export function openWorkbook(file: Uint8Array): Promise<void> {
  return explained(() => Excel.createWorkbook(base64(file)));
}

function base64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += chunk) text += String.fromCharCode(...bytes.subarray(at, at + chunk));
  return btoa(text);
}
