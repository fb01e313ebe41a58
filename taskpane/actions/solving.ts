import type { Answer, Call } from "../../engine/concepts/call";
import { argumentsOf } from "../../engine/concepts/define";
import { Stopped } from "../../engine/errors";
import { type Message, message } from "../../engine/text";
import { type Equilibria, equilibriaOf } from "../model/answer";
import { callFor, showArgument } from "../model/arguments";
import { type Changes, compareEquilibria, hasChanged } from "../model/changes";
import type { Solving, State } from "../state";
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
      const answer = await solve(call, {
        signal: mine.signal,
        onProgress: (progress) => advance({ progress }),
        onFound: (soFar) => advance({ soFar }),
      });
      if (running === mine) finish(answer, call, Date.now() - since);
    } catch (error) {
      if (running !== mine) return;
      if (error instanceof Stopped) keepSoFar(call, Date.now() - since);
      else fail(error);
    } finally {
      clearInterval(clock);
    }
    function advance(change: Partial<Solving>): void {
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

  /** Stopped: what was found is an answer; where there is nothing, the last answer stays, which may be that to another question. */
  function keepSoFar(call: Call, milliseconds: number): void {
    const { solving, answered } = store.get();
    if (solving?.soFar) {
      finish(solving.soFar, call, milliseconds);
      set(store, { status: message(strings.stoppedWith, { verdict: verdictSaid(solving.soFar) }) });
      return;
    }
    running = undefined;
    const isOutdated = answered !== undefined && JSON.stringify(answered.call) !== JSON.stringify(call);
    const left = isOutdated ? { answered: { ...answered, isOutdated } } : {};
    set(store, { ...left, solving: undefined, status: message(strings.stopped) });
  }

  function fail(error: unknown): void {
    running = undefined;
    set(store, { solving: undefined, solveProblem: problemOf(error, store.get().inputs), answered: undefined });
  }

  function stop(): void {
    running?.abort();
  }

  /** Ends a solve whose question is no longer asked. */
  function abandon(): void {
    running?.abort();
    running = undefined;
    set(store, { solving: undefined });
  }

  /** After an edit: what was answered is answered again; without a readable game there is nothing to solve. */
  function restart(): void {
    const { answered, solving, solveProblem, reading } = store.get();
    if (reading.problem) abandon();
    else if (answered || solving || solveProblem) void start();
  }

  return { start, stop, abandon, restart };
}

const verdictSaid = ({ concept, game, solution, params }: Answer): Message => concept.verdict(game, solution, params);

const changeSaid = (changes: Changes, answer: Answer): Message =>
  hasChanged(changes) ? message(strings.changed, { verdict: verdictSaid(answer) }) : message(strings.unchanged);

/** Only lists that are complete, of the same strategies and by the same question, tell what is new and what is gone. */
function changesSince({ answered }: State, answer: Answer): Changes | undefined {
  const [old, now] = [completeList(answered?.answer), completeList(answer)];
  if (!old || !now || !sameChoices(answered!.answer, answer)) return undefined;
  const sameStrategies = JSON.stringify(old.game.players) === JSON.stringify(now.game.players);
  return sameStrategies ? compareEquilibria(old.found, now.found) : undefined;
}

const completeList = (answer: Answer | undefined): Equilibria | undefined =>
  answer && ["all", "extreme"].includes(answer.solution.guarantee) ? equilibriaOf(answer) : undefined;

/** Whether the same was asked; how the answer is computed or written is another matter. */
function sameChoices(one: Answer, other: Answer): boolean {
  const notAsked = [showArgument, "method", "arithmetic"];
  const asked = argumentsOf(one.concept).filter(({ name, kind }) => kind === "choice" && !notAsked.includes(name));
  return one.concept === other.concept && asked.every(({ name }) => one.params[name] === other.params[name]);
}
