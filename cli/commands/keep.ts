/** `mainstream keep`: explains an unusual but true value in the EXPLAIN sheet of the workbook, by the key of its issue. */
import { Failure, explainedValue, figures, type Dataset, type Issue, type Value } from '../../core/index.ts';
import { type Context, runOptions, say, uiOf } from '../context.ts';
import { issuesNamed } from '../issue-names.ts';
import { changedCopy, type CopyOptions, openOne } from '../changed-copy.ts';

export interface KeepOptions extends CopyOptions {
  readonly because: string;
  /** Function or unit, not a person. */
  readonly by: string;
  readonly asOf?: string;
}

const SHEET = 'EXPLAIN';

export async function keep(
  file: string,
  name: string,
  options: KeepOptions,
  context: Context,
): Promise<number> {
  const opened = await openOne(file, context);
  const { checked, computed } = figures([opened.book], {
    indicators: [],
    listAll: true,
    ...runOptions(context),
  });
  const issue = issueMeant(name, [...checked.issues, ...computed.issues]);
  const { key } = issue;
  const datasets = checked.submissions.flatMap((submission) => submission.datasets);
  const sheet = datasets.find(({ template }) => template.id === SHEET);
  if (!sheet || sheet.columns.size === 0) throw new Failure('BAD_SETTINGS', 'keep-sheet', { file });
  const [rule = '', place = '', ...rest] = key.split('|');
  const values: Readonly<Record<string, Value>> = {
    issue_key: key,
    rule,
    sheet: place,
    row_key: rest.slice(0, -1).join('|'),
    column: rest.at(-1) ?? '',
    value_at_that_time: explainedValue(issue, datasets),
    explanation: options.because,
    explained_by: options.by,
    date: options.asOf ?? context.settings.asOf ?? sheet.meta.submittedOn,
  };
  const row = rowFor(key, sheet, opened.book.sheets.find(({ name }) => name === sheet.sheet)?.rowCount ?? 1);
  const edits = [...sheet.columns].flatMap(([field, column]) =>
    field in values ? [{ sheet: sheet.sheet, row, column, to: values[field] ?? null }] : [],
  );
  const target = await changedCopy(opened, 'explained', edits, options, context);
  say(context, uiOf(context).kept, { key, target });
  if (issue.severity === 'error') say(context, uiOf(context).keptError);
  return 0;
}

/** Notes need no explanation: where a cell has one warning or error, that is meant. */
function issueMeant(name: string, issues: readonly Issue[]): Issue {
  const named = issuesNamed(name, issues);
  const serious = named.filter(({ severity }) => severity !== 'info');
  const [only] = named.length === 1 ? named : serious;
  if (only && (named.length === 1 || serious.length === 1)) return only;
  if (!only) throw new Failure('BAD_SETTINGS', 'keep-key', { found: name });
  throw new Failure('BAD_SETTINGS', 'keep-several', {
    found: name,
    list: serious.map((each) => each.key).join(', '),
  });
}

/** The row that explains the issue already; else the first one below all that stands in the sheet. */
const rowFor = (key: string, { rows }: Dataset, rowCount: number): number =>
  rows.find(({ values }) => values['issue_key'] === key)?.number ?? rowCount + 1;
