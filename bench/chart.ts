import * as Plot from "@observablehq/plot";
import { parseHTML } from "linkedom";
import type { Comparison } from "./sections";

/** Both sets of colours have a contrast of at least 4.5 to their background; reached or not is told by the shape as well. */
const style = `
  .speed { --background: #ffffff; --ink: #24292f; --faint: #656d76; --reached: #0a5ca8; --missed: #b35900; background: var(--background); color: var(--ink); font: 13px system-ui, sans-serif; }
  .speed text { white-space: pre; }
  @media (prefers-color-scheme: dark) {
    .speed { --background: #0d1117; --ink: #e6edf3; --faint: #8b949e; --reached: #6cb6ff; --missed: #f0a04b; }
  }`;

interface Measured {
  readonly work: string;
  readonly ratio: number;
  readonly toReach?: number | undefined;
}

const isReached = ({ ratio, toReach }: Measured): boolean => toReach === undefined || ratio >= toReach;

/**
 * The ratios as an SVG, one row for each comparison on a logarithmic axis: a disc where what was to be reached is reached, a ring where
 * it is not, an upright stroke at what was to be reached. Undefined when no ratio is known.
 */
export function chartOf(comparisons: readonly Comparison[], title: string, axis: string): string | undefined {
  const measured = comparisons.filter((one): one is Measured => typeof one.ratio === "number");
  if (measured.length === 0) return undefined;
  const unknown = comparisons.filter(({ ratio }) => typeof ratio === "string");
  const targets = comparisons.filter(({ toReach }) => toReach !== undefined);
  const values = [1, ...measured.map(({ ratio }) => ratio), ...targets.map(({ toReach }) => toReach!)];
  const left = Math.min(...values) / 1.3;
  const { document } = parseHTML("<html><body></body></html>");
  const svg = Plot.plot({
    document,
    className: "speed",
    width: 760,
    height: 70 + 26 * comparisons.length,
    marginLeft: 190,
    marginRight: 70,
    marginBottom: 44,
    style: { background: "var(--background)", color: "var(--ink)", fontSize: "13px" },
    x: {
      type: "log",
      domain: [left, Math.max(...values) * 1.3],
      label: `${axis} →`,
      labelArrow: "none",
      tickFormat: "~g",
      ticks: 6,
    },
    y: { domain: comparisons.map(({ work }) => work), label: null, tickSize: 0 },
    marks: [
      Plot.gridX({ stroke: "var(--faint)", strokeOpacity: 0.25, ticks: 6 }),
      Plot.ruleX([1], { stroke: "var(--faint)" }),
      Plot.ruleY(measured, { y: "work", x1: 1, x2: "ratio", stroke: colourOf, strokeWidth: 2 }),
      Plot.tickX(targets, { y: "work", x: "toReach", stroke: "var(--ink)", strokeWidth: 2.5, inset: 3 }),
      Plot.dot(measured, {
        y: "work",
        x: "ratio",
        r: 5,
        stroke: colourOf,
        strokeWidth: 2,
        fill: (one: Measured) => (isReached(one) ? colourOf(one) : "var(--background)"),
      }),
      Plot.text(measured, {
        y: "work",
        text: ratioText,
        frameAnchor: "right",
        dx: 56,
        textAnchor: "end",
        fill: "var(--ink)",
      }),
      Plot.text(unknown, {
        y: "work",
        x: 1,
        text: "ratio",
        dx: 8,
        textAnchor: "start",
        fill: "var(--faint)",
        fontStyle: "italic",
      }),
    ],
  });
  return asFile(svg.outerHTML, `${title}: ${axis}`);
}

const colourOf = (one: Measured): string => (isReached(one) ? "var(--reached)" : "var(--missed)");

const ratioText = ({ ratio }: Measured): string => `${Number(ratio.toPrecision(2))}×`;

/** A picture of its own, with its title for those who do not see it, and colours by the reader's scheme. */
const asFile = (svg: string, title: string): string =>
  `${svg
    .replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" role="img" ')
    .replace(/<style>[^<]*<\/style>/, `<title>${title}</title><style>${style}\n</style>`)}\n`;
