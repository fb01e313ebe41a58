import { coalitional } from "../../formats/coalitional-kind";
import type { CoalitionalGame } from "../../games/coalitional-game";
import { type Message, message, type Text } from "../../text";
import { coalitionParams } from "../coalition-params";
import { defineConcept } from "../define";
import { askedAgain, type Division, divisionTable, shareText, solveAsked } from "../division";
import { choice } from "../params";
import type { Solution } from "../solution";
import { drawCore } from "./draw";
import { examples } from "./examples";
import { coreMethod } from "./method";

const texts = {
  title: { en: "Core", ko: "코어", zh: "核心" },
  summary: {
    en: "The divisions that no coalition can better by itself: empty or not, and all of its corners.",
    ko: "어떤 연합도 따로 행동하여 더 얻을 수 없는 분배들: 비었는지 여부와 모든 꼭짓점.",
    zh: "任何联盟都无法靠自己改进的分配：是否为空，及其所有顶点。",
  },
  find: { en: "What to list", ko: "나열할 것", zh: "要列出的内容" },
  vertices: {
    en: "Every vertex: all core divisions are mixtures of these",
    ko: "모든 꼭짓점: 코어의 모든 분배는 이들의 혼합입니다",
    zh: "所有顶点：核心中的所有分配都是它们的混合",
  },
  one: { en: "One division, well inside where it can be", ko: "분배 하나(되도록 안쪽)", zh: "一个分配，尽可能靠内" },
  empty: { en: "Core: empty, exact", ko: "코어: 비어 있음, 정확", zh: "核心：空，精确" },
  single: { en: "Core: a single division, exact", ko: "코어: 분배 하나뿐, 정확", zh: "核心：唯一的分配，精确" },
  corners: {
    en: "Core: all {count} vertices, exact",
    ko: "코어: 꼭짓점 {count}개 모두, 정확",
    zh: "核心：全部 {count} 个顶点，精确",
  },
  notEmpty: {
    en: "Core: not empty, one division, exact",
    ko: "코어: 비어 있지 않음, 분배 하나, 정확",
    zh: "核心：非空，一个分配，精确",
  },
  stopped: { en: "Core: not finished", ko: "코어: 끝나지 않음", zh: "核心：未完成" },
  sentence: {
    en: "{number}: {gets}. No coalition gets more by itself.",
    ko: "{number}: {gets}. 따로 행동하여 더 얻는 연합이 없습니다.",
    zh: "{number}：{gets}。没有联盟能靠自己得到更多。",
  },
  gets: { en: "{player} {share}", ko: "{player} {share}", zh: "{player} {share}" },
  mixtures: {
    en: "Every mixture of these {count} divisions is in the core, and nothing else is.",
    ko: "이 {count}개 분배의 모든 혼합이 코어에 있으며, 그 밖에는 없습니다.",
    zh: "这 {count} 个分配的任意混合都在核心中，此外别无其他。",
  },
} satisfies Record<string, Text>;

export const core = defineConcept({
  id: "CORE",
  title: texts.title,
  summary: texts.summary,
  game: coalitional,
  params: {
    find: choice(texts.find, { vertices: texts.vertices, one: texts.one }),
    ...coalitionParams(),
  },
  sources: [
    { key: "gillies1959", at: "pp. 47–85" },
    { key: "shapley1967", at: "theorem 2" },
  ],
  examples,
  solve: (game, { find, ...asked }, budget) => solveAsked(coreMethod(find), game, asked, budget),
  verdict: (_game, solution) => verdict(solution),
  table: (game, { found, guarantee }, asked) =>
    divisionTable(game, found, asked, (i) => (guarantee === "extreme" ? `Vertex ${i + 1}` : "Division")),
  explain: (game, { found, guarantee }) => {
    const sentences = found.map((division, i) => sentence(game, division, i));
    return guarantee === "extreme" ? [...sentences, message(texts.mixtures, { count: found.length })] : sentences;
  },
  draw: (raw, { found }, asked) => drawCore(askedAgain(raw, asked), found),
});

function verdict({ found, guarantee, stopped }: Solution<Division>): Message {
  if (stopped !== "finished") return message(texts.stopped);
  if (found.length === 0) return message(texts.empty);
  if (guarantee === "one") return message(texts.notEmpty);
  return found.length === 1 ? message(texts.single) : message(texts.corners, { count: found.length });
}

function sentence({ players }: CoalitionalGame, { shares }: Division, i: number): Message {
  const gets = players.map(({ label }, player) =>
    message(texts.gets, { player: label, share: shareText(shares[player]!) }),
  );
  return message(texts.sentence, { number: i + 1, gets });
}
