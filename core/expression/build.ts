/**
 * Small functions that build formula trees; a declaration made with them reads like the formula in the catalogue.
 * They add nothing to what grammar.ts allows.
 */
import type {
  Expression,
  FactTerm,
  FoldTerm,
  GrowthTerm,
  Keep,
  ListTerm,
  NotedTerm,
  Option,
  RatioTerm,
  Selector,
} from './grammar.ts';

type Where = Readonly<Record<string, Selector>>;
type Operand = Expression | number;

export const number = (value: number): Expression => ({ op: 'number', value });
const tree = (operand: Operand): Expression => (typeof operand === 'number' ? number(operand) : operand);

/** `S(SHEET.column; filter, …)`: `sum('STA_POP.total', { age: '_T' })`. */
export function sum(
  path: `${string}.${string}`,
  where: Where = {},
  options: Pick<FactTerm, 'year' | 'lag' | 'with' | 'pool' | 'whole' | 'scores'> = {},
): FactTerm {
  const [sheet = '', measure = ''] = path.split('.');
  return { op: 'fact', sheet, measure, where, ...options };
}

export const member: Selector = { member: true };
export const anyOf = (...codes: readonly string[]): Selector => ({ anyOf: codes });
export const firstOf = (...codes: readonly string[]): Selector => ({ firstOf: codes });
export const only = (code: string): Selector => ({ only: code });
/** The code that a breakdown asks for, translated if the sheet words it otherwise; else the whole. */
export const byCut = (cut: string, whole: Selector, codes?: Readonly<Record<string, string>>): Selector => ({
  cut,
  whole,
  ...(codes && { codes }),
});
export const migrantBasis: Selector = { meta: 'migrant_basis' };

/** Names an indicator inside another; with its formula the tree stands on its own. */
export const indicator = (id: string, of?: Expression, year?: number): Expression => ({
  op: 'indicator',
  id,
  ...(year !== undefined && { year }),
  ...(of && { of }),
});

export const plus = (...terms: readonly Operand[]): Expression => ({ op: 'plus', terms: terms.map(tree) });
export const minus = (left: Operand, right: Operand): Expression => ({
  op: 'minus',
  left: tree(left),
  right: tree(right),
});
export const times = (...factors: readonly Operand[]): Expression => ({
  op: 'times',
  factors: factors.map(tree),
});
export const divided = (left: Operand, right: Operand): Expression => ({
  op: 'divided',
  left: tree(left),
  right: tree(right),
});
export const power = (base: Operand, exponent: Operand): Expression => ({
  op: 'power',
  base: tree(base),
  exponent: tree(exponent),
});
export const abs = (of: Operand): Expression => ({ op: 'abs', of: tree(of) });
export const max = (...of: readonly Operand[]): Expression => ({ op: 'max', of: of.map(tree) });
export const min = (...of: readonly Operand[]): Expression => ({ op: 'min', of: of.map(tree) });

/** `factor` × numerator / denominator. */
export const ratio = (
  factor: number,
  numerator: Operand,
  denominator: Operand,
  options: Pick<RatioTerm, 'sign' | 'whenZero' | 'zeroReason' | 'beyond'> = {},
): Expression => ({
  op: 'ratio',
  factor,
  numerator: tree(numerator),
  denominator: tree(denominator),
  ...options,
});

/** Yearly growth in per cent since the latest earlier year within ten (rulings A5). */
export const growth = (of: Expression, back = 10): GrowthTerm => ({ op: 'growth', of, back });
export const deviation = (of: Expression, years: number, least: number): Expression => ({
  op: 'deviation',
  of,
  years,
  least,
});

export const either = (...options: readonly (Option | Expression)[]): Expression => ({
  op: 'either',
  options: options.map((each) => ('op' in each ? { of: each } : each)),
});
export const optional = (
  of: Expression,
  flag?: { readonly flag: string; readonly given?: Expression },
): Expression => ({
  op: 'optional',
  of,
  ...flag,
});
export const usd = (of: Expression, sheet: string): Expression => ({ op: 'usd', of, sheet });
export const resolved = (of: Expression, path: `${string}.${string}`, where: Where): Expression => {
  const [sheet = '', measure = ''] = path.split('.');
  return { op: 'resolved', of, sheet, measure, where };
};
/** What the partner's own workbook says of the reporting country, which is `member` in it. */
export const mirror = (of: Expression): Expression => ({ op: 'mirror', of });
/** Only where the workbooks of a sheet use this revision of ISIC. */
export const classified = (of: Expression, sheet: string, isicRev: number): Expression => ({
  op: 'classified',
  of,
  sheet,
  isicRev,
});
/** The number beside one of the words in the note of the rows. */
export const noted = (of: FactTerm, ...beside: readonly string[]): NotedTerm => ({ op: 'noted', of, beside });
export const covers = (of: Expression, whole: Expression, share: number): Expression => ({
  op: 'covers',
  of,
  whole,
  share,
});

/** Each member of a dimension with its value: `list('origin', sum('STA_STOCK.total', { origin: member }))`. */
export const list = (
  over: string,
  each: Expression,
  options: Omit<ListTerm, 'over' | 'each'> = {},
): ListTerm => ({ over, each, ...options });

export const total = (of: ListTerm, keep?: Keep): FoldTerm => ({
  op: 'fold',
  fold: 'total',
  list: of,
  ...(keep && { keep }),
});
export const squares = (of: ListTerm): FoldTerm => ({ op: 'fold', fold: 'squares', list: of });
export const count = (of: ListTerm, above?: number): FoldTerm => ({
  op: 'fold',
  fold: 'count',
  list: of,
  ...(above !== undefined && { above }),
});
/** Σ value × weight over the members of both lists. */
export const weighted = (of: ListTerm, by: ListTerm): Expression => ({ op: 'weighted', list: of, by });

/** Herfindahl-Hirschman index: Σ of squares over the square of the sum, 0–1. */
export const hhi = (of: ListTerm): Expression => ratio(1, squares(of), power(total(of), 2));
/** Plain mean over the members. */
export const mean = (of: ListTerm): Expression => ratio(1, total(of), count(of));
