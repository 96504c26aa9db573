/** The core's resolved facts against those of the naive implementation: both samples, and random sheets. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../../../core/catalogue/index.ts';
import { check } from '../../../core/check/check.ts';
import { openResolver } from '../../../core/compute/resolve.ts';
import type { FactTerm } from '../../../core/expression/grammar.ts';
import { factTerms } from '../../../core/expression/terms.ts';
import { bytesSource, nodePlatform, readWorkbook } from '../../../core/formats/index.ts';
import type { Checked } from '../../../core/model.ts';
import { readSubmission } from '../../../core/read/read.ts';
import { checkText } from '../../helpers/checked.ts';
import { type Answer, type NaiveSheet, naive } from './resolve.ts';

/** The term as it is asked for in one year. */
function inItsYear(term: FactTerm): FactTerm {
  const { sheet, measure, where, with: others } = term;
  return { op: 'fact', sheet, measure, ...(where && { where }), ...(others && { with: others }) };
}

/** Every term of the catalogue that is a plain sum over a sheet with years. */
const terms: readonly FactTerm[] = [
  ...new Map(
    catalogue.indicators
      .flatMap(({ value }) => (value ? factTerms(value) : []))
      .filter(({ pool, sheet }) => {
        const template = catalogue.templates.find(({ id }) => id === sheet);
        return (pool ?? 'sum') === 'sum' && template?.fields.some(({ id }) => id === 'year');
      })
      .map(inItsYear)
      .map((term) => [JSON.stringify(term), term]),
  ).values(),
];

function sheetsOf({ usable }: Checked): ReadonlyMap<string, NaiveSheet> {
  const sheets = new Map<string, NaiveSheet>();
  for (const { dataset, blocked } of usable) {
    const { template, meta } = dataset;
    const before = sheets.get(template.id);
    sheets.set(template.id, {
      template,
      basis: meta.migrantBasis,
      complete: (before?.complete ?? false) || meta.completeEnumeration.includes(template.id),
      handedIn: Number(meta.submittedOn?.slice(0, 4) ?? (meta.periodEnd ?? 0) + 1),
      rows: [...(before?.rows ?? []), ...dataset.rows.map((row) => ({ row, blocked: blocked.has(row) }))],
    });
  }
  return sheets;
}

const SEXES = { F: 'female', M: 'male' } as const;
const CUTS: readonly Readonly<Record<string, 'F' | 'M'>>[] = [{}, { sex: 'F' }, { sex: 'M' }];

const shown = (answer: Answer): string =>
  'cause' in answer
    ? answer.cause
    : [
        String(Number(answer.value.toPrecision(12))),
        answer.status,
        ...(answer.percent < 100 ? [`${String(Math.min(99, Math.round(answer.percent)))} %`] : []),
      ].join(' ');

/** `term year cut: core ≠ naive` for each difference, and how many were compared. */
function compare(checked: Checked, years: readonly number[]): { compared: number; differences: string[] } {
  const source = openResolver(checked, catalogue);
  const sheets = sheetsOf(checked);
  const differences: string[] = [];
  let compared = 0;
  for (const term of terms)
    for (const cut of CUTS)
      for (const year of years) {
        const sheet = sheets.get(term.sheet);
        if (!sheet) continue;
        const column = cut['sex'] && SEXES[cut['sex']];
        const bySex =
          column && term.measure === 'total' && sheet.template.fields.some(({ id }) => id === column);
        if (column && !bySex) continue;
        const listed = Object.values(term.where ?? {}).some(
          (each) => typeof each === 'object' && 'member' in each,
        );
        for (const member of listed
          ? [...source.members(term, { cut }, year).codes, '_RES', '_T']
          : [undefined]) {
          const facts = source.facts(term, { cut, ...(member !== undefined && { member }) });
          const found = facts.find(year);
          expect(facts.values[year - source.years.first], `${term.sheet}.${term.measure}`).toBe(
            'fact' in found ? found.fact.value : NaN,
          );
          const core =
            'fact' in found
              ? {
                  value: found.fact.value,
                  status: found.fact.obsStatus,
                  percent: Number(/^PARTIAL\((\d+) %\)$/.exec(found.fact.flags[0] ?? '')?.[1] ?? 100),
                }
              : found;
          const other = naive(sheet, {
            measure: bySex ? column : term.measure,
            where: term.where ?? {},
            year,
            also: term.with ?? [],
            ...(member !== undefined && { member }),
          });
          compared++;
          if (shown(core) !== shown(other))
            differences.push(
              `${JSON.stringify(term)} ${String(year)} ${JSON.stringify(cut)} ${member ?? ''}: ${shown(core)} ≠ ${shown(other)}`,
            );
        }
      }
  return { compared, differences };
}

describe('samples', () => {
  test.each([
    ['xts', 2022, 2023, 100],
    ['moldova', 2019, 2019, 100],
  ])('%s', async (name, from, to, least) => {
    const folder = join(import.meta.dirname, '../../../samples', name);
    const books = await Promise.all(
      readdirSync(folder)
        .filter((file) => file.endsWith('.xlsx'))
        .map((file) => readWorkbook(bytesSource(file, readFileSync(join(folder, file))), nodePlatform)),
    );
    const checked = check(
      books.map((book) => readSubmission(book, catalogue)),
      catalogue,
    );
    const years = Array.from({ length: to - from + 1 }, (_, index) => from + index);
    const { compared, differences } = compare(checked, years);
    expect(differences).toEqual([]);
    expect(compared).toBeGreaterThan(least);
  });
});

/** A random sheet: most of the possible rows, so that totals stand beside leaves that nearly or hardly fill them. */
interface Random {
  readonly sheet: string;
  readonly key: Readonly<Record<string, readonly string[]>>;
  readonly measures: 'sexes' | 'amount';
}

const YEARS = ['2022', '2023'];
const RANDOM: readonly Random[] = [
  {
    sheet: 'STA_POP',
    key: { year: YEARS, age: ['_T', 'Y0T14', 'Y15T64', 'Y_GE65', 'Y15T24', '_U'] },
    measures: 'sexes',
  },
  {
    sheet: 'STA_FLOW',
    key: {
      year: YEARS,
      direction: ['IN', 'OUT'],
      group: ['NAT', 'FOR', '_T'],
      partner: ['FRA', 'ITA', '_O', '_T'],
      duration: ['LT'],
      age: ['_T', 'Y0T14'],
    },
    measures: 'sexes',
  },
  {
    sheet: 'STA_STOCK',
    key: { year: YEARS, basis: ['BIRTH', 'CITIZ'], origin: ['MLI', 'NER', 'TCD', 'BEN', '_U', '_T'] },
    measures: 'sexes',
  },
  {
    sheet: 'STA_EMIG',
    key: {
      year: YEARS,
      destination: ['FRA', 'ITA', 'ESP', 'DEU', '_T'],
      source_type: ['MIRROR', 'CONSUL', 'REGISTER'],
      age: ['_T', 'Y_GE25'],
      educ: ['_T', 'HIGH'],
    },
    measures: 'sexes',
  },
  {
    sheet: 'FIN_REMIT',
    key: {
      year: YEARS,
      period: ['', 'Q1', 'Q2', 'Q3', 'Q4'],
      direction: ['REC'],
      partner: ['FRA', 'ITA', '_U', '_T'],
      item: ['PT', 'CE', 'PR'],
    },
    measures: 'amount',
  },
  {
    sheet: 'LAB_OUT',
    key: {
      year: YEARS,
      destination: ['FRA', 'ITA', '_T'],
      isco: ['1', '2', '22', '23', '3', '7', '_T'],
    },
    measures: 'sexes',
  },
];

const STATUS = fc.constantFrom(...'AAAAAAAAAAPEIUBF'.split(''));
const rowsOf = (key: Random['key']): readonly (readonly string[])[] =>
  Object.values(key).reduce<readonly (readonly string[])[]>(
    (rows, codes) => rows.flatMap((row) => codes.map((each) => [...row, each])),
    [[]],
  );

/** A total is about what its parts would be together. */
function sizeOf(key: Random['key'], row: readonly string[]): number {
  const parts = Object.values(key).map((codes, index) =>
    row[index] === '_T' ? Math.max(1, codes.filter((each) => !each.startsWith('_')).length) : 1,
  );
  return parts.reduce((all, each) => all * each, 100);
}

function textOf({ sheet, key, measures }: Random): fc.Arbitrary<string> {
  const columns = Object.keys(key);
  const own = measures === 'sexes' ? ['total', 'female', 'male'] : ['amount'];
  const row = (codes: readonly string[]): fc.Arbitrary<string> =>
    fc
      .tuple(fc.integer({ min: 85, max: 115 }), fc.integer({ min: 0, max: 19 }), STATUS)
      .map(([jitter, kind, status]) => {
        const size = Math.round((sizeOf(key, codes) * jitter) / 100);
        const female = Math.round(size / 3);
        const full = measures === 'sexes' ? [size, female, size - female] : [size];
        // Blank, without one sex, a female above the total, zero; else as it should be.
        const odd = [
          full.map(() => ''),
          full.map((each, i) => (i === 1 ? '' : each)),
          [size, size + 9, 1],
          full.map(() => 0),
        ];
        const figures = (odd[kind] ?? full).slice(0, full.length);
        const cells = codes.map((each, i) =>
          columns[i] === 'period' && each ? `${codes[0] ?? ''}-${each}` : each,
        );
        return `| ${[...cells, ...figures, status].join(' | ')}`;
      });
  return fc
    .subarray([...rowsOf(key)], { minLength: Math.ceil(rowsOf(key).length / 2) })
    .chain((rows) => fc.tuple(...rows.map(row)))
    .map((rows) => [`${sheet} | ${[...columns, ...own, 'obs_status'].join(' | ')}`, ...rows].join('\n'));
}

const COMPLETE = fc.constantFrom('', 'STA_FLOW;STA_STOCK;FIN_REMIT;STA_EMIG');

describe('random sheets', () => {
  test('the same facts', () => {
    let compared = 0;
    fc.assert(
      fc.property(fc.tuple(COMPLETE, ...RANDOM.map(textOf)), ([complete, ...sheets]) => {
        const meta = complete === '' ? '' : `META | complete_enumeration | ${complete}\n`;
        const found = compare(checkText(meta + sheets.join('\n')), [2022, 2023]);
        compared += found.compared;
        expect(found.differences).toEqual([]);
      }),
      { seed: 20240331, numRuns: 6, endOnFailure: true },
    );
    expect(compared).toBeGreaterThan(1000);
  });
});
