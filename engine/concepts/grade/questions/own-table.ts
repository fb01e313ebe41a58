import { InputError } from "../../../errors";
import { type Cells, isBlank } from "../../../formats/cells";
import { evaluate } from "../../../formats/expressions";
import { type Template, template } from "../../../formats/template-kind";
import { message, type Text } from "../../../text";
import { conditions } from "../../variant/conditions/index";
import { readConditions } from "../../variant/read-conditions";
import type { Asked, Question } from "../question";
import { blankAnswer, isAllBlank, judged, readOrStep } from "../steps";

/** A table of the student's own that has the properties required; the table given only shows its shape. */
export const ownTable: Question<Template> = {
  id: "own-table",
  title: {
    en: "A table of your own that meets every condition",
    ko: "모든 조건을 채우는 자신만의 표",
    zh: "自拟一个满足全部条件的表格",
  },
  about: {
    en: "The conditions it must meet, as GAME.VARIANT takes them",
    ko: "채워야 할 조건. GAME.VARIANT에서와 같이 씁니다",
    zh: "须满足的条件，写法同 GAME.VARIANT",
  },
  game: template,
  form: ({ cells }) => ({
    rows: cells.slice(1).map((row) => String(row[0] ?? "")),
    columns: cells[0]!.slice(1).map((heading) => ({ heading: String(heading ?? ""), cell: { kind: "text" } })),
  }),
  grade(shape, answer, asked, budget) {
    const required = conditionsOf(asked);
    if (isAllBlank(answer)) return [blankAnswer];
    const cells = withLabels(shape.cells, answer);
    return required.map(({ form, values, written }) => {
      const { game, holds } = conditions.find((one) => one.form === form)!;
      const [range] = game.ranges;
      const reading = readOrStep(() =>
        game.read({ cells: { [range!.name]: cells } }, { parameters: new Map(), evaluate }),
      );
      if ("step" in reading) return reading.step;
      const condition = { condition: written };
      return judged(
        holds(reading.value, values, budget),
        message(texts.met, condition),
        message(texts.unmet, condition),
      );
    });
  },
  solution: (_shape, asked) => conditionsOf(asked).map(({ written }) => message(texts.any, { condition: written })),
};

function conditionsOf({ about }: Asked) {
  if (!about || about.flat().every(isBlank)) throw new InputError(texts.none, {}, { argument: "about" });
  return readConditions(about, "about");
}

/** The answer is the whole table, or the cells inside the labels of the table given. */
function withLabels(shape: Cells, answer: Cells): Cells {
  const isInside = answer.length === shape.length - 1 && answer[0]!.length === shape[0]!.length - 1;
  return isInside ? [shape[0]!, ...answer.map((row, i) => [shape[i + 1]![0]!, ...row])] : answer;
}

const texts = {
  none: {
    en: "say which conditions the table must meet",
    ko: "표가 채워야 할 조건을 쓰세요",
    zh: "请写明表格须满足的条件",
  },
  met: { en: "“{condition}” holds.", ko: "“{condition}” 조건을 채웁니다.", zh: "满足“{condition}”。" },
  unmet: {
    en: "“{condition}” does not hold for this table.",
    ko: "이 표는 “{condition}” 조건을 채우지 못합니다.",
    zh: "此表不满足“{condition}”。",
  },
  any: {
    en: "Every table that meets “{condition}” is right.",
    ko: "“{condition}” 조건을 채우는 표는 모두 맞습니다.",
    zh: "凡满足“{condition}”的表格都正确。",
  },
} satisfies Record<string, Text>;
