/**
 * The proposal for an import in words: what its columns are used for, those that are used alike together (`F:L`), and
 * what is asked. Used by the terminal and by the pane.
 */
import { columnLetters } from '../grid/address.ts';
import { fieldLabel } from '../i18n/labels.ts';
import { fill, words, wordsOf } from '../i18n/translate.ts';
import type { ColumnMapping, LayoutChange, Question } from '../model/import.ts';
import type { Language, Value } from '../model.ts';

/** Questions that may be left to the check: the labels stay in their cells as they are. */
export const isAboutLabel = ({ id, args }: Question): boolean =>
  id === 'more-labels' ||
  (['unknown-label', 'ambiguous-label'].includes(id) &&
    !['reporting', 'sex'].includes(String(args['field'])));

/** Headers of several rows can be long. */
const LONGEST = 100;

/** In one line. */
export function shorten(text: string, longest: number): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  return plain.length > longest ? `${plain.slice(0, longest - 1)}…` : plain;
}

/** The sentence for a question or a remark; the id where it has no words. */
export function questionText(
  family: 'questions' | 'remarks',
  { id, args }: Question,
  sheet: string,
  language: Language,
): string {
  const text = wordsOf<string>(words(language).imports[family], id) ?? id;
  const name = fieldLabel(language, sheet, String(args['field'] ?? ''));
  const short = Object.entries(args).map(
    ([key, value]) => [key, typeof value === 'string' ? shorten(value, LONGEST) : value] as const,
  );
  return fill(text, { name, label: name, ...Object.fromEntries(short) }, language);
}

/** A change of layout in words. Columns are told by letters, which is where people look. */
export function changeText({ id, args }: LayoutChange, language: Language): string {
  const text = wordsOf<string>(words(language).imports.changes, id) ?? id;
  const letters = (value: Value | undefined): Value =>
    typeof value === 'number' ? columnLetters(value) : (value ?? null);
  const isColumn = id.startsWith('column-');
  return fill(
    text,
    isColumn ? { ...args, from: letters(args['from']), to: letters(args['to']) } : args,
    language,
  );
}

export interface ColumnLine {
  /** `F:L`. */
  readonly where: string;
  readonly text: string;
  readonly confidence: ColumnMapping['guess']['confidence'];
  readonly reason: string;
}

/** One line for columns of the same use, field, reason and kinds of codes, in the order of the first of each. */
export function columnLines(
  columns: readonly ColumnMapping[],
  sheet: string,
  language: Language,
): readonly ColumnLine[] {
  const groups = new Map<string, [ColumnMapping, ...ColumnMapping[]]>();
  for (const column of columns) {
    const group = groups.get(kindOf(column));
    if (group) group.push(column);
    else groups.set(kindOf(column), [column]);
  }
  return [...groups.values()].map((group) => ({
    where: rangesOf(group.map(({ column }) => column)),
    text: textOf(group, sheet, language),
    confidence: group[0].guess.confidence,
    reason: group[0].guess.reason,
  }));
}

const kindOf = ({ use, field, at = {}, power, status, guess, header }: ColumnMapping): string =>
  JSON.stringify([
    use,
    field ?? null,
    Object.keys(at).sort(),
    power ?? 0,
    status ?? null,
    guess.confidence,
    guess.reason,
    // Keys and notes stand alone: there are few of them, and each header matters.
    use === 'key' || use === 'note' ? header : null,
  ]);

function textOf(
  group: readonly [ColumnMapping, ...ColumnMapping[]],
  sheet: string,
  language: Language,
): string {
  const { preview } = words(language).imports;
  const [{ use, field, header }] = group;
  const many = group.length > 1 ? ` (${fill(preview.many, { n: group.length }, language)})` : '';
  const headers = [...new Set(group.map((each) => short(each.header)))];
  const shown = headers.slice(0, 3).join(', ') + (headers.length > 3 ? ', …' : '');
  if (use === 'key') return `${short(header)} → ${field ?? ''}`;
  if (use === 'note') return `${short(header)} → ${preview.note}`;
  if (use === 'ignore') return `${preview.ignored}${many}: ${shown}`;
  const label = fieldLabel(language, sheet, field ?? '');
  const codes = codesOf(group, language);
  return `${codes === '' ? shown : codes}${many} → ${field ?? ''}${label.toLowerCase() === field ? '' : `, ${label}`}`;
}

/** What the headers stand for: `years 1990–2019`, `destination DEU`, `212 × origin (AFG … ZWE)`. */
function codesOf(group: readonly ColumnMapping[], language: Language): string {
  const { preview } = words(language).imports;
  const fields = [...new Set(group.flatMap(({ at = {} }) => Object.keys(at)))];
  return fields
    .map((field) => {
      const codes = [...new Set(group.flatMap(({ at = {} }) => at[field] ?? []))].sort();
      const [first = '', last = ''] = [codes[0], codes.at(-1)];
      if (codes.length === 1) return `${field} ${first}`;
      const form = field === 'year' ? preview.years : preview.some;
      return fill(form, { n: codes.length, field, first, last }, language);
    })
    .join(', ');
}

const short = (text: string): string => shorten(text, 40);

/** At most so many runs of columns are named. */
const RUNS = 4;

function rangesOf(columns: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const column of columns) {
    const last = runs.at(-1);
    if (last?.[1] === column - 1) last[1] = column;
    else runs.push([column, column]);
  }
  const shown = (run: readonly [number, number]): string =>
    run[0] === run[1] ? columnLetters(run[0]) : `${columnLetters(run[0])}:${columnLetters(run[1])}`;
  if (runs.length <= RUNS) return runs.map(shown).join(', ');
  return `${columnLetters(columns[0] ?? 1)} … ${columnLetters(columns.at(-1) ?? 1)}`;
}
