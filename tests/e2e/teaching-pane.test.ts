import { readdirSync, readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { classRecord, handouts, readClassRecord } from "../../src/exercises/handout/class";
import { faults, panePages, smallTargets } from "./support/pane";

const withPane = panePages();

const exercise = `
title: {en: Prisoners, ko: 죄수, zh: 囚徒}
story: Two suspects.
table: |
  A / B | Silent | Confess
  Silent  | -1, -1 | -9, 0
  Confess | 0, -9  | gain, -6
draws:
  gain: -6..-5
questions:
  - ask: pure-equilibria
    points: 2
`;

async function opened(page: Page): Promise<void> {
  await page.click("#teaching");
  await page.locator("#make-handouts").waitFor();
}

async function choose(page: Page, button: string, files: readonly { name: string; text: string | Uint8Array }[]) {
  const chooser = page.waitForEvent("filechooser");
  await page.click(button);
  await (await chooser).setFiles(
    files.map(({ name, text }) => ({ name, mimeType: "application/octet-stream", buffer: Buffer.from(text) })),
  );
}

/** The files of the archive that the pane offers. */
async function saved(page: Page): Promise<{ name: string; files: Record<string, Uint8Array> }> {
  const [file] = await Promise.all([page.waitForEvent("download"), page.click("#save-file")]);
  return { name: file.suggestedFilename(), files: unzipSync(readFileSync(await file.path())) };
}

describe("exercises for a class in the pane", () => {
  it("makes the handouts that the command line makes, of an own file and a pasted roster, in one archive", () =>
    withPane({}, async (page) => {
      await opened(page);
      await choose(page, "#open-exercise", [{ name: "prisoners.yaml", text: exercise }]);
      await page.locator("#exercise option", { hasText: "prisoners.yaml" }).waitFor({ state: "attached" });
      await page.fill("#roster", "id,name\n1,Kim\n2,Lee\n");
      await page.fill("#handout-seed", "12");
      await page.click("#make-handouts");
      await page.locator("#save-file").waitFor();
      const { name, files } = await saved(page);
      expect(name).toBe("prisoners-handouts.zip");
      const students = [
        { id: "1", name: "Kim" },
        { id: "2", name: "Lee" },
      ];
      const wanted = new Map<string, Uint8Array>();
      for await (const one of handouts(classRecord("prisoners", exercise, students, 12, "en")))
        wanted.set(one.name, one.bytes);
      expect(Object.keys(files).sort()).toEqual([...wanted.keys()].sort());
      for (const [file, bytes] of wanted) expect(Buffer.from(files[file]!).equals(Buffer.from(bytes)), file).toBe(true);
    }));

  it("offers every exercise of the folder, and opens one handout of it in a window of its own", () =>
    withPane({}, async (page) => {
      await opened(page);
      const values = (all: Element[]) => all.map((one) => (one as HTMLOptionElement).value);
      const inFolder = readdirSync("exercises").flatMap((file) => /^(.*)\.yaml$/.exec(file)?.[1] ?? []);
      expect(await page.$$eval("#exercise option", values)).toEqual(inFolder.sort());
      await page.selectOption("#exercise", "chips-standoff");
      await page.click("#preview-handout");
      await page.waitForFunction(() => window.workbook.openedFiles.length === 1);
      expect(await page.evaluate(() => window.workbook.openedFiles[0]!.slice(0, 2).join())).toBe("80,75");
    }));

  it("offers the one handout as a file where no second workbook can be opened", () =>
    withPane({}, async (page) => {
      await opened(page);
      await page.evaluate(() => {
        window.workbook.opensNothing = true;
      });
      await page.click("#preview-handout");
      const [file] = await Promise.all([page.waitForEvent("download"), page.click("#save-file")]);
      expect(file.suggestedFilename()).toMatch(/\.xlsx$/);
    }));

  it("names the line at fault in an exercise and in a roster, and a seed that is none", () =>
    withPane({}, async (page) => {
      await opened(page);
      await choose(page, "#open-exercise", [{ name: "bad.yaml", text: exercise.replace("points: 2", "points: -2") }]);
      await page.locator("#exercise option", { hasText: "bad.yaml" }).waitFor({ state: "attached" });
      await page.click("#make-handouts");
      await page.locator("#teaching-section .problem", { hasText: "line 12: points is -2" }).waitFor();
      await page.selectOption("#exercise", { index: 0 });
      await page.fill("#roster", "id,name\n1,Kim\n1,Lee\n");
      await page.click("#make-handouts");
      await page
        .locator("#teaching-section .problem", { hasText: "line 3: the student 1 is in the roster twice" })
        .waitFor();
      await page.fill("#roster", "");
      await page.fill("#handout-seed", "many");
      await page.click("#make-handouts");
      await page.locator("#teaching-section .problem", { hasText: "“many” is no seed" }).waitFor();
    }));

  it("is stopped while it makes a large class", () =>
    withPane({}, async (page) => {
      await opened(page);
      await page.fill("#roster", Array.from({ length: 2000 }, (_, i) => `s${i}`).join("\n"));
      await page.click("#make-handouts");
      await page.locator("progress").waitFor();
      await page.click("#stop-making");
      await page.locator("#teaching-section .done", { hasText: "nothing was kept" }).waitFor();
      expect(await page.locator("#save-file, progress").count()).toBe(0);
    }));

  it("marks returned workbooks into marks and marked copies", () =>
    withPane({}, async (page) => {
      const students = [
        { id: "1", name: "Kim" },
        { id: "2", name: "Lee" },
      ];
      const made: { name: string; text: Uint8Array }[] = [];
      for await (const { name, bytes } of handouts(classRecord("prisoners", exercise, students, 12, "en")))
        made.push({ name, text: bytes });
      const record = made.pop()!;
      expect(readClassRecord(Buffer.from(record.text).toString()).students).toHaveLength(2);
      await opened(page);
      await page.click("#mark-all");
      await page.locator("#teaching-section .problem", { hasText: "Choose class.json" }).waitFor();
      await choose(page, "#choose-record", [record]);
      await page.locator("#teaching-section", { hasText: "prisoners: 2 students" }).waitFor();
      await choose(page, "#choose-returned", [made[0]!, { name: "notes.xlsx", text: "no workbook" }]);
      await page.locator("#teaching-section", { hasText: "Files chosen: 2" }).waitFor();
      await page.click("#mark-all");
      await page.locator("#save-file").waitFor();
      expect(await page.locator("#teaching-section .done").textContent()).toContain(
        "Marked: 1. Could not be marked: 1. Not handed in: 1.",
      );
      const { name, files } = await saved(page);
      expect(name).toBe("prisoners-marked.zip");
      expect(Object.keys(files).sort()).toEqual(["copies/prisoners-1.xlsx", "marks.csv", "marks.xlsx"]);
      expect(Buffer.from(files["marks.csv"]!).toString()).toContain("Kim");
    }));

  for (const theme of ["light", "dark"])
    it(`has no accessibility fault that axe finds, ${theme}, and stays within 320 pixels`, () =>
      withPane({ query: `theme=${theme}`, width: 320 }, async (page) => {
        await opened(page);
        await page.click("#make-handouts");
        await page.locator("#save-file").waitFor();
        expect(await faults(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
        expect(await smallTargets(page)).toEqual([]);
      }));

  for (const [language, word] of [
    ["en", "Make handouts"],
    ["ko", "과제 만들기"],
    ["zh", "制作练习"],
  ] as const)
    it(`speaks ${language}`, () =>
      withPane({ query: `language=${language}` }, async (page) => {
        await opened(page);
        expect(await page.locator("#make-handouts").textContent()).toBe(word);
        await page.click("#make-handouts");
        await page.locator("#save-file").waitFor();
        expect(await page.locator("#teaching-section").textContent()).not.toMatch(/\{\w+\}/);
      }));
});
