import type { Text } from "../../text";

export const texts = {
  title: { en: "Claims on an estate", ko: "청구액의 분배", zh: "索赔分配" },
  summary: {
    en: "Divides an estate among claims that exceed it: proportional, equal awards, equal losses, Talmud, random arrival and others, exactly.",
    ko: "청구 총액보다 작은 재산을 나눕니다: 비례, 균등 배분, 균등 손실, 탈무드, 무작위 도착 등의 규칙을 정확히 계산합니다.",
    zh: "在索赔总额超过遗产时进行分配：按比例、均等所得、均等损失、塔木德、随机到达等规则，精确计算。",
  },
  estate: {
    en: "What there is to divide: from 0 to the sum of the claims",
    ko: "나눌 재산: 0부터 청구 총액까지",
    zh: "可供分配的总额：从 0 到索赔总额",
  },
  rule: { en: "Which rule", ko: "어떤 규칙인가", zh: "哪条规则" },
  all: { en: "All of them", ko: "모두", zh: "全部" },
  proportional: { en: "Proportional to the claims", ko: "청구액에 비례", zh: "按索赔额比例" },
  "equal-awards": { en: "Constrained equal awards", ko: "제한적 균등 배분", zh: "受限均等所得" },
  "equal-losses": { en: "Constrained equal losses", ko: "제한적 균등 손실", zh: "受限均等损失" },
  talmud: { en: "Talmud (nucleolus)", ko: "탈무드(핵인)", zh: "塔木德（核仁）" },
  "random-arrival": { en: "Random arrival (Shapley value)", ko: "무작위 도착(섀플리 값)", zh: "随机到达（沙普利值）" },
  "adjusted-proportional": {
    en: "Adjusted proportional (τ-value)",
    ko: "조정 비례(τ 값)",
    zh: "调整比例（τ 值）",
  },
  "minimal-overlap": { en: "Minimal overlap (O'Neill)", ko: "최소 중복(오닐)", zh: "最小重叠（奥尼尔）" },
  estateTooLarge: {
    en: "the estate {estate} is more than all claims together, {total}: everyone can be paid in full. Give at most {total}, or correct the claims",
    ko: "재산 {estate}이(가) 청구 총액 {total}보다 많아 모두에게 전액을 줄 수 있습니다. {total} 이하로 하거나 청구액을 고치세요",
    zh: "总额 {estate} 超过全部索赔之和 {total}：每个人都可得到全额。请给出不超过 {total} 的数字，或更正索赔额",
  },
  method: { en: "Division rules", ko: "분배 규칙", zh: "分配规则" },
  beyond: {
    en: "random arrival is counted for an estate up to about 8 million / (claimants + 1) in the largest unit that measures estate and claims, or for at most {most} claimants: round the numbers, or choose another rule",
    ko: "무작위 도착은 재산과 청구액을 모두 나누는 가장 큰 단위로 잰 재산이 약 800만 / (청구인 수 + 1) 이하이거나 청구인이 최대 {most}명일 때 계산됩니다. 수를 반올림하거나 다른 규칙을 선택하세요",
    zh: "随机到达规则适用于以总额与索赔额的最大公共单位计、总额不超过约 800 万 /（索赔人数 + 1）的情形，或最多 {most} 名索赔人：请将数字取整，或选择其他规则",
  },
  verdict: {
    en: "Claims: {estate} of {total}, exact",
    ko: "청구: {total} 중 {estate}, 정확",
    zh: "索赔：{total} 中的 {estate}，精确",
  },
  stopped: {
    en: "Claims: {count} rules before it was stopped",
    ko: "청구: 중단 전까지 규칙 {count}개",
    zh: "索赔：停止前已算 {count} 条规则",
  },
  awards: { en: "{rule}: {awards}. {reason}", ko: "{rule}: {awards}. {reason}", zh: "{rule}：{awards}。{reason}" },
  award: { en: "{claimant} {award}", ko: "{claimant} {award}", zh: "{claimant} {award}" },
  whyProportional: {
    en: "Everyone gets {part} of the claim.",
    ko: "모두 청구액의 {part}을(를) 받습니다.",
    zh: "每人得到其索赔额的 {part}。",
  },
  whyNothing: { en: "Nothing is claimed.", ko: "청구된 것이 없습니다.", zh: "没有索赔。" },
  whyAwards: {
    en: "Everyone gets {level}, or the whole claim where that is less.",
    ko: "모두 {level}을(를) 받되, 청구액이 그보다 작으면 전액을 받습니다.",
    zh: "每人得到 {level}；索赔额更小者得到全额。",
  },
  whyLosses: {
    en: "Everyone loses {level}, or the whole claim where that is less.",
    ko: "모두 {level}을(를) 잃되, 청구액이 그보다 작으면 전액을 잃습니다.",
    zh: "每人损失 {level}；索赔额更小者全部损失。",
  },
  whyTalmudAwards: {
    en: "The estate is at most half of the claims: everyone gets {level}, or half the claim where that is less.",
    ko: "재산이 청구 총액의 절반 이하이므로 모두 {level}을(를) 받되, 청구액의 절반이 그보다 작으면 절반을 받습니다.",
    zh: "总额不超过索赔之和的一半：每人得到 {level}；索赔额的一半更小者得到一半。",
  },
  whyTalmudLosses: {
    en: "The estate is more than half of the claims: everyone loses {level}, or half the claim where that is less.",
    ko: "재산이 청구 총액의 절반보다 많으므로 모두 {level}을(를) 잃되, 청구액의 절반이 그보다 작으면 절반을 잃습니다.",
    zh: "总额超过索赔之和的一半：每人损失 {level}；索赔额的一半更小者损失一半。",
  },
  whyArrival: {
    en: "First come, first served, on average over all orders of arrival.",
    ko: "선착순으로 나누되 모든 도착 순서에 대해 평균한 것입니다.",
    zh: "先到先得，对所有到达次序取平均。",
  },
  whyAdjusted: {
    en: "Everyone first gets what the others leave uncontested; the rest goes in proportion to what can still be claimed of it.",
    ko: "먼저 다른 이들이 다투지 않는 몫을 받고, 나머지는 그중 아직 청구할 수 있는 금액에 비례해 나눕니다.",
    zh: "每人先得到他人无争议的部分；余下的按仍可索赔的数额比例分配。",
  },
  whyOverlap: {
    en: "Claims are laid over the estate so that they overlap least, and each part is shared by those who claim it.",
    ko: "청구가 가장 적게 겹치도록 재산 위에 놓고, 각 부분을 청구한 이들이 똑같이 나눕니다.",
    zh: "把索赔铺在总额上使重叠最小，每一部分由索赔它的人均分。",
  },
  axisEstate: { en: "Estate", ko: "재산", zh: "总额" },
  axisAward: { en: "Award", ko: "배분액", zh: "所得" },
  drawn: {
    en: "What each claimant is awarded as the estate grows from 0 to the sum of the claims, by the rule “{rule}”; the points mark the estate {estate}.",
    ko: "재산이 0에서 청구 총액까지 커질 때 “{rule}” 규칙으로 각 청구인이 받는 몫. 점은 재산 {estate}입니다.",
    zh: "总额由 0 增至索赔之和时，各索赔人按“{rule}”规则所得；圆点对应总额 {estate}。",
  },
  marked: { en: "Estate {estate}", ko: "재산 {estate}", zh: "总额 {estate}" },
  drawnPaths: {
    en: "The awards of {first} and {second} under every rule as the estate grows from 0 to the sum of the claims; the points mark the estate {estate}.",
    ko: "재산이 0에서 청구 총액까지 커질 때 모든 규칙에서 {first}와(과) {second}의 몫. 점은 재산 {estate}입니다.",
    zh: "总额由 0 增至索赔之和时，{first} 与 {second} 在各规则下的所得；圆点对应总额 {estate}。",
  },
  name: { en: "{name}", ko: "{name}", zh: "{name}" },
  claimants: { en: "claimants", ko: "청구인", zh: "索赔人" },
} satisfies Record<string, Text>;
