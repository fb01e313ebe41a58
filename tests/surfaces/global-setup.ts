import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { dist, root } from "./bundle";

const sources = ["engine", "src", "taskpane", "manifest.xml", "webpack.config.js", "package.json"];
const built = ["functions.js", "cli/tightrope.mjs", "manifest.xml"];

/** Tests of these folders run what is shipped. */
const need = /surfaces|office|e2e/;

/** Builds dist/ first when a source is newer than it, unless the run is of other tests only. */
export default function buildWhenStale(): void {
  const asked = process.argv.slice(2).filter((word) => word.startsWith("tests") || word.startsWith("engine"));
  if (asked.length > 0 && !asked.some((word) => need.test(word))) return;
  const oldest = Math.min(...built.map((file) => timeOf(join(dist, file))));
  const newest = Math.max(...sources.flatMap((source) => files(join(root, source)).map(timeOf)));
  if (newest > oldest) execFileSync("npm", ["run", "build"], { cwd: root, stdio: "inherit", shell: true });
}

const timeOf = (file: string): number => (existsSync(file) ? statSync(file).mtimeMs : 0);

function files(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
}
