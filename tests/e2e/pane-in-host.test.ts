import type { Frame, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { Cells } from "../../engine/formats/cells";
import type { HostPage } from "./support/browser";
import { clickCell } from "./support/cells";
import { hostPages } from "./support/host";

/** The built pane with Microsoft's own client library over the local host: what src/workbook asks of Excel is answered there. */

const withHost = hostPages();

async function withPane(query: string, use: (pane: Frame, opened: HostPage) => Promise<void>): Promise<void> {
  await withHost(query, async (opened) => use(await readyPane(opened), opened));
}

/** The pane's frame once the pane has drawn itself; it is another frame after the pane was loaded again. */
async function readyPane(opened: HostPage): Promise<Frame> {
  await opened.page.frameLocator("iframe").locator("#use-selection").waitFor({ timeout: 30_000 });
  return opened.pane();
}

/** Writes through Excel's own API, as another add-in or a macro would: an edit from outside the pane. */
const enter = (pane: Frame, sheet: string, place: string, cells: Cells) =>
  pane.evaluate(
    ([sheet, place, cells]) =>
      Excel.run(async (context) => {
        const corner = context.workbook.worksheets.getItem(sheet).getRange(place);
        corner.getResizedRange(cells.length - 1, cells[0]!.length - 1).formulas = cells as unknown as string[][];
        await context.sync();
      }),
    [sheet, place, cells] as const,
  );

const look = (pane: Frame, sheet: string, address: string): Promise<unknown[][]> =>
  pane.evaluate(
    ([sheet, address]) =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem(sheet).getRange(address).load("formulas");
        await context.sync();
        return range.formulas;
      }),
    [sheet, address] as const,
  );

const choose = (pane: Frame, sheet: string, address: string) =>
  pane.evaluate(
    ([sheet, address]) =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem(sheet).getRange(address);
        range.worksheet.activate();
        range.select();
        await context.sync();
      }),
    [sheet, address] as const,
  );

/** Three players with six strategies each and payoffs without order: its equilibria take longer than a test has. */
function largeGame(): Cells {
  const players = ["A", "B", "C"];
  let state = 7;
  const payoff = () => {
    state = (state * 48_271) % 2_147_483_647;
    return state % 20;
  };
  const profiles = Array.from({ length: 216 }, (_, i) => [Math.floor(i / 36), Math.floor(i / 6) % 6, i % 6]);
  const rows = profiles.map((profile) => [
    ...profile.map((strategy, player) => `${players[player]!.toLowerCase()}${strategy}`),
    ...players.map(payoff),
  ]);
  return [[...players, ...players.map((player) => `${player} payoff`)], ...rows];
}

const batches = (page: Page): Promise<number> =>
  page.evaluate(
    () => (window as never as { tightropeSession: { host: { batches: number } } }).tightropeSession.host.batches,
  );

const text = (pane: Frame, selector: string) => pane.locator(selector).first().textContent();

describe("the pane in the local host", () => {
  it("inserts an example, solves it, and follows edits made in the sheet", () =>
    withPane("?language=en", async (pane) => {
      await pane.click("#insert-example");
      await pane.locator("table.game").waitFor();
      await pane.click("#solve");
      await pane.locator("#verdict").waitFor();
      expect(await pane.locator(".card").count()).toBe(1);
      expect(await text(pane, ".card")).toContain("Confess");
      await enter(pane, "Example", "C2", [[9, 9]]);
      await pane.locator(".card.new").first().waitFor();
      expect(await text(pane, ".card.new")).toContain("Silent");
    }));

  it("sees a payoff typed at the keyboard, with one reading for the edit", () =>
    withPane("?language=en", async (pane, { page }) => {
      await pane.click("#insert-example");
      await pane.click("#solve");
      await pane.locator(".card").waitFor();
      await pane.waitForFunction(() => document.querySelector<HTMLInputElement>("#place")?.value === "Example!F1");
      await clickCell(page, "C2");
      await pane.locator("text=Selected: C2").waitFor();
      const before = await batches(page);
      await page.keyboard.type("17");
      await page.keyboard.press("Enter");
      await expect.poll(() => text(pane, "table.game td"), { timeout: 20_000 }).toContain("17");
      await pane.locator("text=Solved again after the edit").waitFor();
      // The reading, and the batch in which the client library itself lets go of the ranges it read.
      expect((await batches(page)) - before).toBe(2);
    }));

  it("writes a live formula that spills, asks before it overwrites it, and brings it back", () =>
    withPane("?language=en", async (pane) => {
      await pane.click("#insert-example");
      await pane.click("#solve");
      await pane.click("#form-formula");
      await pane.locator("#formula").waitFor();
      await pane.waitForFunction(() => document.querySelector<HTMLInputElement>("#place")?.value === "Example!F1");
      await pane.click("#insert");
      await pane.locator("#written").waitFor();
      await expect.poll(() => look(pane, "Example", "F2:G2"), { timeout: 20_000 }).toEqual([[1, 0]]);
      expect(await look(pane, "Example", "F1")).toEqual([["=GAME.NASH(Example!A1:D5)"]]);
      await pane.click("#form-values");
      await pane.click("#insert");
      expect(await text(pane, "#question-text")).toMatch(/Example!F1:[A-Z]+2: \d+\./);
      await pane.click("#question-yes");
      await pane.locator("#question-text").waitFor({ state: "detached" });
      expect((await look(pane, "Example", "F1"))[0]![0]).toMatch(/^Nash/);
      await pane.click("#undo");
      await pane.locator("#written").waitFor({ state: "detached" });
      expect(await look(pane, "Example", "F1")).toEqual([["=GAME.NASH(Example!A1:D5)"]]);
      await expect.poll(() => look(pane, "Example", "F2:G2"), { timeout: 20_000 }).toEqual([[1, 0]]);
    }));

  it("writes exact fractions as text, not as dates", () =>
    withPane("?language=en", async (pane) => {
      await pane.click("#insert-example");
      await enter(pane, "Example", "C2", [
        [3, 3],
        [0, 0],
        [0, 0],
        [2, 1],
      ]);
      await pane.click("#solve");
      await pane.locator(".card").nth(2).waitFor();
      await pane.selectOption("#argument-show", "fractions");
      await pane.click("#insert");
      await pane.locator("#written").waitFor();
      const written = (await look(pane, "Example", "F1:L4")).flat();
      expect(written).toContain("1/4");
      expect(written).toContain("2/5");
    }));

  it("finds a followed table again when the pane is opened anew", () =>
    withPane("?language=en", async (pane, opened) => {
      await pane.click("#insert-example");
      await pane.click("#follow");
      await pane.locator("text=Followed under the name Game").waitFor();
      await opened.page.evaluate(() => {
        const frame = document.querySelector("iframe")!;
        frame.src = `${frame.src.split("?")[0]}?again`;
      });
      await opened.page.frameLocator("iframe").locator("table.game").waitFor({ timeout: 30_000 });
      const again = opened.pane();
      expect(await text(again, "#table-section")).toContain("Example!A1:D5");
    }));

  it("shows what the solving thread finds in a large game, and keeps it when stopped", () =>
    withPane("?language=en", async (pane) => {
      await pane.click("#insert-example");
      await pane.locator("table.game").waitFor();
      await enter(pane, "Example", "A10", largeGame());
      await choose(pane, "Example", "A10:F226");
      await pane.click("#use-selection");
      await pane.locator("table.game").nth(5).waitFor();
      await pane.click("#solve");
      await pane.locator("#so-far").waitFor({ timeout: 30_000 });
      await pane.locator(".card").first().waitFor();
      await pane.click("#stop");
      await pane.locator("#verdict").waitFor();
      expect(await text(pane, "#verdict")).toMatch(/^Nash: \d+ found, list not proven complete$/);
      expect(await pane.locator(".card").count()).toBeGreaterThan(0);
      expect(await text(pane, ".card")).toContain("Regret");
    }));

  it("finds a misspelt function when its sheet comes into view, and no longer once it is mended", () =>
    withPane("?language=en", async (pane) => {
      await pane.click("#insert-example");
      await pane.locator("table.game").waitFor();
      await enter(pane, "Example", "F1", [["=GAME.NSH(A1:D5)"]]);
      expect(await pane.locator("#unrecognised-section .problem").count()).toBe(0);
      await pane.evaluate(() =>
        Excel.run(async (context) => {
          context.workbook.worksheets.add("Other").activate();
          await context.sync();
        }),
      );
      await choose(pane, "Example", "A1");
      await pane.locator("#unrecognised-section .problem").waitFor();
      expect(await text(pane, "#unrecognised-section")).toContain(
        "There is no function GAME.NSH. There are: GAME.NASH,",
      );
      expect(await text(pane, "#unrecognised-section")).toContain("Example!F1");
      await enter(pane, "Example", "F1", [["=GAME.NASH(A1:D5)"]]);
      await pane.click("#unrecognised-check");
      await pane.locator("#unrecognised-section .problem").waitFor({ state: "detached" });
    }));

  it("names the cell that is at fault and selects it", () =>
    withPane("?language=en", async (pane) => {
      await pane.click("#insert-example");
      await pane.locator("table.game").waitFor();
      await enter(pane, "Example", "D4", [[""]]);
      await pane.locator(".problem").waitFor();
      expect(await text(pane, ".problem strong")).toBe("Example!D4");
      await pane.click("#reading-go");
      await pane.locator("text=Selected: D4").waitFor();
    }));
});

describe("the pane on the Korea–US–China workbook", () => {
  it("takes one cell for the named table and moves the equilibrium with an assumption", () =>
    withPane("?language=en&workbook=korea-us-china.xlsx", async (pane) => {
      await choose(pane, "Payoffs", "B6");
      await pane.click("#use-selection");
      await pane.locator("table.game").first().waitFor();
      expect(await pane.locator("table.game").count()).toBe(2);
      await pane.click("#solve");
      await pane.locator(".card").first().waitFor();
      const before = await text(pane, ".cards");
      await enter(pane, "Assumptions", "B6", [[0]]);
      await expect.poll(() => text(pane, ".cards"), { timeout: 20_000 }).not.toBe(before);
      await pane.click("#form-formula");
      expect(await text(pane, "#formula")).toBe("=GAME.NASH(Payoffs)");
    }));
});
