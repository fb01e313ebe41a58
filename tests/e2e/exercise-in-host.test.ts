import { readFile } from "node:fs/promises";
import type { Frame, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { handoutPlan } from "../../src/exercises/handout/handout";
import { writeXlsx } from "../../src/workbook/plan/xlsx";
import type { HostPage } from "./support/browser";
import { clickCell, typeInto, untilSelected, untilShown } from "./support/cells";
import { hostPages } from "./support/host";

/** A real handout, opened as a file and solved at the keyboard, with Microsoft's own client library between pane and workbook. */

const withHost = hostPages();

const standoff = `
title: The stand-off
story: Two sides.
table: |
  Korea / China | Supply | Cut
  Ship          | 2, 1   | 0, 3
  Hold          | 1, 2   | 3, 0
questions:
  - ask: mixed-equilibrium
    points: 4
checks: 2
`;

/** Opens a file in the grid, and then the pane on it, as Excel opens a pane for every workbook. */
async function openFile(opened: HostPage, name: string, file: Uint8Array): Promise<Frame> {
  const { page } = opened;
  await page.getByRole("button", { name: "Workbook" }).click();
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("menuitem", { name: "Open…" }).click();
  const buffer = Buffer.from(file);
  await (await chooser).setFiles({ name: `${name}.xlsx`, mimeType: "application/octet-stream", buffer });
  await page.getByRole("heading", { level: 1, name }).waitFor();
  await page.evaluate(() => {
    const frame = document.querySelector("iframe")!;
    frame.src = `${frame.src.split("?")[0]}?again`;
  });
  await page.frameLocator("iframe").locator("#exercise-title").waitFor({ timeout: 30_000 });
  return opened.pane();
}

async function saved(page: Page, cell: string): Promise<Uint8Array> {
  // The keys go where the focus is, which may be the pane.
  await clickCell(page, cell);
  const download = page.waitForEvent("download");
  await page.keyboard.press("Control+S");
  return readFile(await (await download).path());
}

const text = (pane: Frame, selector: string) => pane.locator(selector).textContent();

describe("a handout in the local host", () => {
  it("is checked in the pane, and its checks are still counted when the saved file is opened again", async () => {
    const student = { id: "2026-11", name: "Kim" };
    const plan = await handoutPlan({ exercise: "standoff", text: standoff, seed: 7, language: "en", student });
    await withHost("?language=en", async (opened) => {
      const pane = await openFile(opened, "standoff-2026-11", await writeXlsx(plan));
      const address = (await text(pane, "#go-to-answer"))!;
      await pane.click("#go-to-answer");
      await untilSelected(opened.page, address.split("!").at(-1)!);
      const row = /![A-Z]+(\d+)/.exec(address)![1];
      const answers = ["1/4", "3/4", "0.75", "0,25"];
      await clickCell(opened.page, `B${row}`);
      // From cell to cell by keyboard: the hint that the grid shows beside a cell may cover the next one.
      for (const answer of answers) {
        await opened.page.keyboard.type(answer);
        await opened.page.keyboard.press("Tab");
      }
      await untilShown(opened.page, `B${row}:E${row}`, [answers]);
      await pane.locator('#question-1[aria-label$="not checked"]').waitFor();
      await pane.click("#check");
      await pane.locator("#first-wrong").waitFor();
      expect(await text(pane, "#first-wrong")).toContain("give China 1.75 from Supply, 0.75 from Cut");
      expect(await text(pane, "#checks")).toBe("Checks left: 1 of 2");

      const again = await openFile(opened, "standoff-again", await saved(opened.page, `B${row}`));
      expect(await text(again, "#checks")).toBe("Checks left: 1 of 2");
      expect(await text(again, "#first-wrong")).toContain("China");
      await again.click("#go-to-answer");
      await typeInto(opened.page, `B${row}`, "1/2");
      await typeInto(opened.page, `C${row}`, "0.5");
      await again.locator('#question-1[aria-label$="not checked"]').waitFor();
      await again.click("#check");
      await again.locator("#feedback", { hasText: "Right: all 2 steps." }).waitFor();
    });
  });
});
