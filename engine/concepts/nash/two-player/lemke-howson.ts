import { exactField, type Field, floatField } from "../../../arithmetic/field";
import type { Quantity } from "../../../arithmetic/quantity";
import type { Budget } from "../../../budget";
import type { NormalFormGame } from "../../../games/normal-form";
import type { MixedProfile } from "../../../games/profile";
import { floatTableau } from "../../../linalg/float-tableau";
import { integerTableau } from "../../../linalg/integer-tableau";
import { lexicographicRatioTest } from "../../../linalg/lexicographic";
import type { Tableau } from "../../../linalg/tableau";
import type { Text } from "../../../text";
import type { Method, Verdict } from "../../method";
import { type Equilibrium, equilibriumOf } from "../equilibrium";
import {
  type BestResponsePolytope,
  bestResponsePolytopes,
  dictionaryAtZero,
  floatDictionaryAtZero,
} from "./best-response-polytope";
import { refusesUnlessTwoPlayers } from "./refusal";
import { mixtureAt } from "./vertices";

const texts = {
  title: { en: "Lemke–Howson", ko: "렘키–하우슨", zh: "Lemke–Howson 算法" },
  summary: {
    en: "Follows a path of almost completely labelled points to one equilibrium of a two-player game; fast for large games.",
    ko: "거의 완전히 라벨된 점들의 경로를 따라 2인 게임의 균형 하나를 찾습니다. 큰 게임에서도 빠릅니다.",
    zh: "沿几乎完全标号点的路径找到双人博弈的一个均衡；适合大型博弈。",
  },
} satisfies Record<string, Text>;

/** A path longer than this is left for that of the next label; the first label's is followed to its end when all are (capping). */
const mostPivots = 100;

/** One equilibrium in fractions. */
export const lemkeHowson = lemkeHowsonIn("exact", exactField, (polytope) => integerTableau(dictionaryAtZero(polytope)));

/** One equilibrium in doubles. */
export const lemkeHowsonInFloats = lemkeHowsonIn("float", floatField(0), (polytope) =>
  floatTableau(floatDictionaryAtZero(polytope)),
);

function lemkeHowsonIn<T extends Quantity>(
  arithmetic: "exact" | "float",
  field: Field<T>,
  tableauOf: (polytope: BestResponsePolytope) => Tableau<T>,
): Method<NormalFormGame, Equilibrium> {
  return {
    id: "lemke-howson",
    title: texts.title,
    summary: texts.summary,
    arithmetic,
    refuses: refusesUnlessTwoPlayers,
    *run(game, budget): Generator<Equilibrium, Verdict, void> {
      const polytopes = bestResponsePolytopes(game);
      const labels = [...polytopes[0].ownLabels, ...polytopes[0].opponentLabels];
      const attempts = [...labels.map((label) => ({ label, limit: mostPivots })), { label: 0, limit: Infinity }];
      for (const { label, limit } of attempts) {
        const tableaux = polytopes.map(tableauOf) as [Tableau<T>, Tableau<T>];
        if (!followPath(tableaux, label, limit, budget)) continue;
        yield equilibriumOf(game, profileAt(tableaux, polytopes, field));
        break;
      }
      return { guarantee: "one", arithmetic, notes: [] };
    },
  };
}

/**
 * Pivots from the artificial equilibrium (0, 0) along the path on which only the dropped label may be missing, until that label
 * is found again; false when this takes more than `limit` pivots. The lexicographic rule makes the path end in degenerate games.
 * Source: Lemke, Howson 1964; von Stengel 2002, sections 2.3 to 2.6.
 */
export function followPath(
  tableaux: readonly [Tableau, Tableau],
  dropped: number,
  limit: number,
  budget: Budget,
): boolean {
  const tests = tableaux.map(({ basic }) => lexicographicRatioTest([...basic]));
  let entering = dropped;
  let side = tableaux[0].nonbasic.includes(dropped) ? 0 : 1;
  for (let pivots = 0; pivots < limit; pivots++) {
    budget.spend();
    const tableau = tableaux[side]!;
    const column = tableau.nonbasic.indexOf(entering);
    const row = tests[side]!.leavingRow(tableau, column);
    entering = tableau.basic[row]!;
    tableau.pivot(row, column);
    if (entering === dropped) return true;
    side = 1 - side;
  }
  return false;
}

const profileAt = <T extends Quantity>(
  tableaux: readonly Tableau<T>[],
  polytopes: readonly BestResponsePolytope[],
  field: Field<T>,
): MixedProfile<T> => tableaux.map((tableau, player) => mixtureAt(tableau, polytopes[player]!.ownLabels, field));
