import type { Tactic } from "./tactics";

/** What the demand of one party moves between, in its own points. */
export interface Span {
  /** Below this it walks away. */
  readonly reservation: number;
  /** The best deal for it. */
  readonly best: number;
  /** The worst deal for it: what relative changes are measured from. */
  readonly worst: number;
}

/** What a party has seen when it decides, in its own points. */
export interface Seen {
  /** What it last demanded; undefined before its first offer. Not what it offered: between few deals, small steps would never add up. */
  readonly own: number | undefined;
  /** For each other party, its last offer but one and its last; those that made fewer than two offers are not here. */
  readonly others: readonly (readonly [before: number, last: number])[];
}

/** α(t) = κ + (1 − κ)·t^(1/β), the share of the span conceded at the time t from 0 to 1 (Faratin, Sierra, Jennings 1998, section 4, time-dependent tactics). */
export const concededShare = (time: number, beta: number, start: number): number =>
  start + (1 - start) * time ** (1 / beta);

/**
 * The points that a party asks for, never outside its span. The tit-for-tat tactics are those of Faratin, Sierra and Jennings (1998, section 4, behaviour-dependent tactics) for a delay of
 * one offer, applied to points instead of the value of one issue; with several others the average of what each conceded counts.
 * `noise` is a number from −1 to 1.
 */
export function demand(
  tactic: Tactic,
  span: Span,
  { time, start, noise }: { readonly time: number; readonly start: number; readonly noise: number },
  { own, others }: Seen,
): number {
  const { reservation, best, worst } = span;
  if (tactic.kind === "time") return best - concededShare(time, tactic.beta, start) * (best - reservation);
  const before = own ?? best - start * (best - reservation);
  if (own === undefined || others.length === 0) return before;
  const average = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  if (tactic.kind === "relative") {
    const ratio = average(others.map(([earlier, last]) => (last > worst ? (earlier - worst) / (last - worst) : 1)));
    return within(span, worst + (before - worst) * ratio);
  }
  const conceded = average(others.map(([earlier, last]) => last - earlier));
  const disturbance = tactic.kind === "random" ? noise * tactic.noise * (best - reservation) : 0;
  return within(span, before - conceded + disturbance);
}

const within = ({ reservation, best }: Span, points: number): number => Math.min(best, Math.max(reservation, points));
