import { exactOf, type Quantity, readablePayoff } from "../../../arithmetic/quantity";
import { compare } from "../../../arithmetic/rational";
import { InputError } from "../../../errors";
import { isBlank, labelOf } from "../../../formats/cells";
import { coalitional } from "../../../formats/coalitional-kind";
import { readPartyNumbers } from "../../../formats/party-numbers";
import { sumOf } from "../../../games/coalitional/division";
import { type CoalitionalGame, coalitionsBySize, exactWorth, grandCoalition } from "../../../games/coalitional-game";
import { message, type Text } from "../../../text";
import { coalitionText } from "../../coalition-words";
import { coalitionNamed, completeGame, objecting, objectionValues } from "../coalition-answers";
import type { Asked, Question, Step } from "../question";
import { blankAnswer, isAllBlank, judged, right, wrong } from "../steps";

/** Beyond this, coalitions make too long a list to choose from. */
const mostListed = 4;

/** Whether a division is in the core; if not, a coalition that objects: every one that gets more by itself is right. */
export const inCore: Question<CoalitionalGame> = {
  id: "in-core",
  title: {
    en: "Is the division in the core? TRUE, or FALSE with a coalition that gets more by itself",
    ko: "이 분배는 코어에 있는가? TRUE, 또는 FALSE와 함께 스스로 더 얻는 연합",
    zh: "该分配在核心中吗？写 TRUE；或写 FALSE 并给出自己能得更多的联盟",
  },
  about: {
    en: "The division asked about: a share for each player",
    ko: "묻는 분배: 참가자마다 몫 하나",
    zh: "所问的分配：每个参与者一份",
  },
  game: coalitional,
  form: (game) => ({
    rows: ["Answer"],
    columns: [
      { heading: "In the core?", cell: { kind: "choice", choices: ["TRUE", "FALSE"] } },
      {
        heading: "Who objects",
        cell:
          game.players.length <= mostListed
            ? { kind: "choice", choices: coalitionsBySize(game).map((one) => coalitionText(game, one)) }
            : { kind: "text" },
      },
    ],
  }),
  grade(raw, answer, asked) {
    const game = completeGame(raw);
    const shares = sharesAsked(game, asked);
    const objects = objecting(game, shares, 0);
    if (isAllBlank(answer)) return [blankAnswer];
    const claimsIn = ["TRUE", "YES", "1"].includes(labelOf(answer[0]![0]).toUpperCase());
    const isIn = objects.length === 0;
    const at = { row: 0, column: 0 };
    if (claimsIn !== isIn) return [wrong(message(isIn ? texts.isIn : texts.isOut), at, 2)];
    if (isIn) return [right(message(texts.claimIn), at, 2)];
    return [right(message(texts.claimOut), at), reasonStep(game, shares, labelOf(answer[0]![1]))];
  },
  solution(raw, asked) {
    const game = completeGame(raw);
    const shares = sharesAsked(game, asked);
    const objects = objecting(game, shares, 0);
    if (objects.length === 0) return [message(texts.claimIn)];
    return objects.map((one) =>
      message(texts.objects, { coalition: coalitionText(game, one), ...objectionValues(game, shares, one) }),
    );
  },
};

/** Throws InputError where nothing is asked about, or more is divided than there is. */
function sharesAsked(game: CoalitionalGame, { about }: Asked): Quantity[] {
  if (!about || about.flat().every(isBlank)) throw new InputError(texts.none, {}, { argument: "about" });
  const shares = readPartyNumbers(
    about,
    "about",
    game.players.map(({ label }) => label),
  );
  const grand = grandCoalition(game);
  const [sum, worth] = [sumOf(shares.map(exactOf), grand), exactWorth(game, grand)];
  if (compare(sum, worth) > 0)
    throw new InputError(
      texts.tooMuch,
      { sum: readablePayoff(sum), worth: readablePayoff(worth) },
      { argument: "about" },
    );
  return shares;
}

function reasonStep(game: CoalitionalGame, shares: readonly Quantity[], written: string): Step {
  const at = { row: 0, column: 1 };
  const coalition = coalitionNamed(written, game);
  if (coalition === undefined) return wrong(message(texts.unknown, { written }), at);
  const values = { coalition: coalitionText(game, coalition), ...objectionValues(game, shares, coalition) };
  const isRight = objecting(game, shares, 0).includes(coalition);
  return judged(isRight, message(texts.objects, values), message(texts.content, values), at);
}

const texts = {
  none: {
    en: "say which division is asked about: a share for each player",
    ko: "어느 분배를 묻는지 참가자마다 몫 하나씩 쓰세요",
    zh: "请写明所问的分配：每个参与者一份",
  },
  tooMuch: {
    en: "the shares add up to {sum}, but all together are worth only {worth}: lower them",
    ko: "몫의 합이 {sum}인데 모두 함께 얻는 것은 {worth}뿐입니다. 몫을 줄이세요",
    zh: "份额合计 {sum}，而全体共同只值 {worth}：请调低",
  },
  isIn: {
    en: "It is in the core: add up what each coalition is given and compare it with what it gets by itself.",
    ko: "코어에 있습니다. 각 연합이 받는 몫의 합을 스스로 얻는 것과 비교해 보십시오.",
    zh: "它在核心中：请将每个联盟所得之和与其自己能得的相比较。",
  },
  isOut: {
    en: "It is not in the core: some coalition gets more by itself than it is given.",
    ko: "코어에 있지 않습니다. 받는 몫보다 스스로 더 얻는 연합이 있습니다.",
    zh: "它不在核心中：有联盟自己能得的多于所分得的。",
  },
  claimIn: {
    en: "It is in the core: no coalition gets more by itself.",
    ko: "코어에 있습니다. 스스로 더 얻는 연합이 없습니다.",
    zh: "它在核心中：没有联盟自己能得更多。",
  },
  claimOut: { en: "It is not in the core.", ko: "코어에 있지 않습니다.", zh: "它不在核心中。" },
  unknown: {
    en: "“{written}” is no coalition of these players: write their names with + between.",
    ko: "“{written}”은(는) 이 참가자들의 연합이 아닙니다. 이름 사이에 +를 넣어 쓰십시오.",
    zh: "“{written}”不是这些参与者的联盟：请在名称之间写 +。",
  },
  objects: {
    en: "{coalition} objects: it is given {given} and gets {worth} by itself.",
    ko: "{coalition}이(가) 반대합니다. 받는 것은 {given}인데 스스로 {worth}을(를) 얻습니다.",
    zh: "{coalition} 会反对：分得 {given}，而自己能得 {worth}。",
  },
  content: {
    en: "{coalition} has no reason to object: it is given {given} and gets {worth} by itself.",
    ko: "{coalition}은(는) 반대할 까닭이 없습니다. 받는 것은 {given}이고 스스로 얻는 것은 {worth}입니다.",
    zh: "{coalition} 没有理由反对：分得 {given}，而自己能得 {worth}。",
  },
} satisfies Record<string, Text>;
