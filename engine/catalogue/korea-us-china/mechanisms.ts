import type { Text } from "../../text";
import type { Unit } from "./assumption";

/** A number computed from assumptions, other quantities before it, and its mechanism's scale. */
export interface ScenarioQuantity {
  readonly name: string;
  readonly label: Text;
  readonly unit: Unit;
  /** Arithmetic in names that Excel and mathjs read alike: + − * / ^ ( ) min round. */
  readonly expression: string;
}

/** A part of the story that can be switched off (0), on (1) or scaled. */
export interface Mechanism {
  readonly id: string;
  readonly title: Text;
  readonly summary: Text;
  /** The name of its scale. */
  readonly scale: string;
  /** Ids of the facts that it rests on. */
  readonly facts: readonly string[];
  readonly quantities: readonly ScenarioQuantity[];
}

/** The support package comes before what it softens: every expression uses only names defined above it. */
export const mechanisms: readonly Mechanism[] = [
  {
    id: "data-centre",
    title: { en: "Data centre", ko: "데이터센터", zh: "数据中心" },
    summary: {
      en: "Computing of its own raises what Korea gets from building at home.",
      ko: "자체 연산 능력은 국내 구축의 보수를 높입니다.",
      zh: "自有算力提高本土建设的收益。",
    },
    scale: "use_data_centre",
    facts: ["datacentre-capacity", "datacentre-cost"],
    quantities: [
      {
        name: "compute_value",
        label: { en: "Value of home computing", ko: "국내 연산의 가치", zh: "本土算力的价值" },
        unit: "usd-bn-a-year",
        expression: "use_data_centre * datacentre_capacity * compute_value_per_gw",
      },
      {
        name: "compute_cost",
        label: { en: "Yearly cost of the data centre", ko: "데이터센터의 연간 비용", zh: "数据中心年成本" },
        unit: "usd-bn-a-year",
        expression: "use_data_centre * datacentre_cost * datacentre_annual_cost",
      },
    ],
  },
  {
    id: "closed-loop",
    title: { en: "Closed loop", ko: "폐쇄 순환", zh: "闭环" },
    summary: {
      en: "Home chips feed home computing, home models and reinvestment; autonomy pays more the longer it runs.",
      ko: "국산 칩이 국내 연산과 국산 모델, 재투자로 이어져 오래 돌수록 자율의 보수가 커집니다.",
      zh: "本土芯片支撑本土算力与模型并再投资；运行越久，自主的收益越高。",
    },
    scale: "use_closed_loop",
    facts: [],
    quantities: [
      {
        name: "loop_value",
        label: { en: "Value added by the loop", ko: "순환이 더하는 가치", zh: "闭环增加的价值" },
        unit: "usd-bn-a-year",
        expression: "use_closed_loop * compute_value * ((1 + reinvestment_growth) ^ loop_rounds - 1)",
      },
    ],
  },
  {
    id: "llm-programme",
    title: { en: "LLM programme and talent", ko: "LLM 사업과 인재", zh: "大模型项目与人才" },
    summary: {
      en: "Public money and data raise the chance that home-made models compete.",
      ko: "공공 자금과 데이터가 국산 모델의 성공 확률을 높입니다.",
      zh: "公共资金与数据提高本土模型成功的概率。",
    },
    scale: "use_llm_programme",
    facts: ["llm-programme"],
    quantities: [
      {
        name: "home_success",
        label: { en: "Chance that home models compete", ko: "국산 모델의 성공 확률", zh: "本土模型成功的概率" },
        unit: "share",
        expression: "min(1, success_without_programme + use_llm_programme * llm_programme * success_per_billion)",
      },
    ],
  },
  {
    id: "stargate",
    title: { en: "Stargate", ko: "스타게이트", zh: "“星际之门”" },
    summary: {
      en: "Alignment gives frontier access and better terms, and costs self-reliance.",
      ko: "동조하면 최첨단 접근과 더 나은 조건을 얻지만 자립을 잃습니다.",
      zh: "结盟带来前沿技术与更好条件，但牺牲自主性。",
    },
    scale: "use_stargate",
    facts: ["stargate-invitation"],
    quantities: [
      {
        name: "frontier_gain",
        label: { en: "Gain from the frontier", ko: "최첨단 접근의 이득", zh: "前沿技术的收益" },
        unit: "usd-bn-a-year",
        expression: "use_stargate * frontier_value",
      },
      {
        name: "self_reliance_lost",
        label: { en: "Self-reliance lost", ko: "잃는 자립", zh: "失去的自主性" },
        unit: "usd-bn-a-year",
        expression: "use_stargate * dependence_cost",
      },
    ],
  },
  {
    id: "hbm-leverage",
    title: { en: "HBM leverage", ko: "HBM 협상력", zh: "HBM议价力" },
    summary: {
      en: "A market share of 90 % is bargaining power while it is not committed to one side; both great powers need the memory.",
      ko: "90 % 점유율은 한쪽에 묶이지 않는 동안 협상력이며, 두 강대국 모두 그 메모리가 필요합니다.",
      zh: "90%的份额在未选边时就是议价力；两个大国都需要这种内存。",
    },
    scale: "use_hbm_leverage",
    facts: ["hbm-share"],
    quantities: [
      {
        name: "hbm_leverage",
        label: { en: "Korea's leverage", ko: "한국의 협상력", zh: "韩国的议价力" },
        unit: "usd-bn-a-year",
        expression: "use_hbm_leverage * hbm_share * hbm_leverage_value",
      },
      {
        name: "china_memory_risk",
        label: { en: "Memory China puts at risk", ko: "중국이 위험에 빠뜨리는 메모리", zh: "中国自身面临的内存风险" },
        unit: "usd-bn-a-year",
        expression: "use_hbm_leverage * hbm_share * china_hbm_need",
      },
    ],
  },
  {
    id: "support-package",
    title: { en: "Support package", ko: "지원 대책", zh: "支持计划" },
    summary: {
      en: "Softens the damage from either side.",
      ko: "어느 쪽에서 온 피해든 줄입니다.",
      zh: "减轻来自任何一方的损失。",
    },
    scale: "use_support_package",
    facts: ["support-package"],
    quantities: [
      {
        name: "softened",
        label: { en: "Part of the damage softened", ko: "줄어드는 피해의 비율", zh: "被减轻的损失比例" },
        unit: "share",
        expression: "min(0.9, use_support_package * support_package * softening_per_billion)",
      },
    ],
  },
  {
    id: "chinese-retaliation",
    title: { en: "Chinese retaliation", ko: "중국의 보복", zh: "中国报复" },
    summary: {
      en: "Exports and silicon are at risk when Korea aligns, as in 2017.",
      ko: "2017년처럼 한국이 동조하면 수출과 실리콘 공급이 위험에 놓입니다.",
      zh: "如2017年那样，韩国结盟时出口与硅供应面临风险。",
    },
    scale: "use_retaliation",
    facts: ["chip-exports-china", "silicon-from-china-2022", "silicon-from-china-2023", "thaad-precedent"],
    quantities: [
      {
        name: "silicon_dependence",
        label: {
          en: "China's share of silicon, carried forward",
          ko: "추세를 이은 중국산 실리콘 비중",
          zh: "外推后的自华硅占比",
        },
        unit: "share",
        expression:
          "min(1, silicon_from_china_2023 * (silicon_from_china_2023 / silicon_from_china_2022) ^ silicon_years_ahead)",
      },
      {
        name: "exports_to_china",
        label: { en: "Chip exports to China", ko: "대중국 반도체 수출", zh: "对华芯片出口" },
        unit: "usd-bn-a-year",
        expression: "chip_exports_china * chip_exports_total",
      },
      {
        name: "exposed_trade",
        label: { en: "Trade exposed to sanctions", ko: "제재에 노출된 교역", zh: "受制裁影响的贸易" },
        unit: "usd-bn-a-year",
        expression: "exports_to_china + thaad_sectors * sector_exposure + silicon_dependence * silicon_output",
      },
      {
        name: "retaliation_damage",
        label: { en: "Damage of full retaliation", ko: "전면 보복의 피해", zh: "全面报复的损失" },
        unit: "usd-bn-a-year",
        expression: "use_retaliation * retaliation_strength * exposed_trade * income_per_export * (1 - softened)",
      },
      {
        name: "deterrence_gain",
        label: { en: "China's gain from deterrence", ko: "중국이 얻는 억지 효과", zh: "中国的威慑收益" },
        unit: "usd-bn-a-year",
        expression: "use_retaliation * retaliation_strength * china_deterrence",
      },
      {
        name: "backfire_loss",
        label: { en: "China's own loss", ko: "중국 자신의 손실", zh: "中国自身的损失" },
        unit: "usd-bn-a-year",
        expression: "use_retaliation * retaliation_strength * exports_to_china * china_backfire",
      },
    ],
  },
  {
    id: "us-tariff-pressure",
    title: { en: "US tariff pressure", ko: "미국의 관세 압박", zh: "美国关税压力" },
    summary: {
      en: "Exports are at risk when Korea goes alone; chips are spared for a time; fabs are drawn to the US.",
      ko: "한국이 홀로 가면 수출이 위험해지고, 반도체는 한동안 제외되며, 공장은 미국으로 끌려갑니다.",
      zh: "韩国独行时出口面临风险；芯片暂获豁免；晶圆厂被引向美国。",
    },
    scale: "use_tariff",
    facts: ["tariff-announcement"],
    quantities: [
      {
        name: "tariffed_exports",
        label: { en: "Exports that the tariff reaches", ko: "관세가 닿는 수출", zh: "关税所及的出口" },
        unit: "usd-bn-a-year",
        expression: "use_tariff * exports_to_us * (1 - tariff_spared)",
      },
      {
        name: "tariff_damage",
        label: { en: "Damage of the tariff to Korea", ko: "관세로 한국이 입는 피해", zh: "关税对韩国的损失" },
        unit: "usd-bn-a-year",
        expression: "us_tariff * tariffed_exports * income_per_export * (1 - softened)",
      },
      {
        name: "onshoring",
        label: { en: "Income moved to the US", ko: "미국으로 옮겨 간 소득", zh: "转移至美国的收入" },
        unit: "usd-bn-a-year",
        expression: "use_tariff * us_tariff * onshoring_value",
      },
      {
        name: "us_tariff_gain",
        label: { en: "US gain from better prices", ko: "가격 이득에 따른 미국의 이익", zh: "美国的价格收益" },
        unit: "usd-bn-a-year",
        expression: "us_tariff * tariffed_exports * us_terms_of_trade",
      },
      {
        name: "us_tariff_loss",
        label: { en: "Loss to US buyers", ko: "미국 구매자의 손실", zh: "美国买方的损失" },
        unit: "usd-bn-a-year",
        expression: "us_tariff ^ 2 * tariffed_exports * us_deadweight",
      },
      {
        name: "us_approval",
        label: { en: "US domestic approval", ko: "미국 내 지지", zh: "美国国内支持" },
        unit: "usd-bn-a-year",
        expression: "use_tariff * us_tariff * us_tariff_approval",
      },
    ],
  },
  {
    id: "public-opinion",
    title: { en: "Public opinion", ko: "여론", zh: "舆论" },
    summary: {
      en: "A domestic cost of aligning on terms seen as one-sided.",
      ko: "불공평하다고 여겨지는 조건으로 동조할 때의 국내 비용.",
      zh: "以被视为不公的条件结盟的国内代价。",
    },
    scale: "use_public_opinion",
    facts: ["chips-act-opinion", "ally-interest-opinion"],
    quantities: [
      {
        name: "resentment",
        label: { en: "Cost of one-sided terms", ko: "일방적 조건의 비용", zh: "不公条件的代价" },
        unit: "usd-bn-a-year",
        expression: "use_public_opinion * opinion_cost * (chips_act_opinion + ally_interest_opinion) / 2",
      },
    ],
  },
  {
    id: "demography",
    title: { en: "Demography", ko: "인구 구조", zh: "人口结构" },
    summary: {
      en: "Adopting AI at all relieves the labour shortage, whoever supplies it.",
      ko: "누가 공급하든 AI 도입 자체가 노동력 부족을 덜어 줍니다.",
      zh: "无论由谁供给，采用人工智能本身就缓解劳动力短缺。",
    },
    scale: "use_demography",
    facts: ["demography"],
    quantities: [
      {
        name: "adoption_gain",
        label: { en: "Gain from adopting AI", ko: "AI 도입의 이득", zh: "采用人工智能的收益" },
        unit: "usd-bn-a-year",
        expression: "use_demography * adoption_value",
      },
    ],
  },
];
