import type { Text } from "../../../engine/text";

/** What `tightrope exercise mark` says. */
export const markTexts = {
  mark: {
    en: "Mark the workbooks of a class: marks.csv, marks.xlsx with statistics of the questions, and a marked copy of every workbook; what was handed in is never changed",
    ko: "한 학급의 통합 문서를 채점합니다. marks.csv, 문항 통계가 있는 marks.xlsx, 통합 문서마다 채점한 사본을 만들며 제출된 파일은 바꾸지 않습니다",
    zh: "批改一个班级的工作簿：生成 marks.csv、含题目统计的 marks.xlsx，以及每个工作簿的批改副本；所交的文件从不改动",
  },
  folder: {
    en: "The folder with the workbooks that came back, also in folders below it",
    ko: "제출된 통합 문서가 있는 폴더(하위 폴더 포함)",
    zh: "存放所交工作簿的文件夹（包括子文件夹）",
  },
  class: {
    en: "The record written with the handouts; by default class.json in the folder",
    ko: "과제와 함께 만든 기록. 기본값은 폴더 안의 class.json",
    zh: "与练习一同生成的记录；默认为文件夹中的 class.json",
  },
  out: {
    en: "The folder to make; by default the folder's name with -marked",
    ko: "만들 폴더. 기본값은 폴더 이름에 -marked를 붙인 것",
    zh: "要创建的文件夹；默认为原文件夹名加 -marked",
  },
  solutions: {
    en: "Put the worked solutions into the marked copies",
    ko: "채점한 사본에 풀이를 넣습니다",
    zh: "在批改副本中附上解答",
  },
  language: {
    en: "The language of the marks and messages: en, ko or zh; comments for students are in that of the handout",
    ko: "성적과 메시지의 언어: en, ko, zh. 학생에게 주는 설명은 과제의 언어로 씁니다",
    zh: "成绩与消息的语言：en、ko 或 zh；给学生的批注使用练习的语言",
  },
  marking: {
    en: "Marked: {done} of {total} · {file}",
    ko: "채점: {total}개 중 {done}개 · {file}",
    zh: "批改：{done}/{total} · {file}",
  },
  summary: {
    en: "{marked} files marked ({noted} with notes), {failed} could not be, {absent} students handed in nothing. The marks are in {folder}.",
    ko: "파일 {marked}개를 채점했습니다(비고 있음 {noted}개). 채점하지 못한 파일 {failed}개, 제출하지 않은 학생 {absent}명. 성적은 {folder}에 있습니다.",
    zh: "已批改 {marked} 个文件（其中 {noted} 个有备注），{failed} 个无法批改，{absent} 名学生未交。成绩在 {folder} 中。",
  },
  failed: { en: "  {file}: {notes}", ko: "  {file}: {notes}", zh: "  {file}：{notes}" },
  nothing: {
    en: "there are no files in {folder}: put the workbooks that came back there",
    ko: "{folder}에 파일이 없습니다. 제출된 통합 문서를 거기에 두세요",
    zh: "{folder} 中没有文件：请将所交的工作簿放入其中",
  },
  missing: { en: "there is no folder {folder}", ko: "{folder} 폴더가 없습니다", zh: "没有文件夹 {folder}" },
  noFolder: {
    en: "the folder {folder} cannot be read: {reason}",
    ko: "폴더 {folder}을(를) 읽을 수 없습니다. {reason}",
    zh: "无法读取文件夹 {folder}：{reason}",
  },
  noClass: {
    en: "there is no {file}: give the class.json that was written with the handouts, with --class",
    ko: "{file}이(가) 없습니다. 과제와 함께 만든 class.json을 --class로 지정하세요",
    zh: "没有 {file}：请用 --class 指定与练习一同生成的 class.json",
  },
  tooLarge: {
    en: "the file is larger than any handout",
    ko: "과제라고 하기에는 파일이 너무 큽니다",
    zh: "文件比任何练习都大",
  },
  unreadable: {
    en: "the file cannot be read: {reason}",
    ko: "파일을 읽을 수 없습니다. {reason}",
    zh: "无法读取文件：{reason}",
  },
} satisfies Record<string, Text>;
