/** Key fields without a column: one value for every row, from the title, META, the default or a person (§6.3). */
import type { Catalogue } from '../../catalogue/define.ts';
import type { Guess, ImportOptions, Mapping, Question } from '../../model/import.ts';
import type { Field } from '../../model.ts';
import type { AxesFound } from './axes.ts';
import type { LabelReader } from './labels.ts';
import { codeInTitles, type Titles } from './titles.ts';

export interface FixedContext {
  readonly reader: LabelReader;
  readonly catalogue: Catalogue;
  readonly options: ImportOptions;
  readonly titles: Titles;
  readonly headers: readonly string[];
  readonly axes: AxesFound;
  /** Fields that columns, headers or blocks give. */
  readonly given: ReadonlySet<string>;
}

export interface Fixed {
  readonly fixed: Mapping['fixed'];
  readonly questions: readonly Question[];
}

export function fixedFields(context: FixedContext): Fixed {
  const { reader, options, given } = context;
  const fixed: Record<string, { value: string; guess: Guess }> = {};
  const questions: Question[] = [];
  for (const [field, value] of Object.entries(options.fixed ?? {}))
    fixed[field] = { value, guess: { confidence: 'sure', reason: 'set-by-user' } };
  for (const id of reader.template.key) {
    const field = reader.field(id);
    if (!field || fixed[id] !== undefined || given.has(id)) continue;
    if (field.type === 'period' || (field.type === 'year' && given.has('period'))) continue;
    const found = valueOf(field, context);
    if (found) fixed[id] = found;
    else if (field.required)
      questions.push({ id: field.type === 'year' ? 'no-year' : 'no-field', args: { field: id } });
  }
  return { fixed, questions };
}

function valueOf(field: Field, context: FixedContext): { value: string; guess: Guess } | null {
  const { reader, catalogue, titles, options, axes, headers } = context;
  const found = (value: string, confidence: Guess['confidence'], reason: string) => ({
    value,
    guess: { confidence, reason },
  });
  if (field.type === 'year')
    return titles.year === null ? null : found(titles.year, 'likely', 'year-in-title');
  if (field.type === 'area') return found('_T', 'likely', 'all-partners');
  const list = catalogue.codeLists.find(({ id }) => id === field.codes);
  const allowed = (code: string): boolean =>
    list?.codes.includes(code) === true && field.only?.includes(code) !== false;
  const ofAxis = axes.axis?.at[field.id];
  const isTie = catalogue.foreign.axes.filter(({ sheet }) => sheet === reader.template.id).length > 1;
  const inTitle = codeInTitles(field.id, [...headers, ...titles.lines], allowed, catalogue.foreign);
  if (inTitle !== null) return found(inTitle, 'likely', 'word-in-title');
  if (ofAxis !== undefined && allowed(ofAxis))
    return found(ofAxis, isTie ? 'guess' : 'likely', 'side-of-country');
  const basis = field.id === 'basis' ? options.meta?.migrantBasis : null;
  if (basis !== null && basis !== undefined && allowed(basis)) return found(basis, 'likely', 'basis-of-meta');
  if (field.default !== undefined) return found(field.default, 'likely', 'default');
  if (field.type === 'text') return field.open === true ? found('_T', 'likely', 'total') : null;
  return allowed('_T') ? found('_T', 'likely', 'total') : null;
}
