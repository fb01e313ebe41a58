import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const conceptsFolder = fileURLToPath(new URL("../engine/concepts/", import.meta.url));

/** Every folder of engine/concepts that holds a definition, by the id that the definition states. */
export function conceptFolders(): ReadonlyMap<string, string> {
  const folders = readdirSync(conceptsFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(`${conceptsFolder}${entry.name}/definition.ts`))
    .map((entry) => `${conceptsFolder}${entry.name}`);
  return new Map(folders.map((folder) => [statedId(`${folder}/definition.ts`), folder]));
}

function statedId(file: string): string {
  const match = /^ {2,4}id: "([A-Z0-9.]+)",$/m.exec(readFileSync(file, "utf8"));
  if (!match) throw new Error(`${file} states no id`);
  return match[1]!;
}
