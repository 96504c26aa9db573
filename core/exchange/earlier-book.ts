/**
 * The figures of an earlier coherence workbook, read from its sheets 03_INDICATORS and 18_DATA by the names of the
 * columns for machines, which are the same in every language (coherence-workbook §3).
 */
import { codeLabel } from '../i18n/labels.ts';
import { words } from '../i18n/translate.ts';
import { type Book, type Grid, LANGUAGES, type Value } from '../model.ts';
import type { EarlierRun } from './revisions.ts';
import type { FigureInput, FigureRecord } from './schema.ts';

export const EARLIER_SHEETS = ['03_INDICATORS', '18_DATA'] as const;

const HEADER_ROW = 5;
const FIRST_ROW = 6;
/** The names of the columns for machines; workbooks that lost them have the columns in their first places. */
const NAMES_ROW = 4;
const FIGURE = {
  id: ['indicator_id', 1],
  group: ['group', 4],
  year: ['year', 5],
  value: ['value', 6],
  core: ['core_value', 15],
  quality: ['quality_flag', 13],
} as const;

/** Null where the workbook has no figures of ours. Facts are taken for the figures of `now`, whose cells are known. */
export function earlierRunOf({ sheets }: Book, now: readonly FigureRecord[]): EarlierRun | null {
  const [figures, data] = EARLIER_SHEETS.map((name) => sheets.find((each) => each.name === name));
  if (!figures) return null;
  const facts = data ? factsOf(data) : null;
  const present = new Map(now.map((each) => [keyOf(each), each]));
  const country = (data && countryIn(data)) ?? now[0]?.country ?? '';
  return {
    inputs: null,
    figures: linesOf(figures).map((line) => ({
      country,
      ...line,
      inputs: facts
        ? (present.get(keyOf(line))?.inputs ?? []).flatMap((input) => {
            const told = facts.get(factKey(input));
            return told === undefined ? [] : [{ ...input, ...told }];
          })
        : null,
    })),
  };
}

type Line = Pick<FigureRecord, 'indicator_id' | 'year' | 'disagg' | 'value' | 'flags'>;

const keyOf = ({ indicator_id, year, disagg }: Omit<Line, 'value' | 'flags'>): string =>
  JSON.stringify([indicator_id, year, Object.entries(disagg).sort()]);

function linesOf(grid: Grid): Line[] {
  const lines: Line[] = [];
  const named = new Map(grid.usedColumns.map((column) => [String(plain(grid, NAMES_ROW, column)), column]));
  const place = ([name, first]: (typeof FIGURE)[keyof typeof FIGURE]): number => named.get(name) ?? first;
  const places = {
    ...{ id: place(FIGURE.id), group: place(FIGURE.group), year: place(FIGURE.year) },
    ...{ value: place(FIGURE.value), core: place(FIGURE.core), quality: place(FIGURE.quality) },
  };
  for (let row = FIRST_ROW; row <= grid.rowCount; row++) {
    const at = (column: number): Value => plain(grid, row, column);
    const [id, year] = [at(places.id), at(places.year)];
    if (typeof id !== 'string' || typeof year !== 'number') continue;
    // A live figure may have been edited; beside it stands what the run found.
    const [core, value] = [at(places.core), at(places.value)];
    const number = typeof core === 'number' ? core : value;
    lines.push({
      indicator_id: id,
      year,
      disagg: partOf(String(at(places.group) ?? '')),
      value: typeof number === 'number' ? number : null,
      flags: hiddenFlags(String(at(places.quality) ?? '')),
    });
  }
  return lines;
}

/** Of the words beside a figure those that say that a public edition does not show it, in any language. */
const hiddenFlags = (quality: string): string[] =>
  LANGUAGES.flatMap((language) =>
    Object.entries(words(language).disclosure.flags).flatMap(([flag, text]) =>
      quality.includes(text) ? [flag] : [],
    ),
  );

function plain(grid: Grid, row: number, column: number): Value {
  const { value } = grid.cell(row, column);
  return typeof value === 'boolean' ? String(value) : value;
}

/** `partner=FRA`; blank for the whole country. Earlier workbooks have words for it and for the sexes, in any language. */
function partOf(group: string): Readonly<Record<string, string>> {
  const known = LANGUAGES.flatMap((language): [string, Record<string, string>][] => [
    [words(language).book.indicators.national, {}],
    ...['F', 'M', '_U', '_O'].map((code): [string, Record<string, string>] => [
      codeLabel(language, 'CL_SEX', code),
      { sex: code },
    ]),
  ]);
  const found = known.find(([text]) => text === group)?.[1];
  return (
    found ??
    Object.fromEntries(
      [...group.matchAll(/(\w+)=(.*?)(?= \w+=|$)/g)].map(([, name = '', code = '']) => [name, code]),
    )
  );
}

/** Of the first fact; null where there is none. */
function countryIn(grid: Grid): string | null {
  const column = grid.usedColumns.find((each) => plain(grid, HEADER_ROW, each) === 'country');
  const code = column === undefined ? '' : String(plain(grid, FIRST_ROW, column) ?? '');
  // a sheet without facts says so in words
  return /^[A-Z]{3}$/.test(code) ? code : null;
}

type Told = Pick<FigureInput, 'value' | 'flags'>;

/** By sheet, measure, year and codes. */
function factsOf(grid: Grid): ReadonlyMap<string, Told> {
  const header = Array.from({ length: grid.columnCount }, (_, index) =>
    String(plain(grid, HEADER_ROW, index + 1) ?? ''),
  );
  const facts = new Map<string, Told>();
  const dimensions = header.slice(header.indexOf('period') + 1, header.indexOf('measure'));
  for (let row = FIRST_ROW; row <= grid.rowCount; row++) {
    const of = (name: string): Value => plain(grid, row, header.indexOf(name) + 1);
    const value = of('value');
    if (typeof value !== 'number') continue;
    const codes = dimensions.flatMap((name): [string, string][] => {
      const code = of(name);
      return code === null || code === '' ? [] : [[name, String(code)]];
    });
    const key = {
      fact: `${String(of('sheet'))}.${String(of('measure'))}`,
      year: Number(of('year')),
      dimensions: Object.fromEntries(codes),
    };
    facts.set(factKey(key), {
      value,
      flags: String(of('flags') ?? '')
        .split('; ')
        .filter(Boolean),
    });
  }
  return facts;
}

const factKey = ({ fact, year, dimensions }: Pick<FigureInput, 'fact' | 'year' | 'dimensions'>): string =>
  JSON.stringify([
    fact,
    year,
    Object.entries(dimensions)
      .filter(([, code]) => code !== '')
      .sort(),
  ]);
