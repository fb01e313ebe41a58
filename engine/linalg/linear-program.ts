import { exactField, type Field, floatField } from "../arithmetic/field";
import type { Quantity } from "../arithmetic/quantity";
import { commonDenominator, type Rational } from "../arithmetic/rational";
import { type Budget, unlimited } from "../budget";
import { floatTableau } from "./float-tableau";
import { integerTableau } from "./integer-tableau";
import { scaledToInteger } from "./integers";
import { lexicographicRatioTest } from "./lexicographic";
import type { Dictionary, Tableau } from "./tableau";

/** Maximise objective · x over x ≥ 0 subject to the constraints; every list of coefficients has one entry per variable. */
export interface LinearProgram<T extends Quantity> {
  readonly objective: readonly T[];
  readonly constraints: readonly Constraint<T>[];
}

export interface Constraint<T extends Quantity> {
  readonly coefficients: readonly T[];
  readonly relation: "<=" | ">=" | "=";
  readonly limit: T;
}

export type Outcome<T extends Quantity> = Optimum<T> | { readonly status: "infeasible" | "unbounded" };

export interface Optimum<T extends Quantity> {
  readonly status: "optimal";
  readonly value: T;
  readonly point: readonly T[];
  /** What one unit more of each constraint's limit adds to the value: the solution of the dual program. */
  readonly prices: readonly T[];
}

/** Solved in fractions: the outcome is proven. */
export function maximizeExactly(program: LinearProgram<Rational>, budget: Budget = unlimited): Outcome<Rational> {
  return maximize(program, exactField, tableauOfRationals, budget);
}

/** Solved in doubles, after the caller has scaled the data to about 1. */
export function maximizeInFloats(program: LinearProgram<number>, budget: Budget = unlimited): Outcome<number> {
  return maximize(program, floatField(0), floatTableau, budget);
}

/** One factor for all rows leaves point and prices as they are. */
function tableauOfRationals(dictionary: Dictionary<Rational>): Tableau<Rational> {
  const factor = commonDenominator([...dictionary.coefficients.flat(), ...dictionary.values]);
  const toIntegers = (row: readonly Rational[]) => row.map((entry) => scaledToInteger(entry, factor));
  const coefficients = dictionary.coefficients.map(toIntegers);
  return integerTableau({ ...dictionary, coefficients, values: toIntegers(dictionary.values) });
}

/**
 * The simplex method in two phases with one auxiliary variable (Chvátal 1983, chapters 2 and 3) and lexicographic ratio tests, so
 * that it ends on every program. Variables: 0 … n−1 are x, n the auxiliary one, then a slack per row; the two last rows are the
 * objectives of phases two and one.
 */
function maximize<T extends Quantity>(
  program: LinearProgram<T>,
  field: Field<T>,
  createTableau: (dictionary: Dictionary<T>) => Tableau<T>,
  budget: Budget,
): Outcome<T> {
  const rows = program.constraints.flatMap((constraint) => asUpperLimits(constraint, field));
  const auxiliary = program.objective.length;
  const slacks = rows.map((_, i) => auxiliary + 1 + i);
  const tableau = createTableau(initialDictionary(program.objective, rows, slacks, field));
  const objective = rows.length;
  const pivoting = { tableau, test: lexicographicRatioTest(slacks), budget };

  const start = mostNegative(rows, field);
  if (start !== -1) {
    tableau.pivot(start, auxiliary);
    ascend(pivoting, objective + 1, -1);
    if (tableau.signOfValue(objective + 1) < 0) return { status: "infeasible" };
    removeFromBasis(tableau, auxiliary);
  }
  if (!ascend(pivoting, objective, auxiliary)) return { status: "unbounded" };

  const point = program.objective.map((_, x) => valueOfVariable(tableau, x, field));
  const value = point.reduce((sum, x, i) => field.add(sum, field.multiply(program.objective[i]!, x)), field.zero);
  return { status: "optimal", value, point, prices: pricesOf(program, tableau, objective, slacks, field) };
}

interface UpperLimit<T> {
  readonly coefficients: readonly T[];
  readonly limit: T;
}

function asUpperLimits<T extends Quantity>(constraint: Constraint<T>, field: Field<T>): UpperLimit<T>[] {
  const negative = (a: T) => field.subtract(field.zero, a);
  const { coefficients, limit, relation } = constraint;
  const reversed = { coefficients: coefficients.map(negative), limit: negative(limit) };
  if (relation === "<=") return [constraint];
  return relation === ">=" ? [reversed] : [constraint, reversed];
}

function initialDictionary<T extends Quantity>(
  objective: readonly T[],
  rows: readonly UpperLimit<T>[],
  slacks: readonly number[],
  field: Field<T>,
): Dictionary<T> {
  const minusOne = field.subtract(field.zero, field.one);
  const lastSlack = objective.length + rows.length;
  return {
    basic: [...slacks, lastSlack + 1, lastSlack + 2],
    nonbasic: [...objective.keys(), objective.length],
    coefficients: [
      ...rows.map(({ coefficients }) => [...coefficients, minusOne]),
      [...objective.map((a) => field.subtract(field.zero, a)), field.zero],
      [...objective.map(() => field.zero), field.one],
    ],
    values: [...rows.map(({ limit }) => limit), field.zero, field.zero],
  };
}

/** The lexicographically most negative row, or −1: of equal limits the last, which the least power of ε enlarges. */
function mostNegative<T extends Quantity>(rows: readonly UpperLimit<T>[], field: Field<T>): number {
  let least = -1;
  for (const [i, { limit }] of rows.entries()) {
    if (field.sign(limit) < 0 && (least === -1 || field.compare(limit, rows[least]!.limit) <= 0)) least = i;
  }
  return least;
}

interface Pivoting<T extends Quantity> {
  readonly tableau: Tableau<T>;
  readonly test: ReturnType<typeof lexicographicRatioTest>;
  readonly budget: Budget;
}

/** Pivots until the objective row cannot grow; false when it grows without bound. The variable `barred` never enters. */
function ascend<T extends Quantity>(
  { tableau, test, budget }: Pivoting<T>,
  objective: number,
  barred: number,
): boolean {
  for (;;) {
    budget.spend();
    const entering = tableau.nonbasic.findIndex(
      (variable, column) => variable !== barred && tableau.sign(objective, column) < 0,
    );
    if (entering === -1) return true;
    const leaving = test.leavingRow(tableau, entering);
    if (leaving === -1) return false;
    tableau.pivot(leaving, entering);
  }
}

/** Only rounding can leave the auxiliary variable in the basis of a feasible program; it is then 0, and any pivot in its row keeps all values. */
function removeFromBasis(tableau: Tableau, variable: number): void {
  const row = tableau.basic.indexOf(variable);
  const column = row === -1 ? -1 : tableau.nonbasic.findIndex((_, j) => tableau.sign(row, j) !== 0);
  if (column !== -1) tableau.pivot(row, column);
}

function valueOfVariable<T extends Quantity>(tableau: Tableau<T>, variable: number, field: Field<T>): T {
  const row = tableau.basic.indexOf(variable);
  return row === -1 ? field.zero : tableau.value(row);
}

function pricesOf<T extends Quantity>(
  { constraints }: LinearProgram<T>,
  tableau: Tableau<T>,
  objective: number,
  slacks: readonly number[],
  field: Field<T>,
): T[] {
  const priceOfSlack = (slack: number): T => {
    const column = tableau.nonbasic.indexOf(slack);
    return column === -1 ? field.zero : tableau.coefficient(objective, column);
  };
  let row = 0;
  return constraints.map(({ relation }) => {
    const price = priceOfSlack(slacks[row++]!);
    if (relation === "<=") return price;
    const reversed = relation === "=" ? priceOfSlack(slacks[row++]!) : price;
    return relation === "=" ? field.subtract(price, reversed) : field.subtract(field.zero, reversed);
  });
}
