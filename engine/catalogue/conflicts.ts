import { elmira } from "../concepts/stability/examples";
import type { Cell, Cells } from "../formats/cells";
import type { Language, Text } from "../text";
import type { CatalogueGame } from "./catalogue-game";
import { players } from "./korea-us-china/index";
import { textbookGame } from "./textbook";

/** A text with others in its place, in every language: the operators of statements are the same in all. */
function statement(parts: TemplateStringsArray, ...options: readonly Text[]): Text {
  const said = (language: Language) => parts.map((part, i) => part + (options[i]?.[language] ?? "")).join("");
  return { en: said("en"), ko: said("ko"), zh: said("zh") };
}

const decisionMaker: Text = { en: "Decision maker", ko: "의사결정자", zh: "决策者" };
const option: Text = { en: "Option", ko: "선택지", zh: "选项" };
const change: Text = { en: "Change", ko: "변경", zh: "变化" };

/** The words of Elmira; none is part of another. */
const elmiraWords: readonly Text[] = [
  decisionMaker,
  option,
  change,
  { en: "State", ko: "상태", zh: "状态" },
  { en: "Ministry", ko: "환경부", zh: "环境部" },
  { en: "Uniroyal", ko: "유니로열", zh: "尤尼罗伊尔" },
  { en: "Local government", ko: "지방정부", zh: "地方政府" },
  { en: "Modify", ko: "수정", zh: "修改" },
  { en: "Delay", ko: "지연", zh: "拖延" },
  { en: "Accept", ko: "수용", zh: "接受" },
  { en: "Abandon", ko: "철수", zh: "撤离" },
  { en: "Insist", ko: "고수", zh: "坚持" },
];

function inLanguage(cell: Cell, language: Language): Cell {
  if (typeof cell !== "string") return cell;
  return elmiraWords.reduce((text, word) => text.replaceAll(word.en, word[language]), cell);
}

/** The example of GAME.STABILITY: options by name, ranks by state, and all states merged in which the plant is abandoned. */
const elmiraConflict: CatalogueGame = {
  id: "elmira",
  title: { en: "Elmira: a polluted aquifer", ko: "엘마이라: 오염된 대수층", zh: "埃尔迈拉：受污染的含水层" },
  story: {
    en: "Ontario's environment ministry has ordered Uniroyal to clean up; it may modify its order, Uniroyal delays, accepts or abandons its plant, and local government may insist on the order.",
    ko: "온타리오 환경부가 유니로열에 정화를 명령했습니다. 환경부는 명령을 수정할 수 있고, 유니로열은 지연하거나 수용하거나 공장을 철수하며, 지방정부는 원래 명령을 고수할 수 있습니다.",
    zh: "安大略省环境部命令尤尼罗伊尔治理污染；环境部可修改命令，尤尼罗伊尔可拖延、接受或撤离工厂，地方政府可坚持原命令。",
  },
  sources: [{ key: "kilgourHipelFangPeng2001", at: "the Elmira conflict" }],
  ranges: async (language) =>
    Object.fromEntries(
      Object.entries<Cells>(elmira).map(([name, cells]) => [
        name,
        cells.map((row) => row.map((cell) => inLanguage(cell, language))),
      ]),
    ),
};

const [korea, unitedStates, china] = players.map(({ label }) => label) as [Text, Text, Text];
const strategyLabel = (player: number, strategy: number): Text => players[player]!.strategies[strategy]!.label;
const align = strategyLabel(0, 0);
const autonomy = strategyLabel(0, 1);
const pressure = strategyLabel(1, 1);
const retaliate = strategyLabel(2, 1);

/** Korea balances where it neither aligns nor goes alone. Every preference is a judgement, to be argued with and overwritten. */
const koreaUsChina = textbookGame(
  {
    id: "korea-us-china-conflict",
    title: { en: "Korea, the US and China as a conflict", ko: "갈등으로 본 한국·미국·중국", zh: "作为冲突的韩美中" },
    story: {
      en: "Korea aligns, goes alone or, with neither, balances; the United States may press it, China may retaliate. Who prefers what is a judgement: change the statements and see what lasts.",
      ko: "한국은 참여하거나, 자체 구축하거나, 어느 쪽도 아니면 균형을 잡습니다. 미국은 압박하고 중국은 보복할 수 있습니다. 누가 무엇을 선호하는지는 판단이니, 문장을 바꾸어 무엇이 유지되는지 보세요.",
      zh: "韩国加入、自主，或两者皆非即寻求平衡；美国可施压，中国可报复。各方偏好均为判断：请修改陈述，看什么能够持久。",
    },
    sources: [{ key: "fangHipelKilgourPeng2003", at: "option prioritising" }],
  },
  {
    states: [
      [decisionMaker, option, change],
      [korea, align, ""],
      [korea, autonomy, ""],
      [unitedStates, pressure, ""],
      [china, retaliate, ""],
    ],
    preferences: [
      [korea, unitedStates, china],
      [statement`not (${pressure} and ${retaliate})`, align, statement`not ${align}`],
      [statement`not ${retaliate}`, statement`${pressure} iff not ${align}`, statement`${retaliate} iff ${align}`],
      [statement`${align} if not ${pressure}`, statement`not ${autonomy}`, pressure],
      [statement`not ${pressure}`, statement`not ${retaliate}`, autonomy],
    ],
    infeasible: [[statement`${align} and ${autonomy}`]],
  },
);

/** Conflicts as graph models: what every question about moves and counter-moves reads. */
export const conflicts: readonly CatalogueGame[] = [elmiraConflict, koreaUsChina];
