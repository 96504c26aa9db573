/** The list of facts after figures came and went is that of a list made anew. */
import { expect, it } from 'vitest';
import { catalogue } from '../../core/catalogue/index.ts';
import { FactsInOrder } from '../../core/compute/order.ts';
import type { Fact } from '../../core/model.ts';
import { randomNumbers } from './disclosure/tables.ts';

interface Naming {
  readonly facts: readonly Fact[];
}

const next = randomNumbers(71);

/** Each time another object: a figure that is worked out again has other facts of the same names. */
function factOf(): Fact {
  const sheet = ['STA_POP', 'FIN_REMIT', 'STA_EMIG'][next(3)] ?? '';
  const [code = ''] = [['_T', 'A', 'B'][next(3)]];
  return {
    ...{ country: 'XTS', institution: sheet.slice(0, 3), sheet, measure: ['total', 'female'][next(2)] ?? '' },
    ...{ year: 2018 + next(6), period: '', dimensions: { code }, value: 1, unit: 'persons' },
    ...{ obsStatus: 'A', confStatus: 'F', flags: [], sources: [] },
  };
}

const namingOf = (): Naming => ({ facts: Array.from({ length: next(6) }, factOf) });

const listed = (): FactsInOrder<Naming> => new FactsInOrder(catalogue.templates, ({ facts }) => facts);

const nameOf = ({ sheet, measure, year, dimensions }: Fact): string =>
  [sheet, year, measure, dimensions['code']].join(' ');

it('lists each fact once, whatever came and went, and knows which it lists', () => {
  const kept = listed();
  let naming: readonly Naming[] = Array.from({ length: 12 }, namingOf);
  for (let round = 0; round < 60; round++) {
    // some are others, sometimes there are more or fewer
    naming = naming.map((each) => (next(4) === 0 ? namingOf() : each));
    if (next(3) === 0) naming = [...naming.slice(next(3)), ...(next(2) === 0 ? [namingOf()] : [])];
    const names = kept.list(naming).map(nameOf);
    expect(names).toEqual(listed().list(naming).map(nameOf));
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(names)).toEqual(new Set(naming.flatMap(({ facts }) => facts.map(nameOf))));
    const probe = factOf();
    expect(kept.has(probe)).toBe(names.includes(nameOf(probe)));
  }
  expect(kept.list([])).toEqual([]);
});

it('goes by sheet in the order of the catalogue, then by year, measure and codes', () => {
  const fact = (sheet: string, year: number, measure: string, code: string): Fact => ({
    ...factOf(),
    ...{ sheet, year, measure, dimensions: { code } },
  });
  const facts = [
    fact('FIN_REMIT', 2020, 'amount', '_T'),
    fact('STA_POP', 2021, 'female', 'A'),
    fact('STA_POP', 2020, 'total', 'A'),
    fact('STA_POP', 2020, 'female', 'B'),
    fact('STA_POP', 2020, 'female', 'A'),
  ];
  expect(listed().list([{ facts }]).map(nameOf)).toEqual([
    'STA_POP 2020 female A',
    'STA_POP 2020 female B',
    'STA_POP 2020 total A',
    'STA_POP 2021 female A',
    'FIN_REMIT 2020 amount _T',
  ]);
});
