/**
 * Figures as SDMX-CSV 2.0: columns in the order of the field guide, the cross-domain names of dimensions, and the
 * status and confidentiality codes, which are SDMX's own throughout the product. Described in docs/exchange.md.
 */
import type { FigureRecord } from './schema.ts';
import type { Table } from './table.ts';

export const STRUCTURE_ID = 'MAINSTREAM:INDICATORS(1.0)';

const TOTAL = '_T';
const NOT_APPLICABLE = '_Z';

/** Breakdowns that have a column of their own. */
const OWN_COLUMNS: Readonly<Record<string, string>> = {
  sex: 'SEX',
  age: 'AGE',
  educ: 'EDUCATION',
  isco: 'OCCUPATION',
  occup: 'OCCUPATION',
  isic: 'ACTIVITY',
  area: 'URBANISATION',
  region: 'REGION',
  group: 'MIGRANT_GROUP',
};

/** Breakdowns by country; which side it is stands in COUNTERPART_ROLE, since one indicator may have two. */
const COUNTRIES = new Set(['partner', 'origin', 'destination', 'citizenship', 'sender', 'host', 'corridor']);

const DIMENSIONS = [
  ...['FREQ', 'REF_AREA', 'INDICATOR', 'SEX', 'AGE', 'COUNTERPART_AREA', 'COUNTERPART_ROLE'],
  ...['EDUCATION', 'OCCUPATION', 'ACTIVITY', 'URBANISATION', 'REGION', 'MIGRANT_GROUP'],
  ...['BREAKDOWN', 'BREAKDOWN_CODE', 'TIME_PERIOD'],
] as const;

const ATTRIBUTES = [
  ...['OBS_STATUS', 'CONF_STATUS', 'UNIT_MEASURE', 'UNIT_MULT', 'DECIMALS', 'COMMENT'],
] as const;

/** Unit of a declaration → code of a unit and power of ten; money has the code of its currency. */
const UNITS: Readonly<Record<string, readonly [string, number]>> = {
  persons: ['PS', 0],
  'persons per year': ['PS', 0],
  'persons (31 Dec)': ['PS', 0],
  percent: ['PT', 0],
  'percent per year': ['PT_A', 0],
  'percent of amount': ['PT', 0],
  'percent of corridors': ['PT', 0],
  'percentage points': ['PP', 0],
  number: ['NR', 0],
  goals: ['NR', 0],
  'crossings per year': ['NR', 0],
  'USD per emigrant': ['USD', 0],
};

/** `comment` says in words what must be known about a figure; blank where nothing must. */
export function sdmxTable(
  records: readonly FigureRecord[],
  comment: (record: FigureRecord) => string,
): Table {
  return {
    fields: ['STRUCTURE', 'STRUCTURE_ID', 'ACTION', ...DIMENSIONS, 'OBS_VALUE', ...ATTRIBUTES],
    rows: records.map((record) => {
      const own = dimensionsOf(record);
      const [unit, power] = unitOf(record);
      return [
        ...['dataflow', STRUCTURE_ID, 'I'],
        ...DIMENSIONS.map((name) => own[name] ?? (name === 'COUNTERPART_ROLE' ? NOT_APPLICABLE : TOTAL)),
        record.value,
        ...[record.obs_status, record.conf_status, unit, power, record.decimals, comment(record)],
      ];
    }),
  };
}

function dimensionsOf({
  country,
  indicator_id,
  year,
  disagg,
}: FigureRecord): Partial<Record<(typeof DIMENSIONS)[number], string>> {
  const entries = Object.entries(disagg);
  const own = entries.flatMap(([name, code]) => {
    const column = OWN_COLUMNS[name];
    return column === undefined ? [] : [[column, code] as const];
  });
  const [side] = entries.filter(([name]) => COUNTRIES.has(name));
  const others = entries.filter((entry) => OWN_COLUMNS[entry[0]] === undefined && entry !== side);
  return {
    FREQ: 'A',
    REF_AREA: country,
    INDICATOR: indicator_id,
    TIME_PERIOD: String(year),
    ...Object.fromEntries(own),
    ...(side && { COUNTERPART_ROLE: side[0].toUpperCase(), COUNTERPART_AREA: side[1] }),
    ...(others.length > 0 && {
      BREAKDOWN: others.map(([name]) => name.toUpperCase()).join('+'),
      BREAKDOWN_CODE: others.map(([, code]) => code).join('+'),
    }),
  };
}

/** A unit without a code is written in capitals: `per 1 000 persons` → `PER_1000_PERSONS`. */
function unitOf({ unit, currency }: FigureRecord): readonly [string, number] {
  if (/^currency/.test(unit)) return [currency ?? 'XDC', /millions/.test(unit) ? 6 : 0];
  return (
    UNITS[unit] ?? [
      unit
        .replace(/(\d) (?=\d{3})/g, '$1')
        .replace(/[^A-Za-z0-9]+/g, '_')
        .replace(/^_|_$/g, '')
        .toUpperCase(),
      0,
    ]
  );
}
