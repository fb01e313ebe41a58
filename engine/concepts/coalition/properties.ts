import type { Rational } from "../../arithmetic/rational";
import { add, compare, zero } from "../../arithmetic/rational";
import type { Budget } from "../../budget";
import { balancedProof, leastExcess } from "../../games/coalitional/core";
import { coalitionSums } from "../../games/coalitional/division";
import type { IntegerWorths } from "../../games/coalitional/integer-worths";
import { utopiaGame } from "../../games/coalitional/utopia";
import { alone, type Coalition, type CoalitionalGame, exactWorth } from "../../games/coalitional-game";
import type { Text } from "../../text";

/** Coalitions whose worths contradict a property, and their weights where it is about weighed sums. */
export interface Violation {
  readonly coalitions: readonly Coalition[];
  readonly weights?: readonly Rational[];
}

export interface Property {
  readonly id: string;
  readonly name: Text;
  readonly meaning: Text;
  /** The clearest violation, or undefined when the property holds. */
  readonly violation: (game: CoalitionalGame, worths: IntegerWorths, budget: Budget) => Violation | undefined;
}

/** Goes through inequalities and keeps the coalitions of the one that fails by most. */
function worstOf(each: (inequality: (fault: bigint, coalitions: () => Coalition[]) => void) => void) {
  let most = 0n;
  let worst: Coalition[] | undefined;
  each((fault, coalitions) => {
    if (fault <= most) return;
    most = fault;
    worst = coalitions();
  });
  return worst && { coalitions: worst };
}

const playersOf = (v: readonly bigint[]): number[] => Array.from({ length: Math.log2(v.length) }, (_, i) => i);

const size = (a: bigint): bigint => (a < 0n ? -a : a);

const essential: Property = {
  id: "Essential",
  name: { en: "Essential", ko: "본질적", zh: "实质性" },
  meaning: {
    en: "all together are worth more than the players alone",
    ko: "전체의 가치가 참가자들이 따로 얻는 합보다 큼",
    zh: "全体的价值大于各参与者单独所得之和",
  },
  violation(_game, { numerators: v }) {
    const apart = playersOf(v).map(alone);
    const surplus = apart.reduce((left, player) => left - v[player]!, v.at(-1)!);
    return surplus > 0n ? undefined : { coalitions: [...apart, v.length - 1] };
  },
};

const additive: Property = {
  id: "Additive",
  name: { en: "Additive", ko: "가법적", zh: "可加性" },
  meaning: {
    en: "every coalition is worth what its members are alone",
    ko: "모든 연합의 가치가 구성원들이 혼자 얻는 합과 같음",
    zh: "每个联盟的价值等于其成员单独所得之和",
  },
  violation(_game, { numerators: v }) {
    const sums = coalitionSums(playersOf(v).map((player) => v[alone(player)]!));
    return worstOf((inequality) => {
      for (let one = 1; one < v.length; one++) inequality(size(v[one]! - sums[one]!), () => [one]);
    });
  },
};

const constantSum: Property = {
  id: "Constant-sum",
  name: { en: "Constant-sum", ko: "상수합", zh: "常和" },
  meaning: {
    en: "a coalition and all the others are together worth what everybody is",
    ko: "한 연합과 나머지의 가치를 더하면 전체의 가치가 됨",
    zh: "一个联盟与其余所有人的价值之和等于全体的价值",
  },
  violation(_game, { numerators: v }) {
    const grand = v.length - 1;
    return worstOf((inequality) => {
      for (let one = 1; 2 * one < grand; one++)
        inequality(size(v[one]! + v[grand ^ one]! - v[grand]!), () => [one, grand ^ one, grand]);
    });
  },
};

/** Over every coalition and every player outside it. */
function joiningNeverCosts(v: readonly bigint[], budget: Budget, broughtAlong: (player: number) => bigint) {
  return worstOf((inequality) => {
    for (let coalition = 1; coalition < v.length - 1; coalition++) {
      budget.spend();
      for (const player of playersOf(v)) {
        const joined = coalition | alone(player);
        if (joined !== coalition)
          inequality(v[coalition]! + broughtAlong(player) - v[joined]!, () => [coalition, joined]);
      }
    }
  });
}

const monotonic: Property = {
  id: "Monotonic",
  name: { en: "Monotonic", ko: "단조", zh: "单调" },
  meaning: {
    en: "a coalition never loses by a new member",
    ko: "새 구성원 때문에 연합의 가치가 줄지 않음",
    zh: "联盟不因新成员而损失",
  },
  violation(_game, { numerators: v }, budget) {
    const negative = playersOf(v).find((player) => v[alone(player)]! < 0n);
    return (
      joiningNeverCosts(v, budget, () => 0n) ?? (negative === undefined ? undefined : { coalitions: [alone(negative)] })
    );
  },
};

const zeroMonotonic: Property = {
  id: "Zero-monotonic",
  name: { en: "Zero-monotonic", ko: "영단조", zh: "零单调" },
  meaning: {
    en: "a player and a coalition never lose by joining",
    ko: "참가자와 연합이 합쳐서 잃는 일이 없음",
    zh: "一名参与者与一个联盟合并从不受损",
  },
  violation: (_game, { numerators: v }, budget) => {
    const found = joiningNeverCosts(v, budget, (player) => v[alone(player)]!);
    if (!found) return undefined;
    const [coalition, joined] = found.coalitions as [Coalition, Coalition];
    return { coalitions: [coalition, coalition ^ joined, joined] };
  },
};

const superadditive: Property = {
  id: "Superadditive",
  name: { en: "Superadditive", ko: "우가법적", zh: "超可加" },
  meaning: {
    en: "two separate coalitions never lose by joining",
    ko: "겹치지 않는 두 연합이 합쳐서 잃는 일이 없음",
    zh: "两个不相交的联盟合并从不受损",
  },
  violation: (_game, { numerators: v }, budget) =>
    worstOf((inequality) => {
      for (let union = 3; union < v.length; union++) {
        for (let part = (union - 1) & union; 2 * part > union; part = (part - 1) & union) {
          budget.spend();
          inequality(v[part]! + v[union ^ part]! - v[union]!, () => [union ^ part, part, union]);
        }
      }
    }),
};

const convex: Property = {
  id: "Convex",
  name: { en: "Convex", ko: "볼록", zh: "凸" },
  meaning: {
    en: "a player adds the more, the larger the coalition that it joins",
    ko: "참여하는 연합이 클수록 참가자가 더하는 것도 큼",
    zh: "参与者加入的联盟越大，其增加的价值越多",
  },
  violation: (_game, { numerators: v }, budget) =>
    worstOf((inequality) => {
      const bits = playersOf(v).map(alone);
      for (let base = 0; base < v.length; base++) {
        budget.spend();
        for (const [i, one] of bits.entries()) {
          if ((base & one) !== 0) continue;
          for (const other of bits.slice(i + 1)) {
            if ((base & other) !== 0) continue;
            const fault = v[base | one]! + v[base | other]! - v[base | one | other]! - v[base]!;
            inequality(fault, () =>
              [base, base | one, base | other, base | one | other].filter((coalition) => coalition !== 0),
            );
          }
        }
      }
    }),
};

const balanced: Property = {
  id: "Balanced",
  name: { en: "Balanced", ko: "균형적", zh: "平衡" },
  meaning: { en: "the core is not empty", ko: "코어가 비어 있지 않음", zh: "核心非空" },
  violation({ players }, worths, budget) {
    if (players.length === 1) return undefined;
    const level = leastExcess(worths, players.length, budget);
    if (level.excess.n <= 0n) return undefined;
    const { weights } = balancedProof(worths, level, players.length);
    return { coalitions: [...weights.keys()], weights: [...weights.values()] };
  },
};

const quasiBalanced: Property = {
  id: "Quasi-balanced",
  name: { en: "Quasi-balanced", ko: "준균형적", zh: "拟平衡" },
  meaning: {
    en: "nobody can insist on more than it can hope for, and the worth of all lies between: the tau value exists",
    ko: "바랄 수 있는 최대보다 많이 주장할 수 있는 참가자가 없고 전체의 가치가 그 사이에 있음(타우 값이 존재함)",
    zh: "无人能坚持要求超过其所能期望的，且全体的价值介于其间：τ 值存在",
  },
  violation(game, worths) {
    const { utopia, rights, demanding } = utopiaGame(game);
    const grand = worths.numerators.length - 1;
    const worth = exactWorth(game, grand);
    const player = rights.findIndex((right, i) => compare(right, utopia[i]!) > 0);
    if (player >= 0) return { coalitions: [demanding[player]!, grand ^ alone(player), grand] };
    const isBetween = compare(rights.reduce(add, zero), worth) <= 0 && compare(worth, utopia.reduce(add, zero)) <= 0;
    return isBetween
      ? undefined
      : {
          coalitions: [...playersOf(worths.numerators).map((i) => grand ^ alone(i)), grand].filter(
            (coalition) => coalition !== 0,
          ),
        };
  },
};

/** Quick ones first. */
export const properties: readonly Property[] = [
  essential,
  additive,
  constantSum,
  monotonic,
  zeroMonotonic,
  convex,
  balanced,
  quasiBalanced,
  superadditive,
];
