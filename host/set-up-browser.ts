/** Makes sure that the end-to-end tests have a browser: finds one, installs one, or says plainly what to do. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { BROWSER_VARIABLE, findBrowser } from "./browser";

/** Runs a command with its output shown; true when it succeeded. */
function run(command: string, ...parameters: readonly string[]): boolean {
  console.log(`> ${command} ${parameters.join(" ")}`);
  return spawnSync(command, parameters, { stdio: "inherit", shell: process.platform === "win32" }).status === 0;
}

function installWithPlaywright(): boolean {
  return run("npx", "playwright-core", "install", "chromium");
}

function installOnDebian(): boolean {
  const isDebianRoot = existsSync("/etc/debian_version") && process.getuid?.() === 0;
  return isDebianRoot && run("apt-get", "update") && run("apt-get", "install", "--yes", "chromium");
}

function setUpBrowser(): string | undefined {
  const installers = [() => true, installWithPlaywright, installOnDebian];
  for (const install of installers) {
    install();
    const browser = findBrowser();
    if (browser) return browser;
  }
  return undefined;
}

/** Says on stderr what the user can do, and ends unsuccessfully. */
function giveUp(...lines: readonly string[]): never {
  console.error(lines.join("\n"));
  process.exit(1);
}

try {
  const browser = setUpBrowser();
  if (browser) console.log(`Browser for the end-to-end tests: ${browser}`);
  else {
    giveUp(
      "No Chrome, Chromium or Edge was found, and none could be installed.",
      "Install one of them, or set the environment variable to its program and run the tests again:",
      `  ${BROWSER_VARIABLE}=/path/to/chrome npm test`,
    );
  }
} catch (error) {
  giveUp(error instanceof Error ? error.message : String(error));
}
