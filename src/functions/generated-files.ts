import { concepts } from "../../engine/concepts/index";
import { languages } from "../../engine/text";
import { helpIndex, helpIndexPath, helpPage, helpPath } from "./help";
import { metadataFile, metadataOf } from "./metadata";

/** The address that manifest.xml is written for: where `npm run excel` serves the add-in. */
const developmentUrl = "https://localhost:3000";

/** Every file of the add-in that is text made from definitions, by its name in dist/. */
export function generatedFiles(baseUrl: string, manifest: string): Record<string, string> {
  const metadata = languages.map((language) => [
    metadataFile(language),
    `${JSON.stringify(metadataOf(concepts, language, baseUrl), null, 2)}\n`,
  ]);
  const help = languages.flatMap((language) => [
    [helpIndexPath(language), helpIndex(concepts, language)],
    ...concepts.map((concept) => [helpPath(concept, language), helpPage(concept, language)]),
  ]);
  return {
    ...Object.fromEntries([...metadata, ...help]),
    "manifest.xml": manifest.replaceAll(developmentUrl, baseUrl),
  };
}
