/** An earlier run to compare with: the JSON that `indicators` wrote, or the workbook that `consolidate` wrote. */
import { readFileSync } from 'node:fs';
import {
  EARLIER_SHEETS,
  earlierRunOf,
  Failure,
  figureRecords,
  figuresSchema,
  revisionsOf,
  type EarlierRun,
  type FigureRecord,
  type IndicatorValue,
  type InputFile,
  type Revision,
} from '../core/index.ts';
import { fileSource, nodePlatform, readBook } from '../core/formats/index.ts';
import type { Context } from './context.ts';

/**
 * Compares the figures of this run, made of the files in `inputs`, with those of the earlier one; `only` where not all
 * indicators were asked for: the others are not gone. `guarded` where figures of this run are hidden.
 */
export type Compare = (
  values: readonly IndicatorValue[],
  inputs: readonly Pick<InputFile, 'file' | 'sha256'>[],
  more?: { readonly only?: readonly string[]; readonly guarded?: boolean },
) => readonly Revision[];

/** Throws where the file is not there, or holds no figures of ours; then nothing was done yet. */
export async function readEarlierRun(file: string, context: Context): Promise<Compare> {
  const earlierThan = /\.xls[xm]$/i.test(file) ? await readWorkbook(file, context) : readFigures(file);
  const { catalogue, language } = context;
  return (values, inputs, { only, guarded } = {}) => {
    const figures = figureRecords(values, { catalogue, language });
    const earlier = earlierThan(figures);
    const asked = earlier.figures.filter(({ indicator_id: id }) => !only || only.includes(id));
    return revisionsOf({ ...earlier, figures: asked }, { figures, inputs: [...inputs] }, guarded);
  };
}

/** What is known of the earlier run, for the figures of this one. */
type Earlier = (now: readonly FigureRecord[]) => EarlierRun;

async function readWorkbook(file: string, { host, settings }: Context): Promise<Earlier> {
  const source = await fileSource(file);
  try {
    const book = await readBook(source, nodePlatform, {
      host,
      limits: settings.limits ?? {},
      sheets: (name) => EARLIER_SHEETS.some((each) => each === name),
    });
    const ours = earlierRunOf(book, []);
    if (ours === null) throw new Failure('BAD_SETTINGS', 'figures-file', { file });
    return (now) => earlierRunOf(book, now) ?? ours;
  } finally {
    await source.close();
  }
}

function readFigures(file: string): Earlier {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      throw new Failure('NOT_FOUND', 'path', { path: file });
    throw new Failure('BAD_SETTINGS', 'figures-file', { file });
  }
  const found = figuresSchema.safeParse(content);
  if (!found.success) throw new Failure('BAD_SETTINGS', 'figures-file', { file });
  return () => found.data;
}
