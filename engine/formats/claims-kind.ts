import { exactOf } from "../arithmetic/quantity";
import { InputError } from "../errors";
import type { ClaimsTable } from "../games/claims-problem";
import type { Text } from "../text";
import type { GameKind } from "./game-kind";
import { readNamedNumbers } from "./named-numbers";
import { rangesOf } from "./table-source";

const texts = {
  negative: {
    en: "the claim of {claimant} is negative: write 0 or more",
    ko: "{claimant}의 청구액이 음수입니다. 0 이상의 수를 쓰세요",
    zh: "{claimant} 的索赔额为负：请填写不小于 0 的数字",
  },
  columns: {
    en: "the table of claims has two columns, the claimant and the claim, but this one has {count}: select these two",
    ko: "청구 표는 청구인과 청구액의 두 열인데 여기에는 {count}열이 있습니다. 두 열만 선택하세요",
    zh: "索赔表应有两列：索赔人和索赔额，而此处有 {count} 列：请只选这两列",
  },
} satisfies Record<string, Text>;

/** Claimants and what they claim. */
export const claimsTable: GameKind<ClaimsTable> = {
  id: "claims",
  title: { en: "table of claims", ko: "청구 표", zh: "索赔表" },
  ranges: [
    {
      name: "claims",
      description: {
        en: "The claimants in the first column and their claims in the second, under headings or without",
        ko: "첫 열에 청구인, 둘째 열에 청구액(머리글은 있어도 없어도 됨)",
        zh: "第一列为索赔人，第二列为其索赔额（有无标题均可）",
      },
    },
  ],
  read(source, reading) {
    const table = readNamedNumbers(rangesOf(source).claims ?? [], "claims", reading);
    if (table.columnCount !== 1)
      throw new InputError(texts.columns, { count: table.columnCount + 1 }, { argument: "claims" });
    const claims = table.names.map((claimant, row) => {
      const claim = exactOf(table.number(row, 0));
      if (claim.n < 0n) throw new InputError(texts.negative, { claimant }, table.placeOf(row, 0));
      return claim;
    });
    return { claimants: table.names.map((label) => ({ label })), claims };
  },
  players: (table) => table.claimants,
};
