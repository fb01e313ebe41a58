import { exactOf, type Quantity } from "../../../arithmetic/quantity";
import type { Budget } from "../../../budget";
import { InputError } from "../../../errors";
import { type Cells, isBlank, labelOf } from "../../../formats/cells";
import { claimsTable } from "../../../formats/claims-kind";
import { coalitional } from "../../../formats/coalitional-kind";
import type { ClaimsTable } from "../../../games/claims-problem";
import { type CoalitionalGame, exactWorth, grandCoalition } from "../../../games/coalitional-game";
import type { Text } from "../../../text";
import type { AnyConcept, TableCell } from "../../define";
import type { Params } from "../../params";
import type { Solution } from "../../solution";
import { awarded, divided, type FirstLook } from "../first-looks";
import { numberSteps, numbersForm, solutionOfNumbers } from "../numbers";
import type { AnyQuestion, Asked } from "../question";

/** The numbers in one row of what a function answers. */
interface Row {
  readonly headings: readonly string[];
  readonly numbers: readonly Quantity[];
}

/**
 * The numbers that a function of Tightrope gives, in a row of its answer: the first, or the one that `about` names in a line "row".
 * The further lines of `about` are the function's own arguments: a name, and its values in the cells beside.
 */
export function numbersOf(concept: AnyConcept): AnyQuestion {
  return {
    id: concept.id.toLowerCase(),
    title: concept.title,
    about: texts.about,
    game: concept.game,
    form: (game, asked, budget) => numbersForm(rowOf(concept, game, asked, budget).headings),
    grade(game, answer, asked, budget) {
      const { headings, numbers } = rowOf(concept, game, asked, budget);
      return numberSteps(headings, numbers, answer, asked.tolerance, firstLookAt(concept, game, asked));
    },
    solution(game, asked, budget) {
      const { solution, params } = solved(concept, game, asked, budget);
      const { headings, numbers } = rowOf(concept, game, asked, budget);
      return [...solutionOfNumbers(headings, numbers), ...concept.explain(game, solution, params)];
    },
  };
}

function rowOf(concept: AnyConcept, game: unknown, asked: Asked, budget: Budget): Row {
  const { solution, params } = solved(concept, game, asked, budget);
  const { headings, rows } = concept.table(game, solution, params);
  const name = lineOf(asked, "row");
  const row = name === undefined ? rows[0] : rows.find(([label]) => String(label) === labelOf(name[0]![0]));
  if (!row) throw new InputError(texts.noRow, { rows: rows.map(([label]) => String(label)) }, { argument: "about" });
  const columns = headings.map((_, i) => i).filter((i) => isNumber(row[i + 1]));
  if (columns.length === 0) throw new InputError(texts.noNumbers, { id: concept.id }, { argument: "question" });
  return { headings: columns.map((i) => headings[i]!), numbers: columns.map((i) => row[i + 1] as Quantity) };
}

const isNumber = (cell: TableCell | undefined): boolean =>
  typeof cell === "number" || (typeof cell === "object" && "d" in cell);

/** What is divided, where a division is asked for: a row of as many numbers as there are players. */
function firstLookAt(concept: AnyConcept, game: unknown, asked: Asked): FirstLook | undefined {
  if (concept.game === coalitional && paramsOf(concept, game, asked).worths === "gains") {
    const table = game as CoalitionalGame;
    return divided(exactWorth(table, grandCoalition(table)));
  }
  if (concept.game !== claimsTable) return undefined;
  return awarded((game as ClaimsTable).claims, exactOf(paramsOf(concept, game, asked).estate as Quantity));
}

const paramsOf = (concept: AnyConcept, game: unknown, asked: Asked): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(concept.params as Params).map(([name, param]) => [
      name,
      param.read(lineOf(asked, name), name, game as never),
    ]),
  );

function solved(concept: AnyConcept, game: unknown, asked: Asked, budget: Budget) {
  const params = paramsOf(concept, game, asked);
  const solution: Solution<unknown> = concept.solve(game, params, budget);
  return { solution, params };
}

/** The values beside a name in `about`, as one row. */
function lineOf({ about }: Asked, name: string): Cells | undefined {
  const line = about?.find((row) => labelOf(row[0]).toLowerCase() === name);
  const values = [...(line?.slice(1) ?? [])];
  while (values.length > 0 && isBlank(values.at(-1))) values.pop();
  return values.length === 0 ? undefined : [values];
}

const texts = {
  about: {
    en: "Lines of a name and its values: the function's own arguments, and “row” for the row of its answer that is asked for",
    ko: "이름과 값의 줄: 그 함수의 인수들, 그리고 답에서 묻는 행을 가리키는 “row”",
    zh: "名称及其值的若干行：该函数自己的参数，以及用“row”指明所问的结果行",
  },
  noRow: {
    en: "the answer has no such row: “row” must be one of {rows}",
    ko: "답에 그런 행이 없습니다. “row”는 다음 중 하나여야 합니다: {rows}",
    zh: "结果中没有这一行：“row”须为 {rows} 之一",
  },
  noNumbers: {
    en: "the answer of {id} has no numbers in that row: ask another question",
    ko: "{id}의 답에는 그 행에 숫자가 없습니다. 다른 질문을 고르세요",
    zh: "{id} 的结果在该行没有数字：请改问其他问题",
  },
} satisfies Record<string, Text>;
