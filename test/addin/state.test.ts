/** The state of the pane's frame: what each action does to it, and what stays. */
import { describe, expect, it } from 'vitest';
import { directionOf, languageOf } from '../../addin/app/languages.ts';
import { initialState, reduce, settingsInForce, type Action, type State } from '../../addin/app/state.ts';
import { themeNameOf } from '../../addin/app/theme.ts';
import { Failure } from '../../core/index.ts';

const first = initialState('en', 'check');
const done = (text: string): Action => ({ type: 'tell', message: { kind: 'done', text } });
const failed = (reason: string): Action => ({
  type: 'tell',
  message: { kind: 'failure', failure: new Failure('HOST', reason) },
});
const textsOf = ({ messages }: State): string[] =>
  messages.map(({ message }) =>
    message.kind === 'failure' ? (message.failure as Failure).reason : message.text,
  );

describe('frame', () => {
  it.each<[string, readonly Action[], Partial<State>]>([
    [
      'remembers which tabs were opened',
      [
        { type: 'tab', tab: 'template' },
        { type: 'tab', tab: 'check' },
      ],
      { tab: 'check', visited: ['check', 'template'] },
    ],
    [
      'closes settings when a tab is chosen',
      [
        { type: 'panel', panel: 'settings' },
        { type: 'tab', tab: 'check' },
      ],
      { panel: null, tab: 'check' },
    ],
    ['explains a code in the help', [{ type: 'explain', id: 'S06' }], { panel: 'help', explained: 'S06' }],
    [
      'forgets the code when help is opened anew',
      [
        { type: 'explain', id: 'S06' },
        { type: 'panel', panel: 'help' },
      ],
      { panel: 'help', explained: null },
    ],
    ['changes its language', [{ type: 'language', language: 'fr' }], { language: 'fr' }],
    [
      'takes settings with the name of their file',
      [{ type: 'settings', settings: { country: 'MDA' }, file: 'mda.json' }],
      { settings: { country: 'MDA' }, settingsFile: 'mda.json' },
    ],
  ])('%s', (_, actions, expected) => {
    expect(actions.reduce(reduce, first)).toMatchObject(expected);
  });

  it.each<[string, readonly Action[], readonly string[]]>([
    ['news take the place of older news', [done('one'), done('two')], ['two']],
    ['failures stay beside news', [failed('editing'), done('one')], ['editing', 'one']],
    [
      'the oldest of four failures makes room',
      [failed('editing'), failed('slow'), failed('gone'), failed('busy')],
      ['slow', 'gone', 'busy'],
    ],
    ['a dismissed message goes', [failed('editing'), done('one'), { type: 'dismiss', id: 1 }], ['one']],
    [
      'another tab leaves only failures',
      [failed('editing'), done('one'), { type: 'tab', tab: 'template' }],
      ['editing'],
    ],
  ])('%s', (_, actions, expected) => {
    expect(textsOf(actions.reduce(reduce, first))).toEqual(expected);
  });

  it('lets the choice of the person win over the settings of the country', () => {
    const settings = { disclosure: 'strict' } as const;
    expect(settingsInForce({ ...first, settings })).toEqual({ disclosure: 'strict' });
    expect(settingsInForce({ ...first, settings, profile: 'open' })).toEqual({ disclosure: 'open' });
  });
});

describe('language', () => {
  it.each([
    [['fr-CA', 'en'], 'fr'],
    [['de-DE', 'es_MX', 'fr'], 'es'],
    [[null, undefined, 'EN-us'], 'en'],
    [['ar', 'pt-BR'], 'en'],
    [[], 'en'],
  ])('%j reads %s', (preferred, expected) => {
    expect(languageOf(preferred)).toBe(expected);
  });

  it('runs from right to left for Arabic', () => {
    expect(['fr', 'ar', 'ar-MA', 'he'].map(directionOf)).toEqual(['ltr', 'rtl', 'rtl', 'rtl']);
  });
});

it.each([
  [true, false, false, 'dark'],
  [false, true, false, 'light'],
  [null, true, false, 'dark'],
  [null, false, false, 'light'],
  [true, false, true, 'light'],
  [false, true, true, 'dark'],
])('Excel dark %s, browser dark %s, forced colours %s: %s', (isDark, prefersDark, isForced, expected) => {
  expect(themeNameOf(isDark, prefersDark, isForced)).toBe(expected);
});
