/** Recognising sheets, where their tables begin and end, and what becomes of their rows (profile-sheets §6.1). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../core/catalogue/index.ts';
import { gridOf } from '../../core/grid/grid.ts';
import type { Dataset, Grid } from '../../core/model.ts';
import { readSubmission } from '../../core/read/read.ts';
import { bookWith, gridFrom } from './column.ts';

const META_ROWS = [
  ['field', 'value'],
  ['template_id', 'mainstream-profile'],
  ['template_version', '1.0'],
  ['country', 'XTS'],
  ['institution_code', 'STA'],
  ['currency', 'usd'],
  ['money_mult', 6],
] as const;

const read = (...sheets: Grid[]) =>
  readSubmission(bookWith(gridFrom('META', META_ROWS), ...sheets), catalogue);

function only(...sheets: Grid[]): Dataset {
  const datasets = read(...sheets).datasets.filter((each) => each.template.id !== 'META');
  const [dataset] = datasets;
  if (datasets.length !== 1 || !dataset) throw new Error(`${String(datasets.length)} datasets`);
  return dataset;
}

const IDS = ['year', 'age', 'total', 'female', 'male'];
const ROW = [2023, '_T', 100, 60, 40];

describe('a sheet is recognised', () => {
  it.each(['STA_POP', 'sta pop', 'Sta-Pop ', 'StaPop'])('by its id: %s', (name) => {
    expect(only(gridFrom(name, [IDS, ROW])).template.id).toBe('STA_POP');
  });
  it('by its header, whatever its name', () => {
    const stock = only(
      gridFrom('Feuil1', [
        ['year', 'basis', 'origin', 'age', 'total'],
        [2023, 'BIRTH', 'SEN', '_T', 4],
      ]),
    );
    expect(stock.template.id).toBe('STA_STOCK');
  });
  it('by most columns found and fewest required ones missing', () => {
    expect(only(gridFrom('Sheet1', [IDS, ROW])).template.id).toBe('STA_POP');
  });
  it('with preference for the institution of META between equals', () => {
    const header = ['year', 'direction', 'total', 'female', 'male'];
    const found = (institution: string) =>
      readSubmission(
        bookWith(
          gridFrom(
            'META',
            [...META_ROWS, ['institution_code', null]].map((row) =>
              row[0] === 'institution_code' ? ['institution_code', institution] : row,
            ),
          ),
          gridFrom('Sheet1', [header, [2023, 'IN', 5, 2, 3]]),
        ),
        catalogue,
      ).datasets[1]?.template.institution;
    expect(found('INT')).toBe('INT');
  });
  it('under titles, logos and blank rows', () => {
    const dataset = only(
      gridFrom('STA_POP', [['Ministry of Planning'], [null, 'Population by age'], [], [], IDS, ROW]),
    );
    expect(dataset.headerRow).toBe(5);
    expect(dataset.rows.map((row) => row.number)).toEqual([6]);
  });
  it('with footnote marks, other case and unknown columns in its header', () => {
    const dataset = only(
      gridFrom('STA_POP', [
        ['Year*', 'AGE', 'Total (1)', 'Remarks of the unit'],
        [2023, '_T', 5, 'ok'],
      ]),
    );
    expect([...dataset.columns]).toEqual([
      ['year', 1],
      ['age', 2],
      ['total', 3],
    ]);
    expect(dataset.unknownColumns).toEqual(['Remarks of the unit']);
  });
  it('with a column that stands twice: the first counts, the other is told', () => {
    const dataset = only(
      gridFrom('STA_POP', [
        ['year', 'age', 'total', 'total'],
        [2023, '_T', 5, 6],
      ]),
    );
    expect(dataset.rows[0]?.values['total']).toBe(5);
    expect(dataset.repeated).toEqual([{ field: 'total', row: 1, column: 4 }]);
  });
  it('by name alone where its header is gone: no columns, no rows', () => {
    const dataset = only(
      gridFrom('STA_POP', [
        ['some', 'words'],
        ['only', 'here'],
      ]),
    );
    expect(dataset.columns.size).toBe(0);
    expect(dataset.rows).toEqual([]);
  });
  it('or not: then it is named as unknown, unless it is one of ours without data or empty', () => {
    const submission = read(
      gridFrom('Notes', [['telephone list'], ['a', 'b', 'c']]),
      gridFrom('About', [['Migration profile']]),
      gridFrom('Lists', [['code', 'meaning']]),
      gridOf('Sheet3', []),
    );
    expect(submission.unknownSheets).toEqual(['Notes']);
    expect(submission.datasets.map((each) => each.template.id)).toEqual(['META']);
  });
});

describe('rows', () => {
  it('begin under the label row, which belongs to the header', () => {
    const dataset = only(gridFrom('STA_POP', [IDS, ['# Année', 'Âge', 'Total', 'Femmes', 'Hommes'], ROW]));
    expect(dataset.rows.map((row) => row.number)).toEqual([3]);
    expect(dataset.ignored).toBe(0);
  });
  it('are none in an empty template sheet', () => {
    const dataset = only(gridFrom('STA_POP', [IDS, ['# Year', 'Age', 'Total']]));
    expect(dataset.rows).toEqual([]);
    expect(dataset.columns.size).toBe(5);
  });
  it('stop after five blank rows; what follows is ignored, not lost from the count', () => {
    const dataset = only(gridFrom('STA_POP', [IDS, ROW, [], [], [], [], ROW, [], [], [], [], [], ROW, ROW]));
    expect(dataset.rows.map((row) => row.number)).toEqual([2, 7]);
    expect(dataset.ignored).toBe(2);
    expect(dataset.unread).toEqual({ row: 13, rows: 2 });
    expect(dataset.note).toBeUndefined();
  });
  it.each([
    'Source: census',
    'Sources',
    'Notes:',
    'Nota 1',
    'Fuente: INE',
    'Remarque',
    '* provisional',
    '1) estimate',
  ])('stop at a footer: %s', (footer) => {
    const dataset = only(gridFrom('STA_POP', [IDS, ROW, [footer], ['more text'], ROW]));
    expect(dataset.rows).toHaveLength(1);
    expect(dataset.ignored).toBe(3);
    expect(dataset.unread).toEqual({ row: 5, rows: 1 });
    expect(dataset.note?.split('\n')[0]).toBe(footer);
  });
  it('do not stop where a footer word stands in the key or beside a filled key', () => {
    const list = only(
      gridFrom('MFA_AGREE', [
        ['agreement_id', 'partner', 'type', 'signed'],
        ['Note 12', 'SEN', 'BLA', '2020-01-01'],
      ]),
    );
    expect(list.rows).toHaveLength(1);
    const table = only(
      gridFrom('STA_POP', [
        ['source', ...IDS],
        ['Source A', ...ROW],
        ['Source B', ...ROW],
      ]),
    );
    expect(table.rows).toHaveLength(2);
  });
  it('without anything in our columns are ignored', () => {
    const dataset = only(
      gridFrom('STA_POP', [[...IDS, 'ours'], ROW, [null, null, null, null, null, 'x'], ['  '], ROW]),
    );
    expect(dataset.rows.map((row) => row.number)).toEqual([2, 5]);
    expect(dataset.ignored).toBe(1);
  });
  it('are read alike in any order', () => {
    const rows = [
      [2023, '_T', '1.234', 12, 3],
      [2023, 'Y0T14', '1.234.567', 'n/a', '4*'],
      [2022, 'total', 7, '~30', '-'],
      ['2021/22', 'Y15T64', '12,5', 5, null],
      [2020, 'elders', 0, 'x', 9],
    ];
    const content = (order: readonly number[]) =>
      only(gridFrom('STA_POP', [IDS, ...order.map((index) => rows[index] ?? [])]))
        .rows.map(({ values, readings }) => JSON.stringify({ values, readings }))
        .sort();
    const expected = content([0, 1, 2, 3, 4]);
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5, maxLength: 5 }), (order) => {
        expect(content(order)).toEqual(expected);
      }),
      { seed: 20240331, numRuns: 40 },
    );
  });
});

describe('values', () => {
  it('have the defaults of blank and absent columns, and the year as period', () => {
    const [row] = only(
      gridFrom('LAB_OUT', [
        ['year', 'destination', 'isco', 'total'],
        [2023, 'SEN', null, 4],
      ]),
    ).rows;
    expect(row?.values).toEqual({
      year: 2023,
      period: '2023',
      destination: 'SEN',
      isco: '_U',
      isic: '_U',
      contract: '_T',
      total: 4,
      female: null,
      male: null,
      sex_unknown: null,
      obs_status: 'A',
      conf_status: 'F',
      source: null,
      note: null,
    });
    expect(row?.readings).toBeUndefined();
  });
  it('are multiplied as META says, apart from exchange rates and indices', () => {
    const { rows } = only(
      gridFrom('FIN_MACRO', [
        ['year', 'var', 'amount'],
        [2023, 'GDP', 1.1],
        [2023, 'FX_USD', 17.85],
        [2023, 'CPI', 104],
      ]),
    );
    expect(rows.map((row) => row.values['amount'])).toEqual([1_100_000, 17.85, 104]);
  });
  it('can be followed to what stood in the cell', () => {
    const dataset = only(gridFrom('STA_POP', [IDS, [2023, '_T', '4 512*', 60, null]]));
    const [row] = dataset.rows;
    if (!row) throw new Error('no row');
    expect(['total', 'female', 'male', 'note'].map((field) => dataset.raw(row, field))).toEqual([
      '4 512*',
      '60',
      '',
      '',
    ]);
  });
});

describe('META', () => {
  it('is typed, and its dataset comes first', () => {
    const submission = read(gridFrom('STA_POP', [IDS, ROW]));
    expect(submission.meta).toMatchObject({
      templateId: 'mainstream-profile',
      templateVersion: '1.0',
      country: 'XTS',
      institution: 'STA',
      currency: 'USD',
      moneyMult: 6,
      countMult: 0,
      dashMeans: 'MISSING',
      stockRefDate: '07-01',
      isicRev: 4,
      decimalSep: null,
      groupSep: null,
    });
    const [meta] = submission.datasets;
    expect(meta?.template.id).toBe('META');
    expect(meta?.rows).toHaveLength(1);
    expect(meta?.fieldRows?.get('country')).toBe(4);
    expect(meta?.columns.get('country')).toBe(2);
    expect(meta?.meta).toEqual(submission.meta);
  });
  it('tells separators, sheets and dates as they are used', () => {
    const { meta } = readSubmission(
      bookWith(
        gridFrom('Meta', [
          ['field', 'value'],
          ['decimal_sep', ','],
          ['group_sep', '.'],
          ['date_order', 'dmy'],
          ['dash_means', 'zero'],
          ['complete_enumeration', 'STA_POP; STA_FLOW'],
          ['period_start', 2015],
          ['period_end', '2023'],
          ['submitted_on', '05/03/2024'],
        ]),
      ),
      catalogue,
    );
    expect(meta).toMatchObject({
      decimalSep: ',',
      groupSep: '.',
      dateOrder: 'DMY',
      dashMeans: 'ZERO',
      completeEnumeration: ['STA_POP', 'STA_FLOW'],
      periodStart: 2015,
      periodEnd: 2023,
      submittedOn: '2024-03-05',
    });
  });
  it('is found by its fields under another name, with labels between and below', () => {
    const { meta, datasets } = readSubmission(
      bookWith(
        gridFrom('Feuille de garde', [
          ['Profil migratoire'],
          [],
          ['Field', 'Name', 'Value'],
          ['# Champ', 'Nom', 'Valeur'],
          ['country', 'Pays', 'Sénégal'],
          ['institution_code', 'Institution', 'LAB'],
          ...['template_id', 'template_version', 'institution_name', 'period_start', 'period_end'].map(
            (field) => [field],
          ),
        ]),
      ),
      catalogue,
    );
    expect(meta).toMatchObject({ country: 'SEN', institution: 'LAB' });
    expect(datasets[0]?.fieldRows?.get('country')).toBe(5);
    expect(datasets[0]?.columns.get('country')).toBe(3);
  });
  it('names fields that are unknown or stand twice; the first counts', () => {
    const { datasets, meta } = readSubmission(
      bookWith(
        gridFrom('META', [
          ['field', 'value'],
          ['country', 'SEN'],
          ['colour', 'blue'],
          ['country', 'MLI'],
        ]),
      ),
      catalogue,
    );
    expect(meta.country).toBe('SEN');
    expect(datasets[0]?.unknownColumns).toEqual(['colour']);
    expect(datasets[0]?.repeated).toEqual([{ field: 'country', row: 4, column: 2 }]);
  });
  it('may be missing: then the sheets tell the institution', () => {
    const { meta, datasets } = readSubmission(bookWith(gridFrom('STA_POP', [IDS, ROW])), catalogue);
    expect(meta).toMatchObject({ country: null, institution: 'STA', moneyMult: 0 });
    expect(datasets.map((each) => each.template.id)).toEqual(['STA_POP']);
  });
});

it('COH_EXERCISE is a form like META', () => {
  const dataset = only(
    gridFrom('COH_EXERCISE', [
      ['field', 'value'],
      ['exercise_id', 'XTS-NDP3'],
      ['country', 'XTS'],
      ['pilot', 'yes'],
    ]),
  );
  expect(dataset.rows[0]?.values).toMatchObject({ exercise_id: 'XTS-NDP3', country: 'XTS', pilot: 'YES' });
});
