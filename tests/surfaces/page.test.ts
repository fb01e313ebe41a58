import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { concepts } from "../../engine/concepts/index";
import { dist } from "./bundle";

const page = readFileSync(join(dist, "taskpane.html"), "utf8");
const scripts = [...page.matchAll(/<script([^>]*)>/g)].map(([, attributes]) => attributes!);

test("the page loads Office, then the functions, then the pane, and waits for each", () => {
  const sources = scripts.map((attributes) => /src="?([^"\s]+)/.exec(attributes)![1]);
  expect(sources).toEqual([
    "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
    "functions.js",
    "taskpane.js",
  ]);
  for (const attributes of scripts) expect(attributes).not.toMatch(/defer|async|module/);
});

test("everything of ours is addressed relative to the page, so that dist/ can lie anywhere", () => {
  const addresses = [...page.matchAll(/(?:src|href)="?([^"\s>]+)/g)].map(([, address]) => address!);
  expect(addresses.filter((address) => /^(\/|https?:)/.test(address))).toHaveLength(1);
});

test("what Excel loads at every start stays small: expressions wait in a file of their own", () => {
  const size = (file: string) => readFileSync(join(dist, file)).byteLength;
  // About 25 KB for each function, its words in three languages included.
  expect(size("functions.js")).toBeLessThan(30_000 * concepts.length);
  expect(readFileSync(join(dist, "functions.js"), "utf8")).not.toContain("Decimal");
});
