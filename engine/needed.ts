/** Thrown by code that cannot go on without something not loaded yet: `load` brings it, and the work can then be done again. */
export class Needed extends Error {
  override readonly name = "Needed";
  constructor(readonly load: () => Promise<unknown>) {
    super("something is needed that has not been loaded");
  }
}

/** Something large, loaded when it is first used and kept. */
export interface Loadable<T> {
  /** Throws Needed while it has not been loaded. */
  get(): T;
  load(): Promise<T>;
}

export function loadable<T>(bring: () => Promise<T>): Loadable<T> {
  let loaded: { readonly value: T } | undefined;
  const load = async () => {
    loaded ??= { value: await bring() };
    return loaded.value;
  };
  return {
    load,
    get() {
      if (!loaded) throw new Needed(load);
      return loaded.value;
    },
  };
}

/** The result of the work, or undefined when it has met something that has to be loaded. */
export function unlessNeeded<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Needed)) throw error;
    return undefined;
  }
}

/** Does the work, again from the start whenever it has met something that had to be loaded. */
export async function whenLoaded<T>(work: () => T): Promise<T> {
  for (;;) {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof Needed)) throw error;
      await error.load();
    }
  }
}
