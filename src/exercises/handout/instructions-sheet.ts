import type { Paper } from "../../../engine/exercises/paper";
import { message, say, type Text } from "../../../engine/text";
import { draftSheet } from "../../workbook/plan/draft";
import type { SheetPlan } from "../../workbook/plan/plan";
import type { Student } from "./data";

/** What to do, and how to load the add-in for those who want it; the workbook is complete without it. */
export function instructionsSheet({ exercise, language, seed }: Paper, student: Student): SheetPlan {
  const draft = draftSheet({
    name: texts.sheet[language],
    tab: "slate",
    columnWidths: [24, 90],
    isProtected: true,
    landscape: false,
  });
  draft.put(0, 0, exercise.title[language], "title");
  draft.put(2, 0, texts.student[language], "strongLabel");
  draft.put(2, 1, student.name === "" ? student.id : `${student.name} (${student.id})`, "label");
  draft.put(3, 0, texts.numbers[language], "strongLabel");
  draft.put(3, 1, String(seed), "label");
  let row = 5;
  for (const [title, lines] of sections) {
    draft.put(row, 0, title[language], "section");
    draft.paint({ row, column: 1, rows: 1, columns: 1 }, "section");
    for (const [i, line] of lines.entries())
      draft.putAcross(
        row + 1 + i,
        0,
        2,
        say(message(lineText, { number: i + 1, line: line[language] }), language),
        "text",
      );
    row += lines.length + 2;
  }
  return draft.finish();
}

const lineText: Text = { en: "{number}. {line}", ko: "{number}. {line}", zh: "{number}. {line}" };

const texts = {
  sheet: { en: "Instructions", ko: "안내", zh: "说明" },
  student: { en: "Student", ko: "학생", zh: "学生" },
  numbers: { en: "Your numbers", ko: "나의 숫자", zh: "你的数字" },
} satisfies Record<string, Text>;

const sections: readonly (readonly [Text, readonly Text[]])[] = [
  [
    { en: "What to do", ko: "할 일", zh: "怎么做" },
    [
      {
        en: "Go to the next sheet and read the story and the table. The numbers are yours alone.",
        ko: "다음 시트로 가서 이야기와 표를 읽습니다. 숫자는 학생마다 다릅니다.",
        zh: "转到下一张工作表，阅读背景和表格。数字只属于你自己。",
      },
      {
        en: "Write your answers into the yellow cells; nothing else can be changed. Fractions such as 1/3 and decimals are both welcome.",
        ko: "노란 칸에 답을 씁니다. 다른 곳은 바꿀 수 없습니다. 1/3 같은 분수도 소수도 됩니다.",
        zh: "在黄色单元格中填写答案；其余不能修改。1/3 这样的分数和小数都可以。",
      },
      {
        en: "Choose “yes” beside a hint to see it.",
        ko: "힌트 옆에서 ‘예’를 고르면 힌트가 보입니다.",
        zh: "在提示旁选择“是”即可看到提示。",
      },
      {
        en: "Save the workbook under its own name and hand it in.",
        ko: "파일 이름을 그대로 두고 저장하여 제출합니다.",
        zh: "按原文件名保存并提交。",
      },
    ],
  ],
  [
    {
      en: "The add-in, if you want your answers checked (the sheet works without it)",
      ko: "추가 기능 (답을 확인받고 싶을 때. 없어도 풀 수 있습니다)",
      zh: "加载项（若想检查答案；没有它也能完成）",
    },
    [
      {
        en: "Excel on the web: Home > Add-ins > More Settings > Upload My Add-in, and choose the manifest.xml that your teacher gave you.",
        ko: "웹용 Excel: [홈] > [추가 기능] > [추가 설정] > [내 추가 기능 업로드]에서 선생님이 준 manifest.xml을 고릅니다.",
        zh: "网页版 Excel：“开始”>“加载项”>“更多设置”>“上传我的加载项”，选择老师给你的 manifest.xml。",
      },
      {
        en: "Mac: copy manifest.xml into Library/Containers/com.microsoft.Excel/Data/Documents/wef in your home folder, restart Excel, then Home > Add-ins.",
        ko: "Mac: 홈 폴더의 Library/Containers/com.microsoft.Excel/Data/Documents/wef에 manifest.xml을 복사하고 Excel을 다시 시작한 뒤 [홈] > [추가 기능]에서 엽니다.",
        zh: "Mac：将 manifest.xml 复制到个人文件夹的 Library/Containers/com.microsoft.Excel/Data/Documents/wef，重启 Excel，然后“开始”>“加载项”。",
      },
      {
        en: "Windows: open the workbook in Excel on the web as above, or ask your teacher for the shared folder with the add-in.",
        ko: "Windows: 위와 같이 웹용 Excel에서 열거나, 추가 기능이 있는 공유 폴더를 선생님에게 물어보십시오.",
        zh: "Windows：按上述方法用网页版 Excel 打开，或向老师索取放有加载项的共享文件夹。",
      },
    ],
  ],
];
