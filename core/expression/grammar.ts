/**
 * The formula tree on resolved facts: plain data, so that the catalogue, a country's own indicators in its settings
 * and a stored formula are the same thing (indicators §1.7). The types say what a tree may hold, the schema below
 * guards trees that come from outside.
 *
 * Years are offsets to the year of the figure: 0 (left out) or negative.
 */
import { z } from 'zod';

/**
 * Which codes of a dimension a term takes. A text is one code; `_T` is the total row or, where there is none, the
 * sum of the leaves (rulings A2).
 */
export type Selector =
  | string
  /** One sum over these categories (rulings B9). */
  | { readonly anyOf: readonly string[] }
  /** The first of these that is there, decided where the template says so (rulings B5, B6). */
  | { readonly firstOf: readonly string[] }
  /** Rows with this very code; nothing stands in for them. */
  | { readonly only: string }
  /** The member of the list around this term. */
  | { readonly member: true }
  /** The basis of META.migrant_basis: CITIZ where it says so, otherwise BIRTH (rulings B4). */
  | { readonly meta: 'migrant_basis' }
  /**
   * What a breakdown by `cut` asks for, in the words of this sheet: the age `Y0T17` where `age_band` is CHILD; a code
   * that is not translated takes nothing. Without `codes` it is the code itself. Not broken down: `whole`.
   */
  | {
      readonly cut: string;
      readonly codes?: Readonly<Record<string, string>>;
      readonly whole: Selector;
    };

export const POOLS = ['sum', 'mean', 'largest', 'in-force', 'present'] as const;

/**
 * How rows become one number. `sum`: rulings A1–A3. `mean`: plain mean over the rows of the latest period of the
 * year (rulings B15). `largest`: a figure that each row repeats, flag `ROWS_DIFFER` where they do not (rulings B3).
 * `in-force`: 1 if a row is in force on 1 July of the year (rulings B19). `present`: as `sum`, yet
 * judged by the rows of the year alone: projects and programmes come and go, so last year's are not missed.
 */
export type Pool = (typeof POOLS)[number];

/** One number of one sheet: `S(SHEET.column; filter, …)` of indicators §1.1. Dimensions not named: rulings A1–A3. */
export interface FactTerm {
  readonly op: 'fact';
  readonly sheet: string;
  readonly measure: string;
  readonly where?: Readonly<Record<string, Selector>>;
  readonly year?: number;
  /** Years that an older figure may be carried forward (rulings A4). */
  readonly lag?: number;
  /** Columns that a row must have filled as well (rulings B23). */
  readonly with?: readonly string[];
  readonly pool?: Pool;
  /** Columns by which the term is never broken down: the whole beside its parts. */
  readonly whole?: readonly string[];
  /** The measure is a column of codes, and each code counts as a number. */
  readonly scores?: Scores;
}

export interface Scores {
  /** Name of the figure: two scores of one column are two facts. */
  readonly as: string;
  /** Number by code; a row with another code has no value. */
  readonly of: Readonly<Record<string, number>>;
  /** How many rows are the whole; fewer are a partial sum. */
  readonly outOf?: number;
}

/**
 * Another indicator, unrounded, in this or an earlier year. `of` is its formula where the declaration shares it: as it
 * is, or for one member of a list.
 */
export interface IndicatorTerm {
  readonly op: 'indicator';
  readonly id: string;
  readonly year?: number;
  readonly of?: Expression;
}

/** The members of a dimension, each with a number. */
export interface ListTerm {
  /** Dimension in words and keys, e.g. `destination`. */
  readonly over: string;
  /** Value of one member; its terms name the member by `{ member: true }`. */
  readonly each: Expression;
  readonly year?: number;
  readonly lag?: number;
  /** What becomes of `_O`, `_U`, `_X`: members like others, one class `_RES` (rulings B7), or left out. */
  readonly residual?: 'members' | 'class' | 'out';
  /** Share of all, 0–1, beyond which what is left out is flagged `UNKNOWN(x %)`. */
  readonly unknownAbove?: number;
  /** The `_T` row is the only member where there are no leaves. */
  readonly total?: boolean;
  /**
   * Whose coverage is judged (rulings A3): of the whole list (left out), only of the members kept, or none, where
   * leaving members out is no gap.
   */
  readonly judged?: 'kept' | 'none';
}

/** Members kept: those that are also in another list, or among its largest (rulings B7, B8). */
export interface Keep {
  readonly list: ListTerm;
  readonly largest?: number;
  /** Flag `FEW(n)` where fewer than `largest` are there. */
  readonly flagFewer?: boolean;
}

export interface Option {
  readonly of: Expression;
  /** Status that the figure has at best when this option is used. */
  readonly status?: 'E';
  readonly flag?: string;
}

export type Expression =
  | { readonly op: 'number'; readonly value: number }
  | FactTerm
  | IndicatorTerm
  | { readonly op: 'plus'; readonly terms: readonly Expression[] }
  | { readonly op: 'minus'; readonly left: Expression; readonly right: Expression }
  | { readonly op: 'times'; readonly factors: readonly Expression[] }
  | { readonly op: 'divided'; readonly left: Expression; readonly right: Expression }
  | { readonly op: 'power'; readonly base: Expression; readonly exponent: Expression }
  | { readonly op: 'abs'; readonly of: Expression }
  | { readonly op: 'max'; readonly of: readonly Expression[] }
  | { readonly op: 'min'; readonly of: readonly Expression[] }
  | RatioTerm
  | GrowthTerm
  | DeviationTerm
  /** The first option that has a value. */
  | { readonly op: 'either'; readonly options: readonly Option[] }
  /** 0 where nothing is reported; then `flag`, if `given` (default: always) is there. */
  | { readonly op: 'optional'; readonly of: Expression; readonly flag?: string; readonly given?: Expression }
  /** US dollars: divided by the exchange rate of the workbook that holds `sheet` (rulings A6). */
  | { readonly op: 'usd'; readonly of: Expression; readonly sheet: string }
  /** Facts put together and used as one from here on: lists need one fact per member. `as` names what differs. */
  | {
      readonly op: 'resolved';
      readonly of: Expression;
      readonly sheet: string;
      readonly measure: string;
      readonly where: Readonly<Record<string, Selector>>;
    }
  | FoldTerm
  /** Sum over the members of both lists of the product of their values. */
  | { readonly op: 'weighted'; readonly list: ListTerm; readonly by: ListTerm }
  /** `of`, missing with LOW_COVERAGE where it is less than `share` of `whole`. */
  | { readonly op: 'covers'; readonly of: Expression; readonly whole: Expression; readonly share: number }
  /** What the partner country's own workbook says; the member of the list inside is then the reporting country. */
  | { readonly op: 'mirror'; readonly of: Expression }
  /** `of`, missing with CLASSIFICATION where the workbooks of a sheet say another revision of ISIC (rulings B42). */
  | { readonly op: 'classified'; readonly of: Expression; readonly sheet: string; readonly isicRev: number }
  | NotedTerm;

/** A whole number that stands beside one of the words in the notes of the rows behind a figure. */
export interface NotedTerm {
  readonly op: 'noted';
  readonly of: FactTerm;
  /** Beginnings of words in any language, in small letters without accents: `birth`, `naissance`. */
  readonly beside: readonly string[];
}

/** `factor` × numerator / denominator; at the root of a figure both have their columns. */
export interface RatioTerm {
  readonly op: 'ratio';
  readonly factor: number;
  readonly numerator: Expression;
  readonly denominator: Expression;
  /** `any` where the denominator is a difference and may be negative (indicators §1.3). */
  readonly sign?: 'any';
  /** Value where the denominator is 0; default: missing. */
  readonly whenZero?: number;
  /** Reason where the denominator is 0 and that has a name of its own. */
  readonly zeroReason?: 'NO_EXITS';
  /** Flag where the absolute value is beyond a limit. */
  readonly beyond?: { readonly limit: number; readonly flag: string };
}

/** Yearly compound growth in per cent since the latest earlier year that has a value (rulings A5). */
export interface GrowthTerm {
  readonly op: 'growth';
  readonly of: Expression;
  /** Years looked back at most. */
  readonly back: number;
}

/** Sample standard deviation of the yearly growth in per cent of the last `years` years, at least `least` of them. */
export interface DeviationTerm {
  readonly op: 'deviation';
  readonly of: Expression;
  readonly years: number;
  readonly least: number;
}

export const FOLDS = ['total', 'squares', 'count'] as const;

/** One number from a list: the sum, the sum of squares, or how many members (above a limit). */
export interface FoldTerm {
  readonly op: 'fold';
  readonly fold: (typeof FOLDS)[number];
  readonly list: ListTerm;
  readonly keep?: Keep;
  /** For `count`: only members above this. */
  readonly above?: number;
}

// ── The guard for trees from outside ─────────────────────────────────────────────────────────────────────

const name = z.string().min(1).max(60);
const offset = z.number().int().min(-50).max(0);
const span = z.number().int().min(1).max(50);
const finite = z.number();

const selector: z.ZodType<Selector> = z.union([
  name,
  z.strictObject({ anyOf: z.array(name).min(1) }),
  z.strictObject({ firstOf: z.array(name).min(1) }),
  z.strictObject({ only: name }),
  z.strictObject({ member: z.literal(true) }),
  z.strictObject({ meta: z.literal('migrant_basis') }),
  z.strictObject({
    cut: name,
    codes: z.record(name, name).exactOptional(),
    whole: z.lazy(() => selector),
  }),
]);
const where = z.record(name, selector);
const tree: z.ZodType<Expression> = z.lazy(() => expressionSchema);

const fact = z.strictObject({
  op: z.literal('fact'),
  sheet: name,
  measure: name,
  where: where.exactOptional(),
  year: offset.exactOptional(),
  lag: span.exactOptional(),
  with: z.array(name).exactOptional(),
  pool: z.enum(POOLS).exactOptional(),
  whole: z.array(name).exactOptional(),
  scores: z
    .strictObject({ as: name, of: z.record(name, finite), outOf: z.number().int().min(1).exactOptional() })
    .exactOptional(),
});

const list: z.ZodType<ListTerm> = z.strictObject({
  over: name,
  each: tree,
  year: offset.exactOptional(),
  lag: span.exactOptional(),
  residual: z.enum(['members', 'class', 'out']).exactOptional(),
  unknownAbove: z.number().min(0).max(1).exactOptional(),
  total: z.boolean().exactOptional(),
  judged: z.enum(['kept', 'none']).exactOptional(),
});

const keep: z.ZodType<Keep> = z.strictObject({
  list,
  largest: span.exactOptional(),
  flagFewer: z.boolean().exactOptional(),
});

/** Parses a tree from outside; unknown operations and keys are refused. */
export const expressionSchema: z.ZodType<Expression> = z.discriminatedUnion('op', [
  z.strictObject({ op: z.literal('number'), value: finite }),
  fact,
  z.strictObject({
    op: z.literal('indicator'),
    id: name,
    year: offset.exactOptional(),
    of: tree.exactOptional(),
  }),
  z.strictObject({ op: z.literal('plus'), terms: z.array(tree).min(1) }),
  z.strictObject({ op: z.literal('minus'), left: tree, right: tree }),
  z.strictObject({ op: z.literal('times'), factors: z.array(tree).min(1) }),
  z.strictObject({ op: z.literal('divided'), left: tree, right: tree }),
  z.strictObject({ op: z.literal('power'), base: tree, exponent: tree }),
  z.strictObject({ op: z.literal('abs'), of: tree }),
  z.strictObject({ op: z.literal('max'), of: z.array(tree).min(1) }),
  z.strictObject({ op: z.literal('min'), of: z.array(tree).min(1) }),
  z.strictObject({
    op: z.literal('ratio'),
    factor: finite,
    numerator: tree,
    denominator: tree,
    sign: z.literal('any').exactOptional(),
    whenZero: finite.exactOptional(),
    zeroReason: z.literal('NO_EXITS').exactOptional(),
    beyond: z.strictObject({ limit: finite, flag: name }).exactOptional(),
  }),
  z.strictObject({ op: z.literal('growth'), of: tree, back: span }),
  z.strictObject({ op: z.literal('deviation'), of: tree, years: span, least: span }),
  z.strictObject({
    op: z.literal('either'),
    options: z
      .array(z.strictObject({ of: tree, status: z.literal('E').exactOptional(), flag: name.exactOptional() }))
      .min(1),
  }),
  z.strictObject({
    op: z.literal('optional'),
    of: tree,
    flag: name.exactOptional(),
    given: tree.exactOptional(),
  }),
  z.strictObject({ op: z.literal('usd'), of: tree, sheet: name }),
  z.strictObject({ op: z.literal('resolved'), of: tree, sheet: name, measure: name, where }),
  z.strictObject({
    op: z.literal('fold'),
    fold: z.enum(FOLDS),
    list,
    keep: keep.exactOptional(),
    above: finite.exactOptional(),
  }),
  z.strictObject({ op: z.literal('weighted'), list, by: list }),
  z.strictObject({ op: z.literal('covers'), of: tree, whole: tree, share: finite }),
  z.strictObject({ op: z.literal('mirror'), of: tree }),
  z.strictObject({
    op: z.literal('classified'),
    of: tree,
    sheet: name,
    isicRev: z.number().int().min(1).max(9),
  }),
  z.strictObject({
    op: z.literal('noted'),
    of: fact,
    beside: z.array(name.regex(/^[\p{L}\p{N} ]+$/u)).min(1),
  }),
]);
