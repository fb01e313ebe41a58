import { quantityText } from "../../arithmetic/quantity";
import { type Rational, subtract } from "../../arithmetic/rational";
import type { Budget } from "../../budget";
import { dualCover } from "../../games/coalitional/dual-cover";
import { type IntegerWorths, integerWorths } from "../../games/coalitional/integer-worths";
import { hasBalancedLevels } from "../../games/coalitional/kohlberg";
import { lexicographicCentre } from "../../games/coalitional/nucleolus";
import { alone, type CoalitionalGame, exactWorth, grandCoalition } from "../../games/coalitional-game";
import { type Message, message, type Text } from "../../text";
import { type Division, efficient } from "../division";
import type { Method } from "../method";
import { type Kind, kindNames, kinds, ruleOf } from "./kinds";

const texts = {
  noImputation: {
    en: "The players alone get {alone}, more than the {grand} of all together, so no division gives everybody at least that. Choose the kind prenucleolus.",
    ko: "참가자들이 따로 얻는 합 {alone}이(가) 모두 함께 얻는 {grand}보다 커서 모두에게 그 이상을 주는 분배가 없습니다. kind를 prenucleolus로 고르십시오.",
    zh: "参与者单独所得合计 {alone}，多于全体的 {grand}，因此没有分配能让每人至少得到其单独所得。请将 kind 设为 prenucleolus。",
  },
  large: {
    en: "{kind} is computed for up to {most} players; this game has {count}.",
    ko: "{kind}은(는) 참가자 {most}명까지 계산합니다. 이 게임은 {count}명입니다.",
    zh: "{kind}最多支持 {most} 名参与者；此博弈有 {count} 名。",
  },
} satisfies Record<string, Text>;

/** The modiclus is computed on a game of twice the players. */
const mostPlayersOf = (kind: Kind): number => (kind === "modiclus" ? 8 : 16);

/** One division in fractions, each time checked by the balancedness of its levels. */
export const lexicographicMethod = (kind: Kind): Method<CoalitionalGame, Division> => ({
  id: "lexicographic-centre",
  title: kindNames[kind],
  summary: kinds[kind],
  arithmetic: "exact",
  refuses: (game) => refusal(kind, game),
  *run(game, budget) {
    const worths = integerWorths(game);
    const count = game.players.length;
    const shares =
      kind === "modiclus"
        ? centre(dualCover(worths), 2 * count, kind, budget).slice(0, count)
        : centre(worths, count, kind, budget);
    yield efficient(game, shares);
    return { guarantee: "all", arithmetic: "exact", notes: [] };
  },
});

function centre(worths: IntegerWorths, count: number, kind: Kind, budget: Budget): readonly Rational[] {
  const shares = lexicographicCentre(worths, count, ruleOf(kind), budget);
  if (!hasBalancedLevels(worths, shares, ruleOf(kind), budget)) throw new Error("a level of excesses is not balanced");
  return shares;
}

function refusal(kind: Kind, game: CoalitionalGame): Message | null {
  const count = game.players.length;
  const most = mostPlayersOf(kind);
  if (count > most) return message(texts.large, { kind: message(kindNames[kind]), most, count });
  if (!ruleOf(kind).isIndividuallyRational) return null;
  const grand = exactWorth(game, grandCoalition(game));
  const surplus = game.players.reduce((left, _, player) => subtract(left, exactWorth(game, alone(player))), grand);
  if (surplus.n >= 0n) return null;
  const values = { alone: quantityText(subtract(grand, surplus)), grand: quantityText(grand) };
  return message(texts.noImputation, values);
}
