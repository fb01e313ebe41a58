import { zipSync } from "fflate";

/** A file to be saved: its address lives as long as the page, or until it is let go. */
export interface Download {
  readonly name: string;
  readonly bytes: number;
  readonly address: string;
}

const types = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  zip: "application/zip",
};

export function download(name: string, bytes: Uint8Array, kind: keyof typeof types): Download {
  const blob = new Blob([bytes as BlobPart], { type: types[kind] });
  return { name, bytes: bytes.length, address: URL.createObjectURL(blob) };
}

/** No clock in the archive: the same files give the same bytes. */
const timestamp = new Date(2025, 3, 2);

/** Workbooks are packed already: they are only put together. */
export const zipped = (files: ReadonlyMap<string, Uint8Array>): Uint8Array =>
  zipSync(Object.fromEntries(files), { level: 0, mtime: timestamp });
