import { dealWeights } from "../../../../engine/catalogue/korea-us-china/deal";
import type { Language } from "../../../../engine/text";
import { boxText } from "../boxes";
import type { Draft } from "../draft";
import type { LiveArgument } from "../live-call";

interface PlacedWeights {
  readonly weights: LiveArgument;
  readonly next: number;
}

/** The bargaining weights of the Deal sheet at their base, under a line of words; they may be changed where they stand. */
export function putWeights(
  draft: Draft,
  row: number,
  { words, columns }: { readonly words: string; readonly columns: number },
  language: Language,
): PlacedWeights {
  const cells = dealWeights(language);
  draft.putAcross(row, 0, columns, words, "text");
  const top = row + 1;
  for (const [i, [label, weight]] of cells.entries()) {
    draft.put(top + i, 0, String(label), "label");
    draft.put(top + i, 1, weight as number, "judgement", "general");
  }
  const box = { row: top, column: 0, rows: cells.length, columns: 2 };
  return { weights: { reference: boxText(box), cells }, next: top + cells.length + 1 };
}
