import { type Rational, toText } from "../arithmetic/rational";
import { type Language, type Message, say } from "../text";
import type { Answer } from "./call";

/**
 * An answer as plain JSON: exact numbers as text ("2/3"), doubles as numbers, sentences said in one language. The fields of each
 * result are those of its concept.
 */
export function answerJson(answer: Answer, language: Language) {
  const { concept, game, solution } = answer;
  const { found, guarantee, arithmetic, method, stopped, notes } = solution;
  return {
    concept: concept.id,
    game: plain({ players: concept.game.players(game), ...concept.game.outline?.(game) }, language),
    found: found.map((result) => plain(result, language)),
    guarantee,
    arithmetic,
    method,
    stopped,
    notes: notes.map((note) => say(note, language)),
  };
}

function plain(value: unknown, language: Language): unknown {
  if (typeof value === "bigint") return String(value);
  if (typeof value !== "object" || value === null) return value;
  if (isRational(value)) return toText(value);
  if (isMessage(value)) return say(value, language);
  if (value instanceof Map || value instanceof Set || ArrayBuffer.isView(value)) {
    return Array.from(value as unknown as Iterable<unknown>, (one) => plain(one, language));
  }
  if (Array.isArray(value)) return value.map((one) => plain(one, language));
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, plain(one, language)]));
}

const isRational = (value: object): value is Rational => "n" in value && typeof value.n === "bigint" && "d" in value;

const isMessage = (value: object): value is Message => "text" in value && "values" in value;
