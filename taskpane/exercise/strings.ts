import type { Text } from "../../engine/text";

/** The words of the exercise view. Questions, hints and what a check finds come from the exercise and the engine. */
export const strings = {
  drawing: { en: "Drawing your numbers …", ko: "숫자를 준비하는 중…", zh: "正在准备你的数字……" },
  progress: {
    en: "Answered: {answered} of {total}. Found right: {right}.",
    ko: "답한 문제: {total}개 중 {answered}개. 맞은 것으로 확인됨: {right}개.",
    zh: "已作答：{answered}/{total}。确认正确：{right}。",
  },
  questions: { en: "Questions", ko: "문제", zh: "题目" },
  questionNumber: { en: "Question {number}", ko: "문제 {number}", zh: "第 {number} 题" },
  questionStanding: {
    en: "Question {number}: {standing}",
    ko: "문제 {number}: {standing}",
    zh: "第 {number} 题：{standing}",
  },
  points: { en: "{points} points", ko: "{points}점", zh: "{points} 分" },
  about: { en: "Asked about: {about}", ko: "대상: {about}", zh: "所问：{about}" },
  lost: { en: "cells not found", ko: "셀을 찾을 수 없음", zh: "找不到单元格" },
  blank: { en: "blank", ko: "빈칸", zh: "空白" },
  answered: { en: "not checked", ko: "확인 전", zh: "未检查" },
  right: { en: "right", ko: "맞음", zh: "正确" },
  wrong: { en: "not right yet", ko: "아직 맞지 않음", zh: "尚不正确" },
  answerCells: { en: "Answer cells", ko: "답 셀", zh: "答案单元格" },
  goTo: { en: "Go to {address}", ko: "{address}(으)로 이동", zh: "转到 {address}" },
  goToAnswer: {
    en: "Go to the answer cells {address}",
    ko: "답 셀 {address}(으)로 이동",
    zh: "转到答案单元格 {address}",
  },
  check: { en: "Check my answer", ko: "내 답 확인", zh: "检查我的答案" },
  checksLeft: {
    en: "Checks left: {left} of {total}",
    ko: "남은 확인: {total}번 중 {left}번",
    zh: "剩余检查：{left}/{total}",
  },
  checksUsed: {
    en: "All checks of this question are used. You can still change your answer and hand it in.",
    ko: "이 문제의 확인을 모두 썼습니다. 답을 고쳐서 제출할 수는 있습니다.",
    zh: "本题的检查次数已用完。你仍可修改答案并提交。",
  },
  noChecks: {
    en: "Your teacher has not allowed checks in this exercise: it is marked when you hand it in.",
    ko: "이 과제에서는 답을 미리 확인할 수 없습니다. 제출한 뒤 채점됩니다.",
    zh: "老师未允许在此练习中检查答案：提交后评分。",
  },
  stillBlank: {
    en: "The answer cells are blank. Fill them first; this did not use a check.",
    ko: "답 셀이 비어 있습니다. 먼저 채우십시오. 확인 횟수는 줄지 않았습니다.",
    zh: "答案单元格为空。请先填写；未消耗检查次数。",
  },
  changedSince: {
    en: "The answer was changed since this check.",
    ko: "이 확인 뒤에 답이 바뀌었습니다.",
    zh: "此次检查之后答案已改动。",
  },
  allRight: {
    en: "Right: all {total} steps.",
    ko: "맞았습니다. {total}단계 모두 옳습니다.",
    zh: "正确：全部 {total} 步。",
  },
  someRight: {
    en: "Right so far: {right} of {total} steps.",
    ko: "{total}단계 중 {right}단계가 옳습니다.",
    zh: "目前正确：{right}/{total} 步。",
  },
  firstWrong: { en: "First to look at", ko: "먼저 살펴볼 곳", zh: "首先检查" },
  hint: { en: "Hint", ko: "힌트", zh: "提示" },
  previous: { en: "Previous", ko: "이전", zh: "上一题" },
  next: { en: "Next question", ko: "다음 문제", zh: "下一题" },
  lostCells: {
    en: "The name {name} is gone from this workbook, so the answer cells of this question cannot be found.",
    ko: "이 통합 문서에서 {name}이라는 이름이 없어져 이 문제의 답 셀을 찾을 수 없습니다.",
    zh: "此工作簿中的名称 {name} 已丢失，因此找不到本题的答案单元格。",
  },
  lostRemedy: {
    en: "Undo the last changes (Ctrl+Z), or open the workbook that you were given once more and copy your answers into its yellow cells.",
    ko: "최근 변경을 취소하거나(Ctrl+Z), 처음 받은 통합 문서를 다시 열고 노란 칸에 답을 옮겨 적으십시오.",
    zh: "撤消最近的更改（Ctrl+Z），或重新打开发给你的工作簿，并把答案抄到黄色单元格中。",
  },
  whole: {
    en: "This exercise cannot be shown here. The sheets can still be filled in and handed in.",
    ko: "이 과제를 여기에 표시할 수 없습니다. 시트에 답을 적어 제출할 수는 있습니다.",
    zh: "无法在此显示此练习。仍可在工作表中作答并提交。",
  },
  leave: { en: "Leave the exercise view", ko: "과제 보기 나가기", zh: "退出练习视图" },
  leaveHint: {
    en: "For teachers: opens the tools on this workbook.",
    ko: "선생님용: 이 통합 문서에서 도구를 엽니다.",
    zh: "供教师使用：在此工作簿上打开工具。",
  },
  unexpected: {
    en: "Something unexpected happened: {said}",
    ko: "예상하지 못한 일이 생겼습니다: {said}",
    zh: "发生意外情况：{said}",
  },
} satisfies Record<string, Text>;
