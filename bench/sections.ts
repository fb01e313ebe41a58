import type { PeerTime } from "./harness";

/** A row of a benchmark's JSON. */
export type Row = Readonly<Record<string, number | string>>;

/** One row beside what it is held against. */
export interface Comparison {
  readonly work: string;
  /** How many times faster this engine is, or why that is not known. */
  readonly ratio: PeerTime;
  /** The ratio that was to be reached. */
  readonly toReach?: number | undefined;
}

/** How a benchmark is shown on the page of speeds. */
export interface Section {
  readonly title: string;
  readonly about: string;
  /** What the ratios are to: the chart's axis. */
  readonly heldAgainst?: string;
  readonly compare?: (row: Row) => Comparison;
  /** Names for the keys of the JSON, where these do not say it. */
  readonly headings?: Readonly<Record<string, string>>;
}

const ratioOf = (theirs: number | string | undefined, ours: number | string | undefined): PeerTime =>
  typeof theirs === "number" && typeof ours === "number" ? theirs / ours : String(theirs);

/** Against one peer, with the ratio to reach by the name of the work. */
const against =
  (peer: string, toReach: Readonly<Record<string, number>>) =>
  (row: Row): Comparison => {
    const work = String(row.family);
    return { work, ratio: ratioOf(row[peer], row.milliseconds), toReach: toReach[work] };
  };

/** Against the faster of several peers. */
const againstFastest =
  (peers: readonly string[], toReach: Readonly<Record<string, number>> = {}) =>
  (row: Row): Comparison => {
    const times = peers.map((peer) => row[peer]).filter((time) => typeof time === "number");
    const fastest = times.length > 0 ? Math.min(...times) : row[peers[0]!];
    return {
      work: String(row.family),
      ratio: ratioOf(fastest, row.milliseconds),
      toReach: toReach[String(row.family)],
    };
  };

/** Against the time that the row itself allows. */
const againstAim = (row: Row): Comparison => ({
  work: shortShape(String(row.family ?? row.shape)),
  ratio: ratioOf(row.aim, row.milliseconds),
  toReach: 1,
});

/** "2×2×2×2×2" as 2⁵, where all players have as many strategies and there are more than three. */
function shortShape(shape: string): string {
  const counts = shape.split("×");
  if (counts.length < 4 || counts.some((count) => count !== counts[0])) return shape;
  return counts[0] + [...String(counts.length)].map((digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)]).join("");
}

/** By the benchmark's file, in the order of the page. A benchmark that is not here is shown as a table. */
export const sections: Readonly<Record<string, Section>> = {
  "two-player": {
    title: "All equilibria of two players, exact",
    about:
      "Random integers as payoffs, where the family gives a range; beside lrsnash (Avis; Debian package lrslib), whose time includes starting its process, about a millisecond. Both list the same number of equilibria, or the benchmark fails.",
    heldAgainst: "times as fast as lrsnash",
    compare: against("lrsnash", {
      "8×8, 0…100": 4,
      "10×10, 0…100": 20,
      "12×12, 0…100": 45,
      "15×15, 0…100": 130,
      "20×20, 0…100": 200,
      "8×8, 0…3": 1.5,
      "12×12, 0…3": 10,
      "12×12, 0…1": 1.5,
      "6×30, 0…3": 1.5,
      "coordination 12": 1.5,
      "dual cyclic 8": 1.5,
      "dual cyclic 10": 1.5,
      "dual cyclic 12": 1.5,
    }),
    headings: { timesFaster: "times faster" },
  },
  "lemke-howson": {
    title: "One equilibrium of two players: Lemke–Howson",
    about:
      "In doubles, and with the final basis solved in fractions; beside the compiled lemke_howson of QuantEcon.py with capping 100, as its documentation has it, and with capping 10, as this engine begins; warm.",
    heldAgainst: "times as fast as QuantEcon.py",
    compare: against("QuantEcon", { "100×100": 2, "200×200": 3, "500×500": 10 }),
  },
  "zero-sum": {
    title: "Zero-sum games",
    about:
      "HiGHS in WebAssembly, and the proof in intervals that its basis is the only optimal one; beside HiGHS native (scipy), which proves nothing. A ratio of 0.5 means half as fast.",
    heldAgainst: "times as fast as the faster of HiGHS's two native algorithms",
    compare: againstFastest(["HiGHS simplex, native", "HiGHS interior point, native"], { "1000×1000": 0.5 }),
  },
  "many-players": {
    title: "All equilibria of three players and more, certified",
    about:
      "Random integers 0 … 100. Gambit's enumpoly proves nothing and misses equilibria without saying so, so that its time is no measure; the chart holds the times against those that were to be kept. Lists proven complete hold all equilibria or, where ties make continua, all extreme points.",
    heldAgainst: "times as fast as was to be reached",
    compare: againstAim,
    headings: {
      aim: "to be kept (ms)",
      complete: "proven complete",
      enumpoly: "enumpoly (ms)",
      timesFaster: "times faster",
      found: "equilibria, beside enumpoly's",
    },
  },
  one: {
    title: "One equilibrium of three players and more",
    about: "The logit path with Newton's method, on random games without a pure equilibrium, beside Gambit.",
    heldAgainst: "times as fast as the fastest of Gambit's programs",
    compare: againstFastest(["gambit-ipa", "gambit-gnm", "gambit-logit"]),
  },
  pure: {
    title: "Pure equilibria of a million profiles",
    about: "After reading; beside numpy doing the same comparisons vectorised.",
    heldAgainst: "times as fast as was to be reached",
    compare: againstAim,
    headings: { aim: "to be kept (ms)", first: "first run (ms)" },
  },
  voting: { title: "Power in weighted voting", about: "Indices of 50 voters, counted exactly." },
  coalitions: {
    title: "Coalitional games",
    about:
      "The nucleolus in fractions with Kohlberg's check, the Shapley value, and all vertices of the core, after reading.",
    headings: { aim: "to be kept (ms)", first: "first run (ms)" },
  },
};
