/** `npm run excel`: builds, serves dist/ over https, and starts Excel with the add-in, where there is an Excel. */
import { spawn, spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { serve } from "./server";

const root = resolve(import.meta.dirname, "../..");
const port = 3000;

const unavailable = `Excel does not run on ${process.platform}. To try Tightrope here, run: npm start
To use it in Excel for the web, build for an https address of yours (npm run build -- --env url=https://…), put dist/ there
and upload dist/manifest.xml in Excel: Home > Add-ins > More settings > Upload my add-in.`;

async function start(): Promise<void> {
  run("npm", ["run", "build"]);
  // Loaded only here: it asks the system to trust a certificate for localhost, once.
  const { getHttpsServerOptions } = await import("office-addin-dev-certs");
  const server = await serve(resolve(root, "dist"), port, await getHttpsServerOptions());
  const watch = spawn("npx", ["webpack", "--watch"], { cwd: root, stdio: "inherit", shell: true });
  console.log(`The add-in is at https://localhost:${port}/taskpane.html. Press Ctrl-C to end.`);
  process.once("SIGINT", () => {
    watch.kill();
    run("npx", ["office-addin-debugging", "stop", "manifest.xml"]);
    server.close();
    process.exit();
  });
  run("npx", ["office-addin-debugging", "start", "manifest.xml", "desktop", "--app", "excel"]);
}

function run(program: string, words: readonly string[]): void {
  const { status } = spawnSync(program, words, { cwd: root, stdio: "inherit", shell: true });
  if (status !== 0) throw new Error(`${program} ${words.join(" ")} ended with status ${status}`);
}

if (process.platform === "win32" || process.platform === "darwin") {
  await start();
} else {
  console.error(unavailable);
  process.exitCode = 1;
}
