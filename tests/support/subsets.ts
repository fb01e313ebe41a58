import type { Equilibrium } from "../../engine/concepts/nash/equilibrium";
import type { Solution } from "../../engine/concepts/solution";
import type { Message } from "../../engine/text";

/** The convex sets that the notes describe, each by the positions of the equilibria that span it, and those equilibria that no note names; undefined where a note only counts the sets. */
export function subsetsOf({ found, notes }: Pick<Solution<Equilibrium>, "found" | "notes">): number[][] | undefined {
  const named = notes.map(setsOf);
  if (named.includes(undefined)) return undefined;
  const sets = named.flatMap((sets) => sets!);
  const alone = found.flatMap((_, i) => (sets.some((set) => set.includes(i)) ? [] : [[i]]));
  return [...sets, ...alone];
}

function setsOf({ values = {} }: Message): number[][] | undefined {
  if ("count" in values) return undefined;
  const positions = (numbers: unknown) => (numbers as number[]).map((number) => number - 1);
  if ("sets" in values) return (values.sets as Message[]).map((set) => positions(set.values!.equilibria));
  if ("one" in values) return [positions([values.one, values.other])];
  return "equilibria" in values ? [positions(values.equilibria)] : [];
}
