/**
 * Next year's template out of last year's workbook: what was accepted stands in it already, and a row waits for every
 * figure that is due. Rows under an error are left out, since nobody knows what they should say.
 */
import { scale } from '../grid/scale.ts';
import {
  type Checked,
  type Dataset,
  type Field,
  type Row,
  type Submission,
  type Value,
  isPlainNumber,
} from '../model.ts';
import { ISSUED, type DataRow, type DueSheet, type TemplateOptions } from './template-context.ts';

export interface Prefilled {
  readonly options: Pick<
    TemplateOptions,
    'institution' | 'country' | 'periodStart' | 'periodEnd' | 'rows' | 'due' | 'metaValues'
  >;
  readonly rows: {
    readonly carried: number;
    /** Under an error. */
    readonly left: number;
    readonly due: number;
  };
}

/** META fields that belong to one delivery. */
const OF_ONE_DELIVERY: readonly string[] = [
  ...ISSUED,
  'status',
  'signed_by',
  'signed_on',
  'signed_hash',
  'submitted_on',
  'period_start',
  'period_end',
];
/** Traces of cells of another file do not hold in a new one. */
const NOT_CARRIED: readonly string[] = ['IMPORTED'];

/**
 * @param period first and last year of the new template; default: one year more than last time. Null where the
 * workbook names no institution or no period.
 */
export function prefill(
  checked: Checked,
  submission: Submission,
  period?: readonly [number, number],
): Prefilled | null {
  const { meta } = submission;
  const end = meta.periodEnd;
  if (meta.institution === null || end === null) return null;
  const [periodStart, periodEnd] = period ?? [meta.periodStart ?? end, end + 1];
  const blocked = new Map(checked.usable.map((each) => [each.dataset, each.blocked]));
  const tables = submission.datasets.filter(
    ({ template }) => template.layout === 'table' && !NOT_CARRIED.includes(template.id),
  );
  const kept = tables.map((dataset) => {
    const out = blocked.get(dataset);
    return { dataset, rows: dataset.rows.filter((row) => out && !out.has(row)) };
  });
  const due = kept.flatMap(({ dataset, rows }) => dueIn(dataset, rows, end, periodEnd, checked));
  const forms = submission.datasets.filter(
    ({ template }) => template.layout === 'form' && template.id !== 'META',
  );
  return {
    options: {
      institution: meta.institution,
      country: meta.country,
      periodStart,
      periodEnd,
      rows: new Map(
        [...kept, ...forms.map((dataset) => ({ dataset, rows: dataset.rows }))].map(({ dataset, rows }) => [
          dataset.template.id,
          rows.map((row) => carried(dataset, row)),
        ]),
      ),
      due,
      metaValues: metaValues(submission),
    },
    rows: {
      carried: kept.reduce((sum, { rows }) => sum + rows.length, 0),
      left: kept.reduce((sum, { dataset, rows }) => sum + dataset.rows.length - rows.length, 0),
      due: due.reduce((sum, { rows }) => sum + rows.length, 0),
    },
  };
}

function metaValues({ datasets }: Submission): DataRow {
  const dataset = datasets.find(({ template }) => template.id === 'META');
  const row = dataset?.rows[0];
  if (!dataset || !row) return {};
  const fields = dataset.template.fields.filter(({ id }) => !OF_ONE_DELIVERY.includes(id));
  return Object.fromEntries(fields.map((field) => [field.id, cellValue(dataset, row, field)]));
}

const carried = (dataset: Dataset, row: Row): DataRow =>
  Object.fromEntries(dataset.template.fields.map((field) => [field.id, cellValue(dataset, row, field)]));

/** What the cell should hold: the code or number as understood; the text itself where it says more than that. */
function cellValue(dataset: Dataset, row: Row, field: Field): Value {
  const raw = dataset.fieldRows ? null : dataset.raw(row, field.id);
  if (raw === '') return null;
  const value = row.values[field.id] ?? null;
  const reading = row.readings?.[field.id];
  if (reading && (value === null || reading.status !== undefined || reading.note !== undefined))
    return reading.raw;
  return typeof value === 'number' ? scale(value, -powerOf(dataset, row, field)) : value;
}

/** Counts and money stand in the cell as META says (profile-sheets §2). */
function powerOf({ template, meta }: Dataset, row: Row, { id, type }: Field): number {
  if (type === 'count') return meta.countMult;
  if (type !== 'money') return 0;
  return isPlainNumber(template, id, (column) => row.values[column]) ? 0 : meta.moneyMult;
}

/** A row for each combination of codes of the last year that was reported, for every year since. */
function dueIn(
  dataset: Dataset,
  rows: readonly Row[],
  lastYear: number,
  periodEnd: number,
  checked: Checked,
): readonly DueSheet[] {
  const { template, meta } = dataset;
  if (!template.key.includes('year') || template.kind === 'list') return [];
  const latest = rows.filter((row) => row.values['year'] === lastYear);
  const years = Array.from({ length: Math.max(0, periodEnd - lastYear) }, (_, index) => lastYear + index + 1);
  if (latest.length === 0) return [];
  return years.map((year) => ({
    sheet: template.id,
    year,
    by: dueDate(checked, meta.institution, template.id, year),
    rows: latest.map((row) => blankRow(dataset, row, year)),
  }));
}

function blankRow(dataset: Dataset, row: Row, year: number): DataRow {
  const keys = dataset.template.fields.filter(({ role }) => role === 'dimension');
  const values = keys.map(({ id, type }): [string, Value] => {
    if (id === 'year') return [id, year];
    const value = dataset.raw(row, id) === '' ? null : (row.values[id] ?? null);
    return [id, type === 'period' && value !== null ? String(value).replace(/^\d{4}/, String(year)) : value];
  });
  return Object.fromEntries(values);
}

const CALENDAR = 'PLN_CALENDAR';

/** The day in the data calendar, where one of the workbooks has it. */
function dueDate(
  { submissions }: Checked,
  institution: string | null,
  sheet: string,
  year: number,
): string | null {
  const found = submissions
    .flatMap(({ datasets }) => datasets.filter(({ template }) => template.id === CALENDAR))
    .flatMap(({ rows }) => rows)
    .find(
      ({ values }) =>
        values['sheet_id'] === sheet &&
        values['year'] === year &&
        (values['institution_code'] ?? institution) === institution,
    );
  const date = found?.values['due_date'];
  return typeof date === 'string' ? date : null;
}
