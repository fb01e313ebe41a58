import * as Plot from "@observablehq/plot";
import type { Drawing, DrawnLayer, DrawnPoint } from "../engine/concepts/drawing";
import { type Language, say } from "../engine/text";
import { pointLabels } from "./model/point-labels";

/** Colours are those of the pane, so that a picture follows its light and dark. */
const colours: Readonly<Record<DrawnLayer["role"], string>> = {
  context: "var(--edge)",
  boundary: "var(--player-0)",
  result: "var(--player-1)",
};

/** As wide as the narrowest pane; a wider one enlarges the picture with its letters. */
const width = 300;
const height = 240;

/** The drawing as an SVG. */
export function chart({ axes, isToScale, layers }: Drawing, language: Language): Element {
  const all = layers.flatMap(({ points }) => points);
  const labels = layers.flatMap(({ points }) => points.filter(({ label }) => label !== undefined));
  return Plot.plot({
    width,
    marginLeft: axes ? 44 : 24,
    marginRight: 24,
    marginBottom: axes ? 36 : 20,
    inset: 10,
    ...(isToScale ? { aspectRatio: 1 } : { height }),
    style: { background: "transparent", color: "var(--ink)", fontSize: "11px", overflow: "visible" },
    x: axes ? { label: say(axes.x, language), labelAnchor: "center", ticks: 5, nice: true } : { axis: null },
    y: axes ? { label: say(axes.y, language), ticks: 5, nice: true } : { axis: null },
    marks: [
      ...layers.map(layerMark),
      ...(["left", "right"] as const).map((side) => labelMark(pointLabels(labels, all), side)),
    ],
  });
}

function layerMark({ kind, role, party, points }: DrawnLayer): Plot.Markish {
  const colour = party === undefined ? colours[role] : `var(--player-${party % 6})`;
  const place = { x: "x", y: "y" } as const;
  if (kind === "points") {
    const r = role === "context" ? 2.5 : 4.5;
    return Plot.dot(points, { ...place, r, fill: role === "boundary" ? "var(--ground)" : colour, stroke: colour });
  }
  if (kind === "arrows") return arrowMark(points, colour);
  if (kind === "line") return Plot.line(points, { ...place, stroke: colour, strokeWidth: 2 });
  return Plot.line(points, {
    ...place,
    curve: "linear-closed",
    stroke: colour,
    strokeWidth: 1,
    fill: colour,
    fillOpacity: 0.15,
  });
}

/** Bent, so that an arrow and the one back lie side by side. */
function arrowMark(points: readonly DrawnPoint[], stroke: string): Plot.Markish {
  const arrows = points.flatMap((from, i) => (i % 2 === 0 ? [{ from, to: points[i + 1]! }] : []));
  return Plot.arrow(arrows, {
    x1: ({ from }) => from.x,
    y1: ({ from }) => from.y,
    x2: ({ to }) => to.x,
    y2: ({ to }) => to.y,
    stroke,
    strokeWidth: 1.2,
    headLength: 6,
    bend: 14,
    inset: 6,
  });
}

function labelMark(labels: ReturnType<typeof pointLabels>, side: "left" | "right"): Plot.Markish {
  return Plot.text(
    labels.filter((label) => label.side === side),
    {
      x: "x",
      y: "y",
      text: "text",
      textAnchor: side === "left" ? "end" : "start",
      dx: side === "left" ? -8 : 8,
      dy: -8,
      lineWidth: 12,
      fill: "var(--ink)",
      stroke: "var(--ground)",
      strokeWidth: 3,
    },
  );
}
