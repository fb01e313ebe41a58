import { numberOf } from "../../arithmetic/quantity";
import { unlimited } from "../../budget";
import { coalitionText } from "../../concepts/coalition-words";
import type { Cells } from "../../formats/cells";
import { type GuaranteedWorth, mixedWorth } from "../../games/coalitional/guaranteed-worth";
import { type CoalitionalGame, coalitionalGame, coalitionsBySize } from "../../games/coalitional-game";
import type { Language, Text } from "../../text";
import { scenarioGame, type WorkedScenario } from "./model";

export const coalitionHeadings: Readonly<Record<"coalition" | "worth", Text>> = {
  coalition: { en: "Coalition", ko: "연합", zh: "联盟" },
  worth: { en: "Worth", ko: "가치", zh: "价值" },
};

/** What every coalition of the three can guarantee itself in the payoff table, small ones first: the α worths. */
export function scenarioWorths(scenario: WorkedScenario): GuaranteedWorth[] {
  const game = scenarioGame(scenario);
  return coalitionsBySize(game).map((coalition) => mixedWorth(game, coalition, unlimited));
}

/** The worths as a game with labels in one language. */
export function scenarioCoalitions(scenario: WorkedScenario, language: Language = "en"): CoalitionalGame {
  const worths = new Map(scenarioWorths(scenario).map(({ coalition, worth }) => [coalition, worth]));
  const players = scenarioGame(scenario, language).players.map(({ label }) => ({ label }));
  return coalitionalGame(players, (coalition) => worths.get(coalition));
}

/** The table that the functions of coalitions read. */
export function scenarioCoalitionCells(scenario: WorkedScenario, language: Language = "en"): Cells {
  const game = scenarioGame(scenario, language);
  const rows = scenarioWorths(scenario).map(({ coalition, worth }) => [
    coalitionText(game, coalition),
    numberOf(worth),
  ]);
  return [[coalitionHeadings.coalition[language], coalitionHeadings.worth[language]], ...rows];
}
