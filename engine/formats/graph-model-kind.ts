import { InputError } from "../errors";
import type { GraphModel } from "../games/graph-model";
import type { Text } from "../text";
import type { Cells } from "./cells";
import type { GameKind, Parameters } from "./game-kind";
import { readListedStates } from "./listed-states";
import { isPayoffLike } from "./number-cell";
import { readOptionForm } from "./option-form";
import { filledRegion, widthOf } from "./region";
import { isUnfilled } from "./state-words";
import { rangesOf } from "./table-source";

const texts = {
  movesOfOptions: {
    en: "moves are for listed states; from options they follow by themselves: leave this argument empty, as in GAME.STABILITY(options,, preferences)",
    ko: "이동은 상태를 나열한 경우에만 씁니다. 선택지에서는 저절로 나오므로 GAME.STABILITY(options,, preferences)처럼 이 인수를 비우세요",
    zh: "行动仅用于列出的状态；以选项表示时会自动得出：请将此参数留空，如 GAME.STABILITY(options,, preferences)",
  },
  onlyForOptions: {
    en: "{name} is for a conflict made from options, but the first range lists states with ranks: leave it out",
    ko: "{name}은(는) 선택지로 만든 갈등에 씁니다. 첫 범위에 순위가 있는 상태가 나열되어 있으니 생략하세요",
    zh: "{name} 用于由选项构成的冲突，而第一个区域列出了带排名的状态：请省略它",
  },
} satisfies Record<string, Text>;

/** Conflicts as graph models: listed states with moves, or options with preferences. */
export const graphModelKind: GameKind<GraphModel> = {
  id: "graph-model",
  title: { en: "graph model of a conflict", ko: "갈등의 그래프 모형", zh: "冲突图模型" },
  ranges: [
    {
      name: "states",
      description: {
        en: "The conflict: states in rows with everyone's rank (1 is best; ties allowed) under their names, or decision makers with their options in rows (and N -> Y where an option cannot be undone)",
        ko: "갈등: 상태를 행에 쓰고 이름 아래에 각자의 순위(1이 최선, 동순위 가능)를 쓰거나, 의사결정자와 선택지를 행에 씁니다(되돌릴 수 없는 선택지는 N -> Y)",
        zh: "冲突：每行一个状态，并在各方名称下写出其排名（1 为最佳，可并列）；或每行一位决策者及其选项（不可撤销的选项注明 N -> Y）",
      },
    },
    {
      name: "moves",
      description: {
        en: "Moves between listed states, one to a row: decision maker, from, to, and <-> where the move leads back as well",
        ko: "나열한 상태 사이의 이동을 행마다 하나씩: 의사결정자, 출발, 도착, 되돌아올 수 있으면 <->",
        zh: "所列状态之间的行动，每行一个：决策者、起始、到达，可返回时再写 <->",
      },
    },
    {
      name: "preferences",
      description: {
        en: "For options: statements such as “Accept if not Insist” under each decision maker, the most important first; or ranks of all states",
        ko: "선택지로 쓴 경우: 의사결정자마다 “Accept if not Insist” 같은 문장을 중요한 순서로, 또는 모든 상태의 순위",
        zh: "用于选项：各决策者名下如“Accept if not Insist”的陈述，最重要的在前；或所有状态的排名",
      },
    },
    {
      name: "infeasible",
      description: {
        en: "For options: combinations that cannot occur, such as “Delay and Accept” or YY- (Y taken, N not taken, - either)",
        ko: "선택지로 쓴 경우: 일어날 수 없는 조합. “Delay and Accept”나 YY-(Y 선택, N 선택 안 함, - 무관)처럼 씁니다",
        zh: "用于选项：不可能出现的组合，如“Delay and Accept”或 YY-（Y 采取、N 不采取、- 任意）",
      },
    },
    {
      name: "merged",
      description: {
        en: "For options: combinations that count as one state, one to a row, written the same way",
        ko: "선택지로 쓴 경우: 한 상태로 치는 조합들. 행마다 하나씩 같은 방식으로 씁니다",
        zh: "用于选项：视为同一状态的组合，每行一个，写法相同",
      },
    },
  ],
  read(source, reading) {
    const { states = [], moves, ...ofOptions } = given(rangesOf(source));
    if (isOptionTable(states, reading.parameters)) {
      if (moves) throw new InputError(texts.movesOfOptions, {}, { argument: "moves" });
      return readOptionForm({ states, ...ofOptions }, reading);
    }
    const [misplaced] = Object.keys(ofOptions);
    if (misplaced) throw new InputError(texts.onlyForOptions, { name: misplaced }, { argument: misplaced });
    return readListedStates(states, moves, reading);
  },
  players: ({ decisionMakers }) => decisionMakers,
};

/** The ranges that hold anything: Excel hands over blank cells where an argument points at none. */
function given(ranges: Readonly<Record<string, Cells>>): Readonly<Record<string, Cells>> {
  return Object.fromEntries(Object.entries(ranges).filter(([, cells]) => !cells.every((row) => row.every(isUnfilled))));
}

/** Options are words where listed states have ranks. */
function isOptionTable(cells: Cells, parameters: Parameters): boolean {
  const region = filledRegion(cells, "states");
  const second = region.cells.slice(1).map((row) => row[1]);
  return (
    widthOf(region) <= 3 &&
    second.some((cell) => !isUnfilled(cell)) &&
    second.every((cell) => isUnfilled(cell) || !isPayoffLike(cell, parameters))
  );
}
