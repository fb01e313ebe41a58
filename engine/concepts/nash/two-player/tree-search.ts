import { untold } from "../../../budget";
import type { NormalFormGame } from "../../../games/normal-form";
import { Unsettled } from "../../../linalg/face/pivot";
import type { Text } from "../../../text";
import type { Method, Verdict } from "../../method";
import type { Equilibrium } from "../equilibrium";
import { equilibriaFromLabels } from "./from-label-pairs";
import { searchLabels } from "./label-search";
import { refusesUnlessTwoPlayers } from "./refusal";
import { vertexEnumeration } from "./vertex-enumeration";

const texts = {
  title: { en: "Tree search over labels", ko: "라벨 트리 탐색", zh: "标签树搜索" },
  summary: {
    en: "Branches on which player's polytope carries each label, with proven signs; finds all extreme equilibria of any two-player game, much faster than by enumerating vertices.",
    ko: "각 라벨을 어느 참가자의 다면체가 갖는지로 분기하며 부호를 증명합니다. 모든 2인 게임의 극점 균형을 전부, 꼭짓점 열거보다 훨씬 빠르게 찾습니다.",
    zh: "按每个标签归哪位参与者的多面体进行分支，且所有符号均经证明；找出任意双人博弈的全部极点均衡，比顶点枚举快得多。",
  },
  branches: { en: "branches", ko: "분기", zh: "分支" },
} satisfies Record<string, Text>;

/** All extreme equilibria in fractions, found with doubles whose every sign is proven: the list is complete. */
export const treeSearch: Method<NormalFormGame, Equilibrium> = {
  id: "tree-search",
  title: texts.title,
  summary: texts.summary,
  arithmetic: "exact",
  tellsItself: true,
  refuses: refusesUnlessTwoPlayers,
  *run(game, budget): Generator<Equilibrium, Verdict, void> {
    try {
      return yield* equilibriaFromLabels(game, budget, searchLabels, texts.branches);
    } catch (error) {
      if (!(error instanceof Unsettled)) throw error;
      return { ...(yield* vertexEnumeration.run(game, untold(budget))), method: vertexEnumeration.id };
    }
  },
};
