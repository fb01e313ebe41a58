import { numberOf, readablePayoff } from "../../arithmetic/quantity";
import { type Rational, toNumber } from "../../arithmetic/rational";
import type { Positions } from "../../games/positions";
import { message } from "../../text";
import type { Drawing, DrawnLayer } from "../drawing";
import type { Round } from "./method";
import { texts } from "./texts";

/** Positions over the rounds; without rounds, positions and weights. */
export function drawForecast(
  game: Positions,
  found: readonly Round[],
  weights: readonly Rational[],
): Drawing | undefined {
  const [start] = found;
  if (!start) return undefined;
  return found.length > 1 ? overRounds(game, found) : byWeight(game, start, weights);
}

function overRounds({ actors }: Positions, found: readonly Round[]): Drawing {
  const { median } = found.at(-1)!;
  const lines = actors.map(
    ({ label }, party): DrawnLayer => ({
      kind: "line",
      role: "context",
      party,
      name: message(texts.name, { name: label }),
      points: found.map(({ round, positions }) => ({ x: round, y: numberOf(positions[party]!) })),
    }),
  );
  const medians = found.map(({ round, median }) => ({ x: round, y: numberOf(median) }));
  return {
    description: message(texts.drawnRounds, { median: readablePayoff(median) }),
    axes: { x: message(texts.axisRound), y: message(texts.axisPosition) },
    layers: [...lines, { kind: "points", role: "result", name: message(texts.medianName), points: medians }],
  };
}

function byWeight({ actors }: Positions, { median }: Round, weights: readonly Rational[]): Drawing {
  const heaviest = Math.max(...weights.map(toNumber));
  return {
    description: message(texts.drawnWeights, { median: readablePayoff(median) }),
    axes: { x: message(texts.axisPosition), y: message(texts.axisWeight) },
    layers: [
      {
        kind: "line",
        role: "result",
        name: message(texts.medianName),
        points: [0, heaviest].map((y) => ({ x: numberOf(median), y })),
      },
      ...actors.map(
        ({ label, position }, party): DrawnLayer => ({
          kind: "points",
          role: "result",
          party,
          name: message(texts.name, { name: label }),
          points: [{ x: toNumber(position), y: toNumber(weights[party]!), label }],
        }),
      ),
    ],
  };
}
