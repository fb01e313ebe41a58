/** The Univer grid: made once, holding one workbook at a time. */
import {
  type Injector,
  IUniverInstanceService,
  type IWorkbookData,
  LocaleType,
  mergeLocales,
  ThemeService,
  Univer,
} from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import conditionalEnglish from "@univerjs/preset-sheets-conditional-formatting/locales/en-US";
import conditionalKorean from "@univerjs/preset-sheets-conditional-formatting/locales/ko-KR";
import conditionalChinese from "@univerjs/preset-sheets-conditional-formatting/locales/zh-CN";
import { IDefinedNamesService, UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import coreEnglish from "@univerjs/preset-sheets-core/locales/en-US";
import coreKorean from "@univerjs/preset-sheets-core/locales/ko-KR";
import coreChinese from "@univerjs/preset-sheets-core/locales/zh-CN";
import {
  SheetsDataValidationValidatorService,
  UniverSheetsDataValidationPreset,
} from "@univerjs/preset-sheets-data-validation";
import validationEnglish from "@univerjs/preset-sheets-data-validation/locales/en-US";
import validationKorean from "@univerjs/preset-sheets-data-validation/locales/ko-KR";
import validationChinese from "@univerjs/preset-sheets-data-validation/locales/zh-CN";
import { UniverSheetsNotePreset } from "@univerjs/preset-sheets-note";
import noteEnglish from "@univerjs/preset-sheets-note/locales/en-US";
import noteKorean from "@univerjs/preset-sheets-note/locales/ko-KR";
import noteChinese from "@univerjs/preset-sheets-note/locales/zh-CN";
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-conditional-formatting/lib/index.css";
import "@univerjs/preset-sheets-data-validation/lib/index.css";
import "@univerjs/preset-sheets-note/lib/index.css";
import type { Theme } from "../bridge/theme";
import { type Language, languages } from "../languages";

type FWorkbook = NonNullable<ReturnType<FUniver["getActiveWorkbook"]>>;
type FWorksheet = ReturnType<FWorkbook["getActiveSheet"]>;
type FRange = ReturnType<FWorksheet["getRange"]>;

export type { FRange, FUniver, FWorkbook, FWorksheet };

export interface Grid {
  readonly api: FUniver;
  readonly injector: Injector;
  /** The workbook that is open. */
  workbook(): FWorkbook;
  /** Puts another workbook in place of the open one. */
  open(data: IWorkbookData): void;
  setLanguage(language: Language): void;
  setTheme(theme: Theme): void;
}

export function createGrid(container: string, language: Language, theme: Theme): Grid {
  const univer = new Univer({
    locale: LocaleType[localeKey(language)],
    darkMode: theme === "dark",
    locales: {
      [LocaleType.EN_US]: mergeLocales(coreEnglish, conditionalEnglish, validationEnglish, noteEnglish),
      [LocaleType.KO_KR]: mergeLocales(coreKorean, conditionalKorean, validationKorean, noteKorean),
      [LocaleType.ZH_CN]: mergeLocales(coreChinese, conditionalChinese, validationChinese, noteChinese),
    },
  });
  const presets = [
    UniverSheetsCorePreset({
      container,
      ribbonType: "simple",
      formulaBar: true,
      // Results of the add-in are never taken from the file: every formula is worked out when a workbook opens.
      formula: { initialFormulaComputing: 0 },
    }),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsDataValidationPreset({ showEditOnDropdown: false }),
    UniverSheetsNotePreset(),
  ];
  for (const plugin of presets.flatMap((preset) => preset.plugins)) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
    else univer.registerPlugin(plugin as never);
  }
  const api = FUniver.newAPI(univer);
  const injector = univer.__getInjector();
  acceptSpacesAroundNames(injector);
  const workbook = () => {
    const open = api.getActiveWorkbook();
    if (!open) throw new Error("No workbook is open in the grid.");
    return open;
  };
  return {
    api,
    injector,
    workbook,
    open(data) {
      const previous = api.getActiveWorkbook();
      if (previous) api.disposeUnit(previous.getId());
      api.createWorkbook(data);
      // Only the first workbook brings the parts of the plugins to life.
      if (!previous) forgetClosedWorkbooks(injector);
    },
    setLanguage: (next) => api.setLocale(LocaleType[localeKey(next)]),
    setTheme: (next) => injector.get(ThemeService).setDarkMode(next === "dark"),
  };
}

/** The engine looks a defined name up with the spaces around it, so that `=price * count` would find neither. */
function acceptSpacesAroundNames(injector: Injector): void {
  const names = injector.get(IDefinedNamesService);
  const find = names.getValueByName.bind(names);
  names.getValueByName = (unit, name) => find(unit, name.trim());
}

/** What may be typed is checked in an idle moment, when its workbook may have been closed; the grid would report that as an error. */
function forgetClosedWorkbooks(injector: Injector): void {
  const validator = injector.get(SheetsDataValidationValidatorService);
  const workbooks = injector.get(IUniverInstanceService);
  const check = validator.validatorRanges.bind(validator);
  validator.validatorRanges = async (unit, sheet, ranges) =>
    workbooks.getUnit(unit) ? check(unit, sheet, ranges) : [];
}

const localeKey = (language: Language): "EN_US" | "KO_KR" | "ZH_CN" =>
  languages[language].office.replace("-", "_").toUpperCase() as "EN_US" | "KO_KR" | "ZH_CN";
