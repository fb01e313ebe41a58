import { exactField } from "../arithmetic/field";
import { numberOf, type Quantity, readablePayoff } from "../arithmetic/quantity";
import { subtract } from "../arithmetic/rational";
import { type Budget, unlimited } from "../budget";
import { Refusal } from "../errors";
import { isEfficient, largestExcess, type Shares, sumOf } from "../games/coalitional/division";
import { alone, type CoalitionalGame, exactWorth } from "../games/coalitional-game";
import { type Message, message, type Text } from "../text";
import { type CoalitionAsked, gameAsked } from "./coalition-params";
import { coalitionText } from "./coalition-words";
import type { Table } from "./define";
import { type Method, runMethod } from "./method";
import type { Solution } from "./solution";

/** A division of the worth of the grand coalition. */
export interface Division {
  readonly shares: Shares;
}

/** Runs a method on the game that the question is about. Throws InputError for missing coalitions, Refusal. */
export function solveAsked<R>(
  method: Method<CoalitionalGame, R>,
  game: CoalitionalGame,
  asked: CoalitionAsked,
  budget: Budget,
): Solution<R> {
  const onAsked: Method<CoalitionalGame, R> = {
    ...method,
    refuses: () => null,
    *run(given, within) {
      const complete = gameAsked(given, asked, within);
      const refusal = method.refuses(complete);
      if (refusal) throw new Refusal(refusal.text, refusal.values);
      return yield* method.run(complete, within);
    },
  };
  return runMethod(onAsked, game, budget);
}

/** The division as it is, when nothing is left over; a method that fails this is wrong. */
export function efficient(game: CoalitionalGame, shares: Shares): Division {
  if (!isEfficient(game, shares)) throw new Error("the shares do not sum to the worth of the grand coalition");
  return { shares };
}

/** A row per division with a share per player; of costs, a second row with what everyone pays after its savings. */
export function divisionTable(
  game: CoalitionalGame,
  divisions: readonly Division[],
  { worths }: CoalitionAsked,
  labelOf: (index: number) => string,
): Table {
  const paid = (shares: Shares): Quantity[] =>
    shares.map((saved, player) => {
      const cost = exactWorth(game, alone(player));
      return typeof saved === "number" ? numberOf(cost) - saved : subtract(cost, saved);
    });
  return {
    headings: game.players.map(({ label }) => label),
    rows: divisions.flatMap(({ shares }, i) =>
      worths === "costs"
        ? [
            [`${labelOf(i)}: saves`, ...shares],
            [`${labelOf(i)}: pays`, ...paid(shares)],
          ]
        : [[labelOf(i), ...shares]],
    ),
  };
}

const texts = {
  objects: {
    en: "{coalition} would object: together they get {sum}, by themselves {worth}.",
    ko: "{coalition}은(는) 이의를 제기할 것입니다. 합해서 {sum}을(를) 받지만 따로 행동하면 {worth}을(를) 얻습니다.",
    zh: "{coalition} 会反对：他们共得 {sum}，而自行其是可得 {worth}。",
  },
  nobody: {
    en: "No coalition gets more by itself: the division is in the core. Closest to leaving is {coalition}, which gets {sum} together and {worth} by itself.",
    ko: "따로 행동하여 더 얻는 연합이 없으므로 이 분배는 코어에 있습니다. 이탈에 가장 가까운 연합은 {coalition}(으)로, 합해서 {sum}을(를) 받고 따로 행동하면 {worth}을(를) 얻습니다.",
    zh: "没有联盟能靠自己得到更多：该分配在核心中。最接近离开的是 {coalition}：共得 {sum}，自行其是可得 {worth}。",
  },
} satisfies Record<string, Text>;

/** Which coalition has the best reason to object to a division, or that none has one. */
export function objection(game: CoalitionalGame, shares: Shares): Message[] {
  const most = largestExcess(game, shares);
  if (!most) return [];
  const { coalition, excess } = most;
  return [
    message(exactField.sign(excess) > 0 ? texts.objects : texts.nobody, {
      coalition: coalitionText(game, coalition),
      sum: shareText(sumOf(shares, coalition)),
      worth: shareText(exactWorth(game, coalition)),
    }),
  ];
}

/** The same game in sentences as in the solution: asked again, since a table and its sentences are made when they are wanted. */
export const askedAgain = (game: CoalitionalGame, asked: CoalitionAsked): CoalitionalGame =>
  gameAsked(game, asked, unlimited);

/** A share in a sentence: a decimal where six places show it exactly, a fraction of small numbers, else rounded to six digits. */
export function shareText(share: Quantity): string {
  const isSmall = (n: bigint) => n < 100n && n > -100n;
  const isShort = typeof share !== "number" && (1_000_000n % share.d === 0n || (isSmall(share.n) && isSmall(share.d)));
  return isShort ? readablePayoff(share) : readablePayoff(numberOf(share));
}
