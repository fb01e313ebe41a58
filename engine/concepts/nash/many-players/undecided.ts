import type { NormalFormGame } from "../../../games/normal-form";
import { type Message, message, type Text } from "../../../text";

/**
 * A support whose equilibria are not all listed, and why: they form a continuum; they may, or one may be singular; or a point was
 * found at which a tie or a zero weight could not be told from a near miss.
 */
export interface UndecidedSupport {
  readonly supports: readonly (readonly number[])[];
  readonly because: "continuum" | "unresolved" | "tie";
}

const texts = {
  undecided: {
    en: "not a complete list: {count} of {total} supports hold more than was listed, or may. {reasons}",
    ko: "완전한 목록이 아님: 받침 집합 {total}개 중 {count}개에는 나열된 것 말고도 균형이 있거나 있을 수 있습니다. {reasons}",
    zh: "并非完整清单：{total} 个支撑集中有 {count} 个含有或可能含有未列出的均衡。{reasons}",
  },
  continuum: {
    en: "The equilibria form a continuum, of which at most end points are listed, in the support {supports}.",
    ko: "다음 받침 집합에서는 균형이 연속체를 이루며 기껏해야 그 끝점만 나열됩니다: {supports}.",
    zh: "以下支撑集中的均衡构成连续统，至多列出其端点：{supports}。",
  },
  unresolved: {
    en: "A continuum of equilibria or a singular one is possible, not resolved, in the support {supports}.",
    ko: "다음 받침 집합에는 균형의 연속체나 특이 균형이 있을 수 있으며 해소되지 않았습니다: {supports}.",
    zh: "以下支撑集中可能存在均衡连续统或奇异均衡，尚未解决：{supports}。",
  },
  tie: {
    en: "A point with an exact or nearly exact tie, not resolved, lies in the support {supports}.",
    ko: "다음 받침 집합에는 정확하거나 거의 정확한 동점이 있는 점이 있으며 해소되지 않았습니다: {supports}.",
    zh: "以下支撑集中有一个恰好或几乎恰好平局的点，尚未解决：{supports}。",
  },
  more: { en: "{supports}, and {count} more", ko: "{supports} 외 {count}개", zh: "{supports}，以及另外 {count} 个" },
} satisfies Record<string, Text>;

const mostNamed = 5;

/** Says how many supports are undecided and names the first few with the reason. */
export function undecidedNote(game: NormalFormGame, undecided: readonly UndecidedSupport[], total: number): Message {
  const names = new Set(undecided.map(({ supports }) => supportText(game, supports)));
  const reasons = (["continuum", "unresolved", "tie"] as const).flatMap((reason) => {
    const named = [
      ...new Set(
        undecided.filter(({ because }) => because === reason).map(({ supports }) => supportText(game, supports)),
      ),
    ];
    return named.length === 0 ? [] : [message(texts[reason], { supports: listed(named) })];
  });
  return message(texts.undecided, { count: names.size, total, reasons });
}

function listed(names: readonly string[]): Message | readonly string[] {
  if (names.length <= mostNamed) return names;
  return message(texts.more, { supports: names.slice(0, mostNamed), count: names.length - mostNamed });
}

/** "{Align, Autonomy} × {Partner} × {Accommodate}". The same in every language. */
export function supportText(game: NormalFormGame, supports: readonly (readonly number[])[]): string {
  return supports.map((support, i) => `{${support.map((s) => game.players[i].strategies[s]).join(", ")}}`).join(" × ");
}
