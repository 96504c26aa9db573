/** 05_FINDINGS, 07_DATA, 09_LESSONS to 11_METHOD: what the countries' experience says about the tools (§7). */
import type { FindingWords } from '../../i18n/finding-words.ts';
import { fieldLabel, sheetName } from '../../i18n/labels.ts';
import { wordsOf } from '../../i18n/translate.ts';
import type {
  ColumnInPilots,
  LocalColumn,
  RuleInPilots,
  SharedLesson,
  SheetInPilots,
  ToolProposal,
} from '../../model/pilots.ts';
import { styles } from '../book-styles.ts';
import { cell } from '../frame.ts';
import type { SheetPlan, Style } from '../plan.ts';
import { type Section, section, type SectionColumn } from '../stacked.ts';
import {
  centred,
  codeIn,
  column,
  page,
  percent,
  perCountry,
  type PilotContext,
  tenths,
  whole,
} from './page.ts';

export function findingsPage(context: PilotContext): SheetPlan {
  const { text, comparison, words, fill } = context;
  const total = comparison.countries.length;
  const of = ({ countries }: RuleInPilots, country: string) =>
    countries.find((each) => each.country === country);
  const rule = [
    column<RuleInPilots>(context, 'rule', 9, { ...styles.code, bold: true }, (each) => each.rule),
    column<RuleInPilots>(context, 'subject', 52, styles.text, (each) => titleOf(words.findings, each.rule)),
  ];
  const isKnown = comparison.rules.some(({ countries }) =>
    countries.some(({ resolved }) => resolved !== null),
  );
  return page(context, '05_FINDINGS', [
    section<RuleInPilots>({
      title: text.sections.raised,
      table: 't_Raised',
      suppliedHeaders: true,
      columns: [
        ...rule,
        column(context, 'raisedIn', 11, centred, ({ raisedIn }) => fill(text.of, { n: raisedIn, total })),
        column(context, 'reading', 38, styles.text, ({ reading }) => text.ruleReadings[reading]),
        ...perCountry<RuleInPilots>(
          context,
          'count',
          15,
          whole,
          (each, country) => of(each, country)?.count ?? null,
        ),
        ...perCountry<RuleInPilots>(
          context,
          'perTen',
          15,
          tenths,
          (each, country) => of(each, country)?.perTen ?? null,
        ),
        ...(isKnown
          ? perCountry<RuleInPilots>(
              context,
              'resolved',
              15,
              percent,
              (each, country) => of(each, country)?.resolved ?? null,
            )
          : []),
      ],
      items: comparison.rules.filter(({ reading }) => reading !== 'NONE'),
    }),
    section<RuleInPilots>({
      title: text.sections.none,
      table: 't_None',
      columns: rule,
      items: comparison.rules.filter(({ reading }) => reading === 'NONE'),
    }),
  ]);
}

const titleOf = (findings: object, rule: string): string =>
  wordsOf(findings as Readonly<Record<string, FindingWords>>, rule)?.title ?? rule;

const missing: Style = { ...styles.text, fill: 'FEE8C8' };

export function dataPage(context: PilotContext): SheetPlan {
  const { text, comparison, options } = context;
  const of = ({ countries }: SheetInPilots, country: string) =>
    countries.find((each) => each.country === country);
  return page(context, '07_DATA', [
    section<SheetInPilots>({
      title: text.sections.sheets,
      table: 't_Sheets',
      suppliedHeaders: true,
      columns: [
        column(context, 'sheet', 16, { ...styles.code, bold: true }, ({ sheet }) => sheet),
        column(context, 'name', 36, styles.text, ({ sheet }) => sheetName(options.language, sheet)),
        column(context, 'hard', 10, centred, ({ hardForAll }) => (hardForAll ? text.yes : '')),
        ...comparison.countries.flatMap((country) => {
          const one = { ...context, comparison: { ...comparison, countries: [country] } };
          return [
            ...perCountry<SheetInPilots>(one, 'stateOf', 13, styles.text, (each) => {
              const state = of(each, country)?.state;
              return state === undefined
                ? ''
                : cell(text.states[state], state === 'MISSING' ? missing : styles.text);
            }),
            ...perCountry<SheetInPilots>(
              one,
              'completeOf',
              10,
              percent,
              (each) => of(each, country)?.complete ?? null,
            ),
            ...perCountry<SheetInPilots>(
              one,
              'bySexOf',
              10,
              percent,
              (each) => of(each, country)?.bySex ?? null,
            ),
          ];
        }),
      ],
      items: comparison.sheets,
    }),
  ]);
}

export function lessonsPage(context: PilotContext): SheetPlan {
  return page(context, '09_LESSONS', [proposalsSection(context), lessonsSection(context)], {
    frozenColumns: 1,
    // on paper without the keys, by which the next comparison finds the decisions
    printColumns: 7,
  });
}

function proposalsSection(context: PilotContext): Section {
  const { text, comparison, catalogue, fill } = context;
  const decisions = catalogue.codeLists.find(({ id }) => id === 'CL_LESSON_DECISION')?.codes ?? [];
  const human = (id: 'decision' | 'version' | 'comment', width: number): SectionColumn<ToolProposal> => ({
    ...column<ToolProposal>(
      context,
      id,
      width,
      styles.human,
      ({ decided }) => decided?.[id] ?? (id === 'decision' ? 'OPEN' : null),
    ),
    human: true,
  });
  return section<ToolProposal>({
    title: text.sections.proposals,
    table: 't_Proposals',
    columns: [
      column(context, 'affects', 22, { ...styles.text, bold: true }, ({ affects }) => affects),
      column(context, 'why', 34, styles.text, ({ reason }) => text.proposals[reason]),
      column(context, 'texts', 50, styles.text, ({ texts, reason }) =>
        texts.join(reason === 'COLUMNS_UNUSED' ? ', ' : '\n'),
      ),
      column(context, 'countries', 20, styles.text, ({ countries }) => countries.join(', ')),
      human('decision', 14),
      human('version', 14),
      human('comment', 34),
      column(context, 'key', 44, styles.quietText, ({ key }) => key),
    ],
    items: comparison.proposals,
    validations: {
      decision: {
        ...{ type: 'list', allowBlank: true, errorStyle: 'stop' },
        formulae: [`"${decisions.join(',')}"`],
        error: fill(text.chooseDecision, { list: decisions.join(', ') }),
      },
    },
  });
}

function lessonsSection(context: PilotContext): Section {
  const { text, comparison } = context;
  return section<SharedLesson>({
    title: text.sections.lessons,
    table: 't_Lessons',
    columns: [
      column(context, 'affects', 22, { ...styles.text, bold: true }, ({ affects }) => affects ?? ''),
      column(context, 'kind', 34, styles.text, ({ kind }) => codeIn(context, 'CL_LESSON_KIND', kind)),
      column(context, 'lesson', 50, styles.text, ({ lesson }) => lesson),
      column(context, 'countries', 20, styles.text, ({ countries }) => countries.join(', ')),
      column(context, 'decision', 14, styles.text, ({ decisions }) =>
        decisions
          .map(
            ({ country, decision }) =>
              `${country}${context.words.report.colon} ${codeIn(context, 'CL_LESSON_DECISION', decision) || '–'}`,
          )
          .join('\n'),
      ),
      column(context, 'version', 14, styles.text, ({ versions }) => versions.join(', ')),
      column(context, 'texts', 34, styles.text, ({ proposals }) => proposals.join('\n')),
    ],
    items: comparison.lessons,
  });
}

export function templateUsePage(context: PilotContext): SheetPlan {
  const { text, comparison, options } = context;
  return page(context, '10_TEMPLATE_USE', [
    section<LocalColumn>({
      title: text.sections.local,
      table: 't_Local',
      columns: [
        column(context, 'sheet', 16, { ...styles.code, bold: true }, ({ sheet }) => sheet),
        column(context, 'country', 24, styles.code, ({ country }) => country),
        // what a ministry wrote may name a person
        column(context, 'header', 36, styles.text, ({ header }) =>
          options.edition === 'public' ? '–' : header,
        ),
      ],
      items: comparison.localColumns,
    }),
    // last, so that its header can stand on each of its pages
    section<ColumnInPilots>({
      title: text.sections.use,
      table: 't_Use',
      suppliedHeaders: true,
      columns: [
        column(context, 'sheet', 16, { ...styles.code, bold: true }, ({ sheet }) => sheet),
        column(context, 'column', 24, styles.code, (each) => each.column),
        column(context, 'name', 36, styles.text, (each) =>
          fieldLabel(options.language, each.sheet, each.column),
        ),
        ...perCountry<ColumnInPilots>(
          context,
          'filledOf',
          12,
          percent,
          ({ filled }, country) => filled.find((each) => each.country === country)?.share ?? null,
        ),
        column(context, 'overflow', 12, whole, ({ overflow }) => overflow),
        column(context, 'unused', 12, centred, ({ unused }) => (unused ? text.yes : '')),
      ],
      items: comparison.columns,
    }),
  ]);
}

interface Rule {
  readonly number: number;
  readonly subject: string;
  readonly rule: string;
}

export function methodPage(context: PilotContext, numbers: Readonly<Record<string, number>>): SheetPlan {
  const { text } = context;
  return page(context, '11_METHOD', [
    section<Rule>({
      title: text.sections.rules,
      table: 't_Rules',
      columns: [
        column(context, 'number', 7, centred, ({ number }) => number),
        column(context, 'subject', 46, { ...styles.text, bold: true }, ({ subject }) => subject),
        column(context, 'rule', 110, styles.text, ({ rule }) => rule),
      ],
      items: text.rules.map(([subject = '', rule = ''], index) => ({ number: index + 1, subject, rule })),
    }),
    section<Rule & { readonly value: number }>({
      title: text.sections.numbers,
      table: 't_Numbers',
      columns: [
        column(context, 'number', 7, centred, ({ number }) => number),
        column(context, 'subject', 46, styles.text, ({ subject }) => subject),
        column(
          context,
          'value',
          14,
          { ...styles.number, format: '0.##', align: 'left' },
          ({ value }) => value,
        ),
      ],
      items: Object.entries(numbers).map(([name, value], index) => ({
        ...{ number: index + 1, value, rule: '' },
        subject: wordsOf(text.numbers, name) ?? name,
      })),
    }),
  ]);
}
