/** The exchange rate to US dollars of the workbook that holds a sheet (rulings A6). */
import type { Found, Lost } from '../expression/evaluated.ts';
import { placeOf } from '../grid/address.ts';
import type { Checked, Dataset, Source } from '../model.ts';
import { type CellTable, tableOf } from './cell-table.ts';
import { Reader } from './reader.ts';
import { type SheetRows, valueIn } from './sheet-rows.ts';

const RATE = { sheet: 'FIN_MACRO', column: 'var', code: 'FX_USD', measure: 'amount' } as const;

/** Rates by sheet and year; the sheet of rates is opened once. */
export function openRates(
  sheets: ReadonlyMap<string, SheetRows>,
  checked: Checked,
): (sheet: string, year: number) => Found | Lost {
  let rates: CellTable | undefined;
  const openTable = (macro: SheetRows): CellTable =>
    (rates ??= tableOf(macro, (stored) => valueIn(stored, RATE.column) === RATE.code));
  return (sheet, year) => rateFact(sheets, checked, sheet, year, openTable);
}

/** 1 where META.currency is USD, whatever else is reported; otherwise FX_USD of the year, if it is of that currency. */
function rateFact(
  sheets: ReadonlyMap<string, SheetRows>,
  checked: Checked,
  sheet: string,
  year: number,
  openTable: (macro: SheetRows) => CellTable,
): Found | Lost {
  const { datasets = [], currency = null } = sheets.get(sheet) ?? {};
  const dataset = datasets.find(({ meta }) => meta.currency === currency);
  if (!dataset) return { cause: 'absent' };
  if (currency === 'USD') return { fact: dollarFact(checked, dataset, year) };
  const macro = sheets.get(RATE.sheet);
  if (!macro || (macro.currency !== null && currency !== null && macro.currency !== currency))
    return { cause: 'absent' };
  const table = openTable(macro);
  const index = table.indexOf(year) ?? NaN;
  const line = table.lines.find(({ start }) => table.presence[start + index] === 0);
  if (!line) return { cause: 'absent' };
  const place = line.start + index;
  const reader = new Reader(macro, table, { measure: RATE.measure, alsoFilled: [] });
  reader.read(line);
  const value = reader.values[place] ?? NaN;
  const { period, status, conf, flags, cause } = reader.quality(place);
  if (Number.isNaN(value)) return { cause };
  return {
    fact: {
      country: checked.country ?? dataset.meta.country ?? '',
      institution: macro.template.institution,
      sheet: RATE.sheet,
      year,
      period,
      dimensions: { [RATE.column]: RATE.code },
      measure: RATE.measure,
      value,
      unit: '1',
      obsStatus: status,
      confStatus: conf,
      flags,
      sources: reader.sources(place),
    },
  };
}

/** The currency cell of META stands behind the rate 1. */
function dollarFact(checked: Checked, dataset: Dataset, year: number): Found['fact'] {
  const meta = checked.submissions
    .find(({ file }) => file === dataset.file)
    ?.datasets.find(({ template }) => template.id === 'META');
  const source: Source[] = meta
    ? [
        {
          file: meta.file,
          sheet: meta.sheet,
          cell: placeOf(meta, null, 'currency').cell ?? '',
          raw: 'USD',
          value: 1,
          step: 'USD = 1',
          obsStatus: 'A',
        },
      ]
    : [];
  return {
    country: checked.country ?? dataset.meta.country ?? '',
    institution: dataset.template.institution,
    sheet: 'META',
    year,
    period: String(year),
    dimensions: {},
    measure: 'fx_usd',
    value: 1,
    unit: '1',
    obsStatus: 'A',
    confStatus: 'F',
    flags: [],
    sources: source,
  };
}
