import type { Text } from "../../text";

export const texts = {
  title: { en: "Voting power", ko: "투표력", zh: "投票权力" },
  summary: {
    en: "Power indices of weighted voting: Shapley–Shubik, Banzhaf, Deegan–Packel, Johnston and the public good index, exactly.",
    ko: "가중 투표의 권력 지수: 섀플리–슈빅, 반자프, 디건–패클, 존스턴, 공공재 지수를 정확히 계산합니다.",
    zh: "加权投票的权力指数：沙普利–舒比克、班扎夫、迪根–帕克尔、约翰斯顿与公共品指数，精确计算。",
  },
  quota: {
    en: "The weight that a coalition needs to win (in the first column of weights)",
    ko: "연합이 이기는 데 필요한 가중치(첫 가중치 열)",
    zh: "联盟获胜所需的权重（第一列权重）",
  },
  quotas: {
    en: "For a table with several columns of weights: the quotas of the further columns, in order or beside their headings",
    ko: "가중치 열이 여럿일 때: 나머지 열의 정족수를 순서대로, 또는 열 머리글 옆에",
    zh: "若有多列权重：其余各列的门槛，按顺序给出，或写在其标题旁",
  },
  index: { en: "Which power index", ko: "어떤 권력 지수인가", zh: "哪种权力指数" },
  all: { en: "All of them", ko: "모두", zh: "全部" },
  "shapley-shubik": { en: "Shapley–Shubik", ko: "섀플리–슈빅", zh: "沙普利–舒比克" },
  banzhaf: { en: "Banzhaf, with raw swings", ko: "반자프(결정 횟수 포함)", zh: "班扎夫（含摆动次数）" },
  "deegan-packel": { en: "Deegan–Packel", ko: "디건–패클", zh: "迪根–帕克尔" },
  johnston: { en: "Johnston", ko: "존스턴", zh: "约翰斯顿" },
  "public-good": { en: "Public good (Holler)", ko: "공공재 지수(홀러)", zh: "公共品指数（霍勒）" },
  quotaPositive: {
    en: "the quota {quota} lets the empty coalition win: give a number above 0",
    ko: "정족수 {quota}에서는 빈 연합도 이깁니다. 0보다 큰 수를 쓰세요",
    zh: "门槛 {quota} 会让空联盟获胜：请给出大于 0 的数字",
  },
  quotaReachable: {
    en: "all voters together have {total} of “{heading}”, less than the quota {quota}: lower the quota or correct the weights",
    ko: "모든 투표자의 “{heading}” 합계가 {total}로 정족수 {quota}보다 작습니다. 정족수를 낮추거나 가중치를 고치세요",
    zh: "全体投票者的“{heading}”合计为 {total}，低于门槛 {quota}：请降低门槛或更正权重",
  },
  quotasMissing: {
    en: "the table has further columns of weights: give the quotas of {headings}",
    ko: "가중치 열이 더 있습니다. {headings}의 정족수를 지정하세요",
    zh: "表中还有其他权重列：请给出 {headings} 的门槛",
  },
  quotasIdle: {
    en: "the table has one column of weights, whose quota is given already: leave this out",
    ko: "가중치 열이 하나뿐이고 그 정족수는 이미 지정되었습니다. 이 인수를 비우세요",
    zh: "表中只有一列权重，其门槛已经给出：请省略此参数",
  },
  method: { en: "Counting coalitions", ko: "연합 세기", zh: "联盟计数" },
  beyond: {
    en: "{indices} cannot be counted here: weights in one column with a quota up to about 8 million / (voters + 1) in lowest terms are counted for any number of voters, anything else for at most {most}. Round the weights, or choose shapley-shubik or banzhaf",
    ko: "{indices}은(는) 여기서 셀 수 없습니다. 가중치 열이 하나이고 기약 정수 정족수가 약 800만 / (투표자 수 + 1) 이하이면 투표자 수에 제한이 없고, 그 밖에는 최대 {most}명까지입니다. 가중치를 반올림하거나 shapley-shubik 또는 banzhaf를 선택하세요",
    zh: "此处无法计算{indices}：只有一列权重且化简后的门槛不超过约 800 万 /（投票者数 + 1）时，投票者数不限；其他情形最多 {most} 名。请将权重取整，或选择 shapley-shubik 或 banzhaf",
  },
  verdict: {
    en: "Power: quota {quota} of {total}, exact",
    ko: "투표력: {total} 중 정족수 {quota}, 정확",
    zh: "投票权力：总数 {total}，门槛 {quota}，精确",
  },
  stopped: { en: "Power: stopped", ko: "투표력: 중단됨", zh: "投票权力：已停止" },
  powers: { en: "{index}: {powers}.", ko: "{index}: {powers}.", zh: "{index}：{powers}。" },
  power: { en: "{voter} {power}", ko: "{voter} {power}", zh: "{voter} {power}" },
  swings: {
    en: "{voter} turns {swings} of the {all} coalitions of the others from losing to winning.",
    ko: "{voter}은(는) 다른 투표자들의 연합 {all}개 중 {swings}개를 패배에서 승리로 바꿉니다.",
    zh: "在其他投票者的 {all} 个联盟中，{voter} 使 {swings} 个由败转胜。",
  },
  dictator: {
    en: "{voter} is a dictator: wins alone, and nobody wins without.",
    ko: "{voter}은(는) 독재자입니다. 혼자서 이기고, 그 없이는 아무도 이기지 못합니다.",
    zh: "{voter} 是独裁者：可单独获胜，而没有他则无人能获胜。",
  },
  veto: {
    en: "With a veto (no coalition wins without them): {voters}.",
    ko: "거부권 보유(이들 없이는 어떤 연합도 이기지 못함): {voters}.",
    zh: "拥有否决权（没有他们任何联盟都无法获胜）：{voters}。",
  },
  dummies: {
    en: "Dummies (no coalition needs them, whatever their weight): {voters}.",
    ko: "무력한 투표자(가중치와 관계없이 어떤 연합에도 필요하지 않음): {voters}.",
    zh: "无权投票者（无论权重多少，没有联盟需要他们）：{voters}。",
  },
  improper: {
    en: "The quota is not more than half of the weight: two separate coalitions may both win.",
    ko: "정족수가 전체의 절반을 넘지 않아 서로 겹치지 않는 두 연합이 모두 이길 수 있습니다.",
    zh: "门槛不超过总权重的一半：两个互不相交的联盟可能同时获胜。",
  },
  groups: { en: "groups of equal weight", ko: "같은 가중치의 집단", zh: "等权重组" },
  coalitions: { en: "coalitions", ko: "연합", zh: "联盟" },
} satisfies Record<string, Text>;
