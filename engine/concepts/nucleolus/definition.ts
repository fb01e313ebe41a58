import { coalitional } from "../../formats/coalitional-kind";
import { message, type Text } from "../../text";
import { coalitionParams } from "../coalition-params";
import { defineConcept } from "../define";
import { askedAgain, divisionTable, solveAsked } from "../division";
import { choice } from "../params";
import { examples } from "./examples";
import { explainLevel } from "./explain";
import { kindNames, kinds } from "./kinds";
import { lexicographicMethod } from "./method";

const texts = {
  title: { en: "Nucleolus", ko: "핵인", zh: "核仁" },
  summary: {
    en: "The division under which the coalition with most to complain of has as little as possible, then the next, and so on.",
    ko: "불만이 가장 큰 연합의 불만을 되도록 줄이고, 이어서 그다음 연합의 불만을 줄여 가는 분배.",
    zh: "使最有理由抱怨的联盟怨言尽可能小，再使其次者尽可能小，依此类推的分配。",
  },
  kind: { en: "Which nucleolus", ko: "핵인의 종류", zh: "核仁的种类" },
  verdict: { en: "{kind}, exact", ko: "{kind}, 정확", zh: "{kind}，精确" },
  stopped: { en: "{kind}: not finished", ko: "{kind}: 끝나지 않음", zh: "{kind}：未完成" },
} satisfies Record<string, Text>;

export const nucleolus = defineConcept({
  id: "NUCLEOLUS",
  title: texts.title,
  summary: texts.summary,
  game: coalitional,
  params: {
    kind: choice(texts.kind, kinds),
    ...coalitionParams(),
  },
  sources: [
    { key: "schmeidler1969", at: "section 2" },
    { key: "maschlerPelegShapley1979", at: "section 6" },
    { key: "kohlberg1971", at: "theorem 5" },
    { key: "sobolev1975", at: "theorem 2" },
    { key: "youngMonotonic1985", at: "p. 68" },
    { key: "sudhoelter1996", at: "section 4" },
  ],
  examples,
  solve: (game, { kind, ...asked }, budget) => solveAsked(lexicographicMethod(kind), game, asked, budget),
  verdict: (_game, { found }, { kind }) =>
    message(found.length > 0 ? texts.verdict : texts.stopped, { kind: message(kindNames[kind]) }),
  table: (game, { found }, asked) => divisionTable(game, found, asked, () => "Share"),
  explain(raw, { found }, { kind, ...asked }) {
    const game = askedAgain(raw, asked);
    return found.flatMap(({ shares }) => explainLevel(game, shares, kind));
  },
});
