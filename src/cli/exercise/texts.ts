import type { Text } from "../../../engine/text";

/** What the exercise commands say. */
export const texts = {
  exercise: {
    en: "Make workbook exercises for a class, and mark them",
    ko: "학급용 통합 문서 과제를 만들고 채점",
    zh: "为班级制作工作簿练习并批改",
  },
  make: {
    en: "Make one workbook for each student of a roster, each with numbers of its own; without a roster one for all",
    ko: "명단의 학생마다 숫자가 다른 통합 문서를 하나씩 만듭니다. 명단이 없으면 모두에게 같은 것 하나",
    zh: "为名单中的每个学生各制作一个数字不同的工作簿；没有名单则所有人共用一个",
  },
  file: { en: "The exercise: a .yaml file", ko: "과제: .yaml 파일", zh: "练习：.yaml 文件" },
  students: {
    en: "The roster: a .csv file, the id first and then the name",
    ko: "명단: 학번, 이름 순서의 .csv 파일",
    zh: "名单：.csv 文件，先学号后姓名",
  },
  seed: {
    en: "A whole number; the same seed makes the same handouts",
    ko: "정수. 같은 시드는 같은 과제를 만듭니다",
    zh: "整数；同一种子制作出相同的练习",
  },
  out: {
    en: "The folder to make; by default the exercise's name with -handouts",
    ko: "만들 폴더. 기본값은 과제 이름에 -handouts를 붙인 것",
    zh: "要创建的文件夹；默认为练习名加 -handouts",
  },
  language: {
    en: "The language of the handouts and messages: en, ko or zh",
    ko: "과제와 메시지의 언어: en, ko, zh",
    zh: "练习与消息的语言：en、ko 或 zh",
  },
  made: {
    en: "{count} handouts are in {folder}. Keep {record} there: the class is marked by it.",
    ko: "{folder}에 과제 {count}개를 만들었습니다. 채점에 쓰이므로 {record}을(를) 그대로 두십시오.",
    zh: "已在 {folder} 中生成 {count} 份练习。请保留其中的 {record}：批改时需要它。",
  },
  making: { en: "Handouts: {done} of {total}", ko: "과제: {total}개 중 {done}개", zh: "练习：{done}/{total}" },
  folderExists: {
    en: "{folder} is there already: give another folder with --out, so that two classes are not mixed",
    ko: "{folder}이(가) 이미 있습니다. 두 학급이 섞이지 않도록 --out으로 다른 폴더를 지정하세요",
    zh: "{folder} 已存在：请用 --out 指定另一个文件夹，以免混淆两个班级",
  },
  noFolder: {
    en: "the folder {folder} cannot be made: {reason}",
    ko: "폴더 {folder}을(를) 만들 수 없습니다. {reason}",
    zh: "无法创建文件夹 {folder}：{reason}",
  },
  noFile: { en: "there is no file {file}", ko: "{file} 파일이 없습니다", zh: "没有文件 {file}" },
  unreadable: {
    en: "{file} cannot be read: {reason}",
    ko: "{file}을(를) 읽을 수 없습니다. {reason}",
    zh: "无法读取 {file}：{reason}",
  },
  badSeed: {
    en: "the seed is {seed}: give a whole number",
    ko: "시드가 {seed}입니다. 정수를 지정하세요",
    zh: "种子为 {seed}：请给出整数",
  },
} satisfies Record<string, Text>;
