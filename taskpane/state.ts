import type { Progress } from "../engine/budget";
import type { Answer, Call } from "../engine/concepts/call";
import type { Language, Message } from "../engine/text";
import type { HandoutData } from "../src/exercises/handout/data";
import type { Location } from "../src/workbook/address";
import type { FormulaCell, Occupied, ReadRange, Written } from "../src/workbook/port";
import type { Changes } from "./model/changes";

export type Appearance = "automatic" | "light" | "dark";

/** A fault in words, and the cell to look at where one is to blame. */
export interface Problem {
  readonly said: Message;
  readonly argument?: string;
  readonly at?: Location;
  /** What lies at `at` can be read, and is offered instead of the whole. */
  readonly isPart?: boolean;
}

/** What stands in the control of one argument: the word or address as typed, and the cells it stands for once they were read. */
export interface Input {
  readonly text: string;
  readonly range?: ReadRange;
  readonly problem?: Problem;
}

/** The game that was read from the sheet, or why it could not be; the last good game stays in view meanwhile. */
export interface Reading {
  readonly game?: object;
  readonly problem?: Problem;
  /** Concepts that can read what this one cannot: the first of each kind of table. */
  readonly readableBy?: readonly string[];
}

export interface Solving {
  readonly since: number;
  readonly seconds: number;
  readonly progress?: Progress;
  /** What was found until now, as the answer it would be if it were stopped. */
  readonly soFar?: Answer;
}

export interface Answered {
  readonly answer: Answer;
  readonly call: Call;
  readonly milliseconds: number;
  /** The solve after a later edit was stopped before it found anything. */
  readonly isOutdated?: boolean;
  /** Against the answer before the last edit; undefined for a first answer. */
  readonly changes?: Changes;
}

export interface Insertion {
  readonly form: "values" | "formula";
  /** Where it will go: typed by the user, or proposed. */
  readonly place: string;
  readonly isTyped: boolean;
  /** The size of the block for which the place was proposed. */
  readonly proposedFor?: string;
  readonly problem?: Problem;
  readonly question?: { readonly about: "write" | "restore"; readonly occupied: Occupied };
  readonly written?: Written;
}

/** All that the pane shows; each change makes a new one. */
export interface State {
  readonly language: Language;
  readonly inExcel: boolean;
  readonly appearance: Appearance;
  readonly officeIsDark: boolean | undefined;
  readonly selection: string;
  readonly concept: string;
  /** By name of argument; a name means the same in every concept. */
  readonly inputs: Readonly<Record<string, Input>>;
  readonly reading: Reading;
  /** Why something that belongs to no field could not be done; the next table read clears it. */
  readonly fault: Problem | undefined;
  /** Cells in view that show #NAME? where an answer of ours should be. */
  readonly unrecognised: readonly FormulaCell[];
  readonly unrecognisedProblem: Problem | undefined;
  /** The defined name that keeps the link to the table. */
  readonly followed: string | undefined;
  /** Which strategies of the third and further players are in view, where not all fit. */
  readonly slice: readonly number[];
  readonly solving: Solving | undefined;
  readonly solveProblem: Problem | undefined;
  readonly answered: Answered | undefined;
  readonly insertion: Insertion;
  /** What the workbook knows of itself, where it is a handout. */
  readonly handout: HandoutData | undefined;
  /** The exercise in place of the tools. */
  readonly isExercise: boolean;
  /** What has just happened, said to screen readers too. */
  readonly status: Message | undefined;
}

/** Most solves end sooner than a reader could make out what was found on the way. */
const secondsUntilInView = 1;

/** What a long solve has found until now; it then stands in the place of the answer. */
export const soFarInView = ({ solving }: State): Answer | undefined =>
  solving && solving.seconds >= secondsUntilInView ? solving.soFar : undefined;

export function initialState(
  surroundings: Pick<State, "language" | "inExcel" | "officeIsDark" | "appearance">,
  concept: string,
): State {
  return {
    ...surroundings,
    selection: "",
    concept,
    inputs: {},
    reading: {},
    fault: undefined,
    unrecognised: [],
    unrecognisedProblem: undefined,
    followed: undefined,
    slice: [],
    solving: undefined,
    solveProblem: undefined,
    answered: undefined,
    insertion: { form: "values", place: "", isTyped: false },
    handout: undefined,
    isExercise: false,
    status: undefined,
  };
}
