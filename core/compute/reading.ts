/** The value of one measure in one row, with what was done to it (rulings A8–A10, B38). */
import type { Scores } from '../expression/grammar.ts';
import { placeOf } from '../grid/address.ts';
import { saysMissing, weakest } from '../expression/status.ts';
import type { ObsStatus, Source } from '../model.ts';
import type { SheetRows, StoredRow } from './sheet-rows.ts';

export interface ReadValue {
  readonly value: number | null;
  /** True where a value stands there and may not be used. */
  readonly blocked: boolean;
  readonly status: ObsStatus;
  /** The supplied status, where it has no rank of its own and is passed on as a flag. */
  readonly supplied: ObsStatus;
  readonly conf: string;
  /** Made only for what enters a figure. */
  sources(): readonly Source[];
}

export function readValue(sheet: SheetRows, stored: StoredRow, measure: string): ReadValue {
  const { row, dataset } = stored;
  const supplied = statusOf(stored, measure);
  const common = {
    supplied,
    status: weakest([supplied]),
    conf: String(row.values['conf_status'] ?? 'F'),
    blocked: false,
  };
  const none: ReadValue = { ...common, value: null, sources: () => [] };
  if (stored.blocked || (supplied === 'F' && isPast(stored))) return { ...none, blocked: true };
  const given = row.values[measure];
  if (typeof given === 'number')
    return {
      ...common,
      value: given,
      sources: () => [sourceOf(sheet, stored, measure, given, multiplier(sheet, stored, measure), supplied)],
    };
  const derived = derivedSex(stored, measure);
  if (derived)
    return {
      ...common,
      status: weakest([supplied, 'I']),
      value: derived.value,
      sources: () => [sourceOf(sheet, stored, 'total', derived.value, derived.step, 'I')],
    };
  if (sheet.complete && isZeroBlank(sheet, stored, measure))
    return {
      ...common,
      value: 0,
      sources: () => [sourceOf(sheet, stored, measure, 0, `${dataset.template.id}: blank = 0`, supplied)],
    };
  return none;
}

/** A code as a number: `RATIFIED = 1`. */
export function readScore(sheet: SheetRows, stored: StoredRow, column: string, { of }: Scores): ReadValue {
  const own = readValue(sheet, stored, column);
  const code = stored.row.values[column];
  const score = typeof code === 'string' ? of[code] : undefined;
  if (score === undefined || own.blocked) return { ...own, value: null, sources: () => [] };
  const step = `${String(code)} = ${String(score)}`;
  return {
    ...own,
    value: score,
    sources: () => [sourceOf(sheet, stored, column, score, step, own.supplied)],
  };
}

/** The weaker of the row's status and that of the cell itself (`~3000`, `2023p`). */
function statusOf({ row }: StoredRow, measure: string): ObsStatus {
  const own = row.readings?.[measure]?.status;
  const status = (row.values['obs_status'] ?? 'A') as ObsStatus;
  if (own === undefined || own === status) return status;
  return weakest([own]) === weakest([own, status]) && own !== 'A' ? own : status;
}

/** A forecast is not accepted for a year that was over when the workbook was handed in (rulings A10). */
function isPast({ row, dataset }: StoredRow): boolean {
  const { submittedOn, periodEnd } = dataset.meta;
  const present = submittedOn === null ? (periodEnd ?? 0) + 1 : Number(submittedOn.slice(0, 4));
  return Number(row.values['year']) < present;
}

const OTHER_SEX: Readonly<Record<string, string>> = { female: 'male', male: 'female' };

/** rulings A9: total − the other sex − unknown; a blank unknown is 0, a negative result is none. */
function derivedSex({ row }: StoredRow, measure: string): { value: number; step: string } | null {
  const other = OTHER_SEX[measure];
  if (other === undefined) return null;
  const { total, [other]: given, sex_unknown: unknown } = row.values;
  if (typeof total !== 'number' || typeof given !== 'number') return null;
  const value = total - given - (typeof unknown === 'number' ? unknown : 0);
  const step = `derived: total − ${other}${typeof unknown === 'number' ? ' − sex_unknown' : ''}`;
  return value < 0 ? null : { value, step };
}

/**
 * A cell that is really empty, and no sign that a figure exists: a missing token, a status that says so, or a total
 * above zero whose split is not given.
 */
function isZeroBlank({ template }: SheetRows, { row }: StoredRow, measure: string): boolean {
  const reading = row.readings?.[measure];
  if (row.values[measure] !== null && row.values[measure] !== undefined) return false;
  if (reading !== undefined && reading.raw.trim() !== '') return false;
  if (saysMissing(String(row.values['obs_status'] ?? 'A'))) return false;
  if (!(measure in OTHER_SEX) && measure !== 'sex_unknown') return true;
  const whole = row.values[template.parts?.find(([part]) => part === measure)?.[1] ?? 'total'];
  return whole === 0 || typeof whole !== 'number';
}

/** `×10^6` for money and counts that META scales; blank where nothing was done. */
function multiplier({ template, fields }: SheetRows, { row, dataset }: StoredRow, measure: string): string {
  const type = fields.get(measure)?.type;
  const plain = Object.entries(template.plain?.[measure] ?? {}).some(([column, codes]) =>
    codes.includes(String(row.values[column])),
  );
  const power = plain
    ? 0
    : type === 'money'
      ? dataset.meta.moneyMult
      : type === 'count'
        ? dataset.meta.countMult
        : 0;
  return power === 0 ? '' : `×10^${String(power)}`;
}

function sourceOf(
  { origins }: SheetRows,
  { row, dataset }: StoredRow,
  measure: string,
  value: number,
  step: string,
  obsStatus: ObsStatus,
): Source {
  const { note, n_sample: sample } = row.values;
  const origin = origins(dataset, row, measure);
  return {
    file: dataset.file,
    sheet: dataset.sheet,
    cell: placeOf(dataset, row, measure).cell ?? '',
    raw: dataset.raw(row, measure),
    value,
    step,
    obsStatus,
    ...(typeof note === 'string' && { note }),
    ...(typeof sample === 'number' && { sample }),
    ...(origin !== undefined && { origin }),
  };
}
