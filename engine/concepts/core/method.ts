import { readablePayoff, readableQuantity } from "../../arithmetic/quantity";
import type { Rational } from "../../arithmetic/rational";
import type { Budget } from "../../budget";
import { Stopped } from "../../errors";
import { balancedProof, isCoreVertex, isInCore, leastExcess } from "../../games/coalitional/core";
import { coreVertices } from "../../games/coalitional/core-vertices";
import { type IntegerWorths, integerWorths } from "../../games/coalitional/integer-worths";
import { type CoalitionalGame, exactWorth, grandCoalition } from "../../games/coalitional-game";
import { type Message, message, type Text } from "../../text";
import { coalitionText } from "../coalition-words";
import { type Division, efficient } from "../division";
import type { Method } from "../method";
import { mostCoalitionPlayers, tooManyPlayers } from "../player-limit";

const texts = {
  title: { en: "Double description", ko: "이중 기술법", zh: "双重描述法" },
  summary: {
    en: "One linear program decides whether the core is empty; then coalition after coalition cuts the divisions of the surplus",
    ko: "선형계획 하나로 코어가 비었는지 정하고, 이어서 연합을 하나씩 적용해 잉여의 분배를 잘라 냅니다",
    zh: "一个线性规划判定核心是否为空；随后逐个联盟切割剩余的分配",
  },
  balanced: {
    en: "Empty, because these coalitions, with weights under which every player takes part exactly once in all, are together worth {worth}, and {grand} only {available}: {collection}.",
    ko: "비어 있습니다. 모든 참가자의 참여가 합해서 정확히 한 번이 되는 가중치를 준 다음 연합들의 가치는 합해서 {worth}인데 {grand}의 가치는 {available}에 불과하기 때문입니다: {collection}.",
    zh: "核心为空：下列联盟按权重（每位参与者的参与合计恰为一次）合计价值 {worth}，而 {grand} 仅值 {available}：{collection}。",
  },
  weighed: { en: "{weight} × ({coalition})", ko: "{weight} × ({coalition})", zh: "{weight} × （{coalition}）" },
  notEmpty: {
    en: "The core is not empty: it contains {point}.",
    ko: "코어는 비어 있지 않으며 {point}을(를) 포함합니다.",
    zh: "核心非空：包含 {point}。",
  },
} satisfies Record<string, Text>;

export const coreMethod = (find: "vertices" | "one"): Method<CoalitionalGame, Division> => ({
  id: find === "vertices" ? "double-description" : "least-excess",
  title: texts.title,
  summary: texts.summary,
  arithmetic: "exact",
  refuses: (game) => tooManyPlayers(game, mostCoalitionPlayers),
  *run(game, budget) {
    const worths = integerWorths(game);
    const proven = { arithmetic: "exact", notes: [] } as const;
    const { point, empty } = pointOrProof(game, worths, budget);
    if (!point) return { ...proven, guarantee: "all", notes: [empty!] };
    if (find === "one") {
      if (!isInCore(worths, point)) throw new Error("a coalition objects to the division");
      yield efficient(game, point);
      return { ...proven, guarantee: "one" };
    }
    const vertices = verticesKnowing(point, game, worths, budget);
    for (const shares of vertices) {
      if (!isCoreVertex(worths, shares)) throw new Error("a division is not a vertex of the core");
      yield efficient(game, shares);
    }
    return { ...proven, guarantee: vertices.length === 1 ? "all" : "extreme" };
  },
});

/** A division in the core, or why there is none. */
function pointOrProof(
  game: CoalitionalGame,
  worths: IntegerWorths,
  budget: Budget,
): { point?: readonly Rational[]; empty?: Message } {
  if (game.players.length === 1) return { point: [exactWorth(game, 1)] };
  const level = leastExcess(worths, game.players.length, budget);
  if (level.excess.n <= 0n) return { point: level.shares };
  const { weights, worth } = balancedProof(worths, level, game.players.length);
  const collection = [...weights].map(([coalition, weight]) =>
    message(texts.weighed, { weight: readableQuantity(weight), coalition: coalitionText(game, coalition) }),
  );
  const grand = grandCoalition(game);
  const available = readablePayoff(exactWorth(game, grand));
  const values = { worth: readablePayoff(worth), grand: coalitionText(game, grand), available, collection };
  return { empty: message(texts.balanced, values) };
}

/** When stopped on the way, it is still known that the core is not empty. */
function verticesKnowing(
  point: readonly Rational[],
  game: CoalitionalGame,
  worths: IntegerWorths,
  budget: Budget,
): Rational[][] {
  const inside = message(texts.notEmpty, { point: point.map((share) => readablePayoff(share)) });
  try {
    return coreVertices(worths, game.players.length, budget);
  } catch (error) {
    if (error instanceof Stopped) throw new Stopped(error.reason, [...error.notes, inside]);
    throw error;
  }
}
