import { readFile } from "node:fs/promises";
import { readXlsx, writeXlsx } from "hucre/xlsx";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RunningHost, startHost } from "../../host/server";
import { type HostPage, launchBrowser, openHost } from "./support/browser";
import {
  cellWithFormula,
  clickCell,
  finishEditing,
  formulaOf,
  shown,
  typeInto,
  until,
  untilShown,
} from "./support/cells";

let server: RunningHost;
let browser: Browser;
const opened: HostPage[] = [];

beforeAll(async () => {
  server = await startHost();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

async function open(query = "?language=en"): Promise<HostPage> {
  const host = await openHost(browser, server.url, query);
  opened.push(host);
  return host;
}

async function blank(): Promise<Page> {
  const { page } = await open();
  await page.getByRole("button", { name: "Workbook" }).click();
  await page.getByRole("menuitem", { name: "New blank workbook" }).click();
  await page.getByRole("heading", { level: 1, name: "Workbook" }).waitFor();
  return page;
}

async function openFile(page: Page, name: string, buffer: Uint8Array): Promise<void> {
  await page.getByRole("button", { name: "Workbook" }).click();
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("menuitem", { name: "Open…" }).click();
  await (await chooser).setFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(buffer) });
}

interface FunctionsFile {
  readonly functions: readonly { readonly name: string; readonly description: string }[];
}

const prisoners = [
  ["", "C", "D"],
  ["C", "3, 3", "0, 5"],
  ["D", "5, 0", "1, 1"],
];

async function typeTable(page: Page, table: readonly (readonly string[])[]): Promise<void> {
  for (const [row, cells] of table.entries()) {
    for (const [column, cell] of cells.entries()) {
      if (cell !== "") await typeInto(page, `${"ABC"[column]}${row + 1}`, cell);
    }
  }
}

/** The block that the scenario's GAME.NASH spills, once it is there. */
async function solved(page: Page): Promise<string[][]> {
  const first = await cellWithFormula(page, "Solution", "=GAME.NASH(Payoffs)");
  const row = Number(first.slice(1));
  await until(async () => (await shown(page, first, "Solution"))[0]?.[0]?.startsWith("Nash") === true);
  return shown(page, `${first}:${first[0]}${row + 8}`.replace(/:[A-Z]/, ":M"), "Solution");
}

describe("The first workbook", () => {
  it("opens on the scenario with every formula worked out", async () => {
    const { page } = await open();
    await page.getByRole("heading", { level: 1 }).filter({ hasText: "Korea" }).waitFor();
    await solved(page);
    const sheets = ["Read me", "Assumptions", "Payoffs", "Solution"];
    for (const sheet of sheets) {
      const errors = (await shown(page, "A1:Z80", sheet)).flat().filter((cell) => /^#[A-Z/0]+[!?]?/.test(cell));
      expect(errors, sheet).toEqual([]);
    }
  });

  it("follows a lever typed by keyboard into the equilibrium that a GAME function spills", async () => {
    const { page } = await open();
    const before = await solved(page);
    await page.getByText("Assumptions", { exact: true }).click();
    await typeInto(page, "B5", "60%");
    await until(async () => JSON.stringify(await solved(page)) !== JSON.stringify(before));
    await page.locator(".unsaved").waitFor();
  });
});

describe("A formula typed by the user", () => {
  it("offers GAME.NASH with its arguments, spills, recalculates, and says what is in its way", async () => {
    const page = await blank();
    await typeTable(page, prisoners);
    await clickCell(page, "E1");
    await page.keyboard.type("=GAME.NA");
    await page.getByText("GAME.NASH", { exact: true }).first().waitFor();
    await page.keyboard.type("SH(");
    const help = page.getByText("[arithmetic]").locator("visible=true").first();
    await help.waitFor();
    await page.keyboard.type("A1:C3)");
    await finishEditing(page);
    await until(async () => (await shown(page, "E1"))[0]?.[0]?.startsWith("Nash") === true);
    const before = await shown(page, "E1:L3");
    await typeInto(page, "C3", "9, 9");
    await until(async () => JSON.stringify(await shown(page, "E1:L3")) !== JSON.stringify(before));
    await typeInto(page, "F1", "in the way");
    await untilShown(page, "E1", [["#SPILL!"]]);
  });

  it("is told why the add-in refuses it, beside the cell", async () => {
    const page = await blank();
    await typeTable(page, [
      ["a", "b"],
      ["1", "x"],
    ]);
    await typeInto(page, "E1", "=GAME.NASH(A1:B2)");
    await until(async () => /^#(VALUE!|N\/A)$/.test((await shown(page, "E1"))[0]?.[0] ?? ""));
    await clickCell(page, "H9");
    await clickCell(page, "E1");
    const message = page.locator("#cell-message");
    await message.waitFor();
    expect((await message.textContent())?.length).toBeGreaterThan(20);
  });
});

describe("Files", () => {
  it("are saved as Excel stores them, and read again with formulas, names and looks", async () => {
    const page = await blank();
    await typeTable(page, prisoners);
    await typeInto(page, "E1", "=GAME.NASH(A1:C3)");
    await until(async () => (await shown(page, "E1"))[0]?.[0]?.startsWith("Nash") === true);
    await clickCell(page, "A1");
    await page.keyboard.press("Control+B");
    const download = page.waitForEvent("download");
    await page.keyboard.press("Control+S");
    const file = await download;
    expect(file.suggestedFilename()).toBe("Workbook.xlsx");
    await until(async () => (await page.locator(".unsaved").count()) === 0);
    const bytes = await readFile(await file.path());
    const cell = (await readXlsx(bytes, { readStyles: true })).sheets[0]?.cells?.get("0,4");
    expect(cell).toMatchObject({ formula: "_xldudf_GAME_NASH(A1:C3)", formulaType: "array", formulaDynamic: true });
    expect(cell?.formulaRef).toMatch(/^E1:/);
    const result = await shown(page, "E1:L3");

    const again = await blank();
    await openFile(again, "mine.xlsx", bytes);
    await again.getByRole("heading", { level: 1, name: "mine" }).waitFor();
    await until(async () => JSON.stringify(await shown(again, "E1:L3")) === JSON.stringify(result));
    expect(await formulaOf(again, "E1")).toBe("=GAME.NASH(A1:C3)");
  });

  it("keep the shipped workbook whole through saving and opening", async () => {
    const { page } = await open();
    await solved(page);
    const download = page.waitForEvent("download");
    await page.keyboard.press("Control+S");
    const saved = await readXlsx(await readFile(await (await download).path()), { readStyles: true });
    const shipped = await readXlsx(await readFile("dist/workbooks/korea-us-china.xlsx"), { readStyles: true });
    expect(saved.namedRanges?.map(({ name, range }) => [name, range]).sort()).toEqual(
      shipped.namedRanges?.map(({ name, range }) => [name, range]).sort(),
    );
    for (const [index, sheet] of shipped.sheets.entries()) {
      const other = saved.sheets[index];
      expect(other?.name).toBe(sheet.name);
      expect(other?.merges).toEqual(sheet.merges);
      expect(other?.freezePane).toEqual(sheet.freezePane);
      expect(other?.dataValidations?.length).toBe(sheet.dataValidations?.length);
      expect(other?.conditionalRules?.length).toBe(sheet.conditionalRules?.length);
      const formulas = (of: typeof sheet | undefined) =>
        [...(of?.cells ?? [])].flatMap(([at, { formula }]) => (formula ? [`${at} ${formula}`] : [])).sort();
      expect(formulas(other)).toEqual(formulas(sheet));
      expect(other?.columns?.map(({ width }) => width && Math.round(width))).toEqual(
        sheet.columns?.map(({ width }) => width && Math.round(width)),
      );
    }
  });

  it("with parts that the host cannot keep say which", async () => {
    const page = await blank();
    const file = await writeXlsx({
      sheets: [
        {
          name: "Data",
          rows: [["x"], [1], [2]],
          autoFilter: { range: "A1:A3" },
          charts: [{ type: "column", series: [{ values: "Data!$A$2:$A$3" }], anchor: { from: { row: 0, col: 2 } } }],
        },
      ],
    });
    await openFile(page, "charts.xlsx", file);
    await page.getByRole("status").filter({ hasText: "Not kept from charts.xlsx: charts, filters" }).waitFor();
  });

  it("that are none are refused in words, and the open workbook stays", async () => {
    const page = await blank();
    await typeInto(page, "A1", "mine");
    await page.getByRole("button", { name: "Workbook" }).click();
    await page.getByRole("menuitem", { name: "Open…" }).click();
    const asked = page.waitForEvent("filechooser");
    await page.getByRole("dialog").getByRole("button", { name: "Go on without saving" }).click();
    const chooser = await asked;
    await chooser.setFiles({ name: "notes.xlsx", mimeType: "text/plain", buffer: Buffer.from("just text") });
    await page.getByRole("status").filter({ hasText: "notes.xlsx could not be opened" }).waitFor();
    expect(await shown(page, "A1")).toEqual([["mine"]]);
  });

  it("are not given up with unsaved edits in them unless the user says so", async () => {
    const page = await blank();
    await typeInto(page, "A1", "precious");
    const openBlank = async () => {
      await page.getByRole("button", { name: "Workbook" }).click();
      await page.getByRole("menuitem", { name: "New blank workbook" }).click();
    };
    await openBlank();
    await page.getByRole("dialog").getByRole("button", { name: "Stay here" }).click();
    expect(await shown(page, "A1")).toEqual([["precious"]]);
    await openBlank();
    await page.keyboard.press("Escape");
    expect(await shown(page, "A1")).toEqual([["precious"]]);
    await openBlank();
    await page.getByRole("dialog").getByRole("button", { name: "Go on without saving" }).click();
    await untilShown(page, "A1", [[""]]);
  });

  it("with a protected sheet take no typing in locked cells", async () => {
    const page = await blank();
    const file = await writeXlsx({
      sheets: [
        {
          name: "Exercise",
          rows: [["locked", "free"]],
          cells: new Map([["0,1", { value: "free", style: { protection: { locked: false } } }]]),
          protection: { sheet: true },
        },
      ],
    });
    await openFile(page, "exercise.xlsx", file);
    await page.getByRole("heading", { level: 1, name: "exercise" }).waitFor();
    await typeInto(page, "A1", "overwritten");
    await page.getByRole("status").filter({ hasText: "A1 is locked" }).waitFor();
    await typeInto(page, "B1", "answer");
    await untilShown(page, "A1:B1", [["locked", "answer"]]);
  });
});

describe("Language and appearance", () => {
  it("come from the address and reach the pane", async () => {
    const { page, pane } = await open("?language=ko&theme=dark");
    await page.getByRole("button", { name: "통합 문서" }).waitFor();
    expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dataset.theme])).toEqual([
      "ko-KR",
      "dark",
    ]);
    expect(await pane().evaluate(() => Office.context.displayLanguage)).toBe("ko-KR");
    expect(await pane().evaluate(() => Office.context.officeTheme.bodyBackgroundColor)).toBe("#1f1f1f");
  });

  it("change without losing edits", async () => {
    const page = await blank();
    await typeInto(page, "A1", "kept");
    await page.getByLabel("Language").selectOption("zh");
    await page.getByRole("button", { name: "工作簿" }).waitFor();
    await page.getByRole("button", { name: "深色" }).click();
    await page.getByRole("button", { name: "浅色" }).waitFor();
    expect(await shown(page, "A1")).toEqual([["kept"]]);
    await clickCell(page, "B1");
    await page.keyboard.type("=GAME.NA");
    const { functions } = JSON.parse(await readFile("dist/functions-zh.json", "utf8")) as FunctionsFile;
    const described = functions.find(({ name }) => name === "NASH")?.description ?? "";
    await page.getByText(described).locator("visible=true").first().waitFor();
    await page.keyboard.press("Escape");
  });

  it("let the pane be narrowed to 320 pixels by keyboard, hidden and shown", async () => {
    const page = await blank();
    const divider = page.getByRole("separator", { name: "Width of the pane" });
    await divider.focus();
    for (let step = 0; step < 40; step++) await page.keyboard.press("ArrowRight");
    expect(await divider.getAttribute("aria-valuenow")).toBe("320");
    await page.getByRole("button", { name: "Hide the pane" }).click();
    await page.locator("#pane iframe").waitFor({ state: "hidden" });
    await page.getByRole("button", { name: "Show the pane" }).click();
    await page.locator("#pane iframe").waitFor();
  });
});

it("throws no errors and asks nothing of other machines on any of these pages", () => {
  expect(opened.flatMap(({ errors }) => errors)).toEqual([]);
  expect(opened.flatMap(({ outside }) => outside)).toEqual([]);
});
