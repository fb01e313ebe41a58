import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { Cells } from "../../engine/formats/cells";
import { faults, panePages, smallTargets } from "./support/pane";

const battle: Cells = [
  ["She / He", "Opera", "Football"],
  ["Opera", "3, 2", "0, 0"],
  ["Football", "0, 0", "2, 3"],
];
const trade: Cells = [
  ["Korea", "United States", "China", "Korea", "United States", "China"],
  ...["Align", "Balance", "Build"].flatMap((korea, i) =>
    ["Partner", "Tariff"].flatMap((america, j) =>
      ["Accept", "Retaliate"].map((china, k) => [korea, america, china, i + j, 3 - i * j, 2 * k - i]),
    ),
  ),
];

const withPane = panePages();

/** Puts a table on the sheet and selects it. */
async function putTable(page: Page, cells: Cells): Promise<void> {
  const address = `Payoffs!A1:${"ABCDEFGH"[cells[0]!.length - 1]}${cells.length}`;
  await page.evaluate(
    ([cells, address]) => {
      window.workbook.enter("Payoffs!A1", cells);
      window.workbook.choose(address);
    },
    [cells, address] as const,
  );
}

const enter = (page: Page, place: string, cells: Cells) =>
  page.evaluate(([place, cells]) => window.workbook.enter(place, cells), [place, cells] as const);
const look = (page: Page, address: string) => page.evaluate((address) => window.workbook.look(address), address);

async function readAndSolve(page: Page, cells: Cells): Promise<void> {
  await putTable(page, cells);
  await page.click("#use-selection");
  await page.click("#solve");
  await page.locator("#verdict").waitFor();
}

/** Presses Tab until the element has the focus; fails when it never gets there. */
async function tabTo(page: Page, id: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    if ((await page.evaluate(() => document.activeElement?.id)) === id) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never reaches #${id}`);
}

describe("the pane", () => {
  it("reads a table, solves and inserts with the keyboard alone", () =>
    withPane({}, async (page) => {
      await putTable(page, battle);
      await tabTo(page, "use-selection");
      await page.keyboard.press("Enter");
      await page.locator("#solve").waitFor();
      await tabTo(page, "solve");
      await page.keyboard.press("Enter");
      await page.locator("#verdict").waitFor();
      expect(await page.locator(".card").count()).toBe(3);
      await tabTo(page, "form-values");
      await page.keyboard.press("ArrowRight");
      expect(await page.locator("#formula").textContent()).toBe("=GAME.NASH(Payoffs!A1:C3)");
      await tabTo(page, "insert");
      await page.keyboard.press("Enter");
      await page.locator("#written").waitFor();
      expect(await look(page, "Payoffs!E1")).toEqual([["=GAME.NASH(Payoffs!A1:C3)"]]);
      await tabTo(page, "undo");
      await page.keyboard.press("Enter");
      await page.locator("#written").waitFor({ state: "detached" });
      expect(await look(page, "Payoffs!E1")).toEqual([[null]]);
    }));

  it("marks best responses and outlines equilibria in words too", () =>
    withPane({}, async (page) => {
      await putTable(page, battle);
      await page.click("#use-selection");
      const cell = page.locator("table.game tbody td").first();
      expect(await cell.textContent()).toContain("3");
      expect(await cell.textContent()).toBe("3★ best response, 2★ best response equilibrium");
      expect(await page.locator("td.equilibrium").count()).toBe(2);
    }));

  it("shows an edit in the sheet at once, with one reading, and what it did to the equilibria", () =>
    withPane({}, async (page) => {
      await readAndSolve(page, battle);
      const before = await page.evaluate(() => window.workbook.readings);
      await enter(page, "Payoffs!B2", [["5, 2"]]);
      await page.locator(".card.moved").waitFor();
      expect(await page.evaluate(() => window.workbook.readings)).toBe(before + 1);
      const moved = await page.locator(".card.moved").textContent();
      expect(moved).toContain("0.2857 (2/7)");
      expect(moved).toContain("was 0.4");
      await enter(page, "Payoffs!B2", [["-1, -2"]]);
      await page.locator(".gone").waitFor();
      expect(await page.locator(".gone").textContent()).toContain("Opera / Opera");
    }));

  it("names the faulty cell beside the table, goes there, and recovers when it is mended", () =>
    withPane({}, async (page) => {
      await readAndSolve(page, battle);
      await enter(page, "Payoffs!C2", [["oops"]]);
      await page.locator(".problem").waitFor();
      expect(await page.locator(".problem strong").textContent()).toBe("Payoffs!C2");
      await page.click("#reading-go");
      await page.waitForFunction(() => window.workbook.selection === "Payoffs!C2");
      await enter(page, "Payoffs!C2", [["0, 0"]]);
      await page.locator(".problem").waitFor({ state: "detached" });
      expect(await page.locator(".stale").count()).toBe(0);
    }));

  it("says what to do about #NAME? in a sheet that comes into view, and enters the formulas again", () =>
    withPane({}, async (page) => {
      await page.evaluate(() => {
        const at = { sheet: "Payoffs", row: 0, column: 4, rows: 1, columns: 1 };
        window.workbook.unrecognised = [{ at, formula: "=_xldudf_GAME_NASH(A1:C3)" }];
        window.workbook.isProtected = true;
        window.workbook.activate();
      });
      await page.locator("#unrecognised-section .problem").waitFor();
      const said = await page.locator("#unrecognised-section").textContent();
      expect(said).toContain("1, the first at Payoffs!E1");
      expect(said).not.toContain("There is no function");
      await page.click("#unrecognised-enter");
      await page.locator("#unrecognised-section .problem .problem").waitFor();
      await page.evaluate(() => {
        window.workbook.isProtected = false;
      });
      await page.click("#unrecognised-enter");
      await page.locator("#unrecognised-section .problem").waitFor({ state: "detached" });
      expect(await page.locator("#status").textContent()).toContain("entered again: 1");
      expect(await look(page, "Payoffs!E1")).toEqual([["=GAME.NASH(A1:C3)"]]);
    }));

  it("offers the part of a selection that is a table, and reads it only when told", () =>
    withPane({}, async (page) => {
      const titled: Cells = [
        ["The game", null, null, null, null, null, null],
        ...trade.map((row, i) => [...row, i === 0 ? "Stable?" : i === 7 ? "●" : null]),
      ];
      await putTable(page, titled);
      await page.click("#use-selection");
      await page.locator(".problem").waitFor();
      expect(await page.locator(".problem p").textContent()).toBe(
        "Payoffs!A2:F14 this part reads as a payoff table in list form: select it without what stands around it (“The game”, “Stable?”)",
      );
      expect(await page.locator("table.game").count()).toBe(0);
      await page.locator("#reading-use").focus();
      await page.keyboard.press("Enter");
      await page.locator("table.game").first().waitFor();
      expect(await page.locator(".problem").count()).toBe(0);
      expect(await page.locator("#go-to-table").textContent()).toBe("Payoffs!A2:F14");
      expect(await page.evaluate(() => document.activeElement?.id)).toBe("go-to-table");
      await page.click("#solve");
      await page.locator(".card").first().waitFor();
    }));

  it("says why a selection cannot be read, and leaves the table and its answer alone", () =>
    withPane({}, async (page) => {
      await readAndSolve(page, battle);
      await page.evaluate(() => window.workbook.choose("nonsense"));
      await page.click("#use-selection");
      await page.locator("#fault-section .problem").waitFor();
      expect(await page.locator(".card").count()).toBe(3);
      expect(await page.locator(".stale").count()).toBe(0);
      await putTable(page, battle);
      await page.click("#use-selection");
      await page.locator("#fault-section .problem").waitFor({ state: "detached" });
    }));

  it("keeps what it read while the table is out of reach, and takes it up again when it is back", () =>
    withPane({}, async (page) => {
      await readAndSolve(page, battle);
      await page.evaluate(() => {
        window.workbook.isOutOfReach = true;
      });
      await enter(page, "Payoffs!H9", [["elsewhere"]]);
      await page.locator("#table-section .problem").waitFor();
      expect(await page.locator("table.game").count()).toBe(1);
      await page.evaluate(() => {
        window.workbook.isOutOfReach = false;
      });
      await enter(page, "Payoffs!H9", [["elsewhere again"]]);
      await page.locator("#table-section .problem").waitFor({ state: "detached" });
      expect(await page.locator(".card").count()).toBe(3);
    }));

  it("asks before it overwrites, says how many cells, and restores them", () =>
    withPane({}, async (page) => {
      await readAndSolve(page, battle);
      await enter(page, "Notes!B2", [["mine", 7]]);
      await page.fill("#place", "Notes!A1");
      await page.keyboard.press("Enter");
      await page.click("#insert");
      expect(await page.locator("#question-text").textContent()).toMatch(/Notes!A1:[A-Z]+4: 2\./);
      expect(await look(page, "Notes!A1:C2")).toEqual([
        [null, null, null],
        [null, "mine", 7],
      ]);
      await page.click("#question-no");
      await page.locator("#question-text").waitFor({ state: "detached" });
      await page.click("#insert");
      await page.click("#question-yes");
      await page.locator("#written").waitFor();
      expect(await look(page, "Notes!B1:C1")).toEqual([["She: Opera", "She: Football"]]);
      await page.click("#undo");
      await page.locator("#written").waitFor({ state: "detached" });
      expect(await look(page, "Notes!A1:C2")).toEqual([
        [null, null, null],
        [null, "mine", 7],
      ]);
    }));

  it("asks before undoing what was edited in the meantime", () =>
    withPane({}, async (page) => {
      await readAndSolve(page, battle);
      await page.click("#insert");
      await page.locator("#written").waitFor();
      await enter(page, "Payoffs!F2", [["my note"]]);
      await page.click("#undo");
      expect(await page.locator("#question-text").textContent()).toContain("1");
      await page.click("#question-no");
      await page.locator("#question-text").waitFor({ state: "detached" });
      expect(await look(page, "Payoffs!F2")).toEqual([["my note"]]);
    }));

  it("starts a newcomer with an example on a new sheet", () =>
    withPane({}, async (page) => {
      expect(await page.locator(".steps li").count()).toBe(3);
      await page.click("#insert-example");
      await page.locator("table.game").waitFor();
      expect(await page.locator(".steps").count()).toBe(0);
      await page.click("#solve");
      await page.locator(".card").waitFor();
    }));

  it("keeps following a table by its name", () =>
    withPane({}, async (page) => {
      await putTable(page, battle);
      await page.click("#use-selection");
      await page.click("#follow");
      await page.locator("text=Game").first().waitFor();
      await page.click("#solve");
      await page.click("#form-formula");
      await page.waitForFunction(() => document.querySelector("#formula")?.textContent === "=GAME.NASH(Game)");
      expect(await page.evaluate(() => window.workbook.readSetting("tightrope.table"))).toBe("Game");
    }));

  it("makes the controls of every concept, and answers one that needs a profile", () =>
    withPane({}, async (page) => {
      await putTable(page, battle);
      await page.click("#use-selection");
      await page.selectOption("#concept", "CHECK");
      await page.click("#solve");
      await page.locator("#argument-profile-problem").waitFor();
      expect(await page.locator(".problem").count()).toBe(1);
      await enter(page, "Payoffs!A6", [["Opera", "Football"]]);
      await page.fill("#argument-profile", "Payoffs!A6:B6");
      await page.keyboard.press("Enter");
      await page.locator("#verdict").waitFor();
      expect(await page.locator("#verdict").textContent()).toContain("would gain");
      expect(await page.locator("table.result tbody tr").count()).toBe(2);
    }));

  it("shows progress of a long solve, starts it anew after an edit, and stops it on request", () =>
    withPane({ query: "endless" }, async (page) => {
      await putTable(page, battle);
      await page.click("#use-selection");
      await page.click("#solve");
      await page.locator("progress").waitFor();
      expect(await page.locator(".progress").textContent()).toContain("250 of 1000");
      await enter(page, "Payoffs!B2", [["5, 2"]]);
      await page.waitForFunction(() => window.endless.games.length === 2);
      expect(await page.evaluate(() => window.endless.games.map((game) => game.includes('"0":5')))).toEqual([
        false,
        true,
      ]);
      await page.locator("#stop").focus();
      await page.keyboard.press("Enter");
      await page.locator("progress").waitFor({ state: "detached" });
      expect(await page.locator("#status").textContent()).toContain("Stopped");
      expect(await page.evaluate(() => document.activeElement?.id)).toBe("solve");
    }));

  it("shows what a long solve has found so far, leaves open what was opened, and keeps it when stopped", () =>
    withPane({ query: "endless" }, async (page) => {
      await putTable(page, battle);
      await page.click("#use-selection");
      await page.click("#solve");
      await page.locator("progress").waitFor();
      await page.evaluate(() => window.endless.find(1));
      await page.locator("#so-far").waitFor();
      expect(await page.locator("#so-far").textContent()).toBe("So far: 1");
      expect(await page.locator("#verdict, #insert").count()).toBe(0);
      await page.click("#why-1");
      await page.evaluate(() => window.endless.find(1));
      await page.locator(".card").nth(1).waitFor();
      expect(await page.locator("#so-far").textContent()).toBe("So far: 2");
      expect(await page.$$eval(".card details", (all) => all.map((one) => (one as HTMLDetailsElement).open))).toEqual([
        true,
        false,
      ]);
      await page.click("#stop");
      await page.locator("#verdict").waitFor();
      expect(await page.locator("#verdict").textContent()).toBe("Nash: 2 found, list not proven complete");
      expect(await page.locator(".notes").textContent()).toContain("cancelled");
      expect(await page.locator("#status").textContent()).toContain("Stopped. Nash: 2 found");
      expect(await page.locator(".card").count()).toBe(2);
      await page.click("#insert");
      await page.locator("#written").waitFor();
      expect(await look(page, "Payoffs!E1")).toEqual([["Nash: 2 found, list not proven complete"]]);
    }));

  it("keeps a long list and a reason in it open while more is found", () =>
    withPane({ query: "endless" }, async (page) => {
      const coordination: Cells = ["a", "b", "c", "d"].map((_, i) =>
        [0, 1, 2, 3].map((j) => (i === j ? "1, 1" : "0, 0")),
      );
      await putTable(page, coordination);
      await page.click("#use-selection");
      await page.click("#solve");
      await page.locator("progress").waitFor();
      await page.evaluate(() => window.endless.find(10));
      await page.click("#more-cards");
      await page.click("#why-10");
      await page.locator(".card:has(#why-10) .sentences li").first().waitFor();
      await page.evaluate(() => window.endless.find(5));
      await page.locator("#so-far", { hasText: "So far: 15" }).waitFor();
      expect(await page.locator(".card").count()).toBe(15);
      expect(await page.locator("#more-cards").textContent()).toBe("7 more");
      expect(await page.locator(".sentences").count()).toBe(1);
      expect(await page.locator(".card:has(#why-10) .sentences").isVisible()).toBe(true);
      expect(await page.evaluate(() => document.activeElement?.id)).toBe("why-10");
    }));

  it("claims nothing gone or new against a list that is not complete", () =>
    withPane({ query: "endless" }, async (page) => {
      await putTable(page, battle);
      await page.click("#use-selection");
      for (const [count, payoffs] of [
        [3, "3, 2"],
        [1, "5, 2"],
        [2, "6, 2"],
      ] as const) {
        await enter(page, "Payoffs!B2", [[payoffs]]);
        if (!(await page.locator("#stop").isVisible())) await page.click("#solve");
        await page.waitForFunction((payoff) => window.endless.games.at(-1)?.includes(`"0":${payoff}`), payoffs[0]);
        await page.evaluate((count) => window.endless.find(count), count);
        await page.locator("#so-far").waitFor();
        await page.click("#stop");
        await page.locator("#verdict").waitFor();
        expect(await page.locator(".card").count()).toBe(count);
        expect(await page.locator(".gone li, .card.new, .card.moved").count()).toBe(0);
      }
    }));

  it("says that an answer is from before the edit when its successor was stopped with nothing", () =>
    withPane({ query: "endless" }, async (page) => {
      await putTable(page, battle);
      await page.click("#use-selection");
      await page.click("#solve");
      await page.locator("progress").waitFor();
      await page.evaluate(() => window.endless.find(3));
      await page.click("#stop");
      await page.locator("#verdict").waitFor();
      expect(await page.locator(".stale").count()).toBe(0);
      await enter(page, "Payoffs!B2", [["5, 2"]]);
      await page.waitForFunction(() => window.endless.games.length === 2);
      await page.click("#stop");
      await page.locator("#answer-section .stale").waitFor();
      expect(await page.locator("#answer-section .stale").textContent()).toContain("before the last edit");
    }));

  it("forgets a solve whose question is no longer asked", () =>
    withPane({ query: "endless" }, async (page) => {
      await putTable(page, battle);
      await page.click("#use-selection");
      await page.click("#solve");
      await page.locator("progress").waitFor();
      await page.evaluate(() => window.endless.find(3));
      await page.selectOption("#concept", "DOMINATED");
      await page.locator("progress").waitFor({ state: "detached" });
      expect(await page.locator("#verdict, .card").count()).toBe(0);
    }));

  it("calls no equilibrium gone because only pure ones are asked for", () =>
    withPane({}, async (page) => {
      await readAndSolve(page, battle);
      await page.click("summary#options");
      await page.selectOption("#argument-find", "pure");
      await page.waitForFunction(() => document.querySelectorAll(".card").length === 2);
      expect(await page.locator(".gone").count()).toBe(0);
      expect(
        await page.locator("summary#options").evaluate((one) => (one.parentElement as HTMLDetailsElement).open),
      ).toBe(true);
    }));

  it("takes the context menu's command for Use selection", () =>
    withPane({}, async (page) => {
      await putTable(page, trade);
      await page.evaluate(() => window.dispatchEvent(new CustomEvent("tightrope:use-selection")));
      await page.locator("table.game").first().waitFor();
      expect(await page.locator("table.game").count()).toBe(2);
    }));

  it("says what to do when it is opened outside Excel", () =>
    withPane({ query: "outside" }, async (page) => {
      expect(await page.locator("main").textContent()).toContain("Open this pane from Excel");
      expect(await page.locator("#use-selection").count()).toBe(0);
    }));
});

describe("the pane for everyone", () => {
  for (const theme of ["light", "dark"]) {
    it(`has no accessibility fault that axe finds, ${theme}, from welcome to question`, () =>
      withPane({ query: `theme=${theme}` }, async (page) => {
        expect(await faults(page)).toEqual([]);
        await readAndSolve(page, battle);
        await page.click("#insert");
        await page.locator("#written").waitFor();
        await page.click("#insert");
        await page.locator("#question-text").waitFor();
        await enter(page, "Payoffs!B2", [["5, 2"]]);
        await page.locator(".card.moved").waitFor();
        expect(await faults(page)).toEqual([]);
        await enter(page, "Payoffs!B2", [["oops"]]);
        await page.locator(".problem").waitFor();
        expect(await faults(page)).toEqual([]);
      }));
  }

  it("never scrolls sideways at 320 pixels, and no target is smaller than 24", () =>
    withPane({ width: 320 }, async (page) => {
      const wide = trade.map((row, i) => row.map((cell) => (i === 0 ? `${cell} and its allies` : cell)));
      await readAndSolve(page, wide);
      await page.click("summary#options");
      await page.click("summary#further-ranges");
      await page.click("#form-formula");
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      expect(await smallTargets(page)).toEqual([]);
    }));

  for (const [language, word, answer] of [
    ["en", "Table", "all 3"],
    ["ko", "표", "전체 3개"],
    ["zh", "表格", "全部 3 个"],
  ] as const) {
    it(`speaks ${language}, and says so to screen readers`, () =>
      withPane({ query: `language=${language}` }, async (page) => {
        await readAndSolve(page, battle);
        expect(await page.locator("h2").first().textContent()).toBe(word);
        expect(await page.locator("#verdict").textContent()).toContain(answer);
        expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
        expect(await page.locator("main").textContent()).not.toMatch(/\{\w+\}/);
      }));
  }

  it("follows the system's colours until told otherwise, and shows bars and borders in forced colours", () =>
    withPane({}, async (page) => {
      await page.selectOption("#appearance", "dark");
      await page.waitForFunction(() => document.documentElement.dataset.theme === "dark");
      await page.selectOption("#appearance", "automatic");
      await page.waitForFunction(() => document.documentElement.dataset.theme === "light");
      await page.emulateMedia({ forcedColors: "active" });
      await readAndSolve(page, battle);
      const [bar, ground] = await page.evaluate(() => [
        getComputedStyle(document.querySelector(".filled")!).backgroundColor,
        getComputedStyle(document.body).backgroundColor,
      ]);
      expect(bar).not.toBe(ground);
    }));
});
