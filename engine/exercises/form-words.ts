import type { AnswerForm } from "../concepts/grade/question";
import type { Language, Text } from "../text";

/** The labels of answer cells as students read them; in formulas and tables of results they are the same in every language. */
const words: Readonly<Record<string, Text>> = {
  Answer: { en: "Answer", ko: "답", zh: "答案" },
  Probability: { en: "Probability", ko: "확률", zh: "概率" },
  Player: { en: "Player", ko: "참가자", zh: "参与者" },
  Strategy: { en: "Strategy", ko: "전략", zh: "策略" },
  Guarantees: { en: "Guarantees", ko: "보장 보수", zh: "保证收益" },
  "Equilibrium?": { en: "Equilibrium?", ko: "균형인가?", zh: "是均衡吗？" },
  "Who would leave": { en: "Who would leave", ko: "떠날 참가자", zh: "谁会偏离" },
  "To which strategy": { en: "To which strategy", ko: "택할 전략", zh: "改选哪个策略" },
  "In the core?": { en: "In the core?", ko: "코어에 있는가?", zh: "在核心中吗？" },
  "Who objects": { en: "Who objects", ko: "반대하는 연합", zh: "哪个联盟反对" },
  "Stable?": { en: "Stable?", ko: "안정한가?", zh: "稳定吗？" },
  "Would move to": { en: "Would move to", ko: "옮겨 갈 상태", zh: "会转到" },
  Banzhaf: { en: "Banzhaf", ko: "반자프 지수", zh: "班扎夫指数" },
  Swings: { en: "Swings", ko: "스윙의 수", zh: "摇摆次数" },
  "Shapley–Shubik": { en: "Shapley–Shubik", ko: "섀플리–슈빅 지수", zh: "沙普利–舒比克指数" },
};

/** Labels with a name of the table in them. */
const patterns: readonly (readonly [RegExp, Text])[] = [
  [/^Gain: (?<name>.+)$/, { en: "Gain: {name}", ko: "{name}의 이득", zh: "{name} 的收益" }],
  [/^Paid to (?<name>.+)$/, { en: "Paid to {name}", ko: "{name} 수령액", zh: "付给 {name}" }],
  [/^(?<name>.+) share$/, { en: "{name} share", ko: "{name} 비율", zh: "{name}占比" }],
];

function labelIn(label: string, language: Language): string {
  const word = words[label];
  if (word) return word[language];
  for (const [pattern, text] of patterns) {
    const name = pattern.exec(label)?.groups?.name;
    if (name !== undefined) return text[language].replace("{name}", () => name);
  }
  return label;
}

/** The form with its labels in the language; what may stand in the cells is as it was. */
export const formIn = ({ rows, columns }: AnswerForm, language: Language): AnswerForm => ({
  rows: rows.map((label) => labelIn(label, language)),
  columns: columns.map(({ heading, cell }) => ({ heading: labelIn(heading, language), cell })),
});
