import type { Text } from "../text";
import type { CatalogueGame } from "./catalogue-game";

type LabelledCells = readonly (readonly (Text | string | number)[])[];

/** A game whose labels are in every language. */
export function textbookGame(
  game: Omit<CatalogueGame, "ranges">,
  ranges: Readonly<Record<string, LabelledCells>>,
): CatalogueGame {
  return {
    ...game,
    ranges: async (language) =>
      Object.fromEntries(
        Object.entries(ranges).map(([name, cells]) => [
          name,
          cells.map((row) => row.map((cell) => (typeof cell === "object" ? cell[language] : cell))),
        ]),
      ),
  };
}

const silent: Text = { en: "Silent", ko: "침묵", zh: "沉默" };
const confess: Text = { en: "Confess", ko: "자백", zh: "坦白" };

/** One table whose cells hold both payoffs as text. */
export const prisonersDilemma = textbookGame(
  {
    id: "prisoners-dilemma",
    title: { en: "Prisoner's dilemma", ko: "죄수의 딜레마", zh: "囚徒困境" },
    story: {
      en: "Whatever the other does, each is better off confessing; yet both would rather have kept silent.",
      ko: "상대가 무엇을 하든 자백이 낫지만, 둘 다 침묵했다면 모두에게 더 좋았을 것입니다.",
      zh: "无论对方怎样，坦白总更有利；然而双方都沉默本会更好。",
    },
    sources: [{ key: "osborneRubinstein1994", at: "section 2.3" }],
  },
  {
    game: [
      [{ en: "Ann / Bob", ko: "갑 / 을", zh: "甲 / 乙" }, silent, confess],
      [silent, "3, 3", "0, 4"],
      [confess, "4, 0", "1, 1"],
    ],
  },
);

const opera: Text = { en: "Opera", ko: "오페라", zh: "歌剧" };
const football: Text = { en: "Football", ko: "축구", zh: "足球" };
const she: Text = { en: "She", ko: "여자", zh: "她" };
const he: Text = { en: "He", ko: "남자", zh: "他" };

/** List form: a row for every profile. */
export const battleOfTheSexes = textbookGame(
  {
    id: "battle-of-the-sexes",
    title: { en: "Battle of the sexes", ko: "성 대결", zh: "性别之战" },
    story: {
      en: "Both want to go out together but not to the same place: two pure equilibria, and a mixed one that is worse for both.",
      ko: "둘 다 함께 가고 싶지만 가고 싶은 곳이 다릅니다. 순수 균형이 둘, 그리고 둘 다에게 못한 혼합 균형이 하나 있습니다.",
      zh: "两人都想同去，却想去不同的地方：两个纯策略均衡，以及一个对双方都更差的混合均衡。",
    },
    sources: [{ key: "osborneRubinstein1994", at: "section 2.3" }],
  },
  {
    game: [
      [
        she,
        he,
        { en: "She payoff", ko: "여자 보수", zh: "她收益" },
        { en: "He payoff", ko: "남자 보수", zh: "他收益" },
      ],
      [opera, opera, 3, 2],
      [opera, football, 0, 0],
      [football, opera, 0, 0],
      [football, football, 2, 3],
    ],
  },
);

const heads: Text = { en: "Heads", ko: "앞면", zh: "正面" };
const tails: Text = { en: "Tails", ko: "뒷면", zh: "反面" };

/** One matrix of the row player: the column player loses what the row player wins. */
export const matchingPennies = textbookGame(
  {
    id: "matching-pennies",
    title: { en: "Matching pennies", ko: "동전 맞추기", zh: "猜硬币" },
    story: {
      en: "One wins when the coins match, the other when they do not: no pure equilibrium, and nothing to do but be unpredictable.",
      ko: "한쪽은 동전이 같으면, 다른 쪽은 다르면 이깁니다. 순수 균형이 없으니 예측할 수 없게 하는 수밖에 없습니다.",
      zh: "硬币相同则一方赢，不同则另一方赢：没有纯策略均衡，只能让人无法预测。",
    },
    sources: [{ key: "osborneRubinstein1994", at: "section 2.3" }],
  },
  {
    game: [
      ["", heads, tails],
      [heads, 1, -1],
      [tails, -1, 1],
    ],
  },
);

const rows: readonly Text[] = [
  { en: "Top", ko: "위", zh: "上" },
  { en: "Middle", ko: "가운데", zh: "中" },
  { en: "Bottom", ko: "아래", zh: "下" },
];
const sides: readonly Text[] = [
  { en: "Left", ko: "왼쪽", zh: "左" },
  { en: "Right", ko: "오른쪽", zh: "右" },
];
const matrix = (payoffs: readonly (readonly number[])[]): LabelledCells => [
  ["", ...sides],
  ...payoffs.map((row, i) => [rows[i]!, ...row]),
];

/** Two ranges, A and B; a game in which finitely many equilibria are not the whole answer: a test case of QuantEcon.py and GameTheory.jl (lrsnash). */
export const degenerateGame = textbookGame(
  {
    id: "degenerate-3x2",
    title: { en: "A degenerate game", ko: "퇴화 게임", zh: "退化博弈" },
    story: {
      en: "The column player is often indifferent, so equilibria fill lines: the list gives their end points and says which belong together.",
      ko: "열 참가자가 자주 무차별하여 균형이 선분들을 이룹니다. 목록은 그 끝점을 주고 어느 것이 함께 속하는지 말합니다.",
      zh: "列参与者常常无差异，因此均衡构成线段：清单给出端点，并说明哪些属于同一分支。",
    },
    sources: [],
  },
  {
    game: matrix([
      [1, -1],
      [-1, 1],
      [0, 0],
    ]),
    B: matrix([
      [1, 0],
      [0, 0],
      [0, 0],
    ]),
  },
);
