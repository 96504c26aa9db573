/**
 * A workbook of an older template on its way to this version (coherence-workbook §8): which version it is, whether there
 * is a way, and what changes. Only cells that must change do; errors stay visible where they are.
 */
import type { Catalogue, TemplateStep } from '../catalogue/define.ts';
import { Failure } from '../failure.ts';
import { toA1 } from '../grid/address.ts';
import { wayFrom } from '../marks/template-way.ts';
import { compareVersions, isVersion } from '../marks/version.ts';
import type { Book, Dataset, Submission } from '../model.ts';
import { textOf } from '../read/cells.ts';
import { readSubmission } from '../read/read.ts';
import type { UpgradeEdit, UpgradeLine, UpgradePlan } from '../model/upgrade.ts';
import { filledCells } from './cells.ts';
import { sheetChange } from './sheet.ts';
import type { SheetChange } from './sheet-edits.ts';

/**
 * Null where nothing is to be done: the workbook is of this version.
 * @param assumed version of a workbook that does not state one.
 * Fails with BAD_SETTINGS for a workbook of something else, of an unknown version, or whose version must be confirmed.
 */
export function planUpgrade(
  book: Book,
  catalogue: Catalogue,
  assumed: string | null = null,
): UpgradePlan | null {
  const submission = readSubmission(book, catalogue);
  if (!submission.datasets.some(({ columns }) => columns.size > 0))
    throw new Failure('BAD_SETTINGS', 'upgrade-foreign', { file: book.file });
  const step = stepOf(submission, catalogue, assumed);
  if (!step) return null;
  const changes = step.sheets.flatMap((each) => {
    const dataset = submission.datasets.find(({ template }) => template.id === each.sheet);
    const change = dataset && sheetChange(dataset, each, catalogue);
    return change ? [change] : [];
  });
  const meta = metaChange(submission, catalogue, changes.length > 0);
  const all = meta ? [meta, ...changes] : changes;
  if (all.every(({ edits }) => edits.length === 0)) return null;
  const sum = (number: (change: SheetChange) => number): number =>
    all.reduce((total, change) => total + number(change), 0);
  const [cells, mapped, open] = [
    sum(({ filled }) => filled),
    sum(({ mapped: n }) => n),
    sum(({ open: n }) => n),
  ];
  return {
    from: step.from,
    to: step.to,
    edits: all.flatMap(({ edits }) => edits),
    rules: all.flatMap(({ rules }) => rules),
    lines: all.flatMap(({ lines }) => lines),
    losesFormula: all.some(({ losesFormula }) => losesFormula),
    cells: { all: cells, kept: cells - mapped - open, mapped, open },
    rows: {
      before: sum(({ rows }) => rows),
      after: sum(({ rows, split }) => rows + split),
      split: sum(({ splitRows }) => splitRows),
    },
  };
}

/** The steps that the workbook needs, as one; null where it needs none. */
function stepOf(submission: Submission, catalogue: Catalogue, assumed: string | null): TemplateStep | null {
  const { file, meta } = submission;
  const { steps, templateVersion: known } = catalogue;
  const older = submission.datasets.find((each) => each.older);
  const stated = meta.templateVersion ?? assumed;
  if (stated === null) {
    if (!older?.older) return null;
    const { template, columns, unknownColumns } = older;
    throw new Failure('BAD_SETTINGS', 'upgrade-unmarked', {
      ...{ file, version: older.older.version, sheet: template.id },
      ...{ n: columns.size, of: columns.size + unknownColumns.length },
    });
  }
  const stands = compareVersions(stated, known);
  const ways = steps.map(({ from }) => from).join(', ');
  if (stands === null)
    throw new Failure('BAD_SETTINGS', 'upgrade-version', { file, found: stated, known, ways });
  if (stands === 'newer') throw new Failure('BAD_SETTINGS', 'upgrade-newer', { file, found: stated, known });
  if (stands === 'newerMinor' || isVersion(stated, known)) return null;
  const way = wayFrom(stated, steps);
  if (way && isVersion(way.to, known)) return way;
  // an older MINOR lacks optional columns only, and is read as it is
  if (stands === 'same') return null;
  throw new Failure('BAD_SETTINGS', 'upgrade-no-way', { file, found: stated, known, ways });
}

/** META says the new version. A fingerprint of the older template would be a false witness, so it is taken out. */
function metaChange({ datasets }: Submission, catalogue: Catalogue, hasChanged: boolean): SheetChange | null {
  const meta = datasets.find(({ template }) => template.id === 'META');
  const { grid, fieldRows } = meta ?? {};
  if (!meta || !grid || !fieldRows) return null;
  const column = meta.columns.values().next().value ?? 2;
  const edits: UpgradeEdit[] = [];
  const lines: UpgradeLine[] = [];
  const put = (field: string, to: string | null, kind: UpgradeLine['kind']): void => {
    const row = fieldRows.get(field);
    const from = row === undefined ? '' : textOf(grid.cell(row, column));
    if (row === undefined || from === (to ?? '')) return;
    edits.push({ sheet: meta.sheet, row, column, to });
    lines.push({ kind, sheet: meta.sheet, cell: toA1(row, column), from, to: to ?? '' });
  };
  put('template_version', catalogue.templateVersion, 'version');
  put('codelist_version', catalogue.codeListVersion, 'version');
  put('catalogue_version', catalogue.version, 'version');
  put('fingerprint', null, 'cleared');
  const mapped = edits.filter(({ row }) => textOf(grid.cell(row, column)) !== '').length;
  if (!fieldRows.has('template_version')) {
    const added = versionRow(meta, column, catalogue);
    edits.push(...added.edits);
    lines.push(added.line);
  }
  if (hasChanged && meta.meta.status === 'FINAL') {
    const row = fieldRows.get('status') ?? meta.headerRow;
    lines.push({ kind: 'signature', sheet: meta.sheet, cell: toA1(row, column), from: 'FINAL', to: 'FINAL' });
  }
  const losesFormula = edits.some(({ row }) => grid.cell(row, column).formula === true);
  return {
    ...{ edits, lines, rules: [], losesFormula, filled: filledCells(grid), mapped, open: 0 },
    ...{ rows: 0, split: 0, splitRows: 0 },
  };
}

/** A line for the version where META has none, below its last field. */
function versionRow(
  { grid, sheet, fieldRows }: Dataset,
  column: number,
  { templateVersion }: Catalogue,
): { readonly edits: readonly UpgradeEdit[]; readonly line: UpgradeLine } {
  const last = Math.max(grid?.rowCount ?? 0, ...(fieldRows?.values() ?? []));
  const like = Math.max(1, ...(fieldRows?.values() ?? []));
  const row = last + 1;
  const name = column > 1 ? column - 1 : 1;
  return {
    edits: [
      { sheet, row, column: name, to: 'template_version', like: { row: like, column: name } },
      { sheet, row, column, to: templateVersion, like: { row: like, column } },
    ],
    line: { kind: 'version', sheet, cell: toA1(row, column), from: '', to: templateVersion },
  };
}
