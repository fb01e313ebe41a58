import type { CatalogueGame } from "../../../engine/catalogue/catalogue-game";
import {
  battleOfTheSexes,
  degenerateGame,
  matchingPennies,
  prisonersDilemma,
} from "../../../engine/catalogue/textbook";
import type { Cells } from "../../../engine/formats/cells";
import type { Language, Text } from "../../../engine/text";
import { boxText } from "./boxes";
import { type Draft, draftSheet } from "./draft";
import { putLiveBlock } from "./live-block";
import type { LiveArgument } from "./live-call";
import type { SheetPlan, WorkbookPlan } from "./plan";

/** A question put to a game: the function, its options, and the rows left free for its answer. */
interface Question {
  readonly id: string;
  readonly title: Text;
  readonly options?: Readonly<Record<string, string>>;
  readonly room: number;
}

const equilibria: Question = {
  id: "NASH",
  title: { en: "Nash equilibria", ko: "내시 균형", zh: "纳什均衡" },
  room: 9,
};
const inFractions: Question = {
  ...equilibria,
  title: { en: "Nash equilibria, as fractions", ko: "분수로 쓴 내시 균형", zh: "以分数表示的纳什均衡" },
  options: { show: "fractions" },
};
const inWords: Question = {
  id: "NASH",
  title: { en: "Why they hold", ko: "성립하는 이유", zh: "成立的理由" },
  options: { show: "words" },
  room: 16,
};
const dominated: Question = {
  id: "DOMINATED",
  title: { en: "Dominated strategies", ko: "열등 전략", zh: "被占优策略" },
  room: 8,
};
const bestResponses: Question = {
  id: "BESTRESPONSE",
  title: { en: "Best responses", ko: "최적 대응", zh: "最优反应" },
  room: 10,
};

const lessons: readonly {
  readonly game: CatalogueGame;
  readonly layout: Text;
  readonly questions: readonly Question[];
}[] = [
  {
    game: prisonersDilemma,
    layout: {
      en: "One table; a cell holds both payoffs, the row player's first.",
      ko: "표 하나. 셀마다 두 보수를 쓰고, 행 참가자의 것이 먼저입니다.",
      zh: "一张表；每格写两个收益，行参与者在前。",
    },
    questions: [dominated, equilibria, inWords],
  },
  {
    game: battleOfTheSexes,
    layout: {
      en: "List form: a row for every profile; works for any number of players.",
      ko: "목록 형식: 전략 조합마다 한 행. 참가자가 몇이든 됩니다.",
      zh: "列表形式：每个策略组合一行；参与者人数不限。",
    },
    questions: [bestResponses, inFractions, inWords],
  },
  {
    game: matchingPennies,
    layout: {
      en: "One matrix of numbers: the row player's payoffs; the column player gets the opposite.",
      ko: "숫자 행렬 하나: 행 참가자의 보수이며, 열 참가자는 그 반대를 얻습니다.",
      zh: "一个数字矩阵：行参与者的收益；列参与者所得相反。",
    },
    questions: [inFractions, inWords],
  },
  {
    game: degenerateGame,
    layout: {
      en: "Two ranges of one size: A for the row player, B for the column player.",
      ko: "같은 크기의 두 범위: A는 행 참가자, B는 열 참가자의 것입니다.",
      zh: "两个同样大小的区域：A 为行参与者，B 为列参与者。",
    },
    questions: [inFractions, inWords],
  },
];

/** Four small games, each written down another way, with live functions beside them: what the tutorial walks through. */
export async function firstStepsWorkbook(language: Language): Promise<WorkbookPlan> {
  return {
    title: texts.title[language],
    description: texts.description[language],
    language,
    sheets: await Promise.all(lessons.map((lesson) => lessonSheet(lesson, language))),
    names: [],
  };
}

const tableRow = 5;

async function lessonSheet(
  { game, layout, questions }: (typeof lessons)[number],
  language: Language,
): Promise<SheetPlan> {
  const ranges = await game.ranges(language);
  const draft = draftSheet({
    name: game.title[language],
    tab: "green",
    columnWidths: [30, ...new Array<number>(8).fill(16)],
  });
  draft.put(0, 0, game.title[language], "title");
  draft.putAcross(1, 0, 6, game.story[language], "subtitle");
  draft.putAcross(2, 0, 6, `${layout[language]} ${texts.tryIt[language]}`, "text");
  const given: Record<string, LiveArgument> = {};
  let column = 0;
  for (const [name, cells] of Object.entries(ranges)) {
    if (Object.keys(ranges).length > 1) draft.put(tableRow - 1, column, name === "game" ? "A" : name, "strong");
    putTable(draft, cells, column);
    given[name] = { reference: referenceOf(cells, column), cells };
    column += cells[0]!.length + 1;
  }
  let row = tableRow + Math.max(...Object.values(ranges).map((cells) => cells.length)) + 1;
  for (const { id, title, options, room } of questions) {
    const block = { title: title[language], id, given: { ...given, ...options }, room, columns: 9 };
    row = (await putLiveBlock(draft, row, block, language)).next;
  }
  return draft.finish();
}

const referenceOf = (cells: Cells, column: number): string =>
  boxText({ row: tableRow, column, rows: cells.length, columns: cells[0]!.length });

/** Labels in the first row, and in the cells that hold words; everything else is an input. */
function putTable(draft: Draft, cells: Cells, left: number): void {
  for (const [i, line] of cells.entries())
    for (const [j, cell] of line.entries()) {
      const isPayoff = typeof cell === "number" || /\d/.test(String(cell));
      draft.put(
        tableRow + i,
        left + j,
        cell as string | number,
        i === 0 ? "heading" : isPayoff ? "choice" : "strongLabel",
      );
    }
}

const texts = {
  title: { en: "First steps", ko: "첫걸음", zh: "入门" },
  description: {
    en: "Four small games with live GAME functions.",
    ko: "살아 있는 GAME 함수를 곁들인 네 가지 작은 게임.",
    zh: "四个小博弈，配有实时 GAME 函数。",
  },
  tryIt: {
    en: "Change a yellow cell and watch the green ones.",
    ko: "노란 칸을 바꾸고 초록 칸을 보십시오.",
    zh: "修改黄色单元格，观察绿色单元格。",
  },
} satisfies Record<string, Text>;
