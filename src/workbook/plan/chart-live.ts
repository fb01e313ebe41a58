import { boxText } from "./boxes";
import type { ChartPlan, SeriesPlan } from "./plan";

/** The chart in a live sheet. */
export function addChart(sheet: Excel.Worksheet, { box, kind, title, axes, series }: ChartPlan): void {
  const { row, column, rows, columns } = box;
  const seed = sheet.getRange(boxText(series[0]!.y));
  const chart = sheet.charts.add(kind === "scatter" ? "XYScatter" : "ColumnClustered", seed, "Columns");
  chart.series.getItemAt(0).delete();
  chart.title.text = title;
  chart.axes.categoryAxis.title.text = axes.x;
  chart.axes.valueAxis.title.text = axes.y;
  chart.displayBlanksAs = "NotPlotted";
  chart.legend.visible = series.some(({ isNamed }) => !isNamed);
  chart.legend.position = "Bottom";
  chart.setPosition(
    sheet.getRangeByIndexes(row, column, 1, 1),
    sheet.getRangeByIndexes(row + rows - 1, column + columns - 1, 1, 1),
  );
  for (const one of series) addSeries(chart, sheet, one, kind);
}

function addSeries(
  chart: Excel.Chart,
  sheet: Excel.Worksheet,
  { name, look, colour, x, y, isNamed }: SeriesPlan,
  kind: ChartPlan["kind"],
): void {
  const series = chart.series.add(name);
  series.setValues(sheet.getRange(boxText(y)));
  series.setXAxisValues(sheet.getRange(boxText(x)));
  if (kind !== "scatter") {
    series.format.fill.setSolidColor(`#${colour}`);
    return;
  }
  series.chartType = look === "line" ? "XYScatterLinesNoMarkers" : "XYScatter";
  series.format.line.color = `#${colour}`;
  series.markerBackgroundColor = `#${colour}`;
  series.markerForegroundColor = `#${colour}`;
  if (!isNamed) return;
  series.hasDataLabels = true;
  series.dataLabels.showSeriesName = true;
  series.dataLabels.showValue = false;
  series.dataLabels.position = "Right";
}
