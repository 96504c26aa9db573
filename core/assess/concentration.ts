/** How money spreads over partners: concentration, effective number and tail (coherence §4; rulings-coherence B25). */
import type { Funding } from '../model/coherence.ts';
import type { Concentration } from '../model/results.ts';
import { compare, sum } from './rows.ts';

/** Share of the money that the partners outside the tail supply; fixed (D7). */
const CORE = 0.9;

export function concentrationOf(partners: Funding['partners']): Concentration {
  const total = sum(partners.map(({ committed }) => committed));
  const shares = partners
    .filter(({ committed }) => committed > 0)
    .map(({ partner, committed }) => ({ partner, share: committed / total }))
    .sort((a, b) => b.share - a.share || compare(a.partner, b.partner));
  const hhi = shares.length > 0 ? sum(shares.map(({ share }) => share * share)) : null;
  return {
    partners: shares.length,
    hhi,
    effective: hhi === null ? null : 1 / hhi,
    largest: shares[0] ?? null,
    tail: tailOf(shares),
  };
}

function tailOf(shares: readonly { readonly partner: string; readonly share: number }[]): readonly string[] {
  let supplied = 0;
  return shares
    .filter(({ share }) => {
      const enough = supplied >= CORE - 1e-12;
      supplied += share;
      return enough;
    })
    .map(({ partner }) => partner)
    .sort(compare);
}
