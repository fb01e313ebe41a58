import type { ObjectType } from "./object";

export const applicationType: ObjectType<object> = {
  name: "Application",
  scalars: {
    calculationMode: { get: () => "Automatic" },
    calculationState: { get: (_application, host) => (host.calculation.isBusy ? "Calculating" : "Done") },
    decimalSeparator: { get: () => "." },
    thousandsSeparator: { get: () => "," },
    useSystemSeparators: { get: () => true },
  },
  methods: {
    calculate: async (_application, host) => {
      host.calculation.everything();
      await host.calculation.whenDone();
    },
    // The grid calculates and draws after a batch in any case.
    suspendApiCalculationUntilNextSync: () => null,
    suspendScreenUpdatingUntilNextSync: () => null,
  },
};
