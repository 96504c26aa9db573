/**
 * The machine report, version 1.0 (design §4): one shape for one file or a thousand. Everything else that people
 * see of a run – text, pages, sheets – can be made from it.
 */
import { z } from 'zod';
import { DISCLOSURE_PROFILES, EDITIONS, LANGUAGES } from '../model.ts';

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

const dialect = z.strictObject({
  encoding: z.string(),
  delimiter: z.string(),
  decimal: z.enum(['.', ',']).nullable(),
  doubts: z.array(z.string()),
  rivals: z.array(z.string()).describe('Delimiters that fit as well'),
});

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
  dialect: dialect.nullable().describe('How a text file was read; null for workbooks'),
  rows: rows.describe('Data rows: read = accepted + rejected + ignored'),
});

const severity = z.enum(['error', 'warning', 'info']);

const explained = z
  .strictObject({
    text: z.string(),
    by: z.string().nullable().describe('Function or unit, not a person'),
    on: z.string().nullable(),
    then: z.string().nullable().describe('What stood in the cell when it was explained'),
    holds: z.boolean().describe('False once the value is another: the explanation no longer counts'),
  })
  .nullable()
  .describe('Explanation given by the ministry, if any');

const fix = z.strictObject({
  safe: z.boolean(),
  edits: z.array(z.strictObject({ cell: z.string(), from: value, to: value })),
  reason: z.string(),
  name: z.string().nullable().describe('Name of the proposed code in the language of the report'),
});

const issue = z.strictObject({
  rule: z.string(),
  severity,
  key: z.string().describe('rule|sheet|row key|column; stable across runs, files and languages'),
  variant: z.string().exactOptional(),
  place,
  args: z.record(z.string(), value),
  message: z.string().describe('What is wrong here, in the language of the report'),
  todo: z.string().describe('What to do about it'),
  fix: fix.exactOptional(),
  explained,
  private: z.literal(true).exactOptional().describe('May hold personal data: what was found is not shown'),
  count: count.describe('Cases that this entry stands for: 1, and those that were only counted'),
});

const excerpt = z.strictObject({
  columns: z.array(z.string()).describe('Letters of the columns shown'),
  header: z.array(z.string()),
  headerRow: count,
  rows: z
    .array(z.strictObject({ number: count, cells: z.array(z.string()) }))
    .describe('The row above, where there is one, and the row at fault'),
  marked: z.strictObject({ row: count, column: z.string().describe('Letters; empty: the whole row') }),
});

const group = z.strictObject({
  rule: z.string(),
  severity,
  variant: z.string().exactOptional(),
  key: z.string().describe('Key of the first case'),
  file: z.string(),
  sheet: z.string().nullable(),
  column: z.string().nullable(),
  count: count.describe('All cases, whatever the limit'),
  cells: z.array(z.string()).describe('First cells, neighbours as ranges'),
  more: count.describe('Cases that are not among the cells'),
  message: z.string().describe('Message of the first case'),
  todo: z.string(),
  fix: fix.exactOptional().describe('Proposal for the first case'),
  sameFix: z.boolean().describe('The same repair is proposed for every case'),
  explained,
  excerpt: excerpt.nullable().describe('The first case as it looks in the sheet'),
});

const indicator = z.strictObject({
  indicator: z.string(),
  name: z.string(),
  country: z.string(),
  year: z.int(),
  disaggregation: z.record(z.string(), z.string()).describe('Empty for the national figure'),
  group: z.string().exactOptional().describe('The part in words; absent for the national figure'),
  value: z.number().nullable(),
  unit: z.string(),
  currency: z.string().nullable().describe('Currency of an amount of money; null where it is none'),
  decimals: count.nullable().describe('Decimals to show; value is unrounded'),
  obsStatus: z.string(),
  confStatus: z.string(),
  flags: z.array(z.string()),
  reasons: z.array(z.string()),
  missing: z.array(z.string()).describe('Figures that the formula needs and nobody sent'),
  missingText: z
    .array(z.string())
    .exactOptional()
    .describe('The same in words; absent where none is missing'),
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

const bounds = z.strictObject({ low: z.number(), high: z.number() });
const scenario = z.strictObject({ scenario: z.string(), score: z.number() });
const range = z.strictObject({ low: scenario, high: scenario }).nullable();

const score = z.strictObject({
  kind: z.enum(['goal', 'dimension', 'plan']),
  id: z.string().describe('Goal, dimension, or the exercise'),
  state: z.enum(['scored', 'not examined', 'unrelated', 'low coverage']),
  weight: z.number().nullable().describe('Of a goal: its share of the plan, 0–1'),
  components: z.record(z.string(), z.number().nullable()).describe('0–100; null where missing'),
  score: z.number().nullable().describe('0–100; never shown without coverage and range'),
  coverage: z.number().describe('Share of the weights that is known, of the plan the share scored; 0–1'),
  bounds: bounds.describe('With everything missing at 0 and at 100'),
  weightRange: range.describe('One weight at a time changed: CON×0.5'),
  structureRange: range.describe('One component left out (no CON), or the geometric mean'),
  draws: bounds.nullable().describe('5th and 95th percentile under random weights'),
  bands: z.array(z.enum(['low', 'partial', 'strong'])),
  splits: z
    .number()
    .nullable()
    .optional()
    .describe('Of a dimension: share of the required breakdowns that its evidence has, 0–1'),
});

const goal = z.strictObject({
  goal: z.string(),
  title: z.string(),
  weight: z.number().describe('Share of the plan, 0–1'),
  integration: z.int().min(0).max(3).describe('How far migration has come into the plan for this goal'),
  cost: z.number().nullable().describe('In the currency of the exercise'),
  gap: z.number().nullable(),
  cells: z
    .array(
      z.strictObject({
        dimension: z.string(),
        direction: z.enum(['M2D', 'D2M']).describe('Migration → goal, goal → migration'),
        state: z.enum(['undecided', 'none', 'gain', 'harm', 'mixed']),
        gain: z.number().describe('0 to 3'),
        harm: z.number().describe('−3 to 0'),
        intensity: z.number().describe('The larger of both sizes'),
        text: z.string().describe('Text and marks of the heat map: +2/−1 °'),
      }),
    )
    .describe('A cell that is not here was not examined'),
});

const chart = z.strictObject({
  sheet: z.string().describe('Sheet of the coherence workbook in which it stands'),
  kind: z.enum(['line', 'column', 'bar', 'stackedColumn', 'stackedBar']),
  title: z.string(),
  description: z.string(),
  axis: z.string(),
  isShare: z.boolean().describe('Values are parts of 1'),
  min: z.number().nullable(),
  max: z.number().nullable(),
  categories: z.array(z.string()),
  series: z.array(
    z.strictObject({
      name: z.string(),
      dashed: z.boolean(),
      hatched: z.boolean(),
      values: z.array(z.number().nullable()).describe('One for each category'),
      ranges: z.array(bounds.nullable()).nullable(),
    }),
  ),
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
    shown: count.describe('Cases listed under issues; less than total where a limit cut the list'),
    groups: count.describe('Groups in all; more than under groups where a limit cut the list'),
    explained: z
      .strictObject({ errors: count, warnings: count, infos: count })
      .describe('Of these, explained by the ministry; warnings and notes among them fail no run'),
    rows: rows.describe('Sums over the files'),
  }),
  rules: z
    .record(z.string(), z.strictObject({ title: z.string(), why: z.string() }))
    .describe('Words of the rules that occur'),
  issues: z.array(issue),
  groups: z.array(group).describe('Identical causes as one entry, errors first'),
  indicators: z.array(indicator),
  findings: z.array(finding),
  scores: z.array(score).describe('The plan first, then goals, then dimensions; a mirror, no ranking'),
  sentences: z.array(z.string()).describe('The plan in five sentences').exactOptional(),
  goals: z.array(goal).describe('The heat map, where a plan was looked at').exactOptional(),
  charts: z.array(chart).describe('Charts of the coherence workbook with their figures').exactOptional(),
  disclosure: z
    .strictObject({
      profile: z.enum(DISCLOSURE_PROFILES),
      edition: z.enum(EDITIONS),
      hidden: z.strictObject({
        facts: count,
        figures: count.describe('Of indicators'),
        comparisons: count,
      }),
    })
    .describe('What a public edition hides because it could reveal a person; the full edition only marks it')
    .exactOptional(),
});

export type Report = z.infer<typeof reportSchema>;
export type ReportIssue = Report['issues'][number];
export type ReportGroup = Report['groups'][number];
export type Excerpt = NonNullable<ReportGroup['excerpt']>;
export type ReportInput = Report['inputs'][number];

/** JSON Schema (2020-12) of the report, for who reads it with other tools. */
export const reportJsonSchema = (): Record<string, unknown> => {
  const { $schema, ...schema } = z.toJSONSchema(reportSchema);
  return { $schema, title: 'Mainstream report 1.0', ...schema };
};
