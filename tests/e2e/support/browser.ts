/** One headless browser for a test file, and pages of the local host in it that record what must not happen. */
import { type Browser, type BrowserContext, chromium, type Frame, type Page } from "playwright-core";
import { BROWSER_VARIABLE, browserFlags, findBrowser } from "../../../host/browser";

export async function launchBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (!executablePath)
    throw new Error(`No browser was found: set ${BROWSER_VARIABLE}, or run "npx tsx host/set-up-browser.ts".`);
  return chromium.launch({ executablePath, args: [...browserFlags()] });
}

export interface HostPage {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Uncaught errors of the page and its frames. */
  readonly errors: string[];
  /** Requests that would have left this machine. */
  readonly outside: string[];
  /** The add-in's frame. */
  pane(): Frame;
  close(): Promise<void>;
}

/** Opens the host at `url` and waits until the grid, and the add-in in its pane, are ready. */
export async function openHost(browser: Browser, url: string, query = ""): Promise<HostPage> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, acceptDownloads: true });
  const page = await context.newPage();
  const errors: string[] = [];
  const outside: string[] = [];
  page.on("pageerror", (error) => errors.push(error.stack ?? error.message));
  page.on("request", (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith("http") && hostname !== "127.0.0.1") outside.push(request.url());
  });
  await page.goto(`${url}${query}`);
  await page.locator('body[data-state="ready"]').waitFor({ timeout: 60_000 });
  return {
    context,
    page,
    errors,
    outside,
    pane: () => {
      const frame = page.frames().find((candidate) => candidate.url().includes("/addin/"));
      if (!frame) throw new Error("The pane is not loaded.");
      return frame;
    },
    close: () => context.close(),
  };
}
