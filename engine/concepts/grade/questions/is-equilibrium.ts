import { numberOf, readablePayoff } from "../../../arithmetic/quantity";
import { InputError } from "../../../errors";
import { type Cells, isBlank, labelOf } from "../../../formats/cells";
import { normalForm } from "../../../formats/normal-form-kind";
import { readProfile, strategyNamed } from "../../../formats/profile-cells";
import { type NormalFormGame, payoffRange } from "../../../games/normal-form";
import { type Regret, regrets } from "../../../games/regret";
import { message, type Text } from "../../../text";
import { profileText } from "../../words";
import type { Asked, Question, Step } from "../question";
import { blankAnswer, isAllBlank, right, wrong } from "../steps";

/** True or false, with the reason: who would leave, and to which strategy. */
export const isEquilibrium: Question<NormalFormGame> = {
  id: "is-equilibrium",
  title: {
    en: "Is the profile an equilibrium? TRUE, or FALSE with a player who would leave it and the strategy it would take",
    ko: "이 조합은 균형인가? TRUE, 또는 FALSE와 함께 떠날 참가자와 그가 택할 전략",
    zh: "该组合是否为均衡？写 TRUE；或写 FALSE 并给出会偏离的参与者及其改选的策略",
  },
  about: { en: "The profile asked about", ko: "묻는 전략 조합", zh: "所问的策略组合" },
  game: normalForm,
  form: (game) => ({
    rows: ["Answer"],
    columns: [
      { heading: "Equilibrium?", cell: { kind: "choice", choices: ["TRUE", "FALSE"] } },
      { heading: "Who would leave", cell: { kind: "choice", choices: game.players.map(({ label }) => label) } },
      { heading: "To which strategy", cell: { kind: "text" } },
    ],
  }),
  grade(game, answer, asked) {
    const leaving = leavers(game, asked);
    if (isAllBlank(answer)) return [blankAnswer];
    const claim = labelOf(answer[0]![0]).toUpperCase();
    const isStable = leaving.length === 0;
    const claimsStable = ["TRUE", "YES", "1"].includes(claim);
    if (claimsStable !== isStable)
      return [wrong(message(isStable ? texts.stable : texts.unstable), { row: 0, column: 0 }, 2)];
    const first = right(message(texts.claim), { row: 0, column: 0 });
    return isStable ? [{ ...first, weight: 2 }] : [first, reasonStep(game, answer, leaving)];
  },
  solution: (game, asked) => {
    const leaving = leavers(game, asked);
    const profile = profileText(game.players, profileOf(game, asked));
    if (leaving.length === 0) return [message(texts.solutionStable, { profile })];
    return leaving.map((one) => message(texts.solution, { profile, ...valuesOf(game, one) }));
  },
};

function profileOf(game: NormalFormGame, { about }: Asked) {
  if (!about || about.flat().every(isBlank)) throw new InputError(texts.noProfile, {}, { argument: "about" });
  return readProfile(about, "about", game);
}

function leavers(game: NormalFormGame, asked: Asked): Regret[] {
  const allowed = asked.tolerance * payoffRange(game);
  return regrets(game, profileOf(game, asked)).filter(({ regret }) => numberOf(regret) > allowed);
}

function reasonStep(game: NormalFormGame, answer: Cells, leaving: readonly Regret[]): Step {
  const [named, taken] = [labelOf(answer[0]![1]), labelOf(answer[0]![2])];
  const player = leaving.find((one) => game.players[one.player]!.label === named);
  if (!player) return wrong(message(texts.stays, { player: named === "" ? "?" : named }), { row: 0, column: 1 });
  const strategy = strategyNamed(game.players[player.player]!, taken);
  const gains = strategy >= 0 && numberOf(player.byStrategy[strategy]!) > numberOf(player.payoff);
  if (gains) return right(message(texts.reason), { row: 0, column: 2 });
  return wrong(message(texts.noGain, { player: named, strategy: taken === "" ? "?" : taken }), { row: 0, column: 2 });
}

const valuesOf = (game: NormalFormGame, { player, payoff, bestPayoff, bestResponses }: Regret) => ({
  player: game.players[player]!.label,
  payoff: readablePayoff(payoff),
  better: readablePayoff(bestPayoff),
  best: game.players[player]!.strategies[bestResponses[0]!]!,
});

const texts = {
  noProfile: {
    en: "say which profile is asked about: one strategy for each player",
    ko: "어느 조합을 묻는지 참가자마다 전략 하나씩으로 쓰세요",
    zh: "请写明所问的组合：每个参与者一个策略",
  },
  claim: { en: "It is no equilibrium.", ko: "균형이 아닙니다.", zh: "它不是均衡。" },
  stable: {
    en: "It is an equilibrium: nobody gets more by leaving alone.",
    ko: "균형입니다. 혼자 떠나서 더 얻는 참가자가 없습니다.",
    zh: "它是均衡：没有人能单独偏离而多得。",
  },
  unstable: {
    en: "It is no equilibrium: compare every player's payoff with what its other strategies would pay there.",
    ko: "균형이 아닙니다. 각 참가자의 보수를 그 자리에서 다른 전략의 보수와 비교해 보십시오.",
    zh: "它不是均衡：请将每个参与者的收益与其他策略在此处的收益相比较。",
  },
  stays: {
    en: "{player} would not leave: look at another player.",
    ko: "{player}은(는) 떠나지 않습니다. 다른 참가자를 보십시오.",
    zh: "{player} 不会偏离：请看其他参与者。",
  },
  noGain: {
    en: "{player} would not get more from {strategy}.",
    ko: "{player}은(는) {strategy}에서 더 얻지 못합니다.",
    zh: "{player} 改选 {strategy} 并不能多得。",
  },
  reason: { en: "The reason is right.", ko: "이유가 맞습니다.", zh: "理由正确。" },
  solution: {
    en: "{profile} is no equilibrium: {player} gets {payoff} and would get {better} from {best}.",
    ko: "{profile}은(는) 균형이 아닙니다. {player}의 보수는 {payoff}이지만 {best}에서는 {better}입니다.",
    zh: "{profile} 不是均衡：{player} 得 {payoff}，改选 {best} 可得 {better}。",
  },
  solutionStable: {
    en: "{profile} is an equilibrium: no player gets more from another strategy.",
    ko: "{profile}은(는) 균형입니다. 다른 전략으로 더 얻는 참가자가 없습니다.",
    zh: "{profile} 是均衡：没有参与者能从其他策略多得。",
  },
} satisfies Record<string, Text>;
