/** Finds a Chromium-family browser on this machine; the tests and the set-up share it. */
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";

/** The variable that names a browser to use before any other. */
export const BROWSER_VARIABLE = "TIGHTROPE_BROWSER";

const linuxNames = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
  "microsoft-edge-stable",
];

const macPaths = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
];

const windowsPaths = [
  "Google\\Chrome\\Application\\chrome.exe",
  "Microsoft\\Edge\\Application\\msedge.exe",
  "Chromium\\Application\\chrome.exe",
];

/** The path of a usable browser, or nothing. Throws when the variable names one that is not there. */
export function findBrowser(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  const named = environment[BROWSER_VARIABLE];
  if (named) {
    if (isProgram(named)) return named;
    throw new Error(`${BROWSER_VARIABLE} is set to ${named}, and no program is there.`);
  }
  return [...installedPaths(environment), chromium.executablePath()].find(isProgram);
}

function installedPaths(environment: NodeJS.ProcessEnv): readonly string[] {
  if (process.platform === "darwin") return macPaths;
  if (process.platform === "win32") {
    const folders = [environment.ProgramFiles, environment["ProgramFiles(x86)"], environment.LOCALAPPDATA];
    return folders.flatMap((folder) => (folder ? windowsPaths.map((path) => join(folder, path)) : []));
  }
  const folders = (environment.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  return linuxNames.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Flags for a quiet headless run: no sandbox as root, where Chromium refuses to start with one, and no errands of its own. */
export function browserFlags(): readonly string[] {
  const asRoot = process.platform === "linux" && process.getuid?.() === 0;
  return [
    ...(asRoot ? ["--no-sandbox"] : []),
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
  ];
}
