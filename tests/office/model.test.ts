import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Office, openOffice } from "./support";

let office: Office;
beforeAll(async () => {
  office = await openOffice("?language=en");
});
beforeEach(() => office.blank());
afterAll(() => office?.close());

describe("Office and its context", () => {
  it("is Excel on the desktop, in the language of the host", async () => {
    const ready = await office.host.pane().evaluate(() => document.getElementById("ready")?.textContent);
    expect(ready).toBe("Excel PC en-US");
  });

  it("carries the requirement sets of Excel 2021 and no newer ones", async () => {
    const supported = await office.host.pane().evaluate(() => {
      const { requirements } = Office.context;
      return ["1.14", "1.15"].map((version) => requirements.isSetSupported("ExcelApi", version));
    });
    expect(supported).toEqual([true, false]);
  });

  it("reports the theme of the host", async () => {
    const theme = await office.host.pane().evaluate(() => Office.context.officeTheme.bodyBackgroundColor);
    expect(theme.toLowerCase()).toBe("#ffffff");
  });

  it("keeps settings of the document, which workbook.settings sees too", async () => {
    const kept = await office.host.pane().evaluate(async () => {
      Office.context.document.settings.set("a", { deep: [1, 2] });
      await new Promise((saved) => Office.context.document.settings.saveAsync(saved));
      return Excel.run(async (context) => {
        const setting = context.workbook.settings.getItem("a").load("value");
        await context.sync();
        return setting.value;
      });
    });
    expect(kept).toEqual({ deep: [1, 2] });
  });
});

describe("Batches", () => {
  it("answer one sync for many reads and writes", async () => {
    const count = () => office.host.page.evaluate("tightropeSession.host.batches") as Promise<number>;
    const before = await count();
    await office.host.pane().evaluate(async () => {
      const context = new Excel.RequestContext();
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      for (let row = 0; row < 5; row++) sheet.getCell(row, 0).values = [[row]];
      sheet.load("name");
      await context.sync();
    });
    expect((await count()) - before).toBe(1);
  });

  it("refuse a member that the host does not know, by name", async () => {
    const error = await office.failure(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().charts.load("items");
      await context.sync();
    });
    expect(error.code).toBe("ApiNotFound");
    expect(error.message).toContain("Worksheet.charts");
  });

  it("leave a property that was not loaded unreadable", async () => {
    const error = await office.failure(async (context) => {
      const range = context.workbook.getSelectedRange();
      await context.sync();
      return range.address;
    });
    expect(error.code).toBe("PropertyNotLoaded");
  });

  it("keep what was done before an error and do nothing after it", async () => {
    const error = await office.failure(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1").values = [["before"]];
      context.workbook.worksheets.getItem("No such sheet").getRange("A1").values = [[1]];
      sheet.getRange("A2").values = [["after"]];
      await context.sync();
    });
    expect(error.code).toBe("ItemNotFound");
    const values = await office.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:A2").load("values");
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([["before"], [""]]);
  });
});

describe("Ranges", () => {
  it("give values, formulas, texts and types as Excel does", async () => {
    const read = await office.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:F1");
      range.numberFormat = [["0.0", "General", "General", "General", "General", "General"]];
      range.values = [[2.5, "three", true, "=A1*2", "=1/0", ""]];
      range.load("values,formulas,text,valueTypes,address,rowCount,columnCount,numberFormat");
      await context.sync();
      return range.toJSON();
    });
    expect(read).toMatchObject({
      values: [[2.5, "three", true, 5, "#DIV/0!", ""]],
      formulas: [[2.5, "three", true, "=A1*2", "=1/0", ""]],
      valueTypes: [["Double", "String", "Boolean", "Double", "Error", "Empty"]],
      address: "Sheet1!A1:F1",
      rowCount: 1,
      columnCount: 6,
    });
    expect(read.text?.[0]?.slice(0, 2)).toEqual(["2.5", "three"]);
    expect(read.numberFormat?.[0]?.slice(0, 2)).toEqual(["0.0", "General"]);
  });

  it("take texts as they would be typed, unless the cell is formatted as text", async () => {
    const types = await office.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:E1");
      range.numberFormat = [["General", "General", "General", "General", "@"]];
      range.values = [["12", "'12", "true", "3, 2", "12"]];
      range.load("valueTypes");
      await context.sync();
      return range.valueTypes;
    });
    expect(types).toEqual([["Double", "String", "Boolean", "String", "String"]]);
  });

  it("refuse a table of another shape", async () => {
    const error = await office.failure(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1:B2").values = [[1, 2]];
      await context.sync();
    });
    expect(error.code).toBe("InvalidArgument");
  });

  it("leave a cell alone for which null is written", async () => {
    const values = await office.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B1");
      range.values = [[1, 2]];
      range.values = [[null, 3]] as never;
      range.load("values");
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([[1, 3]]);
  });

  it("are found from one another", async () => {
    const addresses = await office.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const start = sheet.getRange("B2:C3");
      const found = [
        start.getCell(1, 1),
        start.getOffsetRange(1, 2),
        start.getResizedRange(2, -1),
        start.getIntersection("C3:D4"),
        start.getBoundingRect("E1"),
        start.getRow(1),
        start.getColumn(0),
        start.getLastCell(),
        start.getEntireRow(),
        sheet.getRange("B:C"),
        sheet.getRangeByIndexes(0, 1, 2, 3),
        sheet.getCell(4, 5),
      ];
      for (const range of found) range.load("address");
      await context.sync();
      return found.map((range) => range.address.replace("Sheet1!", ""));
    });
    expect(addresses).toEqual([
      "C3",
      "D3:E4",
      "B2:B5",
      "C3",
      "B1:E3",
      "B3:C3",
      "B2:B3",
      "C3",
      "2:3",
      "B:C",
      "B1:D2",
      "F5",
    ]);
  });

  it("answer with a null object where there is nothing, and with an error where there must be", async () => {
    const isNull = await office.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const found = [
        sheet.getUsedRangeOrNullObject(true),
        sheet.getRange("A1:B2").getIntersectionOrNullObject("C3"),
        context.workbook.worksheets.getItemOrNullObject("none"),
        context.workbook.names.getItemOrNullObject("none"),
        context.workbook.settings.getItemOrNullObject("none"),
      ];
      for (const item of found) item.load();
      await context.sync();
      return found.map((item) => item.isNullObject);
    });
    expect(isNull).toEqual([true, true, true, true, true]);
    const error = await office.failure(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").getIntersection("C3").load("address");
      await context.sync();
    });
    expect(error.code).toBe("ItemNotFound");
  });

  it("know the used cells and the region around a cell", async () => {
    const addresses = await office.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("B2:C3").values = [
        [1, 2],
        [3, 4],
      ];
      sheet.getRange("E9").values = [["far"]];
      const used = sheet.getUsedRange().load("address");
      const region = sheet.getRange("C2").getSurroundingRegion().load("address");
      await context.sync();
      return [used.address, region.address];
    });
    expect(addresses).toEqual(["Sheet1!B2:E9", "Sheet1!B2:C3"]);
  });

  it("take formats and report the common one, or null where cells differ", async () => {
    const formats = await office.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B1");
      range.format.fill.color = "#FFEE00";
      range.format.font.set({ bold: true, color: "red", size: 14, name: "Arial", italic: true });
      range.format.horizontalAlignment = "Center";
      range.format.verticalAlignment = "Top";
      range.format.wrapText = true;
      range.format.indentLevel = 2;
      range.format.columnWidth = 90;
      range.format.rowHeight = 30;
      const line = range.format.borders.getItem("EdgeBottom");
      line.style = "Continuous";
      line.weight = "Medium";
      line.color = "#112233";
      range.getCell(0, 1).format.fill.color = "#000000";
      const first = range.getCell(0, 0);
      first.load("format/fill/color,format/font/bold,format/font/color,format/font/size,format/font/name");
      first.load(
        "format/horizontalAlignment,format/verticalAlignment,format/wrapText,format/indentLevel,format/columnWidth,format/rowHeight",
      );
      line.load("style,weight,color");
      range.load("format/fill/color");
      await context.sync();
      return { first: first.format.toJSON(), mixed: range.format.fill.color, line: line.toJSON() };
    });
    expect(formats.mixed).toBeNull();
    expect(formats.line).toMatchObject({ style: "Continuous", weight: "Medium", color: "#112233" });
    expect(formats.first).toMatchObject({
      fill: { color: "#FFEE00" },
      font: { bold: true, color: "#FF0000", size: 14, name: "Arial" },
      horizontalAlignment: "Center",
      verticalAlignment: "Top",
      wrapText: true,
      indentLevel: 2,
      columnWidth: 90,
      rowHeight: 30,
    });
  });

  it("take formats beyond the columns that a sheet begins with, as far as they reach", async () => {
    const colours = await office.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Wide");
      sheet.getRange("S1:AE2").format.fill.color = "#FFEE00";
      sheet.getRange("S4:AE4").format.borders.getItem("EdgeBottom").color = "#112233";
      const last = sheet.getRange("AE2").load("format/fill/color");
      const line = sheet.getRange("AE4").format.borders.getItem("EdgeBottom").load("color");
      await context.sync();
      return [last.format.fill.color, line.color];
    });
    expect(colours).toEqual(["#FFEE00", "#112233"]);
  });

  it("clear their contents, their formats, or both", async () => {
    const read = await office.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
      range.values = [[7]];
      range.format.fill.color = "#00FF00";
      range.clear("Contents");
      range.load("values,format/fill/color");
      await context.sync();
      const contents = [range.values[0]?.[0], range.format.fill.color];
      range.clear("Formats");
      range.load("format/fill/color");
      await context.sync();
      return [...contents, range.format.fill.color];
    });
    expect(read).toEqual(["", "#00FF00", "#FFFFFF"]);
  });

  it("are selected by the add-in", async () => {
    const address = await office.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("C4:D6").select();
      const selected = context.workbook.getSelectedRange().load("address");
      const cell = context.workbook.getActiveCell().load("address");
      await context.sync();
      return [selected.address, cell.address];
    });
    expect(address).toEqual(["Sheet1!C4:D6", "Sheet1!C4"]);
  });

  it("can be used again in a later sync", async () => {
    const values = await office.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1").load("address");
      await context.sync();
      range.values = [[42]];
      await context.sync();
      range.load("values");
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([[42]]);
  });
});

describe("Worksheets", () => {
  it("are added without leaving the active one, renamed, coloured, frozen and deleted", async () => {
    const read = await office.run(async (context) => {
      const { worksheets } = context.workbook;
      const added = worksheets.add("Notes");
      added.tabColor = "#0F4C5C";
      added.showGridlines = false;
      added.freezePanes.freezeRows(2);
      const active = worksheets.getActiveWorksheet().load("name");
      added.load("name,tabColor,showGridlines,position,visibility");
      const frozen = added.freezePanes.getLocationOrNullObject().load("address");
      await context.sync();
      const before = { active: active.name, added: added.toJSON(), frozen: frozen.address };
      added.name = "Remarks";
      worksheets.load("items/name");
      await context.sync();
      const names = worksheets.items.map((sheet) => sheet.name);
      added.delete();
      worksheets.load("items/name");
      await context.sync();
      return { ...before, names, left: worksheets.items.map((sheet) => sheet.name) };
    });
    expect(read.active).toBe("Sheet1");
    expect(read.added).toMatchObject({
      name: "Notes",
      tabColor: "#0F4C5C",
      showGridlines: false,
      position: 1,
      visibility: "Visible",
    });
    expect(read.frozen).toBe("Notes!1:2");
    expect(read.names).toEqual(["Sheet1", "Remarks"]);
    expect(read.left).toEqual(["Sheet1"]);
  });

  it("are activated", async () => {
    const name = await office.run(async (context) => {
      context.workbook.worksheets.add("Second").activate();
      const active = context.workbook.worksheets.getActiveWorksheet().load("name");
      await context.sync();
      return active.name;
    });
    expect(name).toBe("Second");
  });

  it("keep how they are printed, and refuse a layout that Excel does not know", async () => {
    const read = await office.run(async (context) => {
      const { pageLayout } = context.workbook.worksheets.getActiveWorksheet();
      const seen: object[] = [];
      const look = async () => {
        pageLayout.load("orientation,zoom");
        await context.sync();
        seen.push({ orientation: pageLayout.orientation, zoom: pageLayout.zoom });
      };
      await look();
      pageLayout.orientation = "Landscape";
      pageLayout.zoom = { horizontalFitToPages: 1 };
      await look();
      pageLayout.zoom = { scale: 80 };
      await look();
      return seen;
    });
    expect(read).toEqual([
      { orientation: "Portrait", zoom: { scale: 100 } },
      { orientation: "Landscape", zoom: { horizontalFitToPages: 1 } },
      { orientation: "Landscape", zoom: { scale: 80 } },
    ]);
    const unknown = await office.failure(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().pageLayout.zoom = { scale: 5 };
      await context.sync();
    });
    expect(unknown.code).toBe("InvalidArgument");
    const sideways = await office.failure(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().pageLayout.orientation = "Sideways" as "Landscape";
      await context.sync();
    });
    expect(sideways.code).toBe("InvalidArgument");
  });

  it("refuse a name that is taken or not allowed", async () => {
    const taken = await office.failure(async (context) => {
      context.workbook.worksheets.add("sheet1");
      await context.sync();
    });
    const illegal = await office.failure(async (context) => {
      context.workbook.worksheets.add("a/b");
      await context.sync();
    });
    expect([taken.code, illegal.code]).toEqual(["ItemAlreadyExists", "InvalidArgument"]);
  });

  it("when protected, take no writes but in cells that are not locked", async () => {
    await office.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1").format.protection.locked = false;
      sheet.protection.protect({ allowFormatCells: true });
      sheet.getRange("A1").values = [[1]];
      await context.sync();
    });
    const error = await office.failure(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A2").values = [[1]];
      await context.sync();
    });
    expect(error.code).toBe("AccessDenied");
    const isProtected = await office.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.protection.unprotect();
      sheet.getRange("A2").values = [[1]];
      sheet.protection.load("protected");
      await context.sync();
      return sheet.protection.protected;
    });
    expect(isProtected).toBe(false);
  });
});

describe("Names, rules and validation", () => {
  it("names stand for ranges, in formulas too, whatever spaces are around them", async () => {
    const read = await office.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1:A2").values = [[20], [3]];
      context.workbook.names.add("unit_price", sheet.getRange("A1"));
      context.workbook.names.add("count_of", "=Sheet1!$A$2");
      sheet.getRange("B1").formulas = [["=unit_price * count_of"]];
      const result = sheet.getRange("B1").load("values");
      const named = context.workbook.names.getItem("unit_price");
      named.load("name,formula,value,type");
      const range = named.getRange().load("address");
      const byName = sheet.getRange("count_of").load("address");
      await context.sync();
      return { result: result.values, named: named.toJSON(), address: range.address, byName: byName.address };
    });
    expect(read.result).toEqual([[60]]);
    expect(read.named).toMatchObject({
      name: "unit_price",
      formula: "=Sheet1!$A$1",
      value: "Sheet1!$A$1",
      type: "Range",
    });
    expect([read.address, read.byName]).toEqual(["Sheet1!A1", "Sheet1!A2"]);
    const error = await office.failure(async (context) => {
      context.workbook.names.add("UNIT_PRICE", "=Sheet1!$B$1");
      await context.sync();
    });
    expect(error.code).toBe("ItemAlreadyExists");
  });

  it("names may be those of sheets too", async () => {
    const read = await office.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Prices");
      sheet.getRange("B2").values = [[7]];
      context.workbook.names.add("Prices", "=Prices!$B$2");
      sheet.getRange("A1").formulas = [["=2*Prices"]];
      const doubled = sheet.getRange("A1").load("values");
      const named = context.workbook.names.getItem("Prices").getRange().load("address");
      await context.sync();
      return [doubled.values, named.address];
    });
    expect(read).toEqual([[[14]], "Prices!B2"]);
  });

  it("conditional formats hold a formula and a look, and take no custom function, as in Excel", async () => {
    const read = await office.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B2");
      const rule = range.conditionalFormats.add("Custom");
      rule.custom.rule.formula = "=A1>1";
      rule.custom.format.fill.color = "#CCFFCC";
      rule.custom.format.font.color = "#006600";
      rule.custom.format.font.bold = true;
      rule.custom.rule.load("formula");
      rule.custom.format.fill.load("color");
      const at = rule.getRange().load("address");
      const count = range.conditionalFormats.getCount();
      await context.sync();
      const before = [rule.custom.rule.formula, rule.custom.format.fill.color, at.address, count.value];
      context.workbook.worksheets.getActiveWorksheet().getRange("A1:A2").conditionalFormats.clearAll();
      const left = context.workbook.worksheets.getActiveWorksheet().getRange("B1").conditionalFormats.getCount();
      const gone = context.workbook.worksheets.getActiveWorksheet().getRange("A1").conditionalFormats.getCount();
      await context.sync();
      return [...before, left.value, gone.value];
    });
    expect(read).toEqual(["=A1>1", "#CCFFCC", "Sheet1!A1:B2", 1, 1, 0]);
    const error = await office.failure(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
      range.conditionalFormats.add("Custom").custom.rule.formula = "=GAME.TWICE(A1)>1";
      await context.sync();
    });
    expect(error.code).toBe("InvalidArgument");
  });

  it("validation holds lists and limits", async () => {
    const read = await office.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const list = sheet.getRange("A1").dataValidation;
      list.rule = { list: { inCellDropDown: true, source: "Align,Balance" } };
      const limits = sheet.getRange("B1:B3").dataValidation;
      limits.rule = { decimal: { formula1: 0, formula2: 1, operator: "Between" } };
      limits.errorAlert = { showAlert: true, style: "Stop", title: "Share", message: "Between 0 and 1" };
      list.load("rule,type");
      limits.load("rule,type,errorAlert");
      await context.sync();
      return { list: list.toJSON(), limits: limits.toJSON() };
    });
    expect(read.list).toMatchObject({ type: "List", rule: { list: { source: "Align,Balance" } } });
    expect(read.limits).toMatchObject({
      type: "Decimal",
      rule: { decimal: { operator: "Between" } },
      errorAlert: { title: "Share", message: "Between 0 and 1" },
    });
  });
});

it("no request left the machine and no error was thrown", () => {
  expect(office.host.outside).toEqual([]);
  expect(office.host.errors).toEqual([]);
});
