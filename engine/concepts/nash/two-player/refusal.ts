import type { NormalFormGame } from "../../../games/normal-form";
import { type Message, message, type Text } from "../../../text";

/** The reason why a method for two players does not apply to a game, or null. */
export function refusesUnlessTwoPlayers(game: NormalFormGame): Message | null {
  return game.players.length === 2 ? null : message(texts.twoPlayers, { count: game.players.length });
}

const texts = {
  twoPlayers: {
    en: "It is for two players; this game has {count}.",
    ko: "2인 게임용입니다. 이 게임의 참가자는 {count}명입니다.",
    zh: "仅适用于两名参与者；此博弈有 {count} 名。",
  },
} satisfies Record<string, Text>;
