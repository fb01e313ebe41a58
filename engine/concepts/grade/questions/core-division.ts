import { exactOf, numberOf, type Quantity, readablePayoff } from "../../../arithmetic/quantity";
import { toNumber } from "../../../arithmetic/rational";
import { type Cells, isBlank, labelOf } from "../../../formats/cells";
import { coalitional } from "../../../formats/coalitional-kind";
import { readPartyNumbers } from "../../../formats/party-numbers";
import { sumOf } from "../../../games/coalitional/division";
import { type CoalitionalGame, exactWorth, grandCoalition } from "../../../games/coalitional-game";
import { message, type Text } from "../../../text";
import { coalitionText } from "../../coalition-words";
import { core } from "../../core/definition";
import { shareText } from "../../division";
import { completeGame, objecting, objectionValues } from "../coalition-answers";
import { numbersForm } from "../numbers";
import type { Question, Step } from "../question";
import { blankAnswer, isAllBlank, judged, readOrStep, right, wrong } from "../steps";

const asked = { find: "vertices", worths: "gains", missing: "error", parameters: new Map(), show: "table" } as const;

/** A division that no coalition can better, or the word "none"; every division in the core is right. */
export const coreDivision: Question<CoalitionalGame> = {
  id: "core-division",
  title: {
    en: "A division in the core: a share for each player; write “none” in the first cell if the core is empty",
    ko: "코어에 있는 분배: 참가자마다 몫 하나. 코어가 비어 있으면 첫 셀에 “none”",
    zh: "一个核心中的分配：每个参与者一份；若核心为空，在第一格写“none”",
  },
  game: coalitional,
  form: ({ players }) => numbersForm(players.map(({ label }) => label)),
  grade(raw, answer, { tolerance }, budget) {
    const game = completeGame(raw);
    const isEmpty = core.solve(game, asked, budget).found.length === 0;
    if (isAllBlank(answer)) return [blankAnswer];
    if (isNone(answer)) return [judged(isEmpty, message(texts.noneRight), message(texts.noneWrong))];
    const labels = game.players.map(({ label }) => label);
    const reading = readOrStep(() => readPartyNumbers(answer, "answer", labels));
    return "step" in reading ? [reading.step] : stepsFor(game, reading.value, tolerance);
  },
  solution(raw, _asked, budget) {
    const game = completeGame(raw);
    const { found } = core.solve(game, asked, budget);
    if (found.length === 0) return [message(texts.noneRight)];
    return found.map(({ shares }) =>
      message(texts.solution, {
        shares: shares.map((share, player) =>
          message(texts.share, { player: game.players[player]!.label, share: shareText(share) }),
        ),
      }),
    );
  },
};

const isNone = (answer: Cells): boolean => {
  const filled = answer.flat().filter((cell) => !isBlank(cell));
  return filled.length === 1 && labelOf(filled[0]).toLowerCase() === "none";
};

/** First whether as much is divided as there is; only then whether a coalition objects. */
function stepsFor(game: CoalitionalGame, shares: readonly Quantity[], tolerance: number): Step[] {
  const worth = exactWorth(game, grandCoalition(game));
  const sum = sumOf(shares.map(exactOf), grandCoalition(game));
  const values = { sum: readablePayoff(sum), worth: readablePayoff(worth) };
  const size = shares.reduce<number>((total, share) => total + Math.abs(numberOf(share)), Math.abs(toNumber(worth)));
  if (Math.abs(toNumber(sum) - toNumber(worth)) > tolerance * size) return [wrong(message(texts.sum, values))];
  const divided = right(message(texts.divided, values));
  const [first] = objecting(game, shares, tolerance);
  if (first === undefined) return [divided, right(message(texts.stable), undefined, 2)];
  const objection = { coalition: coalitionText(game, first), ...objectionValues(game, shares, first) };
  return [divided, wrong(message(texts.objects, objection), undefined, 2)];
}

const texts = {
  noneRight: {
    en: "The core is empty: every division is bettered by some coalition.",
    ko: "코어가 비어 있습니다. 어떤 분배든 더 나아질 수 있는 연합이 있습니다.",
    zh: "核心为空：任何分配都有联盟可以改进。",
  },
  noneWrong: {
    en: "The core is not empty: look for shares that give every coalition at least what it gets by itself.",
    ko: "코어가 비어 있지 않습니다. 모든 연합이 스스로 얻는 것 이상을 받는 몫을 찾아보십시오.",
    zh: "核心非空：请寻找使每个联盟所得不低于其自己所能得的份额。",
  },
  sum: {
    en: "The shares add up to {sum}, but all together are worth {worth}.",
    ko: "몫의 합이 {sum}인데 모두 함께 얻는 것은 {worth}입니다.",
    zh: "份额合计 {sum}，而全体共同值 {worth}。",
  },
  divided: {
    en: "The shares add up to {worth}, which all together are worth.",
    ko: "몫의 합이 모두 함께 얻는 {worth}과(와) 같습니다.",
    zh: "份额合计 {worth}，正是全体共同的价值。",
  },
  objects: {
    en: "{coalition} objects: it is given {given} and gets {worth} by itself.",
    ko: "{coalition}이(가) 반대합니다. 받는 것은 {given}인데 스스로 {worth}을(를) 얻습니다.",
    zh: "{coalition} 会反对：分得 {given}，而自己能得 {worth}。",
  },
  stable: {
    en: "No coalition gets more by itself.",
    ko: "스스로 더 얻는 연합이 없습니다.",
    zh: "没有联盟自己能得更多。",
  },
  solution: {
    en: "In the core, and with it every mixture of the divisions listed: {shares}.",
    ko: "코어에 있는 분배입니다. 나열한 분배들의 혼합도 모두 코어에 있습니다: {shares}.",
    zh: "在核心中，所列各分配的任何混合也在核心中：{shares}。",
  },
  share: { en: "{player} {share}", ko: "{player} {share}", zh: "{player} {share}" },
} satisfies Record<string, Text>;
