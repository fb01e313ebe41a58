import { dealKind } from "../../../formats/deal-kind";
import type { DealGame } from "../../../games/deal";
import { efficientDeals } from "../../../games/efficient-deals";
import type { Condition } from "../condition";

/** Conditions on a negotiation over several issues. */
export const negotiationConditions: readonly Condition<DealGame>[] = [
  {
    form: "at least {n} efficient deals",
    description: {
      en: "so many efficient deals or more, each giving everybody at least its reservation value",
      ko: "모두에게 유보 가치 이상을 주는 효율적 합의가 그만큼 이상",
      zh: "给予各方不低于保留价值的有效方案不少于这么多个",
    },
    game: dealKind,
    holds(game, { n }, budget) {
      const efficient = efficientDeals(
        game,
        game.parties.map(({ reservation }) => reservation),
        budget,
      );
      return efficient.points.reduce((sum, _, point) => sum + efficient.dealCount(point), 0) >= n;
    },
  },
];
