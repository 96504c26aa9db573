/** Which codes of a column a term can be broken down by: those of the rows it takes, in any year. */
import type { FactTerm } from '../expression/grammar.ts';
import { knownIn, remember } from '../remember.ts';
import { isSubgroup } from './occupations.ts';
import { isNamed } from './rules.ts';
import { ALL, PERIOD, select } from './selectors.ts';
import { type SheetRows, type StoredRow, codeOf, isLeaf } from './sheet-rows.ts';

/** Leaf codes in the column, sorted; an occupation of two digits counts in its major group (rulings B10). */
export const leavesOf = (sheet: SheetRows, term: FactTerm, column: string): readonly string[] =>
  // Indicators that name the same rows have the same breakdowns.
  knownIn(memoryOf(sheet).leaves, JSON.stringify([column, term.where]), () =>
    findLeaves(sheet, term, column),
  );

/** What was found in a sheet. */
interface Memory {
  readonly leaves: Map<string, readonly string[]>;
  readonly samples: Map<string, readonly StoredRow[]>;
}

const memoryOf = remember<SheetRows, Memory>(() => ({ leaves: new Map(), samples: new Map() }));

function findLeaves(sheet: SheetRows, term: FactTerm, column: string): readonly string[] {
  const where = term.where ?? {};
  const { rules, filter } = select(sheet, term, { cut: {} });
  const isOpen = (each: string): boolean => {
    const named = where[each];
    if (typeof named === 'object' && 'member' in named) return true;
    return each === column && !(typeof named === 'object' && 'anyOf' in named);
  };
  // Of several sources the one that holds is known only with the figures.
  const asked = rules.filter((rule) => !isOpen(rule.column) && !(rule.kind === 'one' && rule.code === ALL));
  const others = [...Object.keys(where), column].filter((each) => !sheet.columns.includes(each));
  const codes = new Set<string>();
  for (const stored of samplesOf(sheet, [...new Set(others)].sort())) {
    const code = column === PERIOD ? stored.period : codeOf(stored, column, sheet.fields);
    if (!isLeaf(code) || codes.has(code)) continue;
    if (column === PERIOD && !/-/.test(code)) continue;
    const fits =
      filter(stored, column) &&
      asked.every((rule) => isNamed(rule, codeOf(stored, rule.column, sheet.fields)));
    if (fits) codes.add(isSubgroup(column, code) ? code.slice(0, 1) : code);
  }
  return [...codes].sort();
}

/** Rows of a sheet that differ in their key codes or in some other columns, one of each. */
const samplesOf = (sheet: SheetRows, others: readonly string[]): readonly StoredRow[] =>
  knownIn(memoryOf(sheet).samples, others.join(), () => sample(sheet, others));

/** Rows that share their key codes share the object that holds them. */
function sample(sheet: SheetRows, others: readonly string[]): readonly StoredRow[] {
  const known = new Map<string, Set<StoredRow['combination']>>();
  return sheet.rows.filter((stored) => {
    let key = '';
    for (const column of others)
      key += `${column === PERIOD ? stored.period : codeOf(stored, column, sheet.fields)}\u0000`;
    let own = known.get(key);
    if (!own) known.set(key, (own = new Set()));
    if (own.has(stored.combination)) return false;
    own.add(stored.combination);
    return true;
  });
}
