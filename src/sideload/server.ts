import { createReadStream, statSync } from "node:fs";
import { createServer, type Server, type ServerOptions } from "node:https";
import { extname, join, normalize } from "node:path";

const types: Readonly<Record<string, string>> = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
  ".png": "image/png",
  ".wasm": "application/wasm",
  ".xml": "application/xml",
};

/** Serves the files of a folder over https on this machine only. Excel fetches functions.json from an origin of its own. */
export function serve(folder: string, port: number, options: ServerOptions): Promise<Server> {
  const server = createServer(options, (request, response) => {
    const file = fileFor(folder, request.url ?? "/");
    if (!file) {
      response.writeHead(404).end();
      return;
    }
    const headers = { "content-type": types[extname(file)] ?? "application/octet-stream" };
    response.writeHead(200, { ...headers, "access-control-allow-origin": "*", "cache-control": "no-cache" });
    createReadStream(file).pipe(response);
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "localhost", () => resolve(server));
  });
}

/** The file that an address names inside the folder, never one outside it. */
export function fileFor(folder: string, address: string): string | undefined {
  const path = normalize(decodeURIComponent(new URL(address, "https://localhost").pathname));
  const file = join(folder, path);
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
}
