import { mkdirSync, readFileSync } from "node:fs";
import { InputError } from "../../../engine/errors";
import type { Text } from "../../../engine/text";
import { texts } from "./texts";

/** Makes the folder. A second run would mix what belongs to two classes, or write over what a teacher has changed since. Throws InputError. */
export function newFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: false });
  } catch (error) {
    const isThere = (error as NodeJS.ErrnoException).code === "EEXIST";
    throw new InputError(isThere ? texts.folderExists : texts.noFolder, { folder, reason: String(error) });
  }
}

/** Throws InputError, with a text of its own where the file is missing. */
export function readText(file: string, missing: Text = texts.noFile): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === "ENOENT";
    throw new InputError(isMissing ? missing : texts.unreadable, { file, reason: String(error) });
  }
}
