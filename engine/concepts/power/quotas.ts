import { exactOf, type Quantity, readablePayoff } from "../../arithmetic/quantity";
import { add, compare, type Rational, zero } from "../../arithmetic/rational";
import { InputError } from "../../errors";
import { readPartyNumbers } from "../../formats/party-numbers";
import type { WeightedVoting } from "../../games/weighted-voting";
import { requiredNumber } from "../number-param";
import { optionalRange, type Param } from "../params";
import { texts } from "./texts";

/** The quota of the first column of weights. */
export function quotaParam(): Param<Rational, WeightedVoting> & { required: true } {
  const written = requiredNumber(texts.quota);
  return {
    ...written,
    read: (cells, name, game) => checkedQuota(written.read(cells, name, undefined as never), game, { name }),
  };
}

/** The quotas of the further columns; left out when there are none. */
export function furtherQuotasParam(): Param<readonly Rational[], WeightedVoting> {
  const written = optionalRange(texts.quotas, (cells, name, game: WeightedVoting) => {
    const headings = game.columns.slice(1).map(({ heading }) => heading);
    if (headings.length === 0) throw new InputError(texts.quotasIdle, {}, { argument: name });
    return readPartyNumbers(cells, name, headings).map((quota, i) => checkedQuota(quota, game, { name, of: i + 1 }));
  });
  return {
    ...written,
    read(cells, name, game) {
      const headings = game.columns.slice(1).map(({ heading }) => heading);
      const quotas = written.read(cells, name, game) ?? [];
      if (quotas.length < headings.length) throw new InputError(texts.quotasMissing, { headings }, { argument: name });
      return quotas;
    },
  };
}

/** Throws InputError for a quota that nobody needs or that nobody can reach. */
function checkedQuota(
  quota: Quantity,
  { columns }: WeightedVoting,
  at: { readonly name: string; readonly of?: number },
): Rational {
  const place = { argument: at.name };
  const exact = exactOf(quota);
  const { heading, weights } = columns[at.of ?? 0]!;
  const total = weights.reduce(add, zero);
  if (exact.n <= 0n) throw new InputError(texts.quotaPositive, { quota: readablePayoff(quota) }, place);
  if (compare(exact, total) > 0) {
    const values = { heading, quota: readablePayoff(quota), total: readablePayoff(total) };
    throw new InputError(texts.quotaReachable, values, place);
  }
  return exact;
}
