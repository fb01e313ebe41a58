import { fromNumber, parseRational, type Rational } from "../../engine/arithmetic/rational";
import { unlimited } from "../../engine/budget";
import { forecasting, type Round, type Weighing } from "../../engine/concepts/forecast/method";
import { runMethod } from "../../engine/concepts/method";
import type { Positions } from "../../engine/games/positions";

/** Position, clout, and salience from 0 to 1. */
export type ActorNumbers = readonly [number | string, number | string, number | string];

const fraction = (value: number | string): Rational =>
  typeof value === "number" ? fromNumber(value) : parseRational(value)!;

export const positionsOf = (rows: readonly ActorNumbers[]): Positions => ({
  actors: rows.map(([position, clout, salience], i) => ({
    label: `Actor ${i + 1}`,
    position: fraction(position),
    clout: fraction(clout),
    salience: fraction(salience),
  })),
});

export const roundsOf = (game: Positions, rounds: number, weighing: Weighing = "clout-salience"): readonly Round[] =>
  runMethod(forecasting(rounds, weighing), game, unlimited).found;
