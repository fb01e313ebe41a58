import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { clickCell, shown, typeInto, until, untilShown } from "../e2e/support/cells";
import { type Office, openOffice } from "./support";

let office: Office;
const page = () => office.host.page;
const message = () => page().locator("#cell-message");

beforeAll(async () => {
  office = await openOffice("?language=en");
});
beforeEach(() => office.blank());
afterAll(() => office?.close());

async function write(address: string, values: readonly (readonly (string | number | boolean)[])[]): Promise<void> {
  await office.host.pane().evaluate(
    ([at, table]) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange(at).formulas = table as never;
        await context.sync();
      }),
    [address, values] as const,
  );
}

const probe = <Key extends "calls" | "cancelled">(key: Key): Promise<unknown[]> =>
  office.host
    .pane()
    .evaluate((name) => (window as never as { probe: Record<string, unknown[]> }).probe[name] ?? [], key);

describe("Custom functions", () => {
  it("spill their result and follow an edit typed by keyboard", async () => {
    await write("A1:B2", [
      [1, 2],
      [3, 4],
    ]);
    await write("D1", [["=GAME.TWICE(A1:B2)"]]);
    await untilShown(page(), "D1:E2", [
      ["2", "4"],
      ["6", "8"],
    ]);
    await typeInto(page(), "B2", "40");
    await untilShown(page(), "D1:E2", [
      ["2", "4"],
      ["6", "80"],
    ]);
  });

  it("say #SPILL! when a cell is in the way, and spill when it is gone", async () => {
    await write("A1:B1", [[1, 2]]);
    await write("E1", [["here"]]);
    await write("D1", [["=GAME.TWICE(A1:B1)"]]);
    await untilShown(page(), "D1:E1", [["#SPILL!", "here"]]);
    await clickCell(page(), "D1");
    await message().filter({ hasText: "some of them are not empty" }).waitFor();
    await page().keyboard.press("ArrowRight");
    await page().keyboard.press("Delete");
    await untilShown(page(), "D1:E1", [["2", "4"]]);
  });

  it("show the message of a refused call beside the cell", async () => {
    await write("A1", [['=GAME.FAIL("row 7: the profile appears twice")']]);
    await untilShown(page(), "A1", [["#VALUE!"]]);
    await clickCell(page(), "B2");
    await clickCell(page(), "A1");
    await message().filter({ hasText: "row 7: the profile appears twice" }).waitFor();
    await clickCell(page(), "D8");
    await message().waitFor({ state: "hidden" });
  });

  it("get their own address and those of their arguments", async () => {
    await write("B3", [["=GAME.WHERE(A1:A2)"]]);
    await untilShown(page(), "B3:C3", [["Sheet1!B3", "Sheet1!A1:A2"]]);
  });

  it("get null for what is omitted, and 0 for a blank cell as Excel on the desktop", async () => {
    await write("A1:B1", [[true, ""]]);
    await write("A3:A4", [["=GAME.SAW(A1:B1)"], ["=GAME.SAW(A1:B1,)"]]);
    await untilShown(page(), "A3:A4", [["[[[true,0]],null]"], ["[[[true,0]],null]"]]);
  });

  it("are refused wrongly typed arguments before they are called", async () => {
    await write("A1:A3", [['=GAME.SAW(A9:B9,"word")'], ["=GAME.SAW(A9:B9,12)"], ["=GAME.SAW(A9:B9,A9:B10)"]]);
    await untilShown(page(), "A1:A3", [['[[[0,0]],"word"]'], ['[[[0,0]],"12"]'], ["#VALUE!"]]);
  });

  it("are called once for the same arguments, wherever they stand", async () => {
    await write("A1", [[123.5]]);
    const before = (await probe("calls")).length;
    await write("C1:C3", [["=GAME.TWICE(A1)"], ["=GAME.TWICE(A1)"], ["=SUM(GAME.TWICE(A1),1)"]]);
    await untilShown(page(), "C1:C3", [["247"], ["247"], ["248"]]);
    expect((await probe("calls")).length - before).toBe(1);
  });

  it("leave the grid free while they work, and the last arguments win", async () => {
    await write("A1", [["=GAME.SLOW(B1)"]]);
    await typeInto(page(), "B1", "first");
    await until(async () => (await shown(page(), "A1"))[0]?.[0] === "#GETTING_DATA");
    await until(async () => (await probe("calls")).includes("SLOW first"));
    await write("B1", [["second"]]);
    await until(async () => (await probe("cancelled")).includes("first"));
    await office.host.pane().evaluate(() => {
      const { probe: state } = window as never as { probe: { waiting: (() => void)[] } };
      for (const release of state.waiting) release();
    });
    await untilShown(page(), "A1", [["second"]]);
  });

  it("are cancelled when their cell is emptied", async () => {
    await write("A1", [['=GAME.SLOW("dropped")']]);
    await until(async () => (await shown(page(), "A1"))[0]?.[0] === "#GETTING_DATA");
    await until(async () => (await probe("calls")).includes("SLOW dropped"));
    await clickCell(page(), "A1");
    await page().keyboard.press("Delete");
    await until(async () => (await probe("cancelled")).includes("dropped"));
  });

  it("tell the add-in where they spill", async () => {
    await write("A1:B1", [[1, 2]]);
    await write("D1", [["=GAME.TWICE(A1:B1)"]]);
    await untilShown(page(), "D1:E1", [["2", "4"]]);
    const spill = await office.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const range = sheet.getRange("D1").getSpillingToRangeOrNullObject().load("address,values");
      const none = sheet.getRange("A1").getSpillingToRangeOrNullObject().load("address");
      await context.sync();
      return [range.address, range.values, none.isNullObject];
    });
    expect(spill).toEqual(["Sheet1!D1:E1", [[2, 4]], true]);
  });

  it("are offered with their arguments while a formula is typed", async () => {
    await clickCell(page(), "A1");
    await page().keyboard.type("=GAME.TW");
    await page().getByText("Every number twice.").first().waitFor();
    await page().keyboard.type("ICE(");
    await page().getByText("table", { exact: false }).first().waitFor();
    await page().keyboard.press("Escape");
  });
});

describe("With blanks as on the web", () => {
  it("a blank cell arrives as null", async () => {
    const web = await openOffice("?language=en&blanks=null");
    try {
      await web.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange("A1").formulas = [["=GAME.SAW(B1:C1)"]];
        await context.sync();
      });
      await untilShown(web.host.page, "A1", [["[[[null,null]],null]"]]);
    } finally {
      await web.close();
    }
  });
});

it("no error was thrown on the way", () => {
  expect(office.host.errors).toEqual([]);
});
