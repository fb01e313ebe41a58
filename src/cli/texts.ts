import { namespace } from "../../engine/concepts/define";
import type { Text } from "../../engine/text";

/** What the command line says by itself; everything about games comes from the concepts. */
export const texts = {
  about: {
    en: `Strategic games from the shell: the same functions as =${namespace}.… in Excel.`,
    ko: `명령줄에서 푸는 전략 게임: Excel의 =${namespace}.… 함수와 같습니다.`,
    zh: `命令行中的策略博弈：与 Excel 中的 =${namespace}.… 函数相同。`,
  },
  game: {
    en: "The game: a .nfg, .json, .csv or .xlsx file, or - for standard input",
    ko: "게임: .nfg, .json, .csv, .xlsx 파일, 또는 표준 입력을 뜻하는 -",
    zh: "博弈：.nfg、.json、.csv 或 .xlsx 文件，或用 - 表示标准输入",
  },
  rangeValue: {
    en: "Written here (commas between cells, semicolons between rows), a .csv file, or a range of the workbook",
    ko: "직접 쓰거나(셀은 쉼표, 행은 쌍반점으로 구분), .csv 파일, 또는 통합 문서의 범위",
    zh: "直接写出（逗号分隔单元格，分号分隔行），或 .csv 文件，或工作簿中的区域",
  },
  set: {
    en: "The value of a name used in the game's cells; repeat for more. Without “=”, a .csv file of names and values",
    ko: "게임의 셀에 쓰인 이름의 값. 여러 번 쓸 수 있습니다. “=”가 없으면 이름과 값을 적은 .csv 파일",
    zh: "博弈单元格中所用名称的值，可重复使用。不含“=”时为名称与值的 .csv 文件",
  },
  default: { en: "default: {value}", ko: "기본값: {value}", zh: "默认：{value}" },
  required: { en: "required", ko: "필수", zh: "必填" },
  sheet: {
    en: "The sheet of an .xlsx file; the first when left out",
    ko: ".xlsx 파일의 시트. 생략하면 첫째 시트",
    zh: ".xlsx 文件中的工作表；省略则为第一个",
  },
  range: {
    en: "The range of an .xlsx file (A1:F13 or a defined name); the whole sheet when left out",
    ko: ".xlsx 파일의 범위(A1:F13 또는 정의된 이름). 생략하면 시트 전체",
    zh: ".xlsx 文件中的区域（A1:F13 或已定义的名称）；省略则为整个工作表",
  },
  format: {
    en: "The format of the game (nfg, json, csv, xlsx), where its name does not tell",
    ko: "게임의 형식(nfg, json, csv, xlsx). 파일 이름으로 알 수 없을 때",
    zh: "博弈的格式（nfg、json、csv、xlsx），当文件名无法说明时使用",
  },
  json: { en: "Print the answer as JSON", ko: "답을 JSON으로 출력", zh: "以 JSON 输出答案" },
  csv: { en: "Print the table as CSV", ko: "표를 CSV로 출력", zh: "以 CSV 输出表格" },
  seconds: {
    en: "Stop after so many seconds and print what was found",
    ko: "주어진 초가 지나면 중지하고 찾은 것을 출력",
    zh: "在给定秒数后停止，并输出已找到的结果",
  },
  language: {
    en: "The language of sentences and messages: en, ko or zh",
    ko: "문장과 메시지의 언어: en, ko, zh",
    zh: "句子与消息的语言：en、ko 或 zh",
  },
  version: { en: "Print the version", ko: "버전 출력", zh: "输出版本" },
  help: { en: "Print this help", ko: "이 도움말 출력", zh: "输出此帮助" },
  usage: { en: "Usage:", ko: "사용법:", zh: "用法：" },
  arguments: { en: "Arguments:", ko: "인수:", zh: "参数：" },
  options: { en: "Options:", ko: "옵션:", zh: "选项：" },
  functions: { en: "Functions:", ko: "함수:", zh: "函数：" },
  commands: { en: "Commands:", ko: "명령:", zh: "命令：" },
  examples: { en: "Examples:", ko: "예:", zh: "示例：" },
  unreadable: {
    en: "{file} cannot be read: {reason}",
    ko: "{file}을(를) 읽을 수 없습니다: {reason}",
    zh: "无法读取 {file}：{reason}",
  },
  noFile: {
    en: "There is no file {file}.",
    ko: "{file} 파일이 없습니다.",
    zh: "没有文件 {file}。",
  },
  noFormat: {
    en: "It is not clear which format {file} is in: add --format nfg, json, csv or xlsx.",
    ko: "{file}의 형식을 알 수 없습니다. --format nfg, json, csv, xlsx 중 하나를 쓰십시오.",
    zh: "无法判断 {file} 的格式：请添加 --format nfg、json、csv 或 xlsx。",
  },
  noSheet: {
    en: "{file} has no sheet “{sheet}”. It has: {sheets}.",
    ko: "{file}에 “{sheet}” 시트가 없습니다. 있는 시트: {sheets}.",
    zh: "{file} 中没有工作表“{sheet}”。现有工作表：{sheets}。",
  },
  noRange: {
    en: "“{range}” is neither a range such as A1:F13 nor a defined name of {file}. Its names: {names}.",
    ko: "“{range}”은(는) A1:F13 같은 범위도, {file}에 정의된 이름도 아닙니다. 정의된 이름: {names}.",
    zh: "“{range}”既不是 A1:F13 这样的区域，也不是 {file} 中已定义的名称。已定义的名称：{names}。",
  },
  onlyWorkbook: {
    en: "--sheet and --range are for .xlsx files, and {file} is not one.",
    ko: "--sheet와 --range는 .xlsx 파일에만 쓸 수 있는데, {file}은(는) .xlsx 파일이 아닙니다.",
    zh: "--sheet 和 --range 仅用于 .xlsx 文件，而 {file} 不是。",
  },
  onlyTables: {
    en: "--{name} is for games given as tables, and {file} holds a whole game.",
    ko: "--{name}은(는) 표로 주어진 게임에만 쓸 수 있는데, {file}에는 게임 전체가 들어 있습니다.",
    zh: "--{name} 仅用于以表格给出的博弈，而 {file} 已包含整个博弈。",
  },
  badSet: {
    en: "--set {value}: write a name, “=” and a value, such as tariff=0.25, or give a .csv file.",
    ko: "--set {value}: tariff=0.25처럼 이름, “=”, 값을 쓰거나 .csv 파일을 지정하십시오.",
    zh: "--set {value}：请写成名称、“=”和值，例如 tariff=0.25，或指定 .csv 文件。",
  },
  badSeconds: {
    en: "--seconds {value}: write a number above 0, such as 10.",
    ko: "--seconds {value}: 10처럼 0보다 큰 수를 쓰십시오.",
    zh: "--seconds {value}：请填写大于 0 的数，例如 10。",
  },
  badLanguage: {
    en: "--language {value}: write en, ko or zh.",
    ko: "--language {value}: en, ko, zh 중 하나를 쓰십시오.",
    zh: "--language {value}：请填写 en、ko 或 zh。",
  },
  usageError: {
    en: "{reason}\nTry: {command} --help",
    ko: "명령을 이해하지 못했습니다: {reason}\n도움말: {command} --help",
    zh: "无法理解该命令：{reason}\n请尝试：{command} --help",
  },
  progress: {
    en: "{done} {unit}, {found} found",
    ko: "{unit} {done}, 찾은 것 {found}",
    zh: "{unit} {done}，已找到 {found}",
  },
  progressOf: {
    en: "{done} of {total} {unit}, {found} found",
    ko: "{unit} {done}/{total}, 찾은 것 {found}",
    zh: "{unit} {done}/{total}，已找到 {found}",
  },
  bug: {
    en: "This is a mistake in Tightrope, not in your game. Please report it with the game.",
    ko: "게임이 아니라 Tightrope의 오류입니다. 게임과 함께 알려 주십시오.",
    zh: "这是 Tightrope 自身的错误，并非您的博弈有误。请附上该博弈报告。",
  },
} satisfies Record<string, Text>;
