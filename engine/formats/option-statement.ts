import { InputError, type Place } from "../errors";
import type { Text } from "../text";
import { plainSigns } from "./expression-words";

const texts = {
  unknown: {
    en: "“{rest}” is not understood in “{statement}”: write option names or their numbers, joined by & (and), | (or), - (not), IF, IFF and parentheses; options: {options}",
    ko: "“{statement}”에서 “{rest}”을(를) 알 수 없습니다. 선택지 이름이나 번호를 &(그리고), |(또는), -(아님), IF, IFF, 괄호로 이어 쓰세요. 선택지: {options}",
    zh: "“{statement}”中的“{rest}”无法理解：请写选项名称或编号，并用 &（且）、|（或）、-（非）、IF、IFF 和括号连接；选项：{options}",
  },
  ends: {
    en: "“{statement}” ends too early: an option is missing at its end",
    ko: "“{statement}”이(가) 너무 일찍 끝납니다. 끝에 선택지가 빠졌습니다",
    zh: "“{statement}”过早结束：末尾缺少一个选项",
  },
} satisfies Record<string, Text>;

/** A statement about a state, given as which options are taken. */
export type Statement = (isTaken: readonly boolean[]) => boolean;

type Token = number | "and" | "or" | "not" | "if" | "iff" | "(" | ")";

/**
 * Reads a preference statement of option prioritising (Fang, Hipel, Kilgour, Peng 2003): options by name or number from 1, not, and, or
 * (binding in this order), then at most one IF or IFF outside parentheses. "A IF B" holds unless B holds without A.
 * mathjs, which reads payoffs, has neither IF nor names of several words, and states can be many thousand: hence a parser of its own.
 * Throws InputError at `place`.
 */
export function readStatement(text: string, options: readonly string[], place: Place): Statement {
  const statement = plainSigns(text);
  const fail = (rest: string): never => {
    const fault = rest === "" ? texts.ends : texts.unknown;
    throw new InputError(fault, { statement: text, rest, options: options.map((one, i) => `${i + 1} ${one}`) }, place);
  };
  const tokens = tokensOf(statement, options, fail);
  let next = 0;
  const isNext = (token: Token): boolean => tokens[next]?.token === token && ++next > 0;
  const fault = () => fail(tokens[next] ? statement.slice(tokens[next]!.at) : "");

  function conditional(): Statement {
    const conclusion = disjunction();
    if (isNext("if")) return implied(conclusion, disjunction());
    if (isNext("iff")) return same(conclusion, disjunction());
    return conclusion;
  }
  function disjunction(): Statement {
    let left = conjunction();
    while (isNext("or")) left = either(left, conjunction());
    return left;
  }
  function conjunction(): Statement {
    let left = literal();
    while (isNext("and")) left = both(left, literal());
    return left;
  }
  function literal(): Statement {
    if (isNext("not")) return negated(literal());
    if (isNext("(")) {
      const inner = conditional();
      return isNext(")") ? inner : fault();
    }
    const token = tokens[next]?.token;
    if (typeof token !== "number") return fault();
    next++;
    return (isTaken) => isTaken[token]!;
  }

  const read = conditional();
  return next === tokens.length ? read : fault();
}

const negated =
  (one: Statement): Statement =>
  (state) =>
    !one(state);
const both =
  (a: Statement, b: Statement): Statement =>
  (state) =>
    a(state) && b(state);
const either =
  (a: Statement, b: Statement): Statement =>
  (state) =>
    a(state) || b(state);
const implied =
  (conclusion: Statement, condition: Statement): Statement =>
  (state) =>
    !condition(state) || conclusion(state);
const same =
  (a: Statement, b: Statement): Statement =>
  (state) =>
    a(state) === b(state);

const signs: readonly (readonly [RegExp, Token])[] = [
  [/^(?:iff(?![\p{L}\p{N}_])|<->|↔)/iu, "iff"],
  [/^if(?![\p{L}\p{N}_])/iu, "if"],
  [/^(?:&&?|and(?![\p{L}\p{N}_])|∧)/iu, "and"],
  [/^(?:\|\|?|or(?![\p{L}\p{N}_])|∨)/iu, "or"],
  [/^(?:[-!~¬]|not(?![\p{L}\p{N}_]))/iu, "not"],
  [/^\(/, "("],
  [/^\)/, ")"],
];

/** The longest option name that fits goes first, so that names may hold words and signs of the language. */
function tokensOf(statement: string, options: readonly string[], fail: (rest: string) => never) {
  const byLength = options
    .map((name, option) => ({ name: plainSigns(name).toLowerCase(), option }))
    .sort((a, b) => b.name.length - a.name.length);
  const tokens: { readonly token: Token; readonly at: number }[] = [];
  for (let at = 0; at < statement.length; ) {
    const rest = statement.slice(at);
    const named = byLength.find(({ name }) => startsWithWord(rest, name));
    const number = /^\d+(?![\p{L}\p{N}_])/u.exec(rest)?.[0];
    const sign = signs.find(([pattern]) => pattern.test(rest));
    if (/^\s/.test(rest)) at++;
    else if (named) at += push(named.option, named.name.length);
    else if (number && Number(number) >= 1 && Number(number) <= options.length)
      at += push(Number(number) - 1, number.length);
    else if (sign) at += push(sign[1], sign[0].exec(rest)![0].length);
    else fail(rest);

    function push(token: Token, length: number): number {
      tokens.push({ token, at });
      return length;
    }
  }
  return tokens;
}

/** Whether the text begins with the name, and the name does not end within a word. */
function startsWithWord(text: string, name: string): boolean {
  if (!text.toLowerCase().startsWith(name)) return false;
  const isWordEnd = !/[\p{L}\p{N}_]$/u.test(name) || !/^[\p{L}\p{N}_]/u.test(text.slice(name.length));
  return isWordEnd;
}
