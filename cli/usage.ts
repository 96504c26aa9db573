/** A wrong call in words, and the language in which to say it before any setting is read. */
import type { CommanderError } from 'commander';
import { Failure, LANGUAGES, words, wordsOf, type Language } from '../core/index.ts';
import type { Streams } from './context.ts';
import { failureText } from './print/failure.ts';

/** The sentence for a wrong call, in the reader's language, with the words that were wrong. */
export function usageText(error: CommanderError, language: Language): string {
  const { ui } = words(language);
  const [found = '', second] = [...error.message.matchAll(/'([^']*)'/g)].map((match) => flag(match[1] ?? ''));
  const near = /\(Did you mean (?:one of )?(.*?)\?\)/s.exec(error.message)?.[1] ?? shortened(found);
  const expected = /(?:Allowed choices are|' is invalid\.) (.*?)\.?$/.exec(error.message)?.[1] ?? '';
  const kind = error.code.replace('commander.', '');
  const failure = new Failure('BAD_SETTINGS', near === '' ? kind : `${kind}-near`, {
    found: wordsOf<string>(ui.placeholders, found) ?? found,
    value: second ?? found,
    near,
    expected: expected.replace('Allowed choices are ', ''),
  });
  return failureText(failure, language);
}

/** The option for every command that a name is the beginning of, `--lang`; blank where there is none. */
const shortened = (found: string): string =>
  found.length < '--xx'.length ? '' : (EVERYWHERE.find((each) => each.startsWith(found)) ?? '');
const EVERYWHERE = ['--language', '--config', '--quiet', '--verbose', '--version', '--no-color'];

/** `-p, --period <years>` → `--period`; anything else stays. */
const flag = (text: string): string => /^-\w, (--[\w-]+)/.exec(text)?.[1] ?? text.replace(/ <\w+>$/, '');

/** The language of the call or the environment; undefined where neither names one that we know. */
export function languageAsked(
  argv: readonly string[],
  environment: Streams['environment'],
): Language | undefined {
  const at = argv.findIndex((each) => each === '--language' || each === '-l');
  const joined = argv.map((each) => /^(?:--language=|-l)(\w+)$/.exec(each)?.[1]).find(Boolean);
  return knownLanguage(at >= 0 ? argv[at + 1] : joined) ?? knownLanguage(environment['MAINSTREAM_LANGUAGE']);
}

export const systemLanguage = (environment: Streams['environment']): Language | undefined =>
  knownLanguage(
    (environment['LC_ALL'] ?? environment['LC_MESSAGES'] ?? environment['LANG'] ?? '').slice(0, 2),
  );

const knownLanguage = (code: string | undefined): Language | undefined =>
  LANGUAGES.find((each) => each === code);
