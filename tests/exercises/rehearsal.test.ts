import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { strToU8, unzipSync, zipSync } from "fflate";
import { writeXlsx } from "hucre";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { read as readWithSheetJs, utils } from "xlsx";
import { createProgram } from "../../src/cli/program";

/**
 * A whole class, from handing out to marks. The workbooks are filled by another library than the one that made and reads them; what is
 * right is worked out here, from the table that stands in each student's workbook.
 */
const folder = mkdtempSync(join(tmpdir(), "tightrope-class-"));
afterAll(() => rmSync(folder, { recursive: true }));
const handed = join(folder, "class");
const out = join(folder, "marks");

const said: string[] = [];
async function tightrope(...words: string[]): Promise<void> {
  const shell = { version: "", out: (text: string) => said.push(text), err: said.push, progress: () => undefined };
  await createProgram([], shell, "en", () => Promise.resolve(0)).parseAsync(words, { from: "user" });
}

interface Fraction {
  readonly n: number;
  readonly d: number;
}

/** What a student with this table should answer. */
interface Right {
  /** By row Ship / Supply, Ship / Cut, Hold / Supply, Hold / Cut and player. */
  readonly best: readonly (readonly boolean[])[];
  /** Ship, Hold, Supply, Cut. */
  readonly mixture: readonly Fraction[];
}

/** Brute force over the four cells, and the two equations of indifference. */
function rightAnswers(sheet: ExcelJS.Worksheet): Right {
  const payoffs = [5, 6].map((row) =>
    ["B", "C"].map((column) =>
      String(sheet.getCell(`${column}${row}`).value)
        .split(",")
        .map(Number),
    ),
  );
  const at = (row: number, column: number, player: number) => payoffs[row]![column]![player]!;
  const best = [0, 1].flatMap((row) =>
    [0, 1].map((column) => [at(row, column, 0) > at(1 - row, column, 0), at(row, column, 1) > at(row, 1 - column, 1)]),
  );
  // Korea ships with the p that makes Supply and Cut worth the same to China; China supplies with the q that does so for Korea.
  const p = fraction(at(1, 1, 1) - at(1, 0, 1), at(0, 0, 1) - at(0, 1, 1) - at(1, 0, 1) + at(1, 1, 1));
  const q = fraction(at(1, 1, 0) - at(0, 1, 0), at(0, 0, 0) - at(0, 1, 0) - at(1, 0, 0) + at(1, 1, 0));
  return { best, mixture: [p, { n: p.d - p.n, d: p.d }, q, { n: q.d - q.n, d: q.d }] };
}

function fraction(numerator: number, denominator: number): Fraction {
  const divisor = (a: number, b: number): number => (b === 0 ? Math.abs(a) : divisor(b, a % b));
  const common = divisor(numerator, denominator) * Math.sign(denominator);
  return { n: numerator / common, d: denominator / common };
}

type Typed = string | number | boolean | Date | { formula: string; result: number };
type Marks = readonly (string | undefined)[][];

const bestMarks = ({ best }: Right): Marks => best.map((row) => row.map((one) => (one ? "x" : undefined)));
const asFractions = ({ mixture }: Right): Typed[] => mixture.map(({ n, d }) => `${n}/${d}`);
/** To three places; the second of each player is what is missing to 1. */
const decimals = ({ mixture }: Right): number[] =>
  mixture.map(
    ({ n, d }, i) => (i % 2 === 0 ? Math.round((1000 * n) / d) : 1000 - Math.round(1000 * (1 - n / d))) / 1000,
  );

const handouts = new Map<string, Buffer>();

/** A student's workbook while it is being filled. */
interface Desk {
  readonly id: string;
  readonly book: ExcelJS.Workbook;
  readonly sheet: ExcelJS.Worksheet;
  readonly right: Right;
  best(marks: Marks): void;
  pure(...cells: Typed[]): void;
  mixed(...cells: Typed[]): void;
  solve(): void;
}

const handoutName = (id: string): string => `chips-standoff-${id}.xlsx`;

async function deskOf(id: string): Promise<Desk> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(handouts.get(id) as unknown as ArrayBuffer);
  const sheet = book.getWorksheet("Questions")!;
  const right = rightAnswers(sheet);
  const put = (row: number, column: number, value: Typed) => {
    const cell = sheet.getCell(row, column);
    cell.value = value;
    // Cells of one look share it; a day shows as a day only in its own cell.
    if (value instanceof Date) cell.style = { ...cell.style, numFmt: "d-mmm" };
  };
  const putAll = (row: number, values: readonly (Typed | undefined)[]) => {
    for (const [j, value] of values.entries()) if (value !== undefined) put(row, 2 + j, value);
  };
  const desk: Desk = {
    id,
    book,
    sheet,
    right,
    best: (marks) => void marks.map((row, i) => putAll(12 + i, row)),
    pure: (...cells) => putAll(21, cells),
    mixed: (...cells) => putAll(30, cells),
    solve() {
      desk.best(bestMarks(right));
      desk.pure("none");
      desk.mixed(...asFractions(right));
    },
  };
  return desk;
}

const saved = async ({ book }: Desk): Promise<Uint8Array> => new Uint8Array(await book.xlsx.writeBuffer());

/** Gives defined names as Excel leaves them; this library tears a block apart when a row comes into it. */
function renamed(book: ExcelJS.Workbook, change: (range: string) => string): void {
  book.definedNames.model = book.definedNames.model.map(({ name, ranges }) => ({ name, ranges: ranges.map(change) }));
}

function putRowsIn({ book, sheet }: Desk, at: number, ...rows: string[][]): void {
  const before = book.definedNames.model;
  sheet.spliceRows(at, 0, ...rows);
  book.definedNames.model = before;
  renamed(book, (range) =>
    range.replace(/\$(\d+)/g, (_, row: string) =>
      range.startsWith("Questions") && Number(row) >= at ? `$${Number(row) + rows.length}` : `$${row}`,
    ),
  );
}

type Points = readonly [number, number, number];
interface Case {
  readonly title: string;
  /** Fills the workbook; or gives the bytes that come back instead. Undefined where nothing comes back. */
  readonly work: ((desk: Desk) => unknown) | undefined;
  /** Undefined where the file cannot be marked. */
  readonly points: Points | undefined;
  readonly note?: RegExp;
  /** The name under which it comes back, if not its own. */
  readonly as?: string;
}

const full: Points = [4, 2, 4];
const none: Points = [0, 0, 0];

const cases: readonly Case[] = [
  { title: "everything right, in fractions", points: full, work: (desk) => desk.solve() },
  { title: "nothing filled in", points: none, work: () => undefined },
  {
    title: "decimals with a comma",
    points: full,
    work: (desk) => {
      desk.solve();
      desk.mixed(...decimals(desk.right).map((one) => one.toFixed(3).replace(".", ",")));
    },
  },
  {
    title: "numbers in full width",
    points: full,
    work: (desk) => {
      desk.solve();
      desk.mixed(
        ...desk.right.mixture.map(({ n, d }) =>
          `${n}/${d}`.replace(/./g, (s) => String.fromCharCode(s.charCodeAt(0) + 0xfee0)),
        ),
      );
    },
  },
  {
    title: "percentages as text",
    points: full,
    work: (desk) => {
      desk.solve();
      desk.mixed(...decimals(desk.right).map((one) => `${(100 * one).toFixed(1)} %`));
    },
  },
  {
    title: "numbers as numbers",
    points: full,
    work: (desk) => {
      desk.solve();
      desk.mixed(...decimals(desk.right));
    },
  },
  {
    title: "fractions that became days, month first",
    points: full,
    work: (desk) => {
      desk.solve();
      desk.mixed(...desk.right.mixture.map(({ n, d }) => new Date(Date.UTC(2026, n - 1, d))));
    },
  },
  {
    title: "fractions that became days, day first",
    points: full,
    work: (desk) => {
      desk.solve();
      desk.mixed(...desk.right.mixture.map(({ n, d }) => new Date(Date.UTC(2026, d - 1, n))));
    },
  },
  {
    title: "formulas in cells of text, and one that was calculated",
    points: full,
    work: (desk) => {
      desk.solve();
      const [p, p2, q, q2] = desk.right.mixture.map(({ n, d }) => `${n}/${d}`);
      desk.mixed(`=${p}`, `=${p2}`, q!, { formula: q2!, result: desk.right.mixture[3]!.n / desk.right.mixture[3]!.d });
    },
  },
  {
    title: "a best response forgotten",
    points: [3, 2, 4],
    work: (desk) => {
      desk.solve();
      const first = desk.right.best.findIndex(([korea]) => korea);
      desk.sheet.getCell(12 + first, 2).value = null;
    },
  },
  {
    title: "one best response too many",
    points: [3.2, 2, 4],
    work: (desk) => {
      desk.solve();
      desk.sheet.getCell(12 + desk.right.best.findIndex(([korea]) => !korea), 2).value = "X";
    },
  },
  {
    title: "an equilibrium that is none",
    points: [4, 0, 4],
    work: (desk) => {
      desk.solve();
      desk.pure("Ship", "Cut");
    },
  },
  {
    title: "the mixture that leaves Korea indifferent right, Korea's own wrong",
    points: [4, 2, 2],
    work: (desk) => {
      desk.solve();
      const [, , q, q2] = asFractions(desk.right);
      desk.mixed(0, 1, q!, q2!);
    },
  },
  {
    title: "words where numbers belong, a formula of an attacker among them",
    points: [4, 2, 0],
    work: (desk) => {
      desk.solve();
      desk.mixed('=HYPERLINK("http://x")', "abc", "@x", "-");
    },
  },
  {
    title: "a renamed sheet",
    points: full,
    work: (desk) => {
      desk.solve();
      desk.sheet.name = "My answers";
      renamed(desk.book, (range) => range.replace("Questions!", "'My answers'!"));
    },
  },
  {
    title: "a renamed sheet whose names point nowhere",
    points: full,
    work: (desk) => {
      desk.solve();
      desk.sheet.name = "내 답";
    },
  },
  {
    title: "three rows put in above",
    points: full,
    work: (desk) => {
      desk.solve();
      putRowsIn(desk, 3, [], ["my notes"], []);
    },
  },
  {
    title: "rows put in above and among the answers, and the names gone",
    points: full,
    work: (desk) => {
      desk.solve();
      desk.sheet.spliceRows(14, 0, ["hm"], []);
      desk.sheet.spliceRows(3, 0, ["my notes"]);
      desk.book.definedNames.model = [];
    },
  },
  {
    title: "a row put in among the answers",
    points: full,
    work: (desk) => {
      desk.solve();
      putRowsIn(desk, 14, ["hm"]);
    },
  },
  {
    title: "the question sheet thrown away",
    points: none,
    note: /answer cells of question 1 are nowhere.*question 3/,
    work: (desk) => void desk.book.removeWorksheet(desk.sheet.id),
  },
  {
    title: "an easier table",
    points: full,
    note: /table in the workbook is not the one handed out/,
    work: (desk) => {
      desk.solve();
      desk.sheet.getCell("B6").value = "9, 9";
    },
  },
  {
    title: "what the workbook knows of itself thrown away, and a photo put in",
    points: full,
    note: /taken for the work of Student 22 \(s22\) by the file's name/,
    as: "Student 22_4711_assignsubmission_chips-standoff-s22 (1).xlsx",
    work: (desk) => {
      desk.solve();
      desk.book.removeWorksheet(desk.book.getWorksheet("Tightrope")!.id);
      const picture = {
        base64: "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
        extension: "png",
      } as const;
      desk.sheet.addImage(desk.book.addImage(picture), "H2:I3");
    },
  },
  {
    title: "the seed of student 1",
    points: full,
    note: /numbers inside are those of Student 1 \(s01\).*came back in chips-standoff-s01\.xlsx/s,
    work: (desk) => {
      desk.solve();
      const data = desk.book.getWorksheet("Tightrope")!;
      data.getCell("B3").value = String(seedIn("s01"));
    },
  },
  { title: "nothing handed in", points: undefined, note: /^not handed in$/, work: undefined },
  {
    title: "a zip bomb",
    points: undefined,
    note: /unpack to far more/,
    work: async (desk) => bomb(await saved(desk)),
  },
  {
    title: "a zip bomb that lies about its size",
    points: undefined,
    note: /damaged or incomplete/,
    work: async (desk) => lying(bomb(await saved(desk))),
  },
  {
    title: "a PDF under the workbook's name",
    points: undefined,
    note: /a PDF: ask for the handout saved as Excel Workbook/,
    work: () => strToU8("%PDF-1.7\n"),
  },
  {
    title: "a workbook with macros",
    points: undefined,
    note: /holds macros/,
    work: async (desk) => zipSync({ ...unzipSync(await saved(desk)), "xl/vbaProject.bin": strToU8("macro") }),
  },
  {
    title: "half of a file",
    points: undefined,
    note: /damaged or incomplete/,
    work: async (desk) => (await saved(desk)).subarray(0, 4000),
  },
  {
    title: "a workbook locked with a password",
    points: undefined,
    note: /locked with a password/,
    work: () => writeXlsx({ sheets: [{ name: "A", rows: [["x"]] }], encryption: { password: "x", spinCount: 1 } }),
  },
];

/** Forty megabytes of blanks in a sheet. */
function bomb(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  return zipSync({ ...parts, "xl/worksheets/sheet1.xml": new Uint8Array(40_000_000).fill(32) });
}

/** The sizes in the archive's list and before each part set to 1,000 bytes. */
function lying(bytes: Uint8Array): Uint8Array {
  const lie = bytes.slice();
  const view = new DataView(lie.buffer);
  for (let i = 0; i + 46 < lie.length; i++) {
    if (view.getUint32(i, true) === 0x02014b50 && view.getUint32(i + 24, true) === 40_000_000)
      view.setUint32(i + 24, 1000, true);
    if (view.getUint32(i, true) === 0x04034b50 && view.getUint32(i + 22, true) === 40_000_000)
      view.setUint32(i + 22, 1000, true);
  }
  return lie;
}

const idOf = (i: number): string => `s${String(i + 1).padStart(2, "0")}`;
let record: { students: { id: string; seed: number }[] };
const seedIn = (id: string): number => record.students.find((one) => one.id === id)!.seed;

const hashes = (): string[] =>
  readdirSync(handed).map(
    (file) =>
      `${file} ${createHash("sha256")
        .update(readFileSync(join(handed, file)))
        .digest("hex")}`,
  );

let before: string[];
let csv: string[][];

beforeAll(async () => {
  // A name that a spreadsheet would take for a formula is among the students.
  const names = cases.map((_, i) => (i === 1 ? "=cmd|' /C calc'!A0" : `Student ${i + 1}`));
  writeFileSync(join(folder, "roster.csv"), ["id,name", ...names.map((name, i) => `${idOf(i)},"${name}"`)].join("\n"));
  await tightrope(
    "exercise",
    "make",
    "exercises/chips-standoff.yaml",
    "--students",
    join(folder, "roster.csv"),
    "--seed",
    "7",
    "--out",
    handed,
  );
  record = JSON.parse(readFileSync(join(handed, "class.json"), "utf8"));
  for (const [i, { work, as }] of cases.entries()) {
    const file = join(handed, handoutName(idOf(i)));
    handouts.set(idOf(i), readFileSync(file));
    if (!work) {
      rmSync(file);
      continue;
    }
    const desk = await deskOf(idOf(i));
    const bytes = await work(desk);
    writeFileSync(file, bytes instanceof Uint8Array ? bytes : await saved(desk));
    if (as) renameSync(file, join(handed, as));
  }
  // Student 1's file also comes back under a name of nobody's, and somebody sends a list.
  writeFileSync(join(handed, "zz copy.xlsx"), readFileSync(join(handed, handoutName("s01"))));
  writeFileSync(join(handed, "zz list.csv"), "a,b\n1,2\n");
  writeFileSync(join(handed, ".DS_Store"), "x");
  before = hashes();
  await tightrope("exercise", "mark", handed, "--out", out, "--solutions");
  const book = readWithSheetJs(readFileSync(join(out, "marks.csv")), { type: "buffer", raw: true });
  csv = utils.sheet_to_json<string[]>(book.Sheets[book.SheetNames[0]!]!, { header: 1, raw: false, defval: "" });
}, 120_000);

const rowsOf = (id: string): string[][] => csv.filter(([first]) => first === id);

describe("a class of thirty", () => {
  it.each(cases.map((one, i) => [one.title, one, i] as const))("%s", (_, { points, note }, i) => {
    const [row] = rowsOf(idOf(i));
    const marks = row!.slice(3, 6).map((field) => (field === "" ? undefined : Number(field)));
    expect(marks).toEqual(points ?? [undefined, undefined, undefined]);
    if (points) {
      const total = points.reduce((sum, one) => sum + one, 0);
      expect([Number(row![6]), Number(row![7])]).toEqual([expect.closeTo(total), expect.closeTo(10 * total)]);
    }
    if (note) expect(row!.at(-1)).toMatch(note);
    else if (i > 0) expect(row!.at(-1)).toBe("");
  });

  it("lists the file that came back twice twice, and one that is no workbook with its reason", () => {
    const [first, second] = rowsOf("s01");
    expect(first!.at(-1)).toMatch(/came back in .*zz copy\.xlsx/);
    expect(second![2]).toBe("zz copy.xlsx");
    expect(csv.at(-1)).toEqual(["", "", "zz list.csv", "", "", "", "", "", expect.stringContaining("a text file")]);
    expect(csv).toHaveLength(1 + cases.length + 2);
  });

  it("changes nothing that was handed in, and says what it did", () => {
    expect(hashes()).toEqual(before);
    const [good, absent] = [cases.filter(({ points }) => points).length + 1, 1];
    const noted = cases.filter(({ points, note }) => points && note).length + 2;
    const failed = cases.length - (good - 1) - absent + 1;
    expect(said.at(-1)).toContain(
      `${good} files marked (${noted} with notes), ${failed} could not be, ${absent} students`,
    );
    expect(said.at(-1)).toContain("zz list.csv: this is a text file");
  });

  it("writes names that look like formulas as text, for Excel in UTF-8 with its mark", async () => {
    const bytes = readFileSync(join(out, "marks.csv"));
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(rowsOf("s02")[0]![1]).toBe("'=cmd|' /C calc'!A0");
    const { sheet } = await opened(join(out, "marks.xlsx"), "Marks");
    expect(sheet.getCell("B6").value).toBe("=cmd|' /C calc'!A0");
    expect(sheet.getCell("B6").formula).toBeUndefined();
  });

  it("comments every wrong answer at its cell in a copy that is no handout any more", async () => {
    const wrong = cases.findIndex(({ title }) => title.startsWith("an equilibrium that is none"));
    const { book, sheet } = await opened(join(out, "copies", handoutName(idOf(wrong))), "Questions");
    expect(sheet.getCell("B21").value).toBe("Ship");
    expect(noteOf(sheet, "B21")).toMatch(/Ship \/ Cut is no equilibrium/);
    expect(noteOf(sheet, "B12")).toBe("Everything is right.");
    expect(sheet.getCell("D21").value).toBe("0 of 2");
    expect(sheet.getCell("D12").value).toBe("4 of 4");
    expect(book.definedNames.model).toEqual([]);
    const marks = book.getWorksheet("Marks")!;
    expect(marks.getCell("D6").value).toMatch(/Ship \/ Cut is no equilibrium/);
    expect(marks.getColumn(1).values).toContain("Solution of question 3");
  });

  it("gives back no formula that a student wrote", async () => {
    const attacker = cases.findIndex(({ title }) => title.includes("attacker"));
    const { sheet } = await opened(join(out, "copies", handoutName(idOf(attacker))), "Questions");
    expect(sheet.getCell("B30").value).toBe('=HYPERLINK("http://x")');
    expect(sheet.getCell("B30").formula).toBeUndefined();
    expect(noteOf(sheet, "B30")).toContain("HYPERLINK");
  });

  it("has the statistics of the questions that the marks give", async () => {
    const papers = cases.flatMap(({ points }) => (points ? [points] : []));
    const { sheet } = await opened(join(out, "marks.xlsx"), "Questions");
    for (const item of [0, 1, 2]) {
      const own = papers.map((one) => one[item]!);
      const rest = papers.map((one) => one.reduce((sum, points) => sum + points, 0) - one[item]!);
      const row = 4 + item;
      expect(sheet.getCell(row, 4).value).toBe(papers.length);
      expect(sheet.getCell(row, 5).value).toBeCloseTo(mean(own), 1);
      expect(sheet.getCell(row, 6).value).toBeCloseTo(
        (100 * own.filter((one) => one === full[item]).length) / own.length,
        1,
      );
      expect(
        Math.abs(
          Number(sheet.getCell(row, 7).value) -
            covariance(own, rest) / Math.sqrt(covariance(own, own) * covariance(rest, rest)),
        ),
      ).toBeLessThan(0.0051);
    }
    // Two blank papers and one without its sheet, against one wrong step each otherwise.
    expect(sheet.getCell("H4").value).toBe("2 times, such as: The answer is blank.");
  });

  it("refuses to write over marks that are there, and to mark without the record", async () => {
    await expect(tightrope("exercise", "mark", handed, "--out", out)).rejects.toThrow("is there already");
    await expect(tightrope("exercise", "mark", out)).rejects.toThrow("give the class.json");
    await expect(tightrope("exercise", "mark", join(folder, "nowhere"))).rejects.toThrow("there is no folder");
  });
});

const mean = (list: readonly number[]): number => list.reduce((sum, one) => sum + one, 0) / list.length;
const covariance = (a: readonly number[], b: readonly number[]): number =>
  mean(a.map((one, i) => one * b[i]!)) - mean(a) * mean(b);

async function opened(file: string, name: string): Promise<{ book: ExcelJS.Workbook; sheet: ExcelJS.Worksheet }> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(file);
  return { book, sheet: book.getWorksheet(name)! };
}

function noteOf(sheet: ExcelJS.Worksheet, address: string): string | undefined {
  const { note } = sheet.getCell(address);
  return typeof note === "object" ? note.texts?.map(({ text }) => text).join("") : note;
}
