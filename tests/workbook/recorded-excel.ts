import { boxText, cellText } from "../../src/workbook/plan/boxes";
import type { SeenCell, SeenSheet, SeenWorkbook } from "./seen";

/**
 * Excel's object model as far as the live writer uses it, member by member from Microsoft's documentation; what is not there throws.
 * It records what is written and can say what a reader would then see.
 */
export interface RecordedExcel {
  readonly context: Excel.RequestContext;
  seen(): SeenWorkbook;
  /** How often the writer waited for Excel. */
  readonly syncs: () => number;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type Recorded = Omit<Mutable<SeenSheet>, "cells" | "heights" | "widths" | "merges" | "validations" | "highlights"> & {
  cells: Map<string, Mutable<SeenCell>>;
  heights: Record<number, number>;
  widths: number[];
  merges: string[];
  validations: Record<string, Record<string, unknown>>;
  highlights: { range: string; formula: string; bold: boolean; colour: string; fill: string }[];
};

const noLook: SeenCell = {
  bold: false,
  italic: false,
  size: 11,
  colour: "",
  fill: "",
  align: "",
  wrap: false,
  indent: 0,
  format: "General",
  under: "",
  left: "",
};

/** `refused` is a name that Excel does not take, as it does not take that of a table. */
export function recordExcel(
  takenSheets: readonly string[] = [],
  takenNames: readonly string[] = [],
  refused?: string,
): RecordedExcel {
  const sheets = new Map<string, Recorded>();
  const names: Record<string, string> = {};
  const charts: RecordedChart[] = [];
  let syncs = 0;
  const items = (all: readonly string[]) => all.map((name) => ({ name }));
  const worksheets = strict("worksheets", {
    load: () => undefined,
    items: items(takenSheets),
    add: (name: string) => {
      sheets.set(name, emptySheet(name));
      return strict("worksheet", {});
    },
    getItem: (name: string) => sheetObject(sheets.get(name)!, charts),
    getItemOrNullObject: (name: string) => deletable(sheets.has(name), () => sheets.delete(name)),
  });
  const nameCollection = strict("names", {
    load: () => undefined,
    items: items(takenNames),
    getItemOrNullObject: (name: string) => deletable(name in names, () => delete names[name]),
    add: (name: string, reference: string) => {
      if (name === refused) throw new Error("InvalidArgument");
      names[name] = reference.replace(/^=|'/g, "");
    },
  });
  const context = strict("context", {
    workbook: strict("workbook", { worksheets, names: nameCollection }),
    sync: async () => {
      syncs++;
    },
  });
  return {
    context: context as unknown as Excel.RequestContext,
    seen: () => ({ names, sheets: [...sheets.values()].map(asSeen), charts }),
    syncs: () => syncs,
  };
}

const deletable = (isThere: boolean, remove: () => void) =>
  strict("item", { isNullObject: !isThere, load: () => undefined, delete: remove });

const emptySheet = (name: string): Recorded => ({
  name,
  tab: "",
  gridlines: true,
  landscape: false,
  frozen: [0, 0],
  widths: [],
  heights: {},
  merges: [],
  validations: {},
  highlights: [],
  cells: new Map(),
});

function asSeen(sheet: Recorded): SeenSheet {
  return { ...sheet, merges: [...sheet.merges].sort(), cells: Object.fromEntries(sheet.cells) };
}

/** An object that knows only the members given: reading or writing any other one throws, as Excel's ApiNotFound would. */
function strict<T extends object>(what: string, members: T): T {
  return new Proxy(members, {
    get(target, member) {
      if (typeof member === "symbol" || member === "then") return undefined;
      if (!(member in target)) throw new Error(`${what}.${member} is not recorded`);
      return Reflect.get(target, member);
    },
    set(target, member, value) {
      const written = Object.getOwnPropertyDescriptor(target, member);
      if (!written?.set) throw new Error(`${what}.${String(member)} cannot be written`);
      written.set(value);
      return true;
    },
  });
}

const setters = (all: Readonly<Record<string, (value: never) => void>>): object =>
  Object.defineProperties(
    {},
    Object.fromEntries(Object.entries(all).map(([name, set]) => [name, { set, enumerable: true, configurable: true }])),
  );

const colour = (value: string): string => {
  if (!/^#[0-9A-F]{6}$/i.test(value)) throw new Error(`${value} is no colour for Excel`);
  return value.slice(1).toUpperCase();
};

interface RecordedChart {
  title: string;
  axes: [string, string];
  series: { name: string; x: string; y: string }[];
}

function chartObject(charts: RecordedChart[]): object {
  const chart: RecordedChart = { title: "", axes: ["", ""], series: [] };
  charts.push(chart);
  const titled = (set: (text: string) => void) => strict("title", setters({ text: set }));
  const axis = (at: 0 | 1) =>
    strict("axis", {
      title: titled((text) => {
        chart.axes[at] = text;
      }),
    });
  return strict(
    "chart",
    Object.assign(setters({ displayBlanksAs: () => undefined }), {
      title: titled((text) => {
        chart.title = text;
      }),
      axes: strict("axes", { categoryAxis: axis(0), valueAxis: axis(1) }),
      legend: strict("legend", setters({ visible: () => undefined, position: () => undefined })),
      setPosition: () => undefined,
      series: strict("series", {
        getItemAt: () => strict("series", { delete: () => undefined }),
        add: (name: string) => seriesObject(chart, name),
      }),
    }),
  );
}

function seriesObject(chart: RecordedChart, name: string): object {
  const series = { name, x: "", y: "" };
  chart.series.push(series);
  const quiet = ["chartType", "markerBackgroundColor", "markerForegroundColor", "hasDataLabels"];
  const labels = ["showSeriesName", "showValue", "position"];
  const ignored = (members: readonly string[]) =>
    setters(Object.fromEntries(members.map((one) => [one, () => undefined])));
  return strict(
    "series",
    Object.assign(ignored(quiet), {
      setValues: ({ address }: { address: string }) => {
        series.y = address;
      },
      setXAxisValues: ({ address }: { address: string }) => {
        series.x = address;
      },
      format: strict("format", {
        line: strict("line", ignored(["color"])),
        fill: strict("fill", { setSolidColor: () => undefined }),
      }),
      dataLabels: strict("dataLabels", ignored(labels)),
    }),
  );
}

function sheetObject(sheet: Recorded, charts: RecordedChart[]): object {
  return strict(
    "worksheet",
    Object.assign(
      setters({
        tabColor: (value: string) => {
          sheet.tab = colour(value);
        },
        showGridlines: (value: boolean) => {
          sheet.gridlines = value;
        },
      }),
      {
        activate: () => undefined,
        getRange: (address: string) => ({ address }),
        charts: strict("charts", { add: () => chartObject(charts) }),
        getRangeByIndexes: (row: number, column: number, rows: number, columns: number) =>
          rangeObject(sheet, row, column, rows, columns),
        freezePanes: strict("freezePanes", {
          freezeAt: (range: { area: number[] }) => {
            sheet.frozen = [range.area[2]!, range.area[3]!];
          },
        }),
        pageLayout: strict(
          "pageLayout",
          setters({
            orientation: (value: string) => {
              sheet.landscape = value === "Landscape";
            },
            zoom: (value: object) => {
              if (!("horizontalFitToPages" in value)) throw new Error("the sheet does not fit a page");
            },
          }),
        ),
      },
    ),
  );
}

function rangeObject(sheet: Recorded, row: number, column: number, rows: number, columns: number): object {
  const each = (write: (cell: Mutable<SeenCell>, r: number, c: number) => void) => {
    for (let r = 0; r < rows; r++)
      for (let c = 0; c < columns; c++) {
        const address = cellText(row + r, column + c);
        const cell = sheet.cells.get(address) ?? { ...noLook };
        sheet.cells.set(address, cell);
        write(cell, r, c);
      }
  };
  const address = boxText({ row, column, rows, columns });
  const target = setters({
    formulas: (block: (string | number | boolean)[][]) => {
      if (block.length !== rows || block[0]!.length !== columns) throw new Error(`${address} has another size`);
      for (const [r, line] of block.entries())
        for (const [c, content] of line.entries()) if (content !== "") setContent(sheet, row + r, column + c, content);
    },
    numberFormat: (block: string[][]) =>
      each((cell, r, c) => {
        cell.format = block[r]![c]!;
      }),
  });
  return strict(
    "range",
    Object.assign(target, {
      area: [row, column, rows, columns],
      merge: () => void sheet.merges.push(address),
      getEntireColumn: () => ({ format: strict("format", setters({ columnWidth: widthSetter(sheet, column) })) }),
      getEntireRow: () => ({
        format: strict(
          "format",
          setters({
            rowHeight: (points: number) => {
              sheet.heights[row] = points;
            },
          }),
        ),
      }),
      format: formatObject(each),
      dataValidation: validationObject(sheet, address),
      conditionalFormats: strict("conditionalFormats", { add: (type: string) => ruleObject(sheet, address, type) }),
    }),
  );
}

/** Points back to characters of Calibri 11: 7 pixels each and 5 more. */
const widthSetter = (sheet: Recorded, column: number) => (points: number) => {
  sheet.widths[column] = (points / 0.75 - 5) / 7;
};

function setContent(sheet: Recorded, row: number, column: number, content: string | number | boolean): void {
  const address = cellText(row, column);
  const cell = sheet.cells.get(address) ?? { ...noLook };
  sheet.cells.set(address, { ...cell, content: typeof content === "string" ? entered(content) : content });
}

/** What Excel makes of a text that is entered: an apostrophe marks text, and what looks like a number or a date would become one. */
function entered(text: string): string {
  if (text.startsWith("'")) return text.slice(1);
  if (/^[+-]?[\d.]/.test(text)) throw new Error(`Excel would not keep ${text} as text`);
  return text;
}

type Each = (write: (cell: Mutable<SeenCell>) => void) => void;

function formatObject(each: Each): object {
  const set =
    <K extends keyof SeenCell>(key: K, read: (value: never) => SeenCell[K] = (value) => value) =>
    (value: never) =>
      each((cell) => {
        cell[key] = read(value);
      });
  return strict(
    "format",
    Object.assign(
      setters({
        wrapText: set("wrap"),
        indentLevel: set("indent"),
        horizontalAlignment: set("align", (value: string) => value.toLowerCase()),
        verticalAlignment: () => undefined,
      }),
      {
        font: strict(
          "font",
          setters({
            name: () => undefined,
            bold: set("bold"),
            italic: set("italic"),
            size: set("size"),
            color: set("colour", colour),
          }),
        ),
        fill: strict("fill", setters({ color: set("fill", colour) })),
        borders: strict("borders", { getItem: (side: string) => borderObject(side, each) }),
      },
    ),
  );
}

function borderObject(side: string, each: Each): object {
  const key = ({ EdgeBottom: "under", EdgeLeft: "left" } as const)[side];
  return strict(
    "border",
    setters({
      style: () => undefined,
      color: (value: string) => {
        if (key)
          each((cell) => {
            cell[key] = colour(value);
          });
      },
    }),
  );
}

function validationObject(sheet: Recorded, address: string): object {
  const put = (part: object) => {
    sheet.validations[address] = { ...sheet.validations[address], ...part };
  };
  return strict(
    "dataValidation",
    setters({
      rule: ({ list, decimal }: Excel.DataValidationRule) =>
        put(list ? { list: String(list.source).split(",") } : { between: [decimal!.formula1, decimal!.formula2] }),
      errorAlert: ({ message }: Excel.DataValidationErrorAlert) => put({ error: message }),
      prompt: () => undefined,
    }),
  );
}

function ruleObject(sheet: Recorded, range: string, type: string): object {
  if (type !== "Custom") throw new Error(`${type} is not recorded`);
  const rule = { range, formula: "", bold: false, colour: "", fill: "" };
  sheet.highlights.push(rule);
  return {
    custom: {
      rule: strict(
        "rule",
        setters({
          formula: (text: string) => {
            rule.formula = text.replace(/^=/, "");
          },
        }),
      ),
      format: {
        fill: strict(
          "fill",
          setters({
            color: (value: string) => {
              rule.fill = colour(value);
            },
          }),
        ),
        font: strict(
          "font",
          setters({
            color: (value: string) => {
              rule.colour = colour(value);
            },
            bold: (value: boolean) => {
              rule.bold = value;
            },
          }),
        ),
      },
    },
  };
}
