import { readablePayoff } from "../../arithmetic/quantity";
import { add, compare, divide, multiply, one, type Rational, subtract, zero } from "../../arithmetic/rational";
import { coalitional } from "../../formats/coalitional-kind";
import { utopiaGame } from "../../games/coalitional/utopia";
import { alone, type CoalitionalGame, exactWorth, grandCoalition } from "../../games/coalitional-game";
import { type Message, message, type Text } from "../../text";
import { coalitionParams } from "../coalition-params";
import { defineConcept, type TableCell } from "../define";
import { askedAgain, type Division, divisionTable, efficient, objection, shareText, solveAsked } from "../division";
import type { Method } from "../method";

/** The Gately point; without a surplus nobody gains by staying, and the propensity has no value. */
export interface GatelyDivision extends Division {
  readonly propensity: Rational | undefined;
}

const texts = {
  title: { en: "Gately point", ko: "게이틀리 점", zh: "盖特利点" },
  summary: {
    en: "The division under which, whoever left, the others would lose the same multiple of what the leaver would lose.",
    ko: "누가 떠나든 나머지가 잃는 것과 자신이 잃는 것의 비율이 모두에게 같은 분배.",
    zh: "使每位参与者离开时其他人的损失与其自身损失之比都相同的分配。",
  },
  verdict: { en: "Gately point, exact", ko: "게이틀리 점, 정확", zh: "盖特利点，精确" },
  noImputation: {
    en: "The players alone get {alone}, more than the {worth} of all together, so that there is nothing to divide.",
    ko: "참가자들이 따로 얻는 합 {alone}이(가) 전체의 가치 {worth}보다 커서 나눌 것이 없습니다.",
    zh: "参与者单独所得合计 {alone}，多于全体的 {worth}，没有可分配的剩余。",
  },
  adds: {
    en: "{player} adds {last} when it joins last, less than the {alone} that it has alone: the others could not be hurt by its leaving, and the Gately point is not defined.",
    ko: "{player}은(는) 마지막에 참여하면 {last}을(를) 더하는데 혼자일 때의 {alone}보다 적습니다. 떠나도 나머지가 잃을 것이 없어 게이틀리 점이 정의되지 않습니다.",
    zh: "{player} 最后加入时增加 {last}，少于其单独的 {alone}：它离开不会损害其他人，盖特利点无定义。",
  },
  nobody: {
    en: "There is a surplus to divide, but nobody's leaving would cost the others any of it: the Gately point is not defined.",
    ko: "나눌 잉여가 있지만 누가 떠나도 나머지가 잉여를 잃지 않아 게이틀리 점이 정의되지 않습니다.",
    zh: "有剩余可分，但任何人离开都不会使其他人损失剩余：盖特利点无定义。",
  },
  gets: {
    en: "{player} gets {share}, that is {gain} more than alone; by leaving it would cost the others {hurt}.",
    ko: "{player}은(는) {share}을(를) 받습니다. 혼자일 때보다 {gain} 많으며, 떠나면 나머지가 {hurt}을(를) 잃습니다.",
    zh: "{player} 得到 {share}，比单独时多 {gain}；若离开，其他人损失 {hurt}。",
  },
  same: {
    en: "For every player the others would lose {propensity} times what it would lose itself.",
    ko: "어느 참가자가 떠나든 나머지는 떠나는 참가자가 잃는 것의 {propensity}배를 잃습니다.",
    zh: "无论谁离开，其他人的损失都是其自身损失的 {propensity} 倍。",
  },
} satisfies Record<string, Text>;

interface Stakes {
  readonly own: readonly Rational[];
  /** What each player adds last beyond what it has alone. */
  readonly margins: readonly Rational[];
  readonly surplus: Rational;
}

function stakesOf(game: CoalitionalGame): Stakes {
  const own = game.players.map((_, player) => exactWorth(game, alone(player)));
  const { utopia } = utopiaGame(game);
  const surplus = own.reduce(subtract, exactWorth(game, grandCoalition(game)));
  return { own, margins: utopia.map((last, player) => subtract(last, own[player]!)), surplus };
}

function refusal(game: CoalitionalGame): Message | null {
  const { own, margins, surplus } = stakesOf(game);
  const worth = exactWorth(game, grandCoalition(game));
  if (surplus.n < 0n)
    return message(texts.noImputation, {
      alone: readablePayoff(subtract(worth, surplus)),
      worth: readablePayoff(worth),
    });
  const player = margins.findIndex((margin) => margin.n < 0n);
  if (player >= 0)
    return message(texts.adds, {
      player: game.players[player]!.label,
      last: readablePayoff(add(own[player]!, margins[player]!)),
      alone: readablePayoff(own[player]!),
    });
  return surplus.n > 0n && margins.every(({ n }) => n === 0n) ? message(texts.nobody) : null;
}

/** The surplus is divided in proportion to what each adds last beyond what it has alone: then all propensities to disrupt are equal (Gately 1974, p. 200). */
const method: Method<CoalitionalGame, GatelyDivision> = {
  id: "equal-propensities",
  title: texts.title,
  summary: texts.summary,
  arithmetic: "exact",
  refuses: refusal,
  *run(game) {
    const { own, margins, surplus } = stakesOf(game);
    const total = margins.reduce(add, zero);
    const part = total.n === 0n ? zero : divide(surplus, total);
    const shares = own.map((worth, player) => add(worth, multiply(part, margins[player]!)));
    const propensity = part.n === 0n ? undefined : subtract(divide(one, part), one);
    if (propensity) checkPropensities(game, shares, propensity);
    yield { ...efficient(game, shares), propensity };
    return { guarantee: "all", arithmetic: "exact", notes: [] };
  },
};

/** By the definition: what the others lose is so many times what the player loses. */
function checkPropensities(game: CoalitionalGame, shares: readonly Rational[], propensity: Rational): void {
  for (const player of game.players.keys()) {
    const { gain, hurt } = losses(game, shares, player);
    if (compare(hurt, multiply(propensity, gain)) !== 0) throw new Error("the propensities to disrupt differ");
  }
}

function losses(game: CoalitionalGame, shares: readonly Rational[], player: number) {
  const grand = grandCoalition(game);
  const others = shares.reduce((sum, share, i) => (i === player ? sum : add(sum, share)), zero);
  return {
    gain: subtract(shares[player]!, exactWorth(game, alone(player))),
    hurt: subtract(others, exactWorth(game, grand ^ alone(player))),
  };
}

export const gately = defineConcept({
  id: "GATELY",
  title: texts.title,
  summary: texts.summary,
  game: coalitional,
  params: coalitionParams(),
  sources: [{ key: "gately1974", at: "pp. 199–201" }],
  examples: [
    {
      title: { en: "Three regions and a power grid", ko: "세 지역과 전력망", zh: "三个地区与电网" },
      arguments: {
        coalitions: [
          ["Coalition", "Worth"],
          ["North", 0],
          ["East", 0],
          ["West", 0],
          ["North, East", 40],
          ["North, West", 20],
          ["East, West", 10],
          ["North, East, West", 60],
        ],
      },
      result: [
        ["Gately point, exact", "North", "East", "West", "Propensity to disrupt"],
        ["Share", 300 / 11, 240 / 11, 120 / 11, 5 / 6],
      ],
    },
  ],
  solve: (game, asked, budget) => solveAsked(method, game, asked, budget),
  verdict: () => message(texts.verdict),
  table(game, { found }, asked) {
    const { headings, rows } = divisionTable(game, found, asked, () => "Share");
    const propensity: TableCell = found[0]?.propensity ?? "";
    return { headings: [...headings, "Propensity to disrupt"], rows: rows.map((row) => [...row, propensity]) };
  },
  explain(raw, { found }, asked) {
    const game = askedAgain(raw, asked);
    return found.flatMap(({ shares, propensity }) => [
      ...game.players.map(({ label }, player) => {
        const { gain, hurt } = losses(game, shares as readonly Rational[], player);
        const values = { share: shareText(shares[player]!), gain: shareText(gain), hurt: shareText(hurt) };
        return message(texts.gets, { player: label, ...values });
      }),
      ...(propensity ? [message(texts.same, { propensity: shareText(propensity) })] : []),
      ...objection(game, shares),
    ]);
  },
});
