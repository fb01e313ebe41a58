import type { Evaluate } from "./game-kind";

let loaded: Evaluate | undefined;

/** The evaluator of expressions, loaded when first asked for: the parser behind it is large, and most tables hold only numbers. */
export async function loadEvaluate(): Promise<Evaluate> {
  const { evaluateExpression } = await import("./expression-evaluator");
  loaded = evaluateExpression;
  return evaluateExpression;
}

class ExpressionMet extends Error {}

const notLoaded: Evaluate = () => {
  throw new ExpressionMet();
};

/** Reads with an evaluator at hand; loads it, and reads again, only when an expression is met. */
export async function readingExpressions<T>(read: (evaluate: Evaluate) => T): Promise<T> {
  try {
    return read(loaded ?? notLoaded);
  } catch (error) {
    if (!(error instanceof ExpressionMet)) throw error;
    return read(await loadEvaluate());
  }
}
