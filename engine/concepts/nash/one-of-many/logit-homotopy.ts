import type { Budget } from "../../../budget";
import { type NormalFormGame, profileAt } from "../../../games/normal-form";
import { inExact, pureAsMixed } from "../../../games/profile";
import { regretBound } from "../../../games/regret-bound";
import { message, type Text } from "../../../text";
import type { Method, Verdict } from "../../method";
import { boundNote } from "../bound-note";
import { type Equilibrium, equilibriumOf } from "../equilibrium";
import { pureEquilibria } from "../pure-enumeration";
import { proveEquilibrium } from "./certify";
import { LogitPath, type LogitPoint } from "./logit-path";
import { PayoffTensors } from "./payoff-tensors";
import { priors } from "./priors";
import { equilibriumNear } from "./support-newton";

const texts = {
  title: { en: "Logit path with Newton's method", ko: "로짓 경로와 뉴턴법", zh: "Logit 路径与牛顿法" },
  summary: {
    en: "Finds one equilibrium of a game with any number of players, also when it is far too large to enumerate: a pure one if there is one; otherwise it follows the path of logit equilibria until Newton's method finds an equilibrium on the support in sight.",
    ko: "참가자 수에 관계없이, 모두 열거하기에는 너무 큰 게임에서도 균형 하나를 찾습니다. 순수 균형이 있으면 그것을, 없으면 로짓 균형의 경로를 따라가며 드러난 받침 집합에서 뉴턴법으로 균형을 찾습니다.",
    zh: "求任意人数博弈的一个均衡，适用于大到无法枚举的博弈：若有纯策略均衡则给出；否则沿 Logit 均衡路径前进，直到牛顿法在显现的支撑集上找到均衡。",
  },
  tooLarge: {
    en: "it takes at most {most} strategies in all; this game has {count}",
    ko: "전략이 모두 {most}개까지인 게임만 다룹니다. 이 게임에는 {count}개가 있습니다",
    zh: "最多处理共 {most} 个策略；此博弈有 {count} 个",
  },
  steps: { en: "steps along the path", ko: "경로 위의 단계", zh: "路径步数" },
} satisfies Record<string, Text>;

/** The derivatives of all payoffs by all weights are kept: 200 MB at this many strategies. */
const mostStrategies = 5000;

/** One equilibrium of a game with any number of players, proven where possible, otherwise with a proven bound on its regret. */
export const logitHomotopy: Method<NormalFormGame, Equilibrium> = {
  id: "logit-homotopy",
  title: texts.title,
  summary: texts.summary,
  arithmetic: "float",
  refuses(game) {
    const count = game.players.reduce((sum, { strategies }) => sum + strategies.length, 0);
    return count > mostStrategies ? message(texts.tooLarge, { most: mostStrategies, count }) : null;
  },
  *run(game, budget): Generator<Equilibrium, Verdict, void> {
    const pure = pureEquilibria(game, budget);
    if (pure.length > 0) {
      yield equilibriumOf(game, pureAsMixed(game, profileAt(game, pure[0]), inExact(game).field));
      return { guarantee: "one", arithmetic: "exact", notes: [] };
    }
    const mixtures = alongPaths(game, new PayoffTensors(game), budget);
    const proven = proveEquilibrium(game, mixtures);
    yield proven?.equilibrium ?? equilibriumOf(game, mixtures);
    if (proven) return { guarantee: "one", arithmetic: proven.arithmetic, notes: [] };
    const note = boundNote(regretBound(game, mixtures));
    return { guarantee: "approximate", arithmetic: "float", notes: [note] };
  },
};

/** The first equilibrium that Newton's method finds along one of several paths, or the point of least regret on them. */
function alongPaths(game: NormalFormGame, tensors: PayoffTensors, budget: Budget): number[][] {
  let best: Float64Array | undefined;
  let least = Number.POSITIVE_INFINITY;
  let steps = 0;
  for (const prior of priors(tensors.size)) {
    const attempts = new Attempts(tensors);
    for (const point of new LogitPath(tensors, prior).points(budget)) {
      budget.report({ done: ++steps, unit: texts.steps, found: 0 });
      const regret = regretAt(tensors, point.weights);
      if (regret < least) {
        least = regret;
        best = point.weights.slice();
      }
      const found = attempts.at(point, budget);
      if (found) return mixturesOf(game, tensors, found);
      if (regret < negligible) break;
    }
    if (least < negligible) break;
  }
  return mixturesOf(game, tensors, best!);
}

/** As a fraction of a player's payoff range: a profile regretted less is as good as floats give. */
const negligible = 1e-13;

function regretAt({ starts, counts, payoffs }: PayoffTensors, weights: Float64Array): number {
  let most = 0;
  for (const [i, start] of starts.entries()) {
    let best = 0;
    let mean = 0;
    for (let a = start; a < start + counts[i]; a++) {
      best = Math.max(best, payoffs[a]);
      mean += weights[a] * payoffs[a];
    }
    most = Math.max(most, best - mean);
  }
  return most;
}

function mixturesOf(game: NormalFormGame, { starts }: PayoffTensors, weights: Float64Array): number[][] {
  return game.players.map(({ strategies }, i) => {
    const mixture = strategies.map((_, s) => weights[starts[i] + s]);
    const sum = mixture.reduce((total, weight) => total + weight, 0);
    return mixture.map((weight) => weight / sum);
  });
}

/** A strategy is in sight when it is played at least so often, as a part of the one played most. */
const inSight = 0.02;
/** Newton's method is tried again on the same support when the precision has doubled. */
const again = 2;
/** Below this precision all strategies are still in sight. */
const earliest = 3;

/** When, along a path, Newton's method is worth trying. */
class Attempts {
  private lastKey = "";
  private lastPrecision = 0;

  constructor(private readonly tensors: PayoffTensors) {}

  at({ precision, weights }: LogitPoint, budget: Budget): Float64Array | undefined {
    if (precision < earliest) return undefined;
    const support = this.supportInSight(weights);
    const key = support.join(";");
    if (key === this.lastKey && precision < again * this.lastPrecision) return undefined;
    this.lastKey = key;
    this.lastPrecision = precision;
    const found = equilibriumNear(this.tensors, weights, support, budget);
    // The path goes on from what the tensors hold.
    if (!found) this.tensors.evaluate(weights);
    return found;
  }

  private supportInSight(weights: Float64Array): number[][] {
    return this.tensors.starts.map((start, i) => {
      const list = Array.from({ length: this.tensors.counts[i] }, (_, s) => start + s);
      const most = Math.max(...list.map((a) => weights[a]));
      return list.filter((a) => weights[a] > inSight * most);
    });
  }
}
