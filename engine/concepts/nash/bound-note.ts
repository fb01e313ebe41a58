import { type Message, message, type Text } from "../../text";

const texts = {
  bound: {
    en: "not proven exact: no player can gain more than {bound} by leaving this profile, rounding errors included",
    ko: "정확한 균형임이 증명되지는 않음: 반올림 오차를 포함해도 어느 참가자도 이 조합에서 이탈해 {bound}보다 많이 얻을 수 없습니다",
    zh: "未证明为精确均衡：计入舍入误差，任何参与者偏离此组合的收益都不超过 {bound}",
  },
} satisfies Record<string, Text>;

/** What is proven of an approximate equilibrium. */
export const boundNote = (bound: number): Message => message(texts.bound, { bound: roundedUp(bound) });

/** Two significant figures, and never less than the bound. */
export function roundedUp(bound: number): string {
  const shown = Number(bound.toPrecision(2));
  return String(shown >= bound ? shown : Number((bound * 1.05).toPrecision(2)));
}
