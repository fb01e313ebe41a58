import { languages, type Text } from "../text";
import type { CatalogueGame } from "./catalogue-game";
import { players } from "./korea-us-china/index";
import { type LabelledCells, textbookGame } from "./textbook";

/** A text with others in its place, in every language: the operators of statements are the same in all. */
function statement(parts: TemplateStringsArray, ...options: readonly Text[]): Text {
  const inLanguage = (language: (typeof languages)[number]) =>
    parts.map((part, i) => part + (options[i]?.[language] ?? "")).join("");
  return Object.fromEntries(languages.map((language) => [language, inLanguage(language)])) as unknown as Text;
}

const headings: LabelledCells[number] = [
  { en: "Decision maker", ko: "의사결정자", zh: "决策者" },
  { en: "Option", ko: "선택지", zh: "选项" },
  { en: "Change", ko: "변경", zh: "变化" },
];
const stateHeading: Text = { en: "State", ko: "상태", zh: "状态" };

const ministry: Text = { en: "Ministry", ko: "환경부", zh: "环境部" };
const uniroyal: Text = { en: "Uniroyal", ko: "유니로열", zh: "尤尼罗伊尔" };
const localGovernment: Text = { en: "Local government", ko: "지방정부", zh: "地方政府" };
const modify: Text = { en: "Modify", ko: "수정", zh: "修改" };
const delay: Text = { en: "Delay", ko: "지연", zh: "拖延" };
const accept: Text = { en: "Accept", ko: "수용", zh: "接受" };
const abandon: Text = { en: "Abandon", ko: "철수", zh: "撤离" };
const insist: Text = { en: "Insist", ko: "고수", zh: "坚持" };

/** Options by name, ranks by state; nine states, of which the last merges all in which the plant is abandoned. */
const elmira = textbookGame(
  {
    id: "elmira",
    title: { en: "Elmira: a polluted aquifer", ko: "엘마이라: 오염된 대수층", zh: "埃尔迈拉：受污染的含水层" },
    story: {
      en: "Ontario's environment ministry has ordered Uniroyal to clean up; it may modify its order, Uniroyal delays, accepts or abandons its plant, and local government may insist on the order.",
      ko: "온타리오 환경부가 유니로열에 정화를 명령했습니다. 환경부는 명령을 수정할 수 있고, 유니로열은 지연하거나 수용하거나 공장을 철수하며, 지방정부는 원래 명령을 고수할 수 있습니다.",
      zh: "安大略省环境部命令尤尼罗伊尔治理污染；环境部可修改命令，尤尼罗伊尔可拖延、接受或撤离工厂，地方政府可坚持原命令。",
    },
    sources: [{ key: "kilgourHipelFangPeng2001", at: "the Elmira conflict" }],
  },
  {
    states: [
      headings,
      [ministry, modify, "N -> Y"],
      [uniroyal, delay, "Y -> N"],
      [uniroyal, accept, ""],
      [uniroyal, abandon, "N -> Y"],
      [localGovernment, insist, ""],
    ],
    preferences: [
      [stateHeading, ministry, uniroyal, localGovernment],
      ["NYNNN", 6, 1, 4],
      ["YYNNN", 7, 6, 8],
      ["NNYNN", 2, 7, 2],
      ["YNYNN", 3, 2, 7],
      ["NYNNY", 5, 4, 3],
      ["YYNNY", 8, 9, 6],
      ["NNYNY", 1, 8, 1],
      ["YNYNY", 4, 3, 5],
      [abandon, 9, 5, 9],
    ],
    infeasible: [
      [statement`${delay} and ${accept}`],
      [statement`${delay} and ${abandon}`],
      [statement`${accept} and ${abandon}`],
      [statement`not (${delay} or ${accept} or ${abandon})`],
    ],
    merged: [[abandon]],
  },
);

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
    states: [headings, [korea, align, ""], [korea, autonomy, ""], [unitedStates, pressure, ""], [china, retaliate, ""]],
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
export const conflicts: readonly CatalogueGame[] = [elmira, koreaUsChina];
