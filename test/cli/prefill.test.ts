/** `template --prefill`: what was accepted stands in next year's workbook, what is due waits, errors stay behind. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { catalogue, layoutTemplate, type Value } from '../../core/index.ts';
import { fileSource, nodePlatform, readBook, writeWorkbook } from '../../core/formats/index.ts';
import { readSubmission } from '../../core/read/read.ts';
import { command, contentOf, put, temporaryFolder } from '../helpers/command.ts';

type DataRow = Readonly<Record<string, Value>>;

/** Last year's workbook of the central bank: money in millions, one missing figure, one estimate, one wrong partner. */
const LAST: readonly DataRow[] = [
  { year: 2022, direction: 'REC', partner: '_T', item: 'PT', amount: 850 },
  { year: 2023, direction: 'REC', partner: '_T', item: 'PT', amount: 900.5, note: 'revised' },
  { year: 2023, direction: 'REC', partner: 'ITA', item: 'PT', amount: '~300' },
  { year: 2023, direction: 'REC', partner: 'FRA', item: 'PT', amount: '..' },
  { year: 2023, direction: 'REC', partner: 'Atlantis', item: 'PT', amount: 12 },
];

async function lastYear(folder: string, metaValues: DataRow = {}): Promise<string> {
  const plan = layoutTemplate(
    {
      institution: 'FIN',
      country: 'MDA',
      periodStart: 2020,
      periodEnd: 2023,
      language: 'en',
      currency: 'USD',
      moneyMult: 6,
      asOf: '2024-03-31',
      rows: new Map([
        ['FIN_REMIT', LAST],
        ['EXPLAIN', [{ issue_key: 'S11|FIN_REMIT|2023|amount', explanation: 'a new bank reports' }]],
      ]),
      metaValues: {
        institution_name: 'National bank',
        definition_set: 'NATIONAL',
        migrant_basis: 'CITIZ',
        submitted_on: '2024-03-31',
        status: 'FINAL',
        signed_by: 'Head of statistics',
        ...metaValues,
      },
    },
    catalogue,
  );
  return put(folder, 'last.xlsx', await writeWorkbook(plan));
}

async function sheetsIn(file: string) {
  const source = await fileSource(file);
  const book = await readBook(source, nodePlatform);
  await source.close();
  const { datasets, meta } = readSubmission(book, catalogue);
  return { meta, sheet: (id: string) => datasets.find(({ template }) => template.id === id) };
}

describe('next year’s workbook', () => {
  test('has what was accepted as it stood, and a waiting row for each combination of the last year', async () => {
    const folder = temporaryFolder();
    const last = await lastYear(folder);
    const { code, out } = await command(['template', '--prefill', last, '-o', join(folder, 'next.xlsx')]);
    expect({ code, out: out.replace(folder, '') }).toEqual({
      code: 0,
      out: '/next.xlsx: Finance / central bank, 5 rows carried over, 3 due, 1 left out because of errors\n',
    });
    const { sheet } = await sheetsIn(join(folder, 'next.xlsx'));
    const remit = sheet('FIN_REMIT');
    const cells = remit?.rows.map((row) =>
      ['year', 'partner', 'item', 'amount', 'note'].map((field) => remit.raw(row, field)).join(' '),
    );
    expect(cells).toEqual([
      '2022 _T PT 850 ',
      '2023 _T PT 900.5 revised',
      '2023 ITA PT ~300 ',
      '2023 FRA PT .. ',
      '2024 _T PT  ',
      '2024 ITA PT  ',
      '2024 FRA PT  ',
    ]);
    expect(sheet('EXPLAIN')?.rows[0]?.values['explanation']).toBe('a new bank reports');
  });

  test('says in META what stays true, and nothing that belongs to the last delivery', async () => {
    const folder = temporaryFolder();
    const last = await lastYear(folder);
    await command(['template', '--prefill', last, '-o', join(folder, 'next.xlsx')]);
    const { meta } = await sheetsIn(join(folder, 'next.xlsx'));
    expect(meta).toMatchObject({
      country: 'MDA',
      institution: 'FIN',
      institutionName: 'National bank',
      periodStart: 2020,
      periodEnd: 2024,
      currency: 'USD',
      moneyMult: 6,
      definitionSet: 'NATIONAL',
      status: 'DRAFT',
      signedBy: null,
      submittedOn: null,
    });
  });

  test('may reach further: every year of --period that was not reported is due', async () => {
    const folder = temporaryFolder();
    const last = await lastYear(folder);
    const target = join(folder, 'next.xlsx');
    await command(['template', '--prefill', last, '--period', '2021-2025', '-o', target]);
    const remit = (await sheetsIn(target)).sheet('FIN_REMIT');
    expect(remit?.rows.slice(4).map(({ values }) => values['year'])).toEqual([
      2024, 2024, 2024, 2025, 2025, 2025,
    ]);
  });

  test('is not written where last year’s workbook does not say whose it is', async () => {
    const folder = temporaryFolder();
    put(folder, 'last.csv', 'year,age,total\n2023,_T,100\n');
    const { code, said } = await command(['template', '--prefill', join(folder, 'last.csv')]);
    expect(code).toBe(2);
    expect(said.join(' ')).toContain('names its institution and period in META');
    expect(Object.keys(contentOf(folder))).toEqual(['last.csv']);
  });
});
