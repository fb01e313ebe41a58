import { exactOf, type Quantity, readablePayoff } from "../../arithmetic/quantity";
import { compare, type Rational } from "../../arithmetic/rational";
import { InputError } from "../../errors";
import { claimsTable } from "../../formats/claims-kind";
import { type ClaimsTable, sumOf } from "../../games/claims-problem";
import { message } from "../../text";
import { defineConcept } from "../define";
import { runMethod } from "../method";
import { requiredNumber } from "../number-param";
import { choice, namedParameters, type Param, show } from "../params";
import { drawAwards } from "./draw";
import { examples } from "./examples";
import { explainAwards } from "./explain";
import { dividing } from "./method";
import { texts } from "./texts";

const ruleChoices = {
  all: texts.all,
  proportional: texts.proportional,
  "equal-awards": texts["equal-awards"],
  "equal-losses": texts["equal-losses"],
  talmud: texts.talmud,
  "random-arrival": texts["random-arrival"],
  "adjusted-proportional": texts["adjusted-proportional"],
  "minimal-overlap": texts["minimal-overlap"],
};

const headings = {
  proportional: "Proportional",
  "equal-awards": "Equal awards",
  "equal-losses": "Equal losses",
  talmud: "Talmud",
  "random-arrival": "Random arrival",
  "adjusted-proportional": "Adjusted proportional",
  "minimal-overlap": "Minimal overlap",
};

export const claims = defineConcept({
  id: "CLAIMS",
  title: texts.title,
  summary: texts.summary,
  game: claimsTable,
  params: {
    estate: estateParam(),
    rule: choice(texts.rule, ruleChoices),
    parameters: namedParameters(),
    show: show(),
  },
  sources: [
    { key: "aumannMaschler1985", at: "sections 2–4" },
    { key: "oneill1982", at: "pp. 346–355" },
    { key: "thomson2003", at: "section 2" },
    { key: "moulin2000", at: "section 2" },
    { key: "curielMaschlerTijs1987", at: "section 3 (adjusted proportional)" },
  ],
  examples,
  solve: (table, { estate, rule }, budget) => runMethod(dividing(rule), { claims: table.claims, estate }, budget),
  verdict: (table, { found, stopped }, { estate }) =>
    stopped === "finished"
      ? message(texts.verdict, { estate: readablePayoff(estate), total: readablePayoff(sumOf(table.claims)) })
      : message(texts.stopped, { count: found.length }),
  table: (table, { found }) => ({
    headings: table.claimants.map(({ label }) => label),
    rows: found.map(({ rule, awards }) => [headings[rule], ...awards]),
  }),
  explain: (table, { found }, { estate }) =>
    found.map((one) => explainAwards(table, { claims: table.claims, estate }, one)),
  draw: (table, { found }, { estate }) => drawAwards(table, { claims: table.claims, estate }, found),
});

/** At least 0 and at most all claims together. */
function estateParam(): Param<Rational, ClaimsTable> & { required: true } {
  const written = requiredNumber(texts.estate, { least: 0 });
  return {
    ...written,
    read(cells, name, { claims }) {
      const estate: Quantity = written.read(cells, name, undefined as never);
      const total = sumOf(claims);
      if (compare(exactOf(estate), total) <= 0) return exactOf(estate);
      const values = { estate: readablePayoff(estate), total: readablePayoff(total) };
      throw new InputError(texts.estateTooLarge, values, { argument: name });
    },
  };
}
