import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { unlimited } from "../../engine/budget";
import { conceptById } from "../../engine/concepts";
import { answer as answerOf, callOf, cellsOf } from "../../engine/concepts/call";
import { mostAttempts, variantOf } from "../../engine/concepts/variant/variant";
import type { Exercise } from "../../engine/exercises/exercise";
import { markAnswer, type Paper, type PaperQuestion, paperOf } from "../../engine/exercises/paper";
import { readExercise } from "../../engine/exercises/read";
import { type Cell, type Cells, labelOf } from "../../engine/formats/cells";
import { handoutPlan } from "../../src/exercises/handout/handout";

const files = readdirSync("exercises").map((file) => ({
  id: file.replace(/\.yaml$/, ""),
  text: readFileSync(`exercises/${file}`, "utf8"),
}));
const shipped = files.map(({ id, text }): [string, Exercise, string] => [id, readExercise(id, text), text]);
const seeds = [3, 17, 2026, -41];

/** What a function answers about the table of a paper. */
async function asked(id: string, { table, ranges }: Paper, further: Record<string, Cells> = {}): Promise<Cells> {
  const concept = conceptById(id)!;
  const [first] = concept.game.ranges;
  return cellsOf(await answerOf(concept, callOf(concept, { [first!.name]: table, ...ranges, ...further })), "en");
}

/** The right answer where a function of its own gives it, independently of the marking. */
async function rightAnswer(paper: Paper, { written, asked: about, form }: PaperQuestion): Promise<Cells | undefined> {
  const players = form.columns.map(({ heading }) => heading);
  switch (written.ask) {
    case "pure-equilibria": {
      const [head, ...rows] = await asked("NASH", paper, { find: [["pure"]] });
      return rows.length === 0
        ? [["none", ...players.slice(1).map(() => null)]]
        : rows.map((row) => strategiesPlayed(head!, row, form.columns));
    }
    case "mixed-equilibrium": {
      const [, ...rows] = await asked("NASH", paper, { show: [["fractions"]] });
      const probabilities = rows.map((row) => row.slice(1, 1 + form.columns.length));
      return [probabilities.find((row) => row.some((weight) => weight !== 0 && weight !== 1))!];
    }
    case "payoffs": {
      const [, row] = await asked("PAYOFF", paper, { profile: about.about! });
      return [row!.slice(1)];
    }
    case "elimination-order": {
      const [, ...rows] = await asked("DOMINATED", paper, {});
      return rows.map((row) => [row[1]!, row[2]!]);
    }
    case "core-division":
      return [(await asked("NUCLEOLUS", paper))[1]!.slice(1)];
    case "nash-deal":
      return [(await asked("DEAL", paper, { find: [["nash"]] }))[1]!.slice(1, 1 + players.length)];
    case "efficient-deal":
      return [(await asked("DEAL", paper, { find: [["frontier"]] })).at(-1)!.slice(1, 1 + players.length)];
    default:
      return conceptById(written.ask) ? numbersAnswer(paper, written.ask, about.about ?? []) : undefined;
  }
}

/** The heading of every strategy played: "Ann: Stag" under the player's column of the form. */
const strategiesPlayed = (head: readonly Cell[], row: readonly Cell[], columns: PaperQuestion["form"]["columns"]) => {
  let at = 0;
  return columns.map(({ cell }, player) => {
    const count = cell.kind === "choice" ? cell.choices.filter((one) => one !== "none" || player > 0).length : 0;
    const headings = head.slice(1 + at, 1 + at + count).map(labelOf);
    const played = headings.findIndex((_, i) => row[1 + at + i] === 1);
    at += count;
    return (cell.kind === "choice" ? cell.choices[played]! : null) as Cell;
  });
};

async function numbersAnswer(paper: Paper, id: string, about: Cells): Promise<Cells> {
  const lines = new Map(about.map(([name, ...values]) => [labelOf(name), [values.filter((one) => one !== null)]]));
  const wanted = lines.get("row")?.[0]?.[0];
  lines.delete("row");
  const [, ...rows] = await asked(id, paper, Object.fromEntries(lines));
  const row = wanted === undefined ? rows[0]! : rows.find(([label]) => label === labelOf(wanted))!;
  return [row.slice(1).filter((cell) => typeof cell === "number")];
}

/** Everything that can be chosen where all cells, or all but one text cell, are lists: so few that all can be tried. */
function* choices({ form }: PaperQuestion, texts: readonly string[]): Generator<Cells, void, void> {
  const lists = form.columns.map(({ cell }): readonly Cell[] =>
    cell.kind === "choice" ? [null, ...cell.choices] : cell.kind === "text" ? [null, ...texts] : [],
  );
  if (form.rows.length > 1 || lists.some((list) => list.length === 0)) return;
  const combine = (rest: readonly (readonly Cell[])[]): Cell[][] =>
    rest.length === 0 ? [[]] : rest[0]!.flatMap((one) => combine(rest.slice(1)).map((others) => [one, ...others]));
  for (const row of combine(lists)) yield [row];
}

describe("the exercises that ship", () => {
  it("are twenty", () => expect(shipped).toHaveLength(20));
});

it("the exercise in the guide for teachers can be made, step by step", async () => {
  const blocks = readFileSync("docs/how-to/write-an-exercise.md", "utf8").match(/(?<=```yaml\n)[^`]*/g)!;
  const [first, ranges, named] = blocks as [string, string, string];
  const withField = (text: string, fields: string) => {
    const names = fields.match(/^\w+(?=:)/gm)!;
    const kept = text.split(/^(?=\w+:)/m).filter((field) => !names.some((name) => field.startsWith(`${name}:`)));
    return kept.join("") + fields;
  };
  for (const text of [first, withField(first, ranges), withField(first, named), withField(first, blocks[3]!)])
    for (const seed of seeds) {
      const paper = await paperOf(readExercise("two-bakers", text), seed, "en");
      expect(paper.story.en).not.toContain("{");
      expect(paper.questions.length).toBeGreaterThan(0);
    }
});

describe.each(shipped)("exercises/%s", (id, exercise, text) => {
  it("says everything in English and in Korean", () => {
    const texts = [exercise.title, exercise.story, ...exercise.questions.flatMap((one) => [one.text, one.hint])];
    for (const said of texts) if (said) expect(said.ko).not.toBe(said.en);
    for (const word of Object.values(exercise.words)) expect(word.ko).toMatch(/[가-힣]/);
  });

  it("leaves no English word in a Korean table, or over the cells for answers", async () => {
    const { table, ranges, questions } = await paperOf(exercise, 1, "ko");
    const labels = questions.flatMap(({ form }) => [...form.rows, ...form.columns.map(({ heading }) => heading)]);
    for (const label of labels) expect(label).not.toMatch(/[A-Za-z]/);
    for (const cell of [table, ...Object.values(ranges)].flat(2)) expect(String(cell ?? "")).not.toMatch(/[A-Za-z]/);
  });

  it("meets its conditions within 200 draws", () => {
    const { table, draws, conditions, ranges } = exercise;
    const template = { kind: "template", cells: table, parameters: new Map(), top: 0, left: 0 } as const;
    for (let seed = 1; seed <= 25; seed++)
      expect(variantOf(template, seed, draws, conditions, unlimited, ranges).attempts).toBeLessThanOrEqual(
        mostAttempts / 5,
      );
  });

  it("has other numbers for other students", async () => {
    const tables = await Promise.all(
      Array.from({ length: 12 }, async (_, seed) => {
        const { table, story } = await paperOf(exercise, seed + 1, "en");
        return JSON.stringify([table, story]);
      }),
    );
    expect(new Set(tables).size).toBeGreaterThan(7);
  });

  it("gives full marks to what the functions answer, and to some choice wherever there is a list to choose from", async () => {
    for (const seed of seeds)
      for (const language of ["en", "ko"] as const) {
        const paper = await paperOf(exercise, seed, language);
        for (const question of paper.questions) {
          const { points, ask } = question.written;
          const right = await rightAnswer(paper, question);
          if (right) {
            const mark = await markAnswer(paper, question, right);
            expect(mark, `${ask}, seed ${seed}: ${JSON.stringify([paper.table, right])}`).toMatchObject({ points });
            continue;
          }
          const names = [...new Set(paper.table.flat().map(labelOf))];
          const scores: number[] = [];
          for (const choice of choices(question, names))
            scores.push((await markAnswer(paper, question, choice)).points);
          if (scores.length === 0) continue;
          expect(Math.max(...scores), `${ask}, seed ${seed}`).toBe(points);
          expect(Math.min(...scores), `${ask}, seed ${seed}`).toBe(0);
        }
      }
  });

  it.each(["en", "ko", "zh"] as const)("can be handed out in %s", async (language) => {
    const student = { id: "2026-001", name: "Kim" };
    const plan = await handoutPlan({ exercise: id, text, seed: 9, language, student });
    const answers = plan.names.filter(({ name }) => name.startsWith("Tightrope_answer_"));
    expect(answers).toHaveLength(exercise.questions.length);
  });
});
