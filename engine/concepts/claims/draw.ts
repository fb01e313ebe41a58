import { readablePayoff } from "../../arithmetic/quantity";
import { compare, multiply, type Rational, rational, toNumber } from "../../arithmetic/rational";
import { unlimited } from "../../budget";
import { type ClaimsProblem, type ClaimsTable, sumOf } from "../../games/claims-problem";
import { message } from "../../text";
import type { Drawing, DrawnLayer, DrawnPoint } from "../drawing";
import { awardsOf, type RuleAwards, type RuleName } from "./method";
import { texts } from "./texts";

/** Points of a line: enough that its corners look sharp. */
const samples = 120n;
/** Random arrival is counted anew for every point, which takes too long for more. */
const mostClaimants = 6;

/** One rule: a line per claimant over the estate. Several rules: a line per distinct rule in the plane of two claimants, and no picture for more. */
export function drawAwards(
  table: ClaimsTable,
  problem: ClaimsProblem,
  found: readonly RuleAwards[],
): Drawing | undefined {
  if (found.length === 0 || table.claims.length > mostClaimants) return undefined;
  if (found.length === 1) return overEstate(table, problem, found[0]!);
  return table.claims.length === 2 ? pathsOfTwo(table, problem, found) : undefined;
}

function overEstate(table: ClaimsTable, problem: ClaimsProblem, { rule, awards }: RuleAwards): Drawing {
  const path = pathOf(rule, problem);
  const estate = toNumber(problem.estate);
  const lines = table.claimants.map(
    ({ label }, party): DrawnLayer => ({
      kind: "line",
      role: "context",
      party,
      name: message(texts.name, { name: label }),
      points: path.map(([sum, divided]) => ({ x: sum, y: divided[party]! })),
    }),
  );
  const marks = awards.map((award, i) => ({ x: estate, y: toNumber(award), label: table.claimants[i]!.label }));
  return {
    description: message(texts.drawn, { rule: message(texts[rule]), estate: readablePayoff(problem.estate) }),
    axes: { x: message(texts.axisEstate), y: message(texts.axisAward) },
    layers: [...lines, marked(problem, marks)],
  };
}

/** For two claimants the other rules divide as the Talmud does. */
const distinctForTwo: readonly RuleName[] = ["proportional", "equal-awards", "equal-losses", "talmud"];

function pathsOfTwo(table: ClaimsTable, problem: ClaimsProblem, found: readonly RuleAwards[]): Drawing {
  const [first, second] = table.claimants.map(({ label }) => label);
  const shown = found.filter(({ rule }) => distinctForTwo.includes(rule));
  const lines = shown.map(
    ({ rule }, party): DrawnLayer => ({
      kind: "line",
      role: "context",
      party,
      name: message(texts[rule]),
      points: pathOf(rule, problem).map(([, [x, y]]) => ({ x: x!, y: y! })),
    }),
  );
  const marks = shown.map(({ awards }) => ({ x: toNumber(awards[0]!), y: toNumber(awards[1]!) }));
  return {
    description: message(texts.drawnPaths, {
      first: first!,
      second: second!,
      estate: readablePayoff(problem.estate),
    }),
    axes: { x: message(texts.name, { name: first! }), y: message(texts.name, { name: second! }) },
    isToScale: true,
    layers: [...lines, marked(problem, marks)],
  };
}

const marked = ({ estate }: ClaimsProblem, points: readonly DrawnPoint[]): DrawnLayer => ({
  kind: "points",
  role: "result",
  name: message(texts.marked, { estate: readablePayoff(estate) }),
  points,
});

/** The awards for estates from 0 to the sum of the claims, in doubles. */
function pathOf(rule: RuleName, { claims, estate }: ClaimsProblem): [number, number[]][] {
  const total = sumOf(claims);
  const estates = Array.from({ length: Number(samples) + 1 }, (_, k) => multiply(total, rational(BigInt(k), samples)));
  return [...estates, estate].sort(compare).map((one: Rational) => {
    const awards = awardsOf(rule, { claims, estate: one }, unlimited) ?? [];
    return [toNumber(one), awards.map(toNumber)];
  });
}
