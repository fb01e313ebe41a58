import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import { writeSpeedPages } from "./speed-pages";

/** Milliseconds of CPU time, since other programs may be running. */
export function timed<T>(work: () => T): { readonly result: T; readonly milliseconds: number } {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return { result, milliseconds: (user + system) / 1000 };
}

export const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN;

export const round = (time: number): number => Number(time.toPrecision(3));

/** A peer's milliseconds, or why there are none. */
export type PeerTime = number | string;

export const isInstalled = (program: string): boolean =>
  spawnSync(program, ["-h"], { stdio: "ignore" }).error === undefined;

/** CPU milliseconds of a program by the shell's clock, process start included; undefined when it fails or takes longer than the limit. */
export function timeProgram(
  command: string,
  input: string,
  seconds: number,
): { output: string; milliseconds: number } | undefined {
  const { stdout, stderr, status } = spawnSync(
    "bash",
    ["-c", `TIMEFORMAT='%3U %3S'; time timeout ${seconds} ${command}`],
    { input, encoding: "utf8", maxBuffer: 2 ** 28 },
  );
  const parts = stderr.trim().split(/\s+/).slice(-2).map(Number);
  return status === 0 ? { output: stdout, milliseconds: 1000 * (parts[0]! + parts[1]!) } : undefined;
}

/** Prints the rows, writes them as JSON beside the benchmark, and brings the page of speeds and its charts up to date. */
export function publish(name: string, rows: readonly object[]): void {
  console.table(rows);
  const machine = `${cpus()[0]?.model}, Node ${process.version}`;
  const file = fileURLToPath(new URL(`${name}.json`, import.meta.url));
  writeFileSync(file, `${JSON.stringify({ machine, rows }, null, 2)}\n`);
  writeSpeedPages();
}
