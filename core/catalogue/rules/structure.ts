/** Rules on the shape of workbooks and sheets: what must be there, and once (profile-sheets §4 S01, S02, S33). */
import { addTo } from '../../grouped.ts';
import { toA1 } from '../../grid/address.ts';
import { type Dataset, type Field, type Row, type Submission, isPlainNumber } from '../../model.ts';
import { remember } from '../../remember.ts';
import type { ConsolidationRule } from '../define.ts';
import { defineRule } from '../define.ts';
import { blankRow, copiesOf } from './copies.ts';
import { columnOf, keyFields, type Table, tableOf } from './table.ts';

type Report = Parameters<ConsolidationRule['check']>[1];

/**
 * A required column, a key cell or a field of META is missing. Without META or its country nothing says whose
 * figures these are, so the workbook stays out; other blank META fields keep no row out.
 */
export const missing = defineRule({
  id: 'S01',
  severity: 'error',
  scope: 'consolidation',
  check(all, report) {
    for (const submission of all) {
      // A file of aid activities is no template: it has neither META nor columns.
      if (submission.activities) continue;
      if (!submission.datasets.some((dataset) => dataset.template.id === 'META'))
        report({ submission, dataset: null, row: null, field: null }, {}, { variant: 'META' });
      for (const dataset of submission.datasets) {
        if (dataset.template.layout === 'form') blankFields(submission, dataset, report);
        else {
          missingColumns(submission, dataset, report);
          blankKeys(submission, dataset, report);
          missingCurrency(submission, dataset, report);
        }
      }
    }
  },
  example: `
    STA_STOCK {S01 error} | year | origin | age | total |
                          | 2023 | SEN    | _T  | 40    |
    STA_POP               | year | age         | total |
                          | 2023 | _T          | 100   |
                          | 2023 | {S01 error} | 40    |
    META@xts-fin.xlsx     | currency | |
    FIN_DIASP             | year | instrument | amount {S01 error} |
                          | 2023 | BOND       | 20000              |`,
});

function missingColumns(submission: Submission, dataset: Dataset, report: Report): void {
  const sheet = dataset.template.id;
  if (dataset.columns.size === 0) {
    const required = dataset.template.fields.filter((field) => field.required);
    const args = { sheet, columns: required.map(({ id }) => id).join(', ') };
    report({ submission, dataset, row: null, field: null }, args, { variant: 'NO_HEADER' });
    return;
  }
  const unknown = dataset.unknownColumns.join(', ');
  for (const field of dataset.template.fields) {
    if (!field.required || dataset.columns.has(field.id)) continue;
    const at = { submission, dataset, row: null, field: field.id };
    const args = { field: field.id, sheet };
    report(at, { ...args, unknown }, unknown === '' ? {} : { variant: 'OTHER_COLUMNS' });
  }
}

function blankKeys(submission: Submission, dataset: Dataset, report: Report): void {
  for (const { row, field } of blankKeysIn(dataset))
    report({ submission, dataset, row, field }, { field }, { variant: 'BLANK_KEY' });
}

/** Blank cells of the key where the column is there and nothing stands for a blank. */
const blankKeysIn = remember((dataset: Dataset): readonly { readonly row: Row; readonly field: string }[] => {
  const key = dataset.template.fields.filter(
    (field) => field.required && dataset.template.key.includes(field.id) && dataset.columns.has(field.id),
  );
  const columns = key.map((field) => ({ field, valueAt: columnOf(dataset, field.id) }));
  const blank: { row: Row; field: string }[] = [];
  dataset.rows.forEach((row, place) => {
    for (const { field, valueAt } of columns)
      if (valueAt(place) === null && !isToldElsewhere(row, field)) blank.push({ row, field: field.id });
  });
  return blank;
});

/** A cell that could not be read is an error already; a formula without a result is only a warning (S32). */
function isToldElsewhere({ readings }: Row, { id }: Field): boolean {
  const trouble = readings?.[id]?.trouble;
  return trouble !== undefined && trouble !== 'NO_CACHED_VALUE';
}

function blankFields(submission: Submission, dataset: Dataset, report: Report): void {
  const values = dataset.rows[0]?.values ?? {};
  for (const field of dataset.template.fields) {
    if (!field.required || (values[field.id] ?? null) !== null) continue;
    if (dataset.rows[0] && isToldElsewhere(dataset.rows[0], field)) continue;
    const blocks = dataset.template.id === 'META' && field.id === 'country' ? 'workbook' : 'nothing';
    const args = { field: field.id, sheet: dataset.template.id };
    report({ submission, dataset, row: null, field: field.id }, args, { variant: 'FIELD', blocks });
  }
}

/** Money without a currency cannot be converted or compared: the sheet stays out (profile-sheets §2). */
function missingCurrency(submission: Submission, dataset: Dataset, report: Report): void {
  if (submission.meta.currency !== null) return;
  const money = dataset.template.fields.filter(({ type, role }) => type === 'money' && role === 'measure');
  const used = money.find(({ id }) => dataset.rows.some((row) => isMoney(row, id, dataset)));
  if (!used) return;
  const at = { submission, dataset, row: null, field: used.id };
  const args = { field: used.id, sheet: dataset.template.id };
  report(at, args, { variant: 'CURRENCY', blocks: 'sheet' });
}

/** False for a blank cell and for the plain numbers among money: exchange rates, an index (rulings A6). */
function isMoney({ values }: Row, field: string, { template }: Dataset): boolean {
  if ((values[field] ?? null) === null) return false;
  return !isPlainNumber(template, field, (column) => values[column]);
}

/**
 * Several rows share the key. Each is reported, since nothing tells which one is meant (rulings A8). `period`
 * belongs to the key of every sheet that has it (rulings A11); a blank one is the year. Rows whose key cannot
 * be read are left to the rules on cells.
 */
export const duplicateKey = defineRule({
  id: 'S02',
  severity: 'error',
  scope: 'dataset',
  check(dataset, report, context) {
    const key = keyFields(dataset);
    const first = key[0];
    if (first === undefined) return;
    const groups = [...rowsWithOneKey(tableOf(dataset, context))];
    const copies = groups.length === 0 ? new Map<Row, Row>() : copiesOf(groups, dataset);
    for (const group of groups) {
      const args = { count: group.length, rows: listRows(group), key: describeKey(group[0], key) };
      for (const row of group) {
        const original = copies.get(row);
        if (!original) report({ row, field: first.id }, args);
        else {
          const fix = { safe: true, edits: blankRow(row, dataset), reason: 'DUPLICATE' };
          report({ row, field: first.id }, { ...args, original: original.number }, { variant: 'COPY', fix });
        }
      }
    }
  },
  example: `
    STA_POP    | year             | age | total |
               | 2023 {S02 error} | _T  | 100   |
               | 2023             | Y0T14 | 40  |
               | 2023 {S02 error} | _T  | 101   |
               | 2022             | _T  | 99    |
    INT_BORDER | year             | period  | direction | group | mode | point | total |
               | 2023             | 2023-Q1 | IN        | NAT   | AIR  | _T    | 10    |
               | 2023             | 2023-Q2 | IN        | NAT   | AIR  | _T    | 12    |
               | 2023 {S02 error} | 2023    | OUT       | NAT   | AIR  | _T    | 12    |
               | 2023 {S02 error} |         | OUT       | NAT   | AIR  | _T    | 12    |`,
});

/** Groups of at least two rows, in the order in which the keys are first met again. */
function rowsWithOneKey(table: Table): Iterable<readonly Row[]> {
  const groups = new Map<number, Row[]>();
  const { keys, rows } = table;
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index] ?? NaN;
    const first = Number.isNaN(key) ? index : table.firstWith(key);
    if (first === index) continue;
    const [row, firstRow] = [rows[index], rows[first]];
    if (!row || !firstRow) continue;
    const group = groups.get(first);
    if (group) group.push(row);
    else groups.set(first, [firstRow, row]);
  }
  return groups.values();
}

/** `year 2023, age _T`; a period that is the year says nothing more. */
function describeKey(row: Row | undefined, key: readonly Field[]): string {
  const { values = {} } = row ?? {};
  return key
    .filter(({ id }) => id !== 'period' || (values[id] ?? null) !== String(values['year']))
    .map(({ id }) => `${id} ${String(values[id] ?? '')}`.trim())
    .join(', ');
}

/** Row numbers, at most eight. */
const listRows = (rows: readonly Row[]): string =>
  rows
    .slice(0, 8)
    .map((row) => row.number)
    .join(', ') + (rows.length > 8 ? ' …' : '');

/**
 * A field of META or a column stands twice, or is not known. The first one counts. Extra columns of a table are
 * common and harmless (I), but never left out in silence.
 */
export const repeatedOrUnknown = defineRule({
  id: 'S33',
  severity: 'warning',
  scope: 'dataset',
  check(dataset, report) {
    const fields = new Map<string, string[]>();
    for (const { field, row, column } of dataset.repeated ?? []) addTo(fields, field, toA1(row, column));
    for (const [field, cells] of fields)
      report({ row: null, field }, { field, cells: cells.join(', ') }, { variant: 'REPEATED' });
    if (dataset.unknownColumns.length === 0) return;
    const severity = dataset.template.layout === 'form' ? 'warning' : 'info';
    const args = { unknown: dataset.unknownColumns.join(', '), count: dataset.unknownColumns.length };
    report({ row: null, field: null }, args, { severity, variant: 'UNKNOWN' });
  },
  example: `
    STA_POP {S33 info} | year | age | total | remark of the unit |
                       | 2023 | _T  | 100   | checked            |
    STA_STOCK          | year | basis | origin | age | total {S33 warning} | total |
                       | 2023 | BIRTH | SEN    | _T  | 40                  | 41    |`,
});

/**
 * Figures stand below the end of the table (five blank rows, or a footer): they are not read, and must not be lost
 * without a word. A rule of ours beside those of profile-sheets §4.
 */
export const belowTable = defineRule({
  id: 'S35',
  severity: 'warning',
  scope: 'dataset',
  check(dataset, report) {
    if (!dataset.unread) return;
    const { row, rows } = dataset.unread;
    report({ row: null, field: null }, { firstRow: row, count: rows });
  },
  example: `
    STA_POP {S35} | year  | age | total |
                  | 2023  | _T  | 100   |
                  | Notes |     |       |
                  | 2022  | _T  | 90    |
    STA_STOCK     | year  | basis | origin | age | total |
                  | 2023  | BIRTH | SEN    | _T  | 40    |
                  | Notes |       |        |     |       |`,
});
