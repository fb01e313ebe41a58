import { readablePayoff, readableQuantity } from "../../arithmetic/quantity";
import { coalitional } from "../../formats/coalitional-kind";
import { integerWorths } from "../../games/coalitional/integer-worths";
import { type CoalitionalGame, exactWorth } from "../../games/coalitional-game";
import { type Message, message, type Text } from "../../text";
import { coalitionParams } from "../coalition-params";
import { coalitionText } from "../coalition-words";
import { defineConcept } from "../define";
import { askedAgain, solveAsked } from "../division";
import type { Method } from "../method";
import { mostCoalitionPlayers, tooManyPlayers } from "../player-limit";
import { examples } from "./examples";
import { type Property, properties, type Violation } from "./properties";

/** Whether a property holds, and the coalitions that show that it does not. */
export interface PropertyCheck {
  readonly property: string;
  readonly violation: Violation | undefined;
}

const texts = {
  title: { en: "Properties of a coalitional game", ko: "협조 게임의 성질", zh: "合作博弈的性质" },
  summary: {
    en: "Whether a coalitional game is superadditive, convex, balanced and more, with the coalitions that stand against it.",
    ko: "협조 게임이 우가법적인지, 볼록한지, 균형적인지 등을 알아보고 그렇지 않으면 어긋나는 연합을 알려 줍니다.",
    zh: "检验合作博弈是否超可加、凸、平衡等，并指出与之相悖的联盟。",
  },
  verdict: {
    en: "Properties: {holding} of {count} hold, exact",
    ko: "성질: {count}개 가운데 {holding}개 성립, 정확",
    zh: "性质：{count} 项中 {holding} 项成立，精确",
  },
  stopped: {
    en: "Properties: {holding} of {count} hold; the rest not finished",
    ko: "성질: {count}개 가운데 {holding}개 성립, 나머지는 끝나지 않음",
    zh: "性质：{count} 项中 {holding} 项成立；其余未完成",
  },
  holds: {
    en: "{name}: yes, {meaning}.",
    ko: "{name}: 예({meaning}).",
    zh: "{name}：是，{meaning}。",
  },
  fails: {
    en: "{name}: no. It would mean that {meaning}; against it stand {coalitions}.",
    ko: "{name}: 아니요. 성립한다면 다음과 같아야 합니다: {meaning}. 어긋나는 연합: {coalitions}.",
    zh: "{name}：否。若成立则{meaning}；与之相悖的是 {coalitions}。",
  },
  worth: { en: "{coalition} ({worth})", ko: "{coalition} ({worth})", zh: "{coalition}（{worth}）" },
} satisfies Record<string, Text>;

const method: Method<CoalitionalGame, PropertyCheck> = {
  id: "inequalities",
  title: texts.title,
  summary: texts.summary,
  arithmetic: "exact",
  refuses: (game) => tooManyPlayers(game, mostCoalitionPlayers),
  *run(game, budget) {
    const worths = integerWorths(game);
    for (const { id, violation } of properties) {
      yield { property: id, violation: violation(game, worths, budget) };
    }
    return { guarantee: "all", arithmetic: "exact", notes: [] };
  },
};

const propertyOf = (id: string): Property => properties.find((property) => property.id === id)!;

/** "A; B; A + B", or "1/2 × (A + B); …" where weights belong to it. */
function againstIt(game: CoalitionalGame, violation: Violation | undefined): string {
  const { coalitions, weights } = violation ?? { coalitions: [] };
  return coalitions
    .map((coalition, i) => {
      const text = coalitionText(game, coalition);
      return weights ? `${readableQuantity(weights[i]!)} × (${text})` : text;
    })
    .join("; ");
}

export const coalition = defineConcept({
  id: "COALITION",
  title: texts.title,
  summary: texts.summary,
  game: coalitional,
  params: coalitionParams(),
  sources: [
    { key: "vonNeumannMorgenstern1944", at: "chapter 6" },
    { key: "shapley1967", at: "pp. 453–460" },
    { key: "shapley1971", at: "section 1" },
  ],
  examples,
  solve: (game, asked, budget) => solveAsked(method, game, asked, budget),
  verdict(_game, { found, stopped }) {
    const holding = found.filter(({ violation }) => !violation).length;
    return message(stopped === "finished" ? texts.verdict : texts.stopped, { holding, count: found.length });
  },
  table: (game, { found }) => ({
    headings: ["Holds", "Against it"],
    rows: found.map(({ property, violation }) => [property, !violation, againstIt(game, violation)]),
  }),
  explain(raw, { found }, asked) {
    const game = askedAgain(raw, asked);
    return found.map(({ property, violation }) => sentence(game, propertyOf(property), violation));
  },
});

function sentence(game: CoalitionalGame, { name, meaning }: Property, violation: Violation | undefined): Message {
  const values = { name: message(name), meaning: message(meaning) };
  if (!violation) return message(texts.holds, values);
  const coalitions = violation.coalitions.map((one) =>
    message(texts.worth, { coalition: coalitionText(game, one), worth: readablePayoff(exactWorth(game, one)) }),
  );
  return message(texts.fails, { ...values, coalitions });
}
