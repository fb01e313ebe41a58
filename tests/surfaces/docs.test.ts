import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { currentPages } from "../../docs/generate";

const root = fileURLToPath(new URL("../../", import.meta.url));

describe("the reference", () => {
  it("is what `npm run docs` makes of the definitions today", () => {
    const written = new Map(
      readdirSync(join(root, "docs/reference")).map((name) => [
        name,
        readFileSync(join(root, "docs/reference", name), "utf8"),
      ]),
    );
    expect(written).toEqual(new Map(currentPages()));
  });
});

const pages = ["README.md", "CHANGELOG.md", ...filesUnder("docs").filter((name) => name.endsWith(".md"))];

describe.each(pages)("%s", (page) => {
  const text = readFileSync(join(root, page), "utf8");

  it("links only to files that exist", () => {
    for (const [, target] of text.matchAll(/\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)/g)) {
      expect(existsSync(join(root, dirname(page), target!)), `${page} → ${target}`).toBe(true);
    }
  });

  it("names only npm scripts that exist", () => {
    const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
      scripts: Record<string, string>;
    };
    for (const [, script] of text.matchAll(/npm run ([\w:-]+)/g)) expect(scripts, page).toHaveProperty(script!);
  });
});

function filesUnder(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesUnder(join(folder, entry.name)) : [join(folder, entry.name)],
  );
}
