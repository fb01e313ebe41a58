import { describe, expect, test, vi } from "vitest";
import { answer, callOf, cellsOf } from "../../engine/concepts/call";
import { concepts } from "../../engine/concepts/index";
import { commandNames } from "../../src/commands/names";
import { ExcelError, excelArguments, loadBundle, plain } from "./bundle";

const { functions, commands, loggedErrors } = loadBundle();
const call = (id: string, given: unknown[], addresses?: (string | null)[]) =>
  functions.get(id)!(...given, { parameterAddresses: addresses });

const examples = concepts.flatMap((concept) =>
  concept.examples.map((example) => ({ concept, example, title: `${concept.id}: ${example.title.en}` })),
);

describe.each(examples)("the example “$title”", ({ concept, example }) => {
  test("has the result it states in the engine", async () => {
    expect(cellsOf(await answer(concept, callOf(concept, example.arguments)), "en")).toEqual(example.result);
  });

  test("has the same result in the bundle that Excel loads", async () => {
    expect(plain(await call(concept.id, excelArguments(concept, example.arguments)))).toEqual(example.result);
  });
});

test("every concept has an example", () => {
  expect(concepts.filter(({ examples }) => examples.length === 0).map(({ id }) => id)).toEqual([]);
});

const game = [
  ["Ann", "Bob", "Ann", "Bob"],
  ["Silent", "Silent", 3, 3],
  ["Silent", "Confess", 0, 4],
  ["Confess", "Silent", 4, 0],
  ["Confess", "Confess", 1, 1],
];
const withCell = (row: number, column: number, value: unknown) =>
  game.map((cells, r) => cells.map((cell, c) => (r === row && c === column ? value : cell)));
const nothing = [null, null, null, null, null];

async function errorOf(given: Promise<unknown>): Promise<{ code: string; message: string }> {
  try {
    await given;
  } catch (error) {
    expect(error).toBeInstanceOf(ExcelError);
    return error as ExcelError;
  }
  throw new Error("the call did not fail");
}

describe("what reaches a function", () => {
  test("may leave optional arguments out, as null or not at all", async () => {
    const full = plain(await call("NASH", [game, ...nothing]));
    expect(full).toEqual(plain(await call("NASH", [game])));
    expect(full).toEqual(plain(await call("NASH", [game, null, "all"])));
  });

  test("may carry numbers and words with a data type", async () => {
    const typed = withCell(1, 2, { type: "FormattedNumber", basicType: "Double", basicValue: 3, numberFormat: "0.00" });
    expect(plain(await call("NASH", [typed]))).toEqual(plain(await call("NASH", [game])));
  });

  test("never gives null back, which Excel would show as 0", async () => {
    for (const { concept, example } of examples) {
      const cells = plain(await call(concept.id, excelArguments(concept, example.arguments))) as unknown[][];
      expect(cells.flat()).not.toContain(null);
      expect(new Set(cells.map((row) => row.length)).size).toBe(1);
    }
  });
});

describe("an error in a cell", () => {
  test("names the blank payoff by its address", async () => {
    const error = await errorOf(call("NASH", [withCell(2, 3, null), ...nothing], ["Payoffs!B3:E7"]));
    expect(error.code).toBe("#VALUE!");
    expect(error.message).toMatch(/^Payoffs!E5: /);
  });

  test("names a cell on a sheet whose name needs quotation marks", async () => {
    const error = await errorOf(call("NASH", [withCell(1, 2, null)], ["'Bob''s game'!$AA$10:$AD$14"]));
    expect(error.message).toMatch(/^'Bob''s game'!AC11: /);
  });

  test("names the cell that holds an error value", async () => {
    const error = await errorOf(call("NASH", [withCell(4, 2, new ExcelError("#DIV/0!"))], ["Payoffs!A1:D5"]));
    expect(error.code).toBe("#VALUE!");
    expect(error.message).toMatch(/^Payoffs!C5: .*#DIV\/0!/);
  });

  test("counts rows and columns where the table was typed into the formula", async () => {
    expect((await errorOf(call("NASH", [withCell(2, 3, null)]))).message).toMatch(/^row 3, column 4: /);
  });

  test("says how to skip an argument when a word stands in the place of a range", async () => {
    const error = await errorOf(call("NASH", [game, [["pure"]]], ["Payoffs!A1:D5", ""]));
    expect(error.code).toBe("#VALUE!");
    expect(error.message).toContain('=GAME.NASH(Payoffs!A1:D5,,"pure")');
  });

  test("lists the choices when a word is not one of them", async () => {
    expect((await errorOf(call("NASH", [game, null, "every"]))).message).toContain("all, pure, one");
  });

  test("is #N/A with the reason when nothing exists", async () => {
    const pennies = [
      [1, -1],
      [-1, 1],
    ];
    const error = await errorOf(call("NASH", [pennies, null, "pure"]));
    expect(error.code).toBe("#N/A");
    expect(error.message).toContain("no pure equilibrium");
  });

  test("is said in the language of Excel", async () => {
    const korean = loadBundle({ Office: { context: { displayLanguage: "ko-KR" }, actions: { associate() {} } } });
    const error = await errorOf(
      korean.functions.get("NASH")!(withCell(2, 3, null), { parameterAddresses: ["표!A1:D5"] }),
    );
    expect(error.message).toMatch(/^표!D3: .*[가-힣]/);
  });

  test("is never left to the console alone", () => expect(loggedErrors).toEqual([]));
});

describe("a zero", () => {
  const zeroed = withCell(2, 3, 0);
  /** Excel as far as a function uses it: the value types of one range. */
  const workbook = (types: string[][], sync: () => Promise<void> = async () => {}) => {
    const asked: string[] = [];
    class RequestContext {
      workbook = {
        worksheets: {
          getItem: (sheet: string) => ({
            getRange: (range: string) => {
              asked.push(`${sheet}!${range}`);
              return { load: () => ({ valueTypes: types }) };
            },
          }),
        },
      };
      sync = sync;
    }
    return { bundle: loadBundle({ Excel: { RequestContext } }), asked };
  };
  const types = (blank: boolean) =>
    zeroed.map((row, r) =>
      row.map((cell, c) => (blank && r === 2 && c === 3 ? "Empty" : typeof cell === "number" ? "Double" : "String")),
    );

  test("that the workbook calls empty is a blank payoff, named by its cell", async () => {
    const { bundle, asked } = workbook(types(true));
    const error = await errorOf(bundle.functions.get("NASH")!(zeroed, { parameterAddresses: ["Payoffs!A1:D5"] }));
    expect(error.message).toMatch(/^Payoffs!D3: /);
    expect(asked).toEqual(["Payoffs!A1:D5"]);
  });

  test("that was typed stays a zero", async () => {
    const { bundle } = workbook(types(false));
    const cells = await bundle.functions.get("NASH")!(zeroed, { parameterAddresses: ["Payoffs!A1:D5"] });
    expect(plain(cells)).toEqual(plain(await call("NASH", [zeroed])));
  });

  test("stays a zero when the workbook fails or does not answer", async () => {
    const failing = workbook(types(true), () => Promise.reject(new Error("busy")));
    const silent = workbook(types(true), () => new Promise(() => {}));
    for (const { bundle } of [failing, silent]) {
      const cells = await bundle.functions.get("NASH")!(zeroed, { parameterAddresses: ["Payoffs!A1:D5"] });
      expect(plain(cells)).toEqual(plain(await call("NASH", [zeroed])));
    }
  });

  test("is not asked about when no range holds one", async () => {
    const { bundle, asked } = workbook(types(true));
    const positive = game.map((row) => row.map((cell) => (typeof cell === "number" ? cell + 1 : cell)));
    await bundle.functions.get("NASH")!(positive, { parameterAddresses: ["Payoffs!A1:D5"] });
    expect(asked).toEqual([]);
  });
});

test("expressions load the evaluator only when a cell holds one", async () => {
  const named = withCell(1, 2, "3 - tariff");
  const cells = await call("NASH", [named, null, null, null, null, [["tariff", 0.5]]]);
  expect(plain(cells)).toEqual(plain(await call("NASH", [withCell(1, 2, 2.5)])));
});

describe("“Use as payoff table” in the context menu", () => {
  /** A page with an Office that opens its pane as `show` says. */
  const menu = (show: () => Promise<void>) => {
    const target = new EventTarget();
    const registered = new Map<string, (event: { completed(): void }) => Promise<void>>();
    loadBundle({
      Event,
      addEventListener: target.addEventListener.bind(target),
      dispatchEvent: target.dispatchEvent.bind(target),
      Office: {
        actions: {
          associate: (id: string, run: (event: { completed(): void }) => Promise<void>) => registered.set(id, run),
        },
        addin: { showAsTaskpane: show },
      },
    });
    const heard = vi.fn();
    target.addEventListener("tightrope:use-selection", heard);
    return { choose: registered.get(commandNames.useSelection)!, heard };
  };

  test("asks the pane for the selection and opens it", async () => {
    const show = vi.fn(async () => {});
    const completed = vi.fn();
    const { choose, heard } = menu(show);
    await choose({ completed });
    expect([heard, show, completed].map((called) => called.mock.calls.length)).toEqual([1, 1, 1]);
  });

  test("lets Excel go on even when the pane does not open", async () => {
    const completed = vi.fn();
    await menu(() => Promise.reject(new Error("no pane")))
      .choose({ completed })
      .catch(() => undefined);
    expect(completed).toHaveBeenCalledOnce();
  });

  test("is the only command", () => expect([...commands.keys()]).toEqual(Object.values(commandNames)));
});
