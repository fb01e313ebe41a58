import type { Text } from "../../text";

/** One component of a player's payoff, an expression in quantities and in what the profile means. */
export interface Component {
  readonly id: ComponentId;
  readonly title: Text;
  /** The name of its weight. */
  readonly weight: string;
  readonly expression: string;
}
export type ComponentId = "growth" | "security" | "autonomy" | "politics" | "damage";

/** A strategy and what it means: a value for each of its player's profile variables. */
export interface ScenarioStrategy {
  readonly label: Text;
  readonly meaning: Text;
  readonly sets: Readonly<Partial<Record<ProfileVariable, string>>>;
}

export interface ScenarioPlayer {
  readonly id: string;
  readonly label: Text;
  readonly strategies: readonly ScenarioStrategy[];
  readonly components: readonly Component[];
}

/** What a profile of strategies means in numbers; each strategy sets its player's. */
export const profileVariables = ["alignment", "own_build", "provocation", "pressure", "retaliation"] as const;
export type ProfileVariable = (typeof profileVariables)[number];

export const profileVariableLabels: Readonly<Record<ProfileVariable, Text>> = {
  alignment: { en: "Ties to the US", ko: "대미 연계", zh: "对美联系" },
  own_build: { en: "Home-made AI", ko: "자체 AI", zh: "自建程度" },
  provocation: { en: "Provokes China", ko: "중국 자극", zh: "刺激中国" },
  pressure: { en: "US pressure", ko: "미국 압박", zh: "美国施压" },
  retaliation: { en: "Retaliation", ko: "보복", zh: "报复" },
};

export const componentTitles: Readonly<Record<ComponentId, Text>> = {
  growth: { en: "Growth", ko: "성장", zh: "增长" },
  security: { en: "Security", ko: "안보", zh: "安全" },
  autonomy: { en: "Autonomy", ko: "자율", zh: "自主" },
  politics: { en: "Politics", ko: "국내 정치", zh: "国内政治" },
  damage: { en: "Damage", ko: "보복 피해", zh: "报复损失" },
};

function components(player: string, expressions: Readonly<Record<ComponentId, string>>): Component[] {
  return (Object.keys(componentTitles) as ComponentId[]).map((id) => ({
    id,
    title: componentTitles[id],
    weight: `${player}_weight_${id}`,
    expression: expressions[id],
  }));
}

const korea: ScenarioPlayer = {
  id: "korea",
  label: { en: "Korea", ko: "한국", zh: "韩国" },
  strategies: [
    {
      label: { en: "Align", ko: "동조", zh: "结盟" },
      meaning: { en: "join the US-led ecosystem", ko: "미국 주도 생태계에 참여", zh: "加入美国主导的生态" },
      sets: { alignment: "1", own_build: "0", provocation: "1" },
    },
    {
      label: { en: "Autonomy", ko: "자율", zh: "自主" },
      meaning: { en: "a closed loop at home", ko: "국내 폐쇄 순환", zh: "本土闭环" },
      sets: { alignment: "0", own_build: "1", provocation: "0" },
    },
    {
      label: { en: "Balance", ko: "균형", zh: "平衡" },
      meaning: {
        en: "autonomy at home, selective ties to both",
        ko: "국내에서는 자율, 양쪽과는 선택적 연계",
        zh: "国内自主，与双方保持选择性联系",
      },
      sets: { alignment: "balance_alignment", own_build: "balance_own_build", provocation: "balance_provocation" },
    },
  ],
  components: components("korea", {
    growth:
      "own_build * (home_success * (compute_value + loop_value) - compute_cost) + alignment * frontier_gain * (1 - pressure * (1 - frontier_under_pressure)) + (alignment + own_build) * adoption_gain - pressure * alignment * onshoring",
    security: "alignment * alliance_security * (1 - pressure * alliance_strain) + (1 - alignment) * hbm_leverage",
    autonomy: "own_build * self_reliance_value - alignment * self_reliance_lost",
    politics: "-alignment * resentment * (one_sided_partner + pressure * (1 - one_sided_partner))",
    damage:
      "-provocation * retaliation_damage * (fear_of_retaliation + retaliation * (1 - fear_of_retaliation)) - pressure * tariff_damage * (1 - tariff_relief * alignment)",
  }),
};

const unitedStates: ScenarioPlayer = {
  id: "united-states",
  label: { en: "United States", ko: "미국", zh: "美国" },
  strategies: [
    {
      label: { en: "Partner", ko: "동반자", zh: "伙伴" },
      meaning: { en: "invitation and exemptions", ko: "초청과 면제", zh: "邀请与豁免" },
      sets: { pressure: "0" },
    },
    {
      label: { en: "Pressure", ko: "압박", zh: "施压" },
      meaning: { en: "tariffs and onshoring", ko: "관세와 공장 유치", zh: "关税与产业回迁" },
      sets: { pressure: "1" },
    },
  ],
  components: components("us", {
    growth:
      "alignment * us_ecosystem_sales + pressure * (us_tariff_gain * (1 - tariff_relief * alignment) - us_tariff_loss)",
    security: "alignment * us_alliance_value * (1 - pressure * alliance_strain)",
    autonomy: "pressure * alignment * onshoring",
    politics: "pressure * us_approval",
    damage: "-pressure * (1 - alignment) * hbm_leverage",
  }),
};

const china: ScenarioPlayer = {
  id: "china",
  label: { en: "China", ko: "중국", zh: "中国" },
  strategies: [
    {
      label: { en: "Accommodate", ko: "수용", zh: "包容" },
      meaning: { en: "trade as usual", ko: "평소와 같은 교역", zh: "照常贸易" },
      sets: { retaliation: "0" },
    },
    {
      label: { en: "Retaliate", ko: "보복", zh: "报复" },
      meaning: { en: "sanctions, curbs on materials", ko: "제재와 소재 통제", zh: "制裁与原料管制" },
      sets: { retaliation: "1" },
    },
  ],
  components: components("china", {
    growth: "own_build * china_open_korea - retaliation * backfire_loss",
    security: "retaliation * provocation * deterrence_gain - alignment * china_encirclement",
    autonomy: "-retaliation * china_memory_risk",
    politics: "retaliation * (provocation * china_resolve - (1 - provocation) * china_blame)",
    damage: "-retaliation * china_sanction_cost",
  }),
};

/** In the order of the game: Korea's rows, then the United States, then China. */
export const players: readonly ScenarioPlayer[] = [korea, unitedStates, china];
