/** Holds the state, replaces it, and tells everyone who draws it; several changes in one turn are drawn once. */
export interface Store<S> {
  get(): S;
  update(change: (state: S) => S): void;
  subscribe(listener: (state: S) => void): void;
}

export function createStore<S>(initial: S): Store<S> {
  const listeners: ((state: S) => void)[] = [];
  let state = initial;
  let isScheduled = false;
  const draw = () => {
    isScheduled = false;
    for (const listener of listeners) listener(state);
  };
  return {
    get: () => state,
    update(change) {
      const next = change(state);
      if (next === state) return;
      state = next;
      if (!isScheduled) queueMicrotask(draw);
      isScheduled = true;
    },
    subscribe(listener) {
      listeners.push(listener);
      listener(state);
    },
  };
}
