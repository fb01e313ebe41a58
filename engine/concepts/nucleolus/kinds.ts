import type { ExcessRule } from "../../games/coalitional/excess-level";
import { sizeOf } from "../../games/coalitional-game";
import type { Text } from "../../text";

/** Which divisions are compared and by what. */
export const kinds = {
  nucleolus: {
    en: "Least excesses among divisions that give every player at least its worth alone",
    ko: "모든 참가자에게 혼자일 때의 가치 이상을 주는 분배 가운데 초과가 가장 작은 것",
    zh: "在给每位参与者至少其单独价值的分配中超出值最小者",
  },
  prenucleolus: {
    en: "Least excesses among all divisions",
    ko: "모든 분배 가운데 초과가 가장 작은 것",
    zh: "在所有分配中超出值最小者",
  },
  "per-capita": {
    en: "The nucleolus with excesses per member",
    ko: "구성원 한 명당 초과로 구한 핵인",
    zh: "以人均超出值计算的核仁",
  },
  modiclus: {
    en: "Least differences between excesses (modified nucleolus)",
    ko: "초과의 차이가 가장 작은 것(수정 핵인)",
    zh: "超出值之差最小者（修正核仁）",
  },
} satisfies Record<string, Text>;

export type Kind = keyof typeof kinds;

export const kindNames: Readonly<Record<Kind, Text>> = {
  nucleolus: { en: "Nucleolus", ko: "핵인", zh: "核仁" },
  prenucleolus: { en: "Prenucleolus", ko: "준핵인", zh: "预核仁" },
  "per-capita": { en: "Per-capita nucleolus", ko: "1인당 핵인", zh: "人均核仁" },
  modiclus: { en: "Modiclus", ko: "수정 핵인(modiclus)", zh: "修正核仁（modiclus）" },
};

export const ruleOf = (kind: Kind): ExcessRule => ({
  weightOf: kind === "per-capita" ? (coalition) => BigInt(sizeOf(coalition)) : () => 1n,
  isIndividuallyRational: kind === "nucleolus" || kind === "per-capita",
});
