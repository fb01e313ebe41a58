import type { Frame, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { scenarioGame, workOut } from "../../engine/catalogue/korea-us-china/index";
import { loadEvaluate } from "../../engine/formats/expressions";
import { writeListForm } from "../../engine/formats/list-form";
import type { Language } from "../../engine/text";
import { texts } from "../../host/page/texts";
import type { HostPage } from "./support/browser";
import { hostPages } from "./support/host";

/** The built pane writes the Korea–US–China workbook into a blank one, with Microsoft's own client library over the local host. */

const withHost = hostPages();

/** The pane over a blank workbook; the host opens the scenario by itself at first. */
async function withPane(language: Language, use: (pane: Frame, opened: HostPage) => Promise<void>): Promise<void> {
  await withHost(`?language=${language}`, async (opened) => {
    await opened.page.frameLocator("iframe").locator("#insert-scenario").waitFor({ timeout: 30_000 });
    await openBlank(opened.page, language);
    await use(opened.pane(), opened);
  });
}

async function openBlank(page: Page, language: Language): Promise<void> {
  await page.getByRole("button", { name: texts.workbook[language] }).click();
  await page.getByRole("menuitem", { name: texts.blank[language] }).click();
  await page.locator("text=Sheet1").first().waitFor();
}

async function insertScenario(pane: Frame, said: string): Promise<void> {
  await pane.click("#insert-scenario");
  await pane.locator("#status", { hasText: said }).waitFor({ timeout: 60_000 });
}

const sheets = (pane: Frame): Promise<{ all: string[]; active: string; layouts: string[] }> =>
  pane.evaluate(() =>
    Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load("items/name,items/pageLayout/orientation");
      const active = worksheets.getActiveWorksheet().load("name");
      await context.sync();
      return {
        all: worksheets.items.map(({ name }) => name),
        active: active.name,
        layouts: worksheets.items.map(({ pageLayout }) => pageLayout.orientation),
      };
    }),
  );

const valuesNamed = (pane: Frame, name: string): Promise<unknown[][]> =>
  pane.evaluate(
    (name) =>
      Excel.run(async (context) => {
        const range = context.workbook.names.getItem(name).getRange().load("values");
        await context.sync();
        return range.values;
      }),
    name,
  );

/** What the first cell that calculates this formula shows. */
const resultOf = (pane: Frame, sheet: string, formula: string): Promise<unknown> =>
  pane.evaluate(
    ([sheet, formula]) =>
      Excel.run(async (context) => {
        const used = context.workbook.worksheets.getItem(sheet).getUsedRange().load("formulas,values");
        await context.sync();
        const results: unknown[] = used.values.flat();
        // A label that spells the formula out has it as its value too.
        return results.find((result, i) => used.formulas.flat()[i] === formula && result !== formula);
      }),
    [sheet, formula] as const,
  );

const setLever = (pane: Frame, name: string, value: number): Promise<void> =>
  pane.evaluate(
    ([name, value]) =>
      Excel.run(async (context) => {
        context.workbook.names.getItem(name).getRange().values = [[value]];
        await context.sync();
      }),
    [name, value] as const,
  );

/** Numbers to ten digits: the sheet adds in another order than the engine. */
const rounded = (cells: readonly (readonly unknown[])[]): unknown[][] =>
  cells.map((row) => row.map((cell) => (typeof cell === "number" ? Number(cell.toFixed(10)) : cell)));

describe("the Korea–US–China workbook written from the pane", () => {
  it(
    "calculates the engine's payoffs, solves them with GAME functions, and moves with its levers",
    () =>
      withPane("en", async (pane) => {
        await insertScenario(
          pane,
          "added the sheets Read me, Assumptions, Mechanisms, Payoffs, Solution, Negotiation, Deal, Coalitions, Map",
        );
        const there = await sheets(pane);
        expect(there.all).toEqual([
          "Sheet1",
          "Read me",
          "Assumptions",
          "Mechanisms",
          "Payoffs",
          "Solution",
          "Negotiation",
          "Deal",
          "Coalitions",
          "Map",
        ]);
        expect(there.active).toBe("Read me");
        expect(there.layouts.slice(0, 3)).toEqual(["Portrait", "Portrait", "Landscape"]);

        const expected = writeListForm(scenarioGame(workOut(await loadEvaluate()), "en"));
        expect(rounded(await valuesNamed(pane, "Payoffs"))).toEqual(rounded(expected));

        const verdict = () => resultOf(pane, "Solution", "=GAME.NASH(Payoffs)");
        await expect.poll(verdict, { timeout: 20_000 }).toBe("Nash: unique, exact");
        expect(await valuesNamed(pane, "Korea_choice")).toEqual([["Balance"]]);

        await setLever(pane, "retaliation_strength", 0.5);
        await expect.poll(() => valuesNamed(pane, "Korea_choice"), { timeout: 20_000 }).toEqual([["Autonomy"]]);
      }),
    120_000,
  );

  it(
    "is in the language of the user",
    () =>
      withPane("ko", async (pane) => {
        await insertScenario(pane, "읽어보기");
        expect((await sheets(pane)).active).toBe("읽어보기");
      }),
    120_000,
  );

  it(
    "is refused, with nothing written, where a sheet or a name is taken, and the message names them",
    () =>
      withPane("en", async (pane) => {
        await pane.evaluate(() =>
          Excel.run(async (context) => {
            const sheet = context.workbook.worksheets.add("SOLUTION");
            context.workbook.names.add("us_tariff", sheet.getRange("A1"));
            await context.sync();
          }),
        );
        await pane.click("#insert-scenario");
        await pane.locator(".problem").waitFor({ timeout: 60_000 });
        const said = await pane.locator(".problem").textContent();
        expect(said).toContain("the sheet “Solution”, the name “us_tariff”");
        expect((await sheets(pane)).all).toEqual(["Sheet1", "SOLUTION"]);
      }),
    120_000,
  );
});
