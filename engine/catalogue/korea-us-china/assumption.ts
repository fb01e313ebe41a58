import type { Text } from "../../text";

/** How a figure is written: the number format of its cell and the limits of what may be typed. */
export type Unit = "share" | "usd-bn" | "usd-bn-a-year" | "gigawatts" | "count" | "scale";

/** A number that the scenario rests on. Its name stands in the model's expressions and is the defined name of its cell. */
export interface Assumption {
  readonly id: string;
  readonly name: string;
  readonly label: Text;
  readonly value: number;
  readonly unit: Unit;
  /** What the figure means, or why it was chosen. */
  readonly note: Text;
}

/** A figure reported by the source; never one of ours. */
export interface Fact extends Assumption {
  readonly kind: "fact";
}

/** A fact without a number that could stand in a formula: it explains a mechanism. */
export interface QualitativeFact {
  readonly kind: "qualitative";
  readonly id: string;
  readonly label: Text;
  readonly figure: Text;
  readonly note: Text;
}

/** A figure that we chose, with the range in which a reader may reasonably choose otherwise. */
export interface Judgement extends Assumption {
  readonly kind: "judgement";
  readonly low: number;
  readonly high: number;
}

/** What every fact of the scenario comes from. */
export const factSource: Text = {
  en: "Article on South Korea's AI sovereignty, spring 2025",
  ko: "한국의 AI 주권에 관한 기사, 2025년 봄",
  zh: "关于韩国人工智能主权的文章，2025年春",
};
