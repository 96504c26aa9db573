/** What the attributes of a cell in an OpenDocument sheet say of its value. */
import { normaliseIso } from '../dates.ts';

export type OdsValue =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text' | 'error' | 'date'; readonly value: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  /** Days, or part of one. */
  | { readonly kind: 'time'; readonly value: number };

/** Errors as they are shown, for programs that write no more of them than that. */
const ERROR = /^(?:#(?:N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!)|Err:\d{3})$/;

export interface OdsCell {
  /** Value of an attribute by its name. */
  readonly attribute: (name: string) => string | undefined;
  readonly formula: boolean;
  /** What the cell shows; null where it has no paragraph. */
  readonly shown: string | null;
}

/** Null: the cell holds nothing. Undefined: it does not say what it should. */
export function valueOf({ attribute, formula, shown }: OdsCell): OdsValue | null | undefined {
  const type = attribute('office:value-type');
  if (attribute('calcext:value-type') === 'error' || (formula && shown !== null && ERROR.test(shown)))
    return { kind: 'error', value: shown ?? '' };
  switch (type) {
    case undefined:
    case 'void':
      // A formula that gives an empty text is written with an empty paragraph.
      return shown === null || (shown === '' && !formula) ? null : { kind: 'text', value: shown };
    case 'string':
      return { kind: 'text', value: attribute('office:string-value') ?? shown ?? '' };
    case 'boolean': {
      const value = attribute('office:boolean-value');
      return value === 'true' || value === 'false' ? { kind: 'boolean', value: value === 'true' } : undefined;
    }
    case 'float':
    case 'percentage':
    case 'currency': {
      const value = numberOf(attribute('office:value'));
      // A truth value of a formula without a format, as LibreOffice writes it.
      if (formula && ((shown === 'TRUE' && value === 1) || (shown === 'FALSE' && value === 0)))
        return { kind: 'boolean', value: value === 1 };
      return value === undefined ? undefined : { kind: 'number', value };
    }
    case 'date': {
      const iso = dateOf(attribute('office:date-value') ?? '');
      return iso === null ? undefined : { kind: 'date', value: iso };
    }
    case 'time': {
      const value = daysOf(attribute('office:time-value') ?? '');
      return value === undefined ? undefined : { kind: 'time', value };
    }
    default:
      return undefined;
  }
}

function numberOf(text: string | undefined): number | undefined {
  if (text === undefined || !/^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(text)) return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
}

/** Rounded to a second: programs write 13:29:59.999999497 for half past one. */
function dateOf(text: string): string | null {
  const match = /^(.*:\d\d)([.,]\d+)$/.exec(text.trim());
  if (!match?.[1] || !match[2]) return normaliseIso(text);
  const whole = normaliseIso(match[1]);
  if (whole === null || Number(match[2].replace(',', '.')) < 0.5) return whole;
  const time = new Date(`${match[1]}Z`).getTime() + 1000;
  return Number.isNaN(time) ? null : normaliseIso(new Date(time).toISOString());
}

/** Days in a duration such as `PT13H30M00S`. */
function daysOf(text: string): number | undefined {
  const match = /^(-?)P(?:(\d+)D)?T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:[.,]\d+)?)S)?$/.exec(text.trim());
  if (!match) return undefined;
  const [, sign, days = '0', hours = '0', minutes = '0', seconds = '0'] = match;
  const all =
    Number(days) + (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds.replace(',', '.'))) / 86_400;
  return sign === '-' ? -all : all;
}
