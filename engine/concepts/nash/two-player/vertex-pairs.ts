import type { Budget } from "../../../budget";
import { type NormalFormGame, strategyCounts } from "../../../games/normal-form";
import {
  faceLister,
  fitsDoubles,
  isTightOn,
  type LabelledPolytope,
  mostLabels,
} from "../../../linalg/double-description";
import { type BestResponsePolytope, bestResponsePolytopes } from "./best-response-polytope";
import type { LabelPair } from "./from-label-pairs";
import { labelSet } from "./vertices";

/** Whether the game's labels are few enough and the numbers of both polytopes small enough for `pairVertices`. */
export function fitsVertexPairs(game: NormalFormGame): boolean {
  const labelCount = strategyCounts(game).reduce((sum, count) => sum + count, 0);
  return (
    labelCount <= mostLabels && bestResponsePolytopes(game).every((polytope) => fitsDoubles(labelled(polytope).rows))
  );
}

/**
 * All extreme equilibria, for games of small integers: every vertex x of the polytope with fewer dimensions, and with it every vertex of
 * the other's face on which the labels are tight that x lacks. Source: Avis et al. 2010, section 3, with the double description method in place of reverse search.
 * Throws TooManyRays, Stopped.
 */
export function pairVertices(
  polytopes: readonly [BestResponsePolytope, BestResponsePolytope],
  budget: Budget,
  found: (pair: LabelPair) => void,
): void {
  const swapped = polytopes[0].ownLabels.length > polytopes[1].ownLabels.length;
  const [first, second] = swapped ? [polytopes[1], polytopes[0]] : polytopes;
  const labelCount = first.ownLabels.length + second.ownLabels.length;
  const vertices = faceLister(labelled(first))(new Uint8Array(labelCount), budget);
  const verticesOfFace = faceLister(labelled(second));
  const carried = new Uint8Array(labelCount);
  const lacking = new Uint8Array(labelCount);
  const byPartner = new Uint8Array(labelCount);
  for (let vertex = 0; vertex < vertices.count; vertex++) {
    for (let label = 0; label < labelCount; label++) {
      carried[label] = Number(isTightOn(vertices, vertex, label));
      lacking[label] = 1 - carried[label];
    }
    if (first.ownLabels.every((label) => carried[label])) continue;
    const partners = verticesOfFace(lacking, budget);
    if (partners.count === 0) continue;
    const one = labelSet(carried);
    for (let partner = 0; partner < partners.count; partner++) {
      for (let label = 0; label < labelCount; label++) {
        byPartner[label] = lacking[label] || Number(isTightOn(partners, partner, label));
      }
      const other = labelSet(byPartner);
      found(swapped ? { row: other, column: one } : { row: one, column: other });
    }
  }
}

const labelled = ({ matrix, ownLabels, opponentLabels }: BestResponsePolytope): LabelledPolytope => ({
  rows: matrix.map((row) => Float64Array.from(row, Number)),
  rowLabels: opponentLabels,
  columnLabels: ownLabels,
});
