import { readGame } from "../../engine/concepts/call";
import type { AnyConcept } from "../../engine/concepts/define";
import { message } from "../../engine/text";
import { addressOf, parseAddress, partIn } from "../../src/workbook/address";
import { WorkbookError } from "../../src/workbook/errors";
import type { ReadRange } from "../../src/workbook/port";
import { gameArgument, type Inputs, otherKinds, referencesOf, showArgument, tableCall } from "../model/arguments";
import { exampleSheet } from "../model/example";
import { sizeOf } from "../model/game";
import type { Input } from "../state";
import { strings } from "../strings";
import { type Context, conceptOf, problemOf, set } from "./context";

/** Under this key the workbook remembers the name of the followed table. */
const followedSetting = "tightrope.table";

export type Reading = ReturnType<typeof readingActions>;

/** Reading the game from the sheet, and reading it again when the sheet changes. `onRead` runs after every new game. */
export function readingActions(context: Context, onRead: () => void) {
  const { store, workbook } = context;
  let latestReading = 0;

  async function takeTable(): Promise<void> {
    await take(() => workbook.readSelection());
  }

  /** The part of the table that can be read, where the whole cannot. */
  async function takePart(address: string): Promise<void> {
    await take(async () => (await workbook.readRanges([address]))[0]!);
  }

  async function take(read: () => Promise<ReadRange>): Promise<void> {
    try {
      const range = await read();
      await adopt(range, range.name);
      if (store.get().followed !== undefined) await forgetFollowed();
    } catch (error) {
      reportFault(error);
    }
  }

  /** Starts afresh with a table: what was said about another one goes. */
  async function adopt(
    range: ReadRange,
    name: string | undefined,
    further: readonly (readonly [string, Input])[] = [],
  ): Promise<void> {
    const choices = Object.entries(store.get().inputs).filter(([, input]) => input.range === undefined);
    const table: Input = { text: name ?? range.address, range };
    const inputs = {
      ...Object.fromEntries([...choices, ...further]),
      [gameArgument(conceptOf(store.get()))]: table,
    };
    const insertion = { form: store.get().insertion.form, place: "", isTyped: false };
    const forgotten = { reading: {}, slice: [], answered: undefined, solveProblem: undefined, fault: undefined };
    set(store, { ...forgotten, inputs, insertion });
    await readTable();
    const { game } = store.get().reading;
    if (!game) return findReaders();
    set(store, { status: message(strings.read, { address: range.address, size: sizeOf(game, range.cells) }) });
  }

  async function readTable(): Promise<void> {
    const mine = ++latestReading;
    const isCurrent = () => mine === latestReading;
    const concept = conceptOf(store.get());
    const call = tableCall(concept, store.get().inputs);
    if (!call) return;
    try {
      const game = await readGame(concept, call);
      if (isCurrent()) set(store, { reading: { game: game as object } });
    } catch (error) {
      if (isCurrent()) reportReading(error);
    }
    if (isCurrent()) onRead();
  }

  /** Which other kinds of table the selection could be: a newcomer need not know what each question reads. */
  async function findReaders(): Promise<void> {
    const { inputs, reading } = store.get();
    const concept = conceptOf(store.get());
    const table = inputs[gameArgument(concept)]!;
    const isReadBy = (one: AnyConcept) => canRead(one, { [gameArgument(one)]: table });
    const kinds = otherKinds(concept);
    const reads = await Promise.all(kinds.map(isReadBy));
    const readableBy = kinds.filter((_, i) => reads[i]).map(({ id }) => id);
    set(store, { status: undefined });
    if (store.get().reading === reading) set(store, { reading: { ...reading, readableBy } });
  }

  /** A question about another kind of table: the table at hand is tried, and one it cannot read is left to the question it belongs to. */
  async function changeKind(before: AnyConcept): Promise<void> {
    const concept = conceptOf(store.get());
    const { inputs } = store.get();
    const [was, is] = [gameArgument(before), gameArgument(concept)];
    const table = inputs[is] ?? inputs[was];
    latestReading++;
    set(store, { reading: {}, slice: [] });
    if (!table || !(await canRead(concept, { ...inputs, [is]: table }))) return;
    set(store, { inputs: { ...store.get().inputs, [is]: table } });
    await readTable();
  }

  async function canRead(concept: AnyConcept, inputs: Inputs): Promise<boolean> {
    const call = tableCall(concept, inputs);
    if (!call) return false;
    return readGame(concept, call).then(
      () => true,
      () => false,
    );
  }

  function reportReading(error: unknown): void {
    store.update((state) => {
      const game = state.reading.game ? { game: state.reading.game } : {};
      return { ...state, reading: { ...game, problem: problemOf(error, state.inputs) } };
    });
  }

  const reportFault = (error: unknown): void => set(store, { fault: problemOf(error, {}) });

  /** Reads every range of the question again in one sync; where nothing in them is new, nothing happens. */
  async function refresh(): Promise<void> {
    const { inputs } = store.get();
    const references = referencesOf(conceptOf(store.get()), inputs);
    if (references.length === 0) return;
    try {
      const ranges = await workbook.readRanges(references.map(({ reference }) => reference));
      if (store.get().inputs !== inputs) return refresh();
      const read = references.map(({ name }, i): [string, Input] => [name, { ...inputs[name]!, range: ranges[i]! }]);
      const isSame = read.every(([name, input]) => sameRange(input.range, inputs[name]!.range));
      if (isSame && !couldNotBeRead()) return;
      set(store, { inputs: { ...inputs, ...Object.fromEntries(read) } });
      await readTable();
    } catch (error) {
      reportReading(error);
    }
  }

  /** The ranges themselves were out of reach: a fault of a cell would name its argument. */
  function couldNotBeRead(): boolean {
    const { problem } = store.get().reading;
    return problem !== undefined && problem.argument === undefined;
  }

  /** What the user typed or chose for an argument; a range is read before it counts. */
  async function setInput(name: string, text: string, isRange: boolean): Promise<void> {
    const put = (input: Input) => set(store, { inputs: { ...store.get().inputs, [name]: input } });
    if (!isRange || text.trim() === "") {
      put({ text });
      if (isRange) return readTable();
      if (name !== showArgument) onRead();
      return;
    }
    try {
      const [range] = await workbook.readRanges([text]);
      put({ text: text.includes("!") ? range!.address : text.trim(), range: range! });
      await readTable();
    } catch (error) {
      put({ text, problem: problemOf(error, {}) });
    }
  }

  async function takeSelectionFor(name: string): Promise<void> {
    try {
      const range = await workbook.readSelection();
      set(store, { inputs: { ...store.get().inputs, [name]: { text: range.address, range } } });
      await readTable();
    } catch (error) {
      set(store, { inputs: { ...store.get().inputs, [name]: { text: "", problem: problemOf(error, {}) } } });
    }
  }

  /** The first example of the question asked, its ranges one below the other. */
  async function insertExample(): Promise<void> {
    const concept = conceptOf(store.get());
    const example = concept.examples[0]!;
    const sheet = exampleSheet(concept, example);
    try {
      const { language } = store.get();
      const whole = await workbook.addSheet(strings.exampleSheet[language], sheet.cells);
      const addresses = sheet.ranges.map(({ box }) => addressOf(partIn(whole.at, box)));
      const ranges = await workbook.readRanges(addresses);
      const given = sheet.ranges.map(({ name }, i): [string, Input] => [
        name,
        { text: ranges[i]!.address, range: ranges[i]! },
      ]);
      const words = Object.entries(sheet.words).map(([name, text]): [string, Input] => [name, { text }]);
      set(store, { inputs: Object.fromEntries(words) });
      await adopt(ranges[0]!, undefined, given.slice(1));
      set(store, {
        status: message(strings.exampleInserted, { title: message(example.title), address: ranges[0]!.address }),
      });
    } catch (error) {
      reportFault(error);
    }
  }

  async function follow(): Promise<void> {
    const game = gameArgument(conceptOf(store.get()));
    const input = store.get().inputs[game];
    if (!input?.range) return;
    try {
      const isNamed = parseAddress(input.text) === undefined;
      const name = isNamed ? input.text : await workbook.defineName(strings.followedName.en, input.range.address);
      await workbook.writeSetting(followedSetting, name);
      set(store, { followed: name, inputs: { ...store.get().inputs, [game]: { ...input, text: name } } });
    } catch (error) {
      reportFault(error);
    }
  }

  /** The name stays in the workbook, where formulas may use it by now. */
  async function unfollow(): Promise<void> {
    const game = gameArgument(conceptOf(store.get()));
    const input = store.get().inputs[game];
    const address = input?.range?.address;
    if (input && address) set(store, { inputs: { ...store.get().inputs, [game]: { ...input, text: address } } });
    await forgetFollowed();
  }

  async function forgetFollowed(): Promise<void> {
    set(store, { followed: undefined });
    await workbook.writeSetting(followedSetting, undefined).catch(reportFault);
  }

  /** Takes up the table that was followed when the workbook was last open. A name deleted since is forgotten. */
  async function resume(): Promise<void> {
    try {
      const name = await workbook.readSetting(followedSetting);
      if (name === undefined) return;
      const [range] = await workbook.readRanges([name]);
      set(store, { followed: name });
      await adopt(range!, name);
    } catch (error) {
      if (error instanceof WorkbookError && error.isNotFound) await forgetFollowed();
      else reportFault(error);
    }
  }

  const show = (address: string): Promise<void> => workbook.select(address).catch(reportFault);

  return {
    takeTable,
    takePart,
    changeKind,
    refresh,
    setInput,
    takeSelectionFor,
    insertExample,
    follow,
    unfollow,
    resume,
    show,
  };
}

function sameRange(one: ReadRange | undefined, other: ReadRange | undefined): boolean {
  return one?.address === other?.address && JSON.stringify(one?.cells) === JSON.stringify(other?.cells);
}
