/**
 * Serves the host page, the built add-in (unmodified on disk), its workbooks and Microsoft's office.js from node_modules.
 * Only this machine can reach it, and its content security policy lets no page load anything from elsewhere.
 */
import { readdir, readFile } from "node:fs/promises";
import { createServer, type Server, type ServerResponse } from "node:http";
import { createRequire } from "node:module";
import { extname, join, normalize, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { readXlsx } from "hucre/xlsx";

export interface HostFolders {
  readonly page: string;
  readonly addin: string;
  readonly officeJs: string;
}

export interface RunningHost {
  readonly url: string;
  close(): Promise<void>;
}

const root = fileURLToPath(new URL("..", import.meta.url));

export const builtFolders: HostFolders = {
  page: join(root, "dist-host"),
  addin: join(root, "dist"),
  officeJs: join(createRequire(import.meta.url).resolve("office-js/package.json"), "../dist"),
};

/** The one address that is not served here, in a page as written or as minified. */
const OFFICE_JS =
  /<script\b[^>]*\bsrc=["']?https:\/\/appsforoffice\.microsoft\.com\/lib\/1\/hosted\/office\.js["']?[^>]*>/g;

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".wasm": "application/wasm",
  ".xml": "application/xml; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

const policy = [
  "default-src 'self'",
  // The LP solver is WebAssembly.
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'self'",
].join("; ");

/** Starts on `port`, or on the next free one, and says where. */
export async function startHost(folders: HostFolders = builtFolders, port = 0): Promise<RunningHost> {
  const server = createServer((request, response) => {
    answer(folders, new URL(request.url ?? "/", "http://localhost").pathname, response).catch(() =>
      send(response, 500, "text/plain", "The local host could not answer."),
    );
  });
  const used = await listen(server, port);
  return {
    url: `http://127.0.0.1:${used}/`,
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((listening, failed) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE" && port < 65535) listen(server, port + 1).then(listening, failed);
      else failed(error);
    });
    server.listen(port, "127.0.0.1", () => {
      server.removeAllListeners("error");
      const address = server.address();
      listening(typeof address === "object" && address ? address.port : port);
    });
  });
}

async function answer(folders: HostFolders, path: string, response: ServerResponse): Promise<void> {
  if (path === "/workbooks.json") return sendJson(response, await workbooksIn(folders.addin));
  const file = fileFor(folders, decodeURIComponent(path));
  const content = file ? await readFile(file).catch(() => undefined) : undefined;
  if (!file || !content) return send(response, 404, "text/plain; charset=utf-8", `Not found: ${path}`);
  const type = types[extname(file)] ?? "application/octet-stream";
  const isAddinPage = file.startsWith(folders.addin + sep) && extname(file) === ".html";
  send(response, 200, type, isAddinPage ? withLocalOffice(content.toString("utf8")) : content);
}

/** The file a path names, inside its own folder: a path that climbs out of it names none. */
function fileFor(folders: HostFolders, path: string): string | undefined {
  const [folder, rest] = path.startsWith("/addin/")
    ? [folders.addin, path.slice("/addin/".length)]
    : path.startsWith("/office-js/")
      ? [folders.officeJs, path.slice("/office-js/".length)]
      : [folders.page, path === "/" ? "index.html" : path.slice(1)];
  const file = normalize(join(folder, rest));
  return file.startsWith(normalize(folder) + sep) ? file : undefined;
}

/**
 * A WebView host loads its bridge before the page and office.js from its own cache; so does this one.
 * The file on disk stays as Excel would load it.
 */
function withLocalOffice(html: string): string {
  return html.replace(OFFICE_JS, '<script src="/bridge.js"></script><script src="/office-js/office.js">');
}

/** A workbook that comes with the add-in: its file, and the title that the file gives itself. */
export interface ShippedWorkbook {
  readonly file: string;
  readonly title: string;
}

async function workbooksIn(addin: string): Promise<readonly ShippedWorkbook[]> {
  const folder = join(addin, "workbooks");
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith(".xlsx")).sort();
  return Promise.all(names.map(async (file) => ({ file, title: await titleOf(join(folder, file), file) })));
}

async function titleOf(path: string, file: string): Promise<string> {
  const workbook = await readXlsx(await readFile(path), { sheets: [] }).catch(() => undefined);
  return workbook?.properties?.title ?? file;
}

function sendJson(response: ServerResponse, value: unknown): void {
  send(response, 200, "application/json; charset=utf-8", JSON.stringify(value));
}

function send(response: ServerResponse, status: number, type: string, content: string | Uint8Array): void {
  response.writeHead(status, {
    "Content-Type": type,
    "Content-Security-Policy": policy,
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
  });
  response.end(content);
}
