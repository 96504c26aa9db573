/** The words of a rule on data, and how an issue becomes a message. Used by every report, sheet and pane. */
import type { Issue, Language, Value } from '../model.ts';
import { AREA_LIST, codeLabel, fieldLabel } from './labels.ts';
import { fill, words, wordsOf } from './translate.ts';

export interface RuleWords {
  readonly title: string;
  /** What is wrong here, with the value. */
  readonly text: string;
  readonly why: string;
  readonly todo: string;
  readonly variants?: Readonly<Record<string, { readonly text: string; readonly todo: string }>>;
}

/** The three parts of a message in a reader's language. A rule without words (a country's own) shows its id. */
export function issueMessage(
  { rule, variant, args, place }: Pick<Issue, 'rule' | 'variant' | 'args' | 'place'>,
  language: Language,
): { readonly message: string; readonly why: string; readonly todo: string } {
  const found = wordsOf<RuleWords>(words(language).rules, rule);
  if (!found && args['message_en'] !== undefined) return ownMessage(args, language);
  const wording = found?.variants?.[variant ?? ''] ?? found;
  const shown = { ...named(args, language), ...columnNames(args, place.sheet, language) };
  return {
    message: fill(wording?.text ?? rule, shown, language),
    why: fill(found?.why ?? '', shown, language),
    todo: fill(wording?.todo ?? '', shown, language),
  };
}

/** A country's own rule brings its words along, in one language at least. */
function ownMessage(args: Issue['args'], language: Language): { message: string; why: string; todo: string } {
  const text = (name: string): string => String(args[`${name}_${language}`] ?? args[`${name}_en`] ?? '');
  return {
    message: fill(text('message'), args, language),
    why: '',
    todo: fill(text('todo'), args, language),
  };
}

/** Columns by their labels and, where that is another word, the id that stands in row 1: `Féminin (female)`. */
function columnNames(
  { field, by }: Issue['args'],
  sheet: string | undefined,
  language: Language,
): Issue['args'] {
  const name = (id: Value | undefined): Value => {
    if (typeof id !== 'string') return null;
    const label = fieldLabel(language, sheet ?? '', id);
    return label.toLowerCase() === id.replaceAll('_', ' ').toLowerCase() ? label : `${label} (${id})`;
  };
  return { fieldName: name(field), byName: name(by) };
}

/** Institutions and partner (a country, or a code of `partnerList`) of a comparison by name and code; other issues name none. */
function named(args: Issue['args'], language: Language): Issue['args'] {
  const { leftInstitution, rightInstitution, partner, partnerList } = args;
  if (leftInstitution === undefined || rightInstitution === undefined) return args;
  const name = (list: string, code: Value | undefined): Value =>
    typeof code === 'string' ? `${codeLabel(language, list, code)} (${code})` : (code ?? null);
  return {
    ...args,
    leftInstitution: name('CL_INSTITUTION', leftInstitution),
    rightInstitution: name('CL_INSTITUTION', rightInstitution),
    partner: name(typeof partnerList === 'string' ? partnerList : AREA_LIST, partner),
  };
}

export const ruleTitle = (rule: string, language: Language): string =>
  wordsOf<RuleWords>(words(language).rules, rule)?.title ?? rule;
