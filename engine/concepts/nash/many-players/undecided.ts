import type { NormalFormGame } from "../../../games/normal-form";
import { type Message, message, type Text } from "../../../text";

/** A support whose equilibria could not all be accounted for, and why. */
export interface UndecidedSupport {
  readonly supports: readonly (readonly number[])[];
  /** Its solutions form a continuum or are singular; or one was found at which a tie or a zero weight could not be told from a near miss. */
  readonly because: "continuum" | "tie";
}

const texts = {
  undecided: {
    en: "not proven complete: {count} of {total} supports are undecided. {reasons}",
    ko: "완전성이 증명되지 않음: 받침 집합 {total}개 중 {count}개가 미결입니다. {reasons}",
    zh: "未证明完整：{total} 个支撑集中有 {count} 个未定。{reasons}",
  },
  continuum: {
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
  const reasons = (["continuum", "tie"] as const).flatMap((reason) => {
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
