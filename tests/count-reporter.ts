import type { Reporter, TestModule } from "vitest/node";

/** Ends the run with "N passed, N failed" alone on its line, which is what the continuous integration reads. */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const count = (state: string) => tests.filter((test) => test.result().state === state).length;
    const brokenModules = modules.filter((module) => module.errors().length > 0).length;
    const failed = count("failed") + brokenModules + unhandledErrors.length;
    console.log(`\n${count("passed")} passed, ${failed} failed`);
  }
}
