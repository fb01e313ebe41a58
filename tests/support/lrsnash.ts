import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { exact, type Matrix, profileLine } from "./bimatrix";

/** Whether lrsnash (Debian package lrslib, Avis 2010) is installed. */
export const hasLrsnash = spawnSync("lrsnash", ["--help"], { stdio: "ignore" }).error === undefined;

/** The extreme equilibria that lrsnash lists, one line each, in order. */
export function extremeEquilibriaByLrsnash(A: Matrix, B: Matrix): string[] {
  const output = runLrsnash(A, B);
  const lines = new Set<string>();
  // Between blank lines stand the mixtures of the column player ("2 …"), each an equilibrium with each of the row player's ("1 …").
  for (const block of output.split(/\n\s*\n/)) {
    const mixtures = (player: string) =>
      block.split("\n").flatMap((line) => {
        const [first, ...numbers] = line.trim().split(/\s+/);
        return first === player ? [numbers.slice(0, -1).map(exact)] : [];
      });
    for (const x of mixtures("1")) for (const y of mixtures("2")) lines.add(profileLine([x, y]));
  }
  return [...lines].sort();
}

/** What lrsnash prints for the game; it reads files only. */
export function runLrsnash(A: Matrix, B: Matrix): string {
  const text = (matrix: Matrix) => matrix.map((row) => row.join(" ")).join("\n");
  const folder = mkdtempSync(join(tmpdir(), "lrsnash-"));
  const file = join(folder, "game");
  writeFileSync(file, `${A.length} ${A[0]!.length}\n\n${text(A)}\n\n${text(B)}\n`);
  const { stdout } = spawnSync("lrsnash", [file], { encoding: "utf8", maxBuffer: 2 ** 30 });
  rmSync(folder, { recursive: true });
  if (!stdout.includes("Number of equilibria found")) throw new Error(`lrsnash did not finish: ${stdout}`);
  return stdout;
}
