import { existsSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { launchBrowser } from "../e2e/support/browser";
import { dist } from "./bundle";

/** The shipped functions.js and its solving thread in a real browser, with as much of Excel's runtime as functions.js asks for. */
const origin = "http://add-in.test";
const page = `<!doctype html><meta charset="utf-8"><script>
  window.functions = {};
  window.CustomFunctions = {
    associate: (id, run) => { functions[id] = run; },
    Error: class extends Error { constructor(code, text) { super(text); this.code = code; } },
    ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" },
  };
</script><script src="functions.js"></script>`;
const types: Record<string, string> = { ".js": "text/javascript", ".json": "application/json", ".html": "text/html" };

let browser: Browser;
let opened: Page;
const failures: string[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

beforeEach(async () => {
  opened = await openWith((name) => name);
});

/** A page whose every file comes from dist/; `rename` can make one go missing. */
async function openWith(rename: (name: string) => string): Promise<Page> {
  const context = await browser.newContext();
  await context.route("**/*", (route) => {
    const name = rename(new URL(route.request().url()).pathname.slice(1));
    const file = join(dist, name);
    if (name === "page.html") return route.fulfill({ contentType: "text/html", body: page });
    if (!existsSync(file)) return route.fulfill({ status: 404 });
    return route.fulfill({ contentType: types[extname(file)] ?? "text/plain", body: readFileSync(file) });
  });
  const fresh = await context.newPage();
  fresh.on("pageerror", (error) => failures.push(error.message));
  await fresh.goto(`${origin}/page.html`);
  return fresh;
}

/** A matrix of small pseudo-random numbers that takes far longer than a test to solve, always the same. */
const largeGame = (size: number): string[][] => {
  let state = 1;
  const next = () => {
    state = (state * 48271) % 2147483647;
    return state % 100;
  };
  return Array.from({ length: size }, () => Array.from({ length: size }, () => `${next()}, ${next()}`));
};

interface Timing {
  readonly result: string;
  readonly milliseconds: number;
  readonly longestPause: number;
}

/** Calls NASH on the page, cancels it after `patience`, and measures how long the page was deaf meanwhile. */
const solveAndCancel = (game: string[][], patience: number): Promise<Timing> =>
  opened.evaluate(
    async ([table, wait]) => {
      type Call = (...given: unknown[]) => Promise<unknown>;
      const { functions } = window as unknown as { functions: Record<string, Call> };
      const invocation: { onCanceled?: () => void } = {};
      let longestPause = 0;
      let last = performance.now();
      const watch = setInterval(() => {
        longestPause = Math.max(longestPause, performance.now() - last);
        last = performance.now();
      }, 5);
      const solving = functions.NASH!(table, null, "all", null, "exact", null, null, invocation);
      await new Promise((resolve) => setTimeout(resolve, wait));
      const cancelled = performance.now();
      invocation.onCanceled?.();
      const result = await solving.then(
        () => "solved",
        (error) => `${error.code} ${error.message}`,
      );
      clearInterval(watch);
      return { result, milliseconds: performance.now() - cancelled, longestPause };
    },
    [game, patience] as const,
  );

describe("a long solve in the browser", () => {
  test("leaves the page free and ends within 100 ms of being cancelled", async () => {
    const { result, milliseconds, longestPause } = await solveAndCancel(largeGame(24), 1500);
    expect(result).toBe("#N/A Cancelled.");
    expect(milliseconds).toBeLessThan(100);
    // Chromium lets a busy thread live for two more seconds, unheard.
    await expect.poll(() => opened.workers(), { timeout: 20_000 }).toHaveLength(0);
    // Solved on the page, the game would have kept it deaf for all the time before the cancellation.
    expect(longestPause).toBeLessThan(1000);
  });

  test("can be followed by another, on a thread of its own", async () => {
    await solveAndCancel(largeGame(24), 300);
    const small = await opened.evaluate(() =>
      (window as unknown as { functions: Record<string, (...given: unknown[]) => Promise<unknown[][]>> }).functions
        .NASH!(
        [
          [3, 0],
          [5, 1],
        ],
        {},
      ),
    );
    expect(small[0]![0]).toContain("Nash");
    expect((await solveAndCancel(largeGame(25), 300)).result).toBe("#N/A Cancelled.");
  });

  test("gives the answer that the page itself would give", async () => {
    const solve = (on: Page, game: string[][]) =>
      on.evaluate(
        (table) =>
          (window as unknown as { functions: Record<string, (...given: unknown[]) => Promise<unknown>> }).functions
            .NASH!(table, null, "all", null, "exact", {}),
        game,
      );
    // The smallest of these games that is too long for the page, on whatever machine this is.
    let size = 8;
    let withThread = await solve(opened, largeGame(size));
    while (opened.workers().length === 0) {
      size++;
      withThread = await solve(opened, largeGame(size));
    }
    const threadless = await openWith((name) => (name === "solver-worker.js" ? "missing.js" : name));
    expect(await solve(threadless, largeGame(size))).toEqual(withThread);
  });
});

test("the page has no error of its own", () => expect(failures).toEqual([]));
