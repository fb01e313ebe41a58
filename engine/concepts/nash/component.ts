import { type Message, message, type Text } from "../../text";

/** A connected component of the set of equilibria. */
export interface Component {
  /** The extreme equilibria, as positions in the list given. */
  readonly members: readonly number[];
  /** The maximal Nash subsets, each by its extreme equilibria; together they are the component. */
  readonly subsets: readonly (readonly number[])[];
}

/** More subsets than this are counted, not listed. */
const mostSubsetsListed = 8;

/** One sentence for each component that is more than a point. */
export const componentNotes = (components: readonly Component[]): Message[] =>
  components.flatMap((component, c) => (component.members.length > 1 ? [describe(component, c + 1)] : []));

function describe({ members, subsets }: Component, component: number): Message {
  const numbers = (list: readonly number[]) => list.map((i) => i + 1);
  if (members.length === 2) {
    const [one, other] = numbers(members) as [number, number];
    return message(texts.segment, { component, one, other });
  }
  if (subsets.length === 1) return message(texts.convex, { component, equilibria: numbers(members) });
  if (subsets.length > mostSubsetsListed) {
    return message(texts.manySets, { component, count: subsets.length, equilibria: numbers(members) });
  }
  const sets = subsets.map((subset) => message(texts.subset, { equilibria: numbers(subset) }));
  return message(texts.union, { component, sets });
}

const texts = {
  segment: {
    en: "degenerate: component {component} is a segment between equilibria {one} and {other}",
    ko: "퇴화: 성분 {component}은(는) 균형 {one}과(와) 균형 {other} 사이의 선분입니다",
    zh: "退化：分支 {component} 是均衡 {one} 与均衡 {other} 之间的线段",
  },
  convex: {
    en: "degenerate: component {component} is one convex set, spanned by equilibria {equilibria}",
    ko: "퇴화: 성분 {component}은(는) 균형 {equilibria}이(가) 펼치는 하나의 볼록 집합입니다",
    zh: "退化：分支 {component} 是由均衡 {equilibria} 张成的一个凸集",
  },
  union: {
    en: "degenerate: component {component} is a union of convex sets, spanned by equilibria {sets}",
    ko: "퇴화: 성분 {component}은(는) 균형 {sets}이(가) 각각 펼치는 볼록 집합들의 합집합입니다",
    zh: "退化：分支 {component} 是若干凸集的并集，分别由均衡 {sets} 张成",
  },
  manySets: {
    en: "degenerate: component {component} is a union of {count} convex sets, spanned by equilibria among {equilibria}",
    ko: "퇴화: 성분 {component}은(는) 균형 {equilibria} 가운데 일부가 각각 펼치는 볼록 집합 {count}개의 합집합입니다",
    zh: "退化：分支 {component} 是 {count} 个凸集的并集，各由均衡 {equilibria} 中的一部分张成",
  },
  subset: { en: "({equilibria})", ko: "({equilibria})", zh: "({equilibria})" },
} satisfies Record<string, Text>;
