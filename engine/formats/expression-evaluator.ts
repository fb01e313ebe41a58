import {
  absDependencies,
  addDependencies,
  andDependencies,
  bignumberDependencies,
  ceilDependencies,
  create,
  divideDependencies,
  equalDependencies,
  expDependencies,
  floorDependencies,
  fractionDependencies,
  largerDependencies,
  largerEqDependencies,
  log10Dependencies,
  logDependencies,
  type MathNode,
  maxDependencies,
  minDependencies,
  multiplyDependencies,
  notDependencies,
  orDependencies,
  parseDependencies,
  powDependencies,
  roundDependencies,
  signDependencies,
  smallerDependencies,
  smallerEqDependencies,
  sqrtDependencies,
  subtractDependencies,
  unaryMinusDependencies,
  unaryPlusDependencies,
  unequalDependencies,
} from "mathjs";
import { exactOf, numberOf, type Quantity } from "../arithmetic/quantity";
import { parseRational, type Rational, rational } from "../arithmetic/rational";
import { InputError } from "../errors";
import type { Text } from "../text";
import { checkExpression } from "./expression-check";
import { floatFunctions, plainSigns } from "./expression-words";
import type { Evaluate, Parameters } from "./game-kind";

const texts = {
  syntax: {
    en: "“{expression}” cannot be read from character {position} on: look for a missing operator or parenthesis there",
    ko: "“{expression}”을(를) {position}번째 글자부터 읽을 수 없습니다. 그 자리에 빠진 연산자나 괄호가 있는지 확인하세요",
    zh: "“{expression}”从第 {position} 个字符起无法读取：请检查该处是否缺少运算符或括号",
  },
  notFinite: {
    en: "“{expression}” has no finite value for these parameters: look for a division by zero, the root or logarithm of a negative number, or a function with the wrong number of arguments",
    ko: "이 매개변수에서 “{expression}”의 값이 유한하지 않습니다. 0으로 나누거나 음수의 제곱근, 로그를 구하는 곳, 인수의 수가 틀린 함수가 있는지 확인하세요",
    zh: "在这些参数下“{expression}”没有有限的值：请检查是否除以零、对负数开方或取对数，或函数的参数个数有误",
  },
  notNumber: {
    en: "“{expression}” is true or false, not a payoff: write condition ? payoff if true : payoff if false",
    ko: "“{expression}”은(는) 보수가 아니라 참이나 거짓입니다. 조건 ? 참일 때 보수 : 거짓일 때 보수 모양으로 쓰세요",
    zh: "“{expression}”的值是真或假，不是收益：请写成 条件 ? 为真时的收益 : 为假时的收益",
  },
} satisfies Record<string, Text>;

/** mathjs with what expressions may use and nothing else; literals are read as decimals of any length. */
const math = create(
  {
    absDependencies,
    addDependencies,
    andDependencies,
    bignumberDependencies,
    ceilDependencies,
    divideDependencies,
    equalDependencies,
    expDependencies,
    floorDependencies,
    fractionDependencies,
    largerDependencies,
    largerEqDependencies,
    log10Dependencies,
    logDependencies,
    maxDependencies,
    minDependencies,
    multiplyDependencies,
    notDependencies,
    orDependencies,
    parseDependencies,
    powDependencies,
    roundDependencies,
    signDependencies,
    smallerDependencies,
    smallerEqDependencies,
    sqrtDependencies,
    subtractDependencies,
    unaryMinusDependencies,
    unaryPlusDependencies,
    unequalDependencies,
  },
  { number: "BigNumber" },
);

/** Names may be in any script, as players' languages are. */
const parser = math.parse as typeof math.parse & { isAlpha: (sign: string, before: string, after: string) => boolean };
parser.isAlpha = (sign, before, after) =>
  [sign, before + sign, sign + after].some((letter) => /^[\p{L}\p{M}_]$/u.test(letter));

/**
 * The value of an expression in the parameters: an exact fraction where it uses only + − × ÷, whole powers, comparisons, conditions
 * and abs, ceil, floor, max, min, round, sign; a double where it needs a root, exp or log. Throws InputError without a place.
 */
export const evaluateExpression: Evaluate = (expression, parameters) => {
  const tree = parsed(plainSigns(expression));
  checkExpression(tree, parameters, expression);
  const value = exactValue(tree, parameters) ?? floatValue(tree, parameters);
  if (typeof value === "boolean") throw new InputError(texts.notNumber, { expression });
  if (value === undefined || !Number.isFinite(numberOf(value))) throw new InputError(texts.notFinite, { expression });
  return value;
};

function parsed(expression: string): MathNode {
  try {
    return parser(expression);
  } catch (error) {
    const position = error instanceof SyntaxError && "char" in error ? Number(error.char) : 1;
    throw new InputError(texts.syntax, { expression, position });
  }
}

type Value = Quantity | boolean | undefined;

/** The value in fractions; undefined where it is no fraction, or one too long to be worth having. */
function exactValue(tree: MathNode, parameters: Parameters): Value {
  const exactTree = withExactPowers(withConstants(tree, fraction));
  const scope = new Map<string, unknown>([...parameters].map(([name, value]) => [name, fraction(exactOf(value))]));
  for (const name of floatFunctions) scope.set(name, notExact);
  scope.set("exactPower", exactPower).set("round", roundHalfAway);
  try {
    const value: unknown = exactTree.compile().evaluate(scope);
    if (typeof value === "boolean") return value;
    return isFraction(value) ? rational(value.s * value.n, value.d) : undefined;
  } catch {
    return undefined;
  }
}

function floatValue(tree: MathNode, parameters: Parameters): Value {
  const floatTree = withConstants(tree, (value) => numberOf(value));
  const scope = new Map<string, unknown>([...parameters].map(([name, value]) => [name, numberOf(value)]));
  try {
    const value: unknown = floatTree.compile().evaluate(scope);
    return typeof value === "number" || typeof value === "boolean" ? value : undefined;
  } catch {
    return undefined;
  }
}

function withConstants(tree: MathNode, convert: (value: Rational) => unknown): MathNode {
  return tree.transform((node) => {
    const number = node instanceof math.ConstantNode ? parseRational(String(node.value)) : undefined;
    return number ? new math.ConstantNode(convert(number) as number) : node;
  });
}

/** From the leaves up, since mathjs does not look inside what a transformation has replaced. */
function withExactPowers(node: MathNode): MathNode {
  const inner = node.map((child: MathNode) => withExactPowers(child));
  return isPower(inner) ? new math.FunctionNode("exactPower", inner.args) : inner;
}

interface Fraction {
  readonly s: bigint;
  readonly n: bigint;
  readonly d: bigint;
}
const fraction = ({ n, d }: Rational) => math.fraction(n, d);
const isFraction = (value: unknown): value is Fraction =>
  typeof value === "object" && value !== null && "s" in value && "n" in value && "d" in value;
const isPower = (node: MathNode): node is MathNode & { args: MathNode[] } =>
  node instanceof math.OperatorNode && node.op === "^";

const notExact = () => {
  throw new RangeError("not a fraction");
};

/** Digits beyond which a power is left to doubles: enough for any payoff, and quick. */
const longestPower = 20_000;

/** Whole powers only: the root of a long fraction would be sought by trial division. */
function exactPower(base: Fraction, exponent: Fraction): unknown {
  const digits = Math.max(String(base.n).length, String(base.d).length) * Number(exponent.n);
  if (exponent.d !== 1n || digits > longestPower) return notExact();
  return math.pow(base as never, exponent as never);
}

/** Half away from zero, as in Excel; mathjs rounds the halves of fractions up. */
function roundHalfAway(value: Fraction, digits: Fraction = fraction(rational(0n)) as unknown as Fraction): unknown {
  const size = math.round(math.abs(value as never), math.number(digits as never)) as never;
  return value.s < 0n ? math.unaryMinus(size) : size;
}
