import type { Budget } from "../../../budget";
import { dealKind } from "../../../formats/deal-kind";
import type { DealGame } from "../../../games/deal";
import { efficientDeals } from "../../../games/efficient-deals";
import { message, type Text } from "../../../text";
import { firstJudgement, improvementsOf } from "../../proposal/judgement";
import { dealForm, dealOrStep, dealSaid, isNoDeal, reservationStep } from "../deal-answers";
import type { Question } from "../question";
import { blankAnswer, isAllBlank, judged } from "../steps";

/** So many deals stand in a worked solution. */
const mostShown = 10;

/** A deal that gives everybody its reservation value and that no other betters; every such deal is right. */
export const efficientDeal: Question<DealGame> = {
  id: "efficient-deal",
  title: {
    en: "An efficient deal that gives everybody at least its reservation value; write “none” if there is none",
    ko: "모두에게 유보 가치 이상을 주는 효율적 합의. 없으면 “none”",
    zh: "一个使各方所得不低于保留价值的有效方案；若没有，写“none”",
  },
  game: dealKind,
  form: (game) => dealForm(game, true),
  grade(game, answer, _asked, budget) {
    const [some] = efficientOnes(game, budget);
    if (isAllBlank(answer)) return [blankAnswer];
    if (isNoDeal(answer)) return [judged(!some, message(texts.noneRight), message(texts.noneWrong))];
    const reading = dealOrStep(game, answer);
    if ("step" in reading) return [reading.step];
    const [better] = improvementsOf(game, firstJudgement(game, reading.value, budget), budget);
    const party = better?.differences.findIndex(({ n }) => n > 0n) ?? 0;
    return [
      reservationStep(game, reading.value),
      judged(!better, message(texts.efficient), message(texts.bettered, { party: game.parties[party]!.label })),
    ];
  },
  solution(game, _asked, budget) {
    const found = efficientOnes(game, budget);
    return found.length === 0 ? [message(texts.noneRight)] : found.map((deal) => dealSaid(game, deal));
  },
};

function efficientOnes(game: DealGame, budget: Budget) {
  const floors = game.parties.map(({ reservation }) => reservation);
  const efficient = efficientDeals(game, floors, budget);
  return [...efficient.points.keys()].slice(0, mostShown).flatMap((point) => {
    const [deal] = efficient.deals(point);
    return deal ? [deal] : [];
  });
}

const texts = {
  efficient: {
    en: "No deal gives anybody more without giving somebody less.",
    ko: "누구도 덜 얻게 하지 않으면서 누군가 더 얻게 하는 합의는 없습니다.",
    zh: "没有方案能在不使任何人少得的情况下使某人多得。",
  },
  bettered: {
    en: "The deal is not efficient: another gives {party} more and nobody less.",
    ko: "효율적이지 않습니다. 누구도 덜 얻지 않으면서 {party}이(가) 더 얻는 합의가 있습니다.",
    zh: "该方案无效率：另有方案使 {party} 多得而无人少得。",
  },
  noneRight: {
    en: "There is none: no deal gives everybody its reservation value.",
    ko: "없습니다. 모두에게 유보 가치를 주는 합의가 없습니다.",
    zh: "没有：没有方案能使各方都得到保留价值。",
  },
  noneWrong: {
    en: "There is one: some deals give everybody at least its reservation value.",
    ko: "있습니다. 모두에게 유보 가치 이상을 주는 합의가 있습니다.",
    zh: "有：存在使各方所得不低于保留价值的方案。",
  },
} satisfies Record<string, Text>;
