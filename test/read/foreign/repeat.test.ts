/** A mapping repeated on next year's file, and what is told of its layout. */
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../core/catalogue/index.ts';
import { carryOut, compareLayout, proposeImport } from '../../../core/import/import.ts';
import { fileOf, rowsOf, table } from './foreign.ts';

const first = fileOf(
  table(`
    | Country of birth | 2019 | 2020 | Remarks |
    | France           | 5    | 6    |         |
    | Mali             | 3    | 4    | low     |`),
);
const saved = proposeImport(first, 'STA_STOCK', catalogue).mapping;

const again = (text: string) => {
  const file = fileOf(table(text));
  const imported = carryOut(file, saved, catalogue);
  return {
    rows: rowsOf(imported, 'STA_STOCK'),
    changes: imported.changes,
    compared: compareLayout(saved, proposeImport(file, 'STA_STOCK', catalogue)),
  };
};

describe('the same file', () => {
  it('shows no change', () => {
    expect(carryOut(first, saved, catalogue).changes).toEqual([]);
    expect(compareLayout(saved, proposeImport(first, 'STA_STOCK', catalogue))).toEqual([]);
  });
});

describe('next year', () => {
  const next = again(`
    | New title of 2021 |
    |
    | Country of birth | 2020 | 2021 | Remarks |
    | France           | 6    | 7    |         |
    | Mali             | 4    | 5    | low     |`);

  it('new years are taken, wherever the table stands', () => {
    expect(next.rows).toEqual([
      '2020 BIRTH FRA _T: total 6',
      '2021 BIRTH FRA _T: total 7',
      '2020 BIRTH MLI _T: total 4, note low',
      '2021 BIRTH MLI _T: total 5, note low',
    ]);
  });
  it('new and vanished columns are told', () => {
    const expected = [
      { id: 'column-gone', args: { header: '2019', use: 'value' } },
      { id: 'column-added', args: { header: '2021', column: 3 } },
    ];
    expect(next.changes).toEqual(expected);
    expect(next.compared).toEqual(expected);
  });
});

describe('another layout', () => {
  it('is told: columns in another order, columns that mean nothing', () => {
    const { changes, rows } = again(`
      | 2019 | 2020 | Country of birth | Remarks | Region |
      | 5    | 6    | France           |         | North  |`);
    expect(changes).toEqual([
      { id: 'column-moved', args: { header: '2019', from: 2, to: 1 } },
      { id: 'column-moved', args: { header: '2020', from: 3, to: 2 } },
      { id: 'column-new', args: { header: 'Region', column: 5 } },
    ]);
    expect(rows).toEqual(['2019 BIRTH FRA _T: total 5', '2020 BIRTH FRA _T: total 6']);
  });
  it('is told where the sheet is gone', () => {
    const other = fileOf(table('| a | 1 |', {}, 'One'), table('| b | 2 |', {}, 'Two'));
    expect(carryOut(other, saved, catalogue).changes).toEqual([
      { id: 'sheet-gone', args: { sheet: 'Sheet1', table: 1 } },
    ]);
  });
  it('a single sheet of another name is read', () => {
    const other = fileOf(table('| Country of birth | 2019 | 2020 |\n| Mali | 3 | 4 |', {}, 'Data 2021'));
    const { changes, rows } = carryOut(other, saved, catalogue);
    expect(changes[0]).toEqual({ id: 'sheet-renamed', args: { from: 'Sheet1', to: 'Data 2021' } });
    expect(rows).toHaveLength(2);
  });
});

describe('decisions of a person', () => {
  it('on labels are kept', () => {
    const file = fileOf(
      table('| Country of birth | 2020 |\n| Malli | 3 |\n| Far away | 4 |\n| Peru | 1 |\n| Togo | 2 |'),
    );
    const mapping = {
      ...proposeImport(file, 'STA_STOCK', catalogue).mapping,
      labels: { origin: { Malli: 'MLI' } },
      leaveOut: { 'Far away': 'set-by-user' },
    };
    const imported = carryOut(file, mapping, catalogue);
    expect(rowsOf(imported, 'STA_STOCK')[0]).toBe('2020 BIRTH MLI _T: total 3');
    expect(imported.leftOut).toEqual([{ cell: 'A3:B3', text: 'Far away', reason: 'set-by-user' }]);
  });
});
