import type { NormalFormGame } from "../../../games/normal-form";
import { type Message, message, type Text } from "../../../text";

/**
 * A support whose equilibria are not all listed, and why: they form a continuum, whose extreme points are listed; they may, or one may be singular; or a point was
 * found at which a tie or a zero weight could not be told from a near miss.
 */
export interface UndecidedSupport {
  readonly supports: readonly (readonly number[])[];
  readonly because: "continuum" | "unresolved" | "tie";
}

const texts = {
  undecided: {
    en: "not a complete list: {count} of {total} supports hold more than was listed, or may",
    ko: "완전한 목록이 아님: 받침 집합 {total}개 중 {count}개에는 나열된 것 말고도 균형이 있거나 있을 수 있습니다",
    zh: "并非完整清单：{total} 个支撑集中有 {count} 个含有或可能含有未列出的均衡",
  },
  continuum: {
    en: "the equilibria form a continuum, of which the extreme points are listed, in the support {supports}",
    ko: "다음 받침 집합에서는 균형이 연속체를 이루며 그 극점이 나열되어 있습니다: {supports}",
    zh: "以下支撑集中的均衡构成连续统，其极点已列出：{supports}",
  },
  unresolved: {
    en: "a continuum of equilibria or a singular one is possible, not resolved, in the support {supports}",
    ko: "다음 받침 집합에는 균형의 연속체나 특이 균형이 있을 수 있으며 해소되지 않았습니다: {supports}",
    zh: "以下支撑集中可能存在均衡连续统或奇异均衡，尚未解决：{supports}",
  },
  tie: {
    en: "a point with an exact or nearly exact tie, not resolved, lies in the support {supports}",
    ko: "다음 받침 집합에는 정확하거나 거의 정확한 동점이 있는 점이 있으며 해소되지 않았습니다: {supports}",
    zh: "以下支撑集中有一个恰好或几乎恰好平局的点，尚未解决：{supports}",
  },
  more: { en: "{supports}, and {count} more", ko: "{supports} 외 {count}개", zh: "{supports}，以及另外 {count} 个" },
} satisfies Record<string, Text>;

const mostNamed = 5;

const reasons = ["continuum", "unresolved", "tie"] as const;

/** How many supports are undecided, and for each reason the first few of them. */
export function undecidedNotes(game: NormalFormGame, undecided: readonly UndecidedSupport[], total: number): Message[] {
  if (undecided.length === 0) return [];
  const named = (some: readonly UndecidedSupport[]) => [
    ...new Set(some.map(({ supports }) => supportText(game, supports))),
  ];
  const notes = reasons.flatMap((reason) => {
    const names = named(undecided.filter(({ because }) => because === reason));
    return names.length > 0 ? [message(texts[reason], { supports: listed(names) })] : [];
  });
  return [message(texts.undecided, { count: named(undecided).length, total }), ...notes];
}

function listed(names: readonly string[]): Message | readonly string[] {
  if (names.length <= mostNamed) return names;
  return message(texts.more, { supports: names.slice(0, mostNamed), count: names.length - mostNamed });
}

/** "{Align, Autonomy} × {Partner} × {Accommodate}". The same in every language. */
export function supportText(game: NormalFormGame, supports: readonly (readonly number[])[]): string {
  return supports.map((support, i) => `{${support.map((s) => game.players[i].strategies[s]).join(", ")}}`).join(" × ");
}
