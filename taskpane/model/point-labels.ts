import type { DrawnPoint } from "../../engine/concepts/drawing";

/** The names of points that fall together, and on which side of the point there is room for them. */
export interface PointLabel {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly side: "left" | "right";
}

interface Extent {
  readonly least: number;
  readonly most: number;
}

/** Points nearer than this share of the picture share one label: their names would lie on each other. */
const nearness = 0.08;

/** One label for each cluster of named points: Nash and Kalai–Smorodinsky agreements often fall together. */
export function pointLabels(points: readonly DrawnPoint[], all: readonly DrawnPoint[]): PointLabel[] {
  const [x, y] = [extent(all.map((point) => point.x)), extent(all.map((point) => point.y))];
  const isNear = (one: DrawnPoint, other: DrawnPoint) =>
    Math.abs(one.x - other.x) <= nearness * span(x) && Math.abs(one.y - other.y) <= nearness * span(y);
  const clusters: DrawnPoint[][] = [];
  for (const point of points.filter(({ label }) => label !== undefined)) {
    const cluster = clusters.find(([first]) => isNear(first!, point));
    if (cluster) cluster.push(point);
    else clusters.push([point]);
  }
  return clusters.map((cluster) => {
    const [first] = cluster;
    const text = [...new Set(cluster.map(({ label }) => label))].join(", ");
    const side = first!.side ?? (first!.x > (x.least + x.most) / 2 ? "left" : "right");
    return { x: first!.x, y: first!.y, text, side };
  });
}

const extent = (values: readonly number[]): Extent => ({
  least: values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY),
  most: values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY),
});

const span = ({ least, most }: Extent): number => most - least;
