import { exactField, type Field, floatField } from "../../../arithmetic/field";
import type { Quantity } from "../../../arithmetic/quantity";
import type { Budget } from "../../../budget";
import type { NormalFormGame } from "../../../games/normal-form";
import { floatTableau } from "../../../linalg/float-tableau";
import { integerTableau } from "../../../linalg/integer-tableau";
import type { Tableau } from "../../../linalg/tableau";
import { message, type Text } from "../../../text";
import type { Method, Verdict } from "../../method";
import { type Equilibrium, equilibriumOf } from "../equilibrium";
import {
  type BestResponsePolytope,
  bestResponsePolytopes,
  dictionaryAtZero,
  floatDictionaryAtZero,
} from "./best-response-polytope";
import { type EquilibriumSet, equilibriumSet, profileOf, verdictOf } from "./equilibrium-set";
import { partnerFinder, type VertexPair } from "./fully-labelled";
import { refusesUnlessTwoPlayers } from "./refusal";
import { type Vertex, verticesOf } from "./vertices";

const texts = {
  title: { en: "Vertex enumeration", ko: "꼭짓점 열거", zh: "顶点枚举" },
  summary: {
    en: "Lists the vertices of both best-response polytopes and pairs them by their labels; finds all extreme equilibria of any two-player game, degenerate ones included.",
    ko: "두 최적 대응 다면체의 꼭짓점을 모두 열거하고 라벨로 짝지어, 퇴화 게임을 포함한 모든 2인 게임의 극점 균형을 전부 찾습니다.",
    zh: "列出两个最优反应多面体的所有顶点并按标签配对，找出任意双人博弈（含退化博弈）的全部极点均衡。",
  },
  vertices: { en: "vertices", ko: "꼭짓점", zh: "顶点" },
  notProven: {
    en: "not proven complete: computed in floating point",
    ko: "완전성이 증명되지 않음: 부동소수점으로 계산했습니다",
    zh: "未证明完整：以浮点数计算",
  },
} satisfies Record<string, Text>;

interface Arithmetic<T extends Quantity> {
  readonly field: Field<T>;
  readonly tableau: (polytope: BestResponsePolytope) => Tableau<T>;
}

/** All extreme equilibria, in fractions: proven complete, since every sign that the search decides by is exact. */
export const vertexEnumeration = vertexEnumerationIn("exact", {
  field: exactField,
  tableau: (polytope) => integerTableau(dictionaryAtZero(polytope)),
});

/** The same in doubles, which proves nothing. */
export const vertexEnumerationInFloats = vertexEnumerationIn("float", {
  field: floatField(0),
  tableau: (polytope) => floatTableau(floatDictionaryAtZero(polytope)),
});

/** Lists the vertices of both best-response polytopes and joins those that together carry all labels. */
function vertexEnumerationIn<T extends Quantity>(
  kind: "exact" | "float",
  arithmetic: Arithmetic<T>,
): Method<NormalFormGame, Equilibrium> {
  return {
    id: "vertex-enumeration",
    title: texts.title,
    summary: texts.summary,
    arithmetic: kind,
    tellsItself: true,
    refuses: refusesUnlessTwoPlayers,
    *run(game, budget): Generator<Equilibrium, Verdict, void> {
      const found: VertexPair<T>[] = [];
      let set: EquilibriumSet;
      try {
        for (const pair of fullyLabelledPairs(game, arithmetic, budget)) {
          found.push(pair);
          budget.found(equilibriumOf(game, profileOf(pair)));
        }
        set = equilibriumSet(game, found, budget);
      } catch (stopped) {
        yield* found.map((pair) => equilibriumOf(game, profileOf(pair)));
        throw stopped;
      }
      yield* set.equilibria;
      if (kind === "exact") return verdictOf(set);
      return { guarantee: "some", arithmetic: kind, notes: [message(texts.notProven), ...set.notes] };
    },
  };
}

function* fullyLabelledPairs<T extends Quantity>(
  game: NormalFormGame,
  { field, tableau }: Arithmetic<T>,
  budget: Budget,
): Generator<VertexPair<T>, void, void> {
  const [rowPolytope, columnPolytope] = bestResponsePolytopes(game);
  const rowVertices: Vertex<T>[] = [];
  const report = (done: number, found: number) => budget.report({ done, unit: texts.vertices, found });
  for (const vertex of verticesOf(rowPolytope, tableau(rowPolytope), field, budget)) {
    rowVertices.push(vertex);
    report(rowVertices.length, 0);
  }
  const partnersOf = partnerFinder(rowVertices, rowPolytope.ownLabels.length + rowPolytope.opponentLabels.length);
  let done = rowVertices.length;
  let found = 0;
  for (const column of verticesOf(columnPolytope, tableau(columnPolytope), field, budget)) {
    for (const row of partnersOf(column)) {
      found++;
      yield { row, column };
    }
    report(++done, found);
  }
}
