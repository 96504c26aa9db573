/** The tables of a workbook that follow no template, and which of the mappings kept from before may fit each of them. */
import {
  findTables,
  parseMapping,
  toA1,
  type Book,
  type Catalogue,
  type ForeignTable as Table,
  type Grid,
  type Mapping,
} from '../../../core/index.ts';
import type { MappingFile } from '../jobs.ts';
import type { ForeignTable } from '../results.ts';

/** Share of the headers in use that must stand over a table, so that a mapping is offered for it. */
const ENOUGH = 0.5;

export function tablesIn(
  { sheets }: Book,
  names: readonly string[],
  catalogue: Catalogue,
  mappings: readonly MappingFile[],
): readonly ForeignTable[] {
  const known = mappings.flatMap((each) => readable(each, catalogue));
  return names.flatMap((sheet): ForeignTable[] => {
    const grid = sheets.find(({ name }) => name === sheet);
    const tables = grid ? findTables(grid, catalogue) : [];
    if (!grid || tables.length === 0)
      return [{ sheet, table: 1, of: 1, range: '', title: '', mapping: null }];
    return tables.map((table, index) => ({
      ...{ sheet, table: index + 1, of: tables.length, range: rangeOf(table) },
      title: table.titles[0] ?? '',
      mapping: bestOf(known, { grid, table, number: index + 1 }),
    }));
  });
}

interface Known {
  readonly name: string;
  readonly mapping: Mapping;
}

function readable({ name, text }: MappingFile, catalogue: Catalogue): readonly Known[] {
  try {
    return [{ name, mapping: parseMapping(text, name, catalogue) }];
  } catch {
    return [];
  }
}

const rangeOf = ({ range: { top, left, bottom, right } }: Table): string =>
  `${toA1(top, left)}:${toA1(bottom, right)}`;

interface Place {
  readonly grid: Grid;
  readonly table: Table;
  readonly number: number;
}

/** The first of those that fit best: newer ones come first. */
function bestOf(known: readonly Known[], place: Place): string | null {
  const headers = headersOf(place);
  let best: string | null = null;
  let most = ENOUGH;
  for (const { name, mapping } of known) {
    const share = shareOf(mapping, headers, place);
    if (best === null ? share >= most : share > most) [best, most] = [name, share];
  }
  return best;
}

/** Texts over the figures. */
function headersOf({ grid, table: { range, headerRows } }: Place): ReadonlySet<string> {
  const found = new Set<string>();
  const last = Math.max(headerRows.last, range.top);
  for (let row = Math.min(headerRows.first, range.top); row <= last; row++)
    for (let column = range.left; column <= range.right; column++) {
      const { value } = grid.cell(row, column);
      if (value !== null) found.add(plain(String(value)));
    }
  return found;
}

/** 0–1. Years move on from year to year; a table whose headers are years alone is known by its sheet and number. */
function shareOf({ columns, sheet, table }: Mapping, headers: ReadonlySet<string>, place: Place): number {
  const used = columns
    .filter(({ use }) => use === 'key' || use === 'value')
    .map(({ header }) =>
      header
        .split(' / ')
        .map(plain)
        .filter((part) => part !== '' && !YEAR.test(part)),
    )
    .filter((parts) => parts.length > 0);
  if (used.length === 0)
    return plain(sheet) === plain(place.grid.name) && table === place.number ? ENOUGH : 0;
  return used.filter((parts) => parts.every((part) => headers.has(part))).length / used.length;
}

const YEAR = /(?:19|20)\d\d/;
const plain = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();
