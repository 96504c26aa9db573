/** How one field of a template shows in cells: number format, width, input prompt and the rule of its column. */
import { fieldHelp, labelOfField } from '../i18n/labels.ts';
import type { Field, FieldType, Template, Value } from '../model.ts';
import type { CellPlan, Style, ValidationPlan } from './plan.ts';
import { shorten } from './shorten.ts';
import type { TemplateContext } from './template-context.ts';
import type { ListPlace } from './template-lists.ts';

/** Excel shows at most this much of a prompt, and of its title. */
const PROMPT = 255;
const PROMPT_TITLE = 32;
/** A date before this is a bare year that became a day count: 2019 is 11 July 1905. */
const FIRST_DATE = '1906-01-01';
const LAST_DATE = '2199-12-31';
/** Above this a bound is not worth telling. */
const HUGE = 1_000_000_000;
/** Columns for longer texts are wider. */
const SHORT_TEXT = 255;

const FORMATS: Partial<Record<FieldType, string>> = {
  count: '#,##0',
  integer: '0',
  money: '#,##0.00##',
  usd: '#,##0',
  percent: '0.0#',
  year: '0',
  date: 'yyyy-mm-dd',
};

const WIDTHS: Readonly<Record<FieldType, number>> = {
  count: 13,
  integer: 10,
  decimal: 13,
  percent: 11,
  money: 16,
  usd: 16,
  code: 13,
  codes: 18,
  area: 13,
  date: 12,
  year: 8,
  period: 11,
  text: 24,
};

const isProse = (field: Field): boolean => field.type === 'text' && (field.maxLength ?? 0) > SHORT_TEXT;

/** Words and codes stay as typed: 8.10 does not become 8.1. */
export const formatOf = (field: Field): string | undefined => (isWord(field) ? '@' : FORMATS[field.type]);

const isWord = ({ type }: Field): boolean => ['code', 'codes', 'area', 'period', 'text'].includes(type);

/** In characters: wide enough for the values, the name and the longest word of the head. */
export function widthOf(field: Field, head: string): number {
  const word = Math.max(...head.split(/\s+/).map(({ length }) => length), 0);
  const usual = isProse(field) ? 40 : WIDTHS[field.type];
  return Math.min(44, Math.max(usual, Math.ceil(field.id.length * 0.95) + 2, Math.ceil(word * 1.1) + 2));
}

/** A value as its column wants it: words and codes as text, ISO days as day counts. */
export function cellOf(value: Value, field: Field, style: Style): CellPlan {
  if (value === null) return { value, style };
  if (field.type === 'date' && typeof value === 'string') return { value: dayCount(value) ?? value, style };
  return { value: formatOf(field) === '@' ? String(value) : value, style };
}

function dayCount(iso: string): number | null {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(iso) ? Date.parse(iso) : Number.NaN;
  return Number.isNaN(time) || iso < FIRST_DATE ? null : Math.round(time / 86_400_000) + 25_569;
}

/** The one rule of a field's cells: what the prompt says, and what is refused or asked about. */
export function validationOf(
  context: TemplateContext,
  template: Template,
  field: Field,
  ref: string,
  list: ListPlace | null,
): ValidationPlan {
  const { text } = context;
  const label = labelOfField(context.language, template, field);
  const help = fieldHelp(context.language, template.id, field.id);
  const defaulted =
    field.default === undefined ? '' : context.fill(text.hints.default, { value: field.default });
  const prompt = [help, hintOf(context, field, list), defaulted].filter(Boolean).join(' ');
  return {
    ref,
    allowBlank: true,
    promptTitle: shorten(label, PROMPT_TITLE),
    prompt: shorten(prompt, PROMPT),
    ...ruleOf(context, field, list),
    errorTitle: shorten(text.errors.title, PROMPT_TITLE),
  };
}

function hintOf({ text: { hints }, fill }: TemplateContext, field: Field, list: ListPlace | null): string {
  if (list && field.refers) {
    const { sheet, column } = list;
    return fill(field.refers.loose ? hints.idsLoose : hints.ids, { sheet, column });
  }
  if (list && field.type !== 'area' && field.type !== 'codes') return list.open ? hints.openCode : hints.code;
  switch (field.type) {
    // Their help says it all.
    case 'code':
    case 'period':
    case 'text':
      return '';
    default:
      return hints[field.type];
  }
}

type Rule = Pick<ValidationPlan, 'type' | 'formulae'> & Partial<ValidationPlan>;

function ruleOf(context: TemplateContext, field: Field, list: ListPlace | null): Rule {
  const { errors } = context.text;
  if (list) return listRule(context, field, list);
  switch (field.type) {
    case 'count':
    case 'usd':
      return numberRule(context, 'whole', field.min ?? 0, field.max);
    case 'integer':
      return numberRule(context, 'whole', field.min, field.max);
    case 'year':
      return numberRule(context, 'whole', field.min ?? 1950, field.max ?? 2100);
    case 'percent':
      // Price files hold negative margins, so bounds that are not declared only ask.
      return field.min === undefined && field.max === undefined
        ? { type: 'decimal', formulae: [0, 100], error: errors.percent, errorStyle: 'warning' }
        : numberRule(context, 'decimal', field.min, field.max);
    case 'decimal':
    case 'money':
      return numberRule(context, 'decimal', field.min, field.max);
    case 'date':
      return { type: 'date', formulae: [FIRST_DATE, LAST_DATE], error: errors.date, errorStyle: 'warning' };
    case 'period':
      return { type: 'textLength', formulae: [4, 7], error: errors.period, errorStyle: 'warning' };
    default:
      return field.maxLength === undefined
        ? { type: 'textLength', formulae: [0, 32_767] }
        : {
            type: 'textLength',
            formulae: [0, field.maxLength],
            error: context.fill(errors.text, { max: field.maxLength }),
          };
  }
}

/** Closed lists refuse, open ones ask; where several codes may stand in a cell the list only helps. */
function listRule(context: TemplateContext, field: Field, list: ListPlace): Rule {
  const { errors } = context.text;
  const rule = { type: 'list', formulae: [list.ref] } as const;
  if (field.type === 'codes' || field.refers?.loose) return rule;
  const { sheet, column } = list;
  if (field.refers)
    return { ...rule, error: context.fill(errors.ids, { sheet, column }), errorStyle: 'warning' };
  const asks = list.open || field.type === 'area';
  const error = field.type === 'area' ? errors.area : list.open ? errors.openCode : errors.code;
  return {
    ...rule,
    error: context.fill(error, { column }),
    errorStyle: asks ? 'warning' : 'stop',
  };
}

function numberRule(
  context: TemplateContext,
  type: 'whole' | 'decimal',
  min: number | undefined,
  max: number | undefined,
): Rule {
  const { errors } = context.text;
  const kind = type === 'whole' ? 'whole' : 'number';
  const told = max !== undefined && max < HUGE ? '' : min === undefined ? 'Any' : 'AtLeast';
  // Years are told without a mark between the digits.
  const shown = (bound: number): Value => (type === 'whole' && bound < 10_000 ? String(bound) : bound);
  const needed = context.fill(errors[`${kind}${told}`], {
    min: shown(min ?? -HUGE),
    max: shown(max ?? HUGE),
  });
  const bounds =
    max === undefined && min !== undefined
      ? ({ formulae: [min], operator: 'greaterThanOrEqual' } as const)
      : { formulae: [min ?? -1e15, max ?? 1e15] };
  return { type, ...bounds, error: `${needed} ${errors.leaveBlank}` };
}
