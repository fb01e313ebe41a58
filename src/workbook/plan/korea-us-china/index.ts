import { scenarioTitle, stableProfiles, workOut } from "../../../../engine/catalogue/korea-us-china/index";
import { loadEvaluate } from "../../../../engine/formats/expressions";
import type { Language, Text } from "../../../../engine/text";
import type { WorkbookPlan } from "../plan";
import { assumptionsSheet } from "./assumptions-sheet";
import { coalitionsSheet } from "./coalitions-sheet";
import { dealSheet } from "./deal-sheet";
import { computeLeverMap, type LeverMap, mapSheet } from "./map-sheet";
import { mechanismsSheet } from "./mechanisms-sheet";
import { negotiationSheet } from "./negotiation-sheet";
import { payoffsSheet } from "./payoffs-sheet";
import { readMeSheet } from "./read-me-sheet";
import type { Making } from "./sheet";
import { choiceNow, solutionSheet } from "./solution-sheet";

let leverMap: Promise<LeverMap> | undefined;

/** The workbook of the Korea–US–China scenario in one language. */
export async function koreaUsChinaWorkbook(language: Language): Promise<WorkbookPlan> {
  leverMap ??= computeLeverMap();
  const evaluate = await loadEvaluate();
  const worked = workOut(evaluate);
  const making: Making = { language, say: (text) => text[language], worked };
  const stableKeys = stableProfiles(evaluate).map(String);
  const stable = worked.profiles.filter(({ strategies }) => stableKeys.includes(String(strategies)));
  const parts = [
    readMeSheet(making),
    assumptionsSheet(making, choiceNow(making, 0, stable)),
    mechanismsSheet(making),
    payoffsSheet(making, stable),
    await solutionSheet(making, stable),
    await negotiationSheet(making),
    await dealSheet(making),
    await coalitionsSheet(making),
    mapSheet(making, await leverMap),
  ];
  return {
    title: scenarioTitle[language],
    description: description[language],
    language,
    sheets: parts.map(({ sheet }) => sheet),
    names: parts.flatMap(({ names }) => names),
  };
}

const description: Text = {
  en: "A game of three players about South Korea's choice in artificial intelligence, with every assumption in sight.",
  ko: "인공지능을 둘러싼 한국의 선택을 다룬 세 참가자의 게임. 모든 가정을 볼 수 있습니다.",
  zh: "关于韩国人工智能抉择的三方博弈，所有假设一目了然。",
};
