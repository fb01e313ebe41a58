import type { Message } from "../text";

/** A point in the units of the axes, with a name to write beside it where it has one; on which side, where that matters. */
export interface DrawnPoint {
  readonly x: number;
  readonly y: number;
  readonly label?: string;
  readonly side?: "left" | "right";
}

/**
 * One layer of a drawing. Its `role` says what it is, not how it looks: the surface chooses colours that tell roles apart in light and dark.
 * The points of "arrows" go in pairs, from and to. "context" lies behind (all outcomes), "boundary" limits (a frontier, the triangle of shares), "result" is what was found.
 */
export interface DrawnLayer {
  readonly kind: "points" | "line" | "area" | "arrows";
  readonly role: "context" | "boundary" | "result";
  /** Whom it is about, counted from 0: it then takes that party's colour. */
  readonly party?: number;
  readonly name: Message;
  readonly points: readonly DrawnPoint[];
}

/** What an axis measures; a drawing without axes (a triangle of shares) has none. */
export interface DrawnAxes {
  readonly x: Message;
  readonly y: Message;
}

/** A picture of an answer as plain data: surfaces draw it, and say `description` to those who cannot see it. */
export interface Drawing {
  readonly description: Message;
  readonly axes?: DrawnAxes;
  /** Whether one unit is as long on both axes. */
  readonly isToScale?: boolean;
  readonly layers: readonly DrawnLayer[];
}
