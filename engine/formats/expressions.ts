import { loadable, whenLoaded } from "../needed";
import type { Evaluate } from "./game-kind";

/** The parser behind expressions is large, and most tables hold only numbers. */
const evaluator = loadable<Evaluate>(async () => (await import("./expression-evaluator")).evaluateExpression);

export const loadEvaluate = evaluator.load;

/** Throws Needed while the evaluator has not been loaded. */
export const evaluate: Evaluate = (expression, parameters) => evaluator.get()(expression, parameters);

/** Reads with an evaluator at hand; it is loaded, and what it is needed for read again, only when an expression is met. */
export const readingExpressions = <T>(read: (evaluate: Evaluate) => T): Promise<T> => whenLoaded(() => read(evaluate));
