/** How a sheet is printed. The grid does not print: the layout is kept with the sheet as a file states it, for the file. */
import type { PageSetup } from "hucre";
import { stated } from "../xlsx/styles";
import { ExcelError } from "./errors";
import type { ExcelHost } from "./host";
import type { ObjectType } from "./object";
import { sheetOf, whole } from "./range-target";

interface SheetTarget {
  readonly sheet: string;
}

/** Pages and per cent, as the API states them; what is null or left out does not count. */
interface Zoom {
  readonly scale?: number | null;
  readonly horizontalFitToPages?: number | null;
  readonly verticalFitToPages?: number | null;
}

const orientations: Readonly<Record<string, PageSetup["orientation"]>> = {
  Portrait: "portrait",
  Landscape: "landscape",
};

const setupOf = (host: ExcelHost, target: SheetTarget): PageSetup =>
  (sheetOf(host, target).getCustomMetadata()?.pageSetup ?? {}) as PageSetup;

function change(host: ExcelHost, target: SheetTarget, part: PageSetup): void {
  const sheet = sheetOf(host, target);
  host.changes.touch();
  sheet.setCustomMetadata({ ...sheet.getCustomMetadata(), pageSetup: { ...setupOf(host, target), ...part } });
}

/** A file counts 0 pages where as many are taken as are needed. */
function zoomForApi({ fitToPage, fitToWidth = 1, fitToHeight = 1, scale = 100 }: PageSetup): Zoom {
  if (!fitToPage) return { scale };
  return stated<Zoom>({
    horizontalFitToPages: fitToWidth || undefined,
    verticalFitToPages: fitToHeight || undefined,
  });
}

function setupFromApi(zoom: unknown): PageSetup {
  const { scale, horizontalFitToPages: wide, verticalFitToPages: tall } = (zoom ?? {}) as Zoom;
  const pages = [wide, tall].map((count) => count ?? 0);
  if (pages.some((count) => whole(count) < 0)) throw new ExcelError("InvalidArgument", "pages to fit");
  const [fitToWidth = 0, fitToHeight = 0] = pages;
  if (fitToWidth + fitToHeight > 0) return { fitToPage: true, fitToWidth, fitToHeight };
  if (!(typeof scale === "number" && scale >= 10 && scale <= 400)) throw new ExcelError("InvalidArgument", "zoom");
  return { fitToPage: false, scale };
}

export const pageLayoutType: ObjectType<SheetTarget> = {
  name: "PageLayout",
  scalars: {
    orientation: {
      get: (target, host) => (setupOf(host, target).orientation === "landscape" ? "Landscape" : "Portrait"),
      set: (target, host, value) => {
        const orientation = orientations[String(value)];
        if (!orientation) throw new ExcelError("InvalidArgument", String(value));
        change(host, target, { orientation });
      },
    },
    zoom: {
      get: (target, host) => zoomForApi(setupOf(host, target)),
      set: (target, host, value) => change(host, target, setupFromApi(value)),
    },
  },
};
