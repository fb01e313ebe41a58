import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { writeSpeedPages } from "../bench/speed-pages";
import { concepts } from "../engine/concepts";
import type { AnyConcept } from "../engine/concepts/define";
import { conceptFolders } from "./concept-folders";
import { exercisePages } from "./exercise-pages";
import { referencePages } from "./reference-pages";

const referenceFolder = fileURLToPath(new URL("reference/", import.meta.url));

/** The page that a person wrote beside the definition. */
export function explanationOf(concept: AnyConcept): string {
  const folder = conceptFolders().get(concept.id);
  if (!folder) throw new Error(`no folder in engine/concepts defines ${concept.id}`);
  return readFileSync(`${folder}/explanation.md`, "utf8");
}

export const currentPages = (): ReadonlyMap<string, string> =>
  new Map([...referencePages(concepts, explanationOf), ...exercisePages()]);

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(referenceFolder, { recursive: true });
  for (const [name, text] of currentPages()) writeFileSync(`${referenceFolder}${name}`, text);
  writeSpeedPages();
}
