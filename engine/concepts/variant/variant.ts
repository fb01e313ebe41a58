import { numberOf, type Quantity } from "../../arithmetic/quantity";
import { randomIntegers } from "../../arithmetic/random-numbers";
import type { Budget } from "../../budget";
import { Refusal } from "../../errors";
import type { Cells } from "../../formats/cells";
import { evaluate } from "../../formats/expressions";
import type { GameKind, Parameters } from "../../formats/game-kind";
import type { Template } from "../../formats/template-kind";
import type { Text } from "../../text";
import type { WrittenCondition } from "./condition";
import { conditions } from "./conditions/index";
import { drawTable, type NamedDraw } from "./draw-table";

/** A table drawn from a template, and how many were drawn until one met every condition. */
export interface Variant {
  readonly cells: Cells;
  /** What the named draws came to. */
  readonly values: Parameters;
  readonly attempts: number;
}

/** What a kind of game reads beside its table, by name: the moves of a conflict, say. Nothing in it is drawn. */
export type FurtherRanges = Readonly<Record<string, Cells>>;

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
  further: FurtherRanges = {},
): Variant {
  const generator = randomIntegers(numberOf(seed));
  const met = required.map(() => 0);
  for (let attempts = 1; attempts <= mostAttempts; attempts++) {
    budget.spend();
    budget.report({ done: attempts, total: mostAttempts, unit: texts.tables, found: 0 });
    const { cells, values } = drawTable(template, named, generator);
    const failed = required.findIndex((one) => !meets({ cells, further }, one, budget));
    if (failed < 0) return { cells, values, attempts };
    for (let i = 0; i < failed; i++) met[i]!++;
  }
  throw refusal(required, met);
}

interface Whole {
  readonly cells: Cells;
  readonly further: FurtherRanges;
}

/** The table read as a kind of game, with those of the further ranges that this kind knows. Throws InputError at its cell. */
export function readWhole<G>(kind: GameKind<G>, { cells, further }: Whole): G {
  const [first, ...others] = kind.ranges;
  const given = others.flatMap(({ name }) => (further[name] ? [[name, further[name]] as const] : []));
  const ranges = { [first!.name]: cells, ...Object.fromEntries(given) };
  return kind.read({ cells: ranges }, { parameters: new Map(), evaluate });
}

function meets(whole: Whole, { form, values }: WrittenCondition, budget: Budget): boolean {
  const { game, holds } = conditions.find((one) => one.form === form)!;
  return holds(readWhole(game, whole), values, budget);
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
