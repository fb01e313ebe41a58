import { type Answer, cellsOf } from "../../engine/concepts/call";
import type { Equilibrium } from "../../engine/concepts/nash/equilibrium";
import type { Cells } from "../../engine/formats/cells";
import type { NormalFormGame } from "../../engine/games/normal-form";
import type { Language } from "../../engine/text";

export interface Equilibria {
  readonly game: NormalFormGame;
  readonly found: readonly Equilibrium[];
}

/** The answer as equilibria where its results are such (a profile with payoffs and regret), whichever concept gave them. */
export function equilibriaOf({ game, solution }: Answer): Equilibria | undefined {
  const isEquilibrium = (one: unknown): one is Equilibrium =>
    typeof one === "object" && one !== null && "profile" in one && "payoffs" in one && "regret" in one;
  return solution.found.every(isEquilibrium)
    ? { game: game as NormalFormGame, found: solution.found as readonly Equilibrium[] }
    : undefined;
}

/** The block for the sheet, written as `show` says; that needs no new solution. */
export function blockOf(answer: Answer, show: string | undefined, language: Language): Cells {
  return cellsOf(show ? { ...answer, params: { ...answer.params, show } } : answer, language);
}
