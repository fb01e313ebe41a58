import { untold } from "../../../budget";
import type { NormalFormGame } from "../../../games/normal-form";
import { TooManyRays } from "../../../linalg/double-description";
import { message, type Text } from "../../../text";
import type { Method, Verdict } from "../../method";
import type { Equilibrium } from "../equilibrium";
import { equilibriaFromLabels } from "./from-label-pairs";
import { refusesUnlessTwoPlayers } from "./refusal";
import { treeSearch } from "./tree-search";
import { fitsVertexPairs, pairVertices } from "./vertex-pairs";

const texts = {
  title: { en: "Vertices by double description", ko: "이중 기술법에 의한 꼭짓점", zh: "双重描述法求顶点" },
  summary: {
    en: "Lists the vertices of one player's polytope by the double description method in small integers, and with each the vertices of the opponent's face that complete its labels; finds all extreme equilibria, fastest where payoffs take few values.",
    ko: "작은 정수로 이중 기술법을 써서 한 참가자 다면체의 꼭짓점을 열거하고, 각각의 라벨을 채우는 상대 면의 꼭짓점을 찾습니다. 모든 극점 균형을 찾으며, 보수가 몇 가지 값뿐일 때 가장 빠릅니다.",
    zh: "以小整数用双重描述法列出一方多面体的顶点，并为每个顶点列出对方补全其标签的面的顶点；找出全部极点均衡，收益取值很少时最快。",
  },
  steps: { en: "steps", ko: "단계", zh: "步" },
  tooLarge: {
    en: "it is for games with at most 61 strategies in all whose payoffs are integers, or multiples of one number, that are few and small, such as 0, 1, 2, 3",
    ko: "전략이 모두 61개 이하이고 보수가 0, 1, 2, 3처럼 종류가 적은 작은 정수이거나 한 수의 그러한 배수인 게임을 위한 방법입니다",
    zh: "它适用于策略总数不超过 61 个、且收益为 0、1、2、3 这类种类少的小整数（或某数的此类倍数）的博弈",
  },
} satisfies Record<string, Text>;

/** All extreme equilibria in fractions of a game of small integers: every number on the way is one that doubles hold exactly. */
export const doubleDescription: Method<NormalFormGame, Equilibrium> = {
  id: "double-description",
  title: texts.title,
  summary: texts.summary,
  arithmetic: "exact",
  tellsItself: true,
  refuses: (game) => refusesUnlessTwoPlayers(game) ?? (fitsVertexPairs(game) ? null : message(texts.tooLarge)),
  *run(game, budget): Generator<Equilibrium, Verdict, void> {
    try {
      return yield* equilibriaFromLabels(game, budget, pairVertices, texts.steps);
    } catch (error) {
      if (error instanceof TooManyRays)
        return { method: treeSearch.id, ...(yield* treeSearch.run(game, untold(budget))) };
      throw error;
    }
  },
};
