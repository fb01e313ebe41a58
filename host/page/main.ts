/** The host page: a workbook on the left, the add-in's own pane on the right. */
import "./style.css";
import { guardProtection } from "../grid/protection";
import { languages, say } from "../languages";
import type { ShippedWorkbook } from "../server";
import { Session } from "../session";
import { drawBar } from "./bar";
import { CellMessage } from "./cell-message";
import { movableDivider } from "./divider";
import { element } from "./element";
import { Files } from "./files";
import { readPreferences, remember } from "./preferences";
import { showStrip } from "./strips";
import { texts } from "./texts";

const FIRST_WORKBOOK = "korea-us-china";
const preferences = readPreferences();
const part = (id: string) => document.getElementById(id) as HTMLElement;

let isPaneShown = true;
let message: CellMessage | undefined;

const session = new Session({
  container: "grid",
  addin: "/addin/",
  language: preferences.language,
  theme: preferences.theme,
  blank: preferences.blank,
  unsavedChanged: () => draw(),
  selectionMoved: () => message?.showSelected(),
  showPane: (isVisible) => showPane(isVisible),
});

const tell = (kind: "note" | "warning", text: string) =>
  showStrip(part("strips"), kind, text, say(texts.dismiss, session.language));
const files = new Files(session, tell, () => draw());
const shipped = (await (await fetch("/workbooks.json")).json()) as readonly ShippedWorkbook[];

function draw(): void {
  const { language, theme } = session;
  const name = session.grid.api.getActiveWorkbook()?.getName() ?? "";
  document.documentElement.lang = languages[language].office;
  document.documentElement.dataset.theme = theme;
  document.title = name === "" ? "Tightrope" : `${name} – Tightrope`;
  part("grid").setAttribute("aria-label", say(texts.grid, language));
  part("pane").setAttribute("aria-label", say(texts.pane, language));
  part("divider").setAttribute("aria-label", say(texts.paneWidth, language));
  drawBar(
    part("bar"),
    {
      language,
      theme,
      workbook: name,
      hasUnsaved: session.changes.hasUnsaved,
      isPaneShown,
      shipped,
      current: files.current,
    },
    {
      openShipped: (workbook) => void files.unlessUnsaved(() => files.openShipped(workbook)),
      openBlank: () => void files.unlessUnsaved(() => files.openBlank()),
      openFile: () => void files.unlessUnsaved(() => files.pick()),
      save: () => void files.save(),
      setLanguage: async (next) => {
        remember("language", next);
        await session.setLanguage(next);
        draw();
        loadPane();
      },
      setTheme: (next) => {
        remember("theme", next);
        session.setTheme(next);
        draw();
        loadPane();
      },
      showPane,
    },
  );
}

function showPane(isVisible: boolean): void {
  isPaneShown = isVisible;
  part("pane").hidden = !isVisible;
  part("divider").hidden = !isVisible;
  draw();
}

/** Loads the add-in afresh, as Excel does when it starts: in the language and theme of the moment. */
function loadPane(): Promise<void> {
  const frame = element("iframe", { src: "/addin/taskpane.html", title: say(texts.pane, session.language) });
  const loaded = new Promise<void>((resolve) => frame.addEventListener("load", () => resolve(), { once: true }));
  part("pane").replaceChildren(frame);
  return loaded;
}

async function openFirst(): Promise<void> {
  const inLanguage = [`${FIRST_WORKBOOK}-${session.language}.xlsx`, `${FIRST_WORKBOOK}.xlsx`];
  const wanted = preferences.workbook === undefined ? inLanguage : [preferences.workbook];
  const known = wanted
    .map((name) => shipped.find(({ file }) => file === name))
    .find((workbook) => workbook !== undefined);
  if (known && (await files.openShipped(known))) return;
  if (preferences.workbook !== undefined && !known) {
    await files.openShipped({ file: preferences.workbook, title: preferences.workbook });
  }
  files.openBlank();
}

window.addEventListener("beforeunload", (event) => {
  if (session.changes.hasUnsaved) event.preventDefault();
});
window.addEventListener("keydown", (event) => {
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s") {
    event.preventDefault();
    void files.save();
  }
});

draw();
movableDivider(part("divider"), part("pane"));
await session.readFunctions();
if (session.functionNames.length === 0) tell("warning", say(texts.noAddin, session.language));
await openFirst();
guardProtection(session.grid, (cell) => tell("warning", say(texts.locked, session.language, { cell })));
message = new CellMessage(part("cell-message"), session);
Object.assign(window, { tightropePane: session.pane, tightropeSession: session });
await loadPane();
document.body.dataset.state = "ready";
