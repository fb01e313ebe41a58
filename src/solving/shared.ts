import type { Progress } from "../../engine/budget";
import { Stopped } from "../../engine/errors";
import type { Watch } from "./pool";

interface Flight<T> {
  readonly promise: Promise<T>;
  readonly watchers: Set<Watch<T>>;
  /** What was found last, for those who join later. */
  readonly latest: { found?: T };
  readonly controller: AbortController;
}

/** Calls under way by key. Equal calls share one flight, which is cancelled only when nobody waits for it any more. */
export function createShared<T>() {
  const flights = new Map<string, Flight<T>>();

  function depart(key: string, work: (watch: Watch<T>) => Promise<T>): Flight<T> {
    const controller = new AbortController();
    const watchers = new Set<Watch<T>>();
    const onProgress = (progress: Progress) => {
      for (const watcher of watchers) watcher.onProgress?.(progress);
    };
    const latest: Flight<T>["latest"] = {};
    const onFound = (found: T) => {
      latest.found = found;
      for (const watcher of watchers) watcher.onFound?.(found);
    };
    const promise = work({ signal: controller.signal, onProgress, onFound }).finally(() => forget(key, controller));
    const flight = { promise, watchers, controller, latest };
    flights.set(key, flight);
    return flight;
  }

  function forget(key: string, controller: AbortController): void {
    if (flights.get(key)?.controller === controller) flights.delete(key);
  }

  return function join(key: string, watch: Watch<T>, work: (watch: Watch<T>) => Promise<T>): Promise<T> {
    if (watch.signal?.aborted) return Promise.reject(new Stopped("cancelled"));
    const flight = flights.get(key) ?? depart(key, work);
    flight.watchers.add(watch);
    if (flight.latest.found !== undefined) watch.onFound?.(flight.latest.found);
    return new Promise((resolve, reject) => {
      const leave = () => {
        flight.watchers.delete(watch);
        if (flight.watchers.size === 0) {
          forget(key, flight.controller);
          flight.controller.abort();
        }
        reject(new Stopped("cancelled"));
      };
      watch.signal?.addEventListener("abort", leave, { once: true });
      flight.promise.then(resolve, reject).finally(() => watch.signal?.removeEventListener("abort", leave));
    });
  };
}
