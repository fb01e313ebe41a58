import { describe, expect, it } from "vitest";
import { equilibriumOf } from "../../engine/concepts/nash/equilibrium";
import { compareEquilibria, hasChanged } from "../../taskpane/model/changes";
import { gameOf } from "./support";

const game = gameOf([2, 2], new Array(4).fill([0, 0]));
const at = (...profile: number[][]) => equilibriumOf(game, profile);
const kinds = (changes: ReturnType<typeof compareEquilibria>) => changes.now.map(({ kind }) => kind);

describe("the equilibria before and after an edit", () => {
  it("are the same when the profiles are, whatever their order", () => {
    const [first, second] = [at([1, 0], [1, 0]), at([0, 1], [0, 1])];
    const changes = compareEquilibria([first, second], [second, first]);
    expect(kinds(changes)).toEqual(["same", "same"]);
    expect(hasChanged(changes)).toBe(false);
  });

  it("have moved when the same strategies are mixed otherwise, and remember from where", () => {
    const before = at([0.5, 0.5], [0.25, 0.75]);
    const changes = compareEquilibria([before], [at([0.5, 0.5], [0.4, 0.6])]);
    expect(changes.now).toEqual([{ kind: "moved", before }]);
    expect(changes.gone).toEqual([]);
  });

  it("are new or gone when other strategies are played", () => {
    const [left, stays, comes] = [at([1, 0], [1, 0]), at([0.5, 0.5], [0.5, 0.5]), at([0, 1], [0, 1])];
    const changes = compareEquilibria([left, stays], [stays, comes]);
    expect(kinds(changes)).toEqual(["same", "new"]);
    expect(changes.gone).toEqual([left]);
  });

  it("pairs an unchanged profile before it takes another for moved", () => {
    const [one, other] = [at([0.5, 0.5], [0.5, 0.5]), at([0.25, 0.75], [0.5, 0.5])];
    const changes = compareEquilibria([one, other], [other, at([0.3, 0.7], [0.5, 0.5])]);
    expect(kinds(changes)).toEqual(["same", "moved"]);
  });
});
