/**
 * Measured figures of several countries together: what was counted in each is added up, numerators and denominators apart,
 * and the figure is made once (indicators §1.4, rulings B35).
 */
import type { Counted, MeasuredIndicator } from '../catalogue/define.ts';
import { LEAST_COVERED, partialFlag } from '../expression/coverage.ts';
import { strictest, weakest } from '../expression/status.ts';
import type { IndicatorValue } from '../model.ts';
import { figuresByIndicator, isNational } from '../model/by-indicator.ts';
import { type Member, covered } from './pool-members.ts';

type Place = Pick<IndicatorValue, 'disaggregation' | 'year'>;

interface Told {
  readonly member: Member;
  /** Of the cut and year, and of the whole in that year. */
  readonly value: IndicatorValue | undefined;
  readonly whole: IndicatorValue | undefined;
}

/** One record for each cut and year that any of the countries has, in the order in which they first come. */
export function measuredFigures(
  indicator: MeasuredIndicator,
  members: readonly Member[],
  country: string,
): readonly IndicatorValue[] {
  const own = members.map(({ values }) => figuresByIndicator(values).get(indicator.id) ?? []);
  const known = own.map((values) => new Map(values.map((value) => [nameOf(value), value])));
  const places = new Map<string, Place>();
  for (const value of own.flat()) if (!places.has(nameOf(value))) places.set(nameOf(value), value);
  return [...places].map(([name, { disaggregation, year }]) => {
    const whole = nameOf({ disaggregation: {}, year });
    const told = members.map((member, index): Told => {
      const of = known[index];
      return { member, value: of?.get(name), whole: of?.get(whole) };
    });
    return {
      ...EMPTY,
      ...pooled(indicator, told, { disaggregation, year }),
      indicator: indicator.id,
      country,
    };
  });
}

const nameOf = ({ disaggregation, year }: Place): string => JSON.stringify([disaggregation, year]);

const EMPTY = { excel: null, numerator: null, denominator: null } as const;

function pooled(
  indicator: MeasuredIndicator,
  told: readonly Told[],
  { disaggregation, year }: Place,
): Omit<IndicatorValue, 'indicator' | 'country' | keyof typeof EMPTY> & Partial<IndicatorValue> {
  const place = { disaggregation, year, unit: indicator.unit };
  const able = told.flatMap(({ member, value }) => (isCounted(value) ? [{ member, value }] : []));
  // a country without this institution or sheet adds nothing to its figure, which is not a gap
  const none = told.filter(
    ({ value, whole }) => value === undefined && Object.keys(disaggregation).length > 0 && isCounted(whole),
  );
  const percent = able.length > 0 ? covered([...able, ...none], told, year) : null;
  if (percent === null || percent < LEAST_COVERED) {
    const lacking = told.filter(({ value }) => !isCounted(value));
    const missing = lacking.flatMap(({ member, value }) =>
      (value?.missing ?? []).map((text) => `${member.country}: ${text}`),
    );
    return { ...place, ...NOTHING, missing };
  }
  const found = indicator.figure(
    able.map(({ value }): Counted => ({
      ...{ year, of: disaggregation, numerator: value.numerator, denominator: value.denominator ?? 0 },
      facts: value.inputs,
    })),
    isNational({ disaggregation }),
  );
  const values = able.map(({ value }) => value);
  const isPart = percent < 100;
  return {
    ...{ ...place, ...found, missing: [] },
    obsStatus:
      found.value === null
        ? 'M'
        : weakest([
            ...values.map(({ obsStatus }) => (obsStatus === 'M' ? 'A' : obsStatus)),
            isPart ? 'E' : 'A',
          ]),
    confStatus: strictest(values.map(({ confStatus }) => confStatus)),
    flags:
      found.value === null
        ? []
        : [...new Set([...(isPart ? [partialFlag(percent)] : []), ...values.flatMap(({ flags }) => flags)])],
    inputs: values.flatMap(({ inputs }) => inputs),
  };
}

const NOTHING: Pick<IndicatorValue, 'value' | 'obsStatus' | 'confStatus' | 'flags' | 'reasons' | 'inputs'> = {
  ...{ value: null, obsStatus: 'O', confStatus: 'F' },
  ...{ flags: [], reasons: ['LOW_COVERAGE'], inputs: [] },
};

/** A country in which there was nothing to divide by still counts with what it has. */
const isCounted = (value: IndicatorValue | undefined): value is IndicatorValue & { numerator: number } =>
  value?.numerator !== null && value?.numerator !== undefined && value.denominator !== null;
