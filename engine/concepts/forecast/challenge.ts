import type { Budget } from "../../budget";

/** An actor as the rounds see it: the position as a part of the first range of positions, clout, and salience from 0 to 1. */
export interface Challenger {
  readonly position: number;
  readonly clout: number;
  readonly salience: number;
}

/** How an actor came to move: part of the way to the other, or all of it. */
export interface Move {
  readonly actor: number;
  readonly toward: number;
  readonly kind: "compromise" | "capitulation";
  readonly position: number;
}

interface Offer extends Move {
  /** What the other expects to gain by challenging: the better it can enforce its wish. */
  readonly gain: number;
}

/** Differences below this come from rounding. */
const tolerance = 1e-12;

/**
 * One round of challenges, as Scholz, Calbert & Smith (2011) read Bueno de Mesquita (1985, 1994, 1997). Every actor weighs challenging every
 * other; who expects to lose by a challenge, while the other expects to gain, gives way; of several offers everyone follows the one best enforced,
 * and of equals the nearest. The move of each actor in turn, for those who move.
 */
export function challengeRound(actors: readonly Challenger[], budget: Budget): Move[] {
  const success = successChances(actors, budget);
  const gains = expectedGains(actors, success, riskExponents(actors, success));
  return actors.flatMap((_, actor) => {
    const offers = actors.flatMap((_, other) => offerTo(actors, actor, other, gains) ?? []);
    const [first, ...rest] = offers;
    if (!first) return [];
    const own = actors[actor]!.position;
    const { gain: _gain, ...move } = rest.reduce(
      (best, offer) => (isPreferred(offer, best, own) ? offer : best),
      first,
    );
    return [move];
  });
}

/** What actor `other` can make `actor` do: nothing when both expect to gain (a conflict of open outcome) or both to lose (a stalemate). */
function offerTo(
  actors: readonly Challenger[],
  actor: number,
  other: number,
  gains: readonly (readonly number[])[],
): Offer | undefined {
  const [from, to] = [actors[actor]!.position, actors[other]!.position];
  const [own, gain] = [gains[actor]![other]!, gains[other]![actor]!];
  if (Math.abs(from - to) <= tolerance || gain <= tolerance || own >= -tolerance) return undefined;
  if (gain <= -own) return { actor, toward: other, kind: "capitulation", position: to, gain };
  return { actor, toward: other, kind: "compromise", position: from + (to - from) * (-own / gain), gain };
}

function isPreferred(offer: Offer, best: Offer, own: number): boolean {
  if (Math.abs(offer.gain - best.gain) > tolerance) return offer.gain > best.gain;
  return Math.abs(offer.position - own) < Math.abs(best.position - own) - tolerance;
}

const distance = (a: Challenger, b: Challenger): number => Math.abs(a.position - b.position);

/** Everyone backs the nearer of two positions, with clout × salience × how much nearer it is: the chance that the first prevails. */
function successChances(actors: readonly Challenger[], budget: Budget): number[][] {
  return actors.map((first) => {
    budget.spend(actors.length);
    return actors.map((second) => {
      let [backing, all] = [0, 0];
      for (const third of actors) {
        const vote = third.clout * third.salience * (distance(third, second) - distance(third, first));
        backing += Math.max(vote, 0);
        all += Math.abs(vote);
      }
      return all > 0 ? backing / all : 0.5;
    });
  });
}

/** What i expects to gain by challenging j, for each i and j, given how i takes risks. */
function expectedGains(
  actors: readonly Challenger[],
  success: readonly (readonly number[])[],
  exponents: readonly number[],
): number[][] {
  const range = rangeOf(actors);
  return actors.map((challenger, i) =>
    actors.map((challenged, j) => {
      const apart = range > 0 ? distance(challenger, challenged) / range : 0;
      const utility = (loss: number) => 2 - 4 * loss ** exponents[i]!;
      const [won, lost, unchanged] = [utility((1 - apart) / 2), utility((1 + apart) / 2), utility(0.5)];
      const chance = success[i]![j]!;
      const resisted = chance * won + (1 - chance) * lost;
      return challenged.salience * resisted + (1 - challenged.salience) * won - unchanged;
    }),
  );
}

/**
 * What the others expect to gain by challenging an actor measures how exposed its position is: the exponent goes from 2 for the least exposed,
 * who has chosen safety, to ½ for the most exposed; it is 1 for all when they do not differ.
 */
function riskExponents(actors: readonly Challenger[], success: readonly (readonly number[])[]): number[] {
  const neutral = expectedGains(
    actors,
    success,
    actors.map(() => 1),
  );
  const exposure = actors.map((_, i) => neutral.reduce((sum, own, j) => (j === i ? sum : sum + own[i]!), 0));
  const [least, most] = [Math.min(...exposure), Math.max(...exposure)];
  return exposure.map((own) => {
    const acceptance = most - least > tolerance ? (2 * own - most - least) / (most - least) : 0;
    return (1 - acceptance / 3) / (1 + acceptance / 3);
  });
}

function rangeOf(actors: readonly Challenger[]): number {
  const positions = actors.map(({ position }) => position);
  return Math.max(...positions) - Math.min(...positions);
}
