/** The host page, bundled to dist-host/. It is development and trial only and never part of dist/. */
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import HtmlWebpackPlugin from "html-webpack-plugin";
import MiniCssExtractPlugin from "mini-css-extract-plugin";

const here = dirname(fileURLToPath(import.meta.url));

export default (_environment, { mode = "production" } = {}) => ({
  name: "host",
  mode,
  context: here,
  entry: { page: "./page/main.ts", bridge: "./bridge/pane-side.ts" },
  output: { path: resolve(here, "../dist-host"), filename: "[name].js", clean: true },
  resolve: {
    extensions: [".ts", ".js"],
    alias: {
      "numfmt-original$": fileURLToPath(import.meta.resolve("numfmt")),
      numfmt$: resolve(here, "grid/number-reading.ts"),
    },
  },
  module: {
    rules: [
      {
        test: /\.ts$/,
        loader: "ts-loader",
        options: { transpileOnly: true, compilerOptions: { noEmit: false } },
      },
      { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] },
    ],
  },
  plugins: [
    new HtmlWebpackPlugin({ template: "./page/index.html", chunks: ["page"], scriptLoading: "defer" }),
    new MiniCssExtractPlugin({ filename: "[name].css" }),
  ],
  // Served to this machine only: the seconds of minifying it are saved at every start.
  optimization: { minimize: false },
  cache: { type: "filesystem", name: "host" },
  devtool: mode === "development" ? "source-map" : false,
  performance: { hints: false },
  stats: "errors-warnings",
});
