/** Which columns of a foreign table hold figures of which measure, and for which codes (profile-sheets §6.2, §6.3). */
import { addTo } from '../../grouped.ts';
import type { ForeignWords } from '../../catalogue/define.ts';
import type { ColumnMapping, Guess, Question } from '../../model/import.ts';
import type { Field, Language, Template } from '../../model.ts';
import type { Axis } from './axes.ts';
import { isHeaded, type Column } from './columns.ts';
import type { LabelReader } from './labels.ts';
import { isList } from './lists.ts';

export interface ValueContext {
  readonly reader: LabelReader;
  readonly words: ForeignWords;
  readonly language: Language | null;
  /** Field of the codes across, and the axis. */
  readonly across: { readonly axis: Axis; readonly field: string } | null;
  /** Key fields that stand in columns of their own. */
  readonly filled: ReadonlySet<string>;
  /** The title says that the sexes follow one another. */
  readonly isBySex: boolean;
}

export interface Values {
  readonly uses: ReadonlyMap<number, Omit<ColumnMapping, 'header' | 'column'>>;
  readonly questions: readonly Question[];
}

const guess = (confidence: Guess['confidence'], reason: string): Guess => ({ confidence, reason });
const ignore = (reason: string): Omit<ColumnMapping, 'header' | 'column'> => ({
  use: 'ignore',
  guess: guess('likely', reason),
});

/** The measure of figures whose header does not name one: persons in total, or the only measure that must be there. */
function defaultMeasure(template: Template): Field | undefined {
  const measures = template.fields.filter((field) => field.role === 'measure');
  const total = measures.find((field) => field.id === 'total');
  if (total) return total;
  if (measures.length === 1) return measures[0];
  const required = measures.filter((field) => field.required);
  return required.length === 1 ? required[0] : undefined;
}

export function findValues(columns: readonly Column[], context: ValueContext): Values {
  const { reader, words } = context;
  const questions: Question[] = [];
  const letters = lettersOf(columns, context, questions);
  const codes = codesAcross(
    columns.filter(({ column }) => !letters.has(column)),
    context,
  );
  const uses = new Map<number, Omit<ColumnMapping, 'header' | 'column'>>();
  const hasYears = columns.some(({ time }) => time !== null);
  const open: Column[] = [];
  for (const column of columns) {
    const measure = measureOf(column, context, letters);
    const at = {
      ...(column.time && {
        year: column.time.year,
        ...(column.time.period !== undefined && { period: column.time.period }),
      }),
      ...codes.get(column.column),
      ...areaAt(column, context),
    };
    const field = measure && reader.field(measure.field);
    if (column.isYearRange) uses.set(column.column, ignore('year-range'));
    else if (column.isShare && field?.type !== 'percent' && field?.type !== 'decimal')
      uses.set(column.column, ignore('share'));
    else if (isCode(column, words)) uses.set(column.column, ignore('code-column'));
    else if (hasYears && column.time === null && !context.filled.has('year'))
      uses.set(column.column, ignore('no-year'));
    else if (isLeftOver(column, context, codes)) uses.set(column.column, ignore('not-understood'));
    else if (!measure || (!measure.isNamed && Object.keys(at).length === 0)) open.push(column);
    else
      uses.set(
        column.column,
        valueOf(column, measure.field, at, guess(measure.isNamed ? 'sure' : 'likely', measure.reason)),
      );
  }
  decideOpen(open, uses, context, questions);
  return { uses: positional(columns, uses, context, questions), questions };
}

function valueOf(
  column: Column,
  field: string,
  at: Readonly<Record<string, string>>,
  why: Guess,
): Omit<ColumnMapping, 'header' | 'column'> {
  return {
    use: 'value',
    field,
    ...(Object.keys(at).length > 0 && { at }),
    ...(column.time?.status && { status: column.time.status }),
    ...(column.time?.note !== undefined && { mark: column.time.note }),
    guess: why,
  };
}

interface Measure {
  readonly field: string;
  /** The header names the measure or a sex. */
  readonly isNamed: boolean;
  readonly reason: string;
}

function measureOf(
  column: Column,
  { reader }: ValueContext,
  letters: ReadonlyMap<number, string>,
): Measure | null {
  const hasSexes = reader.field('female') !== undefined && reader.field('total') !== undefined;
  const letter = letters.get(column.column);
  if (hasSexes && letter !== undefined) return { field: letter, isNamed: true, reason: 'sex-in-header' };
  if (hasSexes && column.sex !== null) return { field: column.sex, isNamed: true, reason: 'sex-in-header' };
  const named = column.named === undefined ? undefined : reader.field(column.named);
  if (named && (named.role === 'measure' || named.id === 'n_sample'))
    return { field: named.id, isNamed: true, reason: 'header-named' };
  const measure = defaultMeasure(reader.template);
  return measure
    ? { field: measure.id, isNamed: false, reason: column.time ? 'year-in-header' : 'codes-in-header' }
    : null;
}

/** `F` and `M`, `H` and `F`, `H` and `M`: a lone M is decided by its neighbours, beside H by the language (§6.2). */
function lettersOf(
  columns: readonly Column[],
  { reader, language }: ValueContext,
  questions: Question[],
): Map<number, string> {
  const found = new Map<number, string>();
  const lettered = columns.filter(({ letter }) => letter !== null);
  const has = (letter: string): boolean => lettered.some((column) => column.letter === letter);
  if (!reader.field('female') || !(has('F') || has('M') || has('H'))) return found;
  const isWomen = has('M') && has('H') && !has('F') && language === 'es';
  const isOpen = has('M') && !has('F') && !isWomen;
  if (isOpen)
    questions.push({
      id: 'lone-m',
      args: { columns: lettered.filter(({ letter }) => letter === 'M').length },
    });
  for (const { column, letter } of lettered) {
    if (letter === 'F') found.set(column, 'female');
    else if (letter === 'H') found.set(column, 'male');
    else if (letter === 'T') found.set(column, 'total');
    else if (!isOpen) found.set(column, isWomen ? 'female' : 'male');
  }
  return found;
}

/** Codes of key fields that the headers name: ages, levels of education, kinds of persons. */
function codesAcross(
  columns: readonly Column[],
  context: ValueContext,
): ReadonlyMap<number, Readonly<Record<string, string>>> {
  const { reader, filled } = context;
  const fields = reader.template.fields.filter(
    (field) => field.type === 'code' && reader.template.key.includes(field.id) && !filled.has(field.id),
  );
  const found = new Map<number, Record<string, string>>();
  for (const field of fields) {
    const codes = new Map(columns.map((column) => [column.column, codeOfHeader(column, field.id, reader)]));
    const named = [...codes.values()].filter((code) => code !== null && code !== '_T').length;
    if (named < 2 && !(named === 1 && columns.length <= 2)) continue;
    for (const [column, code] of codes)
      if (code !== null) found.set(column, { ...found.get(column), [field.id]: code });
  }
  return found;
}

/** The longest run of header parts that is a label of the field; words broken at a hyphen are joined. */
function codeOfHeader(column: Column, field: string, reader: LabelReader): string | null {
  const parts = column.header.parts.slice(0, 16);
  for (let length = Math.min(4, parts.length); length > 0; length--)
    for (let start = parts.length - length; start >= 0; start--) {
      const run = parts.slice(start, start + length);
      if (run.every((part) => /^(?:19|20)\d\d/.test(part))) continue;
      for (const text of new Set([unbroken(run), run.join(' '), run.join('')])) {
        const { kind, code } = reader.test(field, text);
        if (kind === 'code' || kind === 'total') return code;
      }
    }
  return null;
}

/** `seconda-`, `ry spe-`, `cialized` → `secondary specialized`. */
const unbroken = (parts: readonly string[]): string =>
  parts.reduce(
    (text, part) => (text.endsWith('-') ? text.slice(0, -1) + part : `${text} ${part}`).trim(),
    '',
  );

const areaAt = ({ column }: Column, { across }: ValueContext): Record<string, string> => {
  const code = across?.axis.codes.get(column);
  return across && code !== undefined ? { [across.field]: code } : {};
};

/** Where other headers carry codes, one without is no figure of ours unless it says that it is the total. */
function isLeftOver(
  column: Column,
  { across, reader }: ValueContext,
  codes: ReadonlyMap<number, unknown>,
): boolean {
  const isTotal =
    column.sex !== null ||
    (column.named !== undefined &&
      reader.field(column.named)?.role === 'measure' &&
      column.named !== 'total');
  if (across && !across.axis.codes.has(column.column)) return true;
  return codes.size > 0 && !codes.has(column.column) && !isTotal;
}

const isCode = (column: Column, words: ForeignWords): boolean =>
  column.time === null &&
  (isHeaded(column, words.codesOfAreas) ||
    /^(?:sort ?order|order|rank|rang|n[°ºo]\.?|no\.?|#|id|index|unnamed.*)$/i.test(
      column.header.text.trim(),
    ) ||
    /(?:^|[ _])(?:code|id|cve|iso)(?:$|[ _])/i.test(column.header.text) ||
    column.header.text === '');

/** Figures whose header names nothing: the only ones are the figures of the sheet, of several a person must say. */
function decideOpen(
  open: readonly Column[],
  uses: Map<number, Omit<ColumnMapping, 'header' | 'column'>>,
  { reader, words }: ValueContext,
  questions: Question[],
): void {
  const hasValues = [...uses.values()].some(({ use }) => use === 'value');
  const measure = defaultMeasure(reader.template);
  const headed = open.filter((column) => isHeaded(column, words.values, true));
  const [only] = open.length === 1 ? open : headed.length === 1 ? headed : [];
  for (const column of open) uses.set(column.column, ignore(hasValues ? 'not-understood' : 'undecided'));
  if (hasValues || open.length === 0 || isList(reader.template)) return;
  if (only && measure) uses.set(only.column, valueOf(only, measure.id, {}, guess('likely', 'only-figures')));
  else
    questions.push({
      id: measure ? 'which-figures' : 'no-measure',
      args: {
        headers: open
          .map(({ header }) => header.text)
          .slice(0, 20)
          .join(' | '),
      },
    });
}

const SEXES = ['total', 'male', 'female'];

/** The same header three times, where the title speaks of sexes: both, male, female by position (§6.2). */
function positional(
  columns: readonly Column[],
  uses: ReadonlyMap<number, Omit<ColumnMapping, 'header' | 'column'>>,
  { reader, isBySex }: ValueContext,
  questions: Question[],
): ReadonlyMap<number, Omit<ColumnMapping, 'header' | 'column'>> {
  const groups = new Map<string, number[]>();
  for (const { column } of columns) {
    const use = uses.get(column);
    if (use?.use !== 'value') continue;
    const key = JSON.stringify([use.field, use.at ?? {}]);
    addTo(groups, key, column);
  }
  const repeated = [...groups.values()].filter((group) => group.length > 1);
  if (repeated.length === 0) return uses;
  const found = new Map(uses);
  const isThree =
    [...groups.values()].every((group) => group.length === 3) && reader.field('female') !== undefined;
  const isTotal = [...uses.values()].every(({ use, field }) => use !== 'value' || field === 'total');
  if (isThree && isTotal && isBySex) {
    for (const group of repeated)
      group.forEach((column, index) => {
        const use = uses.get(column);
        if (use)
          found.set(column, {
            ...use,
            field: SEXES[index] ?? 'total',
            guess: guess('guess', 'order-of-sexes'),
          });
      });
    return found;
  }
  // several classes of the source may be one of ours; equal headers are not told apart
  const byColumn = new Map(columns.map((column) => [column.column, column]));
  for (const group of repeated) {
    const texts = new Set(group.map((column) => byColumn.get(column)?.header.text));
    if (texts.size === 1) {
      questions.push({ id: 'repeated-header', args: { header: [...texts][0] ?? '', times: group.length } });
      for (const column of group.slice(1)) found.set(column, ignore('repeated-header'));
    }
  }
  return found;
}
