import type { NamePlan } from "../plan";

/** The names by which the sheets of the scenario refer to one another's cells, beside those of assumptions and quantities. */
export const blockNames = {
  payoffs: "Payoffs",
  koreaStrategies: "Korea_strategies",
  usStrategies: "US_strategies",
  chinaStrategies: "China_strategies",
  koreaPayoffs: "Korea_payoffs",
  usPayoffs: "US_payoffs",
  stable: "Stable_profiles",
  koreaChoice: "Korea_choice",
} as const;

/** What a component's expression is called in a sheet: the names of assumptions stay, the variables of a profile are cells of its row. */
export function sheetFormula(
  expression: string,
  cellOfVariable: (name: string) => string | undefined = () => undefined,
): string {
  return expression.replace(/[a-z][a-z_0-9]*(\()?/g, (name, call: string | undefined) =>
    call ? name.toUpperCase() : (cellOfVariable(name) ?? name),
  );
}

export const nameOfCell = (name: string, sheet: string, row: number, column: number): NamePlan => ({
  name,
  sheet,
  box: { row, column, rows: 1, columns: 1 },
});
