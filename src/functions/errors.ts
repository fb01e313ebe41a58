import { type Answer, sentencesOf } from "../../engine/concepts/call";
import { type AnyConcept, argumentsOf, functionName } from "../../engine/concepts/define";
import { MessageError, type Place, Stopped, sayError } from "../../engine/errors";
import { type Language, message, say, type Text } from "../../engine/text";
import { addressOf, parseAddress, partIn } from "../workbook/address";

/** What Excel shows for an error of ours: only these two kinds can carry a message. */
export interface CellErrorMessage {
  readonly code: "invalidValue" | "notAvailable";
  readonly text: string;
}

/** The address of each argument by position, "" or missing for one that was typed into the formula. */
export type Addresses = readonly (string | null | undefined)[];

export function errorMessage(
  error: unknown,
  concept: AnyConcept,
  addresses: Addresses,
  language: Language,
): CellErrorMessage {
  if (error instanceof Stopped) return { code: "notAvailable", text: say(message(stopped[error.reason]), language) };
  if (error instanceof MessageError) {
    return { code: "invalidValue", text: sayError(error, language, (at) => cellName(at, concept, addresses)) };
  }
  console.error(error instanceof Error ? error.stack : error);
  return {
    code: "invalidValue",
    text: say(message(texts.bug, { name: functionName(concept), error: String(error) }), language),
  };
}

/** Nothing was found: why, in the answer's own words. */
export function nothingFound(answer: Answer, language: Language): CellErrorMessage {
  return { code: "notAvailable", text: sentencesOf(answer, language).join(" ") };
}

/** "Payoffs!C5" for a cell of an argument, "Payoffs!A1:F13" for the argument as a whole; undefined without an address. */
function cellName(at: Place, concept: AnyConcept, addresses: Addresses): string | undefined {
  if (!("argument" in at)) return undefined;
  const address = addresses[argumentsOf(concept).findIndex(({ name }) => name === at.argument)];
  const parsed = address ? parseAddress(address) : undefined;
  if (!address || !parsed) return undefined;
  if (!("row" in at)) return address;
  const cell = addressOf(partIn({ sheet: parsed.sheet ?? "", ...parsed.box }, at));
  return parsed.sheet === undefined ? cell.slice(cell.lastIndexOf("!") + 1) : cell;
}

const stopped: Record<Stopped["reason"], Text> = {
  limit: {
    en: "Stopped at the time limit before anything was found.",
    ko: "아무것도 찾기 전에 시간 한도에서 중지되었습니다.",
    zh: "在找到任何结果之前已达到时间上限。",
  },
  cancelled: { en: "Cancelled.", ko: "취소되었습니다.", zh: "已取消。" },
};

const texts = {
  bug: {
    en: "{name} failed through a mistake in Tightrope, not in your table. Please report it with the table: {error}",
    ko: "{name}이(가) 표가 아니라 Tightrope의 오류로 실패했습니다. 표와 함께 알려 주십시오: {error}",
    zh: "{name} 因 Tightrope 自身的错误而失败，并非您的表格有误。请附上表格报告此问题：{error}",
  },
} satisfies Record<string, Text>;
