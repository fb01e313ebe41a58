/** The package numfmt under the name by which the host's bundle knows it (see webpack.config.js). */
declare module "numfmt-original" {
  export * from "numfmt";
}
