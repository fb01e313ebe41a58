import { numberOf, readablePayoff } from "../../arithmetic/quantity";
import { positions } from "../../formats/positions-kind";
import type { Positions } from "../../games/positions";
import { type Message, message } from "../../text";
import { defineConcept } from "../define";
import { runMethod } from "../method";
import { number } from "../number-param";
import { choice, namedParameters, show } from "../params";
import { drawForecast } from "./draw";
import { examples } from "./examples";
import { forecasting, type Round, weightsOf } from "./method";
import { texts } from "./texts";

const mostRounds = 100;

const weighings = { "clout-salience": texts.both, clout: texts.clout, equal: texts.equal };

export const forecast = defineConcept({
  id: "FORECAST",
  title: texts.title,
  summary: texts.summary,
  game: positions,
  params: {
    rounds: number(texts.rounds, 0, { least: 0, most: mostRounds, isWhole: true }),
    weights: choice(texts.weights, weighings),
    parameters: namedParameters(),
    show: show(),
  },
  sources: [
    { key: "black1948", at: "p. 26 (the median)" },
    { key: "scholzCalbertSmith2011", at: "sections 3–6 and the appendix" },
    { key: "buenoDeMesquita1985", at: "pp. 157–159" },
    { key: "buenoDeMesquita1994", at: "pp. 71–104" },
    { key: "buenoDeMesquita1997", at: "pp. 241–246" },
  ],
  examples,
  solve: (game, { rounds, weights }, budget) => runMethod(forecasting(numberOf(rounds), weights), game, budget),
  verdict(_game, { found, stopped }, { rounds }) {
    const last = found.at(-1);
    if (!last || stopped !== "finished") return message(texts.stopped);
    const values = { median: shortText(last.median), mean: shortText(last.mean), rounds: last.round };
    return message(numberOf(rounds) === 0 ? texts.verdict : texts.verdictRounds, values);
  },
  table: (game, { found }) => ({
    headings: ["Weighted median", "Weighted mean", "Least", "Most", ...game.actors.map(({ label }) => label)],
    rows: found.map((one) => [one.round, one.median, one.mean, one.least, one.most, ...one.positions]),
  }),
  explain(game, { found, stopped }, { rounds, weights }) {
    const [start] = found;
    if (!start) return [];
    const last = found.at(-1)!;
    const isSettled = stopped === "finished" && last.round < numberOf(rounds);
    return [
      message(texts.medianWhy, { median: readablePayoff(start.median), weights: message(weighings[weights]) }),
      message(texts.meanWhy, {
        mean: readablePayoff(start.mean),
        least: readablePayoff(start.least),
        most: readablePayoff(start.most),
      }),
      ...found.flatMap((one, k) => (k === 0 ? [] : moveSentences(game, found[k - 1]!, one))),
      ...(isSettled ? [message(texts.settled, { round: last.round })] : []),
    ];
  },
  draw: (game, { found }, { weights }) => drawForecast(game, found, weightsOf(game, weights)),
});

/** Six digits are enough in the corner of a table. */
const shortText = (quantity: Round["median"]): string => String(Number(numberOf(quantity).toPrecision(6)));

function moveSentences({ actors }: Positions, before: Round, { round, moves }: Round): Message[] {
  return moves.map(({ actor, toward, kind, position }) =>
    message(texts[kind], {
      round,
      actor: actors[actor]!.label,
      toward: actors[toward]!.label,
      from: shortText(before.positions[actor]!),
      to: shortText(position),
    }),
  );
}
