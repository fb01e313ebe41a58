import { exactField } from "../../../arithmetic/field";
import { numberOf } from "../../../arithmetic/quantity";
import type { Rational } from "../../../arithmetic/rational";
import type { Budget } from "../../../budget";
import type { NormalFormGame } from "../../../games/normal-form";
import type { MixedProfile } from "../../../games/profile";
import { integerTableau } from "../../../linalg/integer-tableau";
import { lexicographicRatioTest, type RatioTest } from "../../../linalg/lexicographic";
import type { Tableau } from "../../../linalg/tableau";
import type { Text } from "../../../text";
import type { Method, Verdict } from "../../method";
import { type Equilibrium, equilibriumOf } from "../equilibrium";
import { exactProfile, floatProfile } from "./basis-profile";
import { bestResponsePolytopes, dictionaryAtZero } from "./best-response-polytope";
import { refusesUnlessTwoPlayers } from "./refusal";
import { followRevisedPaths } from "./revised-lemke-howson";
import { mixtureAt } from "./vertices";

const texts = {
  title: { en: "Lemke–Howson", ko: "렘키–하우슨", zh: "Lemke–Howson 算法" },
  summary: {
    en: "Follows a path of almost completely labelled points to one equilibrium of a two-player game; fast for large games.",
    ko: "거의 완전히 라벨된 점들의 경로를 따라 2인 게임의 균형 하나를 찾습니다. 큰 게임에서도 빠릅니다.",
    zh: "沿几乎完全标号点的路径找到双人博弈的一个均衡；适合大型博弈。",
  },
} satisfies Record<string, Text>;

/** One equilibrium in fractions: the basis is found in doubles and solved exactly; where that is no equilibrium, the path is followed in integers. */
export const lemkeHowson: Method<NormalFormGame, Equilibrium> = {
  id: "lemke-howson",
  title: texts.title,
  summary: texts.summary,
  arithmetic: "exact",
  refuses: refusesUnlessTwoPlayers,
  *run(game, budget): Generator<Equilibrium, Verdict, void> {
    const end = followRevisedPaths(game, budget);
    const profile = end && exactProfile(game, end, budget);
    const found = profile && equilibriumOf(game, profile);
    yield found && numberOf(found.regret) === 0 ? found : equilibriumOf(game, profileByIntegers(game, budget));
    return { guarantee: "one", arithmetic: "exact", notes: [] };
  },
};

/** One equilibrium in doubles. */
export const lemkeHowsonInFloats: Method<NormalFormGame, Equilibrium> = {
  ...lemkeHowson,
  arithmetic: "float",
  *run(game, budget): Generator<Equilibrium, Verdict, void> {
    const end = followRevisedPaths(game, budget);
    if (end) yield equilibriumOf(game, floatProfile(game, end));
    return { guarantee: end ? "one" : "some", arithmetic: "float", notes: [] };
  },
};

/** Textbook Lemke–Howson from the artificial equilibrium, in exact tableaux. */
export function profileByIntegers(game: NormalFormGame, budget: Budget, dropped = 0): MixedProfile<Rational> {
  const position = artificialEquilibrium(game);
  followPath(position, dropped, budget);
  return position.profile();
}

/** Where a path has come to. Whoever holds it owns it: `followPath` moves it. */
export interface Position {
  readonly tableaux: readonly [Tableau<Rational>, Tableau<Rational>];
  /** They remember the slacks of the artificial equilibrium, so that every path runs in the same perturbed game. */
  readonly tests: readonly [RatioTest, RatioTest];
  readonly labels: readonly number[];
  /** The mixtures here; not to be asked at the artificial equilibrium. */
  profile(): MixedProfile<Rational>;
}

/** The pair of points (0, 0), which carries all labels and is no profile. */
export function artificialEquilibrium(game: NormalFormGame): Position {
  const polytopes = bestResponsePolytopes(game);
  const [one, other] = polytopes.map((polytope) => integerTableau(dictionaryAtZero(polytope)));
  const tableaux = [one!, other!] as const;
  const testOf = ({ basic }: Tableau) => lexicographicRatioTest([...basic]);
  return {
    tableaux,
    tests: [testOf(tableaux[0]), testOf(tableaux[1])],
    labels: polytopes.flatMap(({ ownLabels }) => ownLabels),
    profile: () => tableaux.map((tableau, player) => mixtureAt(tableau, polytopes[player]!.ownLabels, exactField)),
  };
}

/**
 * Pivots from a pair of points that carries all labels along the path on which only the dropped label may be missing, until that label
 * is found again. The lexicographic rule makes the path end in degenerate games. Dropping the label again leads back.
 * Source: Lemke, Howson 1964; von Stengel 2002, sections 2.3 to 2.6.
 */
export function followPath({ tableaux, tests }: Position, dropped: number, budget: Budget): void {
  let entering = dropped;
  let side: 0 | 1 = tableaux[0].nonbasic.includes(dropped) ? 0 : 1;
  do {
    budget.spend();
    const tableau = tableaux[side];
    const column = tableau.nonbasic.indexOf(entering);
    const row = tests[side].leavingRow(tableau, column);
    entering = tableau.basic[row]!;
    tableau.pivot(row, column);
    side = side === 0 ? 1 : 0;
  } while (entering !== dropped);
}
