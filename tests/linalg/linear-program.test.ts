import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { add, compare, multiply, type Rational, sign, subtract, zero } from "../../engine/arithmetic/rational";
import {
  type Constraint,
  type LinearProgram,
  maximizeExactly,
  maximizeInFloats,
  type Optimum,
} from "../../engine/linalg/linear-program";
import { exact } from "../support/bimatrix";

const dot = (a: readonly Rational[], b: readonly Rational[]) =>
  a.reduce((sum, x, i) => add(sum, multiply(x, b[i]!)), zero);
const small = fc.integer({ min: -3, max: 3 }).map(exact);

/** Programs with few different numbers, so that ties, redundant rows, infeasible and unbounded ones are common. */
const program: fc.Arbitrary<LinearProgram<Rational>> = fc.integer({ min: 1, max: 4 }).chain((variables) => {
  const row = fc.array(small, { minLength: variables, maxLength: variables });
  const constraint = fc.record({
    coefficients: row,
    relation: fc.constantFrom("<=", ">=", "="),
    limit: small,
  }) as fc.Arbitrary<Constraint<Rational>>;
  return fc.record({ objective: row, constraints: fc.array(constraint, { maxLength: 5 }) });
});

/** That the point and the prices are feasible for the two dual programs and have one value proves both optimal. */
function expectOptimal(
  { objective, constraints }: LinearProgram<Rational>,
  { point, prices, value }: Optimum<Rational>,
): void {
  for (const x of point) expect(sign(x)).toBeGreaterThanOrEqual(0);
  for (const [i, { coefficients, relation, limit }] of constraints.entries()) {
    const order = compare(dot(coefficients, point), limit);
    if (relation !== ">=") expect(order).toBeLessThanOrEqual(0);
    if (relation !== "<=") expect(order).toBeGreaterThanOrEqual(0);
    if (relation === "<=") expect(sign(prices[i]!)).toBeGreaterThanOrEqual(0);
    if (relation === ">=") expect(sign(prices[i]!)).toBeLessThanOrEqual(0);
  }
  for (const [j, c] of objective.entries()) {
    const priced = dot(
      constraints.map(({ coefficients }) => coefficients[j]!),
      prices,
    );
    expect(compare(priced, c)).toBeGreaterThanOrEqual(0);
  }
  expect(dot(objective, point)).toEqual(value);
  expect(
    dot(
      constraints.map(({ limit }) => limit),
      prices,
    ),
  ).toEqual(value);
}

const feasibilityOf = (constraints: readonly Constraint<Rational>[], variables: number) =>
  maximizeExactly({ objective: Array.from({ length: variables }, () => zero), constraints }).status;

describe("linear programs in fractions", () => {
  it("are solved with a dual solution of the same value, or are infeasible or unbounded with a proof", () => {
    fc.assert(
      fc.property(program, (given) => {
        const outcome = maximizeExactly(given);
        if (outcome.status === "optimal") return expectOptimal(given, outcome);
        if (outcome.status === "infeasible") return expectInfeasible(given);
        // Unbounded: some direction within the constraints' homogeneous versions earns.
        expect(feasibilityOf(given.constraints, given.objective.length)).toBe("optimal");
        const homogeneous = given.constraints.map((constraint) => ({ ...constraint, limit: zero }));
        const box = given.objective.map((_, j) => ({
          coefficients: given.objective.map((_, k) => exact(j === k ? 1 : 0)),
          relation: "<=" as const,
          limit: exact(1),
        }));
        const direction = maximizeExactly({ objective: given.objective, constraints: [...homogeneous, ...box] });
        expect(direction.status === "optimal" && sign(direction.value)).toBe(1);
      }),
      { numRuns: 1000 },
    );
  });

  it("take equal rows, which tie in every ratio test, without cycling (Beale 1955)", () => {
    const beale: LinearProgram<Rational> = {
      objective: ["3/4", "-150", "1/50", "-6"].map(exact),
      constraints: [
        { coefficients: ["1/4", "-60", "-1/25", "9"].map(exact), relation: "<=", limit: zero },
        { coefficients: ["1/2", "-90", "-1/50", "3"].map(exact), relation: "<=", limit: zero },
        { coefficients: ["0", "0", "1", "0"].map(exact), relation: "<=", limit: exact(1) },
      ],
    };
    const outcome = maximizeExactly(beale);
    expect(outcome.status).toBe("optimal");
    if (outcome.status === "optimal") expect(outcome.value).toEqual(exact("1/20"));
  });

  it("give the same value in doubles", () => {
    const toNumbers = (row: readonly Rational[]) => row.map(({ n, d }) => Number(n) / Number(d));
    fc.assert(
      fc.property(program, ({ objective, constraints }) => {
        const exactly = maximizeExactly({ objective, constraints });
        const inFloats = maximizeInFloats({
          objective: toNumbers(objective),
          constraints: constraints.map((one) => ({
            ...one,
            coefficients: toNumbers(one.coefficients),
            limit: toNumbers([one.limit])[0]!,
          })),
        });
        expect(inFloats.status).toBe(exactly.status);
        if (inFloats.status !== "optimal" || exactly.status !== "optimal") return;
        expect(inFloats.value).toBeCloseTo(toNumbers([exactly.value])[0]!, 9);
      }),
    );
  });
});

/** Farkas: weights on the constraints that add up to a contradiction, found as an optimum of their own program. */
function expectInfeasible({ objective, constraints }: LinearProgram<Rational>): void {
  const rows = constraints.flatMap(({ coefficients, relation, limit }) => {
    const reversed = { coefficients: coefficients.map((a) => subtract(zero, a)), limit: subtract(zero, limit) };
    return relation === "<="
      ? [{ coefficients, limit }]
      : relation === ">="
        ? [reversed]
        : [{ coefficients, limit }, reversed];
  });
  const contradiction = maximizeExactly({
    objective: rows.map(({ limit }) => subtract(zero, limit)),
    constraints: [
      ...objective.map((_, j) => ({
        coefficients: rows.map(({ coefficients }) => coefficients[j]!),
        relation: ">=" as const,
        limit: zero,
      })),
      { coefficients: rows.map(() => exact(1)), relation: "<=" as const, limit: exact(1) },
    ],
  });
  expect(contradiction.status === "optimal" && sign(contradiction.value)).toBe(1);
}
