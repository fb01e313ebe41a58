import type { Fact, QualitativeFact } from "./assumption";

/** What the source reports; the values are quoted, the sentences are ours. */
export const facts: readonly Fact[] = [
  {
    kind: "fact",
    id: "datacentre-capacity",
    name: "datacentre_capacity",
    label: {
      en: "Planned AI data centre in Jeollanam-do",
      ko: "전라남도 AI 데이터센터 계획",
      zh: "全罗南道人工智能数据中心规划",
    },
    value: 3,
    unit: "gigawatts",
    note: {
      en: "Nearly three times the planned first Stargate site.",
      ko: "계획 중인 첫 스타게이트 부지의 거의 세 배입니다.",
      zh: "接近首个规划中的“星际之门”站点的三倍。",
    },
  },
  {
    kind: "fact",
    id: "datacentre-cost",
    name: "datacentre_cost",
    label: { en: "Cost of that data centre", ko: "해당 데이터센터의 비용", zh: "该数据中心的造价" },
    value: 35,
    unit: "usd-bn",
    note: {
      en: "Spread over its life by the annual cost share below.",
      ko: "아래의 연간 비용 비율로 수명에 나누어 반영합니다.",
      zh: "按下方的年成本比例分摊到使用年限。",
    },
  },
  {
    kind: "fact",
    id: "llm-programme",
    name: "llm_programme",
    label: {
      en: "Public investment in general AI (“World's Best LLM”)",
      ko: "범용 AI 공공 투자(‘World's Best LLM’ 프로젝트)",
      zh: "通用人工智能公共投资（“World's Best LLM”项目）",
    },
    value: 0.75,
    unit: "usd-bn",
    note: {
      en: "Raises the chance that home-made models compete.",
      ko: "국산 모델이 경쟁력을 가질 가능성을 높입니다.",
      zh: "提高本土模型具备竞争力的机会。",
    },
  },
  {
    kind: "fact",
    id: "hbm-share",
    name: "hbm_share",
    label: {
      en: "Samsung and SK Hynix in high-bandwidth memory",
      ko: "고대역폭 메모리에서 삼성과 SK하이닉스의 점유율",
      zh: "三星与SK海力士的高带宽内存份额",
    },
    value: 0.9,
    unit: "share",
    note: {
      en: "About 90 % of the market (12-layer HBM3E).",
      ko: "시장의 약 90 %(12단 HBM3E).",
      zh: "约占市场的90%（12层HBM3E）。",
    },
  },
  {
    kind: "fact",
    id: "chip-exports-china",
    name: "chip_exports_china",
    label: {
      en: "Korean chip exports that go to China",
      ko: "한국 반도체 수출 중 대중국 비중",
      zh: "韩国芯片出口中对华所占比例",
    },
    value: 0.333,
    unit: "share",
    note: {
      en: "What sanctions could reach first.",
      ko: "제재가 가장 먼저 닿을 수 있는 부분입니다.",
      zh: "制裁最先可能波及的部分。",
    },
  },
  {
    kind: "fact",
    id: "silicon-from-china-2022",
    name: "silicon_from_china_2022",
    label: {
      en: "Silicon imports that come from China, 2022",
      ko: "중국산 실리콘 수입 비중, 2022년",
      zh: "自华硅进口占比，2022年",
    },
    value: 0.688,
    unit: "share",
    note: {
      en: "Start of the trend that is carried forward.",
      ko: "앞으로 이어 갈 추세의 출발점입니다.",
      zh: "外推趋势的起点。",
    },
  },
  {
    kind: "fact",
    id: "silicon-from-china-2023",
    name: "silicon_from_china_2023",
    label: {
      en: "Silicon imports that come from China, 2023",
      ko: "중국산 실리콘 수입 비중, 2023년",
      zh: "自华硅进口占比，2023年",
    },
    value: 0.754,
    unit: "share",
    note: { en: "Up from 68.8 % in one year.", ko: "한 해 사이 68.8 %에서 올랐습니다.", zh: "一年内由68.8%上升。" },
  },
  {
    kind: "fact",
    id: "support-package",
    name: "support_package",
    label: { en: "Semiconductor support package", ko: "반도체 지원 대책", zh: "半导体支持计划" },
    value: 23,
    unit: "usd-bn",
    note: {
      en: "Announced two days after the tariffs.",
      ko: "관세 발표 이틀 뒤에 나왔습니다.",
      zh: "在关税宣布两天后公布。",
    },
  },
  {
    kind: "fact",
    id: "chips-act-opinion",
    name: "chips_act_opinion",
    label: {
      en: "Koreans who see the CHIPS and Science Act as “America first”",
      ko: "반도체과학법을 ‘미국 우선’으로 보는 한국인",
      zh: "认为《芯片与科学法》是“美国优先”的韩国人",
    },
    value: 0.77,
    unit: "share",
    note: { en: "2023 poll.", ko: "2023년 여론 조사.", zh: "2023年民调。" },
  },
  {
    kind: "fact",
    id: "ally-interest-opinion",
    name: "ally_interest_opinion",
    label: {
      en: "Koreans who want the US to weigh its allies' interests more",
      ko: "미국이 동맹의 이익을 더 고려하기를 바라는 한국인",
      zh: "希望美国更多考虑盟友利益的韩国人",
    },
    value: 0.826,
    unit: "share",
    note: { en: "2023 poll.", ko: "2023년 여론 조사.", zh: "2023年民调。" },
  },
  {
    kind: "fact",
    id: "thaad-precedent",
    name: "thaad_sectors",
    label: {
      en: "Sectors hit by China's sanctions after the 2017 missile-defence deployment",
      ko: "2017년 미사일 방어 체계 배치 뒤 중국 제재를 받은 부문",
      zh: "2017年部署反导系统后遭中国制裁的行业",
    },
    value: 3,
    unit: "count",
    note: { en: "Entertainment, tourism, consumer goods.", ko: "연예, 관광, 소비재.", zh: "娱乐、旅游、消费品。" },
  },
];

export const qualitativeFacts: readonly QualitativeFact[] = [
  {
    kind: "qualitative",
    id: "tariff-announcement",
    label: {
      en: "US tariffs on nearly every country",
      ko: "거의 모든 나라에 대한 미국 관세",
      zh: "美国对几乎所有国家加征关税",
    },
    figure: { en: "April 2025", ko: "2025년 4월", zh: "2025年4月" },
    note: {
      en: "Chips spared for a time; semiconductor tariffs announced to follow.",
      ko: "반도체는 한동안 제외되었으나, 뒤이어 반도체 관세가 예고되었습니다.",
      zh: "芯片暂时豁免；随后将对半导体加征关税。",
    },
  },
  {
    kind: "qualitative",
    id: "stargate-invitation",
    label: { en: "Korea is invited to join Stargate", ko: "한국의 스타게이트 참여 초청", zh: "韩国受邀加入“星际之门”" },
    figure: { en: "invited", ko: "초청받음", zh: "已受邀" },
    note: {
      en: "A role in model development, bargaining power, access to frontier AI.",
      ko: "모델 개발 참여, 협상력, 최첨단 AI 접근.",
      zh: "参与模型开发、议价能力、获取前沿人工智能。",
    },
  },
  {
    kind: "qualitative",
    id: "demography",
    label: {
      en: "Labour shortage from the world's lowest birth rate",
      ko: "세계 최저 출생률에 따른 노동력 부족",
      zh: "全球最低出生率造成的劳动力短缺",
    },
    figure: { en: "ongoing", ko: "진행 중", zh: "持续中" },
    note: {
      en: "AI and automation bring relief, whoever supplies them.",
      ko: "누가 공급하든 AI와 자동화가 부담을 덜어 줍니다.",
      zh: "无论由谁供给，人工智能与自动化都能缓解。",
    },
  },
];
