/** Rows that no label tells to be a subtotal, yet equal the sum of the rows above them (profile-sheets §6.6). */
import type { Mapping } from '../../model/import.ts';
import { textOf } from '../cells.ts';
import { shapeOf, numberOf } from '../numbers.ts';
import { labelText } from './places.ts';
import type { Analysis } from './propose.ts';

/** As between leaves and their total (S09). */
const tolerance = (total: number): number => Math.max(5, Math.abs(total) * 0.005);

/** Labels to be left out as `aggregate`, each proposed because of its figures. */
export function subtotals({ grid, chosen, reader }: Analysis, mapping: Mapping): Record<string, string> {
  const key = mapping.columns.find(
    ({ use, field }) =>
      use === 'key' && field !== undefined && (reader.isArea(field) || reader.field(field)?.type === 'code'),
  );
  const [value] = mapping.columns.filter(({ use }) => use === 'value');
  if (!key || !value || key.field === undefined) return {};
  const found: Record<string, string> = {};
  let sum = 0;
  let rows = 0;
  for (const { first, last } of chosen.table.stretches)
    for (let row = first; row <= last; row++) {
      const label = labelText(grid.cell(row, key.column));
      const figure = figureOf(grid, row, value.column);
      if (label === '' || figure === null) continue;
      const { kind } = reader.test(key.field, label);
      if (kind === 'aggregate' || kind === 'total') [sum, rows] = [0, 0];
      else if (kind === 'none' && rows >= 2 && figure > 0 && Math.abs(sum - figure) <= tolerance(figure)) {
        found[label] = 'aggregate';
        [sum, rows] = [0, 0];
      } else {
        sum += figure;
        rows++;
      }
    }
  return found;
}

function figureOf(grid: Analysis['grid'], row: number, column: number): number | null {
  const cell = grid.cell(row, column);
  if (typeof cell.value === 'number') return cell.value;
  if (cell.kind !== 'text') return null;
  const shape = shapeOf(textOf(cell));
  return shape === null || shape === 'RANGE' ? null : (numberOf(shape, '.') ?? numberOf(shape, ','));
}
