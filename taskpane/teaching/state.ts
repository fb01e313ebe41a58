import type { Language, Message } from "../../engine/text";
import type { ClassRecord } from "../../src/exercises/handout/class";
import type { Download } from "./download";
import type { ExerciseFile } from "./shipped";

/** Where in the section a word belongs. */
export type Part = "handOut" | "mark";

/** Long work, or what it came to. */
export type Work =
  | {
      readonly kind: "running";
      readonly part: Part;
      readonly said: Message;
      readonly done: number;
      readonly total: number;
    }
  | {
      readonly kind: "done";
      readonly part: Part;
      readonly said: readonly Message[];
      readonly file?: Download;
      /** What does the same where the file cannot be saved. */
      readonly command?: string;
    }
  | { readonly kind: "failed"; readonly part: Part; readonly error: unknown };

export interface TeachingState {
  /** The id of an exercise that ships, or "" for the own file. */
  readonly chosen: string;
  readonly own: (ExerciseFile & { readonly name: string }) | undefined;
  readonly roster: string;
  readonly seed: string;
  readonly handoutLanguage: Language;
  readonly record: ClassRecord | undefined;
  readonly returned: readonly File[];
  readonly withSolutions: boolean;
  readonly work: Work | undefined;
}
