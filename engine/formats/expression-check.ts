import type { MathNode } from "mathjs";
import { InputError } from "../errors";
import type { Text } from "../text";
import { allowedFunctions } from "./expression-words";
import type { Parameters } from "./game-kind";

const texts = {
  unknown: {
    en: "“{name}” is not a number and no parameter of that name is known; known: {known}",
    ko: "“{name}”은(는) 숫자가 아니고 그런 이름의 매개변수도 없습니다. 있는 매개변수: {known}",
    zh: "“{name}”不是数字，也没有名为它的参数；已知参数：{known}",
  },
  unknownAlone: {
    en: "“{name}” is not a number, and no parameters are given: type a number, or give a range of parameters with their values",
    ko: "“{name}”은(는) 숫자가 아니고 주어진 매개변수도 없습니다. 숫자를 입력하거나 매개변수와 값이 있는 범위를 지정하세요",
    zh: "“{name}”不是数字，且没有给出任何参数：请输入数字，或给出包含参数及其值的区域",
  },
  function: {
    en: "there is no function {name}; known: {known}",
    ko: "{name}(이)라는 함수가 없습니다. 쓸 수 있는 함수: {known}",
    zh: "没有函数 {name}；可用函数：{known}",
  },
  times: {
    en: "“{expression}” has two factors with nothing between them: write *, as in 2*tariff",
    ko: "“{expression}”에 연산자 없이 이어진 두 인수가 있습니다. 2*tariff처럼 *를 쓰세요",
    zh: "“{expression}”中有两个因子之间没有运算符：请写 *，例如 2*tariff",
  },
  percent: {
    en: "“{expression}” has a percentage: write it as a decimal, 0.05 for 5%",
    ko: "“{expression}”에 백분율이 있습니다. 5%는 0.05처럼 소수로 쓰세요",
    zh: "“{expression}”中有百分数：请写成小数，5% 写作 0.05",
  },
  assignment: {
    en: "“{expression}” sets a value: write == to compare",
    ko: "“{expression}”은(는) 값을 지정합니다. 비교하려면 ==를 쓰세요",
    zh: "“{expression}”是赋值：比较请写 ==",
  },
  other: {
    en: "“{expression}” holds something other than numbers, parameters, + - * / ^, comparisons, conditions and functions; known functions: {known}",
    ko: "“{expression}”에 숫자, 매개변수, + - * / ^, 비교, 조건, 함수가 아닌 것이 있습니다. 쓸 수 있는 함수: {known}",
    zh: "“{expression}”中含有数字、参数、+ - * / ^、比较、条件和函数以外的内容；可用函数：{known}",
  },
} satisfies Record<string, Text>;

const operators = ["+", "-", "*", "/", "^", "<", ">", "<=", ">=", "==", "!=", "and", "or", "not"];

/** What the check looks at in a node of any type. */
interface AnyNode {
  readonly type: string;
  readonly value?: unknown;
  readonly name?: string;
  readonly op?: string;
  readonly implicit?: boolean;
  readonly isPercentage?: boolean;
}

/** Throws InputError, without a place, at the first thing in a parsed expression that is not on the list of what it may hold. */
export function checkExpression(tree: MathNode, parameters: Parameters, expression: string): void {
  tree.traverse((node, path) => {
    const fault = faultOf(node as AnyNode, path, parameters);
    if (!fault) return;
    const known = fault === texts.unknown ? [...parameters.keys()] : allowedFunctions;
    throw new InputError(fault, { expression, known, name: (node as AnyNode).name ?? "" });
  });
}

function faultOf(node: AnyNode, path: string, parameters: Parameters): Text | undefined {
  switch (node.type) {
    case "ParenthesisNode":
    case "ConditionalNode":
    case "RelationalNode":
    case "FunctionNode":
      return undefined;
    case "ConstantNode":
      return typeof node.value !== "string" && /^-?[\d.]|^(true|false)$/.test(String(node.value))
        ? undefined
        : texts.other;
    case "OperatorNode":
      if (node.isPercentage) return texts.percent;
      if (node.implicit) return texts.times;
      return operators.includes(node.op ?? "") ? undefined : texts.other;
    case "SymbolNode":
      return path === "fn" ? functionFault(node.name ?? "") : nameFault(node.name ?? "", parameters);
    case "AssignmentNode":
      return texts.assignment;
    default:
      return texts.other;
  }
}

const functionFault = (name: string): Text | undefined =>
  allowedFunctions.includes(name) ? undefined : texts.function;

function nameFault(name: string, parameters: Parameters): Text | undefined {
  if (parameters.has(name)) return undefined;
  return parameters.size > 0 ? texts.unknown : texts.unknownAlone;
}
