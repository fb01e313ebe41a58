import type { Text } from "../../engine/text";

/** The words of handing out and marking. */
export const strings = {
  handOut: { en: "Hand out", ko: "나누어 주기", zh: "发放" },
  exercise: { en: "Exercise", ko: "과제", zh: "练习" },
  ownFile: { en: "Your file: {name}", ko: "내 파일: {name}", zh: "您的文件：{name}" },
  openExercise: { en: "Open an exercise file (.yaml)", ko: "과제 파일 열기(.yaml)", zh: "打开练习文件（.yaml）" },
  roster: { en: "Students", ko: "학생", zh: "学生" },
  rosterHint: {
    en: "One in a line, the id first and then the name, parted by a comma. Leave it empty for one handout for all.",
    ko: "한 줄에 한 명씩, 학번과 이름을 쉼표로 나누어 적습니다. 비워 두면 모두에게 같은 과제 하나를 만듭니다.",
    zh: "每行一名：先写学号再写姓名，以逗号分隔。留空则为所有人制作一份相同的练习。",
  },
  openRoster: { en: "Open a roster (.csv)", ko: "명단 열기(.csv)", zh: "打开名单（.csv）" },
  seed: { en: "Seed", ko: "시드", zh: "种子" },
  seedHint: {
    en: "A whole number. The same seed gives every student the same numbers again.",
    ko: "정수. 같은 시드를 쓰면 학생마다 같은 숫자가 다시 나옵니다.",
    zh: "整数。相同的种子会给每名学生再次生成相同的数字。",
  },
  badSeed: {
    en: "“{seed}” is no seed: write a whole number such as 1",
    ko: "“{seed}”은(는) 시드가 아닙니다. 1과 같은 정수를 쓰세요",
    zh: "“{seed}”不是种子：请写整数，例如 1",
  },
  language: { en: "Language of the handouts", ko: "과제의 언어", zh: "练习的语言" },
  preview: { en: "Preview one", ko: "하나 미리 보기", zh: "预览一份" },
  make: { en: "Make handouts", ko: "과제 만들기", zh: "制作练习" },
  stop: { en: "Stop", ko: "중지", zh: "停止" },
  making: {
    en: "Handouts made: {done} of {total}",
    ko: "만든 과제: {total}개 중 {done}개",
    zh: "已制作：{done}/{total}",
  },
  made: {
    en: "Made: {count} handouts, and class.json to mark them by. Keep class.json; do not give it to students.",
    ko: "과제 {count}개와 채점에 쓸 class.json을 만들었습니다. class.json은 보관하고 학생에게 주지 마십시오.",
    zh: "已制作 {count} 份练习，以及批改所需的 class.json。请保存 class.json，不要发给学生。",
  },
  opened: {
    en: "The handout of {student} was opened in a window of its own.",
    ko: "{student}의 과제를 새 창에서 열었습니다.",
    zh: "已在新窗口中打开 {student} 的练习。",
  },
  openedForAll: {
    en: "The handout was opened in a window of its own.",
    ko: "과제를 새 창에서 열었습니다.",
    zh: "已在新窗口中打开练习。",
  },
  notOpened: {
    en: "This Excel does not open a second workbook from a pane: save the handout and open it.",
    ko: "이 Excel에서는 작업창에서 다른 통합 문서를 열 수 없습니다. 과제를 저장한 뒤 여십시오.",
    zh: "此 Excel 无法从窗格打开另一个工作簿：请保存练习后再打开。",
  },
  stopped: {
    en: "Stopped after {done} of {total}; nothing was kept.",
    ko: "{total}개 중 {done}개에서 중지했습니다. 남긴 것은 없습니다.",
    zh: "已在 {done}/{total} 处停止；未保留任何内容。",
  },
  save: { en: "Save {name} ({size} KB)", ko: "{name} 저장({size}KB)", zh: "保存 {name}（{size} KB）" },
  blocked: {
    en: "If nothing is saved, this Excel blocks downloads from panes. The command line does the same:",
    ko: "아무것도 저장되지 않으면 이 Excel이 작업창의 다운로드를 막는 것입니다. 명령줄로도 할 수 있습니다:",
    zh: "如果没有保存任何文件，说明此 Excel 阻止窗格下载。命令行可以完成同样的工作：",
  },
  mark: { en: "Mark", ko: "채점", zh: "批改" },
  markHint: {
    en: "Choose class.json, which was made with the handouts, and the workbooks that came back. The originals are not changed.",
    ko: "과제와 함께 만든 class.json과 제출된 통합 문서를 고르십시오. 원본은 바뀌지 않습니다.",
    zh: "请选择与练习一同生成的 class.json 以及交回的工作簿。原文件不会被更改。",
  },
  chooseRecord: { en: "Choose class.json", ko: "class.json 고르기", zh: "选择 class.json" },
  recordChosen: {
    en: "{exercise}: {students} students",
    ko: "{exercise}: 학생 {students}명",
    zh: "{exercise}：{students} 名学生",
  },
  recordForAll: {
    en: "{exercise}: one handout for all",
    ko: "{exercise}: 모두에게 같은 과제",
    zh: "{exercise}：所有人相同",
  },
  chooseReturned: { en: "Choose the returned workbooks", ko: "제출된 통합 문서 고르기", zh: "选择交回的工作簿" },
  returnedChosen: { en: "Files chosen: {count}", ko: "고른 파일: {count}개", zh: "已选文件：{count} 个" },
  withSolutions: { en: "Put the worked solutions into the copies", ko: "사본에 풀이 넣기", zh: "在副本中加入解答" },
  markAll: { en: "Mark all", ko: "모두 채점", zh: "全部批改" },
  missing: {
    en: "Choose class.json and at least one returned workbook first.",
    ko: "먼저 class.json과 제출된 통합 문서를 하나 이상 고르십시오.",
    zh: "请先选择 class.json 和至少一个交回的工作簿。",
  },
  marking: { en: "Marked: {done} of {total}", ko: "채점: {total}개 중 {done}개", zh: "已批改：{done}/{total}" },
  marked: {
    en: "Marked: {marked}. Could not be marked: {failed}. Not handed in: {absent}.",
    ko: "채점함: {marked}. 채점하지 못함: {failed}. 제출하지 않음: {absent}.",
    zh: "已批改：{marked}。无法批改：{failed}。未交：{absent}。",
  },
  failedFile: { en: "{file}: {notes}", ko: "{file}: {notes}", zh: "{file}：{notes}" },
  unexpected: {
    en: "Something unexpected happened: {said}",
    ko: "예상하지 못한 일이 생겼습니다: {said}",
    zh: "发生意外情况：{said}",
  },
} satisfies Record<string, Text>;
