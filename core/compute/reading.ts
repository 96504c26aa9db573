/** The value of one measure in one row, with what was done to it (rulings A8–A10, B38). */
import type { Scores } from '../expression/grammar.ts';
import { placeOf } from '../grid/address.ts';
import { saysMissing, weakest } from '../expression/status.ts';
import { type ObsStatus, type Source, isPlainNumber } from '../model.ts';
import { type SheetRows, type StoredRow, valueIn } from './sheet-rows.ts';

export interface ReadValue {
  readonly stored: StoredRow;
  readonly value: number | null;
  /** True where a value stands there and may not be used. */
  readonly blocked: boolean;
  readonly status: ObsStatus;
  /** The supplied status, where it has no rank of its own and is passed on as a flag. */
  readonly supplied: ObsStatus;
  readonly conf: string;
  /** How the value came about; a source is made of it only where one is asked for. */
  readonly from: From | null;
}

interface From {
  readonly measure: string;
  /** What was done; null: multiplied as META says. */
  readonly step: string | null;
  readonly status: ObsStatus;
}

export function readValue(sheet: SheetRows, stored: StoredRow, measure: string): ReadValue {
  const supplied = statusOf(stored, measure);
  const conf = String(valueIn(stored, 'conf_status') ?? 'F');
  const status = weakest([supplied]);
  const isForecast = supplied === 'F' && isPast(stored);
  if (stored.blocked || isForecast || isOtherMoney(sheet, stored, measure))
    return { stored, value: null, blocked: true, status, supplied, conf, from: null };
  const given = valueIn(stored, measure);
  if (typeof given === 'number') {
    const from = { measure, step: null, status: supplied };
    return { stored, value: given, blocked: false, status, supplied, conf, from };
  }
  const derived = derivedSex(stored, measure);
  if (derived) {
    const from: From = { measure: 'total', step: derived.step, status: 'I' };
    return {
      stored,
      value: derived.value,
      blocked: false,
      status: weakest([supplied, 'I']),
      supplied,
      conf,
      from,
    };
  }
  if (sheet.complete && isZeroBlank(sheet, stored, measure)) {
    const from = { measure, step: `${stored.dataset.template.id}: blank = 0`, status: supplied };
    return { stored, value: 0, blocked: false, status, supplied, conf, from };
  }
  return { stored, value: null, blocked: false, status, supplied, conf, from: null };
}

/** A code as a number: `RATIFIED = 1`. */
export function readScore(sheet: SheetRows, stored: StoredRow, column: string, { of }: Scores): ReadValue {
  const own = readValue(sheet, stored, column);
  const code = valueIn(stored, column);
  const score = typeof code === 'string' ? of[code] : undefined;
  if (score === undefined || own.blocked) return { ...own, value: null, from: null };
  const step = `${String(code)} = ${String(score)}`;
  return { ...own, value: score, from: { measure: column, step, status: own.supplied } };
}

/** The cell behind a value; none where there is no value. */
export const sourcesOf = (sheet: SheetRows, { stored, value, from }: ReadValue): readonly Source[] =>
  value === null || from === null ? [] : [sourceOf(sheet, stored, value, from)];

/** The weaker of the row's status and that of the cell itself (`~3000`, `2023p`). */
function statusOf(stored: StoredRow, measure: string): ObsStatus {
  const own = stored.row.readings?.[measure]?.status;
  const status = (valueIn(stored, 'obs_status') ?? 'A') as ObsStatus;
  if (own === undefined || own === status) return status;
  return weakest([own]) === weakest([own, status]) && own !== 'A' ? own : status;
}

/** A forecast is not accepted for a year that was over when the workbook was handed in (rulings A10). */
function isPast(stored: StoredRow): boolean {
  const { submittedOn, periodEnd } = stored.dataset.meta;
  const present = submittedOn === null ? (periodEnd ?? 0) + 1 : Number(submittedOn.slice(0, 4));
  const year = valueIn(stored, 'year');
  return typeof year === 'number' && year < present;
}

const OTHER_SEX: Readonly<Record<string, string>> = { female: 'male', male: 'female' };

/** rulings A9: total − the other sex − unknown; a blank unknown is 0, a negative result is none. */
function derivedSex(stored: StoredRow, measure: string): { value: number; step: string } | null {
  const other = OTHER_SEX[measure];
  if (other === undefined) return null;
  const [total, given, unknown] = ['total', other, 'sex_unknown'].map((field) => valueIn(stored, field));
  if (typeof total !== 'number' || typeof given !== 'number') return null;
  const value = total - given - (typeof unknown === 'number' ? unknown : 0);
  const step = `derived: total − ${other}${typeof unknown === 'number' ? ' − sex_unknown' : ''}`;
  return value < 0 ? null : { value, step };
}

/**
 * A cell that is really empty, and no sign that a figure exists: a missing token, a status that says so, or a total
 * above zero whose split is not given.
 */
function isZeroBlank({ template }: SheetRows, stored: StoredRow, measure: string): boolean {
  const reading = stored.row.readings?.[measure];
  if (valueIn(stored, measure) !== null) return false;
  if (reading !== undefined && reading.raw.trim() !== '') return false;
  if (saysMissing(String(valueIn(stored, 'obs_status') ?? 'A'))) return false;
  if (!(measure in OTHER_SEX) && measure !== 'sex_unknown') return true;
  const whole = valueIn(stored, template.parts?.find(([part]) => part === measure)?.[1] ?? 'total');
  return whole === 0 || typeof whole !== 'number';
}

/** An amount in another currency than the others of its sheet. */
function isOtherMoney(
  { template, fields, currency }: SheetRows,
  stored: StoredRow,
  measure: string,
): boolean {
  const own = stored.dataset.meta.currency;
  if (own === currency || own === null || fields.get(measure)?.type !== 'money') return false;
  return !isPlainNumber(template, measure, (column) => valueIn(stored, column));
}

/** `×10^6` for money and counts that META scales; blank where nothing was done. */
function multiplier({ template, fields }: SheetRows, stored: StoredRow, measure: string): string {
  const { dataset } = stored;
  const type = fields.get(measure)?.type;
  const power = isPlainNumber(template, measure, (column) => valueIn(stored, column))
    ? 0
    : type === 'money'
      ? dataset.meta.moneyMult
      : type === 'count'
        ? dataset.meta.countMult
        : 0;
  return power === 0 ? '' : `×10^${String(power)}`;
}

/** How many were asked in a row of a survey; undefined where it does not say so. */
export function sampleOf(stored: StoredRow): number | undefined {
  const sample = valueIn(stored, 'n_sample');
  return typeof sample === 'number' ? sample : undefined;
}

function sourceOf(sheet: SheetRows, stored: StoredRow, value: number, from: From): Source {
  const { row, dataset } = stored;
  const { measure, step, status } = from;
  const [note, sample] = [valueIn(stored, 'note'), sampleOf(stored)];
  const origin = sheet.origins(dataset, row, measure);
  return {
    file: dataset.file,
    sheet: dataset.sheet,
    cell: placeOf(dataset, row, measure).cell ?? '',
    raw: dataset.raw(row, measure),
    value,
    step: step ?? multiplier(sheet, stored, measure),
    obsStatus: status,
    ...(typeof note === 'string' && { note }),
    ...(sample !== undefined && { sample }),
    ...(origin !== undefined && { origin }),
  };
}
