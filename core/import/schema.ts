/**
 * The mapping file of `mainstream import`, version 1.0: how a ministry's own table becomes rows of a template sheet,
 * as JSON that people may edit. A mistake in it is told by file, place, what stands there and what to write.
 */
import { z } from 'zod';
import type { Catalogue } from '../catalogue/define.ts';
import { Failure } from '../failure.ts';
import { isCode, knownFields, measuresOf } from './fields.ts';
import type { Guess, Mapping } from '../model/import.ts';
import type { Template } from '../model.ts';

/** The message of a broken rule is the id of the words that say what is expected (`ui.expected`). */
const says = (expected: string): { error: string } => ({ error: `mapping-${expected}` });

const text = z.string(says('text'));
const codes = z.record(text, z.string(says('code')), says('codes'));
const power = z
  .union([z.literal(0), z.literal(3), z.literal(6), z.literal(9)], says('power'))
  .describe('Power of ten by which the figures are multiplied: 3 for thousands');

const BY_HAND: Guess = { confidence: 'sure', reason: 'set-by-user' };
const guess = z
  .strictObject(
    { confidence: z.enum(['sure', 'likely', 'guess'], says('confidence')), reason: text },
    says('guess'),
  )
  .default(BY_HAND)
  .describe('How sure the program was, and why; without it: set by hand');

const column = z.strictObject(
  {
    header: text.describe('Texts of the header from top to bottom joined with " / ", as they stand'),
    column: z
      .int(says('column'))
      .min(1, says('column'))
      .max(16_384, says('column'))
      .describe('1 for column A'),
    use: z
      .enum(['key', 'value', 'note', 'ignore'], says('use'))
      .describe('key: codes of a field; value: figures; note: goes to the note; ignore: not used'),
    field: text.exactOptional().describe('Column of the template sheet'),
    at: codes.exactOptional().describe('Codes that the header stands for: {"year": "2019", "sex": "F"}'),
    power: power.exactOptional(),
    status: z
      .string(says('status'))
      .regex(/^[A-Z]$/, says('status'))
      .exactOptional()
      .describe('Status of its figures, such as P for provisional'),
    guess,
  },
  says('object'),
);

const block = z.strictObject(
  {
    title: text.describe('Row above a stretch of rows ("Women"); blank for the rows before the first one'),
    measure: text.exactOptional().describe('Measure that total becomes in these rows'),
    at: codes.exactOptional(),
    guess,
  },
  says('object'),
);

const mappingSchema = z.strictObject(
  {
    mappingVersion: z.literal('1.0', says('version')),
    as: text.describe('Sheet of the template, such as STA_STOCK'),
    sheet: text.describe('Sheet of the ministry’s workbook'),
    table: z.int(says('table')).min(1, says('table')).describe('Which table of the sheet, from 1'),
    country: z
      .string(says('country'))
      .regex(/^[A-Z]{3}$/, says('country'))
      .nullable()
      .describe('Country taken out of a file of many; null where the file is of one country'),
    columns: z.array(column, says('list')),
    blocks: z.array(block, says('list')).default([]),
    fixed: z
      .record(text, z.strictObject({ value: z.string(says('code')), guess }, says('fixed')), says('object'))
      .default({})
      .describe('Fields with one value for every row'),
    labels: z
      .record(text, codes, says('object'))
      .default({})
      .describe('Labels decided by a person: field, text as it stands, code'),
    leaveOut: z
      .record(text, text, says('object'))
      .default({})
      .describe('Labels of rows left out, and the reason: "set-by-user"'),
  },
  says('object'),
);

/** JSON Schema (2020-12) of the mapping file, for editors that help while one writes. */
export const mappingJsonSchema = (): Record<string, unknown> => {
  const { $schema, ...schema } = z.toJSONSchema(mappingSchema, { io: 'input' });
  return { $schema, title: 'Mainstream mapping 1.0', ...schema };
};

/** The text of a mapping file; `BAD_SETTINGS` with the place of the first mistake where it cannot be used. */
export function parseMapping(json: string, file: string, catalogue: Catalogue): Mapping {
  let content: unknown;
  try {
    // some editors put a byte-order mark in front
    content = JSON.parse(json.replace(/^\ufeff/, ''));
  } catch {
    throw new Failure('BAD_SETTINGS', 'not-json', { file });
  }
  const parsed = mappingSchema.safeParse(content);
  if (!parsed.success) throw failureOf(parsed.error.issues, content, file);
  const mapping = parsed.data as Mapping;
  checkNames(mapping, file, catalogue);
  return mapping;
}

export const printMapping = (mapping: Mapping): string => `${JSON.stringify(mapping, null, 2)}\n`;

function failureOf(issues: readonly z.core.$ZodIssue[], content: unknown, file: string): Failure {
  const [issue] = issues;
  const path = pathText(issue?.path ?? []);
  if (issue?.code === 'unrecognized_keys')
    return new Failure('BAD_SETTINGS', 'mapping-unknown', { file, path, found: issue.keys.join(', ') });
  const found = at(content, issue?.path ?? []);
  const args = { file, path, expected: issue?.message ?? '' };
  return found === undefined
    ? new Failure('BAD_SETTINGS', 'mapping-missing', args)
    : new Failure('BAD_SETTINGS', 'mapping-value', { ...args, found: JSON.stringify(found).slice(0, 60) });
}

/** `columns[3].use`; the whole file is `{ }`. */
const pathText = (path: readonly PropertyKey[]): string =>
  path
    .map((each) => (typeof each === 'number' ? `[${String(each)}]` : `.${String(each)}`))
    .join('')
    .replace(/^\./, '') || '{ }';

const at = (content: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    content,
  );

/** Sheets, fields and codes that do not exist. */
function checkNames(mapping: Mapping, file: string, catalogue: Catalogue): void {
  const refuse = (path: string, found: string, list: readonly string[]): never => {
    const expected = list.join(', ');
    throw new Failure('BAD_SETTINGS', 'mapping-name', { file, path, found: JSON.stringify(found), expected });
  };
  const tables = catalogue.templates.filter(
    ({ layout, institution }) => layout === 'table' && institution !== '*',
  );
  const template =
    tables.find(({ id }) => id === mapping.as) ??
    refuse(
      'as',
      mapping.as,
      tables.map(({ id }) => id),
    );
  const fields = knownFields(template);
  const checkCodes = (path: string, given: Readonly<Record<string, string>> = {}): void => {
    for (const [field, code] of Object.entries(given)) {
      if (!fields.includes(field)) refuse(`${path}.${field}`, field, fields);
      const list = isCode(template, field, code, catalogue);
      if (list !== true) refuse(`${path}.${field}`, code, list);
    }
  };
  mapping.columns.forEach(({ use, field, at: given }, index) => {
    const path = `columns[${String(index)}]`;
    const allowed = allowedFields(use, template);
    if (allowed && (field === undefined || !allowed.includes(field)))
      refuse(`${path}.field`, field ?? '', allowed);
    if (use === 'value') checkCodes(`${path}.at`, given);
  });
  mapping.blocks.forEach(({ measure, at: given }, index) => {
    const path = `blocks[${String(index)}]`;
    if (measure !== undefined && !measuresOf(template).includes(measure))
      refuse(`${path}.measure`, measure, measuresOf(template));
    checkCodes(`${path}.at`, given);
  });
  checkCodes(
    'fixed',
    Object.fromEntries(Object.entries(mapping.fixed).map(([field, { value }]) => [field, value])),
  );
  for (const [field, labels] of Object.entries(mapping.labels))
    for (const code of Object.values(labels)) checkCodes(`labels`, { [field]: code });
}

function allowedFields(use: string, template: Template): readonly string[] | null {
  if (use === 'value') return measuresOf(template);
  return use === 'key' ? knownFields(template) : null;
}
