import { Refusal } from "../../errors";
import type { NormalFormGame } from "../../games/normal-form";
import { type Message, message, type Text } from "../../text";
import { everyMethod, type Find, type NashMethod, nashMethods } from "./methods";

/** The named method, or the first of those for `find` that applies. Throws Refusal with every reason where none does. */
export function chooseMethod(
  game: NormalFormGame,
  find: Find,
  id: string,
  arithmetic: "auto" | "exact" | "float",
): NashMethod {
  const meant = nashMethods[find].filter((one) => id === "auto" || one.id === id);
  const named = meant.length > 0 ? meant : everyMethod.filter((one) => one.id === id);
  const candidates = named.filter((one) => arithmetic === "auto" || one.arithmetic === arithmetic);
  const chosen = candidates.find((one) => one.refuses(game) === null);
  if (chosen) return chosen;
  const reasons = (candidates.length > 0 ? candidates : named).flatMap((one) => reasonsAgainst(one, game));
  if (arithmetic !== "auto") throw new Refusal(texts.noMethod, { arithmetic, reasons });
  throw new Refusal({ en: "{reasons}", ko: "{reasons}", zh: "{reasons}" }, { reasons });
}

function reasonsAgainst(method: NashMethod, game: NormalFormGame): Message[] {
  const reason = method.refuses(game);
  return reason ? [message(texts.doesNotApply, { method: message(method.title), reason })] : [];
}

const texts = {
  noMethod: {
    en: "No method answers this in {arithmetic} arithmetic: leave the argument arithmetic out. ({reasons})",
    ko: "{arithmetic} 산술로 답하는 방법이 없습니다. arithmetic 인수를 생략하십시오. ({reasons})",
    zh: "没有方法能以 {arithmetic} 算术回答：请省略 arithmetic 参数。（{reasons}）",
  },
  doesNotApply: {
    en: "{method} does not apply to this game: {reason}",
    ko: "{method}은(는) 이 게임에 쓸 수 없습니다. {reason}",
    zh: "{method} 不适用于此博弈：{reason}",
  },
} satisfies Record<string, Text>;
