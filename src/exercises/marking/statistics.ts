import { type Message, say } from "../../../engine/text";
import type { MarkRow } from "./class-marks";
import { firstWrong } from "./mark-file";

/** How a class did on one question. */
export interface ItemStatistics {
  readonly count: number;
  /** Mean points. */
  readonly mean: number;
  /** The part of the class with full points. */
  readonly shareRight: number;
  /** The correlation of its points with those of all other questions together; undefined where either does not vary. */
  readonly discrimination: number | undefined;
  /** The first wrong step that most fell for, in the words of one of them, and how many did. */
  readonly commonest: { readonly said: Message; readonly count: number } | undefined;
}

/** One for each question, over the rows that count. Empty where nothing was marked. */
export function itemStatistics(rows: readonly MarkRow[], points: readonly number[]): ItemStatistics[] {
  const papers = rows.flatMap(({ marked, counts }) => (marked && counts ? [marked.answers] : []));
  if (papers.length === 0) return [];
  const totals = papers.map((answers) => sum(answers.map((one) => one.points)));
  return points.map((full, i) => {
    const own = papers.map((answers) => answers[i]!.points);
    return {
      count: papers.length,
      mean: sum(own) / own.length,
      shareRight: own.filter((one) => one >= full - 1e-9).length / own.length,
      discrimination: correlation(
        own,
        totals.map((total, paper) => total - own[paper]!),
      ),
      commonest: commonestOf(papers.flatMap((answers) => firstWrong(answers[i]!)?.said ?? [])),
    };
  });
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** Pearson's; item against the rest, not against a total that holds the item itself. */
function correlation(a: readonly number[], b: readonly number[]): number | undefined {
  const centred = (list: readonly number[]) => list.map((one) => one - sum(list) / list.length);
  const [x, y] = [centred(a), centred(b)];
  const spread = Math.sqrt(sum(x.map((one) => one * one)) * sum(y.map((one) => one * one)));
  return spread < 1e-9 ? undefined : sum(x.map((one, i) => one * y[i]!)) / spread;
}

/** Every student has other numbers, so that steps are the same when their wording is, whatever it is filled with. */
function commonestOf(said: readonly Message[]): ItemStatistics["commonest"] {
  const byWording = new Map<string, Message[]>();
  for (const one of said) byWording.set(one.text.en, [...(byWording.get(one.text.en) ?? []), one]);
  const groups = [...byWording.values()].sort((a, b) => b.length - a.length || order(a[0]!, b[0]!));
  return groups[0] && { said: groups[0][0]!, count: groups[0].length };
}

const order = (a: Message, b: Message): number => (say(a) < say(b) ? -1 : 1);
