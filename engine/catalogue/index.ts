import { loadEvaluate } from "../formats/expressions";
import { writeListForm } from "../formats/list-form";
import type { CatalogueGame } from "./catalogue-game";
import { scenarioGame, scenarioTitle, workOut } from "./korea-us-china/index";
import { battleOfTheSexes, degenerateGame, matchingPennies, prisonersDilemma } from "./textbook";

export type { CatalogueGame } from "./catalogue-game";

const koreaUsChina: CatalogueGame = {
  id: "korea-us-china",
  title: scenarioTitle,
  story: {
    en: "South Korea joins the US-led AI ecosystem, builds its own, or balances; the United States partners or presses; China accommodates or retaliates.",
    ko: "한국은 미국 주도 AI 생태계에 참여하거나, 자체 구축하거나, 균형을 잡습니다. 미국은 동반자가 되거나 압박하고, 중국은 수용하거나 보복합니다.",
    zh: "韩国加入美国主导的人工智能生态、自主建设或寻求平衡；美国选择伙伴或施压；中国选择包容或报复。",
  },
  sources: [],
  async ranges(language) {
    return { game: writeListForm(scenarioGame(workOut(await loadEvaluate()), language)) };
  },
};

/** Every game that comes with the product. */
export const catalogue: readonly CatalogueGame[] = [
  koreaUsChina,
  prisonersDilemma,
  battleOfTheSexes,
  matchingPennies,
  degenerateGame,
];
