/** The words of a rule on data, and how an issue becomes a message. Used by every report, sheet and pane. */
import type { Issue, Language, Value } from '../model.ts';
import { AREA_LIST, codeLabel } from './labels.ts';
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
  { rule, variant, args }: Pick<Issue, 'rule' | 'variant' | 'args'>,
  language: Language,
): { readonly message: string; readonly why: string; readonly todo: string } {
  const found = wordsOf<RuleWords>(words(language).rules, rule);
  const wording = found?.variants?.[variant ?? ''] ?? found;
  const shown = named(args, language);
  return {
    message: fill(wording?.text ?? rule, shown, language),
    why: fill(found?.why ?? '', shown, language),
    todo: fill(wording?.todo ?? '', shown, language),
  };
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
