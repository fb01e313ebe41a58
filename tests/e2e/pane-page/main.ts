import { unlimited } from "../../../engine/budget";
import type { AnyConcept } from "../../../engine/concepts/define";
import { concepts } from "../../../engine/concepts/index";
import { stoppedSolution } from "../../../engine/concepts/method";
import { Stopped } from "../../../engine/errors";
import type { Cells } from "../../../engine/formats/cells";
import { languageOf } from "../../../engine/text";
import type { JobWatch, Pool } from "../../../src/solving/pool";
import { createSolve } from "../../../src/solving/solve";
import "../../../taskpane/styles/index";
import { startPane } from "../../../taskpane/start";
import { MemoryWorkbook } from "./memory-workbook";

/** What stands in the workbook when the pane opens: cells by address, defined names, and the settings kept with it. */
export interface Prepared {
  readonly cells: readonly (readonly [string, Cells])[];
  readonly names: readonly (readonly [string, string])[];
  readonly settings: readonly (readonly [string, string])[];
}

declare global {
  interface Window {
    prepared?: Prepared;
    workbook: MemoryWorkbook;
    endless: { readonly games: string[]; find(count: number): void };
  }
}

/** Every game takes longer than what is tried at once. */
const slow = (concept: AnyConcept): AnyConcept => ({
  ...concept,
  solve: (game, params, budget) => stoppedSolution([], concept.solve(game, params, budget), "limit"),
});

/** A thread that never ends by itself: it tells so much of the true answer as `window.endless.find` says, to see the pane while it waits. */
const endlessPool: Pool = {
  run({ concept, game, params }, { signal, onProgress, onFound }: JobWatch = {}) {
    const { found } = concepts.find(({ id }) => id === concept)!.solve(game, params as never, unlimited);
    const unit = { en: "Supports", ko: "받침", zh: "支撑" };
    onProgress?.({ done: 250, total: 1000, unit, found: 2 });
    const rest = [...found];
    window.endless.find = (count) => onFound?.(rest.splice(0, count));
    window.endless.games.push(JSON.stringify(game));
    return new Promise((_, reject) => signal?.addEventListener("abort", () => reject(new Stopped("cancelled"))));
  },
};

/** The pane over a workbook in memory; the address chooses language, theme and whether there is an Excel at all. */
const query = new URLSearchParams(location.search);
window.workbook = new MemoryWorkbook();
for (const [address, cells] of window.prepared?.cells ?? []) window.workbook.enter(address, cells);
for (const [name, address] of window.prepared?.names ?? []) void window.workbook.defineName(name, address);
for (const [key, value] of window.prepared?.settings ?? []) void window.workbook.writeSetting(key, value);
window.endless = { games: [], find: () => {} };
const solve = query.has("endless") ? createSolve(concepts.map(slow), endlessPool) : createSolve(concepts);
void startPane(document.querySelector<HTMLElement>("#pane")!, window.workbook, solve, {
  inExcel: !query.has("outside"),
  language: languageOf(query.get("language") ?? "en"),
  isDark: query.get("theme") === "dark",
});
