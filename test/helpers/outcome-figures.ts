/** Sheets, figures, facts and a comparison of the fictional country XTS, made by hand; part of `outcome.ts`. */
import { figureWith } from '../../core/model/figure.ts';
import type { Catalogue } from '../../core/catalogue/define.ts';
import { catalogue as builtIn } from '../../core/catalogue/index.ts';
import type {
  Dataset,
  Fact,
  IndicatorValue,
  Meta,
  Place,
  Reconciliation,
  Row,
  Submission,
  Template,
} from '../../core/model.ts';

export const COUNTRY = 'XTS';
export const place = (sheet: string, cell: string, file = 'xts-pln.xlsx'): Place => ({ file, sheet, cell });

export const template = (id: string, institution: string, fields: readonly string[]): Template => ({
  id,
  institution,
  kind: 'stock',
  layout: 'table',
  key: ['year'],
  fields: fields.map((field) => ({
    id: field,
    role: field === 'year' || field === 'age' ? 'dimension' : 'measure',
    type: field === 'year' ? 'year' : 'count',
    required: true,
  })),
});

const templates = [
  template('STA_POP', 'STA', ['year', 'age', 'total', 'female', 'male']),
  template('STA_FLOW', 'STA', ['year', 'total']),
  template('HEA_WORKF', 'HEA', ['year', 'exits_abroad']),
  template('LAB_FWP', 'LAB', ['year', 'total']),
];

/** A catalogue with two indicators; code lists, parameters and areas are the real ones. */
export const smallCatalogue: Catalogue = {
  ...builtIn,
  templates,
  rules: [],
  crossChecks: [],
  findings: [],
  indicators: [
    indicator('CTX-01', 'persons', 0),
    indicator('CTX-03', 'percent', 1),
    indicator('HEA-01', 'percent', 1),
  ],
};

function indicator(id: string, unit: string, decimals: number): Catalogue['indicators'][number] {
  return {
    id,
    tier: 'core',
    dimension: id.slice(0, 3),
    unit,
    decimals,
    aggregation: 'sum',
    minCell: 5,
    disaggregation: ['sex'],
    value: { op: 'fact', sheet: 'STA_POP', measure: 'total' },
    sdg: '10.7',
    gcm: '1',
    source: 'UNSD',
    example: '',
  };
}

const meta = (institution: string): Meta => ({
  templateId: 'mainstream-profile',
  templateVersion: '1.0',
  codelistVersion: '1.0',
  catalogueVersion: '1.0',
  fingerprint: null,
  status: null,
  signedBy: null,
  signedOn: null,
  signedHash: null,
  country: COUNTRY,
  institution,
  institutionName: null,
  periodStart: 2018,
  periodEnd: 2023,
  currency: 'XTC',
  moneyMult: 0,
  countMult: 0,
  decimalSep: null,
  groupSep: null,
  dateOrder: null,
  language: 'en',
  definitionSet: 'RSIM1998',
  migrantBasis: 'BIRTH',
  stockRefDate: '07-01',
  submittedOn: '2024-03-31',
  disclosureMin: null,
  completeEnumeration: [],
  dashMeans: 'MISSING',
  isicRev: 4,
});

export const YEARS = [2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023];

export function submission(institution: string, own: Template, rows: readonly Row[]): Submission {
  const file = `xts-${institution.toLowerCase()}.xlsx`;
  const dataset: Dataset = {
    template: own,
    file,
    sheet: own.id,
    headerRow: 1,
    columns: new Map(own.fields.map(({ id }, index) => [id, index + 1])),
    unknownColumns: ['remarks'],
    rows,
    ignored: 1,
    meta: meta(institution),
    raw: (row, field) => `${String(row.values[field] ?? '')} `,
  };
  return {
    file,
    sha256: 'ab'.repeat(32),
    meta: meta(institution),
    datasets: [dataset],
    unknownSheets: ['Notes'],
  };
}

export const population = (year: number, share: number): number =>
  Math.round((9_000_000 + (year - 2016) * 120_000) * share);

function fact(year: number, age: string, sex: string, share: number): Fact {
  const value = population(year, share);
  const row = 2 + YEARS.indexOf(year);
  return {
    country: COUNTRY,
    institution: 'STA',
    sheet: 'STA_POP',
    year,
    period: String(year),
    dimensions: { age, sex },
    measure: 'total',
    value,
    unit: 'persons',
    obsStatus: 'A',
    confStatus: 'F',
    flags: [],
    sources: [
      {
        file: 'xts-sta.xlsx',
        sheet: 'STA_POP',
        cell: `C${String(row)}`,
        raw: String(value),
        value,
        step: '',
        obsStatus: 'A',
      },
    ],
  };
}

const formula = (age: string, sex: string, year: number): string =>
  `IF(COUNTIFS(d_sheet,"STA_POP",d_year,${String(year)},d_age,"${age}",d_sex,"${sex}",d_measure,"total")=0,"",` +
  `SUMIFS(d_value,d_sheet,"STA_POP",d_year,${String(year)},d_age,"${age}",d_sex,"${sex}",d_measure,"total"))`;

function shareValue(year: number, sex: string, whole: number, part: number): IndicatorValue {
  const inputs = [fact(year, 'Y15T64', sex, part), fact(year, '_T', sex, whole)];
  const [numerator = 0, denominator = 1] = inputs.map(({ value }) => value);
  return {
    indicator: 'CTX-03',
    country: COUNTRY,
    year,
    disaggregation: sex === '_T' ? {} : { sex },
    value: (100 * numerator) / denominator,
    unit: 'percent',
    obsStatus: year === 2023 ? 'P' : 'A',
    confStatus: 'F',
    flags: year === 2023 ? ['LAGGED(1)'] : [],
    reasons: [],
    missing: [],
    numerator,
    denominator,
    inputs,
    excel: {
      numerator: formula('Y15T64', sex, year),
      denominator: formula('_T', sex, year),
      value: 'IF(OR({N}="",{D}="",{D}=0),"",100*{N}/{D})',
    },
  };
}

const totalValue = (year: number): IndicatorValue => {
  const input = fact(year, '_T', '_T', 1);
  return figureWith(shareValue(year, '_T', 1, 1), {
    indicator: 'CTX-01',
    value: input.value,
    unit: 'persons',
    numerator: null,
    denominator: null,
    inputs: [input],
    excel: { numerator: null, denominator: null, value: formula('_T', '_T', year) },
  });
};

const absent: IndicatorValue = figureWith(shareValue(2023, '_T', 1, 1), {
  indicator: 'HEA-01',
  value: null,
  obsStatus: 'M',
  flags: [],
  reasons: ['MISSING_INPUT'],
  missing: ['HEA_WORKF.exits_abroad 2023'],
  numerator: null,
  denominator: null,
  inputs: [],
  excel: null,
});

export const values: readonly IndicatorValue[] = [
  ...YEARS.map(totalValue),
  ...YEARS.flatMap((year) => [
    shareValue(year, '_T', 1, 0.62 + (year - 2016) / 200),
    shareValue(year, 'F', 0.51, 0.31),
    shareValue(year, 'M', 0.49, 0.305),
  ]),
  absent,
];

export const facts: readonly Fact[] = [
  ...new Map(
    values
      .flatMap(({ inputs }) => inputs)
      .map((each) => [JSON.stringify([each.year, each.dimensions, each.value]), each]),
  ).values(),
];

export const reconciliation: Reconciliation = {
  check: 'X06',
  concept: 'work_permits_valid',
  year: 2023,
  partner: null,
  relation: 'EQ',
  tolerance: 0,
  a: {
    value: 3200,
    institution: 'LAB',
    definition: 'RSIM1998',
    places: [place('LAB_FWP', 'B2', 'xts-lab.xlsx')],
  },
  b: {
    value: 1700,
    institution: 'INT',
    definition: 'NATIONAL',
    places: [place('INT_PERMIT', 'F9', 'xts-int.xlsx')],
  },
  d: 3000 / 4900,
  band: 'severe',
  holds: true,
};
