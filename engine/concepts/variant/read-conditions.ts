import { InputError, type Place } from "../../errors";
import { type Cells, isBlank, labelOf } from "../../formats/cells";
import type { Text } from "../../text";
import type { WrittenCondition } from "./condition";
import { conditions } from "./conditions/index";

/** Conditions from a range: one in a cell, or several in a cell parted by semicolons. Throws InputError at the cell that is none. */
export function readConditions(cells: Cells, argument: string): WrittenCondition[] {
  return cells.flatMap((cellsOfRow, row) =>
    cellsOfRow.flatMap((cell, column) => (isBlank(cell) ? [] : conditionsIn(labelOf(cell), { argument, row, column }))),
  );
}

export const conditionsIn = (text: string, place: Place): WrittenCondition[] =>
  text
    .split(";")
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((part) => conditionIn(part, place));

function conditionIn(written: string, place: Place): WrittenCondition {
  for (const { form } of conditions) {
    const match = patternOf(form).exec(inNumbers(written));
    if (match)
      return { written, form, values: { n: Number(match.groups?.n ?? 0), player: match.groups?.player ?? "" } };
  }
  throw new InputError(texts.unknown, { written, forms: conditions.map(({ form }) => `“${form}”`), n: "{n}" }, place);
}

const numberWords = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** "exactly one pure equilibrium" is "exactly 1 pure equilibria". */
function inNumbers(text: string): string {
  const words = text
    .trim()
    .replace(/\s+/g, " ")
    .replace(/equilibrium\b/gi, "equilibria");
  return words.replace(/\b[a-z]+\b/gi, (word) => {
    const at = numberWords.indexOf(word.toLowerCase());
    return at < 0 ? word : String(at);
  });
}

function patternOf(form: string): RegExp {
  const source = form
    .replace(/equilibrium\b/g, "equilibria")
    .replace("{n}", String.raw`(?<n>\d+)`)
    .replace("{player}", "(?<player>.+)");
  return new RegExp(`^${source}$`, "i");
}

const texts = {
  unknown: {
    en: "“{written}” is no condition that can be checked: write one of {forms}, with a number for {n}",
    ko: "“{written}”은(는) 검사할 수 있는 조건이 아닙니다. {n} 자리에 수를 넣어 다음 중 하나를 쓰세요: {forms}",
    zh: "“{written}”不是可检验的条件：请写以下之一，并以数字代替 {n}：{forms}",
  },
} satisfies Record<string, Text>;
