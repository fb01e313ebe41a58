/** The probe add-in in the local host, driven through Microsoft's own client as it runs in the pane. */
import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";
import { builtFolders, type RunningHost, startHost } from "../../host/server";
import { type HostPage, launchBrowser, openHost } from "../e2e/support/browser";

export interface Office {
  readonly host: HostPage;
  /** Runs `work` in the pane with a fresh request context; what it returns must be plain data. */
  run<Result>(work: (context: Excel.RequestContext) => Promise<Result>): Promise<Result>;
  /** The same, for work that must fail: the error as the add-in sees it. */
  failure(work: (context: Excel.RequestContext) => Promise<unknown>): Promise<{ code: string; message: string }>;
  /** Puts a blank workbook in place of the open one. */
  blank(): Promise<void>;
  close(): Promise<void>;
}

const probe = fileURLToPath(new URL("./fixtures/addin", import.meta.url));

export async function openOffice(query = ""): Promise<Office> {
  const server: RunningHost = await startHost({ ...builtFolders, addin: probe });
  const browser: Browser = await launchBrowser();
  const host = await openHost(browser, server.url, query);
  await host.pane().waitForFunction(() => document.getElementById("ready")?.textContent !== "");
  return {
    host,
    run: (work) => host.pane().evaluate(`Excel.run(${work})`) as Promise<never>,
    failure: (work) =>
      host
        .pane()
        .evaluate(
          `Excel.run(${work}).then(() => { throw new Error("nothing failed"); }, ({ code, message }) => ({ code, message }))`,
        ) as Promise<never>,
    async blank() {
      await host.page.evaluate(() => {
        const { tightropeSession: session } = window as never as { tightropeSession: { changes: { saved(): void } } };
        session.changes.saved();
      });
      await host.page.getByRole("button", { name: "Workbook" }).click();
      await host.page.getByRole("menuitem", { name: "New blank workbook" }).click();
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}
