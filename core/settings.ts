/** The settings file `mainstream.config.json`: what a country fixes once for all runs. Unknown keys are errors. */
import { z } from 'zod';
import { DISCLOSURE_PROFILES, LANGUAGES } from './model.ts';

const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a date as 2024-03-31');
const year = z.number().int().min(1950).max(2100);

/** A text for every language, or one for each. */
const label = z.union([
  z.string().min(1),
  z.strictObject({ en: z.string().min(1), fr: z.string().optional(), es: z.string().optional() }),
]);

/** How figures are put together over rows, regions and countries (indicators §1.4). */
const AGGREGATIONS = [
  'sum',
  'difference of sums',
  'ratio_of_sums',
  'difference of ratios',
  'weighted_mean',
  'mean of means',
  'hhi',
  'cagr',
  'index',
  'count',
] as const;

const columnName = z.string().regex(/^[a-z][a-z0-9_]{0,30}$/, 'a name of small letters, digits and _');

const ownField = z.strictObject({
  id: columnName,
  type: z.enum([
    'count',
    'integer',
    'decimal',
    'percent',
    'money',
    'usd',
    'code',
    'codes',
    'area',
    'date',
    'text',
  ]),
  label: label.optional(),
  /** The column must be there and, in a key, filled. */
  required: z.boolean().optional(),
  /** Code list, for `code` and `codes`. */
  codes: z.string().optional(),
  default: z.string().optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  maxLength: z.number().int().min(1).max(32_767).optional(),
  aliases: z.array(z.string()).optional(),
});

const condition = z
  .strictObject({
    column: columnName,
    op: z.enum(['<', '<=', '=', '!=', '>=', '>', 'in', 'not-in', 'filled', 'blank']),
    /** What the column is compared with; or the column `of`, times a number. */
    value: z.union([z.number(), z.string()]).optional(),
    of: columnName.optional(),
    times: z.number().optional(),
    /** For `in` and `not-in`. */
    values: z.array(z.union([z.number(), z.string()])).optional(),
  })
  .refine(
    ({ op, value, of, values }) =>
      op === 'filled' || op === 'blank'
        ? true
        : op === 'in' || op === 'not-in'
          ? values !== undefined
          : (value === undefined) !== (of === undefined),
    { message: 'value or of to compare with; values for in and not-in' },
  );

const ownSheet = z.strictObject({
  id: z.string().regex(/^[A-Z]{3}_[A-Z0-9_]{1,20}$/, 'the institution, _ and a name: LAB_VISA'),
  kind: z.enum(['stock', 'flow', 'survey', 'list']),
  label: label.optional(),
  /** Columns that make a row unique; of figures, `year` and `period` belong to it anyway. */
  key: z.array(columnName).min(1),
  /** Columns beside year, period, obs_status, conf_status, source and note. */
  fields: z.array(ownField).min(1),
});

const ownRule = z.strictObject({
  id: z.string().regex(/^N\d{2,3}$/, 'N and two or three digits: N01'),
  sheet: z.string(),
  severity: z.enum(['error', 'warning', 'info']).optional(),
  /** The rule looks at rows for which all of these hold. */
  when: z.array(condition).optional(),
  /** What must hold there. */
  expect: z.array(condition).min(1),
  /** Column at which the issue stands; the first one expected, if not given. */
  column: columnName.optional(),
  /** `{total}` in it shows the value of a column that the rule names. */
  message: label,
  todo: label.optional(),
});

/** A text for every language, or one for each of some. */
const title = z.union([
  z.string().min(1),
  z
    .strictObject({
      en: z.string().min(1).optional(),
      fr: z.string().min(1).optional(),
      es: z.string().min(1).optional(),
    })
    .refine((texts) => Object.values(texts).some((text) => text !== undefined), 'a text in one language'),
]);

/** Ids of the product end with two digits, so that the two never meet. */
const ownIndicator = z.strictObject({
  id: z.string().regex(/^[A-Z]{3}-N\d{2,3}$/, 'a dimension, -N and two or three digits: REM-N01'),
  /** `ext`: computed only where all its sheets are there. */
  tier: z.enum(['core', 'ext']).optional(),
  name: title,
  note: title.optional(),
  /** A unit of the product, which has words in every language, or words of one's own. */
  unit: title,
  /** Decimals shown; 1, if not given. */
  decimals: z.number().int().min(0).max(6).optional(),
  /** Smallest count of persons that may be shown; 5, if not given; 0: the figure counts no persons. */
  minCell: z.number().int().min(0).max(1000).optional(),
  aggregation: z.enum(AGGREGATIONS),
  /** Dimensions by which the figure is broken down; `columns` names it where a sheet calls it otherwise. */
  disaggregation: z
    .array(
      z.union([columnName, z.strictObject({ name: columnName, columns: z.record(z.string(), columnName) })]),
    )
    .optional(),
  /** The figure of the whole says nothing. */
  national: z.literal(false).optional(),
  /** Read, and missed where it is not there, by own-formula.ts. */
  value: z.unknown().optional(),
  sdg: z.string().optional(),
  gcm: z.string().optional(),
  source: z.string().optional(),
  example: z.string().optional(),
});

export const settingsSchema = z
  .strictObject({
    /** ISO 3166-1 alpha-3. */
    country: z
      .string()
      .regex(/^[A-Z]{3}$/, 'a country code of three capital letters')
      .optional(),
    language: z.enum(LANGUAGES as [string, ...string[]]).optional(),
    periodStart: year.optional(),
    periodEnd: year.optional(),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/, 'a currency code of three capital letters')
      .optional(),
    /** The date that stands for today; default: the newest submitted_on of the workbooks. */
    asOf: date.optional(),
    /** Thresholds and weights of coherence §2 by name: `{ "material": 2 }`. */
    parameters: z.record(z.string(), z.union([z.number(), z.string()])).optional(),
    /** What a file may ask of us, by the names of `core/formats/limits.ts`: `{ "cells": 80000000 }`. */
    limits: z.record(z.string(), z.number().int().nonnegative()).optional(),
    /** Numbers at which the checks speak, by the names of the reference of rules. */
    thresholds: z.record(z.string(), z.number()).optional(),
    /** What is hidden because it could reveal a person (docs/disclosure.md). */
    disclosure: z.enum(DISCLOSURE_PROFILES).optional(),
    sheets: z.array(ownSheet).optional(),
    /** Columns added to sheets of the product, by sheet. */
    columns: z.record(z.string(), z.array(ownField)).optional(),
    /** Codes added to lists of the product, or lists of one's own: `{ "CL_REGION": { "MD-CU": "Chișinău" } }`. */
    codeLists: z
      .record(
        z.string().regex(/^CL_[A-Z0-9_]+$/, 'the name of a list: CL_SKILL'),
        z.record(
          z.string().regex(/^[\w.-]{1,40}$/, 'a code of letters, digits, _, - and .'),
          z.union([label, z.strictObject({ label, aliases: z.array(z.string()).optional() })]),
        ),
      )
      .optional(),
    /** The plan's goals, which the drop-downs of templates offer: `[{ "id": "G1", "title": "Less poverty" }]`. */
    goals: z
      .array(z.strictObject({ id: z.string().min(1).max(60), title }))
      .refine((goals) => new Set(goals.map(({ id }) => id)).size === goals.length, 'each goal once')
      .optional(),
    rules: z.array(ownRule).optional(),
    indicators: z.array(ownIndicator).optional(),
    /** How files of aid activities are read (docs/iati.md). */
    iati: z
      .strictObject({
        /** Purposes that make an activity one about migration; `all` takes every activity of the country. */
        purposes: z.union([z.literal('all'), z.array(z.string().regex(/^\d{5}$/, 'five digits'))]).optional(),
        /** Units of a currency for one US dollar, by currency and year: `{ "EUR": { "2023": 0.92 } }`. */
        rates: z
          .record(
            z.string().regex(/^[A-Z]{3}$/),
            z.record(z.string().regex(/^\d{4}$/), z.number().positive()),
          )
          .optional(),
      })
      .optional(),
  })
  .refine(
    ({ periodStart, periodEnd }) =>
      periodStart === undefined || periodEnd === undefined || periodStart <= periodEnd,
    { path: ['periodEnd'], message: 'a year not before periodStart' },
  );

export type Settings = z.infer<typeof settingsSchema>;

export type OwnLabel = z.infer<typeof label>;
export type OwnTitle = z.infer<typeof title>;
export type OwnIndicator = z.infer<typeof ownIndicator>;
export type OwnField = z.infer<typeof ownField>;
export type OwnCondition = z.infer<typeof condition>;
