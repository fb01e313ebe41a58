import { numberOf } from "../../../arithmetic/quantity";
import { one, type Rational, sign, subtract, zero } from "../../../arithmetic/rational";
import type { NormalFormGame } from "../../../games/normal-form";
import { type Equilibrium, equilibriumOf, supportsOf } from "../equilibrium";
import { type CertifiedRoot, Certifier } from "../many-players/certificate";
import { certifiedEquilibrium } from "../many-players/certified-equilibrium";
import { writeRegion } from "../many-players/differences";
import { exactSolution, simplestFraction } from "../many-players/exact-solution";
import { Newton } from "../many-players/newton";
import { normalised } from "../many-players/normalised-game";
import { type Shape, shapeOf } from "../many-players/shape";

/** An equilibrium and how it is known. */
export interface Proven {
  readonly equilibrium: Equilibrium;
  readonly arithmetic: "exact" | "certified";
}

/** The interval certificate needs this many numbers, and as many products of two players' weights, at most. */
const mostPayoffs = 2_000_000;
const mostCoefficients = 20_000_000;

/** The equilibrium at, or very near, the mixtures: in fractions where it is recognised, else enclosed in intervals; undefined when neither can be proven. */
export function proveEquilibrium(game: NormalFormGame, mixtures: readonly (readonly number[])[]): Proven | undefined {
  return inSimpleFractions(game, mixtures) ?? enclosed(game, mixtures);
}

/** Weights within this of a simple fraction are tried as that fraction; an exact regret of 0 is the proof. */
const near = 1e-10;
/** Larger supports would take long in fractions. */
const mostExactProfiles = 4096;

function inSimpleFractions(game: NormalFormGame, mixtures: readonly (readonly number[])[]): Proven | undefined {
  const joint = supportsOf(mixtures).reduce((product, support) => product * support.length, 1);
  if (joint > mostExactProfiles) return undefined;
  const profile: Rational[][] = [];
  for (const mixture of mixtures) {
    const fractions = mixtureInFractions(mixture);
    if (!fractions) return undefined;
    profile.push(fractions);
  }
  const equilibrium = equilibriumOf(game, profile);
  return numberOf(equilibrium.regret) === 0 ? { equilibrium, arithmetic: "exact" } : undefined;
}

/** The largest weight is what the others leave. */
function mixtureInFractions(mixture: readonly number[]): Rational[] | undefined {
  const largest = mixture.indexOf(Math.max(...mixture));
  const fractions = mixture.map(() => zero);
  fractions[largest] = one;
  for (const [strategy, weight] of mixture.entries()) {
    if (strategy === largest || weight === 0) continue;
    const fraction = simplestFraction(weight - near * weight, weight + near * weight);
    if (!fraction || sign(fraction) <= 0) return undefined;
    fractions[strategy] = fraction;
    fractions[largest] = subtract(fractions[largest], fraction);
  }
  return sign(fractions[largest]) > 0 ? fractions : undefined;
}

function enclosed(game: NormalFormGame, mixtures: readonly (readonly number[])[]): Proven | undefined {
  const supports = supportsOf(mixtures);
  const shape = shapeOfSupports(game, supports);
  if (shape.unknowns === 0 || game.profileCount * game.players.length > mostPayoffs) return undefined;
  if (shape.unknowns * shape.jointTuples > mostCoefficients || shape.length > mostCoefficients) return undefined;
  const start = new Float64Array(shape.length);
  writeRegion(normalised(game), comparisonOf(game, supports), shape, start);
  const root = certifiedRoot(shape, start, supports, mixtures);
  if (!root) return undefined;
  const exact = exactSolution(game, supports, root);
  if (exact?.isEquilibrium) return { equilibrium: equilibriumOf(game, exact.profile), arithmetic: "exact" };
  if (exact || root.standing !== "equilibrium") return undefined;
  return { equilibrium: certifiedEquilibrium(game, supports, root), arithmetic: "certified" };
}

/** Per player, first the rest of the support, which must pay what its first strategy does, then all others, which must pay less. */
const comparisonOf = (game: NormalFormGame, supports: readonly (readonly number[])[]) => ({
  corners: supports,
  references: supports.map(([first]) => first),
  rows: game.players.map(({ strategies }, i) => [
    ...supports[i].slice(1),
    ...strategies.flatMap((_, strategy) => (supports[i].includes(strategy) ? [] : [strategy])),
  ]),
});

const shapeOfSupports = (game: NormalFormGame, supports: readonly (readonly number[])[]): Shape =>
  shapeOf(
    supports.map((support) => support.length),
    game.players.map(({ strategies }) => strategies.length - 1),
    supports.map((support) => support.length - 1),
  );

function certifiedRoot(
  shape: Shape,
  start: Float64Array,
  supports: readonly (readonly number[])[],
  mixtures: readonly (readonly number[])[],
): CertifiedRoot | undefined {
  const corners = Math.max(...shape.corners);
  const newton = new Newton(shape.unknowns, Math.max(...shape.tuples));
  const weights = supports.map((support, i) => {
    const ofPlayer = new Float64Array(corners);
    for (const [k, strategy] of support.entries()) ofPlayer[k] = mixtures[i][strategy];
    return ofPlayer;
  });
  if (!newton.converge(shape, start, weights) || newton.determinantSign === 0) return undefined;
  const certifier = new Certifier(shape.players, corners, shape.unknowns, shape.jointTuples);
  return certifier.certify(shape, start, weights, newton.inverse, newton.determinantSign);
}
