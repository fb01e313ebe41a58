import { numberOf, type Quantity, readablePayoff, readableQuantity } from "../../../arithmetic/quantity";
import { normalForm } from "../../../formats/normal-form-kind";
import { readProfile } from "../../../formats/profile-cells";
import { type NormalFormGame, payoffRange, strategyHeadings } from "../../../games/normal-form";
import type { MixedProfile } from "../../../games/profile";
import { type Regret, regrets } from "../../../games/regret";
import { message, type Text } from "../../../text";
import { nash } from "../../nash/definition";
import { isPure, supportsOf } from "../../nash/equilibrium";
import { profileText } from "../../words";
import type { Question, Step } from "../question";
import { blankAnswer, isAllBlank, readOrStep, right, wrong } from "../steps";

/** One equilibrium in which somebody mixes; probabilities as decimals or fractions. */
export const mixedEquilibrium: Question<NormalFormGame> = {
  id: "mixed-equilibrium",
  title: {
    en: "A mixed Nash equilibrium: the probability of every strategy, as decimals or fractions",
    ko: "혼합 내시 균형: 모든 전략의 확률을 소수나 분수로",
    zh: "一个混合纳什均衡：每个策略的概率，用小数或分数",
  },
  game: normalForm,
  form: (game) => ({
    rows: ["Probability"],
    columns: strategyHeadings(game).map((heading) => ({ heading, cell: { kind: "number", least: 0, most: 1 } })),
  }),
  grade(game, answer, { tolerance }) {
    if (isAllBlank(answer)) return [blankAnswer];
    const reading = readOrStep(() => readProfile(answer, "answer", game));
    if ("step" in reading) return [reading.step];
    const profile = reading.value;
    const allowed = tolerance * payoffRange(game);
    const steps = regrets(game, profile).map((regret) => playerStep(game, profile, regret, allowed));
    return isPure(profile) ? [...steps, wrong(message(texts.pure))] : steps;
  },
  solution(game, _asked, budget) {
    const question = { find: "all", method: "auto", arithmetic: "auto", parameters: new Map(), show: "table" } as const;
    const mixed = nash.solve(game, question, budget).found.filter(({ profile }) => !isPure(profile));
    if (mixed.length === 0) return [message(texts.none)];
    return mixed.map(({ profile, payoffs }) =>
      message(texts.solution, {
        profile: profileText(game.players, profile),
        payoffs: payoffs.map((one) => readableQuantity(one)),
      }),
    );
  },
};

/** The student's first wrong step is nearly always here: the mixture that makes the other player indifferent is the one that counts. */
function playerStep(game: NormalFormGame, profile: MixedProfile, regret: Regret<Quantity>, allowed: number): Step {
  const { label, strategies } = game.players[regret.player]!;
  const played = supportsOf(profile)[regret.player]!;
  const values = played.map((strategy) => numberOf(regret.byStrategy[strategy]!));
  if (Math.max(...values) - Math.min(...values) > allowed) {
    const each = played.map((strategy) => ({ strategy: strategies[strategy]!, payoff: payoffOf(regret, strategy) }));
    return wrong(message(texts.unequal, { player: label, payoffs: each.map((one) => message(texts.from, one)) }));
  }
  if (numberOf(regret.bestPayoff) - Math.max(...values) > allowed) {
    const said = {
      player: label,
      best: strategies[regret.bestResponses[0]!]!,
      better: readablePayoff(regret.bestPayoff),
      payoff: payoffOf(regret, played[0]!),
    };
    return wrong(message(texts.unplayed, said));
  }
  return right(message(texts.indifferent, { player: label, payoff: payoffOf(regret, played[0]!) }));
}

const payoffOf = ({ byStrategy }: Regret<Quantity>, strategy: number): string => readablePayoff(byStrategy[strategy]!);

const texts = {
  from: { en: "{payoff} from {strategy}", ko: "{strategy}에서 {payoff}", zh: "从 {strategy} 得 {payoff}" },
  indifferent: {
    en: "{player} gets {payoff} from every strategy it plays, and no other pays more.",
    ko: "{player}은(는) 쓰는 전략마다 {payoff}을(를) 얻고, 다른 어떤 전략도 더 낫지 않습니다.",
    zh: "{player} 所用的每个策略都得 {payoff}，没有其他策略更好。",
  },
  unequal: {
    en: "The others' mixtures give {player} {payoffs}: {player} plays all of these, so they must pay the same.",
    ko: "다른 참가자의 혼합으로 {player}이(가) 얻는 보수: {payoffs}. 모두 쓰는 전략이므로 보수가 같아야 합니다.",
    zh: "他人的混合使 {player} {payoffs}：既然都会使用，它们的收益必须相等。",
  },
  unplayed: {
    en: "{player} gets {payoff}, but {best}, which it does not play, would pay {better}.",
    ko: "{player}은(는) {payoff}을(를) 얻지만, 쓰지 않는 {best}의 보수가 {better}입니다.",
    zh: "{player} 得 {payoff}，但它未使用的 {best} 可得 {better}。",
  },
  pure: {
    en: "Nobody mixes here: find an equilibrium in which somebody plays two strategies or more.",
    ko: "아무도 섞지 않습니다. 누군가 둘 이상의 전략을 쓰는 균형을 찾으십시오.",
    zh: "此处无人混合：请找一个有人使用两个以上策略的均衡。",
  },
  solution: {
    en: "{profile}: each player mixes so that the others are indifferent among what they play. Payoffs: {payoffs}.",
    ko: "{profile}: 각 참가자는 다른 참가자가 쓰는 전략들의 보수가 같아지도록 섞습니다. 보수: {payoffs}.",
    zh: "{profile}：每个参与者的混合使他人在其所用策略间无差异。收益：{payoffs}。",
  },
  none: { en: "There is no mixed equilibrium.", ko: "혼합 균형이 없습니다.", zh: "没有混合均衡。" },
} satisfies Record<string, Text>;
