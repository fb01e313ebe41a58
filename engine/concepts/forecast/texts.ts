import type { Text } from "../../text";

export const texts = {
  title: { en: "Forecast of a decision", ko: "결정 예측", zh: "决策预测" },
  summary: {
    en: "Where many actors with positions, clout and salience may end up: weighted median and mean, and rounds of challenges by a published model.",
    ko: "입장, 영향력, 관심도가 다른 여러 행위자의 결론: 가중 중앙값과 평균, 그리고 발표된 모형에 따른 도전 라운드.",
    zh: "多个具有立场、影响力和关注度的行为者可能的结果：加权中位数与均值，以及按已发表模型进行的挑战轮次。",
  },
  rounds: {
    en: "How many rounds of challenges to play at most: 0 for the median and mean of the positions as they are",
    ko: "최대 도전 라운드 수. 0이면 현재 입장의 중앙값과 평균만",
    zh: "最多进行多少轮挑战：0 表示只给出现有立场的中位数和均值",
  },
  weights: { en: "What the median and the mean weigh by", ko: "중앙값과 평균의 가중치", zh: "中位数与均值的权重" },
  both: { en: "Clout times salience", ko: "영향력 × 관심도", zh: "影响力 × 关注度" },
  clout: { en: "Clout alone", ko: "영향력만", zh: "仅影响力" },
  equal: { en: "Every actor alike", ko: "모든 행위자 동일", zh: "所有行为者等权" },
  cloutless: {
    en: "no actor has clout: give at least one some, or weigh every actor alike",
    ko: "영향력이 있는 행위자가 없습니다. 적어도 한 명에게 주거나 모든 행위자를 똑같이 가중하세요",
    zh: "没有行为者具有影响力：请至少给一位，或对所有行为者等权",
  },
  method: { en: "Rounds of challenges", ko: "도전 라운드", zh: "挑战轮次" },
  verdict: {
    en: "Forecast: median {median}, mean {mean}, exact",
    ko: "예측: 중앙값 {median}, 평균 {mean}, 정확",
    zh: "预测：中位数 {median}，均值 {mean}，精确",
  },
  verdictRounds: {
    en: "Forecast: median {median}, mean {mean} after {rounds} rounds, a model run",
    ko: "예측: {rounds}라운드 뒤 중앙값 {median}, 평균 {mean}(모형 실행)",
    zh: "预测：{rounds} 轮后中位数 {median}，均值 {mean}（模型运行）",
  },
  stopped: { en: "Forecast: stopped", ko: "예측: 중단됨", zh: "预测：已停止" },
  medianWhy: {
    en: "The weighted median is {median}: at most half of the weight ({weights}) lies on either side of it, so no other position beats it in a weighted vote when everyone prefers what is nearer.",
    ko: "가중 중앙값은 {median}입니다. 양쪽 어느 쪽에도 가중치({weights})의 절반을 넘게 있지 않으므로, 모두가 더 가까운 것을 선호하면 가중 투표에서 이를 이기는 입장은 없습니다.",
    zh: "加权中位数为 {median}：其任一侧的权重（{weights}）都不超过一半，因此当每个人都偏好更近的立场时，没有其他立场能在加权投票中胜过它。",
  },
  medians: {
    en: "Every position from {low} to {high} is a median: half of the weight lies on either side; the middle is shown.",
    ko: "{low}에서 {high}까지의 모든 입장이 중앙값입니다. 양쪽에 가중치가 절반씩 있으며, 그 가운데를 표시합니다.",
    zh: "从 {low} 到 {high} 的每个立场都是中位数：两侧各有一半权重；此处显示其中点。",
  },
  meanWhy: {
    en: "The weighted mean is {mean}; positions run from {least} to {most}.",
    ko: "가중 평균은 {mean}이며, 입장은 {least}에서 {most}까지입니다.",
    zh: "加权均值为 {mean}；立场从 {least} 到 {most}。",
  },
  compromise: {
    en: "Round {round}: {actor} moves from {from} part of the way toward {toward}, to {to}: it expects to lose by a challenge, but less than {toward} expects to gain.",
    ko: "{round}라운드: {actor}은(는) {from}에서 {toward} 쪽으로 일부 이동하여 {to}이(가) 됩니다. 도전받으면 손해를 예상하지만 {toward}이(가) 예상하는 이득보다는 작습니다.",
    zh: "第 {round} 轮：{actor} 由 {from} 向 {toward} 部分靠拢至 {to}：预计受到挑战会有损失，但小于 {toward} 预计的收益。",
  },
  capitulation: {
    en: "Round {round}: {actor} gives in from {from} to the position of {toward}, {to}: it expects to lose by a challenge at least what {toward} expects to gain.",
    ko: "{round}라운드: {actor}은(는) {from}에서 {toward}의 입장 {to}(으)로 굴복합니다. 도전받을 때 예상하는 손해가 {toward}이(가) 예상하는 이득 이상입니다.",
    zh: "第 {round} 轮：{actor} 由 {from} 屈从于 {toward} 的立场 {to}：预计受到挑战的损失不小于 {toward} 预计的收益。",
  },
  settled: {
    en: "After round {round} nobody moves any more.",
    ko: "{round}라운드 뒤에는 아무도 움직이지 않습니다.",
    zh: "第 {round} 轮之后不再有人移动。",
  },
  limits: {
    en: "The rounds follow a published reading of Bueno de Mesquita's model. They are an interpretation, not the commercial model, and have not been validated against decisions: compare them with the median, and vary the inputs, before relying on them.",
    ko: "이 라운드는 부에노 데 메스키타 모형에 대한 발표된 해석을 따릅니다. 상업용 모형이 아닌 하나의 해석이며 실제 결정으로 검증되지 않았습니다. 의존하기 전에 중앙값과 비교하고 입력값을 바꾸어 보세요.",
    zh: "各轮遵循对布埃诺·德·梅斯基塔模型的一种已发表的解读。这只是一种解释，并非商业模型，也未以实际决策验证：在依赖之前，请与中位数比较，并改变输入。",
  },
  roundUnit: { en: "rounds", ko: "라운드", zh: "轮" },
  axisRound: { en: "Round", ko: "라운드", zh: "轮次" },
  axisPosition: { en: "Position", ko: "입장", zh: "立场" },
  axisWeight: { en: "Weight", ko: "가중치", zh: "权重" },
  medianName: { en: "Weighted median", ko: "가중 중앙값", zh: "加权中位数" },
  drawnRounds: {
    en: "The position of every actor round by round, and the weighted median, which ends at {median}.",
    ko: "라운드별 각 행위자의 입장과 가중 중앙값. 중앙값은 {median}에서 끝납니다.",
    zh: "各行为者逐轮的立场及加权中位数，最终为 {median}。",
  },
  drawnWeights: {
    en: "The position and weight of every actor; the line marks the weighted median {median}.",
    ko: "각 행위자의 입장과 가중치. 선은 가중 중앙값 {median}입니다.",
    zh: "各行为者的立场与权重；直线表示加权中位数 {median}。",
  },
  name: { en: "{name}", ko: "{name}", zh: "{name}" },
} satisfies Record<string, Text>;
