/** Figures as one flat table, for spreadsheets and statistics programs: the columns of indicators §1.5 and the quality. */
import type { FigureRecord } from './schema.ts';

type Cell = string | number | null;

export interface Table {
  readonly fields: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

const COLUMNS: readonly (readonly [string, (record: FigureRecord) => Cell])[] = [
  ['indicator_id', (each) => each.indicator_id],
  ['name', (each) => each.name],
  ['country', (each) => each.country],
  ['year', (each) => each.year],
  ['disagg', (each) => pairs(each.disagg)],
  ['value', (each) => each.value],
  ['unit', (each) => each.unit],
  ['currency', (each) => each.currency],
  ['decimals', (each) => each.decimals],
  ['obs_status', (each) => each.obs_status],
  ['conf_status', (each) => each.conf_status],
  ['flags', (each) => each.flags.join('; ')],
  ['reasons', (each) => each.reasons.join('; ')],
  ['missing', (each) => each.missing.join('; ')],
  ['numerator', (each) => each.numerator],
  ['denominator', (each) => each.denominator],
  ['previous_year', (each) => each.previous?.year ?? null],
  ['previous_value', (each) => each.previous?.value ?? null],
  ['change', (each) => each.change],
  ['change_percent', (each) => each.change_percent],
  ['n_sources', (each) => each.n_sources],
  ['interval_low', (each) => each.interval?.low ?? null],
  ['interval_high', (each) => each.interval?.high ?? null],
  ['interval_method', (each) => each.interval?.method ?? null],
  ['n_sample', (each) => each.interval?.sample ?? null],
  ['inputs', (each) => inputsText(each)],
];

/** `computedOn`: the date of the run, which stands in every row. */
export const figureTable = (records: readonly FigureRecord[], computedOn: string | null): Table => ({
  fields: [...COLUMNS.map(([name]) => name), 'computed_on'],
  rows: records.map((record) => [...COLUMNS.map(([, cell]) => cell(record)), computedOn]),
});

const pairs = (codes: Readonly<Record<string, string>>): string =>
  Object.entries(codes)
    .map(([name, code]) => `${name}=${code}`)
    .join(';');

/** `sta.xlsx 'STA_POP'!F12:F18`, each once. */
const inputsText = ({ inputs }: FigureRecord): string =>
  [
    ...new Set(
      inputs.flatMap(({ from }) => from.map(({ file, sheet, cells }) => `${file} '${sheet}'!${cells}`)),
    ),
  ].join('; ');
