import type { Budget } from "../../budget";
import type { Cells } from "../../formats/cells";
import type { GameKind } from "../../formats/game-kind";
import type { Message, Text } from "../../text";

/** One thing a marker looks at in an answer, in the order in which a teacher would. */
export interface Step {
  readonly isRight: boolean;
  /** Its part of the score, in any unit; those of all steps of an answer are added up. */
  readonly weight: number;
  /** What is right or wrong, without giving the answer away. */
  readonly said: Message;
  /** The cell of the answer it is about, from 0. */
  readonly at?: { readonly row: number; readonly column: number };
}

/** What may stand in the cells of one column of an answer. */
export type AnswerCell =
  | { readonly kind: "choice"; readonly choices: readonly string[] }
  | { readonly kind: "number"; readonly least?: number; readonly most?: number }
  | { readonly kind: "text" };

/** The cells that a student fills: rows with their labels, under headings. It gives nothing of the answer away, not even its length. */
export interface AnswerForm {
  readonly rows: readonly string[];
  readonly columns: readonly { readonly heading: string; readonly cell: AnswerCell }[];
}

/** What a question is about, beside the table, and how near a decimal must come. */
export interface Asked {
  readonly about: Cells | undefined;
  /** As a part of the size of the right number. */
  readonly tolerance: number;
}

/** A kind of question about a table. The right answer is always computed from the table, never stored. */
export interface Question<G = never> {
  /** The word that chooses it. Never changes. */
  readonly id: string;
  readonly title: Text;
  /** What `about` has to hold; undefined where there is nothing to say. */
  readonly about?: Text;
  readonly game: GameKind<G>;
  form(game: G, asked: Asked, budget: Budget): AnswerForm;
  /** Throws InputError where `about` cannot be read; what is wrong with the answer is a step. */
  grade(game: G, answer: Cells, asked: Asked, budget: Budget): readonly Step[];
  /** The worked solution. */
  solution(game: G, asked: Asked, budget: Budget): readonly Message[];
}

// biome-ignore lint/suspicious/noExplicitAny: the list holds questions about every kind of game
export type AnyQuestion = Question<any>;
