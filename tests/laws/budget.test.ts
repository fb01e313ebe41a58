import { expect, test } from "vitest";
import { createBudget } from "../../engine/budget";
import { Stopped } from "../../engine/errors";

/** Spends steps of `milliseconds` each until it is stopped. */
function spendUntilStopped(budget: ReturnType<typeof createBudget>, milliseconds: number): number {
  const started = performance.now();
  try {
    for (;;) {
      budget.spend();
      const end = performance.now() + milliseconds;
      while (performance.now() < end);
    }
  } catch (error) {
    expect(error).toBeInstanceOf(Stopped);
    return performance.now() - started;
  }
}

test("a method stops soon after its limit, whether its steps are long or short", () => {
  for (const step of [0, 0.1, 5, 20]) {
    expect(spendUntilStopped(createBudget({ milliseconds: 40 }), step)).toBeLessThan(40 + 300);
  }
});

test("a method stops within a few steps of being cancelled", () => {
  let looks = 0;
  spendUntilStopped(createBudget({ cancelled: () => ++looks > 3 }), 0);
  expect(looks).toBe(4);
});
