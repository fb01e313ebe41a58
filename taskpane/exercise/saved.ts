import type { HandoutData } from "../../src/exercises/handout/data";
import type { QuestionState } from "./state";

/** Under this key the workbook remembers the checks; what was right is not kept, because it is computed again. */
export const savedSetting = "tightrope.exercise";

export interface SavedCheck {
  readonly used: number;
  /** The answer that was checked last. */
  readonly answer: string;
}

/** By question, from the first. */
export function savedText({ seed }: HandoutData, questions: readonly QuestionState[]): string {
  const checks = questions.map(({ used, checked }): SavedCheck => ({ used, answer: checked?.answer ?? "" }));
  return JSON.stringify({ version: 1, seed, checks });
}

/** None where nothing was saved, or for other numbers. */
export function readSaved(text: string | undefined, { seed }: HandoutData): readonly SavedCheck[] {
  try {
    const saved = JSON.parse(text ?? "null") as { seed?: number; checks?: SavedCheck[] } | null;
    return saved?.seed === seed && Array.isArray(saved.checks) ? saved.checks : [];
  } catch {
    return [];
  }
}
