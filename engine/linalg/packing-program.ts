import type { Highs } from "highs";
import type { Budget } from "../budget";
import { Refusal } from "../errors";
import { loadable } from "../needed";
import type { Text } from "../text";

const texts = {
  notLoaded: {
    en: "The solver for large linear programs could not be loaded ({reason}). Look whether the network is there and try again, or choose the method lemke-howson.",
    ko: "큰 선형계획을 푸는 프로그램을 불러오지 못했습니다({reason}). 네트워크를 확인하고 다시 시도하거나 lemke-howson 방법을 고르십시오.",
    zh: "无法加载大型线性规划求解器（{reason}）。请检查网络后重试，或选择 lemke-howson 方法。",
  },
} satisfies Record<string, Text>;

/** A dense matrix, row by row. */
export interface DenseMatrix {
  readonly rows: number;
  readonly columns: number;
  readonly entries: Float64Array;
}

/** Doubles, right to about 1e-7, and the optimal basis, from which they can be computed to any precision. */
export interface PackingOptimum {
  readonly point: Float64Array;
  readonly prices: Float64Array;
  /** The basic variables, and the constraints that hold with equality: as many of the one as of the other. */
  readonly basic: readonly number[];
  readonly tight: readonly number[];
}

/** The LP solver HiGHS (Huangfu, Hall, Math. Prog. Comp. 10 (2018) 119–142) in WebAssembly, 3.5 MB. Its loading rejects with Refusal. */
const highs = loadable<Highs>(async () => {
  try {
    return await (await import("highs")).default();
  } catch (error) {
    throw new Refusal(texts.notLoaded, { reason: String(error) });
  }
});

/** Above so many nonzeros the interior-point method, with crossover to a basis, is faster than the simplex method. */
const manyEntries = 400_000;
/** What one iteration costs in steps of the budget. */
const stepsPerIteration = 256;

/**
 * Maximises Σ x subject to M x ≤ 1, x ≥ 0, for a large dense matrix of positive numbers of about 1. Throws Needed until the solver has
 * been loaded, and Stopped. Undefined when the solver gives up, which it should not.
 */
export function maximizePacking(matrix: DenseMatrix, budget: Budget): PackingOptimum | undefined {
  const solver = highs.get();
  const algorithms = matrix.entries.length > manyEntries ? ["ipm", "simplex"] : ["simplex"];
  for (const algorithm of algorithms) {
    const optimum = solver.withModel(modelOf(solver, matrix), (model) => {
      model.options.set({ output_flag: false, solver: algorithm, presolve: "off" });
      runWithin(solver, model, budget);
      return model.getModelStatus() === solver.constants.modelStatus.optimal ? optimumOf(solver, model) : undefined;
    });
    if (optimum) return optimum;
  }
  return undefined;
}

type Model = ReturnType<Highs["createModel"]>;

function modelOf({ constants }: Highs, { rows, columns, entries }: DenseMatrix) {
  return {
    numCols: columns,
    numRows: rows,
    sense: constants.objectiveSense.maximize,
    colCost: new Float64Array(columns).fill(1),
    colLower: new Float64Array(columns),
    colUpper: new Float64Array(columns).fill(Number.POSITIVE_INFINITY),
    rowLower: new Float64Array(rows).fill(Number.NEGATIVE_INFINITY),
    rowUpper: new Float64Array(rows).fill(1),
    matrix: {
      format: "csr" as const,
      numCols: columns,
      numRows: rows,
      starts: Int32Array.from({ length: rows + 1 }, (_, i) => i * columns),
      indices: Int32Array.from(entries, (_, k) => k % columns),
      values: entries,
    },
  };
}

/** An error must not cross the solver's frames: it is kept until they have ended. */
function runWithin({ constants }: Highs, model: Model, budget: Budget): void {
  let stopped: { readonly reason: unknown } | undefined;
  const look = (event: { interrupt(): void }): undefined => {
    try {
      budget.spend(stepsPerIteration);
    } catch (reason) {
      stopped = { reason };
      event.interrupt();
    }
  };
  const { simplexInterrupt, ipmInterrupt } = constants.callbackType;
  model.run({ [simplexInterrupt]: look, [ipmInterrupt]: look });
  if (stopped) throw stopped.reason;
}

function optimumOf({ constants }: Highs, model: Model): PackingOptimum {
  const { colValue, rowDual } = model.getSolution();
  const { colStatus, rowStatus } = model.getBasis();
  const { basic } = constants.basisStatus;
  const where = (list: ArrayLike<unknown>, wanted: (status: unknown) => boolean) =>
    Array.from(list).flatMap((status, index) => (wanted(status) ? [index] : []));
  return {
    point: Float64Array.from(colValue),
    prices: Float64Array.from(rowDual),
    basic: where(colStatus, (status) => status === basic),
    tight: where(rowStatus, (status) => status !== basic),
  };
}
