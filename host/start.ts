/** `npm start`: serves the built add-in in the local workbook host and opens it where there is a desktop. */
import open from "open";
import { startHost } from "./server";

const FIRST_PORT = 3210;

const hasDesktop =
  !process.env.CI && (process.platform !== "linux" || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY));

const host = await startHost(undefined, FIRST_PORT);
console.log(`Tightrope is ready. Open ${host.url} in a browser. Stop it with Ctrl+C.`);
if (hasDesktop)
  await open(host.url).catch(() => console.log("The browser did not open by itself: please open the address above."));
