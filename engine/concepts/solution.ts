import type { Message } from "../text";

/**
 * What holds for this very answer: "all" every one there is (proven); "extreme" every extreme point of every component (proven),
 * from which all others are mixed; "some" those listed, perhaps not all; "one" one was asked for; "approximate" within a stated regret.
 */
export type Guarantee = "all" | "extreme" | "some" | "one" | "approximate";

/** "exact" in fractions; "certified" doubles with an enclosure in which exactly one solution lies; "float" doubles. */
export type Arithmetic = "exact" | "certified" | "float";

/** The one shape of every answer, for every concept and method. */
export interface Solution<R> {
  readonly found: readonly R[];
  readonly method: string;
  readonly arithmetic: Arithmetic;
  readonly guarantee: Guarantee;
  readonly stopped: "finished" | "limit" | "cancelled";
  readonly notes: readonly Message[];
}
