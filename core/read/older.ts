/**
 * A sheet in the shape of an older template, read as one of this version: the same claims, so that a workbook gives the
 * same result before and after its upgrade (coherence-workbook §8).
 */
import type { Catalogue, SignedColumn } from '../catalogue/define.ts';
import type { Cell, Dataset, Grid, Reading, Row, Value } from '../model.ts';
import { wayFrom } from '../marks/template-way.ts';
import { isVersion } from '../marks/version.ts';
import { isUncomputed, textOf } from './cells.ts';
import { foldName } from './fold.ts';

/** A part of a row of the older shape; a blank strength with a size: it matters, nobody says in which direction. */
export interface SignedPart {
  readonly strength: number | null;
  readonly size: number | null;
  readonly part: string;
}

/** What a code and a size say; null where nobody but a person can tell (`POS` without a size, an unknown word). */
export function signedParts(
  codeText: string,
  size: Value,
  { codes, unknown, most }: SignedColumn,
): readonly SignedPart[] | null {
  const word = codeText.trim().toUpperCase();
  const code = word === '' ? unknown : word;
  const parts = Object.hasOwn(codes, code) ? codes[code] : undefined;
  const isSize = typeof size === 'number' && Number.isInteger(size) && size >= 0 && size <= most;
  if (!parts || (size !== null && !isSize)) return null;
  const whole = 'main';
  if (size === 0) return [{ strength: 0, size: null, part: whole }];
  if (parts.length === 0) return [{ strength: null, size, part: whole }];
  if (size === null) return null;
  return parts.map(({ sign, part }) => ({ strength: sign * size, size: null, part }));
}

/**
 * The column of codes in the older shape of a sheet, null where that shape stands there without it; undefined where the
 * sheet does not have that shape.
 */
function codeColumn(dataset: Dataset, signed: SignedColumn): number | null | undefined {
  const { grid, columns, headerRow } = dataset;
  if (!grid || columns.has(signed.to)) return undefined;
  const names = [signed.code, ...signed.aliases].map(foldName);
  const column = grid.usedColumns.find((each) =>
    names.includes(foldName(textOf(grid.cell(headerRow, each)))),
  );
  return column ?? (columns.has(signed.size) ? null : undefined);
}

/** The sheet as one of this version where the workbook is of an older one, or does not say and has that shape. */
export function asNewer(dataset: Dataset, { steps }: Pick<Catalogue, 'steps'>): Dataset {
  const stated = dataset.meta.templateVersion;
  for (const { from } of steps) {
    if (stated !== null && !isVersion(stated, from)) continue;
    const way = wayFrom(from, steps);
    const signed = way?.sheets.find((each) => each.sheet === dataset.template.id)?.signed;
    const column = signed && codeColumn(dataset, signed);
    if (signed && column !== undefined) return newer(dataset, signed, column, from);
  }
  return dataset;
}

/** The cell of a column in a row; in merged cells, the one that holds their value. */
export function cellIn(grid: Grid, row: number, column: number): Cell {
  const merge = grid.merges.find(
    ({ top, bottom, left, right }) => top <= row && row <= bottom && left <= column && column <= right,
  );
  return merge ? grid.cell(merge.top, merge.left) : grid.cell(row, column);
}

function newer(dataset: Dataset, signed: SignedColumn, column: number | null, version: string): Dataset {
  const { grid } = dataset;
  const isThere = grid && column !== null;
  const cellOf = (row: Row): Cell => (isThere ? cellIn(grid, row.number, column) : NO_CELL);
  const codeOf = (row: Row): string => textOf(cellOf(row));
  const header = isThere ? textOf(grid.cell(dataset.headerRow, column)).trim() : '';
  // without codes all that is said stands with the sizes
  const place = column ?? dataset.columns.get(signed.size) ?? 0;
  const { column: byColumn, ...rest } = dataset;
  void byColumn; // of the rows as they stand
  return {
    ...rest,
    columns: new Map([...dataset.columns, [signed.to, place]]),
    unknownColumns: dataset.unknownColumns.filter((name) => header === '' || name !== header.split('\n')[0]),
    rows: dataset.rows.flatMap((row) => newerRows(row, cellOf(row), signed)),
    older: { version, column },
    raw(row, field) {
      const text = field === signed.to ? codeOf(row) : dataset.raw(row, field);
      // What was made of the two older columns counts as given.
      const isMade = [signed.to, signed.part, signed.size].includes(field);
      return text === '' && isMade ? String(row.values[field] ?? '') : text;
    },
  };
}

const NO_CELL: Cell = { kind: 'blank', value: null };

function newerRows(row: Row, cell: Cell, signed: SignedColumn): Row[] {
  const { size, to, part } = signed;
  const code = textOf(cell);
  const isRead = row.readings?.[size]?.trouble === undefined && !isUncomputed(cell);
  const parts = isRead ? signedParts(code, row.values[size] ?? null, signed) : null;
  if (!parts) {
    const reading: Reading = { raw: code, trouble: isUncomputed(cell) ? 'NO_CACHED_VALUE' : 'NOT_A_NUMBER' };
    const wrong = code.trim() === '' && !isUncomputed(cell) ? {} : { [to]: reading };
    return [remade(row, { [to]: null }, wrong)];
  }
  return parts.map((each) => {
    const own = parts.length > 1 ? { [part]: each.part } : {};
    return remade(row, { ...own, [to]: each.strength, [size]: each.size });
  });
}

/** Rows are kept by column, so that a copy has to name what it takes. */
function remade(row: Row, values: Row['values'], readings: Row['readings'] = {}): Row {
  const told = { ...row.readings, ...readings };
  return {
    number: row.number,
    values: { ...row.values, ...values },
    ...(Object.keys(told).length > 0 && { readings: told }),
  };
}
