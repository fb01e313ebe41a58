import { describe, expect, test, vi } from "vitest";
import { quantityText } from "../../engine/arithmetic/quantity";
import type { Evaluate } from "../../engine/formats/game-kind";
import { fault, readingWith } from "../support/reading";

const { evaluate, parameters } = readingWith({ a: "1/4", 관세: 0.1, 关税: "0.2" });
const value = (expression: string) => quantityText(evaluate(expression, parameters));

describe("Expressions", () => {
  test.each([
    ["0.1*3", "3/10"],
    ["0.1+0.2", "3/10"],
    ["1/3+a", "7/12"],
    ["2^-2", "1/4"],
    ["(2/3)^3", "8/27"],
    ["0^0", "1"],
    ["-2^2", "-4"],
    ["1e-9*1", "1/1000000000"],
    ["12345678901234567890+1", "12345678901234567891"],
    ["0.1234567890123456789*10", "1234567890123456789/1000000000000000000"],
    ["2×3÷4", "3/2"],
    ["（1＋2）＊3", "9"],
    ["관세+关税", "3/10"],
    ["max(1/3, 0.3)", "1/3"],
    ["min(a, 1)", "1/4"],
    ["abs(-2/3)", "2/3"],
    ["round(-2.5)", "-3"],
    ["round(2.345, 2)", "47/20"],
    ["floor(-1/2)", "-1"],
    ["sign(-a)", "-1"],
    ["a > 0.2 ? 3 : 1/3", "3"],
    ["a >= 0.25 and not (a > 0.25) ? 1 : 2", "1"],
    ["a == 1/4 or a > 3 ? 1/7 : 0", "1/7"],
    ["0 < a < 1 ? 5 : 6", "5"],
    ["a ≤ 0.25 ? 1 : 0", "1"],
    ["(a > 0.2)*3", "3"],
  ])("%s is exactly %s", (expression, expected) => expect(value(expression)).toBe(expected));

  test.each([
    ["sqrt(2)/3", Math.SQRT2 / 3],
    ["2^0.5", Math.SQRT2],
    ["exp(1)", Math.E],
    ["log(a)", Math.log(0.25)],
    ["log10(1000)", 3],
    ["max(sqrt(2), 1/3)", Math.SQRT2],
  ])("%s is the double nearest to it", (expression, expected) => {
    const found = evaluate(expression, parameters);
    expect(typeof found).toBe("number");
    expect(found).toBeCloseTo(expected, 14);
  });

  test.each([
    ["b+1", "“b” is not a number and no parameter of that name is known; known: a, 관세, 关税"],
    ["toString", "“toString” is not a number and no parameter"],
    ["f(3)", "there is no function f; known: abs"],
    ["import(1)", "there is no function import"],
    ["2a", "write *, as in 2*tariff"],
    ["3 2", "cannot be read from character 3 on"],
    ["a+", "cannot be read from character 3 on"],
    ["100+5%", "write it as a decimal, 0.05 for 5%"],
    ["a=2", "write == to compare"],
    ["f(x)=x", "holds something other than numbers"],
    ["a.b", "holds something other than numbers"],
    ["[1,2]", "holds something other than numbers"],
    ["'5'", "holds something other than numbers"],
    ["5 mod 3", "holds something other than numbers"],
    ["a; 2", "holds something other than numbers"],
    ["NaN", "holds something other than numbers"],
    ["a > 1", "is true or false, not a payoff: write condition ? payoff if true : payoff if false"],
    ["1/0", "has no finite value for these parameters: look for a division by zero"],
    ["sqrt(-1)", "has no finite value"],
    ["max()", "has no finite value"],
    ["(-8)^(1/3)", "has no finite value"],
    ["10^400", "has no finite value"],
    ["9^9^9^9", "has no finite value"],
  ])("%s is refused with a remedy", (expression, expected) =>
    expect(fault(() => value(expression))).toContain(expected),
  );

  test("the root of a long fraction takes no time", () => {
    const start = performance.now();
    expect(evaluate("1000000000000000003^0.5", parameters)).toBeCloseTo(1e9, 5);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe("The evaluator", () => {
  test("is not loaded before an expression is met, and then the table is read once more", async () => {
    vi.resetModules();
    const load = vi.fn(() => ({ evaluateExpression: (() => 7) as Evaluate }));
    vi.doMock("../../engine/formats/expression-evaluator", load);
    const { readingExpressions } = await import("../../engine/formats/expressions");
    expect(await readingExpressions(() => "numbers only")).toBe("numbers only");
    expect(load).not.toHaveBeenCalled();
    const read = vi.fn((evaluateLate: Evaluate) => evaluateLate("1+1", new Map()));
    expect(await readingExpressions(read)).toBe(7);
    expect(read).toHaveBeenCalledTimes(2);
    expect(await readingExpressions(read)).toBe(7);
    expect(read).toHaveBeenCalledTimes(3);
    expect(load).toHaveBeenCalledTimes(1);
    vi.doUnmock("../../engine/formats/expression-evaluator");
  });

  test("passes on other errors of the reader", async () => {
    const { readingExpressions } = await import("../../engine/formats/expressions");
    const failing = readingExpressions(() => {
      throw new TypeError("mine");
    });
    await expect(failing).rejects.toThrow("mine");
  });
});
