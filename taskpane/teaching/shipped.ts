import { readExercise } from "../../engine/exercises/read";
import type { Text } from "../../engine/text";

/** An exercise file: its name without the ending, and what stands in it. */
export interface ExerciseFile {
  readonly id: string;
  readonly text: string;
}

interface Folder {
  keys(): string[];
  (key: string): string;
}

declare global {
  interface ImportMeta {
    /** The bundler's list of the files of a folder. */
    webpackContext(folder: string, options: { readonly recursive: boolean; readonly regExp: RegExp }): Folder;
  }
}

/** The exercises that ship, in the order of their names: whatever lies in the folder. */
export function shippedExercises(): readonly (ExerciseFile & { readonly title: Text })[] {
  const folder = import.meta.webpackContext("../../exercises", { recursive: false, regExp: /\.yaml$/ });
  return folder.keys().map((key) => {
    const id = key.replace(/^.*\//, "").replace(/\.yaml$/, "");
    const text = folder(key);
    return { id, text, title: readExercise(id, text).title };
  });
}
