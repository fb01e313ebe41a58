import { readableQuantity } from "../../arithmetic/quantity";
import { add, compare, type Rational, zero } from "../../arithmetic/rational";
import { hasVeto, integerVoting, type WeightedVoting, winsAlone } from "../../games/weighted-voting";
import { type Message, message } from "../../text";
import { type IndexName, indexNames } from "./indices";
import type { VoterPower } from "./method";
import { texts } from "./texts";

/** Who has a veto, who is a dictator or a dummy, and what every index says. */
export function explainPower(
  game: WeightedVoting,
  quotas: readonly Rational[],
  found: readonly VoterPower[],
): readonly Message[] {
  const { voters } = game;
  const shown = indexNames.filter((name) => found.some(({ powers }) => powers[name]));
  const swings = found.flatMap((one) =>
    one.swings === undefined
      ? []
      : [
          message(texts.swings, {
            voter: voters[one.voter]!.label,
            swings: String(one.swings),
            all: String(2n ** BigInt(voters.length - 1)),
          }),
        ],
  );
  return [...standings(game, quotas, found), ...shown.map((name) => indexSentence(game, name, found)), ...swings];
}

function indexSentence({ voters }: WeightedVoting, name: IndexName, found: readonly VoterPower[]): Message {
  const powers = found.map(({ voter, powers }) =>
    message(texts.power, { voter: voters[voter]!.label, power: readableQuantity(powers[name]!) }),
  );
  return message(texts.powers, { index: message(texts[name]), powers });
}

function standings(game: WeightedVoting, quotas: readonly Rational[], found: readonly VoterPower[]): Message[] {
  const integers = integerVoting(game, quotas);
  const labels = (voters: readonly number[]) => voters.map((voter) => game.voters[voter]!.label);
  const vetoes = [...game.voters.keys()].filter((voter) => hasVeto(integers, voter));
  const dictator = vetoes.find((voter) => winsAlone(integers, voter));
  // Every index gives nothing to those whom no coalition needs, and something to all others.
  const dummies = found
    .filter(({ powers }) => Object.values(powers).every(({ n }) => n === 0n))
    .map((one) => one.voter);
  return [
    ...(dictator === undefined ? [] : [message(texts.dictator, { voter: game.voters[dictator]!.label })]),
    ...(vetoes.length === 0 ? [] : [message(texts.veto, { voters: labels(vetoes) })]),
    ...(dummies.length === 0 ? [] : [message(texts.dummies, { voters: labels(dummies) })]),
    ...(isAboveHalf(game, quotas) ? [] : [message(texts.improper)]),
  ];
}

/** In some column: then no two separate coalitions can both win. */
const isAboveHalf = ({ columns }: WeightedVoting, quotas: readonly Rational[]): boolean =>
  columns.some(({ weights }, column) => compare(add(quotas[column]!, quotas[column]!), weights.reduce(add, zero)) > 0);
