/** Jobs that work out changes of cells, which the pane shows and the host then makes: fixes, explanations, marks. */
import {
  chooseFixes,
  explanationCells,
  Failure,
  fromA1,
  issueNote,
  type Issue,
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
  if (of === 'safe') return chosen(chooseFixes([book], issues));
  const group = casesOf(of, (await bench.report(asked)).issues);
  const meant = new Set(
    group
      .filter(({ place }) => cell === undefined || place.cell === cell)
      .map(({ key, variant }) => nameOf({ key, variant })),
  );
  const wanted = issues.filter(({ key, variant }) => meant.has(nameOf({ key, variant })));
  return chosen(chooseFixes([book], wanted, new Set(wanted.map(({ key }) => key))));
};

const chosen = ([found]: ReturnType<typeof chooseFixes>) => ({
  cells: found?.cells ?? [],
  passed: found?.passed ?? [],
});

const nameOf = ({ key, variant }: { readonly key: string; readonly variant: string | undefined }): string =>
  `${key}|${variant ?? ''}`;

export const keep: Job<'keep'> = async ({ group, because, by, ...asked }, bench) => {
  const { book, checked, issues } = await bench.found(asked);
  const issue = issueOf(group, issues);
  const { asOf: on } = asked.settings;
  const datasets = checked.submissions.flatMap((each) => each.datasets);
  const cells = explanationCells(issue, datasets, book, { because, by, ...(on !== undefined && { on }) });
  return cells.map((each) => {
    const found = book.sheets.find(({ name }) => name === each.sheet)?.cell(each.row, each.column).value;
    return { ...each, from: typeof found === 'boolean' ? String(found) : (found ?? null) };
  });
};

function issueOf({ key, rule, variant }: GroupName, issues: readonly Issue[]): Issue {
  const found = issues.find((each) => each.key === key && each.rule === rule && each.variant === variant);
  if (!found) throw new Failure('BAD_SETTINGS', 'keep-key', { found: key });
  return found;
}

export const marks: Job<'marks'> = async (asked, bench) => {
  const report = await bench.report(asked);
  return report.issues.flatMap((issue): CellMark[] => {
    const { sheet, cell } = issue.place;
    if (sheet === undefined || cell === undefined) return [];
    const text = issueNote(issue, report);
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
