/** META of a workbook, typed (profile-sheets §2). */
import type { Meta, Row, Trouble, Value } from '../model.ts';

/** Field of META that says what a dash means; the default is only taken silently where it was chosen. */
export const DASH_FIELD = 'dash_means';

/** META from the row of its sheet; from null where there is no such sheet. What is not understood is not given. */
export function metaOf(row: Row | null): Meta {
  const values = row === null ? {} : understood(row);
  const text = (field: string): string | null => {
    const value = values[field] ?? null;
    return value === null ? null : String(value);
  };
  const number = (field: string): number | null => {
    const value = values[field] ?? null;
    if (value === null || value === '') return null;
    const found = Number(value);
    return Number.isFinite(found) ? found : null;
  };
  return {
    templateId: text('template_id'),
    templateVersion: text('template_version'),
    codelistVersion: text('codelist_version'),
    catalogueVersion: text('catalogue_version'),
    fingerprint: text('fingerprint'),
    status: text('status'),
    signedBy: text('signed_by'),
    signedOn: text('signed_on'),
    signedHash: text('signed_hash'),
    country: countryCode(text('country')),
    institution: text('institution_code'),
    institutionName: text('institution_name'),
    periodStart: number('period_start'),
    periodEnd: number('period_end'),
    currency: text('currency')?.toUpperCase() ?? null,
    moneyMult: multiplier(number('money_mult')),
    countMult: multiplier(number('count_mult')),
    decimalSep: oneOf(text('decimal_sep'), ['.', ',']),
    groupSep: groupSep(text('group_sep')),
    dateOrder: oneOf(text('date_order')?.toUpperCase() ?? null, ['DMY', 'MDY', 'YMD']),
    language: text('language'),
    definitionSet: text('definition_set'),
    migrantBasis: text('migrant_basis'),
    stockRefDate: monthAndDay(text('stock_ref_date')) ?? '07-01',
    submittedOn: text('submitted_on'),
    disclosureMin: number('disclosure_min'),
    completeEnumeration: (text('complete_enumeration') ?? '')
      .split(/[;,\s]+/)
      .filter((sheet) => sheet !== ''),
    dashMeans: oneOf(text(DASH_FIELD)?.toUpperCase() ?? null, ['MISSING', 'ZERO']) ?? 'MISSING',
    isicRev: number('isic_rev') ?? 4,
  };
}

/** With these the row keeps the text as typed, to be shown; it is no code. */
const NOT_UNDERSTOOD: readonly (Trouble | undefined)[] = ['NOT_IN_LIST', 'UNKNOWN_AREA', 'AMBIGUOUS_AREA'];

const understood = ({ values, readings }: Row): Readonly<Record<string, Value>> =>
  Object.fromEntries(
    Object.entries(values).filter(([field]) => !NOT_UNDERSTOOD.includes(readings?.[field]?.trouble)),
  );

/** CL_UNIT_MULT goes from 0 to 15; anything else is an issue of META and multiplies nothing. */
const multiplier = (power: number | null): number =>
  power !== null && Number.isInteger(power) && power >= 0 && power <= 15 ? power : 0;

function oneOf<T extends string>(text: string | null, allowed: readonly T[]): T | null {
  return allowed.find((each) => each === text) ?? null;
}

/** `07-01`, also out of the date that a spreadsheet makes of it when it is typed. */
const monthAndDay = (text: string | null): string | null =>
  /(?:^|^\d{4}-)(\d{2}-\d{2})$/.exec(text ?? '')?.[1] ?? null;

/** A country, not a total or group. */
const countryCode = (code: string | null): string | null =>
  code !== null && /^[A-Z]{3}$/.test(code) ? code : null;

const groupSep = (text: string | null): Meta['groupSep'] =>
  text === null ? null : text === '.' || text === ',' ? text : 'other';
