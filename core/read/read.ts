/** The reading stage: a workbook's cells become META and typed datasets (profile-sheets §6). */
import type { Catalogue } from '../catalogue/define.ts';
import { LastAnswers } from '../remember.ts';
import type { Book, CodeList, Dataset, Grid, Meta, Submission, Template, TypedOver } from '../model.ts';
import type { ReadContext } from './cell-reader.ts';
import { readTable } from './dataset.ts';
import { readForm } from './form.ts';
import { DASH_FIELD, metaOf } from './meta.ts';
import { asNewer } from './older.ts';
import { recogniseSheet, type Recognised } from './recognise.ts';
import { retyped } from './retype.ts';

const META = 'META';

/**
 * What was made of the sheets of a workbook, for who reads it again with the same catalogue after some of them changed:
 * a sheet that is the same Grid gives the same dataset.
 */
export class SheetsRead {
  readonly isMeta = new LastAnswers<Grid, boolean>();
  readonly stated = new LastAnswers<Grid, Dataset>();
  readonly recognised = new LastAnswers<Grid, ReturnType<typeof recogniseSheet>>();
  readonly datasets = new LastAnswers<Grid, Dataset>();
}

/** Everything understood in one workbook. The catalogue says which templates, codes and areas there are. */
export function readSubmission(book: Book, catalogue: Catalogue, before = new SheetsRead()): Submission {
  const form = findMeta(book.sheets, catalogue.templates, before);
  const known: Known = {
    areas: catalogue.areas,
    isText: book.format === 'csv',
    codeLists: new Map(catalogue.codeLists.map((list): [string, CodeList] => [list.id, list])),
  };
  const of = JSON.stringify([book.file, known.isText]);
  const stated = form && before.stated.get(form.grid, of, () => readMeta(form, book.file, known));
  const institution = stated?.meta.institution ?? null;

  const found = book.sheets
    .filter((grid) => grid !== form?.grid && grid.rowCount > 0)
    .map((grid) => ({
      grid,
      // numbers name nothing
      as: before.recognised.get(grid.typedOver?.of ?? grid, institution ?? '', () =>
        recogniseSheet(grid, catalogue.templates, institution),
      ),
    }));
  const sheets = found.flatMap(({ grid, as }) => (as === null || as === 'support' ? [] : [{ grid, ...as }]));
  const meta: Meta = {
    ...(stated?.meta ?? metaOf(null)),
    institution: institution ?? mostFrequent(sheets.map((each) => each.template.institution)),
  };
  const statesDash = stated !== null && saysDash(stated);
  const ofSheet = JSON.stringify([of, meta, statesDash]);
  const datasetOf = (grid: Grid, read: () => Dataset): Dataset => before.datasets.get(grid, ofSheet, read);
  const datasets = sheets.map(({ grid, template, headerRow }) => {
    const context = { ...known, template, meta };
    const read = (from: Grid): Dataset =>
      template.layout === 'form'
        ? readForm(from, book.file, { ...context, askingField: null })
        : asNewer(readTable(from, book.file, headerRow, context, statesDash), catalogue);
    const typedOver = ({ of }: TypedOver): Dataset | null =>
      retyped(
        datasetOf(of, () => read(of)),
        grid,
        context,
      );
    return datasetOf(grid, () => (grid.typedOver && typedOver(grid.typedOver)) ?? read(grid));
  });
  return {
    file: book.file,
    sha256: book.sha256,
    meta,
    datasets: stated ? [datasetOf(form.grid, () => ({ ...stated, meta })), ...datasets] : datasets,
    unknownSheets: found.filter(({ as }) => as === null).map(({ grid }) => grid.name),
    ...(book.activities && { activities: book.activities }),
  };
}

type Known = Pick<ReadContext, 'areas' | 'codeLists' | 'isText'>;

interface MetaSheet {
  readonly grid: Grid;
  readonly template: Template;
}

/** META comes first: how numbers and dates are read, and whose sheets are expected, depends on it. */
function findMeta(
  sheets: readonly Grid[],
  templates: readonly Template[],
  { isMeta }: SheetsRead,
): MetaSheet | null {
  const template = templates.find((each) => each.id === META);
  const grid =
    template &&
    sheets.find((each) => isMeta.get(each, '', () => isTemplate(recogniseSheet(each, [template], null))));
  return template && grid ? { template, grid } : null;
}

const isTemplate = (found: Recognised | 'support' | null): boolean => found !== null && found !== 'support';

/** Read twice: the order of day and month, which META states, holds for the dates in META as well. */
function readMeta({ grid, template }: MetaSheet, file: string, known: Known): Dataset {
  const readWith = (meta: Meta): Dataset =>
    readForm(grid, file, { ...known, template, meta, askingField: null });
  const first = readWith(metaOf(null));
  const dataset = readWith(metaOf(first.rows[0] ?? null));
  return { ...dataset, meta: metaOf(dataset.rows[0] ?? null) };
}

/** META itself says what a dash means, so nobody needs to be asked. */
const saysDash = (meta: Dataset): boolean => meta.rows.some((row) => meta.raw(row, DASH_FIELD).trim() !== '');

/** The institution of most sheets, where META names none; the first of equals. */
function mostFrequent(institutions: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const each of institutions) if (each !== '*') counts.set(each, (counts.get(each) ?? 0) + 1);
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best?.[0] ?? null;
}
