import { InputError } from "../errors";
import type { Text } from "../text";

/** A word, brace or quoted text of a .nfg file. */
export interface Token {
  readonly kind: "text" | "{" | "}" | "word" | "end";
  readonly value: string;
  readonly offset: number;
}

const unclosed: Text = {
  en: "a text begins with a quotation mark and never ends: close it",
  ko: "따옴표로 시작한 글이 끝나지 않습니다. 따옴표로 닫으세요",
  zh: "一段以引号开头的文本没有结束：请补上引号",
};

const pattern = /[\s,\ufeff]*(?:"((?:[^"\\]|\\.)*)"|([{}])|([^\s,{}"]+)|("))/sy;

/** Reads the tokens one by one; white space and commas only part them, and lines mean nothing. */
export class Tokens {
  private offset = 0;
  private next: Token | undefined;
  constructor(private readonly text: string) {}

  peek(): Token {
    this.next ??= this.read();
    return this.next;
  }

  take(): Token {
    const token = this.peek();
    this.next = undefined;
    return token;
  }

  /** The place of a token, for an error. */
  lineOf(token: Token): { line: number } {
    return { line: this.text.slice(0, token.offset).split(/\r\n|\r|\n/).length };
  }

  private read(): Token {
    pattern.lastIndex = this.offset;
    const match = pattern.exec(this.text);
    if (!match) return { kind: "end", value: "", offset: this.text.trimEnd().length };
    const [all, text, brace, word, quote] = match;
    this.offset += all.length;
    if (quote) throw new InputError(unclosed, {}, this.lineOf({ kind: "end", value: "", offset: this.offset }));
    const shown = text === undefined ? (brace ?? word)!.length : text.length + 2;
    const offset = this.offset - shown;
    if (text !== undefined) return { kind: "text", value: text.replace(/\\(["\\])/g, "$1"), offset };
    return brace ? { kind: brace as "{" | "}", value: brace, offset } : { kind: "word", value: word!, offset };
  }
}
