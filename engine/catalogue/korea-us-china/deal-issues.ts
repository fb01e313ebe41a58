import type { Text } from "../../text";

/*
 * Long because it is a table: what is negotiated, and each party's scoring with its reasons. All of it is judgement; the reasons name the facts
 * that it leans on.
 */

/** A judgement, and between which numbers a reader may reasonably choose otherwise. */
export type LowBaseHigh = readonly [low: number, base: number, high: number];

/** What one party makes of an issue: its weight in points, and the value of each option from 0 to 1. */
export interface Stake {
  readonly party: "korea" | "united-states" | "china";
  readonly weight: LowBaseHigh;
  /** By option. */
  readonly values: readonly LowBaseHigh[];
  readonly note: Text;
}

export interface NegotiatedIssue {
  readonly id: string;
  readonly label: Text;
  readonly options: readonly { readonly label: Text; readonly meaning: Text }[];
  /** Parties that are not here do not hold the issue. */
  readonly stakes: readonly Stake[];
}

const none: LowBaseHigh = [0, 0, 0.1];
const full: LowBaseHigh = [0.9, 1, 1];

export const dealIssues: readonly NegotiatedIssue[] = [
  {
    id: "compute",
    label: { en: "Compute access", ko: "연산 자원 접근", zh: "算力准入" },
    options: [
      {
        label: { en: "Market only", ko: "시장 구매만", zh: "仅市场购买" },
        meaning: {
          en: "Korea buys what is for sale",
          ko: "한국은 시장에 나온 것을 삽니다",
          zh: "韩国购买市场上的产品",
        },
      },
      {
        label: { en: "Guaranteed quota", ko: "물량 보장", zh: "保障配额" },
        meaning: {
          en: "accelerators for the planned 3 GW data centre are assured",
          ko: "3 GW 데이터센터 계획에 쓸 가속기를 보장",
          zh: "保障规划中3吉瓦数据中心所需的加速器",
        },
      },
      {
        label: { en: "Stargate partner", ko: "스타게이트 참여", zh: "星际之门伙伴" },
        meaning: {
          en: "Korea joins Stargate, with a role in developing models",
          ko: "한국이 스타게이트에 들어가 모델 개발에 참여",
          zh: "韩国加入“星际之门”，参与模型开发",
        },
      },
    ],
    stakes: [
      {
        party: "korea",
        weight: [15, 25, 35],
        values: [none, [0.5, 0.7, 0.9], full],
        note: {
          en: "Frontier access and a say in models, at some cost in self-reliance; a quota already feeds the data centre.",
          ko: "첨단 접근과 모델에 대한 발언권. 자립에는 비용이 듭니다. 물량 보장만으로도 데이터센터는 돌아갑니다.",
          zh: "获得前沿准入和模型话语权，但以部分自主为代价；配额已能支撑数据中心。",
        },
      },
      {
        party: "united-states",
        weight: [5, 10, 20],
        values: [[0.2, 0.4, 0.6], none, full],
        note: {
          en: "A partner buys into the US ecosystem; a quota gives scarce accelerators away without that.",
          ko: "참여국은 미국 생태계에 들어옵니다. 물량 보장은 그런 대가 없이 희소한 가속기를 내줍니다.",
          zh: "伙伴会融入美国生态；配额则无此回报地让出稀缺的加速器。",
        },
      },
      {
        party: "china",
        weight: [10, 20, 30],
        values: [full, [0.6, 0.8, 0.9], none],
        note: {
          en: "A Korea inside Stargate is lost to Chinese AI and closer to encirclement.",
          ko: "스타게이트에 들어간 한국은 중국 AI에서 멀어지고, 중국에는 포위에 가깝습니다.",
          zh: "加入“星际之门”的韩国将远离中国人工智能，近于对华包围。",
        },
      },
    ],
  },
  {
    id: "hbm",
    label: { en: "HBM supply", ko: "HBM 공급", zh: "HBM供应" },
    options: [
      {
        label: { en: "Open market", ko: "공개 시장", zh: "公开市场" },
        meaning: { en: "memory goes to whoever pays", ko: "값을 치르는 곳에 판매", zh: "谁付款就卖给谁" },
      },
      {
        label: { en: "US priority", ko: "미국 우선", zh: "美国优先" },
        meaning: { en: "US buyers are served first", ko: "미국 구매자에게 먼저 공급", zh: "优先供应美国买家" },
      },
      {
        label: { en: "US only", ko: "미국 전용", zh: "仅供美国" },
        meaning: {
          en: "no high-bandwidth memory for China",
          ko: "중국에는 고대역폭 메모리 공급 중단",
          zh: "不向中国供应高带宽内存",
        },
      },
    ],
    stakes: [
      {
        party: "korea",
        weight: [10, 20, 30],
        values: [full, [0.5, 0.7, 0.9], none],
        note: {
          en: "A third of chip exports go to China; giving the market up gives the leverage of a 90 % share away too.",
          ko: "반도체 수출의 3분의 1이 중국으로 갑니다. 시장을 포기하면 90 % 점유율의 지렛대도 사라집니다.",
          zh: "三分之一的芯片出口销往中国；放弃市场也就放弃了90%份额的筹码。",
        },
      },
      {
        party: "united-states",
        weight: [15, 25, 35],
        values: [none, [0.6, 0.8, 0.9], full],
        note: {
          en: "Data centres cannot be built without this memory; that China goes without is worth less than being served first.",
          ko: "이 메모리 없이는 데이터센터를 지을 수 없습니다. 중국이 못 받는 것보다 먼저 받는 것이 더 중요합니다.",
          zh: "没有这种内存就建不成数据中心；自己优先获得比中国得不到更重要。",
        },
      },
      {
        party: "china",
        weight: [30, 40, 50],
        values: [full, [0.4, 0.6, 0.8], none],
        note: {
          en: "There is hardly another source: about 90 % of the market is Korean.",
          ko: "다른 공급원이 거의 없습니다. 시장의 약 90 %가 한국산입니다.",
          zh: "几乎没有其他来源：约90%的市场属于韩国。",
        },
      },
    ],
  },
  {
    id: "tariffs",
    label: { en: "Tariff relief", ko: "관세 완화", zh: "关税减免" },
    options: [
      {
        label: { en: "No relief", ko: "완화 없음", zh: "不减免" },
        meaning: { en: "the announced chip tariffs apply", ko: "예고된 반도체 관세 적용", zh: "适用已宣布的芯片关税" },
      },
      {
        label: { en: "Half", ko: "절반", zh: "减半" },
        meaning: { en: "half the announced rate", ko: "예고된 세율의 절반", zh: "已宣布税率的一半" },
      },
      {
        label: { en: "Full relief", ko: "전면 완화", zh: "全部减免" },
        meaning: { en: "chips stay exempt", ko: "반도체 면제 유지", zh: "芯片继续豁免" },
      },
    ],
    stakes: [
      {
        party: "korea",
        weight: [15, 25, 35],
        values: [none, [0.4, 0.55, 0.7], full],
        note: {
          en: "Tariffs were announced for April 2025; the support package of USD 23 bn shows how much is feared.",
          ko: "2025년 4월에 관세가 예고되었고, 230억 달러의 지원책이 우려의 크기를 보여 줍니다.",
          zh: "2025年4月宣布关税；230亿美元的支持方案表明忧虑之深。",
        },
      },
      {
        party: "united-states",
        weight: [10, 20, 30],
        values: [full, [0.5, 0.6, 0.7], none],
        note: {
          en: "Revenue and leverage; half the rate keeps most of the leverage.",
          ko: "세수와 지렛대. 절반의 세율로도 지렛대는 대부분 남습니다.",
          zh: "税收与筹码；一半税率仍保留大部分筹码。",
        },
      },
    ],
  },
  {
    id: "controls",
    label: { en: "Export controls", ko: "수출 통제", zh: "出口管制" },
    options: [
      {
        label: { en: "No new ones", ko: "추가 없음", zh: "不新增" },
        meaning: { en: "Korea adds nothing to its controls", ko: "한국은 통제를 추가하지 않음", zh: "韩国不增加管制" },
      },
      {
        label: { en: "Advanced chips", ko: "첨단 칩", zh: "先进芯片" },
        meaning: { en: "controls on the newest chips", ko: "최신 칩 통제", zh: "管制最新芯片" },
      },
      {
        label: { en: "Chips and equipment", ko: "칩과 장비", zh: "芯片与设备" },
        meaning: { en: "the whole US list", ko: "미국 목록 전체", zh: "美国的全部清单" },
      },
    ],
    stakes: [
      {
        party: "korea",
        weight: [10, 15, 25],
        values: [full, [0.5, 0.7, 0.8], none],
        note: {
          en: "Chinese sanctions followed in 2017, and three quarters of silicon imports come from China.",
          ko: "2017년에 중국의 제재가 뒤따랐고, 실리콘 수입의 4분의 3이 중국산입니다.",
          zh: "2017年曾招致中国制裁，且四分之三的硅进口来自中国。",
        },
      },
      {
        party: "united-states",
        weight: [15, 25, 35],
        values: [none, [0.5, 0.7, 0.8], full],
        note: {
          en: "Controls leak wherever an ally stays out; the newest chips matter most.",
          ko: "동맹이 빠지면 통제가 샙니다. 최신 칩이 가장 중요합니다.",
          zh: "盟友不参与，管制就会有漏洞；最新芯片最为重要。",
        },
      },
      {
        party: "china",
        weight: [30, 40, 50],
        values: [full, [0.3, 0.5, 0.7], none],
        note: {
          en: "Equipment is what Chinese fabs cannot do without; the newest chips they are learning to replace.",
          ko: "중국 공장에 없어서는 안 될 것은 장비입니다. 최신 칩은 대체해 가고 있습니다.",
          zh: "中国工厂离不开的是设备；最新芯片则正在学会替代。",
        },
      },
    ],
  },
  {
    id: "fabs",
    label: { en: "Location of fabs", ko: "공장 입지", zh: "晶圆厂选址" },
    options: [
      {
        label: { en: "Korea", ko: "한국", zh: "韩国" },
        meaning: { en: "new lines are built at home", ko: "새 라인을 국내에 건설", zh: "新产线建在国内" },
      },
      {
        label: { en: "Both", ko: "양국", zh: "两国" },
        meaning: { en: "one line in each country", ko: "나라마다 한 라인", zh: "两国各一条产线" },
      },
      {
        label: { en: "United States", ko: "미국", zh: "美国" },
        meaning: { en: "new lines are built in the US", ko: "새 라인을 미국에 건설", zh: "新产线建在美国" },
      },
    ],
    stakes: [
      {
        party: "korea",
        weight: [10, 15, 25],
        values: [full, [0.5, 0.6, 0.8], none],
        note: {
          en: "Jobs and know-how at home; 77 % saw the CHIPS and Science Act as “America first”.",
          ko: "국내 일자리와 기술. 77 %가 반도체법을 ‘미국 우선’으로 보았습니다.",
          zh: "本土就业与技术；77%的人视《芯片与科学法》为“美国优先”。",
        },
      },
      {
        party: "united-states",
        weight: [10, 20, 30],
        values: [none, [0.5, 0.7, 0.8], full],
        note: {
          en: "Onshoring is the declared aim of the pressure; one line already shows success.",
          ko: "공장 유치는 압박의 공언된 목표입니다. 한 라인만으로도 성과가 됩니다.",
          zh: "产业回迁是施压的公开目标；一条产线已算成功。",
        },
      },
    ],
  },
];

/** Options that no deal can combine, and why. */
export const exclusions: readonly {
  readonly terms: readonly (readonly [issue: string, option: number])[];
  readonly note: Text;
}[] = [
  {
    terms: [
      ["hbm", 2],
      ["controls", 0],
    ],
    note: {
      en: "Memory for the US only is itself a new export control.",
      ko: "미국 전용 공급은 그 자체로 새로운 수출 통제입니다.",
      zh: "仅供美国本身就是新的出口管制。",
    },
  },
  {
    terms: [
      ["compute", 2],
      ["controls", 0],
    ],
    note: {
      en: "A partner of Stargate applies at least the controls on advanced chips.",
      ko: "스타게이트 참여국은 적어도 첨단 칩 통제를 적용합니다.",
      zh: "“星际之门”伙伴至少要执行先进芯片管制。",
    },
  },
];
