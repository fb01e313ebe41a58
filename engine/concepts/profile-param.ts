import type { Quantity } from "../arithmetic/quantity";
import { readProfile } from "../formats/profile-cells";
import type { NormalFormGame } from "../games/normal-form";
import type { Text } from "../text";
import { optionalRange, range } from "./params";

type Profile = readonly (readonly Quantity[])[];

const texts = {
  required: {
    en: "The profile: one strategy label per player, or the probabilities of all strategies in order",
    ko: "전략 조합: 참가자마다 전략 이름 하나, 또는 모든 전략의 확률을 차례대로",
    zh: "策略组合：每位参与者一个策略名称，或按顺序给出所有策略的概率",
  },
  optional: {
    en: "One profile (labels or probabilities) to respond to; leave out for every pure one",
    ko: "대응할 전략 조합 하나(이름 또는 확률). 생략하면 모든 순수 전략 조합",
    zh: "要应对的一个策略组合（名称或概率）；省略则针对所有纯策略组合",
  },
} satisfies Record<string, Text>;

export const profileParam = () => range<Profile, NormalFormGame>(texts.required, readProfile);
export const optionalProfileParam = () => optionalRange<Profile, NormalFormGame>(texts.optional, readProfile);
