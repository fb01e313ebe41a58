import { InputError } from "../../../errors";
import { type Cells, isBlank } from "../../../formats/cells";
import { normalForm } from "../../../formats/normal-form-kind";
import { readProfile } from "../../../formats/profile-cells";
import type { NormalFormGame } from "../../../games/normal-form";
import { regrets } from "../../../games/regret";
import { message, type Text } from "../../../text";
import { profileText } from "../../words";
import { numberSteps, numbersForm, solutionOfNumbers } from "../numbers";
import type { Asked, Question } from "../question";

/** What every player gets at a profile, pure or mixed. */
export const payoffs: Question<NormalFormGame> = {
  id: "payoffs",
  title: {
    en: "The expected payoff of every player at the profile",
    ko: "그 전략 조합에서 각 참가자의 기대 보수",
    zh: "该组合下每个参与者的期望收益",
  },
  about: { en: "The profile asked about", ko: "묻는 전략 조합", zh: "所问的策略组合" },
  game: normalForm,
  form: (game) => numbersForm(labelsOf(game)),
  grade: (game, answer, asked) => numberSteps(labelsOf(game), payoffsAt(game, asked), answer, asked.tolerance),
  solution: (game, asked) => [
    message(texts.solution, { profile: profileText(game.players, readAbout(game, asked.about)) }),
    ...solutionOfNumbers(labelsOf(game), payoffsAt(game, asked)),
  ],
};

const labelsOf = (game: NormalFormGame): string[] => game.players.map(({ label }) => label);

const payoffsAt = (game: NormalFormGame, { about }: Asked) =>
  regrets(game, readAbout(game, about)).map(({ payoff }) => payoff);

function readAbout(game: NormalFormGame, about: Cells | undefined) {
  if (!about || about.flat().every(isBlank)) throw new InputError(texts.noProfile, {}, { argument: "about" });
  return readProfile(about, "about", game);
}

const texts = {
  noProfile: {
    en: "say which profile is asked about: one strategy for each player, or probabilities",
    ko: "어느 조합을 묻는지 참가자마다 전략 하나씩 또는 확률로 쓰세요",
    zh: "请写明所问的组合：每个参与者一个策略，或给出概率",
  },
  solution: {
    en: "At {profile}, weigh every payoff with the probability of its profile.",
    ko: "{profile}에서 각 보수에 그 조합의 확률을 곱해 더합니다.",
    zh: "在 {profile} 下，将各收益乘以其组合的概率后相加。",
  },
} satisfies Record<string, Text>;
