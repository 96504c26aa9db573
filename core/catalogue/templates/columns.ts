/**
 * Short forms for declaring columns. A column with a default is never required: a blank cell, or the absent column,
 * stands for the default. Columns not said to be required in domain/profile-sheets §3 are optional.
 */
import type { Field, FieldType, Role } from '../../model.ts';
import { headerAliases } from './header-aliases.ts';

type Options = Partial<Omit<Field, 'id' | 'type'>>;

function column(id: string, role: Role, type: FieldType, required: boolean, options: Options): Field {
  const aliases = headerAliases(id);
  return {
    id,
    role,
    type,
    required: required && options.default === undefined,
    ...(aliases.length > 0 && { aliases }),
    ...options,
  };
}

// ── Dimensions: what a row is about ──────────────────────────────────────────────────────────────────────

/** Key column with a code list. */
export const code = (id: string, codes: string, options: Options = {}): Field =>
  column(id, 'dimension', 'code', true, { codes, ...options });

/** Key column with a country or special partner code. */
export const area = (id: string, options: Options = {}): Field =>
  column(id, 'dimension', 'area', true, options);

/** Key column that names an object of a register: a goal, a project, a programme. */
export const identifier = (id: string, options: Options = {}): Field =>
  column(id, 'dimension', 'text', true, { maxLength: 60, ...options });

/** The ids that another sheet gives stand in the column. */
export const refersTo = (sheet: string): Pick<Field, 'refers'> => ({ refers: { sheet } });

/** Key column in free words in which `_T` is the total. */
export const words = (id: string, options: Options = {}): Field =>
  column(id, 'dimension', 'text', true, { open: true, maxLength: 120, ...options });

/** Region by ISO 3166-2 or `_T`; another name is kept with a warning, since many pilots have no codes for theirs. */
export const region = (id = 'region', options: Options = {}): Field =>
  code(id, 'CL_REGION', { lenient: true, ...options });

export const year = (id = 'year', options: Options = {}): Field =>
  column(id, 'dimension', 'year', true, { min: 1950, max: 2100, ...options });

// ── Measures: the figures ────────────────────────────────────────────────────────────────────────────────

/** Persons, households, cases: whole number from 0 to two thousand million. */
export const count = (id: string, options: Options = {}): Field =>
  column(id, 'measure', 'count', false, { min: 0, max: 2_000_000_000, ...options });

/** In META.currency × 10^META.money_mult. */
export const money = (id: string, options: Options = {}): Field =>
  column(id, 'measure', 'money', false, options);

/** Whole US dollars, never multiplied (rulings A6). */
export const usd = (id: string, options: Options = {}): Field =>
  column(id, 'measure', 'usd', false, { min: 0, ...options });

export const percent = (id: string, options: Options = {}): Field =>
  column(id, 'measure', 'percent', false, options);

/** Plain number. */
export const decimal = (id: string, options: Options = {}): Field =>
  column(id, 'measure', 'decimal', false, options);

/** Whole number that is never multiplied. */
export const integer = (id: string, options: Options = {}): Field =>
  column(id, 'measure', 'integer', false, options);

/** Respondents behind a survey estimate (S29, rulings B37); blank is not judged. */
export const sampleSize = (id = 'n_sample'): Field => column(id, 'attribute', 'integer', false, { min: 0 });

// ── Attributes: what is said about a row ─────────────────────────────────────────────────────────────────

export const choice = (id: string, codes: string, options: Options = {}): Field =>
  column(id, 'attribute', 'code', false, { codes, ...options });

/** Several codes separated by `;`. */
export const choices = (id: string, codes: string, options: Options = {}): Field =>
  column(id, 'attribute', 'codes', false, { codes, ...options });

export const yesNo = (id: string, options: Options = {}): Field => choice(id, 'CL_YES_NO', options);

export const text = (id: string, options: Options = {}): Field =>
  column(id, 'attribute', 'text', false, { maxLength: 500, ...options });

/** ISO date; a bare year is 1 January for a start and 31 December for an end (rulings-coherence B8). */
export const date = (id: string, options: Options = {}): Field =>
  column(id, 'attribute', 'date', false, options);

/** Calendar year that is not part of what the row is about, such as the year of a baseline. */
export const someYear = (id: string, options: Options = {}): Field =>
  column(id, 'attribute', 'year', false, { min: 1950, max: 2100, ...options });

/** ISO 8601 year, quarter or month. */
export const period = (id = 'period', options: Options = {}): Field =>
  column(id, 'dimension', 'period', false, options);

/** Number that describes a row and is never added up. */
export const level = (id: string, options: Options = {}): Field =>
  column(id, 'attribute', 'integer', false, options);

export const areaOf = (id: string, options: Options = {}): Field =>
  column(id, 'attribute', 'area', false, options);
