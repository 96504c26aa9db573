/** From the words of a formula to rules on key columns, and to the codes that name the fact. */
import { cutColumn, narrowed } from '../expression/cuts.ts';
import type { Where } from '../expression/evaluated.ts';
import type { FactTerm, Selector } from '../expression/grammar.ts';
import { RESIDUAL, RESIDUAL_CLASS } from '../expression/residual.ts';
import type { ColumnRule } from './rules.ts';
import { type SheetRows, type StoredRow, codeOf } from './sheet-rows.ts';

/** Code of a key column of which all members are taken, or the source chosen by precedence. */
export const ALL = '_ALL';

/** Stands for a code that no row has. */
const NO_CODE = '-';
/** Column of sub-annual rows; no column of the cells, which are of a year, save where the figures of a period are asked for. */
export const PERIOD = 'period';

export interface Selection {
  readonly rules: readonly ColumnRule[];
  /** Conditions on columns outside the key, save the one whose members are looked for. */
  readonly filter: (row: StoredRow, except?: string) => boolean;
  /** Order of sources to choose from, where the sheet has a precedence. */
  readonly sources: readonly string[] | null;
  /** Codes of the fact, key columns first. */
  readonly dimensions: Readonly<Record<string, string>>;
}

export function select(sheet: SheetRows, term: FactTerm, at: Where): Selection {
  const where = term.where ?? {};
  const { precedence } = sheet.template;
  const cut = cutColumn(at, sheet.template.id);
  const rules: ColumnRule[] = [];
  const dimensions: Record<string, string> = {};
  let sources: readonly string[] | null = null;
  for (const column of sheet.columns) {
    const own = cut !== null && cut.column === column && !term.whole?.includes(column);
    const named = own ? narrowed(where[column], cut.code) : where[column];
    const decided = column === precedence?.column ? sourceOrder(named, precedence.order) : null;
    if (decided) {
      sources = decided.order;
      rules.push({ kind: 'one', column, code: ALL });
      dimensions[column] = decided.code;
    } else {
      const { rule, code } = ruleOf(sheet, column, named, at);
      rules.push(rule);
      dimensions[column] = code;
    }
  }
  const outside = Object.entries(where).filter(([column]) => !sheet.columns.includes(column));
  if (cut && !sheet.columns.includes(cut.column) && sheet.fields.has(cut.column)) {
    const own = outside.findIndex(([column]) => column === cut.column);
    outside.splice(own < 0 ? outside.length : own, 1, [cut.column, narrowed(where[cut.column], cut.code)]);
  }
  const conditions = outside.map(([column, named]) => ruleOf(sheet, column, named, at));
  for (const { rule, code } of conditions) dimensions[rule.column] = code;
  for (const column of sheet.others) dimensions[column] ??= ALL;
  return {
    rules,
    sources,
    dimensions,
    filter: (stored, except) =>
      conditions.every(
        ({ rule }) =>
          rule.column === except ||
          admits(rule, rule.column === PERIOD ? stored.period : codeOf(stored, rule.column, sheet.fields)),
      ),
  };
}

function sourceOrder(
  named: Selector | undefined,
  order: readonly string[],
): { readonly order: readonly string[]; readonly code: string } | null {
  if (named === undefined) return { order, code: ALL };
  if (typeof named === 'object' && 'firstOf' in named)
    return { order: named.firstOf, code: named.firstOf.join('/') };
  return null;
}

function ruleOf(
  sheet: SheetRows,
  column: string,
  named: Selector | undefined,
  at: Where,
): { readonly rule: ColumnRule; readonly code: string } {
  const one = (code: string) => ({ rule: { kind: 'one', column, code } as const, code });
  if (named === undefined)
    return sheet.fields.get(column)?.default === '_T'
      ? { rule: { kind: 'total', column }, code: '_T' }
      : { rule: { kind: 'leaves', column }, code: ALL };
  if (typeof named === 'string')
    return named === '_T' ? { rule: { kind: 'total', column }, code: '_T' } : one(named);
  if ('only' in named) return one(named.only);
  if ('anyOf' in named)
    return { rule: { kind: 'set', column, codes: named.anyOf }, code: named.anyOf.join('+') };
  if ('firstOf' in named)
    return { rule: { kind: 'set', column, codes: named.firstOf }, code: named.firstOf.join('/') };
  if ('cut' in named) {
    const asked = at.cut[named.cut];
    if (asked === undefined) return ruleOf(sheet, column, named.whole, at);
    return one(named.codes ? (named.codes[asked] ?? NO_CODE) : asked);
  }
  if ('meta' in named)
    return one(sheet.datasets.some(({ meta }) => meta.migrantBasis === 'CITIZ') ? 'CITIZ' : 'BIRTH');
  return at.member === RESIDUAL_CLASS
    ? { rule: { kind: 'set', column, codes: [...RESIDUAL] }, code: RESIDUAL_CLASS }
    : one(at.member ?? '');
}

function admits(rule: ColumnRule, code: string): boolean {
  if (rule.kind === 'one') return code === rule.code;
  return rule.kind === 'set' ? rule.codes.includes(code) : true;
}

/** The column of a term whose code is the member of the list around it. */
export const memberColumn = (term: FactTerm): string | undefined =>
  Object.entries(term.where ?? {}).find(([, named]) => typeof named === 'object' && 'member' in named)?.[0];
