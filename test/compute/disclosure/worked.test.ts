/** The worked examples of indicators §1.6, pure and through a workbook, and the rules around them. */
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../core/catalogue/index.ts';
import { check } from '../../../core/check/check.ts';
import { type Formulas, compute } from '../../../core/compute/compute.ts';
import { hiddenIn } from '../../../core/compute/disclosure/protect.ts';
import type { DisclosureProfile, Fact } from '../../../core/model.ts';
import { readSubmission } from '../../../core/read/read.ts';
import { parseExample } from '../../helpers/example.ts';

/** Hidden facts of a workbook, by the codes that name them: `_T FRA total` → `C`. */
function hiddenFacts(
  text: string,
  name: (fact: Fact) => string,
  profile: DisclosureProfile = 'standard',
): Readonly<Record<string, string>> {
  const { books } = parseExample(text);
  const checked = check(
    books.map((book) => readSubmission(book, catalogue)),
    catalogue,
    { country: null, listAll: false },
  );
  const formulas: Formulas = new Map();
  const computed = compute(checked, catalogue, { formulas });
  const hidden = hiddenIn({ computed, checked, catalogue, profile, formulas, edition: 'public' });
  return Object.fromEntries([...hidden.facts].map(([fact, hiding]) => [name(fact), hiding]));
}

const emigrants = (figures: Readonly<Record<string, number>>, total: number): string => `
  STA_EMIG | year | destination | source_type | age | educ | total
           | 2023 | _T | MIRROR | _T | _T | ${String(total)}
${Object.entries(figures)
  .map(([code, count]) => `           | 2023 | ${code} | MIRROR | _T | _T | ${String(count)}`)
  .join('\n')}`;

const destination = ({ dimensions }: Fact): string => dimensions['destination'] ?? '';

describe('one-dimensional breakdown (indicators §1.6, worked example)', () => {
  const cases = [
    {
      name: 'two small ones hide one another',
      figures: { AUT: 100, BEL: 16, CHE: 4, DEU: 3 },
      expected: { CHE: 'C', DEU: 'C' },
    },
    { name: 'seven and nothing are shown', figures: { AUT: 100, BEL: 16, CHE: 7, DEU: 0 }, expected: {} },
    {
      name: 'one small one takes the smallest other',
      figures: { AUT: 100, BEL: 20, CHE: 3 },
      expected: { BEL: 'D', CHE: 'C' },
    },
    {
      name: 'of two equal ones the first by its code',
      figures: { AUT: 100, BEL: 20, CHE: 3, DEU: 20 },
      expected: { BEL: 'D', CHE: 'C' },
    },
    {
      name: 'nothing is no hiding place',
      figures: { AUT: 100, BEL: 20, CHE: 3, DEU: 0 },
      expected: { BEL: 'D', CHE: 'C' },
    },
    {
      // 1 + 1 = 2 would tell that neither is above 2
      name: 'two that are too small to hide one another take a third',
      figures: { AUT: 100, BEL: 20, CHE: 1, DEU: 1 },
      expected: { BEL: 'D', CHE: 'C', DEU: 'C' },
    },
  ];
  it.each(cases)('$name', ({ figures, expected }) => {
    const total = Object.values(figures).reduce((sum, each) => sum + each, 0);
    expect(hiddenFacts(emigrants(figures, total), destination)).toEqual(expected);
  });

  it('hides more under the strict profile', () => {
    expect(hiddenFacts(emigrants({ AUT: 100, BEL: 16, CHE: 7, DEU: 3 }, 126), destination, 'strict')).toEqual(
      {
        CHE: 'C',
        DEU: 'C',
      },
    );
  });

  it('lets a ministry raise the minimum', () => {
    const text = emigrants({ AUT: 100, BEL: 16, CHE: 7, DEU: 6 }, 129);
    expect(hiddenFacts(text, destination)).toEqual({});
    expect(hiddenFacts(`META | disclosure_min | 8\n${text}`, destination)).toEqual({ CHE: 'C', DEU: 'C' });
  });
});
