import { readablePayoff } from "../../arithmetic/quantity";
import { randomNumbers } from "../../arithmetic/random-numbers";
import { compare, negate, type Rational, toNumber } from "../../arithmetic/rational";
import type { Budget } from "../../budget";
import { Refusal } from "../../errors";
import { type Deal, type DealGame, gainsOf, leastPoints, pointsOf } from "../../games/deal";
import { efficientDeals } from "../../games/efficient-deals";
import type { Text } from "../../text";
import { demand, type Seen, type Span } from "./demand";
import { type ChooseOffer, type OfferRule, offerChooser } from "./offers";
import type { Tactic } from "./tactics";

/** One offer and what the others say to it. */
export interface Round {
  /** From 1. */
  readonly round: number;
  readonly proposer: number;
  /** What the proposer's tactic made it demand, in its own points. */
  readonly demanded: number;
  readonly deal: Deal;
  readonly points: readonly Rational[];
  readonly gains: readonly Rational[];
  /** By party: what it would accept at least, in its own points; the proposer's own is what it offers itself. */
  readonly wanted: readonly number[];
  /** By party; the proposer accepts its own offer. */
  readonly accepts: readonly boolean[];
}

export interface Rules {
  readonly tactics: readonly Tactic[];
  /** The deadline. */
  readonly rounds: number;
  readonly seed: number;
  readonly offers: OfferRule;
  /** κ: the share of its span that a party concedes at once. */
  readonly start: number;
}

const texts = {
  unreachable: {
    en: "no deal gives {party} its reservation value {reservation}; its best brings {best}: lower the value or change its points",
    ko: "{party}에게 유보 가치 {reservation}을(를) 주는 합의가 없습니다. 가장 좋은 것이 {best}입니다. 유보 가치를 낮추거나 점수를 고치세요",
    zh: "没有方案能给 {party} 其保留价值 {reservation}；其最优方案为 {best}：请降低保留价值或修改分数",
  },
  incompatible: {
    en: "the incompatible options leave no deal at all: remove one of their rows",
    ko: "함께할 수 없는 선택지 때문에 남는 합의가 없습니다. 그중 한 행을 지우세요",
    zh: "互斥选项使任何方案都不可能：请删除其中一行",
  },
} satisfies Record<string, Text>;

const unit: Text = { en: "rounds", ko: "라운드", zh: "轮" };

/**
 * Parties offer deals in turn until all accept one or the deadline passes. A party accepts an offer that is at least as good for it as
 * the offer that it would itself make in the next round, and in the last round anything that reaches its reservation value. Throws Refusal.
 */
export function* simulate(game: DealGame, rules: Rules, budget: Budget): Generator<Round, void, void> {
  const spans = game.parties.map((_, party) => spanOf(game, party, budget));
  const choose = offerChooser(game, rules.offers, budget);
  const history: Round[] = [];
  const noise = noiseOf(rules, game.parties.length);
  for (let round = 1; round <= rules.rounds; round++) {
    budget.spend();
    budget.report({ done: round, total: rules.rounds, unit, found: round - 1 });
    const next = nextOffer({ game, rules, spans, choose, noise, history }, round);
    history.push(next);
    yield next;
    if (next.accepts.every(Boolean)) return;
  }
}

interface Simulation {
  readonly game: DealGame;
  readonly rules: Rules;
  readonly spans: readonly Span[];
  readonly choose: ChooseOffer;
  /** By round from 1 and party: −1 to 1. */
  readonly noise: readonly (readonly number[])[];
  readonly history: readonly Round[];
}

function nextOffer(simulation: Simulation, round: number): Round {
  const { game, rules, spans, history } = simulation;
  const proposer = (round - 1) % game.parties.length;
  const { demanded, deal } = offerOf(simulation, proposer, round);
  const points = pointsOf(game, deal);
  const offer = { round, proposer, demanded, deal, points, gains: gainsOf(game, points) };
  const open = { ...simulation, history: [...history, { ...offer, wanted: [], accepts: [] }] };
  const wanted = points.map((own, party) => {
    if (party === proposer) return toNumber(own);
    return round === rules.rounds
      ? spans[party]!.reservation
      : ownPoints(game, party, offerOf(open, party, round + 1).deal);
  });
  const accepts = points.map((own, party) => party === proposer || toNumber(own) >= wanted[party]!);
  return { ...offer, wanted, accepts };
}

const ownPoints = (game: DealGame, party: number, deal: Deal): number => toNumber(pointsOf(game, deal)[party]!);

/** What the party would offer in the round, having seen the history. */
function offerOf({ game, rules, spans, choose, noise, history }: Simulation, party: number, round: number) {
  const time = rules.rounds === 1 ? 1 : (round - 1) / (rules.rounds - 1);
  const clock = { time, start: rules.start, noise: noise[round]![party]! };
  const demanded = demand(rules.tactics[party]!, spans[party]!, clock, seenBy(game, history, party));
  return { demanded, deal: choose(party, demanded, lastOffers(game, history, party)) };
}

const offersBy = (history: readonly Round[], party: number): Round[] =>
  history.filter(({ proposer }) => proposer === party);

function seenBy(game: DealGame, history: readonly Round[], party: number): Seen {
  const own = offersBy(history, party).at(-1);
  const others = game.parties.flatMap((_, other): (readonly [number, number])[] => {
    const [before, last] = offersBy(history, other).slice(-2);
    if (other === party || !before || !last) return [];
    return [[toNumber(before.points[party]!), toNumber(last.points[party]!)]];
  });
  return { own: own?.demanded, others };
}

const lastOffers = (game: DealGame, history: readonly Round[], party: number): Deal[] =>
  game.parties.flatMap((_, other) => {
    const last = offersBy(history, other).at(-1);
    return other === party || !last ? [] : [last.deal];
  });

function noiseOf({ rounds, seed }: Rules, parties: number): number[][] {
  const random = randomNumbers(seed);
  return Array.from({ length: rounds + 1 }, () => Array.from({ length: parties }, () => 2 * random() - 1));
}

/** The party's best and worst compatible deal. Throws Refusal where the best is below its reservation value. */
function spanOf(game: DealGame, party: number, budget: Budget): Span {
  const { label, reservation } = game.parties[party]!;
  const best = extremePoints(game, party, 1, budget);
  const worst = extremePoints(game, party, -1, budget);
  if (compare(best, reservation) < 0) {
    const values = { party: label, reservation: readablePayoff(reservation), best: readablePayoff(best) };
    throw new Refusal(texts.unreachable, values);
  }
  return { reservation: toNumber(reservation), best: toNumber(best), worst: toNumber(worst) };
}

/** The largest (1) or smallest (−1) points that the party has in any compatible deal. */
function extremePoints(game: DealGame, party: number, direction: 1 | -1, budget: Budget): Rational {
  const towards = (value: Rational) => (direction === 1 ? value : negate(value));
  const points = [game.points[party]!.map((options) => options?.map(towards))];
  const floor = leastPoints({ points }, 0);
  const alone: DealGame = { ...game, parties: [{ label: "", reservation: floor }], points };
  const [extreme] = efficientDeals(alone, [floor], budget).points;
  if (!extreme) throw new Refusal(texts.incompatible);
  return towards(extreme[0]!);
}
