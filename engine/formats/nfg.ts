import { numberOf, type Quantity } from "../arithmetic/quantity";
import { parseRational, toText, zero } from "../arithmetic/rational";
import { InputError } from "../errors";
import { exactPayoff, type NormalFormGame, normalFormGame, type Player } from "../games/normal-form";
import type { Text } from "../text";
import { checkPlayers, checkStrategies } from "./labels";
import { type Token, Tokens } from "./nfg-tokens";
import { writtenPayoff } from "./written-payoff";

const texts = {
  start: {
    en: "this is no .nfg file: it should begin with NFG 1 R and a title in quotation marks",
    ko: ".nfg 파일이 아닙니다. NFG 1 R과 따옴표로 묶은 제목으로 시작해야 합니다",
    zh: "这不是 .nfg 文件：应以 NFG 1 R 和引号中的标题开头",
  },
  expected: {
    en: "{expected} should stand here, not {found}",
    ko: "여기에는 {found}이(가) 아니라 {expected}이(가) 있어야 합니다",
    zh: "此处应为{expected}，而不是{found}",
  },
  end: { en: "the end of the file", ko: "파일의 끝", zh: "文件末尾" },
  brace: { en: "a brace {brace}", ko: "중괄호 {brace}", zh: "花括号 {brace}" },
  label: { en: "a label in quotation marks", ko: "따옴표로 묶은 이름표", zh: "引号中的标签" },
  number: { en: "a number such as 3, -1.5 or 2/3", ko: "3, -1.5, 2/3 같은 숫자", zh: "数字，例如 3、-1.5 或 2/3" },
  count: { en: "a number of strategies from 1", ko: "1 이상의 전략 수", zh: "不小于 1 的策略数" },
  outcomeNumber: {
    en: "the number of an outcome from 0 to {most}",
    ko: "0부터 {most}까지의 결과 번호",
    zh: "0 到 {most} 之间的结果编号",
  },
  players: {
    en: "the file names {players} players but lists the strategies of {lists}: list those of each player once",
    ko: "파일에는 참가자가 {players}명 있는데 전략 목록은 {lists}개입니다. 참가자마다 하나씩 적으세요",
    zh: "文件中有 {players} 个参与者，却有 {lists} 个策略列表：每个参与者应各有一个",
  },
  noPlayers: { en: "the file names no player", ko: "파일에 참가자가 없습니다", zh: "文件中没有参与者" },
  noStrategies: {
    en: "{player} has no strategy: list at least one",
    ko: "{player}의 전략이 없습니다. 하나 이상 적으세요",
    zh: "{player} 没有策略：请至少列出一个",
  },
  tooMany: {
    en: "there is more in the file than the {count} numbers that its strategies call for: check the strategies or remove the rest",
    ko: "전략에 필요한 숫자 {count}개보다 많은 내용이 있습니다. 전략을 확인하거나 나머지를 지우세요",
    zh: "文件内容多于其策略所需的 {count} 个数字：请检查策略或删除多余部分",
  },
} satisfies Record<string, Text>;

/**
 * Reads a game from the text of a Gambit .nfg file, payoff version or outcome version; payoffs are exact. The first player's strategy
 * changes fastest in the file. Strategies without a label are called by their number. Throws InputError with the line.
 * Source: Gambit documentation, "The strategic game (.nfg) file format".
 */
export function readNfg(text: string): NormalFormGame {
  const tokens = new Tokens(text);
  const title = readTitle(tokens);
  const players = readPlayers(tokens);
  if (tokens.peek().kind === "text") tokens.take();
  const inFile = tokens.peek().kind === "{" ? readOutcomes(tokens, players) : readPayoffs(tokens, players);
  const position = filePositions(players);
  return normalFormGame(players, (player, index) => inFile[position[index]! * players.length + player]!, title);
}

function readTitle(tokens: Tokens): string {
  const [name, version, kind, title] = [tokens.take(), tokens.take(), tokens.take(), tokens.take()];
  if (name.value !== "NFG" || version.value !== "1" || !/^[RD]$/.test(kind.value) || title.kind !== "text")
    throw new InputError(texts.start, {}, tokens.lineOf(name));
  return title.value.trim();
}

function readPlayers(tokens: Tokens): Player[] {
  const start = tokens.peek();
  const names = readList(tokens, readLabel).map((label, player) => label || String(player + 1));
  if (names.length === 0) throw new InputError(texts.noPlayers, {}, tokens.lineOf(start));
  checkPlayers(names, () => tokens.lineOf(start));
  const lists = tokens.peek();
  const strategies = readList(tokens, readStrategies);
  if (strategies.length !== names.length)
    throw new InputError(texts.players, { players: names.length, lists: strategies.length }, tokens.lineOf(lists));
  for (const [player, labels] of strategies.entries()) {
    if (labels.length === 0) throw new InputError(texts.noStrategies, { player: names[player]! }, tokens.lineOf(lists));
    checkStrategies(names[player]!, labels, () => tokens.lineOf(lists));
  }
  return names.map((label, player) => ({ label, strategies: strategies[player]! }));
}

/** A player's labels in braces, or how many there are. */
function readStrategies(tokens: Tokens): string[] {
  if (tokens.peek().kind === "{")
    return readList(tokens, readLabel).map((label, strategy) => label || String(strategy + 1));
  const token = tokens.take();
  if (!/^[1-9]\d{0,6}$/.test(token.value)) throw unexpected(tokens, token, texts.count);
  return Array.from({ length: Number(token.value) }, (_, strategy) => String(strategy + 1));
}

function readPayoffs(tokens: Tokens, players: readonly Player[]): Quantity[] {
  const count = profileCountOf(players) * players.length;
  const payoffs: Quantity[] = [];
  while (payoffs.length < count) payoffs.push(readNumber(tokens));
  checkEnd(tokens, count);
  return payoffs;
}

function readOutcomes(tokens: Tokens, players: readonly Player[]): Quantity[] {
  const nothing: readonly Quantity[] = players.map(() => zero);
  const outcomes = [nothing, ...readList(tokens, () => readOutcome(tokens, players.length))];
  const count = profileCountOf(players);
  const payoffs: Quantity[] = [];
  for (let profile = 0; profile < count; profile++) {
    const token = tokens.take();
    const outcome = /^\d+$/.test(token.value) ? outcomes[Number(token.value)] : undefined;
    if (!outcome) throw unexpected(tokens, token, texts.outcomeNumber, { most: outcomes.length - 1 });
    payoffs.push(...outcome);
  }
  checkEnd(tokens, count);
  return payoffs;
}

function readOutcome(tokens: Tokens, players: number): Quantity[] {
  expectBrace(tokens, "{");
  if (tokens.peek().kind === "text") tokens.take();
  const payoffs = Array.from({ length: players }, () => readNumber(tokens));
  expectBrace(tokens, "}");
  return payoffs;
}

function readList<T>(tokens: Tokens, readOne: (tokens: Tokens) => T): T[] {
  expectBrace(tokens, "{");
  const found: T[] = [];
  while (tokens.peek().kind !== "}" && tokens.peek().kind !== "end") found.push(readOne(tokens));
  expectBrace(tokens, "}");
  return found;
}

function readLabel(tokens: Tokens): string {
  const token = tokens.take();
  if (token.kind !== "text") throw unexpected(tokens, token, texts.label);
  return token.value.trim();
}

/** With up to 15 digits a double shows the decimal that was written, so that it need not be kept as a fraction. */
const shortDecimal = /^[+-]?(\d+\.?\d*|\.\d+)$/;

function readNumber(tokens: Tokens): Quantity {
  const token = tokens.take();
  if (token.kind === "word" && token.value.length < 16 && shortDecimal.test(token.value)) return Number(token.value);
  const number = token.kind === "word" ? parseRational(token.value) : undefined;
  if (!number || !Number.isFinite(numberOf(number))) throw unexpected(tokens, token, texts.number);
  return number;
}

function expectBrace(tokens: Tokens, brace: "{" | "}"): void {
  const token = tokens.take();
  if (token.kind === brace) return;
  throw unexpected(tokens, token, texts.brace, { brace });
}

function checkEnd(tokens: Tokens, count: number): void {
  const token = tokens.take();
  if (token.kind !== "end") throw new InputError(texts.tooMany, { count }, tokens.lineOf(token));
}

function unexpected(
  tokens: Tokens,
  token: Token,
  expected: Text,
  values: Record<string, string | number> = {},
): InputError {
  const found = token.kind === "end" ? { text: texts.end, values: {} } : `“${token.value}”`;
  return new InputError(texts.expected, { expected: { text: expected, values }, found }, tokens.lineOf(token));
}

const profileCountOf = (players: readonly Player[]): number =>
  players.reduce((product, player) => product * player.strategies.length, 1);

/** For each profile of the flat layout (last player fastest), its position in the file (first player fastest). */
function filePositions(players: readonly Player[]): Int32Array {
  const positions = new Int32Array(profileCountOf(players));
  const counts = players.map((player) => player.strategies.length);
  const profile = counts.map(() => 0);
  for (let index = 0; index < positions.length; index++) {
    positions[index] = profile.reduceRight((sum, strategy, player) => sum * counts[player]! + strategy, 0);
    let player = counts.length - 1;
    while (player > 0 && profile[player] === counts[player]! - 1) profile[player--] = 0;
    profile[player]!++;
  }
  return positions;
}

/** The game as a .nfg file, payoff version, every payoff exact: a decimal or a fraction. */
export function writeNfg(game: NormalFormGame): string {
  const quoted = (label: string) => `"${label.replace(/["\\]/g, "\\$&")}"`;
  const list = (items: readonly string[]) => `{ ${items.join(" ")} }`;
  const strategies = game.players.map((player) => list(player.strategies.map(quoted)));
  const lines = Array.from({ length: game.profileCount }, () => "");
  for (const [index, position] of filePositions(game.players).entries())
    lines[position] = game.players.map((_, player) => payoffText(game, player, index)).join(" ");
  const names = list(game.players.map((player) => quoted(player.label)));
  return `NFG 1 R ${quoted(game.title)} ${names}\n\n{\n${strategies.join("\n")}\n}\n""\n\n${lines.join("\n")}\n`;
}

/** Without an exponent, which other readers may not know. */
function payoffText(game: NormalFormGame, player: number, index: number): string {
  const text = String(writtenPayoff(game, player, index));
  return text.includes("e") ? toText(exactPayoff(game, player, index)) : text;
}
