/** What the charts of 02_PROFILE draw (coherence-workbook §3, 02); which of them are drawn depends on the figures there are. */
import type { ChartDeclaration } from './define.ts';

export const charts: readonly ChartDeclaration[] = [
  {
    id: 'flows',
    shape: 'years',
    series: [
      { id: 'immigration', indicator: 'FLW-01', part: 'value' },
      { id: 'emigration', indicator: 'FLW-02', part: 'value' },
      { id: 'net', indicator: 'FLW-03', part: 'value' },
    ],
  },
  {
    id: 'stocks',
    shape: 'years',
    series: [
      { id: 'immigrants', indicator: 'FLW-08', part: 'numerator' },
      { id: 'emigrants', indicator: 'FLW-09', part: 'numerator' },
    ],
  },
  {
    id: 'money',
    shape: 'years',
    series: [
      { id: 'remittances', indicator: 'REM-01', part: 'value' },
      { id: 'aid', indicator: 'REM-13', part: 'denominator' },
      { id: 'investment', indicator: 'REM-14', part: 'denominator' },
    ],
  },
  {
    id: 'sexes',
    shape: 'shares',
    parts: ['women', 'men'],
    bars: [
      { id: 'immigration', first: { indicator: 'FLW-01', part: 'value', of: 'women' } },
      { id: 'emigration', first: { indicator: 'FLW-02', part: 'value', of: 'women' } },
      { id: 'immigrants', first: { indicator: 'GEN-02' } },
      { id: 'emigrants', first: { indicator: 'FLW-09', part: 'numerator', of: 'women' } },
      { id: 'labourEmigrants', first: { indicator: 'SKL-04', part: 'denominator', of: 'women' } },
    ],
  },
  {
    id: 'skills',
    shape: 'shares',
    parts: ['high', 'between', 'low'],
    bars: [
      { id: 'emigrantsEducation', first: { indicator: 'SKL-01' } },
      { id: 'labourEmigrants', first: { indicator: 'SKL-04' }, last: { indicator: 'SKL-05' } },
      { id: 'foreignWorkers', first: { indicator: 'SKL-06' } },
    ],
  },
];
