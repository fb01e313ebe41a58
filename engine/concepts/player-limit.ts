import type { CoalitionalGame } from "../games/coalitional-game";
import { type Message, message, type Text } from "../text";

const text: Text = {
  en: "This is computed for up to {most} players; the game has {count}.",
  ko: "참가자 {most}명까지 계산합니다. 이 게임은 {count}명입니다.",
  zh: "此项计算最多支持 {most} 名参与者；该博弈有 {count} 名。",
};

/** What looks at every coalition in every round: 2¹⁶ of them take a second or two. */
export const mostCoalitionPlayers = 16;

export function tooManyPlayers({ players }: CoalitionalGame, most: number): Message | null {
  return players.length > most ? message(text, { most, count: players.length }) : null;
}
