import type { Text } from "../../../engine/text";

/** What stands above the cells that are read beside the table, by the name of the argument. */
export const rangeTitles: Readonly<Record<string, Text>> = {
  moves: { en: "Moves", ko: "이동", zh: "行动" },
  preferences: { en: "Preferences", ko: "선호", zh: "偏好" },
  infeasible: { en: "Cannot occur", ko: "일어날 수 없는 조합", zh: "不可能出现的组合" },
  merged: { en: "Count as one", ko: "하나로 치는 조합", zh: "视为同一状态的组合" },
  incompatible: { en: "Cannot be agreed together", ko: "함께 합의할 수 없는 것", zh: "不能同时达成的选项" },
  B: { en: "The other player's payoffs", ko: "상대의 보수", zh: "另一方的收益" },
};

/** Lists whose first row already counts. */
export const rangesWithoutHeadings: ReadonlySet<string> = new Set(["incompatible", "infeasible", "merged"]);
