/** The pane over a workbook in memory, in a browser; any error in its page fails the test that uses it. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect } from "vitest";
import { type BuiltPage, buildPanePage } from "../pane-page/build";
import type { Prepared } from "../pane-page/main";
import { launchBrowser } from "./browser";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Opening {
  readonly query?: string;
  readonly width?: number;
  /** What stands in the workbook when the pane opens. */
  readonly prepared?: Prepared;
}

export type WithPane = (opening: Opening, use: (page: Page) => Promise<void>) => Promise<void>;

/** Builds the page before the tests of a file, and opens it in one browser. */
export function panePages(): WithPane {
  let browser: Browser;
  let built: BuiltPage;
  beforeAll(async () => {
    [browser, built] = await Promise.all([launchBrowser(), buildPanePage()]);
  });
  afterAll(async () => {
    await browser?.close();
    built?.remove();
  });
  return async ({ query = "", width = 400, prepared }, use) => {
    const page = await browser.newPage({ viewport: { width, height: 900 }, acceptDownloads: true });
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(String(error)));
    page.on("console", (said) => said.type() === "error" && errors.push(said.text()));
    if (prepared) await page.addInitScript((one) => Object.assign(window, { prepared: one }), prepared);
    try {
      await page.goto(`${built.url}?${query}`);
      await page.locator("h1").waitFor();
      await use(page);
      expect(errors).toEqual([]);
    } finally {
      await page.close();
    }
  };
}

interface AxeRun {
  run(options: object): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>;
}

/** The accessibility faults that axe finds in the page as it is now. */
export async function faults(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: AxeRun }).axe.run({ preload: false });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
    );
  });
}

/** The targets in view that are too small to hit. */
export const smallTargets = (page: Page): Promise<string[]> =>
  page.$$eval("button, input, select, summary", (targets) =>
    targets
      .filter((target) => target.getClientRects().length > 0)
      .map((target) => (target.matches("[type=radio], [type=checkbox]") ? target.parentElement! : target))
      .filter((target) => target.getBoundingClientRect().height < 24)
      .map(({ id }) => id),
  );
