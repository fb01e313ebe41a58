/** Before the tests: a browser for the end-to-end tests and, on Debian as root, lrsnash to compare equilibria with. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import "../host/set-up-browser";

const has = (program: string): boolean => spawnSync(program, ["--help"], { stdio: "ignore" }).error === undefined;

if (!has("lrsnash") && existsSync("/etc/debian_version") && process.getuid?.() === 0) {
  spawnSync("apt-get", ["install", "--yes", "lrslib"], { stdio: "inherit" });
}
console.log(has("lrsnash") ? "lrsnash: found" : "lrsnash: not found; the comparisons with it are skipped");
