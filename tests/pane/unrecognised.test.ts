import { describe, expect, it } from "vitest";
import { functionsIn, typedFormula, unrecognisedIn } from "../../src/workbook/unrecognised";

describe("formulas that Excel does not recognise", () => {
  it("are those of the add-in that show #NAME?, as cells show them and as files store them", () => {
    const values = [["#NAME?", "#NAME?", "#NAME?", "Nash: unique", "#NAME?"]];
    const formulas = [
      ["=GAME.NASH(A1:D5)", "=IF(TRUE,_xldudf_GAME_NASH(A1:D5))", "=ENDGAME.NASH(A1)", "=GAME.NASH(A1:D5)", "#NAME?"],
    ];
    expect(unrecognisedIn(values, formulas).map(({ column }) => column)).toEqual([0, 1]);
  });

  it("name the functions they call, known or not", () => {
    expect(functionsIn('=SUM(game.nash(A1:D5),_xldudf_GAME_CHECK(A1,"x"),GAME.NSH(B2))')).toEqual([
      "NASH",
      "CHECK",
      "NSH",
    ]);
    expect(functionsIn("=GAME.NASH")).toEqual([]);
  });

  it("are entered again as a user would type them", () => {
    expect(typedFormula("=[2]!_xldudf_GAME_NASH(A1:D5)+GAME.PAYOFF(A1)")).toBe("=GAME.NASH(A1:D5)+GAME.PAYOFF(A1)");
    expect(typedFormula("=SUM(A1:A3)")).toBe("=SUM(A1:A3)");
  });
});
