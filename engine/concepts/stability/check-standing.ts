import { allPrefer, type Coalition, type GraphModel, othersOf } from "../../games/graph-model";
import { endOf, isLegal, isOfImprovements } from "../../games/legal-sequence";
import { definitions, type Standing } from "./standing";

/**
 * Looks at every deviation and sanction of a standing as an outsider would: each move is an arc of its mover's graph, nobody moves twice in
 * a row or out of turn, the deviation is better for all members and the sanction for not all, and a credible one is made of improvements.
 * Throws Error where one is not so, which would be a fault of the analysis.
 */
export function checkStanding(
  model: GraphModel,
  permitted: readonly Coalition[],
  state: number,
  { coalition, deviations, stable }: Standing,
): void {
  const others = othersOf(model, coalition);
  for (const { moves, sanctions } of deviations) {
    demand(isLegal(model, coalition, state, moves), "a deviation is no sequence of moves");
    demand(allPrefer(model, coalition, endOf(moves), state), "a deviation is no improvement");
    for (const answer of Object.values(sanctions)) {
      demand(isLegal(model, others, endOf(moves), answer), "a sanction is no sequence of moves");
      demand(!allPrefer(model, coalition, endOf(answer), state), "a sanction does no harm");
    }
    const { seq } = sanctions;
    demand(
      !seq || isOfImprovements(model, permitted, endOf(moves), seq),
      "a credible sanction is not in the movers' interest",
    );
  }
  for (const definition of definitions)
    demand(
      stable[definition] === deviations.every(({ sanctions }) => sanctions[definition] !== undefined),
      "stability does not follow from the sanctions",
    );
}

function demand(isSo: boolean, fault: string): void {
  if (!isSo) throw new Error(fault);
}
