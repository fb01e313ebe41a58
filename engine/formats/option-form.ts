import { InputError } from "../errors";
import { type Arc, type GraphModel, graphModel } from "../games/graph-model";
import type { Text } from "../text";
import type { Cells } from "./cells";
import type { Reading } from "./game-kind";
import { readStateSets, type StateSet } from "./option-patterns";
import { readPreferences } from "./option-preferences";
import { type Option, readOptionTable } from "./option-table";

const texts = {
  manyOptions: {
    en: "there are {count} options, which make 2^{count} combinations: give at most {most}",
    ko: "선택지가 {count}개라 조합이 2^{count}개입니다. 최대 {most}개까지 쓰세요",
    zh: "共有 {count} 个选项，构成 2^{count} 种组合：请最多给出 {most} 个",
  },
  manyMoves: {
    en: "{states} feasible states leave too many moves to list: rule out more combinations or drop options",
    ko: "가능한 상태가 {states}개라 이동이 너무 많습니다. 더 많은 조합을 제외하거나 선택지를 줄이세요",
    zh: "{states} 个可行状态产生的行动过多：请排除更多组合或减少选项",
  },
  noState: {
    en: "every combination of options is ruled out: remove a pattern",
    ko: "모든 선택지 조합이 제외되었습니다. 무늬 하나를 지우세요",
    zh: "所有选项组合都被排除：请删除一个模式",
  },
  preferences: {
    en: "the preferences are missing: give a range with a column of statements for each of {decisionMakers}",
    ko: "선호가 없습니다. {decisionMakers} 각각의 문장 열이 있는 범위를 지정하세요",
    zh: "缺少偏好：请给出一个区域，为 {decisionMakers} 各列出一列陈述",
  },
} satisfies Record<string, Text>;

const mostOptions = 16;
const mostMoves = 1_000_000;

/** The ranges of a conflict in option form, by argument name. */
export interface OptionRanges {
  readonly states: Cells;
  readonly preferences?: Cells | undefined;
  readonly infeasible?: Cells | undefined;
  readonly merged?: Cells | undefined;
}

/** Bit i is set where option i is taken. */
type Combination = number;

/** A state of the model: one feasible combination, or those that count as one. */
interface DerivedState {
  readonly name: string;
  readonly combinations: readonly Combination[];
  readonly isMerged: boolean;
}

/**
 * States made from options (Fang, Hipel, Kilgour 1993, chapter 2): every combination that is feasible, the first option changing fastest.
 * In one move a decision maker changes any of its own options, as far as they can change that way. Throws InputError with its place.
 */
export function readOptionForm(ranges: OptionRanges, reading: Reading): GraphModel {
  const { decisionMakers, options } = readOptionTable(ranges.states, "states");
  if (options.length > mostOptions)
    throw new InputError(texts.manyOptions, { count: options.length, most: mostOptions }, { argument: "states" });
  if (!ranges.preferences) throw new InputError(texts.preferences, { decisionMakers }, { argument: "preferences" });
  const labels = options.map(({ label }) => label);
  const sets = (argument: "infeasible" | "merged") =>
    ranges[argument] ? readStateSets(ranges[argument], argument, labels) : [];
  const states = deriveStates(options.length, sets("infeasible"), sets("merged"));
  if (states.length === 0) throw new InputError(texts.noState, {}, { argument: "infeasible" });
  const names = states.map(({ name }) => name);
  const taken = states.map(({ combinations }) => takenIn(common(combinations), options.length));
  const ranks = readPreferences(ranges.preferences, { decisionMakers, options: labels, states: names, taken }, reading);
  const meanings = states.map((state, i) => (state.isMerged ? "" : takenText(labels, taken[i]!)));
  return graphModel(decisionMakers, names, arcsOf(decisionMakers.length, options, states), ranks, meanings);
}

/** "Delay + Insist". */
const takenText = (labels: readonly string[], taken: readonly boolean[]): string =>
  labels.filter((_, i) => taken[i]).join(" + ") || "–";

const takenIn = (combination: Combination, count: number): boolean[] =>
  Array.from({ length: count }, (_, i) => ((combination >> i) & 1) === 1);

/** What all have taken: an option that differs between merged combinations counts as not taken. */
const common = (combinations: readonly Combination[]): Combination => combinations.reduce((all, one) => all & one);

function deriveStates(count: number, infeasible: readonly StateSet[], merged: readonly StateSet[]): DerivedState[] {
  const states = new Map<string, Combination[]>();
  for (let combination = 0; combination < 2 ** count; combination++) {
    const taken = takenIn(combination, count);
    if (infeasible.some(({ holds }) => holds(taken))) continue;
    const name = merged.find(({ holds }) => holds(taken))?.name ?? taken.map((one) => (one ? "Y" : "N")).join("");
    const members = states.get(name);
    if (members) members.push(combination);
    else states.set(name, [combination]);
  }
  const isMerged = (name: string) => merged.some((set) => set.name === name);
  return [...states].map(([name, combinations]) => ({ name, combinations, isMerged: isMerged(name) }));
}

function arcsOf(decisionMakerCount: number, options: readonly Option[], states: readonly DerivedState[]): Arc[] {
  const stateOf = new Map(
    states.flatMap(({ combinations }, state) => combinations.map((one) => [one, state] as const)),
  );
  const isFixed = bitsOf(options, ({ change }) => change === "take");
  const isClosed = bitsOf(options, ({ change }) => change === "drop");
  const own = Array.from({ length: decisionMakerCount }, (_, i) =>
    bitsOf(options, ({ decisionMaker }) => decisionMaker === i),
  );
  const pairs = own.reduce((sum, bits) => sum + stateOf.size * 2 ** bitCount(bits), 0);
  if (pairs > mostMoves) throw new InputError(texts.manyMoves, { states: stateOf.size }, { argument: "states" });
  const arcs: Arc[] = [];
  for (const [from, state] of stateOf)
    own.forEach((bits, decisionMaker) => {
      for (const to of variations(from, bits)) {
        const target = stateOf.get(to);
        const isPossible = (from & ~to & isFixed) === 0 && (to & ~from & isClosed) === 0;
        if (target !== undefined && isPossible) arcs.push([decisionMaker, state, target]);
      }
    });
  return arcs;
}

const bitsOf = (options: readonly Option[], isMeant: (option: Option) => boolean): number =>
  options.reduce((bits, option, i) => (isMeant(option) ? bits | (1 << i) : bits), 0);

const bitCount = (bits: number): number => (bits === 0 ? 0 : (bits & 1) + bitCount(bits >> 1));

/** Every combination that differs from one in some of the given bits only, itself among them. */
function* variations(combination: Combination, bits: number): Generator<Combination> {
  for (let part = bits; ; part = (part - 1) & bits) {
    yield (combination & ~bits) | part;
    if (part === 0) return;
  }
}
