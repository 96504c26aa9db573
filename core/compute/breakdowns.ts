/**
 * The cuts of an indicator: nation, sexes, then each stated dimension with the codes by which all its terms can be cut
 * (indicators §1.1, rulings C).
 */
import type { ArithmeticIndicator } from '../catalogue/define.ts';
import { type Breakdown, breakdownOf } from '../expression/cuts.ts';
import type { Where } from '../expression/evaluated.ts';
import type { FactTerm } from '../expression/grammar.ts';
import { termsOf } from '../expression/inputs.ts';
import type { Resolver } from './resolve.ts';
import { PERIOD } from './selectors.ts';

export interface Cut {
  readonly cut: Where['cut'];
  readonly columns: Readonly<Record<string, string>>;
  /** Years in which the member can have a figure; a period has only its own. */
  isOf(year: number): boolean;
  /** The column by whose codes the terms of the formula differ: the figure is the share of the terms of this code. */
  readonly share?: string;
}

const plain = (cut: Where['cut']): Cut => ({ cut, columns: {}, isOf: () => true });

/** @param wanted only these dimensions beside the nation; all where absent. */
export function cutsOf(
  indicator: ArithmeticIndicator,
  source: Resolver,
  wanted?: readonly string[],
): readonly Cut[] {
  const terms = termsOf(indicator.value, (id) => source.formula(id), new Set());
  return [
    ...(indicator.national === false ? [] : [plain({})]),
    ...indicator.disaggregation
      .map(breakdownOf)
      .filter(({ name }) => wanted?.includes(name) ?? true)
      .flatMap((each) =>
        each.name === 'sex' ? [plain({ sex: 'F' }), plain({ sex: 'M' })] : cutsBy(each, terms, source),
      ),
  ];
}

function cutsBy({ name, columns }: Breakdown, terms: readonly FactTerm[], source: Resolver): readonly Cut[] {
  const bySheet = new Map<string, { readonly term: FactTerm; readonly column: string }[]>();
  for (const term of terms) {
    const column = columns[term.sheet] ?? name;
    if (!source.has(term.sheet, column) || term.whole?.includes(column)) continue;
    const own = bySheet.get(term.sheet) ?? [];
    own.push({ term, column });
    bySheet.set(term.sheet, own);
  }
  const concerned = [...bySheet.values()].flat();
  const named = concerned.map(({ term, column }) => term.where?.[column]);
  const codes = new Set(named.filter((each) => typeof each === 'string' && each !== '_T'));
  const shared = codes.size > 1 && named.every((each) => typeof each === 'string' && each !== '_T');
  const present = sharedLeaves([...bySheet], source);
  const leaves = shared ? present.filter((code) => codes.has(code)) : present;
  return leaves.map((code): Cut => ({
    cut: { [name]: code },
    columns,
    isOf: (year) => name !== PERIOD || code.startsWith(`${String(year)}-`),
    ...(shared && { share: name }),
  }));
}

/**
 * Codes that every sheet concerned knows (rulings C: ages only where both sheets use the same); a sheet in which absent
 * rows are zero knows all codes.
 */
function sharedLeaves(
  sheets: readonly (readonly [string, readonly { readonly term: FactTerm; readonly column: string }[]])[],
  source: Resolver,
): readonly string[] {
  const found = sheets.map(([sheet, terms]) => ({
    codes: new Set(terms.flatMap(({ term, column }) => source.leaves(term, column))),
    open: source.isComplete(sheet),
  }));
  const all = new Set(found.flatMap(({ codes }) => [...codes]));
  return [...all].filter((code) => found.every(({ codes, open }) => open || codes.has(code))).sort();
}
