import { isExact, numberOf, type Quantity } from "../../engine/arithmetic/quantity";
import { type Equilibrium, isPure, supportsOf } from "../../engine/concepts/nash/equilibrium";
import { explainEquilibrium } from "../../engine/concepts/nash/explain";
import type { NormalFormGame } from "../../engine/games/normal-form";
import { type Message, say } from "../../engine/text";
import { type Child, element } from "../element";
import type { Change } from "../model/changes";
import { decimalText, shown } from "../model/numbers";
import type { State } from "../state";
import { disclosure } from "./controls";
import { type Words, wordsIn } from "./words";

interface Card {
  readonly game: NormalFormGame;
  readonly equilibrium: Equilibrium;
  readonly number: number;
  readonly change: Change | undefined;
  readonly isOpen: boolean;
}

/** One equilibrium: what everyone plays, what everyone gets, what became of it since the edit, and why nobody leaves. */
export function equilibriumCard({ game, equilibrium, number, change, isOpen }: Card, state: State): HTMLElement {
  const words = wordsIn(state);
  const { profile, component } = equilibrium;
  const before = change?.kind === "moved" ? change.before : undefined;
  return element(
    "li",
    { class: `card ${change && change.kind !== "same" ? change.kind : ""}` },
    element(
      "h3",
      {},
      words("equilibriumNumber", { number }),
      element("span", { class: "tag" }, words(isPure(profile) ? "pure" : "mixed")),
      component !== undefined && element("span", { class: "tag" }, words("component", { number: component })),
      change?.kind === "new" && element("span", { class: "mark" }, `✚ ${words("markNew")}`),
      change?.kind === "moved" && element("span", { class: "mark" }, `➜ ${words("markMoved")}`),
    ),
    game.players.map((_, player) => playerView(game, equilibrium, player, before, words)),
    element("p", { class: "hint" }, regretText(equilibrium.regret, words)),
    disclosure(`why-${number}`, words("why"), isOpen, () =>
      reasonsView(explainEquilibrium(game, equilibrium, number), state),
    ),
  );
}

/** The first sentence says what the card shows already. */
function reasonsView([, ...reasons]: readonly Message[], state: State): HTMLElement {
  const items = reasons.map((reason) => element("li", {}, say(reason, state.language)));
  return element("ul", { class: "sentences" }, items);
}

/** What a player plays and gets: a pure strategy in one line, a mixture with a bar for every strategy that is played. */
function playerView(
  game: NormalFormGame,
  { profile, payoffs }: Equilibrium,
  player: number,
  before: Equilibrium | undefined,
  words: Words,
): HTMLElement {
  const { label, strategies } = game.players[player]!;
  const support = supportsOf(profile)[player]!;
  const isPureHere = support.length === 1;
  const bars = () =>
    support.map((strategy) =>
      barView(strategies[strategy]!, profile[player]![strategy]!, before?.profile[player]?.[strategy], words),
    );
  return element(
    "div",
    { class: `plays player-${player % 6}` },
    element("span", { class: "player name" }, label),
    element("span", { class: "strategy" }, isPureHere && strategies[support[0]!]!),
    element("span", {}, element("span", { class: "hint" }, `${words("payoff")} `), numberView(payoffs[player]!)),
    !isPureHere && element("ul", { class: "bars" }, bars(), unusedView(strategies, support, words)),
  );
}

function unusedView(strategies: readonly string[], support: readonly number[], words: Words): Child {
  const unused = strategies.filter((_, strategy) => !support.includes(strategy));
  return unused.length > 0 && element("li", { class: "hint" }, words("neverPlayed", { strategies: unused }));
}

function barView(strategy: string, probability: Quantity, before: Quantity | undefined, words: Words): HTMLElement {
  const width = numberOf(probability) * 100;
  const hasMoved = before !== undefined && decimalText(numberOf(before)) !== decimalText(numberOf(probability));
  const bar = element("span", { class: "bar", "aria-hidden": "true" }, element("span", { class: "filled" }));
  (bar.firstChild as HTMLElement).style.width = `${width}%`;
  if (hasMoved) {
    const was = bar.appendChild(element("span", { class: "was" }));
    was.style.left = `${numberOf(before) * 100}%`;
  }
  return element(
    "li",
    { class: "bar-row" },
    element("span", { class: "strategy" }, strategy),
    bar,
    element(
      "span",
      { class: "probability" },
      numberView(probability),
      hasMoved && element("span", { class: "hint" }, words("was", { before: shownText(before) })),
    ),
  );
}

function numberView(quantity: Quantity): Child {
  const { decimal, fraction } = shown(quantity);
  return [decimal, fraction && element("span", { class: "fraction" }, ` (${fraction})`)];
}

function shownText(quantity: Quantity): string {
  const { decimal, fraction } = shown(quantity);
  return fraction ?? decimal;
}

function regretText(regret: Quantity, words: Words): string {
  const isZero = isExact(regret) ? regret.n === 0n : regret === 0;
  return words(isZero ? "regret" : "regretAtMost", { regret: decimalText(numberOf(regret)) });
}
