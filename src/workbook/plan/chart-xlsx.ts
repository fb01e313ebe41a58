import type { ChartSeries, SheetChart } from "hucre";
import { boxText } from "./boxes";
import type { ChartPlan, SeriesPlan } from "./plan";

/** The native chart of an .xlsx file. */
export function chartOf({ box, kind, title, description, axes, series }: ChartPlan): SheetChart {
  const { row, column, rows, columns } = box;
  return {
    type: kind,
    title,
    titleFontSize: 12,
    altText: description,
    anchor: { from: { row, col: column }, to: { row: row + rows, col: column + columns } },
    series: series.map((one) => seriesOf(one, kind)),
    legend: series.some(({ isNamed }) => !isNamed) && "bottom",
    dispBlanksAs: "gap",
    ...(kind === "scatter" && { scatterStyle: "lineMarker" }),
    axes: {
      x: { title: axes.x, gridlines: { major: false }, ...ticks },
      y: { title: axes.y, gridlines: { major: true }, ...ticks },
    },
  };
}

const ticks = { majorTickMark: "out", minorTickMark: "none" } as const;

/** In points; a width that nothing else has marks the lines that `asPlanned` takes away. */
const noLine = 0.25;

function seriesOf({ name, look, colour, x, y, isNamed }: SeriesPlan, kind: ChartPlan["kind"]): ChartSeries {
  const cells: ChartSeries = { name, values: boxText(y), categories: boxText(x), color: colour };
  if (kind !== "scatter") return cells;
  return {
    ...cells,
    smooth: false,
    stroke: { width: look === "line" ? 1.75 : noLine },
    marker:
      look === "line" ? { symbol: "none" } : { symbol: "circle", size: isNamed ? 8 : 5, fill: colour, line: colour },
    ...(isNamed && { dataLabels: { showSeriesName: true, position: "r", fontSize: 9 } }),
  };
}

/**
 * A chart part as other programs draw it too: no line through series of points, which hucre has no way to leave out (12700 units are a
 * point), and straight lines said outright, because LibreOffice bends those of which nothing is said.
 */
export const asPlanned = (chart: string): string =>
  chart
    .replace(new RegExp(`<a:ln w="${noLine * 12700}"[^>]*>.*?</a:ln>`, "gs"), "<a:ln><a:noFill/></a:ln>")
    .replaceAll("</c:yVal></c:ser>", '</c:yVal><c:smooth val="0"/></c:ser>');
