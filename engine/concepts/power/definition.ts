import { readablePayoff } from "../../arithmetic/quantity";
import { add, type Rational, zero } from "../../arithmetic/rational";
import { weightedVoting } from "../../formats/weighted-voting-kind";
import { message } from "../../text";
import { defineConcept, type TableCell } from "../define";
import { runMethod } from "../method";
import { choice, namedParameters, show } from "../params";
import { examples } from "./examples";
import { explainPower } from "./explain";
import { type IndexName, indexNames, powerIndices } from "./indices";
import { counting, type VoterPower } from "./method";
import { furtherQuotasParam, quotaParam } from "./quotas";
import { texts } from "./texts";

const indexChoices = {
  all: texts.all,
  "shapley-shubik": texts["shapley-shubik"],
  banzhaf: texts.banzhaf,
  "deegan-packel": texts["deegan-packel"],
  johnston: texts.johnston,
  "public-good": texts["public-good"],
};

export const power = defineConcept({
  id: "POWER",
  title: texts.title,
  summary: texts.summary,
  game: weightedVoting,
  params: {
    quota: quotaParam(),
    index: choice(texts.index, indexChoices),
    quotas: furtherQuotasParam(),
    parameters: namedParameters(),
    show: show(),
  },
  sources: [
    { key: "shapleyShubik1954", at: "p. 788" },
    { key: "banzhaf1965", at: "pp. 330–331" },
    { key: "deeganPackel1978", at: "pp. 116–117" },
    { key: "johnston1978", at: "pp. 909–910" },
    { key: "holler1982", at: "pp. 265–266" },
    { key: "bramsAffuso1976", at: "generating functions" },
  ],
  examples,
  solve: (game, { quota, quotas, index }, budget) => runMethod(counting(index, [quota, ...quotas]), game, budget),
  verdict: (game, { stopped }, { quota, quotas }) =>
    stopped === "finished"
      ? message(texts.verdict, {
          quota: [quota, ...quotas].map((one) => readablePayoff(one)),
          total: game.columns.map(({ weights }) => readablePayoff(weights.reduce<Rational>(add, zero))),
        })
      : message(texts.stopped),
  table: (game, { found }) => {
    const shown = indexNames.filter((name) => found.some(({ powers }) => powers[name]));
    const shares = game.columns.map(({ heading }) => `${heading} share`);
    return {
      headings: [...shares, ...shown.flatMap((name) => headingsOf(name))],
      rows: found.map((one) => [
        game.voters[one.voter]!.label,
        ...one.shares,
        ...shown.flatMap((name) => cellsOf(name, one)),
      ]),
    };
  },
  explain: (game, { found }, { quota, quotas }) => explainPower(game, [quota, ...quotas], found),
});

/** The raw swings stand beside the Banzhaf index, which is their share. */
const headingsOf = (name: IndexName): string[] =>
  name === "banzhaf" ? [powerIndices.banzhaf.heading, "Swings"] : [powerIndices[name].heading];

const cellsOf = (name: IndexName, { powers, swings }: VoterPower): TableCell[] =>
  name === "banzhaf" ? [powers.banzhaf!, { n: swings!, d: 1n }] : [powers[name]!];
