/**
 * What the rules say about one sheet, collected: issues, rows under an error, whether the sheet still counts.
 * Here and nowhere else an issue gets its key, its place and its fix.
 */
import type { IssueOptions, Proposal, Rule } from '../catalogue/define.ts';
import { placeOf, toA1 } from '../grid/address.ts';
import { rowKey } from '../grid/row-key.ts';
import type { Dataset, Fix, Issue, Place, Row, Value } from '../model.ts';
import { RowSet } from './row-set.ts';
import { causeOf, type Draft, isCounted, list, LISTED, openTally, type Tally } from './tally.ts';

export interface Verdict {
  readonly dataset: Dataset;
  /** Those listed; each stands for `count` cases. */
  readonly issues: Draft[];
  readonly tally: Tally;
  /** Rows that stay out of the figures. */
  readonly blocked: RowSet;
  /** True once an issue took out the whole sheet or its workbook. */
  out: boolean;
  /** The row that had an issue last, with its key: a row often has several. */
  last: { readonly row: Row; readonly key: string } | null;
}

export const openVerdict = (dataset: Dataset, most: number = LISTED): Verdict => ({
  dataset,
  issues: [],
  tally: openTally(most),
  blocked: new RowSet(dataset.rows),
  out: false,
  last: null,
});

/** The same, to which others can be added. */
export const copyOf = (verdict: Verdict): Verdict => ({
  ...verdict,
  issues: [...verdict.issues],
  tally: openTally(verdict.tally.most),
  blocked: new RowSet(verdict.dataset.rows, verdict.blocked),
});

/** What was said of a table before some figures were typed over, as far as it still holds: nothing of these rows. */
export function typedOver(verdict: Verdict, dataset: Dataset, rows: ReadonlySet<number>): Verdict {
  const blocked = new RowSet(dataset.rows, verdict.blocked);
  for (const number of rows) blocked.delete({ number });
  const stays = ({ place }: Draft): boolean => place.row === undefined || !rows.has(place.row);
  return { ...copyOf(verdict), dataset, issues: verdict.issues.filter(stays), blocked };
}

/** What an issue takes out of the figures where its rule does not say (rulings A8). */
type Blocks = NonNullable<IssueOptions['blocks']>;

/** Adds an issue at a row, a header or the sheet, and says how far it reaches beyond the sheet. */
export function addIssue(
  verdict: Verdict,
  rule: Rule,
  row: Row | null,
  field: string | null,
  args: Readonly<Record<string, Value>>,
  options: IssueOptions = {},
): Blocks {
  const severity = options.severity ?? rule.severity;
  const cause = causeOf(
    verdict.tally,
    `${rule.id}|${severity}|${options.variant ?? ''}|${field ?? ''}`,
    args,
  );
  if (!isCounted(cause)) {
    const place = placeIn(verdict.dataset, row, field);
    const issue = makeIssue(rule, keyOf(verdict, row), field, place, args, options);
    const fix =
      options.fix ?? (options.propose && fixFrom(options.propose, place, verdict.dataset, row, field));
    if (fix) issue.fix = fix;
    verdict.issues.push(issue);
    list(cause, issue);
  }
  const blocks = options.blocks ?? (severity !== 'error' ? 'nothing' : row ? 'row' : 'sheet');
  if (blocks === 'row' && row) verdict.blocked.add(row);
  if (blocks === 'sheet' || blocks === 'workbook') verdict.out = true;
  return blocks;
}

/** A row at fault in a column that the sheet does not have gets no cell: none is better than a wrong one. */
function placeIn(dataset: Dataset, row: Row | null, field: string | null): Place {
  if (row === null || field === null || dataset.fieldRows) return placeOf(dataset, row, field);
  const { file, sheet } = dataset;
  const column = dataset.columns.get(field);
  if (column === undefined) return { file, sheet, row: row.number, column: field };
  return { file, sheet, row: row.number, cell: toA1(row.number, column), column: field };
}

/** An issue of a workbook as a whole: it stands at no sheet. */
export const issueOfWorkbook = (
  rule: Rule,
  file: string,
  args: Readonly<Record<string, Value>>,
  options: IssueOptions,
): Issue => makeIssue(rule, '', null, { file }, args, options);

function makeIssue(
  rule: Rule,
  key: string,
  field: string | null,
  place: Place,
  args: Readonly<Record<string, Value>>,
  { severity, variant, private: isPrivate }: IssueOptions,
): Draft {
  const issue: Draft = {
    rule: rule.id,
    severity: severity ?? rule.severity,
    key: `${rule.id}|${place.sheet ?? ''}|${key}|${field ?? ''}`,
    place,
    args,
  };
  if (variant !== undefined) issue.variant = variant;
  if (isPrivate) issue.private = isPrivate;
  return issue;
}

/** A proposal for one cell as an edit that only applies while the cell is unchanged. */
function fixFrom(
  { to, safe, reason }: Proposal,
  { cell }: Place,
  dataset: Dataset,
  row: Row | null,
  field: string | null,
): Fix | undefined {
  if (cell === undefined || row === null || field === null) return undefined;
  const from = dataset.raw(row, field);
  return { safe, edits: [{ cell, from: from === '' ? null : from, to }], reason };
}

function keyOf(verdict: Verdict, row: Row | null): string {
  if (row === null) return '';
  if (verdict.last?.row !== row) verdict.last = { row, key: rowKey(verdict.dataset.template, row) };
  return verdict.last.key;
}
