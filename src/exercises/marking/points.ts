import type { AnswerMark } from "../../../engine/exercises/paper";

/** Points to two places, as they are shown and summed everywhere. */
export const roundedPoints = (points: number): number => Math.round(points * 100 + 1e-9) / 100;

/** The sum of the points as they are shown, so that a student who adds them up finds the same. */
export const totalOf = (answers: readonly AnswerMark[]): number =>
  roundedPoints(answers.reduce((sum, { points }) => sum + roundedPoints(points), 0));
