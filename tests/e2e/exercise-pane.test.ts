import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { Cells } from "../../engine/formats/cells";
import type { Language } from "../../engine/text";
import { handoutNames } from "../../src/exercises/handout/data";
import { handoutPlan } from "../../src/exercises/handout/handout";
import { addressOf } from "../../src/workbook/address";
import type { Prepared } from "./pane-page/main";
import { faults, panePages, smallTargets } from "./support/pane";

const withPane = panePages();

/** By hand: Korea ships half the time, which gives China 3/2 either way; China supplies with 3/4, which gives Korea 3/2. */
const standoff = `
title: {en: The stand-off, ko: 대치, zh: 对峙}
story: {en: Two sides., ko: 두 나라., zh: 双方。}
table: |
  Korea / China | Supply | Cut
  Ship          | 2, 1   | 0, 3
  Hold          | 1, 2   | 3, 0
words:
  Korea: {en: Korea, ko: 한국, zh: 韩国}
  China: {en: China, ko: 중국, zh: 中国}
questions:
  - ask: mixed-equilibrium
    points: 4
    hint: {en: Make China indifferent., ko: 중국을 무차별하게., zh: 使中国无差异。}
  - ask: best-responses
    points: 4
checks: 2
`;
const right: Cells = [["1/2", "0,5", "３/4", 0.25]];
const wrong: Cells = [["1/4", "3/4", "3/4", "1/4"]];

/** A handout as it lies in a student's workbook, formulas aside. */
async function handout(language: Language = "en", text = standoff): Promise<Prepared> {
  const student = { id: "2026-11", name: "Kim" };
  const { sheets, names } = await handoutPlan({ exercise: "standoff", text, seed: 7, language, student });
  const cells = sheets.flatMap(({ name: sheet, cells }) =>
    cells.flatMap(({ row, column, content }): [string, Cells][] =>
      content?.kind === "value" ? [[addressOf({ sheet, row, column, rows: 1, columns: 1 }), [[content.value]]]] : [],
    ),
  );
  return { cells, names: names.map(({ name, sheet, box }) => [name, addressOf({ sheet, ...box })]), settings: [] };
}

/** Puts an answer into its cells, as the student types it, and waits until the pane has seen it. */
async function fill(page: Page, question: number, answer: Cells, standing = "not checked"): Promise<void> {
  const name = handoutNames.answer(question - 1);
  await page.evaluate(([name, cells]) => window.workbook.enter(name, cells), [name, answer] as const);
  await page.locator(`#question-${question}[aria-label$="${standing}"]`).waitFor();
}

async function check(page: Page, answer: Cells, standing: string): Promise<void> {
  await fill(page, 1, answer);
  await page.click("#check");
  await page.locator(`#question-1[aria-label$=": ${standing}"]`).waitFor();
}

const said = (page: Page, selector: string) => page.locator(selector).textContent();

describe("the pane on a handout", () => {
  it("shows the exercise in place of the tools, and leads to the cells of the answer", async () => {
    const prepared = await handout();
    await withPane({ prepared }, async (page) => {
      await page.locator("#exercise-title", { hasText: "The stand-off" }).waitFor();
      expect(await page.locator("#use-selection, #concept").count()).toBe(0);
      expect(await said(page, "#exercise-progress")).toBe("Answered: 0 of 2. Found right: 0.");
      await page.click("#go-to-answer");
      const there = new Map(prepared.names).get(handoutNames.answer(0));
      await page.waitForFunction((address) => window.workbook.selection === address, there);
      await page.click("#next");
      await page.locator("#question-title", { hasText: "Question 2" }).waitFor();
    });
  });

  it("tells the first wrong step with its numbers, then finds the answer right, from the seed and not from the sheet", async () => {
    const prepared = await handout();
    await withPane({ prepared }, async (page) => {
      await page.locator("#check").waitFor();
      await page.evaluate((table) => window.workbook.enter(table, [["nothing", "left"]]), handoutNames.table);
      await check(page, wrong, "not right yet");
      expect(await said(page, "#first-wrong")).toContain(
        "The others' mixtures give China 1.75 from Supply, 0.75 from Cut",
      );
      expect(await said(page, "#feedback")).toContain("Right so far: 1 of 2 steps.");
      expect(await said(page, "#feedback")).not.toContain("1/2");
      expect(await said(page, "#checks")).toBe("Checks left: 1 of 2");
      await check(page, right, "right");
      expect(await said(page, "#feedback")).toBe("Right: all 2 steps.");
      expect(await said(page, "#exercise-progress")).toBe("Answered: 1 of 2. Found right: 1.");
    });
  });

  it("goes to the cell that the first wrong step is about", async () =>
    withPane({ prepared: await handout() }, async (page) => {
      await page.locator("#check").waitFor();
      await fill(page, 2, [["x", null]]);
      await page.click("#question-2");
      await page.click("#check");
      await page.locator("#go-to-step").waitFor();
      const address = (await said(page, "#go-to-step"))!.replace("Go to ", "");
      await page.click("#go-to-step");
      await page.waitForFunction((address) => window.workbook.selection === address, address);
    }));

  it("takes no check for a blank answer, nor for the same answer again", async () =>
    withPane({ prepared: await handout() }, async (page) => {
      await page.click("#check");
      await page.locator("#feedback", { hasText: "blank" }).waitFor();
      expect(await said(page, "#checks")).toBe("Checks left: 2 of 2");
      await check(page, wrong, "not right yet");
      const before = await page.evaluate(() => window.workbook.readings);
      await page.click("#check");
      await page.waitForFunction((before) => window.workbook.readings === before + 1, before);
      expect(await said(page, "#checks")).toBe("Checks left: 1 of 2");
      expect(await page.locator("#feedback .problem").count()).toBe(1);
    }));

  it("refuses a check when all are used, also after the workbook was closed and opened again", async () => {
    const prepared = await handout();
    let settings: Prepared["settings"] = [];
    await withPane({ prepared }, async (page) => {
      await page.locator("#check").waitFor();
      await check(page, wrong, "not right yet");
      await check(page, [["1/3", "2/3", "3/4", "1/4"]], "not right yet");
      await page.locator("#check").waitFor({ state: "detached" });
      expect(await said(page, "#checks")).toContain("All checks of this question are used.");
      settings = [
        ["tightrope.exercise", (await page.evaluate(() => window.workbook.readSetting("tightrope.exercise")))!],
      ];
    });
    const answer = [new Map(prepared.names).get(handoutNames.answer(0))!, [["1/3", "2/3", "3/4", "1/4"]]] as const;
    const saved = { ...prepared, cells: [...prepared.cells, answer], settings };
    await withPane({ prepared: saved }, async (page) => {
      await page.locator("#checks", { hasText: "All checks of this question are used." }).waitFor();
      expect(await page.locator("#check").count()).toBe(0);
      expect(await said(page, "#first-wrong")).toContain("China");
      await fill(page, 1, right);
      expect(await said(page, "#feedback")).toContain("The answer was changed since this check.");
      expect(await said(page, "#feedback")).not.toContain("Right: all");
      await page.click("#question-2");
      await page.locator("#checks", { hasText: "Checks left: 2 of 2" }).waitFor();
    });
  });

  it("checks as often as liked where the exercise sets no number, and not at all where it sets none", async () => {
    await withPane({ prepared: await handout("en", standoff.replace("checks: 2", "")) }, async (page) => {
      await page.locator("#check").waitFor();
      for (const first of ["1/5", "1/4", "1/3"]) await check(page, [[first, "1/2", "3/4", "1/4"]], "not right yet");
      expect(await page.locator("#check").count()).toBe(1);
      expect(await said(page, "#checks")).toBe("");
    });
    await withPane({ prepared: await handout("en", standoff.replace("checks: 2", "checks: 0")) }, async (page) => {
      await page.locator("#checks", { hasText: "has not allowed checks" }).waitFor();
      expect(await page.locator("#check").count()).toBe(0);
    });
  });

  it("says what to do when the name of an answer is lost", async () =>
    withPane({ prepared: await handout() }, async (page) => {
      await page.locator("#check").waitFor();
      await page.evaluate((name) => window.workbook.loseName(name), handoutNames.answer(0));
      await page.locator("#exercise-section .problem").waitFor();
      expect(await said(page, "#exercise-section .problem")).toContain("Tightrope_answer_1 is gone");
      expect(await said(page, "#exercise-section .problem")).toContain("Undo the last changes");
      await page.click("#question-2");
      await page.locator("#check").waitFor();
    }));

  it("shows a hint only when asked for it", async () =>
    withPane({ prepared: await handout() }, async (page) => {
      await page.locator("#hint-1").waitFor();
      expect(await page.locator("text=Make China indifferent.").count()).toBe(0);
      await page.click("#hint-1");
      await page.locator("text=Make China indifferent.").waitFor();
    }));

  it("lets a teacher leave for the tools and come back", async () =>
    withPane({ prepared: await handout("ko"), query: "language=en" }, async (page) => {
      await page.click("#leave-exercise");
      await page.locator("#use-selection", { hasText: "Use selection" }).waitFor();
      expect(await page.locator("#exercise-title").count()).toBe(0);
      await page.click("#back-to-exercise");
      await page.locator("#exercise-title", { hasText: "대치" }).waitFor();
    }));

  it("opens the tools on a workbook whose handout data are not to be read, and says so", async () => {
    const prepared = await handout();
    const data = new Map(prepared.names).get(handoutNames.data)!;
    const spoilt = { ...prepared, cells: [...prepared.cells, [data.split(":")[0]!, [["versions"]]] as const] };
    await withPane({ prepared: spoilt }, async (page) => {
      await page.locator("#fault-section .problem", { hasText: "is no handout of Tightrope" }).waitFor();
      await page.locator("#use-selection").waitFor();
    });
  });

  for (const theme of ["light", "dark"])
    it(`has no accessibility fault that axe finds, ${theme}, before and after a check`, async () =>
      withPane({ prepared: await handout(), query: `theme=${theme}` }, async (page) => {
        await page.locator("#check").waitFor();
        expect(await faults(page)).toEqual([]);
        await check(page, wrong, "not right yet");
        await page.click("#hint-1");
        expect(await faults(page)).toEqual([]);
        await check(page, right, "right");
        expect(await faults(page)).toEqual([]);
      }));

  it("never scrolls sideways at 320 pixels, and no target is smaller than 24", async () =>
    withPane({ prepared: await handout(), width: 320 }, async (page) => {
      await page.locator("#check").waitFor();
      await check(page, wrong, "not right yet");
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      expect(await smallTargets(page)).toEqual([]);
    }));

  for (const [language, title, standing] of [
    ["en", "The stand-off", "not right yet"],
    ["ko", "대치", "아직 맞지 않음"],
    ["zh", "对峙", "尚不正确"],
  ] as const)
    it(`speaks the language of the handout, ${language}, whatever Office speaks`, async () =>
      withPane({ prepared: await handout(language), query: "language=en" }, async (page) => {
        await page.locator("#exercise-title", { hasText: title }).waitFor();
        expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
        const name = handoutNames.answer(0);
        await page.evaluate(([name, cells]) => window.workbook.enter(name, cells), [name, wrong] as const);
        await page.click("#check");
        await page.locator(`#question-1[aria-label$="${standing}"]`).waitFor();
        expect(await said(page, "main")).not.toMatch(/\{\w+\}/);
      }));
});
