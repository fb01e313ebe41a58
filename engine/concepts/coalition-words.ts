import { type Coalition, type CoalitionalGame, membersOf } from "../games/coalitional-game";

/** "Korea + US": a coalition in one line, as the reader of coalition tables takes it. The same in every language. */
export const coalitionText = ({ players }: Pick<CoalitionalGame, "players">, coalition: Coalition): string =>
  membersOf(coalition)
    .map((player) => players[player]!.label)
    .join(" + ");
