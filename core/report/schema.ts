/**
 * The machine report, version 1.0 (design §4): one shape for one file or a thousand. Everything else that people
 * see of a run – text, pages, sheets – can be made from it.
 */
import { z } from 'zod';
import { LANGUAGES } from '../model.ts';

const value = z.union([z.number(), z.string(), z.null()]);
const count = z.int().min(0);

const place = z.strictObject({
  file: z.string(),
  sheet: z.string().exactOptional(),
  cell: z.string().exactOptional().describe('A1 address or range'),
  row: count.exactOptional(),
  column: z.string().exactOptional().describe('Field id of the column'),
});

const rows = z.strictObject({ read: count, accepted: count, rejected: count, ignored: count });

const input = z.strictObject({
  file: z.string(),
  sha256: z.string().nullable(),
  institution: z.string().nullable(),
  country: z.string().nullable(),
  templateVersion: z.string().nullable(),
  status: z.enum(['read', 'skipped', 'failed']),
  reason: z
    .strictObject({
      code: z.string().describe('UNREADABLE, LOCKED, LIMIT …'),
      reason: z.string(),
      args: z.record(z.string(), z.union([z.string(), z.number()])),
    })
    .nullable()
    .describe('Why the file was skipped or failed'),
  unknownSheets: z.array(z.string()).describe('Sheets that match no template; nothing of them is used'),
  rows: rows.describe('Data rows: read = accepted + rejected + ignored'),
  dialect: z.string().nullable().describe('How a text file was read, in words; null for workbooks'),
});

const severity = z.enum(['error', 'warning', 'info']);

const issue = z.strictObject({
  rule: z.string(),
  severity,
  key: z.string().describe('rule|sheet|row key|column; stable across runs, files and languages'),
  variant: z.string().exactOptional(),
  place,
  args: z.record(z.string(), value),
  private: z.literal(true).exactOptional().describe('About personal data: values are not shown'),
  message: z.string().describe('What is wrong here, in the language of the report'),
  todo: z.string().describe('What to do about it'),
  fix: z
    .strictObject({
      safe: z.boolean(),
      edits: z.array(z.strictObject({ cell: z.string(), from: value, to: value })),
      reason: z.string(),
    })
    .exactOptional(),
  explained: z
    .strictObject({
      text: z.string(),
      by: z.string().nullable().describe('Function or unit'),
      on: z.string().nullable(),
      then: z.string().nullable().describe('The value when it was explained'),
      holds: z.boolean().describe('False once the value is another than it was then'),
    })
    .nullable()
    .describe('Explanation given by the ministry, if any'),
  count: count.describe('Cases that this entry stands for: itself, and those not listed'),
});

const excerpt = z.strictObject({
  columns: z.array(z.string()).describe('Letters of the columns shown'),
  header: z.array(z.string()).describe('Field ids of these columns'),
  rows: z.array(z.strictObject({ number: count, cells: z.array(z.string()) })),
  marked: z.strictObject({ row: count, column: z.int().describe('Place in columns, from 0') }),
});

const group = z.strictObject({
  rule: z.string(),
  severity,
  place: place.describe('Of the first case'),
  issue: count.describe('Place of the first case under issues, from 0'),
  count: count.describe('Cases with the same cause'),
  cells: z.array(z.string()).describe('First cells, or runs of cells'),
  more: z.boolean().describe('There are more cells than those named'),
  excerpt: excerpt.exactOptional().describe('The first case as it looks in the sheet'),
});

const indicator = z.strictObject({
  indicator: z.string(),
  name: z.string(),
  country: z.string(),
  year: z.int(),
  disaggregation: z.record(z.string(), z.string()).describe('Empty for the national figure'),
  value: z.number().nullable(),
  unit: z.string(),
  currency: z.string().nullable().describe('Currency of an amount of money; null where it is none'),
  decimals: count.nullable().describe('Decimals to show; value is unrounded'),
  obsStatus: z.string(),
  confStatus: z.string(),
  flags: z.array(z.string()),
  reasons: z.array(z.string()),
  missing: z.array(z.string()),
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
  inputs: z.array(z.strictObject({ file: z.string(), sheet: z.string(), cells: z.array(z.string()) })),
});

const finding = z.strictObject({
  key: z.string(),
  rule: z.string(),
  severity: z.enum(['H', 'M', 'L', 'I']),
  subject: z.record(z.string(), z.string()),
  measured: z.number().nullable(),
  threshold: z.number().nullable(),
  args: z.record(z.string(), value),
  title: z.string(),
  message: z.string(),
  suggestion: z.string(),
  owner: z.string().nullable(),
  sources: z.array(place),
  weight: z.number(),
});

export const reportSchema = z.strictObject({
  reportVersion: z.literal('1.0'),
  tool: z.strictObject({ name: z.string(), version: z.string() }),
  asOf: z.string().nullable().describe('The only date of the run; null where no workbook gives one'),
  language: z.enum(LANGUAGES as ['en', 'fr', 'es']),
  country: z.string().nullable(),
  inputs: z.array(input),
  summary: z.strictObject({
    errors: count,
    warnings: count,
    infos: count,
    byRule: z.record(z.string(), count),
    total: count,
    shown: count.describe('Entries under issues; less than total where a limit cut the list'),
    explained: count.describe('Warnings that the ministry has explained'),
    rows: rows.describe('Data rows of all files together'),
  }),
  rules: z
    .record(z.string(), z.strictObject({ title: z.string(), why: z.string() }))
    .describe('Words of the rules that occur'),
  issues: z.array(issue),
  groups: z.array(group).describe('Issues with the same cause taken together, errors first'),
  indicators: z.array(indicator),
  findings: z.array(finding),
  scores: z.array(z.record(z.string(), z.unknown())),
});

export type Report = z.infer<typeof reportSchema>;
export type ReportIssue = Report['issues'][number];
export type ReportInput = Report['inputs'][number];
export type ReportGroup = Report['groups'][number];
export type ReportExcerpt = NonNullable<ReportGroup['excerpt']>;

/** JSON Schema (2020-12) of the report, for who reads it with other tools. */
export const reportJsonSchema = (): Record<string, unknown> => {
  const { $schema, ...schema } = z.toJSONSchema(reportSchema);
  return { $schema, title: 'Mainstream report 1.0', ...schema };
};
