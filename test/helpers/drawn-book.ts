/** Turns drawn layouts into files (`test/fixtures/layouts/layout.ts`). */
import { columnLetters } from '../../core/grid/address.ts';
import type { Range } from '../../core/model.ts';
import { drawnRows, drawnText, type DrawnSheet, type Layout } from '../fixtures/layouts/layout.ts';
import { semicolonText, smallBook, type SmallCell, type SmallSheet } from './small-book.ts';

const NUMBER = /^-?\d+(?:\.\d+)?$/;
const NOTE = /\s*\{([^}]*)\}$/;

export const fileName = ({ id, isCsv }: Layout): string => `${id}.${isCsv ? 'csv' : 'xlsx'}`;

export async function fileBytes(layout: Layout): Promise<Uint8Array> {
  if (!layout.isCsv) return smallBook(layout.sheets.map(drawnSheet));
  const [sheet] = layout.sheets;
  return semicolonText(drawnRows(sheet?.cells ?? '').map((cells) => cells.map((cell) => drawnText(cell))));
}

function drawnSheet({ name, cells, hiddenRows, hiddenColumns = [] }: DrawnSheet): SmallSheet {
  const drawn = drawnRows(cells);
  const notes: { row: number; column: number; text: string }[] = [];
  const rows = drawn.map((line, row) =>
    line.map((cell, column) => {
      const note = NOTE.exec(cell)?.[1];
      if (note !== undefined) notes.push({ row: row + 1, column: column + 1, text: note });
      return valueOf(cell.replace(NOTE, ''));
    }),
  );
  return {
    name,
    rows,
    merges: mergesOf(drawn),
    ...(hiddenRows && { hiddenRows }),
    hiddenColumns: hiddenColumns.map(
      (letters) => [...Array(26).keys()].findIndex((index) => columnLetters(index + 1) === letters) + 1,
    ),
    notes,
  };
}

function valueOf(cell: string): SmallCell {
  if (cell === '' || cell === '>' || cell === '^') return null;
  if (cell.startsWith("'")) return drawnText(cell.slice(1));
  if (cell.startsWith('@')) return new Date(`${cell.slice(1)}T00:00:00Z`);
  return NUMBER.test(cell) ? Number(cell) : drawnText(cell);
}

/** A merged cell begins where `>` stands on the right or `^` below. */
function mergesOf(drawn: readonly (readonly string[])[]): Range[] {
  const at = (row: number, column: number): string => drawn[row]?.[column] ?? '';
  const isPart = (cell: string): boolean => cell === '>' || cell === '^';
  return drawn.flatMap((line, row) =>
    line.flatMap((cell, column) => {
      if (isPart(cell)) return [];
      let [right, bottom] = [column, row];
      while (at(row, right + 1) === '>') right++;
      while (at(bottom + 1, column) === '^') bottom++;
      return right === column && bottom === row
        ? []
        : [{ top: row + 1, left: column + 1, bottom: bottom + 1, right: right + 1 }];
    }),
  );
}
