/** Jobs that work out changes of cells, which the pane shows and the host then makes: fixes, explanations, marks. */
import {
  chooseFixes,
  explanationCells,
  Failure,
  fromA1,
  issueNote,
  SIGNS,
  type Book,
  type Issue,
  type Value,
} from '../../../core/index.ts';
import type { CellMark } from '../../host/host.ts';
import type { GroupName } from '../jobs.ts';
import type { Job } from '../serve.ts';
import { casesOf } from './check.ts';

/** Cells of one issue that are marked: a range may be a whole column. */
const MOST_CELLS = 1_000;

/** The same choice as `validate --fix` and `--accept` make. */
export const fixes: Job<'fixes'> = async ({ of, cell, ...asked }, bench) => {
  const { book, issues } = await bench.found(asked);
  if (of === 'safe') return chosen(chooseFixes([book], issues), book);
  const report = await bench.report(asked);
  const group = casesOf(of, report.whole().issues);
  const meant = new Set(
    group
      .filter(({ place }) => cell === undefined || place.cell === cell)
      .map(({ key, variant }) => nameOf({ key, variant })),
  );
  const wanted = issues.filter(({ key, variant }) => meant.has(nameOf({ key, variant })));
  return chosen(chooseFixes([book], wanted, new Set(wanted.map(({ key }) => key))), book);
};

/** A fix names the text of a cell; whoever takes the change back needs the number that stood there. */
const chosen = ([found]: ReturnType<typeof chooseFixes>, book: Book) => ({
  cells: (found?.cells ?? []).map((each) => ({ ...each, from: valueAt(book, each) })),
  passed: found?.passed ?? [],
});

function valueAt(
  { sheets }: Book,
  { sheet, row, column }: { readonly sheet: string; readonly row: number; readonly column: number },
): Value {
  const found = sheets.find(({ name }) => name === sheet)?.cell(row, column).value ?? null;
  return typeof found === 'boolean' ? (found ? 'TRUE' : 'FALSE') : found;
}

const nameOf = ({ key, variant }: { readonly key: string; readonly variant: string | undefined }): string =>
  `${key}|${variant ?? ''}`;

export const keep: Job<'keep'> = async ({ group, because, by, ...asked }, bench) => {
  const { book, checked, issues } = await bench.found(asked);
  const issue = issueOf(group, issues);
  const { asOf: on } = asked.settings;
  const datasets = checked.submissions.flatMap((each) => each.datasets);
  const cells = explanationCells(issue, datasets, book, { because, by, ...(on !== undefined && { on }) });
  return cells.map((each) => ({ ...each, from: valueAt(book, each) }));
};

function issueOf({ key, rule, variant }: GroupName, issues: readonly Issue[]): Issue {
  const found = issues.find((each) => each.key === key && each.rule === rule && each.variant === variant);
  if (!found) throw new Failure('BAD_SETTINGS', 'keep-key', { found: key });
  return found;
}

export const marks: Job<'marks'> = async (asked, bench) => {
  const report = (await bench.report(asked)).whole();
  return report.issues.flatMap((issue): CellMark[] => {
    const { sheet, cell } = issue.place;
    if (sheet === undefined || cell === undefined) return [];
    // the host puts the sign of severity before it, once for all marks of a cell
    const text = issueNote(issue, report).replace(`${SIGNS[issue.severity]} `, '');
    return cellsOf(cell).map(({ row, column }) => ({ sheet, row, column, severity: issue.severity, text }));
  });
};

function cellsOf(cell: string): readonly { readonly row: number; readonly column: number }[] {
  const [from, to] = cell.split(':').map(fromA1);
  if (!from) return [];
  const end = to ?? from;
  const cells: { row: number; column: number }[] = [];
  for (let row = from.row; row <= end.row && cells.length < MOST_CELLS; row++)
    for (let column = from.column; column <= end.column; column++) cells.push({ row, column });
  return cells;
}
