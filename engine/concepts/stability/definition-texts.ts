import type { Text } from "../../text";
import type { Definition } from "./standing";

/** The definitions in sentences. */
export const definitionTexts: Readonly<Record<Definition, Text>> = {
  nash: { en: "Nash", ko: "내시", zh: "纳什" },
  gmr: { en: "general metarational", ko: "일반 메타합리", zh: "一般超理性" },
  smr: { en: "symmetric metarational", ko: "대칭 메타합리", zh: "对称超理性" },
  seq: { en: "sequential", ko: "순차", zh: "序贯" },
};

/** The definitions as headings: what the literature writes in its tables. */
export const definitionColumns: Readonly<Record<Definition, string>> = {
  nash: "Nash",
  gmr: "GMR",
  smr: "SMR",
  seq: "SEQ",
};
