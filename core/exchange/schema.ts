/**
 * Figures for other programs, version 1.0 (indicators §1.5): names as there, and beside each figure its change, its
 * quality and the resolved facts behind it.
 */
import { z } from 'zod';

const count = z.int().min(0);
const year = z.int();
const codes = z.record(z.string(), z.string());

const cells = z.strictObject({
  file: z.string(),
  sheet: z.string(),
  cells: z.string().describe('A1 addresses, neighbours as ranges: C12:C18, C20'),
});

const source = z.strictObject({
  file: z.string(),
  sheet: z.string(),
  cell: z.string(),
  raw: z.string().describe('What stood in the cell'),
  value: z.number().nullable().describe('The number taken, in units'),
  step: z.string().describe('What was done to it; empty: nothing'),
  obs_status: z.string(),
  origin: z.string().exactOptional().describe('Cell of the ministry’s own table from which it was imported'),
});

const input = z.strictObject({
  fact: z.string().describe('Sheet and column: STA_FLOW.total'),
  year,
  dimensions: codes,
  value: z.number(),
  unit: z.string(),
  obs_status: z.string(),
  flags: z.array(z.string()),
  from: z.array(cells).describe('The ministry’s cells that were added up'),
  sources: z.array(source).exactOptional().describe('Each of these cells, with --trace'),
});

const interval = z.strictObject({
  level: z.literal(95).describe('Per cent'),
  low: z.number(),
  high: z.number(),
  method: z.enum(['wilson', 'newcombe']),
  sample: count.describe('Respondents behind the denominator'),
  approximate: z.literal(true).describe('Respondents count as drawn at random; weights are not known'),
});

const figure = z.strictObject({
  indicator_id: z.string(),
  name: z.string().describe('In the language of the file'),
  country: z.string(),
  year,
  disagg: codes.describe('Empty for the national figure; else {"sex": "F"}'),
  value: z.number().nullable().describe('Not rounded; null with reasons'),
  unit: z.string(),
  currency: z.string().nullable().describe('Of an amount of money'),
  decimals: count.nullable().describe('Decimals to show'),
  obs_status: z.string(),
  conf_status: z.string(),
  flags: z.array(z.string()).describe('PARTIAL(85 %), LAGGED(2), UNSTABLE, BREAK, UNLIKE, NO_SAMPLE …'),
  reasons: z.array(z.string()).describe('Why there is no value: MISSING_INPUT, LOW_COVERAGE …'),
  missing: z.array(z.string()).describe('What is absent, where something is'),
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
  previous: z
    .strictObject({ year, value: z.number() })
    .nullable()
    .describe('The latest earlier year that has a value of its own, not one carried forward'),
  change: z
    .number()
    .nullable()
    .describe(
      'Value less the previous one, in percentage points of per cent; null where the two do not compare',
    ),
  change_percent: z
    .number()
    .nullable()
    .describe('Change in per cent of the previous value, both above zero; null of figures in per cent'),
  n_sources: count.describe('Data sheets of ministries’ workbooks behind the figure'),
  interval: interval.nullable().describe('Of survey estimates that say how many were asked'),
  inputs: z.array(input).describe('Resolved facts in the order of the formula'),
});

const reason = z.union([
  z.strictObject({ kind: z.enum(['new-file', 'file-gone', 'file-changed']), file: z.string() }),
  z.strictObject({
    kind: z
      .enum(['fact-changed', 'fact-decided', 'fact-new', 'fact-gone'])
      .describe('fact-decided: another value than the ministry sent was decided on 13_RECONCILE'),
    fact: z.string(),
    old: z.number().nullable(),
    new: z.number().nullable(),
    from: z.array(cells).describe('Where the present number stands, or the old one where it is gone'),
  }),
  z.strictObject({ kind: z.literal('method').describe('Nothing behind the figure changed') }),
]);

const revision = z.strictObject({
  indicator_id: z.string(),
  year,
  disagg: codes,
  old: z.number().nullable(),
  new: z.number().nullable(),
  difference: z.number().nullable().describe('New less old'),
  why: z.array(reason),
});

export const figuresSchema = z.strictObject({
  figuresVersion: z.literal('1.0'),
  tool: z.strictObject({ name: z.literal('mainstream'), version: z.string() }),
  computed_on: z.string().nullable().describe('The only date of the run; null where no workbook gives one'),
  language: z.enum(['en', 'fr', 'es']),
  country: z.string().nullable(),
  catalogue: z.string().describe('Version of the indicators'),
  inputs: z.array(z.strictObject({ file: z.string(), sha256: z.string().nullable() })),
  figures: z.array(figure),
  revisions: z
    .array(revision)
    .nullable()
    .describe('Against the earlier file given with --previous; null without one'),
});

export type FiguresFile = z.infer<typeof figuresSchema>;
export type FigureRecord = FiguresFile['figures'][number];
export type FigureInput = FigureRecord['inputs'][number];
export type Revision = NonNullable<FiguresFile['revisions']>[number];
export type RevisionReason = Revision['why'][number];

/** JSON Schema (2020-12) of the file, for who reads it with other tools. */
export const figuresJsonSchema = (): Record<string, unknown> => {
  const { $schema, ...schema } = z.toJSONSchema(figuresSchema);
  return { $schema, title: 'Mainstream figures 1.0', ...schema };
};
