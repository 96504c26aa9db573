/** Number formats of cells: their code, and whether it makes a number a date. The same in .xlsx, .xlsb and .xls. */
import { unsignedFormat } from './xlsx/mark/sign.ts';

export interface NumberFormat {
  /** Format code; null for General. */
  readonly code: string | null;
  /** `date` and `time` show a serial as a point in time; a duration such as `[h]:mm` is a number of days. */
  readonly shows: 'number' | 'date' | 'time';
}

export const GENERAL: NumberFormat = { code: null, shows: 'number' };

/** What of a cell's style matters here. */
export interface CellStyle extends NumberFormat {
  /** Colour that fills the cell, as the file names it; null where none does. */
  readonly fill: string | null;
}

export const PLAIN: CellStyle = { ...GENERAL, fill: null };

/** Codes that files do not spell out (ECMA-376 part 1, 18.8.30), as they stand in an English Excel. */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '"$"#,##0_);("$"#,##0)',
  6: '"$"#,##0_);[Red]("$"#,##0)',
  7: '"$"#,##0.00_);("$"#,##0.00)',
  8: '"$"#,##0.00_);[Red]("$"#,##0.00)',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'mm-dd-yy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'm/d/yy h:mm',
  37: '#,##0_);(#,##0)',
  38: '#,##0_);[Red](#,##0)',
  39: '#,##0.00_);(#,##0.00)',
  40: '#,##0.00_);[Red](#,##0.00)',
  41: '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)',
  42: '_("$"* #,##0_);_("$"* (#,##0);_("$"* "-"_);_(@_)',
  43: '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)',
  44: '_("$"* #,##0.00_);_("$"* (#,##0.00);_("$"* "-"??_);_(@_)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
};

/** Ids whose codes depend on the language of the Excel that wrote the file (East Asian, Thai): all are dates. */
const isLocalDate = (id: number): boolean =>
  (id >= 27 && id <= 36) || (id >= 50 && id <= 58) || (id >= 71 && id <= 81);

/** What a format code makes of a number, judged by its first section. */
export function showsOf(code: string): NumberFormat['shows'] {
  const bare = code
    .replace(/"[^"]*"?|\\.|_.|\*./gs, '')
    .replace(/\[([^\]]*)\]/g, (_, inner: string) => (/^(h+|m+|s+)$/i.test(inner) ? '[' : ''))
    .split(';')[0]
    ?.replace(/general/gi, '');
  if (bare === undefined || bare.includes('[')) return 'number';
  if (/[yd]/i.test(bare)) return 'date';
  if (/[hs]/i.test(bare)) return 'time';
  return /m/i.test(bare) ? 'date' : 'number';
}

/** The format of an id: with the code that the file gives for it, or a built-in one. Unknown ids count as General. */
export function formatOf(id: number, custom: string | undefined): NumberFormat {
  const code = custom ?? BUILT_IN[id];
  if (code !== undefined) return formatOfCode(code);
  return isLocalDate(id) ? { code: 'yyyy-mm-dd', shows: 'date' } : GENERAL;
}

export const formatOfCode = (written: string): NumberFormat => {
  // The sign of a marked cell says nothing about its number.
  const code = unsignedFormat(written);
  return code === '' || /^(general|standard)$/i.test(code) ? GENERAL : { code, shows: showsOf(code) };
};

/** A cell style as files keep it: numbers of its format and of its fill. */
export interface StyleNumbers {
  readonly format: number;
  readonly fill: number;
}

/** The styles meant: `custom` holds the codes of formats that are not built in, `fills` the colours in order. */
export function stylesOf(
  cells: readonly StyleNumbers[],
  custom: ReadonlyMap<number, string>,
  fills: readonly (string | null)[],
): readonly CellStyle[] {
  const known = new Map<number, NumberFormat>();
  return cells.map(({ format, fill }) => {
    const found = known.get(format) ?? formatOf(format, custom.get(format));
    known.set(format, found);
    return { ...found, fill: fills[fill] ?? null };
  });
}
