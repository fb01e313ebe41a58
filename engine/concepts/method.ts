import type { Budget } from "../budget";
import { Refusal, Stopped } from "../errors";
import { type Message, message, type Text } from "../text";
import type { Arithmetic, Guarantee, Solution } from "./solution";

/** What a method can say once it has finished. */
export interface Verdict {
  readonly guarantee: Guarantee;
  readonly arithmetic: Arithmetic;
  readonly notes: readonly Message[];
  /** Where another method had to do the work: its id. */
  readonly method?: string;
}

/** An algorithm for a concept. It yields each result as it is found and returns what may be claimed of them all. */
export interface Method<G, R> {
  readonly id: string;
  readonly title: Text;
  readonly summary: Text;
  /** The arithmetic of its results when it is stopped before its verdict. */
  readonly arithmetic: Arithmetic;
  /** Whether `run` itself tells the budget of what it finds, where it yields only when all is found and put in order. */
  readonly tellsItself?: boolean;
  /** Why the method does not apply to the game, or null. */
  refuses(game: G): Message | null;
  run(game: G, budget: Budget): Generator<R, Verdict, void>;
}

/** Runs a method within its budget; when stopped, what was found is kept and no completeness is claimed. Throws Refusal. */
export function runMethod<G, R>(method: Method<G, R>, game: G, budget: Budget): Solution<R> {
  const refusal = method.refuses(game);
  if (refusal) throw new Refusal(refusal.text, refusal.values);
  const found: R[] = [];
  try {
    const steps = method.run(game, budget);
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) {
        const { guarantee, arithmetic, notes, method: other } = step.value;
        return { found, method: other ?? method.id, arithmetic, guarantee, stopped: "finished", notes };
      }
      found.push(step.value);
      if (!method.tellsItself) budget.found(step.value);
    }
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    return stoppedSolution(found, { method: method.id, arithmetic: method.arithmetic }, error.reason, error.notes);
  }
}

/** What a method leaves that was stopped before its verdict: the results it had found, and no claim that they are all. */
export function stoppedSolution<R>(
  found: readonly R[],
  { method, arithmetic }: Pick<Solution<R>, "method" | "arithmetic">,
  reason: Stopped["reason"],
  furtherNotes: readonly Message[] = [],
): Solution<R> {
  return {
    found,
    method,
    arithmetic,
    guarantee: "some",
    stopped: reason,
    notes: [message(texts[reason]), ...furtherNotes],
  };
}

const texts = {
  limit: {
    en: "not proven complete: the time or step limit was reached",
    ko: "완전성이 증명되지 않음: 시간 또는 단계 한도에 도달했습니다",
    zh: "未证明完整：已达到时间或步数上限",
  },
  cancelled: { en: "not complete: cancelled", ko: "완전하지 않음: 취소되었습니다", zh: "不完整：已取消" },
} satisfies Record<string, Text>;
