import type { Source } from "../concepts/define";
import type { Cells } from "../formats/cells";
import type { Language, Text } from "../text";

/** A named game that comes with the product, in the form in which a sheet holds it. */
export interface CatalogueGame {
  readonly id: string;
  readonly title: Text;
  readonly story: Text;
  /** The works that it is known from; empty where there is none to name. */
  readonly sources: readonly Source[];
  /** The ranges that every function of the game reads, by argument name, with labels in the language. */
  ranges(language: Language): Promise<Readonly<Record<string, Cells>>>;
}
