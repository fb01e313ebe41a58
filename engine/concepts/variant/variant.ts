import { numberOf, type Quantity } from "../../arithmetic/quantity";
import type { Budget } from "../../budget";
import { Refusal } from "../../errors";
import type { Cells } from "../../formats/cells";
import { evaluate } from "../../formats/expressions";
import type { Template } from "../../formats/template-kind";
import type { Text } from "../../text";
import type { WrittenCondition } from "./condition";
import { conditions } from "./conditions/index";
import { generatorOf } from "./draw";
import { drawTable, type NamedDraw } from "./draw-table";

/** A table drawn from a template, and how many were drawn until one met every condition. */
export interface Variant {
  readonly cells: Cells;
  readonly attempts: number;
}

/** So many tables are drawn before a template is said to have none that meets the conditions. */
export const mostAttempts = 1000;

/**
 * The first table, of those that the seed draws one after another, that meets every condition; conditions are looked at in their order.
 * Throws Refusal with the reason where there is none, InputError where the template cannot be read as what a condition is about.
 */
export function variantOf(
  template: Template,
  seed: Quantity,
  named: readonly NamedDraw[],
  required: readonly WrittenCondition[],
  budget: Budget,
): Variant {
  const generator = generatorOf(numberOf(seed));
  const met = required.map(() => 0);
  for (let attempts = 1; attempts <= mostAttempts; attempts++) {
    budget.spend();
    budget.report({ done: attempts, total: mostAttempts, unit: texts.tables, found: 0 });
    const cells = drawTable(template, named, generator);
    const failed = required.findIndex((one) => !meets(cells, one, budget));
    if (failed < 0) return { cells, attempts };
    for (let i = 0; i < failed; i++) met[i]!++;
  }
  throw refusal(required, met);
}

function meets(cells: Cells, { form, values }: WrittenCondition, budget: Budget): boolean {
  const { game, holds } = conditions.find((one) => one.form === form)!;
  const [range] = game.ranges;
  const read = game.read({ cells: { [range!.name]: cells } }, { parameters: new Map(), evaluate });
  return holds(read, values, budget);
}

/** The first condition that the fewest tables met, of those that met the ones before it. */
function refusal(required: readonly WrittenCondition[], met: readonly number[]): Refusal {
  const hardest = met.indexOf(Math.min(...met));
  return new Refusal(texts.none, {
    attempts: mostAttempts,
    condition: required[hardest]!.written,
    met: met[hardest]!,
    before: hardest === 0 ? mostAttempts : met[hardest - 1]!,
  });
}

const texts = {
  tables: { en: "tables drawn", ko: "뽑은 표", zh: "已抽取的表格" },
  none: {
    en: "No table meets the conditions among {attempts} drawn: of {before} that came to “{condition}”, {met} met it. Widen the ranges, or ask for less.",
    ko: "뽑은 표 {attempts}개 중에 조건을 모두 채우는 것이 없습니다. “{condition}”까지 온 {before}개 중 {met}개가 그 조건을 채웠습니다. 범위를 넓히거나 조건을 줄이십시오.",
    zh: "抽取的 {attempts} 个表格中没有一个满足全部条件：到达“{condition}”的 {before} 个中有 {met} 个满足。请放宽范围或减少条件。",
  },
} satisfies Record<string, Text>;
