import type { Text } from "../../text";
import type { Judgement, Unit } from "./assumption";
import { players } from "./players";

/*
 * Long because it is a table: one entry for each number that we chose rather than found.
 */

/** Judgements about one subject, in the order in which a reader meets them. */
export interface JudgementGroup {
  readonly id: string;
  readonly title: Text;
  readonly judgements: readonly Judgement[];
}

/** id and name are one: "us_tariff" is the judgement us-tariff. */
function judgement(
  name: string,
  [low, value, high]: readonly [low: number, base: number, high: number],
  unit: Unit,
  label: Text,
  note: Text,
): Judgement {
  return { kind: "judgement", id: name.replaceAll("_", "-"), name, label, value, low, high, unit, note };
}

const levers: JudgementGroup = {
  id: "levers",
  title: { en: "The two levers", ko: "두 가지 핵심 조절값", zh: "两个关键杠杆" },
  judgements: [
    judgement(
      "retaliation_strength",
      [0, 0.2, 0.6],
      "share",
      { en: "Chinese retaliation strength", ko: "중국의 보복 강도", zh: "中国报复强度" },
      {
        en: "Share of Korea's exposed trade that full sanctions would remove.",
        ko: "전면 제재가 없앨, 노출된 한국 교역의 비율.",
        zh: "全面制裁会使韩国受影响贸易损失的比例。",
      },
    ),
    judgement(
      "us_tariff",
      [0, 0.25, 0.6],
      "share",
      { en: "US tariff", ko: "미국 관세율", zh: "美国关税税率" },
      {
        en: "Rate on Korean exports when the US chooses Pressure.",
        ko: "미국이 압박을 택할 때 한국 수출품에 매기는 세율.",
        zh: "美国选择施压时对韩国出口征收的税率。",
      },
    ),
  ],
};

const strategies: JudgementGroup = {
  id: "strategies",
  title: { en: "What Balance means for Korea", ko: "한국의 ‘균형’이 뜻하는 것", zh: "韩国“平衡”策略的含义" },
  judgements: [
    judgement(
      "balance_alignment",
      [0.3, 0.5, 0.7],
      "share",
      {
        en: "Ties to the US ecosystem under Balance",
        ko: "균형에서 미국 생태계와의 연계 정도",
        zh: "平衡策略下与美国生态的联系",
      },
      { en: "Align is 1, Autonomy is 0.", ko: "동조는 1, 자율은 0입니다.", zh: "结盟为1，自主为0。" },
    ),
    judgement(
      "balance_own_build",
      [0.4, 0.6, 0.8],
      "share",
      { en: "Home-made AI under Balance", ko: "균형에서 자체 AI 구축 정도", zh: "平衡策略下的自建程度" },
      { en: "Autonomy is 1, Align is 0.", ko: "자율은 1, 동조는 0입니다.", zh: "自主为1，结盟为0。" },
    ),
    judgement(
      "balance_provocation",
      [0.2, 0.5, 0.8],
      "share",
      { en: "How far Balance provokes China", ko: "균형이 중국을 자극하는 정도", zh: "平衡策略对中国的刺激程度" },
      { en: "Align is 1, Autonomy is 0.", ko: "동조는 1, 자율은 0입니다.", zh: "结盟为1，自主为0。" },
    ),
  ],
};

const autonomy: JudgementGroup = {
  id: "autonomy",
  title: { en: "Building at home", ko: "자체 구축", zh: "本土建设" },
  judgements: [
    judgement(
      "compute_value_per_gw",
      [1, 2.5, 4],
      "usd-bn-a-year",
      { en: "Value of a gigawatt of AI computing", ko: "AI 연산 1 GW의 가치", zh: "每吉瓦人工智能算力的价值" },
      {
        en: "Yearly, before the cost of the centre.",
        ko: "센터 비용을 빼기 전, 연간.",
        zh: "每年，未扣除数据中心成本。",
      },
    ),
    judgement(
      "datacentre_annual_cost",
      [0.06, 0.1, 0.14],
      "share",
      {
        en: "Yearly cost of the data centre, share of its price",
        ko: "데이터센터 연간 비용(가격 대비)",
        zh: "数据中心年成本（占造价）",
      },
      {
        en: "Capital and running cost over about ten years.",
        ko: "약 10년간의 자본 비용과 운영 비용.",
        zh: "约十年的资本与运行成本。",
      },
    ),
    judgement(
      "reinvestment_growth",
      [0, 0.08, 0.15],
      "share",
      { en: "Growth of the closed loop in a round", ko: "폐쇄 순환의 라운드당 성장률", zh: "闭环每轮增长率" },
      {
        en: "Home chips → home computing → home models → reinvested value.",
        ko: "국산 칩 → 국내 연산 → 국산 모델 → 재투자.",
        zh: "本土芯片→本土算力→本土模型→再投资。",
      },
    ),
    judgement(
      "loop_rounds",
      [1, 5, 10],
      "count",
      { en: "Rounds that the loop runs", ko: "순환이 도는 횟수", zh: "闭环运行轮数" },
      {
        en: "Autonomy pays more the longer it runs.",
        ko: "오래 돌수록 자율의 보수가 커집니다.",
        zh: "运行越久，自主的收益越高。",
      },
    ),
    judgement(
      "success_without_programme",
      [0.3, 0.5, 0.7],
      "share",
      {
        en: "Chance that home models compete, unaided",
        ko: "지원 없이 국산 모델이 성공할 확률",
        zh: "无扶持时本土模型成功的概率",
      },
      {
        en: "Before public money, data and talent.",
        ko: "공공 자금·데이터·인재 지원 이전.",
        zh: "未计入公共资金、数据与人才。",
      },
    ),
    judgement(
      "success_per_billion",
      [0, 0.2, 0.4],
      "share",
      {
        en: "Chance added by each USD bn of the programme",
        ko: "사업비 10억 달러당 높아지는 확률",
        zh: "每十亿美元投入提高的概率",
      },
      {
        en: "Public money attracts talent and data.",
        ko: "공공 자금이 인재와 데이터를 끌어들입니다.",
        zh: "公共资金吸引人才与数据。",
      },
    ),
    judgement(
      "self_reliance_value",
      [1, 4, 8],
      "usd-bn-a-year",
      { en: "Worth of relying on no one", ko: "누구에게도 의존하지 않는 것의 가치", zh: "自力更生的价值" },
      {
        en: "What Korea would pay for it each year.",
        ko: "한국이 해마다 치를 용의가 있는 금액.",
        zh: "韩国每年愿为此付出的金额。",
      },
    ),
    judgement(
      "adoption_value",
      [2, 6, 10],
      "usd-bn-a-year",
      {
        en: "Relief of the labour shortage by AI",
        ko: "AI로 노동력 부족을 더는 효과",
        zh: "人工智能缓解劳动力短缺的价值",
      },
      { en: "The same whoever supplies the AI.", ko: "누가 공급하든 같습니다.", zh: "与由谁供给无关。" },
    ),
  ],
};

const alignment: JudgementGroup = {
  id: "alignment",
  title: { en: "Joining the US-led ecosystem", ko: "미국 주도 생태계 참여", zh: "加入美国主导的生态" },
  judgements: [
    judgement(
      "frontier_value",
      [14, 23, 32],
      "usd-bn-a-year",
      { en: "Worth of Stargate to Korea", ko: "한국에 대한 스타게이트의 가치", zh: "“星际之门”对韩国的价值" },
      {
        en: "Frontier models, a role in development, better terms.",
        ko: "최첨단 모델, 개발 참여, 나은 조건.",
        zh: "前沿模型、参与开发、更好的条件。",
      },
    ),
    judgement(
      "frontier_under_pressure",
      [0.5, 0.8, 1],
      "share",
      { en: "What is left of it under US pressure", ko: "미국 압박 아래 남는 비율", zh: "美国施压下保留的比例" },
      {
        en: "Access comes later and on worse terms.",
        ko: "접근이 늦어지고 조건이 나빠집니다.",
        zh: "获取更晚、条件更差。",
      },
    ),
    judgement(
      "dependence_cost",
      [1, 4, 8],
      "usd-bn-a-year",
      { en: "Self-reliance given up by joining", ko: "참여로 잃는 자립", zh: "加入所放弃的自主性" },
      {
        en: "Reliance on another country's models and rules.",
        ko: "다른 나라의 모델과 규칙에 의존.",
        zh: "依赖他国的模型与规则。",
      },
    ),
    judgement(
      "alliance_security",
      [1, 4, 8],
      "usd-bn-a-year",
      {
        en: "Security from closer ties with the US",
        ko: "미국과의 긴밀한 관계가 주는 안보",
        zh: "对美关系更紧密带来的安全",
      },
      { en: "Strained when the US applies pressure.", ko: "미국이 압박하면 약해집니다.", zh: "美国施压时会削弱。" },
    ),
    judgement(
      "hbm_leverage_value",
      [2, 5, 8],
      "usd-bn-a-year",
      {
        en: "Leverage of a full memory monopoly",
        ko: "메모리를 완전히 독점할 때의 협상력",
        zh: "完全垄断内存的议价力",
      },
      {
        en: "Scaled by the market share; spent by joining one side.",
        ko: "점유율에 비례하고, 한쪽에 서면 소진됩니다.",
        zh: "按市场份额折算；选边即消耗。",
      },
    ),
    judgement(
      "opinion_cost",
      [2, 5, 8],
      "usd-bn-a-year",
      {
        en: "Domestic cost if all see the terms as one-sided",
        ko: "모두가 불공평하다고 볼 때의 국내 비용",
        zh: "若人人认为条件不公的国内代价",
      },
      {
        en: "Scaled by the mean of the two polls.",
        ko: "두 여론 조사의 평균에 비례합니다.",
        zh: "按两项民调均值折算。",
      },
    ),
    judgement(
      "one_sided_partner",
      [0, 0.3, 0.6],
      "share",
      {
        en: "How one-sided partnership feels",
        ko: "동반자 관계가 일방적으로 느껴지는 정도",
        zh: "伙伴关系显得不公的程度",
      },
      { en: "Pressure is 1.", ko: "압박은 1입니다.", zh: "施压为1。" },
    ),
  ],
};

const trade: JudgementGroup = {
  id: "trade",
  title: { en: "Trade at risk", ko: "위험에 놓인 교역", zh: "面临风险的贸易" },
  judgements: [
    judgement(
      "chip_exports_total",
      [100, 140, 180],
      "usd-bn-a-year",
      { en: "Korean chip exports", ko: "한국의 반도체 수출", zh: "韩国芯片出口" },
      {
        en: "Order of magnitude; put in the latest figure.",
        ko: "어림값입니다. 최신 수치를 넣으십시오.",
        zh: "数量级估计；请填入最新数据。",
      },
    ),
    judgement(
      "sector_exposure",
      [1, 3, 6],
      "usd-bn-a-year",
      {
        en: "Sales to China of each sector hit in 2017",
        ko: "2017년 피해 부문별 대중국 매출",
        zh: "2017年受创行业各自对华销售额",
      },
      { en: "The precedent decides how many sectors.", ko: "부문 수는 전례를 따릅니다.", zh: "行业数目依先例而定。" },
    ),
    judgement(
      "silicon_output",
      [5, 20, 40],
      "usd-bn-a-year",
      { en: "Chip output that needs imported silicon", ko: "수입 실리콘이 필요한 칩 생산", zh: "依赖进口硅的芯片产出" },
      {
        en: "At risk in proportion to China's share.",
        ko: "중국 비중만큼 위험에 놓입니다.",
        zh: "按中国占比承担风险。",
      },
    ),
    judgement(
      "silicon_years_ahead",
      [0, 1, 3],
      "count",
      { en: "Years that the silicon trend continues", ko: "실리콘 추세가 이어지는 햇수", zh: "硅依赖趋势延续年数" },
      {
        en: "From 2023, at the growth of 2022–2023.",
        ko: "2023년부터, 2022~2023년 증가율로.",
        zh: "自2023年起，按2022—2023年增速。",
      },
    ),
    judgement(
      "income_per_export",
      [0.3, 0.5, 0.8],
      "share",
      {
        en: "Income lost with a dollar of exports",
        ko: "수출 1달러가 줄 때 잃는 소득",
        zh: "每损失一美元出口所失收入",
      },
      {
        en: "The rest is imported inputs or sold elsewhere.",
        ko: "나머지는 수입 투입재이거나 다른 곳에 팔립니다.",
        zh: "其余为进口投入或转销他处。",
      },
    ),
    judgement(
      "fear_of_retaliation",
      [0.2, 0.6, 0.8],
      "share",
      {
        en: "Part of the damage felt before any sanction",
        ko: "제재 전에 이미 나타나는 피해의 비율",
        zh: "制裁之前已显现的损失比例",
      },
      {
        en: "Orders move and investment waits while China still trades as usual.",
        ko: "중국이 평소처럼 교역해도 주문이 옮겨 가고 투자가 미루어집니다.",
        zh: "中国照常贸易时，订单已转移、投资已观望。",
      },
    ),
    judgement(
      "exports_to_us",
      [60, 100, 130],
      "usd-bn-a-year",
      {
        en: "Korean exports that US tariffs can reach",
        ko: "미국 관세가 닿을 수 있는 한국 수출",
        zh: "美国关税可及的韩国出口",
      },
      {
        en: "Order of magnitude; put in the latest figure.",
        ko: "어림값입니다. 최신 수치를 넣으십시오.",
        zh: "数量级估计；请填入最新数据。",
      },
    ),
    judgement(
      "tariff_spared",
      [0, 0.3, 0.6],
      "share",
      {
        en: "Part of them spared for a time, chips above all",
        ko: "그중 한동안 제외된 비율(주로 반도체)",
        zh: "其中暂获豁免的部分（主要为芯片）",
      },
      {
        en: "Set to 0 when the semiconductor tariffs arrive.",
        ko: "반도체 관세가 시행되면 0으로 두십시오.",
        zh: "半导体关税实施后设为0。",
      },
    ),
    judgement(
      "tariff_relief",
      [0.5, 0.9, 1],
      "share",
      { en: "Tariff relief that joining brings", ko: "참여로 얻는 관세 감면", zh: "加入所获关税减免" },
      {
        en: "In proportion to the ties with the US.",
        ko: "미국과의 연계 정도에 비례합니다.",
        zh: "与对美联系程度成比例。",
      },
    ),
    judgement(
      "onshoring_value",
      [5, 10, 20],
      "usd-bn-a-year",
      {
        en: "Fabs moved to the US by a tariff of 100 %",
        ko: "100 % 관세가 미국으로 옮기는 공장",
        zh: "100%关税促成迁美的晶圆厂",
      },
      { en: "Yearly income that moves with them.", ko: "함께 옮겨 가는 연간 소득.", zh: "随之转移的年收入。" },
    ),
    judgement(
      "softening_per_billion",
      [0, 0.01, 0.02],
      "share",
      {
        en: "Damage softened by each USD bn of support",
        ko: "지원 10억 달러당 줄어드는 피해",
        zh: "每十亿美元支持减轻的损失",
      },
      {
        en: "From whichever side the damage comes.",
        ko: "어느 쪽에서 온 피해든 같습니다.",
        zh: "无论损失来自哪一方。",
      },
    ),
  ],
};

const unitedStates: JudgementGroup = {
  id: "united-states",
  title: { en: "What the United States wants", ko: "미국이 원하는 것", zh: "美国的诉求" },
  judgements: [
    judgement(
      "us_ecosystem_sales",
      [2, 5, 10],
      "usd-bn-a-year",
      { en: "Sales to an aligned Korea", ko: "동조하는 한국에 대한 판매", zh: "对结盟韩国的销售" },
      { en: "Models, chips and cloud.", ko: "모델, 칩, 클라우드.", zh: "模型、芯片与云服务。" },
    ),
    judgement(
      "us_alliance_value",
      [4, 8, 14],
      "usd-bn-a-year",
      { en: "Worth of Korea in the alliance", ko: "동맹으로서 한국의 가치", zh: "韩国在同盟中的价值" },
      { en: "Secure supply and a common front.", ko: "안정된 공급과 공동 전선.", zh: "安全供应与共同阵线。" },
    ),
    judgement(
      "alliance_strain",
      [0.2, 0.4, 0.8],
      "share",
      { en: "Part of the alliance lost by pressure", ko: "압박으로 잃는 동맹의 비율", zh: "施压损失的同盟价值" },
      { en: "Lost to both countries.", ko: "두 나라 모두가 잃습니다.", zh: "两国共同承受。" },
    ),
    judgement(
      "us_tariff_approval",
      [6, 14, 22],
      "usd-bn-a-year",
      { en: "Domestic approval of a 100 % tariff", ko: "100 % 관세에 대한 국내 지지", zh: "100%关税的国内支持" },
      { en: "In proportion to the rate.", ko: "세율에 비례합니다.", zh: "与税率成比例。" },
    ),
    judgement(
      "us_terms_of_trade",
      [0.1, 0.3, 0.5],
      "share",
      {
        en: "Part of the tariff that Korean sellers bear",
        ko: "한국 판매자가 부담하는 관세 비율",
        zh: "由韩国卖方承担的关税比例",
      },
      { en: "The gain to the US.", ko: "미국의 이득.", zh: "即美国的得益。" },
    ),
    judgement(
      "us_deadweight",
      [0.1, 0.25, 0.5],
      "share",
      { en: "Cost of the tariff to US buyers", ko: "관세로 미국 구매자가 입는 손실", zh: "关税对美国买方的代价" },
      { en: "Grows with the square of the rate.", ko: "세율의 제곱으로 커집니다.", zh: "随税率平方增长。" },
    ),
  ],
};

const china: JudgementGroup = {
  id: "china",
  title: { en: "What China wants", ko: "중국이 원하는 것", zh: "中国的诉求" },
  judgements: [
    judgement(
      "china_encirclement",
      [4, 8, 14],
      "usd-bn-a-year",
      {
        en: "Cost of Korea in the US ecosystem",
        ko: "한국이 미국 생태계에 들어갈 때의 손실",
        zh: "韩国进入美国生态的代价",
      },
      { en: "Not changed by retaliating.", ko: "보복해도 달라지지 않습니다.", zh: "报复不能改变。" },
    ),
    judgement(
      "china_deterrence",
      [10, 20, 40],
      "usd-bn-a-year",
      { en: "Worth of punishing alignment in full", ko: "동조를 전면 응징하는 것의 가치", zh: "全面惩罚结盟的价值" },
      {
        en: "At strength 100 %; an example to others.",
        ko: "강도 100 % 기준, 다른 나라에 대한 본보기.",
        zh: "按强度100%计；以儆效尤。",
      },
    ),
    judgement(
      "china_backfire",
      [0.1, 0.25, 0.5],
      "share",
      {
        en: "Own loss for each dollar of chips cut off",
        ko: "끊긴 반도체 1달러당 중국의 손실",
        zh: "每切断一美元芯片的自身损失",
      },
      {
        en: "China's industry needs those chips.",
        ko: "중국 산업도 그 반도체가 필요합니다.",
        zh: "中国产业也需要这些芯片。",
      },
    ),
    judgement(
      "china_hbm_need",
      [0.5, 1.5, 3],
      "usd-bn-a-year",
      { en: "Memory that only Korea can supply", ko: "한국만 공급할 수 있는 메모리", zh: "只有韩国能供应的内存" },
      { en: "At risk when China retaliates.", ko: "중국이 보복하면 위험에 놓입니다.", zh: "中国报复时面临风险。" },
    ),
    judgement(
      "china_sanction_cost",
      [1, 3, 6],
      "usd-bn-a-year",
      { en: "Fixed cost of any sanction", ko: "제재에 드는 고정 비용", zh: "任何制裁的固定成本" },
      { en: "Reputation with other partners.", ko: "다른 상대국에 대한 평판.", zh: "在其他伙伴中的声誉。" },
    ),
    judgement(
      "china_resolve",
      [1, 2, 4],
      "usd-bn-a-year",
      {
        en: "Domestic approval of answering a provocation",
        ko: "도발에 대응할 때의 국내 지지",
        zh: "回应挑衅的国内支持",
      },
      {
        en: "In proportion to how far Korea provokes.",
        ko: "한국의 자극 정도에 비례합니다.",
        zh: "与韩国的刺激程度成比例。",
      },
    ),
    judgement(
      "china_blame",
      [1, 2, 4],
      "usd-bn-a-year",
      { en: "Blame for sanctions without provocation", ko: "도발 없는 제재에 대한 비난", zh: "无端制裁招致的指责" },
      {
        en: "In proportion to how little Korea provokes.",
        ko: "한국이 덜 자극할수록 커집니다.",
        zh: "韩国刺激越小，指责越大。",
      },
    ),
    judgement(
      "china_open_korea",
      [1, 3, 6],
      "usd-bn-a-year",
      {
        en: "Worth of a Korea that builds its own AI",
        ko: "자체 AI를 짓는 한국의 가치",
        zh: "自建人工智能的韩国的价值",
      },
      { en: "A supplier outside the US ecosystem.", ko: "미국 생태계 밖의 공급자.", zh: "美国生态之外的供应方。" },
    ),
  ],
};

const weightNote: Text = {
  en: "1 counts the component at its computed worth.",
  ko: "1이면 계산된 값 그대로 셉니다.",
  zh: "1表示按计算值计入。",
};

const weights: JudgementGroup = {
  id: "weights",
  title: { en: "Weights of the components", ko: "구성 요소의 가중치", zh: "各分量的权重" },
  judgements: players.flatMap((player) =>
    player.components.map(({ weight, title }) => ({
      kind: "judgement" as const,
      id: weight.replaceAll("_", "-"),
      name: weight,
      label: {
        en: `${player.label.en}: ${title.en.toLowerCase()}`,
        ko: `${player.label.ko}: ${title.ko}`,
        zh: `${player.label.zh}：${title.zh}`,
      },
      value: 1,
      low: 0,
      high: 2,
      unit: "scale" as const,
      note: weightNote,
    })),
  ),
};

/** The levers first: a reader who changes two numbers changes these. */
export const judgementGroups: readonly JudgementGroup[] = [
  levers,
  strategies,
  autonomy,
  alignment,
  trade,
  unitedStates,
  china,
  weights,
];

export const judgements: readonly Judgement[] = judgementGroups.flatMap((group) => group.judgements);
