import type { ObjectType } from "./object";

/** `context.runtime`: whether the add-in hears of changes, its own included. */
export const runtimeType: ObjectType<object> = {
  name: "Runtime",
  scalars: {
    enableEvents: {
      get: (_runtime, host) => host.events.isEnabled,
      set: (_runtime, host, value) => {
        host.events.isEnabled = value === true;
      },
    },
  },
};
