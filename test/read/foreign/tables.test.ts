/** Where tables stand, their rows, blocks, totals and notes (profile-sheets §6.1, §6.6, §6.9). */
import { describe, expect, it } from 'vitest';
import { findTables } from '../../../core/import/import.ts';
import { fileOf, importOf, table } from './foreign.ts';

describe('the table of a sheet', () => {
  it('lies below title and blank rows and above its footer', () => {
    const grid = table(`
      | National Institute |
      |
      | Foreign-born residents, 2019 and 2020 |
      |
      | Country | 2019 | 2020 |
      | France  | 5    | 6    |
      | Mali    | 3    | ..   |
      | Source: register |
      | * provisional |`);
    const [found, ...others] = findTables(grid);
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      range: { top: 5, left: 1, bottom: 7, right: 3 },
      headerRows: { first: 5, last: 5 },
      titles: ['National Institute', 'Foreign-born residents, 2019 and 2020'],
      footer: [{ text: 'Source: register' }, { text: '* provisional' }],
    });
    const { rows, imported } = importOf(grid, 'STA_STOCK');
    expect(rows).toEqual([
      '2019 BIRTH FRA _T: total 5',
      '2020 BIRTH FRA _T: total 6',
      '2019 BIRTH MLI _T: total 3',
      '2020 BIRTH MLI _T: total null, obs_status O',
    ]);
    expect(imported.note).toBe('Source: register\n* provisional');
    expect(imported.cells).toEqual({ read: 4, imported: 3, blank: 1, leftOut: 0 });
  });

  it('may stand beside another', () => {
    const grid = table(`
      | Age   | 2020 |  | Age   | 2021 |
      | 0-14  | 4    |  | 0-14  | 5    |
      | Total | 9    |  | Total | 10   |`);
    expect(findTables(grid).map(({ range }) => [range.left, range.right])).toEqual([
      [1, 2],
      [4, 5],
    ]);
    expect(importOf(grid, 'STA_POP').remarks).toContain('more-tables');
    expect(importOf(grid, 'STA_POP').rows).toEqual(['2020 Y0T14: total 4', '2020 _T: total 9']);
    expect(importOf(grid, 'STA_POP', { table: 2 }).rows).toEqual([
      '2021 Y0T14: total 5',
      '2021 _T: total 10',
    ]);
  });

  it('may stand above another', () => {
    const grid = table(`
      | Age   | 2020 |
      | Total | 9    |
      |
      | Sector | Firms | Staff |
      | Trade  | 7     | 80    |`);
    expect(findTables(grid).map(({ range }) => [range.top, range.bottom])).toEqual([
      [1, 2],
      [4, 5],
    ]);
  });

  it('goes on over rows without figures', () => {
    const grid = table(`
      | Country | Code | 2019 | 2020 |
      | France  | FRA  | 5    | 6    |
      | Mali    | MLI  |      |      |
      | Kenya   | KEN  | 1    | 2    |`);
    expect(findTables(grid).map(({ range }) => range.bottom)).toEqual([4]);
  });
});

describe('stretches under a title', () => {
  it('are of the sex in the title', () => {
    const { rows, questions } = importOf(
      table(`
        | Age   | 2020 | 2021 |
        | Ensemble |
        | 0-14  | 50   | 52   |
        | Hommes |
        | 0-14  | 26   | 27   |
        | Femmes |
        | 0-14  | 24   | 25   |`),
      'STA_POP',
    );
    expect(questions).toEqual([]);
    expect(rows).toEqual([
      '2020 Y0T14: total 50, male 26, female 24',
      '2021 Y0T14: total 52, male 27, female 25',
    ]);
  });

  it('may begin with their total', () => {
    const { rows } = importOf(
      table(`
        | Age group | 2020 |
        | Total / Всего / Total | 90 |
        | 0 - 14 | 50 |
        | 15   + | 40 |
        | Bărbaţi / Мужчины / Men | 46 |
        | 0 - 14 | 26 |
        | 15   + | 20 |`),
      'STA_POP',
    );
    expect(rows).toEqual([
      '2020 _T: total 90, male 46',
      '2020 Y0T14: total 50, male 26',
      '2020 Y_GE15: total 40, male 20',
    ]);
  });

  it('may repeat the header', () => {
    const { rows } = importOf(
      table(`
        | Women |
        | Age   | 2020 | 2021 |
        | 0-14  | 24   | 25   |
        |
        | Men |
        | Age   | 2020 | 2021 |
        | 0-14  | 26   | 27   |`),
      'STA_POP',
    );
    expect(rows).toEqual(['2020 Y0T14: female 24, male 26', '2021 Y0T14: female 25, male 27']);
  });

  it('may be of a year', () => {
    const { rows } = importOf(
      table(`
        | Country of birth | Persons |
        | 2020 census |
        | France | 5 |
        | 2021 census |
        | France | 6 |`),
      'STA_STOCK',
    );
    expect(rows).toEqual(['2020 BIRTH FRA _T: total 5', '2021 BIRTH FRA _T: total 6']);
  });
});

describe('totals among the rows', () => {
  it('are coded, regions are left out', () => {
    const { rows, leftOut } = importOf(
      table(`
        | Country of birth | 2019 | 2020 |
        | TOTAL GENERAL    | 14   | 15   |
        | Africa           | 9    | 9    |
        | Mali             | 4    | 4    |
        |   Senegal        | 5    | 5    |
        | Europe           | ..   | ..   |
        | France           | 5    | 6    |`),
      'STA_STOCK',
    );
    expect(rows.map((row) => row.split(' ')[2])).toEqual([
      '_T',
      '_T',
      'MLI',
      'MLI',
      'SEN',
      'SEN',
      'FRA',
      'FRA',
    ]);
    expect(leftOut).toEqual(['A3:C3 aggregate', 'A6:C6 heading']);
  });

  it('without a known word are proposed where they equal the rows above', () => {
    const { leftOut, questions, remarks } = importOf(
      table(`
        | Country of birth | 2020 |
        | Mali             | 1400 |
        | Senegal          | 1500 |
        | Sahel zone       | 2900 |
        | France           | 600  |
        | Belgium          | 100  |`),
      'STA_STOCK',
    );
    expect(leftOut).toEqual(['A4:B4 aggregate']);
    expect(questions).toEqual([]);
    expect(remarks).toContain('subtotal-by-sum');
  });

  it('of other words are asked about', () => {
    const { questions, proposal } = importOf(
      table(`
        | Country of birth | 2020 |
        | Mali             | 1400 |
        | Senegall         | 1500 |
        | Congo            | 600  |
        | France           | 7    |`),
      'STA_STOCK',
    );
    expect(questions).toEqual(['unknown-label', 'ambiguous-label']);
    expect(proposal.questions[0]).toEqual({
      id: 'unknown-label',
      cell: 'A3',
      args: { field: 'origin', label: 'Senegall', figures: 1, suggestion: 'SEN' },
    });
  });
});

describe('two rows of one country', () => {
  it('are one where they say the same', () => {
    const { rows, leftOut, remarks } = importOf(
      table(`
        | Country of birth | 2019 | 2020 |
        | Mali             | 4    | 5    |
        | France           | 7    | 7    |
        | Mali             | 4    | 5    |`),
      'STA_STOCK',
    );
    expect(rows).toHaveLength(4);
    expect(leftOut).toEqual(['A4:C4 duplicate']);
    expect(remarks).toContain('duplicates');
  });

  it('are asked about where they differ', () => {
    const { questions, imported } = importOf(
      table(`
        | Country of birth | 2019 | 2020 |
        | Mali             | 4    | 5    |
        | Mali             | 4    | 6    |`),
      'STA_STOCK',
    );
    expect(questions).toEqual(['double']);
    expect(imported.cells).toEqual({ read: 4, imported: 2, blank: 0, leftOut: 2 });
  });

  it('go on from one another where the name changed', () => {
    const { rows } = importOf(
      table(`
        | Country of birth | 2017 | 2020 |
        | Swaziland        | 4    |      |
        | Eswatini         |      | 6    |`),
      'STA_STOCK',
    );
    expect(rows).toEqual(['2017 BIRTH SWZ _T: total 4', '2020 BIRTH SWZ _T: total 6']);
  });
});

describe('what people should know', () => {
  const figures = `
    | Country of birth | 2020 |
    | Mali             | 4    |
    | France           | 7    |`;
  it('hidden rows are read, with a remark', () => {
    const { rows, remarks } = importOf(table(figures, { hiddenRows: [{ first: 3, last: 3 }] }), 'STA_STOCK');
    expect(rows).toHaveLength(2);
    expect(remarks).toContain('hidden-rows');
  });
  it('a comment with a figure goes to the note', () => {
    const { rows, remarks } = importOf(
      table(figures, { notes: [{ row: 2, column: 2, text: 'revised, was 12' }] }),
      'STA_STOCK',
    );
    expect(rows[0]).toBe('2020 BIRTH MLI _T: total 4, note revised, was 12');
    expect(remarks).toContain('note-with-figures');
  });
  it('letters typed for digits stay as they are, for the checks', () => {
    const { rows } = importOf(
      table(`
        | Country of birth | 2020 |
        | Mali             | 4O0  |
        | France           | 700  |`),
      'STA_STOCK',
    );
    expect(rows).toEqual(['2020 BIRTH MLI _T: total 4O0', '2020 BIRTH FRA _T: total 700']);
  });
});

describe('a file of several sheets', () => {
  const about = table('| Contents | Page |\n| Table 1 | 5 |', {}, 'Contents');
  const stock = table('| Country of birth | 2020 |\n| Mali | 4 |\n| Togo | 5 |', {}, 'Table 1');
  it('is read where the fewest questions arise', () => {
    const { proposal, remarks } = importOf(fileOf(about, stock), 'STA_STOCK');
    expect(proposal.mapping.sheet).toBe('Table 1');
    expect(remarks).toContain('other-sheets');
  });
  it('is read where the user says', () => {
    expect(importOf(fileOf(about, stock), 'STA_STOCK', { sheet: 'contents' }).proposal.mapping.sheet).toBe(
      'Contents',
    );
  });
});

describe('nonsense', () => {
  it.each([
    ['no cell', ''],
    ['one word', '| hello |'],
    ['one figure', '| 7 |'],
    ['words only', '| a | b |\n| c | d |'],
    ['figures only', '| 17 | 5 |\n| 3 | 9 |'],
    ['years only', '| 2019 | 2020 |\n| 2021 | 2022 |'],
  ])('gives questions: %s', (_, text) => {
    const { questions, imported } = importOf(table(text), 'STA_STOCK');
    expect(questions.length).toBeGreaterThan(0);
    const { read, imported: taken, blank, leftOut } = imported.cells;
    expect(read).toBe(taken + blank + leftOut);
  });
  it('gives a question where there is no such sheet', () => {
    expect(importOf(fileOf(table('| a | 1 |')), 'STA_STOCK', { sheet: 'Nowhere' }).questions).toEqual([
      'no-table',
    ]);
  });
});
