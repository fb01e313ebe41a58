import { negate, type Rational, sign } from "../../arithmetic/rational";
import { coalitional } from "../../formats/coalitional-kind";
import { isCoreVertex, isInCore, leastExcess, loweredBy } from "../../games/coalitional/core";
import { coreVertices } from "../../games/coalitional/core-vertices";
import { integerWorths } from "../../games/coalitional/integer-worths";
import type { CoalitionalGame } from "../../games/coalitional-game";
import { type Message, message, type Text } from "../../text";
import { coalitionParams } from "../coalition-params";
import { coalitionText } from "../coalition-words";
import { defineConcept } from "../define";
import { askedAgain, type Division, divisionTable, efficient, shareText, solveAsked } from "../division";
import type { Method } from "../method";
import { choice } from "../params";
import { mostCoalitionPlayers, tooManyPlayers } from "../player-limit";
import { examples } from "./examples";

/** A division whose largest excess is the least there is. */
export interface LeastCoreDivision extends Division {
  readonly excess: Rational;
  /** The coalitions that prove that no division has a smaller one. */
  readonly proof: readonly number[];
}

const texts = {
  title: { en: "Least core", ko: "최소 코어", zh: "最小核心" },
  summary: {
    en: "The divisions that make the largest complaint of any coalition as small as possible, and how large it then is.",
    ko: "연합들의 가장 큰 불만을 가능한 한 작게 하는 분배들과 그때의 불만의 크기.",
    zh: "使各联盟中最大的怨言尽可能小的分配，以及此时怨言的大小。",
  },
  find: { en: "What to list", ko: "나열할 것", zh: "要列出的内容" },
  vertices: {
    en: "Every vertex: all least-core divisions are mixtures of these",
    ko: "모든 꼭짓점: 최소 코어의 모든 분배는 이들의 혼합입니다",
    zh: "所有顶点：最小核心中的所有分配都是它们的混合",
  },
  one: { en: "One division", ko: "분배 하나", zh: "一个分配" },
  alone: {
    en: "With a single player there is no coalition that could object: the least core is defined for two players or more.",
    ko: "참가자가 한 명이면 이의를 제기할 연합이 없습니다. 최소 코어는 두 명 이상일 때 정의됩니다.",
    zh: "只有一名参与者时没有联盟能够反对：最小核心仅对两名以上参与者有定义。",
  },
  all: {
    en: "Least core: largest excess {excess}, all {count} vertices, exact",
    ko: "최소 코어: 가장 큰 초과 {excess}, 꼭짓점 {count}개 모두, 정확",
    zh: "最小核心：最大超出值 {excess}，全部 {count} 个顶点，精确",
  },
  single: {
    en: "Least core: largest excess {excess}, a single division, exact",
    ko: "최소 코어: 가장 큰 초과 {excess}, 분배 하나뿐, 정확",
    zh: "最小核心：最大超出值 {excess}，唯一的分配，精确",
  },
  point: {
    en: "Least core: largest excess {excess}, one division, exact",
    ko: "최소 코어: 가장 큰 초과 {excess}, 분배 하나, 정확",
    zh: "最小核心：最大超出值 {excess}，一个分配，精确",
  },
  stopped: { en: "Least core: not finished", ko: "최소 코어: 끝나지 않음", zh: "最小核心：未完成" },
  lack: {
    en: "Whatever the division, some coalition gets at least {amount} less than by itself: the core is empty. {coalitions} stand against each other, since what one gains another loses.",
    ko: "어떻게 나누든 따로 행동할 때보다 적어도 {amount} 적게 받는 연합이 있습니다. 코어는 비어 있습니다. {coalitions}은(는) 하나가 얻으면 다른 하나가 잃어 서로 맞섭니다.",
    zh: "无论如何分配，总有联盟比自行其是至少少得 {amount}：核心为空。{coalitions} 相互对立，一方多得则另一方少得。",
  },
  spare: {
    en: "In these divisions every coalition gets at least {amount} more than by itself, and no division does better for all: {coalitions} stand against each other, since what one gains another loses.",
    ko: "이 분배들에서는 모든 연합이 따로 행동할 때보다 적어도 {amount} 더 받으며, 모두에게 이보다 나은 분배는 없습니다. {coalitions}은(는) 하나가 얻으면 다른 하나가 잃어 서로 맞섭니다.",
    zh: "在这些分配中，每个联盟都比自行其是至少多得 {amount}，且没有对所有联盟都更好的分配：{coalitions} 相互对立，一方多得则另一方少得。",
  },
} satisfies Record<string, Text>;

const method = (find: "vertices" | "one"): Method<CoalitionalGame, LeastCoreDivision> => ({
  id: find === "vertices" ? "double-description" : "least-excess",
  title: texts.title,
  summary: texts.summary,
  arithmetic: "exact",
  refuses: (game) => (game.players.length === 1 ? message(texts.alone) : tooManyPlayers(game, mostCoalitionPlayers)),
  *run(game, budget) {
    const worths = integerWorths(game);
    const count = game.players.length;
    const { excess, shares, proof } = leastExcess(worths, count, budget);
    const lowered = loweredBy(worths, excess);
    const found = find === "one" ? [shares] : coreVertices(lowered, count, budget);
    const holds = find === "one" ? isInCore : isCoreVertex;
    for (const one of found) {
      if (!holds(lowered, one)) throw new Error("a division is not where it should be in the least core");
      yield { ...efficient(game, one), excess, proof: [...proof.keys()] };
    }
    const guarantee = find === "one" ? "one" : found.length === 1 ? "all" : "extreme";
    return { guarantee, arithmetic: "exact", notes: [] };
  },
});

export const leastCore = defineConcept({
  id: "LEASTCORE",
  title: texts.title,
  summary: texts.summary,
  game: coalitional,
  params: {
    find: choice(texts.find, { vertices: texts.vertices, one: texts.one }),
    ...coalitionParams(),
  },
  sources: [{ key: "maschlerPelegShapley1979", at: "section 3" }],
  examples,
  solve: (game, { find, ...asked }, budget) => solveAsked(method(find), game, asked, budget),
  verdict(_game, { found, guarantee, stopped }) {
    if (stopped !== "finished" || found.length === 0) return message(texts.stopped);
    const text = { one: texts.point, all: texts.single, extreme: texts.all }[guarantee as "one" | "all" | "extreme"];
    return message(text, { excess: shareText(found[0]!.excess), count: found.length });
  },
  table(game, { found, guarantee }, asked) {
    const { headings, rows } = divisionTable(game, found, asked, (i) =>
      guarantee === "extreme" ? `Vertex ${i + 1}` : "Division",
    );
    const perDivision = asked.worths === "costs" ? 2 : 1;
    return {
      headings: [...headings, "Largest excess"],
      rows: rows.map((row, i) => [...row, found[Math.floor(i / perDivision)]!.excess]),
    };
  },
  explain: (raw, { found: [first] }, asked) => (first ? [sentence(askedAgain(raw, asked), first)] : []),
});

function sentence(game: CoalitionalGame, { excess, proof }: LeastCoreDivision): Message {
  const coalitions = proof.map((coalition) => coalitionText(game, coalition));
  const amount = shareText(sign(excess) > 0 ? excess : negate(excess));
  return message(sign(excess) > 0 ? texts.lack : texts.spare, { amount, coalitions });
}
