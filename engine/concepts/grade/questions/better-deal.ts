import { readablePayoff } from "../../../arithmetic/quantity";
import { compare } from "../../../arithmetic/rational";
import { InputError } from "../../../errors";
import { isBlank } from "../../../formats/cells";
import { dealKind } from "../../../formats/deal-kind";
import { readDeal } from "../../../formats/deal-terms";
import { type Deal, type DealGame, pointsOf } from "../../../games/deal";
import { message, type Text } from "../../../text";
import { firstJudgement, improvementsOf } from "../../proposal/judgement";
import { dealForm, dealOrStep, dealSaid, isNoDeal } from "../deal-answers";
import type { Asked, Question, Step } from "../question";
import { blankAnswer, isAllBlank, judged } from "../steps";

/** A deal that gives nobody less than the proposal and somebody more; every such deal is right. */
export const betterDeal: Question<DealGame> = {
  id: "better-deal",
  title: {
    en: "A deal that gives nobody fewer points than the proposal and somebody more; write “none” if there is none",
    ko: "제안보다 누구도 덜 얻지 않고 누군가 더 얻는 합의. 없으면 “none”",
    zh: "一个与提案相比无人少得且有人多得的方案；若没有，写“none”",
  },
  about: {
    en: "The proposal: an option for each issue",
    ko: "제안: 쟁점마다 선택지 하나",
    zh: "提案：每个议题一个选项",
  },
  game: dealKind,
  form: (game) => dealForm(game, true),
  grade(game, answer, asked, budget) {
    const proposal = proposalOf(game, asked);
    const [some] = improvementsOf(game, firstJudgement(game, proposal, budget), budget);
    if (isAllBlank(answer)) return [blankAnswer];
    if (isNoDeal(answer)) return [judged(!some, message(texts.noneRight), message(texts.noneWrong))];
    const reading = dealOrStep(game, answer);
    return "step" in reading ? [reading.step] : stepsFor(game, proposal, reading.value);
  },
  solution(game, asked, budget) {
    const proposal = proposalOf(game, asked);
    const better = improvementsOf(game, firstJudgement(game, proposal, budget), budget);
    if (better.length === 0) return [message(texts.noneRight)];
    return better.map(({ deal }) => message(texts.solution, { deal: dealSaid(game, deal) }));
  },
};

function proposalOf(game: DealGame, { about }: Asked): Deal {
  if (!about || about.flat().every(isBlank)) throw new InputError(texts.noProposal, {}, { argument: "about" });
  return readDeal(about, "about", game);
}

/** Nobody less, party by party; and, where nobody has less, somebody more. */
function stepsFor(game: DealGame, proposal: Deal, given: Deal): Step[] {
  const [before, after] = [pointsOf(game, proposal), pointsOf(game, given)];
  const steps = game.parties.map(({ label }, party) => {
    const values = { party: label, before: readablePayoff(before[party]!), after: readablePayoff(after[party]!) };
    const isNoLess = compare(after[party]!, before[party]!) >= 0;
    return judged(isNoLess, message(texts.noLess, values), message(texts.less, values));
  });
  const isMore = after.some((points, party) => compare(points, before[party]!) > 0);
  // The proposal itself hurts nobody, but it is no step towards the answer.
  if (!isMore) return [judged(false, message(texts.more), message(texts.noMore))];
  return steps;
}

const texts = {
  noProposal: {
    en: "say which proposal is to be bettered: an option for each issue",
    ko: "어느 제안을 개선할지 쟁점마다 선택지 하나씩 쓰세요",
    zh: "请写明要改进的提案：每个议题一个选项",
  },
  noLess: {
    en: "{party} gets {after} points, no fewer than the {before} of the proposal.",
    ko: "{party}은(는) {after}점으로, 제안의 {before}점보다 적지 않습니다.",
    zh: "{party} 得 {after} 分，不少于提案的 {before} 分。",
  },
  less: {
    en: "{party} gets {after} points, fewer than the {before} of the proposal.",
    ko: "{party}은(는) {after}점으로, 제안의 {before}점보다 적습니다.",
    zh: "{party} 得 {after} 分，少于提案的 {before} 分。",
  },
  more: { en: "Somebody gets more.", ko: "더 얻는 당사자가 있습니다.", zh: "有人多得。" },
  noMore: {
    en: "Nobody gets more than in the proposal: look for an issue that one party cares about much and the other little.",
    ko: "제안보다 더 얻는 당사자가 없습니다. 한쪽에는 중요하고 다른 쪽에는 덜 중요한 쟁점을 찾아보십시오.",
    zh: "没有人比提案多得：请寻找一方很看重而另一方不太看重的议题。",
  },
  noneRight: {
    en: "There is none: the proposal is efficient.",
    ko: "없습니다. 제안이 효율적입니다.",
    zh: "没有：该提案是有效的。",
  },
  noneWrong: {
    en: "There is one: the proposal leaves something on the table.",
    ko: "있습니다. 제안에는 더 나아질 여지가 있습니다.",
    zh: "有：该提案还有改进余地。",
  },
  solution: { en: "Better: {deal}.", ko: "더 나은 합의: {deal}.", zh: "更好的方案：{deal}。" },
} satisfies Record<string, Text>;
