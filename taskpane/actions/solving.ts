import type { Progress } from "../../engine/budget";
import type { Answer, Call } from "../../engine/concepts/call";
import { Stopped } from "../../engine/errors";
import { type Message, message } from "../../engine/text";
import { equilibriaOf } from "../model/answer";
import { callFor } from "../model/arguments";
import { type Changes, compareEquilibria, hasChanged } from "../model/changes";
import type { State } from "../state";
import { strings } from "../strings";
import { type Context, conceptOf, problemOf, set } from "./context";

/** Solving and stopping. A new solve ends the one under way; `onAnswer` runs after each answer. */
export function solvingActions({ store, solve }: Context, onAnswer: () => void) {
  let running: AbortController | undefined;

  async function start(): Promise<void> {
    running?.abort();
    const mine = new AbortController();
    running = mine;
    const call = callFor(conceptOf(store.get()), store.get().inputs);
    const since = Date.now();
    set(store, { solving: { since, seconds: 0 }, solveProblem: undefined, status: undefined });
    const clock = setInterval(() => advance({ seconds: Math.floor((Date.now() - since) / 1000) }), 1000);
    try {
      const answer = await solve(call, { signal: mine.signal, onProgress: (progress) => advance({ progress }) });
      if (running === mine) finish(answer, call, Date.now() - since);
    } catch (error) {
      if (running === mine) fail(error);
    } finally {
      clearInterval(clock);
    }
    function advance(change: { seconds: number } | { progress: Progress }): void {
      if (running !== mine) return;
      store.update((state) => (state.solving ? { ...state, solving: { ...state.solving, ...change } } : state));
    }
  }

  function finish(answer: Answer, call: Call, milliseconds: number): void {
    running = undefined;
    store.update((state) => {
      const changes = changesSince(state, answer);
      return {
        ...state,
        solving: undefined,
        answered: { answer, call, milliseconds, ...(changes ? { changes } : {}) },
        status: changes && changeSaid(changes, answer),
      };
    });
    onAnswer();
  }

  function fail(error: unknown): void {
    running = undefined;
    set(store, { solving: undefined });
    if (error instanceof Stopped) set(store, { status: message(strings.stopped) });
    else set(store, { solveProblem: problemOf(error, store.get().inputs), answered: undefined });
  }

  function stop(): void {
    running?.abort();
  }

  /** After an edit: what was answered is answered again; without a readable game there is nothing to solve. */
  function restart(): void {
    const { answered, solving, solveProblem, reading } = store.get();
    if (reading.problem) stop();
    else if (answered || solving || solveProblem) void start();
  }

  return { start, stop, restart };
}

const changeSaid = (changes: Changes, { concept, game, solution, params }: Answer): Message =>
  hasChanged(changes)
    ? message(strings.changed, { verdict: concept.verdict(game, solution, params) })
    : message(strings.unchanged);

/** Nothing to compare with where the question or the strategies are others than before. */
function changesSince(state: State, answer: Answer): Changes | undefined {
  const before = state.answered?.answer;
  if (!before || before.concept !== answer.concept) return undefined;
  const [old, now] = [equilibriaOf(before), equilibriaOf(answer)];
  const sameStrategies = old && now && JSON.stringify(old.game.players) === JSON.stringify(now.game.players);
  return sameStrategies ? compareEquilibria(old.found, now.found) : undefined;
}
