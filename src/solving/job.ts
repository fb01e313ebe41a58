import { createBudget, type Progress } from "../../engine/budget";
import type { AnyConcept } from "../../engine/concepts/define";
import type { Solution } from "../../engine/concepts/solution";
import { InputError, type Place, Refusal } from "../../engine/errors";
import { Needed } from "../../engine/needed";
import type { Message } from "../../engine/text";

/** A game already read, with its parameters, to be solved on another thread: plain data, copied by structured clone. */
export interface Job {
  readonly concept: string;
  readonly game: unknown;
  readonly params: Readonly<Record<string, unknown>>;
  readonly milliseconds?: number;
}

/** What the other thread says: any number of "progress" and "found", then one of the others. */
export type Report =
  | { readonly kind: "progress"; readonly progress: Progress }
  | { readonly kind: "found"; readonly results: readonly unknown[] }
  | { readonly kind: "solved"; readonly solution: Solution<unknown> }
  | { readonly kind: "failed"; readonly failure: Failure };

/** An error as plain data: classes do not survive the copy between threads. */
export interface Failure {
  readonly name: string;
  readonly text: string;
  readonly said?: Message;
  readonly at?: Place;
}

/** Solves on the present thread and says so through `report`, errors included, when all that is needed has been loaded; never throws. */
export function runJob(
  concepts: readonly AnyConcept[],
  job: Job,
  report: (report: Report) => void,
  cancelled: () => boolean = () => false,
): void {
  try {
    const concept = concepts.find(({ id }) => id === job.concept);
    if (!concept) throw new Error(`no concept ${job.concept}`);
    const { milliseconds } = job;
    const news = gathered(report);
    const budget = createBudget({
      ...(milliseconds === undefined ? {} : { milliseconds }),
      cancelled: () => {
        news.tell();
        return cancelled();
      },
      onProgress: news.progress,
      onFound: news.found,
    });
    report({ kind: "solved", solution: concept.solve(job.game, job.params, budget) });
  } catch (error) {
    const fail = (reason: unknown) => report({ kind: "failed", failure: failureOf(reason) });
    if (error instanceof Needed) error.load().then(() => runJob(concepts, job, report, cancelled), fail);
    else fail(error);
  }
}

/** A reader needs no more than ten reports a second, and messages between threads cost time. */
const betweenReports = 100;

/**
 * Gathers results and the latest progress, and reports them when it is time. `tell` is called whenever the budget looks at the clock:
 * a result is then not held back until the next one is found, which may never be.
 */
function gathered(report: (report: Report) => void) {
  let last = 0;
  let results: unknown[] = [];
  let latest: Progress | undefined;
  const tell = (): void => {
    if ((results.length === 0 && !latest) || Date.now() - last < betweenReports) return;
    last = Date.now();
    if (results.length > 0) report({ kind: "found", results });
    if (latest) report({ kind: "progress", progress: latest });
    results = [];
    latest = undefined;
  };
  return {
    tell,
    progress(progress: Progress): void {
      latest = progress;
      tell();
    },
    found(result: unknown): void {
      results.push(result);
      tell();
    },
  };
}

function failureOf(error: unknown): Failure {
  if (error instanceof InputError) {
    const { name, message, said, at } = error;
    return { name, text: message, said, ...(at ? { at } : {}) };
  }
  if (error instanceof Refusal) return { name: error.name, text: error.message, said: error.said };
  return error instanceof Error
    ? { name: error.name, text: error.stack ?? error.message }
    : { name: "Error", text: String(error) };
}

/** The error that a failure stands for, of its own class again. */
export function errorOf({ name, text, said, at }: Failure): Error {
  if (name === "InputError" && said) return new InputError(said.text, said.values, at);
  if (name === "Refusal" && said) return new Refusal(said.text, said.values);
  const error = new Error(text);
  error.stack = text;
  return error;
}
