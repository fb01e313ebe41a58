import { concepts } from "../engine/concepts/index";
import { message } from "../engine/text";
import type { Solve } from "../src/solving/solve";
import type { Environment } from "../src/workbook/environment";
import type { WorkbookPort } from "../src/workbook/port";
import { onUseSelection } from "../src/workbook/use-selection";
import { problemOf, set } from "./actions/context";
import { createActions } from "./actions/index";
import { watchWorkbook } from "./actions/watching";
import { rememberedAppearance } from "./appearance";
import { drawPane } from "./pane";
import { initialState, type State } from "./state";
import { createStore } from "./store";
import { strings } from "./strings";

/** Starts the pane in `root` over a workbook. */
export async function startPane(
  root: HTMLElement,
  workbook: WorkbookPort,
  solve: Solve,
  { language, inExcel, isDark }: Environment,
): Promise<void> {
  const surroundings = { language, inExcel, officeIsDark: isDark, appearance: rememberedAppearance() };
  const store = createStore<State>(initialState(surroundings, concepts[0]!.id));
  const actions = createActions({ store, workbook, solve });
  drawPane(root, store, actions, workbook);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => set(store, {}));
  if (!inExcel) return;
  onUseSelection(() => void actions.takeTable());
  try {
    await watchWorkbook(workbook, actions.refresh);
    await workbook.onSelectionChanged((selection) => set(store, { selection }));
    await workbook.onSheetActivated(() => void actions.checkFormulasInView());
  } catch (error) {
    set(store, { status: message(strings.unexpected, { said: problemOf(error, {}).said }) });
  }
  if (!(await actions.enterHandout())) await actions.resume();
  await actions.checkFormulasInView();
}
