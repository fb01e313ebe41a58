/** Runs every benchmark of this folder in turn; arguments such as --long are handed on. */
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("./", import.meta.url));

for (const file of readdirSync(folder).filter((name) => name.endsWith(".bench.ts"))) {
  console.log(`\n${file}`);
  spawnSync("npx", ["tsx", `${folder}${file}`, ...process.argv.slice(2)], {
    stdio: "inherit",
    shell: process.platform === "win32",
  });
}
