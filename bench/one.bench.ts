/**
 * One equilibrium of games with three players and more: the logit path with Newton's method, on random games without a pure equilibrium,
 * beside Gambit's gnm, ipa and logit where they are installed. Milliseconds of CPU time, medians. Writes one.json beside this file.
 *
 *     npx tsx bench/one.bench.ts
 */
import { unlimited } from "../engine/budget";
import { runMethod } from "../engine/concepts/method";
import { logitHomotopy } from "../engine/concepts/nash/one-of-many/logit-homotopy";
import { pureEquilibria } from "../engine/concepts/nash/pure-enumeration";
import { writeNfg } from "../engine/formats/nfg";
import type { NormalFormGame } from "../engine/games/normal-form";
import { regretBound } from "../engine/games/regret-bound";
import { randomGame } from "../tests/support/random-games";
import { isInstalled, median, type PeerTime, publish, round, timed, timeProgram } from "./harness";

const times = (count: number, players: number): number[] => new Array<number>(players).fill(count);

const shapes: readonly (readonly number[])[] = [
  times(2, 3),
  times(3, 3),
  times(4, 3),
  times(5, 3),
  times(3, 4),
  times(2, 5),
  times(3, 5),
  times(3, 6),
  times(2, 10),
  times(10, 3),
  times(20, 3),
];
const games = 15;
const peers = ["gambit-ipa -q", "gambit-gnm -q", "gambit-logit -q -e"];
const peerSeconds = 10;

/** Games with a pure equilibrium are no work. */
function withoutPureEquilibria(shape: readonly number[]): NormalFormGame[] {
  const list: NormalFormGame[] = [];
  for (let number = 0; list.length < games; number++) {
    const game = randomGame(shape, number);
    if (pureEquilibria(game, unlimited).length === 0) list.push(game);
  }
  return list;
}

function timePeer(command: string, list: readonly NormalFormGame[]): PeerTime {
  if (!isInstalled(command.split(" ")[0]!)) return "not installed";
  const runs = list.slice(0, 3).map((game) => timeProgram(command, writeNfg(game), peerSeconds));
  const answered = runs.filter((run) => run?.output.includes("NE"));
  if (answered.length === 0) return `none found in ${peerSeconds} s`;
  const time = round(median(answered.map((run) => run!.milliseconds)));
  return answered.length < runs.length ? `${time} (${answered.length} of ${runs.length} answered)` : time;
}

function measure(shape: readonly number[]): object {
  const list = withoutPureEquilibria(shape);
  const runs = list.map((game) => ({ game, ...timed(() => runMethod(logitHomotopy, game, unlimited)) }));
  const proven = runs.filter(({ result }) => result.guarantee === "one").length;
  const bounds = runs.map(({ game, result }) => regretBound(game, result.found[0]!.profile));
  return {
    family: shape.join("×"),
    milliseconds: round(median(runs.map(({ milliseconds }) => milliseconds))),
    longest: round(Math.max(...runs.map(({ milliseconds }) => milliseconds))),
    proven: `${proven} of ${games}`,
    "regret at most": Math.max(...bounds).toExponential(1),
    ...Object.fromEntries(peers.map((peer) => [peer.split(" ")[0]!, timePeer(peer, list)])),
  };
}

publish("one", shapes.map(measure));
