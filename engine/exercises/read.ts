import { type OutputUnit, Validator } from "@cfworker/json-schema";
import { type Document, isNode, LineCounter, parseDocument } from "yaml";
import { conceptById, concepts, gradeQuestions } from "../concepts/index";
import { readNamedDraws } from "../concepts/variant/definition";
import { conditionsIn } from "../concepts/variant/read-conditions";
import { InputError } from "../errors";
import { message, type Text } from "../text";
import type { Exercise, ExerciseQuestion } from "./exercise";
import { exerciseSchema } from "./schema";
import { writtenCells } from "./written-cells";

type Path = readonly (string | number)[];
type Words = string | { readonly en: string; readonly ko?: string; readonly zh?: string };
type WrittenTable = string | readonly (readonly unknown[])[];

interface WrittenQuestion {
  readonly ask: string;
  readonly text?: Words;
  readonly points: number;
  readonly about?: WrittenTable;
  readonly hint?: Words;
  readonly tolerance?: number;
}

/** What the schema promises. */
interface WrittenExercise {
  readonly title: Words;
  readonly story: Words;
  readonly table: WrittenTable;
  readonly ranges?: Readonly<Record<string, WrittenTable>>;
  readonly draws?: Readonly<Record<string, string>>;
  readonly conditions?: readonly string[];
  readonly words?: Readonly<Record<string, Words>>;
  readonly questions: readonly WrittenQuestion[];
  readonly checks?: number;
  readonly functions?: readonly string[];
}

const usualTolerance = 0.005;
const validator = new Validator(exerciseSchema, "2020-12", false);

/** An exercise from the text of its file (YAML; JSON is YAML too). Throws InputError at the line of the fault. */
export function readExercise(id: string, text: string): Exercise {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const [fault] = document.errors;
  if (fault) throw new InputError(texts.yaml, { reason: fault.message }, { line: lines.linePos(fault.pos[0]).line });
  const placeOf = (path: Path) => ({ line: lineOf(document, lines, path) });
  const { valid, errors } = validator.validate(document.toJS() ?? {});
  if (!valid) throw schemaFault(errors, document.toJS(), placeOf);
  return exerciseOf(id, document.toJS() as WrittenExercise, placeOf);
}

/** The line of the node at the path, or of the nearest one around it that there is. */
function lineOf(document: Document, lines: LineCounter, path: Path): number {
  for (let length = path.length; length >= 0; length--) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}

type PlaceOf = (path: Path) => { readonly line: number };

/** The deepest fault that the schema found: those above it only say that something below is wrong. */
function schemaFault(errors: readonly OutputUnit[], value: unknown, placeOf: PlaceOf): InputError {
  const depth = ({ instanceLocation }: OutputUnit) => instanceLocation.split("/").length;
  const said = errors.filter(({ keyword }) => keyword in keywordTexts);
  const deepest = said.reduce((best, one) => (depth(one) > depth(best) ? one : best), said[0] ?? errors[0]!);
  const names = [...deepest.error.matchAll(/"([^"]*)"/g)].map(([, name]) => name!);
  const around = pathOf(deepest.instanceLocation);
  const path = deepest.keyword === "additionalProperties" ? [...around, names[0]!] : around;
  const last = path.at(-1) ?? "";
  const field = typeof last === "number" ? `${path.at(-2)} ${last + 1}` : last;
  const text = keywordTexts[deepest.keyword] ?? keywordTexts.type!;
  return new InputError(
    text,
    { field: field === "" ? message(texts.file) : field, names, value: shown(value, path) },
    placeOf(path),
  );
}

const pathOf = (location: string): (string | number)[] =>
  location
    .split("/")
    .slice(1)
    .map((part) => decodeURIComponent(part).replaceAll("~1", "/").replaceAll("~0", "~"))
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));

function shown(value: unknown, path: Path): string {
  const at = path.reduce<unknown>((one, key) => (one as Record<string | number, unknown> | undefined)?.[key], value);
  return JSON.stringify(at) ?? "";
}

function exerciseOf(id: string, written: WrittenExercise, placeOf: PlaceOf): Exercise {
  const { ranges = {}, draws = {}, conditions = [], words = {}, checks, functions = [] } = written;
  return {
    id,
    title: textOf(written.title),
    story: textOf(written.story),
    table: writtenCells(written.table),
    ranges: Object.fromEntries(Object.entries(ranges).map(([name, cells]) => [name, writtenCells(cells)])),
    draws: Object.entries(draws).flatMap(([name, range]) =>
      placed(() => readNamedDraws([[name, range]], "draws"), placeOf(["draws", name])),
    ),
    conditions: conditions.flatMap((one, i) => conditionsIn(one, placeOf(["conditions", i]))),
    words: Object.fromEntries(Object.entries(words).map(([name, word]) => [name, textOf(word)])),
    questions: written.questions.map((one, i) => questionOf(one, placeOf(["questions", i, "ask"]))),
    checks,
    functions: functions.map((one, i) => functionNamed(one, placeOf(["functions", i]))),
  };
}

/** The id of a function, with or without "GAME." before it. */
function functionNamed(written: string, place: { readonly line: number }): string {
  const id = written.toUpperCase().replace(/^=?GAME\./, "");
  if (!conceptById(id)) throw new InputError(texts.function, { written, known: concepts.map((one) => one.id) }, place);
  return id;
}

function questionOf(written: WrittenQuestion, place: { readonly line: number }): ExerciseQuestion {
  const { ask, text, points, about, hint, tolerance = usualTolerance } = written;
  const known = gradeQuestions.map(({ id }) => id);
  if (!known.includes(ask)) throw new InputError(texts.ask, { ask, known }, place);
  return {
    ask,
    text: text === undefined ? undefined : textOf(text),
    points,
    about: about === undefined ? undefined : writtenCells(about),
    hint: hint === undefined ? undefined : textOf(hint),
    tolerance,
  };
}

/** A language that is missing is said in English. */
const textOf = (words: Words): Text =>
  typeof words === "string"
    ? { en: words, ko: words, zh: words }
    : { en: words.en, ko: words.ko ?? words.en, zh: words.zh ?? words.en };

/** Reads something that knows cells only, and names the line instead. */
function placed<T>(read: () => T, place: { readonly line: number }): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof InputError) throw new InputError(error.said.text, error.said.values, place);
    throw error;
  }
}

const keywordTexts: Readonly<Record<string, Text>> = {
  required: {
    en: "{names} is missing in {field}: add it",
    ko: "{field}에 {names}이(가) 없습니다. 추가하세요",
    zh: "{field} 中缺少 {names}：请添加",
  },
  additionalProperties: {
    en: "{field} is no field that stands here: remove it or correct its spelling",
    ko: "{field}은(는) 여기에 올 수 있는 항목이 아닙니다. 지우거나 철자를 고치세요",
    zh: "{field} 不是此处可用的字段：请删除或更正拼写",
  },
  type: {
    en: "{field} is {value}, which is not of the kind that stands here",
    ko: "{field}의 값 {value}은(는) 여기에 올 수 있는 종류가 아닙니다",
    zh: "{field} 的值 {value} 不是此处所需的类型",
  },
  minItems: {
    en: "{field} is empty: write at least one",
    ko: "{field}이(가) 비어 있습니다. 하나 이상 쓰세요",
    zh: "{field} 为空：请至少写一个",
  },
  minLength: {
    en: "{field} is empty: write something",
    ko: "{field}이(가) 비어 있습니다. 내용을 쓰세요",
    zh: "{field} 为空：请填写",
  },
  minimum: {
    en: "{field} is {value}, which is too small",
    ko: "{field}의 값 {value}이(가) 너무 작습니다",
    zh: "{field} 的值 {value} 过小",
  },
  exclusiveMinimum: {
    en: "{field} is {value}: write a number above 0",
    ko: "{field}의 값이 {value}입니다. 0보다 큰 수를 쓰세요",
    zh: "{field} 的值为 {value}：请写大于 0 的数",
  },
  maximum: {
    en: "{field} is {value}, which is too large",
    ko: "{field}의 값 {value}이(가) 너무 큽니다",
    zh: "{field} 的值 {value} 过大",
  },
};

const texts = {
  yaml: {
    en: "the file cannot be read as YAML: {reason}",
    ko: "파일을 YAML로 읽을 수 없습니다. {reason}",
    zh: "无法将文件读作 YAML：{reason}",
  },
  function: {
    en: "there is no function “{written}”: write one of {known}",
    ko: "“{written}”(이)라는 함수가 없습니다. 다음 중 하나를 쓰세요: {known}",
    zh: "没有名为“{written}”的函数：请写 {known} 之一",
  },
  file: { en: "the file", ko: "파일", zh: "文件" },
  ask: {
    en: "there is no question “{ask}”: write one of {known}",
    ko: "“{ask}”(이)라는 질문이 없습니다. 다음 중 하나를 쓰세요: {known}",
    zh: "没有名为“{ask}”的问题：请写 {known} 之一",
  },
} satisfies Record<string, Text>;
