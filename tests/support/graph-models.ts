import { type Arc, type Coalition, type GraphModel, graphModel, ranksOf } from "../../engine/games/graph-model";
import { seededRandom } from "./bimatrix";

/** A random model: each arc is there with the given chance, and ranks are drawn from `most`, so that few mean many ties. */
export function randomGraphModel(
  decisionMakers: number,
  states: number,
  number: number,
  { density = 0.3, most = states }: { readonly density?: number; readonly most?: number } = {},
): GraphModel {
  const random = seededRandom(7919 * number + 31 * states + decisionMakers);
  const arcs: Arc[] = [];
  for (let by = 0; by < decisionMakers; by++)
    for (let from = 0; from < states; from++)
      for (let to = 0; to < states; to++) if (random() < density) arcs.push([by, from, to]);
  const ranks = Array.from({ length: decisionMakers }, () =>
    ranksOf(Array.from({ length: states }, () => Math.floor(most * random()))),
  );
  const names = (letter: string, count: number) => Array.from({ length: count }, (_, i) => `${letter}${i + 1}`);
  return graphModel(names("D", decisionMakers), names("s", states), arcs, ranks);
}

/** What the definitions say, read off their quantifiers with relations as plain sets of pairs; shares no code with the engine. */
export function stabilityByDefinition(
  model: GraphModel,
  permitted: readonly Coalition[],
  coalition: Coalition,
  s: number,
) {
  const everyone = model.decisionMakers.map((_, i) => i);
  const others = everyone.filter((i) => !coalition.includes(i));
  const likes = (i: number, a: number, b: number) => model.ranks[i]![a]! < model.ranks[i]![b]!;
  const better = (a: number) => coalition.every((i) => likes(i, a, s));
  const all = model.states.map((_, x) => x);
  const reachable = (group: Coalition, from: number) => all.filter((x) => legalEnds(model, group, from, -1).has(x));
  const improvements = reachable(coalition, s).filter(better);
  const possible = (t: number) => reachable(others, t).filter((x) => !better(x));
  const trapped = (x: number) => reachable(coalition, x).every((y) => !better(y));
  const credible = (t: number) => [...credibleEnds(model, permitted, others, t)].filter((x) => !better(x));
  return {
    nash: improvements.length === 0,
    gmr: improvements.every((t) => possible(t).length > 0),
    smr: improvements.every((t) => possible(t).some(trapped)),
    seq: improvements.every((t) => credible(t).length > 0),
  };
}

/** State → last movers of all legal sequences of the group, grown until nothing is added. */
function legalEnds(model: GraphModel, group: Coalition, from: number, last: number): Map<number, Set<number>> {
  const ends = new Map<number, Set<number>>();
  const add = (state: number, mover: number): boolean => {
    const movers = ends.get(state) ?? new Set();
    ends.set(state, movers);
    return movers.size < movers.add(mover).size;
  };
  for (let grows = true; grows; ) {
    grows = false;
    for (const by of group) {
      if (by !== last) for (const to of model.moves[by]![from]!) grows = add(to, by) || grows;
      for (const [state, movers] of [...ends])
        if ([...movers].some((mover) => mover !== by))
          for (const to of model.moves[by]![state]!) grows = add(to, by) || grows;
    }
  }
  return ends;
}

function credibleEnds(model: GraphModel, permitted: readonly Coalition[], group: Coalition, from: number): Set<number> {
  const met = new Set<string>();
  const states = new Set<number>();
  const visit = (state: number, last: number): void => {
    if (met.has(`${state} ${last}`)) return;
    met.add(`${state} ${last}`);
    for (const coalition of permitted.filter((one) => one.every((i) => group.includes(i))))
      for (const [to, movers] of legalEnds(model, coalition, state, last))
        if (coalition.every((i) => model.ranks[i]![to]! < model.ranks[i]![state]!)) {
          states.add(to);
          for (const mover of movers) visit(to, mover);
        }
  };
  visit(from, -1);
  return states;
}
