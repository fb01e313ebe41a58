/** The local host in a browser; any error in its page, and any request to elsewhere, fails the test that uses it. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect } from "vitest";
import { type RunningHost, startHost } from "../../../host/server";
import { type HostPage, launchBrowser, openHost } from "./browser";

export type WithHost = (query: string, use: (opened: HostPage) => Promise<void>) => Promise<void>;

/** Starts the host before the tests of a file, and opens it in one browser. */
export function hostPages(): WithHost {
  let browser: Browser;
  let host: RunningHost;
  beforeAll(async () => {
    [browser, host] = await Promise.all([launchBrowser(), startHost()]);
  });
  afterAll(async () => {
    await browser?.close();
    await host?.close();
  });
  return async (query, use) => {
    const opened = await openHost(browser, host.url, query);
    try {
      await use(opened);
      expect(opened.errors).toEqual([]);
      expect(opened.outside).toEqual([]);
    } finally {
      await opened.close();
    }
  };
}
