/** English: names of indicators, their units, and what is said about a figure. */

import { disclosure } from './disclosure.ts';

export const indicators = {
  'CTX-01': { name: 'Total resident population' },
  'CTX-02': { name: 'Annual population growth rate' },
  'CTX-03': { name: 'Share of working-age population (15-64)' },
  'CTX-04': { name: 'Total age-dependency ratio' },
  'CTX-05': { name: 'Youth share (15-24)' },
  'CTX-06': {
    name: 'Contribution of net migration to population change',
    note: 'Mind the sign: a negative value means that migration worked against the population change. Beyond 1000 either way the figure is shown and marked as unstable.',
  },
  'CTX-07': { name: 'GDP per capita' },
  'FLW-01': { name: 'Long-term immigration' },
  'FLW-02': { name: 'Long-term emigration' },
  'FLW-03': {
    name: 'Net migration',
    note: 'Given only where immigration and emigration are both reported.',
  },
  'FLW-04': { name: 'Crude net migration rate' },
  'FLW-05': { name: 'Crude immigration rate' },
  'FLW-06': { name: 'Crude emigration rate' },
  'FLW-07': { name: 'Migration effectiveness index (signed)' },
  'FLW-08': { name: 'International migrants as share of population' },
  'FLW-09': { name: 'Emigrant stock relative to resident population' },
  'FLW-10': {
    name: 'Emigration propensity',
    note: 'The denominator is all persons born in the country, living there or abroad.',
  },
  'FLW-11': { name: 'Average annual growth of immigrant stock' },
  'FLW-12': { name: 'Concentration of emigrants by destination (HHI)' },
  'FLW-13': { name: 'Concentration of immigrants by origin (HHI)' },
  'FLW-14': { name: 'Share of the three main destinations' },
  'FLW-15': { name: 'Return-to-departure ratio of nationals' },
  'FLW-16': {
    name: 'Border balance of nationals',
    note: 'Crossings, not persons; never to be read as net migration.',
  },
  'FLW-17': { name: 'Mirror discrepancy of emigrant stock' },
  'FLW-18': {
    name: 'Gap between foreign-born and foreign-citizen stock',
    note: 'Shows how far the choice between birth and citizenship changes the picture; it may be negative.',
  },
  'GEN-01': { name: 'Female share of emigration' },
  'GEN-02': { name: 'Female share of the immigrant stock' },
  'GEN-03': { name: 'Sex ratio of labour emigrants' },
  'GEN-04': { name: 'Gender parity index, high-skilled labour emigration' },
  'GEN-05': { name: 'Gender gap in employment of the foreign-born' },
  'GEN-06': { name: 'Female share of detected trafficking victims' },
  'REM-01': {
    name: 'Personal remittances received (BPM6)',
    note: 'In millions of the currency of the workbook. Where taxes or travel of border and seasonal workers are not reported, their income is gross and the figure is marked.',
  },
  'REM-02': { name: 'Remittances received as share of GDP (SDG 17.3.2)' },
  'REM-03': { name: 'Total remittances received' },
  'REM-04': { name: 'Net personal remittances' },
  'REM-05': { name: 'Remittances per emigrant' },
  'REM-06': { name: 'Average annual growth of remittances' },
  'REM-07': { name: 'Volatility of remittances' },
  'REM-08': { name: 'Concentration of remittances by sending country (HHI)' },
  'REM-09': {
    name: 'Average cost of sending USD 200 (simple)',
    note: 'Only services that show their exchange-rate margin; each corridor counts once.',
  },
  'REM-10': { name: 'Average cost of sending USD 200 (flow-weighted)' },
  'REM-11': { name: 'Corridors dearer than 5 per cent' },
  'REM-12': { name: 'Saving if cost fell to 3 per cent' },
  'REM-13': { name: 'Remittances to official development assistance' },
  'REM-14': { name: 'Remittances to foreign direct investment' },
  'REM-15': { name: 'Remittances relative to exports of goods and services' },
  'REM-16': { name: 'Households receiving remittances' },
  'REM-17': {
    name: 'Poverty gap between non-receiving and receiving households',
    note: 'A description; it does not say that remittances are the cause.',
  },
  'DIA-01': { name: 'Consular registration coverage' },
  'DIA-02': { name: 'Diaspora finance relative to GDP' },
  'DIA-03': { name: 'Exports to main diaspora countries' },
  'DIA-04': { name: 'Diaspora associations per 10,000 emigrants' },
  'DIA-05': { name: 'Returnees receiving reintegration support' },
  'DIA-06': { name: 'Emigrants in countries with a social-security agreement' },
} as const;

/** By the unit of the declaration. */
export const units = {
  persons: 'persons',
  'persons per year': 'persons per year',
  'persons (31 Dec)': 'persons on 31 December',
  'crossings per year': 'crossings per year',
  percent: '%',
  'percent per year': '% per year',
  'percent of amount': '% of the amount sent',
  'percent of corridors': '% of corridors',
  'percentage points': 'percentage points',
  'per 100 persons 15-64': 'per 100 persons aged 15–64',
  'per 1 000 persons': 'per 1,000 persons',
  'per 10 000 persons': 'per 10,000 persons',
  'per 10 000': 'per 10,000 emigrants',
  'per 100 000': 'per 100,000',
  'per 100 000 entries': 'per 100,000 entries',
  'per 1 000 rows': 'per 1,000 rows',
  'males per 100 females': 'males per 100 females',
  'index -100..100': 'index from −100 to 100',
  'index 0..1': 'index from 0 to 1',
  'index 0..100': 'index from 0 to 100',
  ratio: 'ratio',
  'ratio 0..2': 'ratio from 0 to 2',
  'ratio (1 = parity)': 'ratio (1 = parity)',
  'ratio (1 = average)': 'ratio (1 = average)',
  'ratio (1 = no selection)': 'ratio (1 = no selection)',
  'currency, millions': 'millions of the currency',
  'currency units per person': 'currency units per person',
  'USD per emigrant': 'USD per emigrant',
  months: 'months',
  'months of income': 'months of income',
  years: 'years',
  number: 'number',
  goals: 'goals',
} as const;

/** Units of money where the currency is known. */
export const unitsInCurrency = {
  'currency, millions': 'million {currency}',
  'currency units per person': '{currency} per person',
};

/** Why there is no figure. */
export const reasons = {
  ...disclosure.reasons,
  MISSING_INPUT: 'a figure that the formula needs is missing',
  LOW_COVERAGE: 'too few parts are reported to make a sum',
  ZERO_DENOMINATOR: 'the denominator is zero',
  NEGATIVE_DENOMINATOR: 'a value below zero makes the figure meaningless',
  CLASSIFICATION: 'the classification used does not allow it',
  CURRENCY: 'the amounts are in different currencies',
} as const;

/** What to know about a figure; `{detail}` is what stands in its brackets. */
export const flags = {
  ...disclosure.flags,
  PARTIAL: 'sum of {detail} of the whole',
  LAGGED: 'with a figure {detail} {detail|year|years} older',
  STATUS: 'input with status {detail}',
  RESIDUAL: 'more than 10 % are not listed separately',
  FEW: 'only {detail} are there',
  GROSS_CE: 'income of border and seasonal workers before taxes and travel',
  MEAN_POP_APPROX: 'population of one year instead of the mean of two',
  SUBSTITUTE: '{detail} stands in for the missing figure',
  UNSTABLE: 'unstable: the denominator is very small',
  SUPPRESSED: 'not shown: small number',
} as const;
