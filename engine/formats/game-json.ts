import type { Quantity } from "../arithmetic/quantity";
import { InputError } from "../errors";
import { type NormalFormGame, normalFormGame, type Player } from "../games/normal-form";
import type { Message, Text } from "../text";
import type { Reading } from "./game-kind";
import { checkPlayers, checkStrategies } from "./labels";
import { readNumber } from "./number-cell";
import { parametersFrom } from "./parameters-range";
import { writtenPayoff } from "./written-payoff";

const texts = {
  syntax: {
    en: "this is not JSON: {reason}. Look for a missing comma, quotation mark or bracket",
    ko: "JSON이 아닙니다({reason}). 빠진 쉼표, 따옴표, 괄호가 있는지 확인하세요",
    zh: "这不是有效的 JSON（{reason}）：请检查是否缺少逗号、引号或括号",
  },
  object: {
    en: "an object is needed here, such as {example}",
    ko: "여기에는 {example} 같은 객체가 있어야 합니다",
    zh: "此处需要一个对象，例如 {example}",
  },
  list: {
    en: "a list of {things} is needed here, with at least one entry",
    ko: "여기에는 {things}의 목록이 하나 이상의 항목과 함께 있어야 합니다",
    zh: "此处需要{things}的列表，至少包含一项",
  },
  players: { en: "players", ko: "참가자", zh: "参与者" },
  strategies: { en: "strategies", ko: "전략", zh: "策略" },
  label: {
    en: "a name in quotation marks is needed here",
    ko: "여기에는 따옴표로 묶은 이름이 있어야 합니다",
    zh: "此处需要引号中的名称",
  },
  branches: {
    en: "a list of {count} is needed here, one for each strategy of {player}, but there is {found}",
    ko: "여기에는 {player}의 전략마다 하나씩 {count}개의 목록이 있어야 하는데 {found}입니다",
    zh: "此处需要 {count} 项的列表，{player} 的每个策略一项，但实际为 {found}",
  },
  profile: {
    en: "a list of {count} payoffs is needed here, one for each player, but there is {found}",
    ko: "여기에는 참가자마다 하나씩 보수 {count}개의 목록이 있어야 하는데 {found}입니다",
    zh: "此处需要 {count} 个收益的列表，每个参与者一个，但实际为 {found}",
  },
  entries: { en: "a list of {count}", ko: "{count}개의 목록", zh: "{count} 项的列表" },
  payoff: {
    en: '{found} is no payoff: write a number or, in quotation marks, a fraction or an expression, such as "2/3"',
    ko: '{found}은(는) 보수가 아닙니다. 숫자를 쓰거나, "2/3"처럼 따옴표로 묶은 분수나 식을 쓰세요',
    zh: '{found} 不是收益：请写数字，或在引号中写分数或表达式，例如 "2/3"',
  },
} satisfies Record<string, Text>;

/**
 * Reads `{title?, players: [{label, strategies}], payoffs, parameters?}` where `payoffs[s0][s1]…` is the list of the players' payoffs
 * at a profile: numbers, "2/3", or expressions in the parameters. Parameters in `reading` go before those in the file.
 * Throws InputError with the path, or the line where the text is not JSON.
 */
export function readGameJson(text: string, reading: Reading): NormalFormGame {
  const data = readObject(parse(text), "", '{"players": […], "payoffs": […]}');
  const players = readList(data.players, "players", texts.players).map(readPlayer);
  checkPlayers(
    players.map((player) => player.label),
    (player) => ({ path: `players[${player}].label` }),
  );
  const own = data.parameters === undefined ? {} : readObject(data.parameters, "parameters", '{"tariff": "1/4"}');
  const given = parametersFrom(own, (name) => ({ path: `parameters.${name}` }));
  const parameters = new Map([...given, ...reading.parameters]);
  const payoffs = flatPayoffs(data.payoffs, players, { ...reading, parameters });
  const title = typeof data.title === "string" ? data.title : "";
  return normalFormGame(players, (player, index) => payoffs[index * players.length + player]!, title);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new InputError(texts.syntax, { reason: reason.replace(/\s+/g, " ") }, faultyLine(text, reason));
  }
}

/** Not every engine says where the fault lies; those that do not quote it. */
function faultyLine(text: string, reason: string): { line: number } | undefined {
  const position = /end of|[Uu]nterminated/.test(reason) ? text.trimEnd().length : /position (\d+)/.exec(reason)?.[1];
  return position === undefined ? undefined : { line: text.slice(0, Number(position)).split(/\r\n|\r|\n/).length };
}

function readObject(value: unknown, path: string, example: string): Readonly<Record<string, unknown>> {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw new InputError(texts.object, { example }, path === "" ? { line: 1 } : { path });
}

function readList(value: unknown, path: string, things: Text): readonly unknown[] {
  if (Array.isArray(value) && value.length > 0) return value;
  throw new InputError(texts.list, { things: { text: things, values: {} } }, { path });
}

function readPlayer(value: unknown, player: number): Player {
  const path = `players[${player}]`;
  const { label, strategies } = readObject(value, path, '{"label": "Korea", "strategies": ["Align", "Hedge"]}');
  const name = readLabel(label, `${path}.label`);
  const labels = readList(strategies, `${path}.strategies`, texts.strategies).map((strategy, i) =>
    readLabel(strategy, `${path}.strategies[${i}]`),
  );
  checkStrategies(name, labels, (strategy) => ({ path: `${path}.strategies[${strategy}]` }));
  return { label: name, strategies: labels };
}

function readLabel(value: unknown, path: string): string {
  const label = typeof value === "number" ? String(value) : typeof value === "string" ? value.trim() : "";
  if (label === "") throw new InputError(texts.label, {}, { path });
  return label;
}

function flatPayoffs(payoffs: unknown, players: readonly Player[], reading: Reading): Quantity[] {
  const found: Quantity[] = [];
  const descend = (value: unknown, depth: number, path: string): void => {
    const player = players[depth];
    const count = player ? player.strategies.length : players.length;
    const values = { count, player: player?.label ?? "", found: described(value) };
    if (!Array.isArray(value) || value.length !== count)
      throw new InputError(player ? texts.branches : texts.profile, values, { path });
    for (const [i, one] of value.entries())
      if (player) descend(one, depth + 1, `${path}[${i}]`);
      else found.push(payoffOf(one, `${path}[${i}]`, reading));
  };
  descend(payoffs, 0, "payoffs");
  return found;
}

function payoffOf(value: unknown, path: string, reading: Reading): Quantity {
  if (typeof value === "number" || typeof value === "string") return readNumber(value, { path }, reading);
  throw new InputError(texts.payoff, { found: described(value) }, { path });
}

function described(value: unknown): string | Message {
  if (Array.isArray(value)) return { text: texts.entries, values: { count: value.length } };
  return value === undefined ? "—" : JSON.stringify(value).slice(0, 40);
}

/** The game as JSON text, one profile to a line; payoffs are numbers, or strings such as "2/3" where no decimal is exact. */
export function writeGameJson(game: NormalFormGame): string {
  const players = game.players.map(({ label, strategies }) => `    ${JSON.stringify({ label, strategies })}`);
  const nested = (depth: number, index: number): string => {
    const player = game.players[depth];
    if (!player) return JSON.stringify(game.players.map((_, i) => writtenPayoff(game, i, index)));
    const indent = "  ".repeat(depth + 1);
    const branches = player.strategies.map((_, s) => nested(depth + 1, index + s * game.strides[depth]!));
    return `[\n${branches.map((branch) => `${indent}  ${branch}`).join(",\n")}\n${indent}]`;
  };
  const title = JSON.stringify(game.title);
  return `{\n  "title": ${title},\n  "players": [\n${players.join(",\n")}\n  ],\n  "payoffs": ${nested(0, 0)}\n}\n`;
}
