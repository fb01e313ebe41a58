import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { clickCell, typeInto, until } from "../e2e/support/cells";
import { type Office, openOffice } from "./support";

interface Seen {
  readonly event: string;
  readonly address?: string;
  readonly changeType?: string;
  readonly source?: string;
  readonly triggerSource?: string;
}

let office: Office;
const page = () => office.host.page;
const seen = (): Promise<readonly Seen[]> =>
  office.host.pane().evaluate(() => (window as never as { seen: readonly Seen[] }).seen);
const until1 = (event: string, part: Partial<Seen> = {}) =>
  until(async () => (await seen()).some((one) => one.event === event && matches(one, part)));
const matches = (one: Seen, part: Partial<Seen>): boolean =>
  Object.entries(part).every(([key, value]) => one[key as keyof Seen] === value);

beforeAll(async () => {
  office = await openOffice("?language=en");
  await office.host.pane().evaluate(async () => {
    const log: Seen[] = [];
    Object.assign(window, { seen: log });
    const note = (event: string) => async (details: object) => {
      log.push({ event, ...(JSON.parse(JSON.stringify(details)) as object) });
    };
    await Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(note("changed"));
      context.workbook.worksheets.onSelectionChanged.add(note("selection"));
      context.workbook.worksheets.onActivated.add(note("activated"));
      context.workbook.onSelectionChanged.add(async () => note("workbook selection")({}));
      await context.sync();
    });
  });
});
beforeEach(async () => {
  await office.blank();
  await office.host.pane().evaluate(() => (window as never as { seen: Seen[] }).seen.splice(0));
});
afterAll(() => office?.close());

describe("Events", () => {
  it("one edit by keyboard is one change, and a selection is told by both ways", async () => {
    await clickCell(page(), "B2");
    await until1("selection", { address: "B2" });
    await until1("workbook selection");
    await typeInto(page(), "B2", "5");
    await until1("changed");
    const changes = (await seen()).filter(({ event }) => event === "changed");
    expect(changes).toEqual([
      expect.objectContaining({ address: "B2", changeType: "RangeEdited", source: "Local", triggerSource: "Unknown" }),
    ]);
  });

  it("a change of formats is no change of contents", async () => {
    await office.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").format.fill.color = "#FF0000";
      context.workbook.worksheets.getActiveWorksheet().getRange("A2").values = [[1]];
      await context.sync();
    });
    await until1("changed", { address: "A2" });
    expect((await seen()).filter(({ event }) => event === "changed")).toHaveLength(1);
  });

  it("a write of the add-in is told as its own, unless events are off", async () => {
    await office.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      context.runtime.enableEvents = false;
      sheet.getRange("A1").values = [["silent"]];
      await context.sync();
      context.runtime.enableEvents = true;
      sheet.getRange("A2:B2").values = [[1, 2]];
      await context.sync();
    });
    await until1("changed", { address: "A2:B2", triggerSource: "ThisLocalAddin" });
    expect((await seen()).filter(({ event }) => event === "changed")).toHaveLength(1);
  });

  it("a sheet that is activated is told", async () => {
    await office.run(async (context) => {
      context.workbook.worksheets.add("Other").activate();
      await context.sync();
    });
    await until1("activated");
  });

  it("the range of a change can be had, and a handler that is removed hears no more", async () => {
    const heard = await office.host.pane().evaluate(async () => {
      const values: unknown[] = [];
      const handler = await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        const added = sheet.onChanged.add(async (details) => {
          await Excel.run(async (inner) => {
            const range = details.getRange(inner).load("values");
            await inner.sync();
            values.push(range.values);
          });
        });
        await context.sync();
        return added;
      });
      const write = (value: number) =>
        Excel.run(async (context) => {
          context.workbook.worksheets.getActiveWorksheet().getRange("C3").values = [[value]];
          await context.sync();
        });
      await write(7);
      while (values.length === 0) await new Promise((again) => setTimeout(again, 20));
      await Excel.run(handler.context as never, async (context: Excel.RequestContext) => {
        handler.remove();
        await context.sync();
      });
      await write(8);
      await Excel.run(async (context) => {
        context.workbook.load("name");
        await context.sync();
      });
      return values;
    });
    expect(heard).toEqual([[[7]]]);
  });
});

it("no error was thrown on the way", () => {
  expect(office.host.errors).toEqual([]);
});
