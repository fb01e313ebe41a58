/**
 * dist/: what Excel loads (a static folder with relative addresses) and the command line.
 * `npm run build -- --env url=https://…` writes a manifest for that address.
 */
import { chmodSync, readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import CopyPlugin from "copy-webpack-plugin";
import HtmlWebpackPlugin from "html-webpack-plugin";
import MiniCssExtractPlugin from "mini-css-extract-plugin";
import { tsImport } from "tsx/esm/api";
import webpack from "webpack";

const here = dirname(fileURLToPath(import.meta.url));
const dist = resolve(here, "dist");
const officeScript = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/** highs looks for it beside the page, the solving thread or the command line, when a game needs it. */
const solverFile = { from: "node_modules/highs/build/highs.wasm", to: "[name][ext]" };

const typescript = {
  test: /\.ts$/,
  loader: "ts-loader",
  options: { transpileOnly: true, compilerOptions: { noEmit: false } },
};

/** The exercises that ship, as their authors wrote them. */
const asText = { test: /\.yaml$/, type: "asset/source" };

/** @param {Record<string, unknown>} environment */
export default (environment = {}, { mode = "production" } = {}) => {
  const baseUrl = String(environment.url ?? "https://localhost:3000").replace(/\/+$/, "");
  if (!/^https:\/\/[^/\s]+/.test(baseUrl)) throw new Error(`--env url= must be an https address, not ${baseUrl}`);
  const shared = {
    mode,
    context: here,
    resolve: { extensions: [".ts", ".js"] },
    devtool: mode === "development" ? "source-map" : false,
    performance: { hints: false },
    stats: "errors-warnings",
  };
  return [addIn(shared, baseUrl), commandLine(shared)];
};

/** The page that Excel keeps running. The pane's code builds on that of the functions, so that both share one memo. */
const addIn = (shared, baseUrl) => ({
  ...shared,
  name: "add-in",
  target: ["web", "es2022"],
  entry: {
    functions: "./src/functions/index.ts",
    taskpane: { import: "./taskpane/main.ts", dependOn: "functions" },
    // A worker has no document to put a script into.
    "solver-worker": { import: "./src/solving/worker.ts", chunkLoading: "import-scripts" },
  },
  // File names stay the same from version to version: Excel caches functions.js and functions.json by name.
  output: {
    path: dist,
    filename: "[name].js",
    chunkFilename: "[name].js",
    publicPath: "",
    // Every file is written anew, so that the tests can tell from its time whether dist/ is up to date.
    compareBeforeEmit: false,
    clean: { keep: /^(cli|workbooks)\// },
  },
  // mathjs is one chunk of its own, loaded when a cell holds the first expression.
  optimization: { chunkIds: "named", splitChunks: false },
  // The classic build: the other would look for its file at the address that it was built from.
  resolve: { ...shared.resolve, alias: { highs$: resolve(here, "node_modules/highs/build/highs.js") } },
  module: { rules: [typescript, asText, { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] }] },
  plugins: [
    new HtmlWebpackPlugin({
      filename: "taskpane.html",
      template: "./taskpane/taskpane.html",
      chunks: ["functions", "taskpane"],
      chunksSortMode: "manual",
      // Excel asks for the functions as soon as the page has loaded: they are not to wait for anything.
      scriptLoading: "blocking",
      templateParameters: { officeScript },
    }),
    new MiniCssExtractPlugin({ filename: "[name].css" }),
    // highs asks for these only when it runs on Node.
    new webpack.IgnorePlugin({ resourceRegExp: /^node:(fs|crypto)$/, contextRegExp: /highs/ }),
    new CopyPlugin({ patterns: [{ from: "src/assets/*.png", to: "assets/[name][ext]" }, solverFile] }),
    new GeneratedFiles(baseUrl),
  ],
});

/** A program that runs with Node and nothing else: one file, and the LP solver for large games. */
const commandLine = (shared) => ({
  ...shared,
  name: "command line",
  target: "node20",
  entry: { tightrope: "./src/cli/main.ts" },
  experiments: { outputModule: true },
  output: {
    path: resolve(dist, "cli"),
    filename: "[name].mjs",
    module: true,
    chunkFormat: "module",
    compareBeforeEmit: false,
  },
  module: { parser: { javascript: { importMeta: false } }, rules: [typescript] },
  optimization: { minimize: false },
  plugins: [
    new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 }),
    new CopyPlugin({ patterns: [solverFile] }),
    new webpack.BannerPlugin({ banner: "#!/usr/bin/env node", raw: true }),
    { apply: (compiler) => compiler.hooks.afterEmit.tap("executable", () => makeExecutable(compiler)) },
  ],
});

const makeExecutable = ({ outputPath }) => chmodSync(resolve(outputPath, "tightrope.mjs"), 0o755);

/** functions.json and the help pages, made from the list of concepts, and the manifest for the address of this build. */
class GeneratedFiles {
  constructor(baseUrl) {
    this.baseUrl = baseUrl;
  }

  // `thisCompilation`, because html-webpack-plugin's own compilation would emit the same files again.
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("GeneratedFiles", (compilation) => {
      compilation.fileDependencies.add(resolve(here, "manifest.xml"));
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tapPromise({ name: "GeneratedFiles", stage }, async () => {
        const { generatedFiles } = await tsImport("./src/functions/generated-files.ts", import.meta.url);
        const manifest = readFileSync(resolve(here, "manifest.xml"), "utf8");
        for (const [name, text] of Object.entries(generatedFiles(this.baseUrl, manifest))) {
          compilation.emitAsset(name, new sources.RawSource(text), { minimized: true });
        }
      });
    });
  }
}
