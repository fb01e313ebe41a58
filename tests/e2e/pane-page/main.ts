import { concepts } from "../../../engine/concepts/index";
import { languageOf } from "../../../engine/text";
import { createSolve } from "../../../src/solving/solve";
import "../../../taskpane/pane.css";
import { startPane } from "../../../taskpane/start";
import { MemoryWorkbook } from "./memory-workbook";

declare global {
  interface Window {
    workbook: MemoryWorkbook;
  }
}

/** The pane over a workbook in memory; the address chooses language, theme and whether there is an Excel at all. */
const query = new URLSearchParams(location.search);
window.workbook = new MemoryWorkbook();
void startPane(document.querySelector<HTMLElement>("#pane")!, window.workbook, createSolve(concepts), {
  inExcel: !query.has("outside"),
  language: languageOf(query.get("language") ?? "en"),
  isDark: query.get("theme") === "dark",
});
