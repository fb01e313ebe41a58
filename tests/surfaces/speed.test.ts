import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { XMLValidator } from "fast-xml-parser";
import { describe, expect, it } from "vitest";
import { chartOf } from "../../bench/chart";
import { sections } from "../../bench/sections";
import { speedPages } from "../../bench/speed-pages";

const folder = fileURLToPath(new URL("../../docs/explanation/", import.meta.url));
const pages = speedPages();

describe("the page of speeds", () => {
  it("and its charts are what the results of the benchmarks say today", () => {
    const written = readdirSync(folder).filter((name) => name.startsWith("speed"));
    expect(new Map(written.map((name) => [name, readFileSync(`${folder}${name}`, "utf8")]))).toEqual(pages);
  });

  it("shows every chart, and each is well-formed", () => {
    const charts = [...pages].filter(([name]) => name.endsWith(".svg"));
    expect(charts.length).toBeGreaterThan(2);
    for (const [name, svg] of charts) {
      expect(pages.get("speed.md")).toContain(`(${name})`);
      expect(XMLValidator.validate(svg), name).toBe(true);
    }
  });
});

describe("a comparison", () => {
  const { compare } = sections["two-player"]!;

  it("with a peer that was not installed says so, and the chart shows the rest", () => {
    const missing = compare!({ family: "8×8, 0…100", milliseconds: 1, lrsnash: "not installed" });
    expect(missing).toEqual({ work: "8×8, 0…100", ratio: "not installed", toReach: 4 });
    const measured = compare!({ family: "10×10, 0…100", milliseconds: 2, lrsnash: 34 });
    expect(measured).toEqual({ work: "10×10, 0…100", ratio: 17, toReach: 20 });
    const svg = chartOf([missing, measured], "Two players", "times as fast as lrsnash");
    for (const text of ["not installed", "17×", "8×8, 0…100", "times as fast as lrsnash"]) expect(svg).toContain(text);
    expect(chartOf([missing], "Two players", "")).toBeUndefined();
  });

  it("takes the faster of several peers", () => {
    const row = {
      family: "1000×1000",
      milliseconds: 100,
      "HiGHS simplex, native": 90,
      "HiGHS interior point, native": 60,
    };
    expect(sections["zero-sum"]!.compare!(row)).toEqual({ work: "1000×1000", ratio: 0.6, toReach: 0.5 });
  });
});
