import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import MiniCssExtractPlugin from "mini-css-extract-plugin";
import webpack from "webpack";

export interface BuiltPage {
  readonly url: string;
  remove(): void;
}

const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Tightrope</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="stylesheet" href="pane.css"></head>
<body><div id="pane"></div><script src="pane.js"></script></body></html>`;

/** Bundles the pane over a workbook in memory into a temporary folder. */
export async function buildPanePage(): Promise<BuiltPage> {
  const folder = mkdtempSync(join(tmpdir(), "tightrope-pane-"));
  await bundle(folder);
  writeFileSync(join(folder, "pane.html"), html);
  return {
    url: pathToFileURL(join(folder, "pane.html")).href,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function bundle(folder: string): Promise<void> {
  const typescript = { transpileOnly: true, compilerOptions: { noEmit: false } };
  const compiler = webpack({
    mode: "development",
    devtool: false,
    entry: { pane: fileURLToPath(new URL("main.ts", import.meta.url)) },
    output: { path: folder, filename: "[name].js", chunkFilename: "[name].js", publicPath: "" },
    resolve: { extensions: [".ts", ".js"] },
    module: {
      rules: [
        { test: /\.ts$/, loader: "ts-loader", options: typescript },
        { test: /\.yaml$/, type: "asset/source" },
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] },
      ],
    },
    plugins: [
      new MiniCssExtractPlugin({ filename: "[name].css" }),
      // highs asks for it only when it runs on Node.
      new webpack.IgnorePlugin({ resourceRegExp: /^node:module$/ }),
    ],
  });
  return new Promise((done, failed) => {
    compiler?.run((error, stats) => {
      if (error || stats?.hasErrors()) failed(error ?? new Error(stats?.toString("errors-only")));
      else compiler.close(() => done());
    });
  });
}
