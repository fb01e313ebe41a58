/** Works the grid as a user does: with the mouse on cells and with the keyboard. Reading goes through the open workbook. */
import type { Page } from "playwright-core";

interface GridRange {
  getDisplayValues(): string[][];
  getFormula(): string;
  getFormulas(): string[][];
}

interface PageWithSession {
  readonly tightropeSession: {
    rectangle(address: string): DOMRect;
    readonly grid: {
      workbook(): {
        isCellEditing(): boolean;
        getActiveRange(): { getA1Notation(): string } | null;
        getActiveSheet(): { getRange(address: string): GridRange };
        getSheetByName(name: string): { getRange(address: string): GridRange } | null;
      };
    };
  };
}

/** Clicks a cell of the active sheet, which must be in view. */
export async function clickCell(page: Page, address: string): Promise<void> {
  const at = await page.evaluate((cell) => {
    const { tightropeSession: session } = window as never as PageWithSession;
    const { x, y, width, height } = session.rectangle(cell);
    return { x: x + width / 2, y: y + height / 2 };
  }, address);
  await page.mouse.click(at.x, at.y);
}

/** Clicks a cell, types, and ends with Enter. */
export async function typeInto(page: Page, address: string, text: string): Promise<void> {
  await clickCell(page, address);
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

/** Ends the edit of a cell. The grid drops an Enter that comes while it still draws its hints for a formula: it is pressed again. */
export async function finishEditing(page: Page): Promise<void> {
  const isEditing = () =>
    page.evaluate(() => (window as never as PageWithSession).tightropeSession.grid.workbook().isCellEditing());
  await until(async () => {
    if (await isEditing()) await page.keyboard.press("Enter");
    return !(await isEditing());
  });
}

/** What the cells of the active sheet, or of the named one, show. */
export function shown(page: Page, address: string, sheet?: string): Promise<string[][]> {
  return page.evaluate(
    ([cells, name]) => {
      const { tightropeSession: session } = window as never as PageWithSession;
      const workbook = session.grid.workbook();
      const at = name === undefined ? workbook.getActiveSheet() : workbook.getSheetByName(name);
      return at?.getRange(cells).getDisplayValues() ?? [];
    },
    [address, sheet] as const,
  );
}

/** Waits until the cells show what is expected; fails with what they show at last. */
export async function untilShown(page: Page, address: string, expected: string[][], sheet?: string): Promise<void> {
  await until(async () => JSON.stringify(await shown(page, address, sheet)) === JSON.stringify(expected)).catch(
    async () => {
      throw new Error(
        `${address} shows ${JSON.stringify(await shown(page, address, sheet))}, not ${JSON.stringify(expected)}`,
      );
    },
  );
}

/** Waits until the cells are selected, as they are a moment after an add-in asked for it. */
export const untilSelected = (page: Page, address: string): Promise<void> =>
  until(() =>
    page.evaluate((cells) => {
      const workbook = (window as never as PageWithSession).tightropeSession.grid.workbook();
      return workbook.getActiveRange()?.getA1Notation() === cells;
    }, address),
  );

/** Waits on a state, looking often. */
export async function until(isTrue: () => Promise<boolean>, limit = 15_000): Promise<void> {
  const end = Date.now() + limit;
  while (!(await isTrue())) {
    if (Date.now() > end) throw new Error("the awaited state did not come");
    await new Promise((again) => setTimeout(again, 50));
  }
}

/** The first cell of a sheet that holds exactly this formula. */
export async function cellWithFormula(page: Page, sheet: string, formula: string): Promise<string> {
  const found = await page.evaluate(
    ([name, wanted]) => {
      const { tightropeSession: session } = window as never as PageWithSession;
      const at = session.grid.workbook().getSheetByName(name);
      const rows = at?.getRange("A1:Z100").getFormulas() ?? [];
      const row = rows.findIndex((cells) => cells.includes(wanted));
      return row < 0 ? "" : `${String.fromCharCode(65 + (rows[row]?.indexOf(wanted) ?? 0))}${row + 1}`;
    },
    [sheet, formula] as const,
  );
  if (found === "") throw new Error(`${sheet} holds no ${formula}`);
  return found;
}

export function formulaOf(page: Page, address: string): Promise<string> {
  return page.evaluate((cell) => {
    const { tightropeSession: session } = window as never as PageWithSession;
    return session.grid.workbook().getActiveSheet().getRange(cell).getFormula();
  }, address);
}
