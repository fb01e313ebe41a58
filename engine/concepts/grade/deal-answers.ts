import { readablePayoff } from "../../arithmetic/quantity";
import { type Cells, labelOf } from "../../formats/cells";
import { readDeal } from "../../formats/deal-terms";
import { type Deal, type DealGame, gainsOf, pointsOf, termText, violation } from "../../games/deal";
import { type Message, message, type Text } from "../../text";
import type { AnswerForm, Step } from "./question";
import { judged, readOrStep, wrong } from "./steps";

/** An option under each issue; the first cell also takes the word "none" where that can be right. */
export const dealForm = ({ issues }: DealGame, mayBeNone: boolean): AnswerForm => ({
  rows: ["Answer"],
  columns: issues.map(({ label, options }, i) => ({
    heading: label,
    cell: { kind: "choice", choices: mayBeNone && i === 0 ? [...options, "none"] : options },
  })),
});

export const isNoDeal = (answer: Cells): boolean => labelOf(answer[0]?.[0]).toLowerCase() === "none";

/** The deal in the answer, or the step that says why there is none. */
export function dealOrStep(game: DealGame, answer: Cells): { readonly value: Deal } | { readonly step: Step } {
  const reading = readOrStep(() => readDeal(answer, "answer", game));
  if ("step" in reading) return reading;
  const violated = violation(game, reading.value);
  if (!violated) return reading;
  return { step: wrong(message(texts.incompatible, { terms: violated.map((term) => termText(game, term)) })) };
}

/** Whether everybody gets at least what it can have without a deal: the first thing to look at, one step for all. */
export function reservationStep(game: DealGame, deal: Deal): Step {
  const points = pointsOf(game, deal);
  const party = gainsOf(game, points).findIndex(({ n }) => n < 0n);
  if (party < 0) return judged(true, message(texts.acceptable), message(texts.acceptable));
  const { label, reservation } = game.parties[party]!;
  const values = { party: label, points: readablePayoff(points[party]!), reservation: readablePayoff(reservation) };
  return wrong(message(texts.refused, values));
}

/** "US Full / Half: Korea 60, US 45". */
export const dealSaid = (game: DealGame, deal: Deal): Message =>
  message(texts.deal, {
    terms: deal.map((option, issue) => termText(game, { issue, option })),
    points: pointsOf(game, deal).map((points, party) =>
      message(texts.points, { party: game.parties[party]!.label, points: readablePayoff(points) }),
    ),
  });

const texts = {
  incompatible: {
    en: "These cannot be agreed together: {terms}.",
    ko: "함께 합의할 수 없습니다: {terms}.",
    zh: "这些不能同时达成：{terms}。",
  },
  acceptable: {
    en: "Everybody gets at least its reservation value.",
    ko: "모두 유보 가치 이상을 얻습니다.",
    zh: "各方所得都不低于其保留价值。",
  },
  refused: {
    en: "{party} gets {points} points and would refuse: without a deal it has {reservation}.",
    ko: "{party}은(는) {points}점을 얻어 거절합니다. 합의가 없어도 {reservation}점입니다.",
    zh: "{party} 只得 {points} 分，会拒绝：没有协议也有 {reservation} 分。",
  },
  deal: { en: "{terms} ({points})", ko: "{terms} ({points})", zh: "{terms}（{points}）" },
  points: { en: "{party} {points}", ko: "{party} {points}", zh: "{party} {points}" },
} satisfies Record<string, Text>;
