/** Figures of several countries together: what one of them hides, the sum of all must not tell. */
import { expect, test } from 'vitest';
import { loadSolver } from '../../../core/formats/index.ts';
import type { DisclosureProfile } from '../../../core/model.ts';
import { figuresByCountry } from '../../../core/run.ts';
import { parseExample } from '../../helpers/example.ts';

/** Three people left Mali. */
const COUNTRIES = `
  META@xts.xlsx       | country | XTS
  STA_POP@xts.xlsx    | year | age | total
                      | 2023 | _T  | 10000000
  STA_FLOW@xts.xlsx   | year | direction | group | partner | duration | total
                      | 2023 | OUT       | NAT   | _T      | LT       | 40000
  META@mli.xlsx       | country | MLI
  STA_POP@mli.xlsx    | year | age | total
                      | 2023 | _T  | 5000000
  STA_FLOW@mli.xlsx   | year | direction | group | partner | duration | total
                      | 2023 | OUT       | NAT   | _T      | LT       | 3`;

async function together(profile: DisclosureProfile): Promise<readonly (readonly [number | null, string])[]> {
  const { pooled } = figuresByCountry(parseExample(COUNTRIES).books, {
    disclosure: { profile, edition: 'public', keepNames: true, solver: await loadSolver() },
  });
  return ['CTX-01', 'FLW-02', 'FLW-01'].map((id) => {
    const found = pooled.find(
      ({ indicator, year, disaggregation }) =>
        indicator === id && year === 2023 && Object.keys(disaggregation).length === 0,
    );
    return [found?.value ?? null, found?.obsStatus ?? ''];
  });
}

test('what Mali hides is hidden in the sum', async () => {
  expect(await together('standard')).toEqual([
    [15_000_000, 'A'],
    [null, 'Q'],
    [null, 'O'],
  ]);
});

test('the profile open hides nothing, though it counts what would be hidden', async () => {
  expect(await together('open')).toEqual([
    [15_000_000, 'A'],
    [40_003, 'A'],
    [null, 'O'],
  ]);
});

test('nor does it hide what one country has no record of', async () => {
  const { pooled } = figuresByCountry(
    parseExample(`${COUNTRIES}
  INT_BORDER@xts.xlsx | year | period | direction | group | mode | total
                      | 2023 | 2023   | IN        | NAT   | _T   | 500
                      | 2023 | 2023   | OUT       | NAT   | _T   | 700`).books,
    { disclosure: { profile: 'open', edition: 'public', keepNames: true } },
  );
  expect(pooled.filter(({ obsStatus }) => obsStatus === 'Q')).toEqual([]);
});
