import type { WrittenCondition } from "../concepts/variant/condition";
import type { NamedDraw } from "../concepts/variant/draw-table";
import type { FurtherRanges } from "../concepts/variant/variant";
import type { Cells } from "../formats/cells";
import type { Text } from "../text";

/** One question of an exercise as its author wrote it; what is right is computed from the table of each student. */
export interface ExerciseQuestion {
  /** The word of GAME.GRADE for the kind of question. */
  readonly ask: string;
  /** The author's own wording; else that of the kind of question. */
  readonly text: Text | undefined;
  readonly points: number;
  readonly about: Cells | undefined;
  readonly hint: Text | undefined;
  /** As a part of the right number. */
  readonly tolerance: number;
}

/** An exercise as its author wrote it: one text file (schema.ts). */
export interface Exercise {
  readonly id: string;
  readonly title: Text;
  readonly story: Text;
  /** The table, or the template from which every student's is drawn. */
  readonly table: Cells;
  /** What is read beside the table, by the name of the argument: the moves of a conflict, say. */
  readonly ranges: FurtherRanges;
  readonly draws: readonly NamedDraw[];
  readonly conditions: readonly WrittenCondition[];
  /** Names in the table in other languages, by the name in the file. */
  readonly words: Readonly<Record<string, Text>>;
  readonly questions: readonly ExerciseQuestion[];
  /** How often a student may have an answer checked; undefined for as often as liked. */
  readonly checks: number | undefined;
  /** GAME functions that stand below the table, by id; none where the point is to compute by hand. */
  readonly functions: readonly string[];
}

export const pointsOf = ({ questions }: Exercise): number => questions.reduce((sum, { points }) => sum + points, 0);
