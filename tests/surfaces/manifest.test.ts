import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { namespace } from "../../engine/concepts/define";
import { languages } from "../../engine/text";
import { commandNames } from "../../src/commands/names";
import { childNames, descendants, type Element, named, only, parseXml } from "./xml";

/** The rules are those of [MS-OWEMXML] and of Microsoft's page on the shared runtime. */
const root = resolve(import.meta.dirname, "../..");
const source = readFileSync(join(root, "manifest.xml"), "utf8");
const productionUrl = "https://games.example.edu/tightrope";
const production = buildFor(productionUrl);
afterAll(() => rmSync(production, { recursive: true }));

function buildFor(url: string): string {
  const folder = mkdtempSync(join(tmpdir(), "tightrope-build-"));
  const webpack = join(root, "node_modules/webpack/bin/webpack.js");
  execFileSync(process.execPath, [webpack, "--config-name", "add-in", "--env", `url=${url}`, "--output-path", folder], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
  });
  return folder;
}

const locales = ["ko-KR", "zh-CN"];

describe.each([
  ["the manifest for development", source, "https://localhost:3000", join(root, "dist")],
  [
    "the manifest of a production build",
    readFileSync(join(production, "manifest.xml"), "utf8"),
    productionUrl,
    production,
  ],
])("%s", (_, xml, baseUrl, folder) => {
  const manifest = parseXml(xml);
  const overrides = only(manifest, "VersionOverrides");
  const resources = only(overrides, "Resources");
  const urls = (element: Element): string[] =>
    [...descendants(element)].flatMap(({ attributes: { DefaultValue, Value } }) =>
      [DefaultValue, Value].filter((value): value is string => value?.includes("://") ?? false),
    );

  test("has its elements in the order that the schema demands", () => {
    expect(childNames(manifest)).toEqual([
      "Id",
      "Version",
      "ProviderName",
      "DefaultLocale",
      "DisplayName",
      "Description",
      "IconUrl",
      "HighResolutionIconUrl",
      "SupportUrl",
      "Hosts",
      "Requirements",
      "DefaultSettings",
      "Permissions",
      "VersionOverrides",
    ]);
    expect(childNames(overrides)).toEqual(["Hosts", "Resources"]);
    expect(childNames(overrides.children[0]!.children[0]!)).toEqual([
      "Runtimes",
      "AllFormFactors",
      "DesktopFormFactor",
    ]);
    const [functions] = only(overrides, "AllFormFactors").children;
    expect(functions!.attributes["xsi:type"]).toBe("CustomFunctions");
    expect(childNames(functions!)).toEqual(["Script", "Page", "Metadata", "Namespace"]);
    const desktop = only(overrides, "DesktopFormFactor");
    expect(childNames(desktop)).toEqual(["GetStarted", "FunctionFile", "ExtensionPoint", "ExtensionPoint"]);
    expect(childNames(resources)).toEqual(["bt:Images", "bt:Urls", "bt:ShortStrings", "bt:LongStrings"]);
    for (const control of named(overrides, "Control")) {
      expect(childNames(control)).toEqual(["Label", "Supertip", "Icon", "Action"]);
    }
  });

  test("identifies itself by a GUID and a version of up to four numbers", () => {
    expect(only(manifest, "Id").text).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(only(manifest, "Version").text).toMatch(/^\d{1,5}(\.\d{1,5}){1,3}$/);
    expect(only(manifest, "DefaultLocale").text).toBe("en-US");
  });

  test("asks for the shared runtime, custom functions and the right to write", () => {
    const sets = named(manifest, "Set").map(({ attributes }) => [attributes.Name, attributes.MinVersion]);
    expect(sets).toEqual([
      ["SharedRuntime", "1.1"],
      ["CustomFunctionsRuntime", "1.3"],
    ]);
    expect(only(manifest, "Permissions").text).toBe("ReadWriteDocument");
    expect(only(overrides, "Runtime").attributes.lifetime).toBe("long");
    expect(named(overrides, "TaskpaneId")).toEqual([]);
  });

  test("names one page for runtime, functions, commands and pane, or the shared runtime does not start", () => {
    const page = only(overrides, "Runtime").attributes.resid;
    const pane = named(overrides, "Action").find(({ attributes }) => attributes["xsi:type"] === "ShowTaskpane")!;
    expect(only(only(overrides, "Page"), "SourceLocation").attributes.resid).toBe(page);
    expect(only(overrides, "FunctionFile").attributes.resid).toBe(page);
    expect(only(pane, "SourceLocation").attributes.resid).toBe(page);
    const address = named(resources, "bt:Url").find(({ attributes }) => attributes.id === page)!.attributes
      .DefaultValue;
    expect(only(manifest, "DefaultSettings").children[0]!.attributes.DefaultValue).toBe(address);
  });

  test("resolves every resid, in at most 32 characters, and leaves no resource unused", () => {
    const ids = descendants(resources).flatMap(({ attributes }) => (attributes.id ? [attributes.id] : []));
    const used = descendants(overrides).flatMap(({ attributes }) => (attributes.resid ? [attributes.resid] : []));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => id.length > 32)).toEqual([]);
    expect([...new Set(used)].sort()).toEqual([...ids].sort());
  });

  test("keeps short strings to 125 characters and long ones to 250, in every language", () => {
    for (const [group, most] of [
      ["bt:ShortStrings", 125],
      ["bt:LongStrings", 250],
    ] as const) {
      for (const { attributes } of descendants(only(resources, group))) {
        const text = attributes.DefaultValue ?? attributes.Value!;
        expect(text.length, text).toBeGreaterThan(0);
        expect(text.length, text).toBeLessThanOrEqual(most);
      }
    }
  });

  test("declares the namespace of the functions, the same in every language", () => {
    const { resid } = only(overrides, "Namespace").attributes;
    const string = named(resources, "bt:String").find(({ attributes }) => attributes.id === resid)!;
    expect(string.attributes.DefaultValue).toBe(namespace);
    expect(string.children).toEqual([]);
  });

  test("says everything a user reads in Korean and Chinese, except the names Tightrope and GAME", () => {
    const names = ["Tightrope", namespace];
    const read = [
      manifest.children.find(({ name }) => name === "Description")!,
      ...named(resources, "bt:String").filter(({ attributes }) => !names.includes(attributes.DefaultValue!)),
      ...named(resources, "bt:Url").filter(({ attributes }) => /Metadata|Help/.test(attributes.id!)),
    ];
    expect(read.length).toBeGreaterThan(6);
    for (const string of read) {
      expect(
        string.children.map(({ attributes }) => attributes.Locale),
        string.attributes.id,
      ).toEqual(locales);
    }
    expect(locales.length).toBe(languages.length - 1);
  });

  test("points to https addresses below its base, all of which the build has written", () => {
    const all = urls(manifest);
    expect(all.length).toBeGreaterThan(8);
    for (const url of all) {
      expect(url.startsWith(`${baseUrl}/`), url).toBe(true);
      expect(existsSync(join(folder, url.slice(baseUrl.length + 1))), url).toBe(true);
    }
  });

  test("has icons of 16, 32 and 80 pixels for every button", () => {
    for (const icon of named(overrides, "Icon")) {
      expect(icon.children.map(({ attributes }) => attributes.size)).toEqual(["16", "32", "80"]);
    }
    for (const { attributes } of named(resources, "bt:Image")) {
      const file = join(folder, attributes.DefaultValue!.slice(baseUrl.length + 1));
      const size = Number(/(\d+)\.png$/.exec(file)![1]);
      expect(pngSize(file)).toEqual([size, size]);
    }
  });

  test("calls only commands that the add-in knows, from one control per menu", () => {
    const called = named(overrides, "FunctionName").map(({ text }) => text);
    expect(called).toEqual(Object.values(commandNames));
    for (const menu of named(overrides, "OfficeMenu")) expect(menu.children).toHaveLength(1);
  });
});

test("a production build holds no address of development and no file of Microsoft's", () => {
  const files = readdirSync(production, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  expect(files.filter(({ name }) => /^(office|excel|custom-functions-runtime|o15app)/i.test(name))).toEqual([]);
  for (const { parentPath, name } of files.filter((file) => /\.(html|js|json|xml|css)$/.test(file.name))) {
    expect(readFileSync(join(parentPath, name), "utf8").includes("localhost"), name).toBe(false);
  }
  const page = readFileSync(join(production, "taskpane.html"), "utf8");
  expect(page).toMatch(/<script src="?https:\/\/appsforoffice\.microsoft\.com\/lib\/1\/hosted\/office\.js"?>/);
});

/** Width and height stand in the first chunk of every PNG (ISO/IEC 15948, 11.2.2). */
function pngSize(file: string): [number, number] {
  const bytes = readFileSync(file);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}
