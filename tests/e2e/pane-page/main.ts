import { concepts } from "../../../engine/concepts/index";
import { Stopped } from "../../../engine/errors";
import { languageOf } from "../../../engine/text";
import { createSolve, type Solve } from "../../../src/solving/solve";
import "../../../taskpane/styles/index";
import { startPane } from "../../../taskpane/start";
import { MemoryWorkbook } from "./memory-workbook";

declare global {
  interface Window {
    workbook: MemoryWorkbook;
    /** What the endless solver was asked. */
    endlessCalls: string[];
  }
}

/** A solve that reports progress and never ends by itself, to see the pane while it waits. */
const endless: Solve = (call, { signal, onProgress } = {}) => {
  const unit = { en: "Supports", ko: "받침", zh: "支撑" };
  onProgress?.({ done: 250, total: 1000, unit, found: 2 });
  window.endlessCalls.push(JSON.stringify(call.source));
  return new Promise((_, reject) => signal?.addEventListener("abort", () => reject(new Stopped("cancelled"))));
};

/** The pane over a workbook in memory; the address chooses language, theme and whether there is an Excel at all. */
const query = new URLSearchParams(location.search);
window.workbook = new MemoryWorkbook();
window.endlessCalls = [];
const solve = query.has("endless") ? endless : createSolve(concepts);
void startPane(document.querySelector<HTMLElement>("#pane")!, window.workbook, solve, {
  inExcel: !query.has("outside"),
  language: languageOf(query.get("language") ?? "en"),
  isDark: query.get("theme") === "dark",
});
