/** Which label columns of a foreign table are key fields, notes, or the sex of a row (profile-sheets §6.3). */
import type { ForeignWords } from '../../catalogue/define.ts';
import { PLACE, SEX, type ColumnMapping, type Guess } from '../../model/import.ts';
import type { Field } from '../../model.ts';
import { isHeaded, understood, type Column } from './columns.ts';
import type { LabelReader } from './labels.ts';
import { FIRST_YEAR, LAST_YEAR } from './looks.ts';
import { isList } from './lists.ts';

export type Assigned = Pick<ColumnMapping, 'use' | 'guess'> & { readonly field?: string };

const guess = (confidence: Guess['confidence'], reason: string): Guess => ({ confidence, reason });
export const ignored = (reason: string, confidence: Guess['confidence'] = 'likely'): Assigned => ({
  use: 'ignore',
  guess: guess(confidence, reason),
});
const key = (field: string, confidence: Guess['confidence'], reason: string): Assigned => ({
  use: 'key',
  field,
  guess: guess(confidence, reason),
});

/** Part of the different texts that must be understood. */
const SHARE = 0.7;

/**
 * Uses of the columns that hold no figures, and of years and codes that look like figures. `taken`: columns that are
 * sides of a table between countries.
 */
export function assignKeys(
  columns: readonly Column[],
  taken: ReadonlyMap<number, Assigned>,
  reader: LabelReader,
  words: ForeignWords,
  hasYearAcross: boolean,
): ReadonlyMap<number, Assigned> {
  const uses = new Map(taken);
  const filled = new Set([...taken.values()].flatMap(({ field }) => field ?? []));
  const put = (column: Column, use: Assigned): void => {
    uses.set(column.column, use);
    if (use.field !== undefined) filled.add(use.field);
  };
  for (const column of columns) {
    if (uses.has(column.column) || column.time !== null) continue;
    const use =
      timeColumn(column, reader, filled, hasYearAcross) ?? plainColumn(column, reader, words, filled);
    if (use) put(column, use);
  }
  for (const field of codeFields(reader)) {
    if (filled.has(field.id)) continue;
    const best = bestColumn(
      // codes of occupations are numbers: the header tells them from figures
      columns.filter((each) => !uses.has(each.column) && (!each.isFigures || each.named === field.id)),
      field.id,
      reader,
    );
    if (best) put(best, key(field.id, best.named === field.id ? 'sure' : 'likely', 'labels-understood'));
  }
  for (const column of columns)
    if (!uses.has(column.column) && !column.isFigures) {
      const use = placeColumn(column, reader, filled);
      if (use) put(column, use);
    }
  return uses;
}

const codeFields = ({ template }: LabelReader): readonly Field[] =>
  template.fields.filter((field) => field.type === 'code' && template.key.includes(field.id));

function bestColumn(columns: readonly Column[], field: string, reader: LabelReader): Column | undefined {
  let best: { column: Column; score: number } | undefined;
  for (const column of columns) {
    if (column.texts.length === 0) continue;
    const { share, rows, codes } = understood(column, field, reader);
    const isNamed = column.named === field;
    if (codes === 0 && !isNamed) continue;
    // a few odd labels among many rows are asked about; a few labels that fit by chance are not taken
    if (share < (isNamed ? SHARE / 2 : SHARE) && !(rows >= 0.9 && share >= 0.4)) continue;
    const score = share + (isNamed ? 1 : 0);
    if (!best || score > best.score) best = { column, score };
  }
  return best?.column;
}

/** Years, quarters or months down the table. */
function timeColumn(
  column: Column,
  reader: LabelReader,
  filled: ReadonlySet<string>,
  hasYearAcross: boolean,
): Assigned | null {
  const { named, look, texts } = column;
  const has = (id: string): boolean => reader.field(id) !== undefined;
  if (texts.length === 0 || !has('year')) return null;
  const years = texts.filter((text) => isYearText(text)).length;
  const isYears = years >= texts.length * 0.9 && years > 0;
  const isHeaded = named === 'year' || named === 'period';
  if (
    isYears &&
    (isHeaded ||
      (!hasYearAcross &&
        look.years >= look.figures + look.texts &&
        texts.length >= 2 &&
        years === texts.length))
  ) {
    if (filled.has('year')) return ignored('same-as-another');
    return key('year', isHeaded ? 'sure' : 'likely', isHeaded ? 'header-named' : 'labels-understood');
  }
  if (!has('period') || filled.has('period') || look.figures > 0)
    return named === 'year' && !filled.has('year') ? yearByName(column, reader) : null;
  const { share, codes } = understood(column, 'period', reader);
  if (codes > 0 && share >= 0.9 && (look.dates > 0 || isHeaded || /\d{4}\D\d|[QT]\d/i.test(texts[0] ?? '')))
    return key('period', isHeaded ? 'sure' : 'likely', 'labels-understood');
  return named === 'year' && !filled.has('year') ? yearByName(column, reader) : null;
}

function yearByName(column: Column, reader: LabelReader): Assigned | null {
  return understood(column, 'year', reader).share >= 0.5 ? key('year', 'sure', 'header-named') : null;
}

const isYearText = (text: string): boolean => {
  const year = Number(/^\s*(\d{4})(?:\.0+)?\s*$/.exec(text)?.[1]);
  return year >= FIRST_YEAR && year <= LAST_YEAR;
};

/** Notes, sexes, and columns that name an attribute or a key in free words. */
function plainColumn(
  column: Column,
  reader: LabelReader,
  words: ForeignWords,
  filled: ReadonlySet<string>,
): Assigned | null {
  if (isHeaded(column, words.notes) && !column.isFigures)
    return reader.field('note') ? { use: 'note', guess: guess('sure', 'header-named') } : ignored('notes');
  const field = column.named === undefined ? undefined : reader.field(column.named);
  if (
    field &&
    !filled.has(field.id) &&
    field.role !== 'measure' &&
    field.type !== 'area' &&
    field.type !== 'code' &&
    field.type !== 'year' &&
    field.type !== 'period'
  )
    return key(field.id, 'sure', 'header-named');
  if (field && !filled.has(field.id) && isList(reader.template)) return key(field.id, 'sure', 'header-named');
  if (field?.role === 'attribute' && !filled.has(field.id) && field.type === 'code')
    return key(field.id, 'sure', 'header-named');
  if (column.isFigures || filled.has(SEX) || !reader.field('female')) return null;
  const { share } = understood(column, SEX, reader);
  const isSex = isHeaded(column, words.sexColumns);
  const sexes = new Set(column.texts.map((text) => reader.test(SEX, text).code));
  return share >= (isSex ? 0.7 : 1) && (isSex || sexes.has('F') || sexes.has('M')) && column.texts.length <= 8
    ? key(SEX, isSex ? 'sure' : 'likely', 'labels-understood')
    : null;
}

/** Districts under the country as a whole, in a sheet that has no field for them. */
function placeColumn(column: Column, reader: LabelReader, filled: ReadonlySet<string>): Assigned | null {
  if (filled.has(PLACE)) return null;
  const region = reader.field('region');
  if (region && !filled.has('region') && column.named === 'region')
    return key('region', 'sure', 'header-named');
  if ([...filled].some((id) => reader.isArea(id)) || !column.look.texts) return null;
  const wholes = column.texts.filter((text) => {
    const { kind, code } = reader.test(PLACE, text);
    return (kind === 'code' && code.length === 3 && text.trim().length > 3) || kind === 'total';
  });
  return wholes.length > 0 && wholes.length <= 2 && column.texts.length > 3
    ? key(PLACE, 'likely', 'country-among-places')
    : null;
}
