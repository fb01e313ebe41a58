import { isExact, type Quantity } from "../../../arithmetic/quantity";
import type { Rational } from "../../../arithmetic/rational";
import type { MixedProfile } from "../../../games/profile";

export type Mixture = readonly Rational[];
export type Profile = readonly Mixture[];

/** Mixtures that are equilibria in any combination, a polytope of each player: by its corners. Source: Nash 1951, on "sub-solutions". */
export type NashSubset = readonly (readonly Mixture[])[];

export const isPoint = (subset: NashSubset): boolean => subset.every(({ length }) => length === 1);

/** Every combination of corners. */
export const extremeProfiles = (subset: NashSubset): Profile[] =>
  subset.reduce<Profile[]>(
    (profiles, corners) => profiles.flatMap((profile) => corners.map((mixture) => [...profile, mixture])),
    [[]],
  );

/** Whether every corner of the one is a corner of the other. */
export const isPartOf = (part: NashSubset, whole: NashSubset): boolean =>
  part.every((corners, i) => corners.every((mixture) => isAmong(whole[i]!, mixture)));

const isAmong = (corners: readonly Mixture[], mixture: Mixture): boolean =>
  corners.some((corner) => isSameMixture(corner, mixture));

export const isSameProfile = (a: MixedProfile, b: MixedProfile): boolean =>
  a.every((mixture, i) => isSameMixture(mixture, b[i]!));

/** Fractions are in lowest terms. */
const isSameMixture = (a: readonly Quantity[], b: readonly Quantity[]): boolean =>
  a.every((weight, s) => {
    const other = b[s]!;
    return isExact(weight) && isExact(other) ? weight.n === other.n && weight.d === other.d : weight === other;
  });
