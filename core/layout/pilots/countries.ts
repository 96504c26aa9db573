/** 00_README and 01_PILOTS: who is compared, what may be compared, and each figure with what decides that (§7). */
import { listed } from '../../i18n/listed.ts';
import { namesIn } from '../../i18n/names.ts';
import { flagText } from '../../i18n/figure-words.ts';
import { parameterLabel } from '../../i18n/labels.ts';
import { unitLabel } from '../../i18n/units.ts';
import type { AbsentCountry, ComparedFigure, PilotLine } from '../../model/pilots.ts';
import type { BookInput } from '../book-context.ts';
import { numberStyle, styles } from '../book-styles.ts';
import type { SheetPlan } from '../plan.ts';
import { type Section, section, type SectionColumn } from '../stacked.ts';
import {
  byCountry,
  centred,
  codeIn,
  column,
  figureOr,
  page,
  percent,
  type PilotContext,
  tenths,
  whole,
} from './page.ts';

export function readmeSheet(context: PilotContext): SheetPlan {
  const { text, comparison, options } = context;
  return page(
    context,
    '00_README',
    [
      countriesSection(context),
      section<{ readonly number: number; readonly may: string; readonly words: string }>({
        title: text.sections.may,
        table: 't_May',
        columns: [
          column(context, 'number', 9, centred, ({ number }) => number),
          column(context, 'reading', 22, styles.text, ({ may }) => may),
          column(context, 'subject', 60, styles.text, ({ words }) => words),
        ],
        items: text.may.map(([may = '', words = ''], index) => ({
          ...{ number: index + 1, words },
          may: text.mayWords[may === 'yes' ? 'yes' : 'no'],
        })),
      }),
      ...(comparison.absent.length > 0 ? [absentSection(context)] : []),
      section<BookInput>({
        title: text.sections.inputs,
        table: 't_Inputs',
        columns: [
          column(context, 'number', 9, centred, (each) => options.inputs.indexOf(each) + 1),
          column(context, 'state', 22, styles.text, ({ status }) => text.inputStates[status]),
          column(context, 'file', 60, styles.text, ({ file }) => file),
          column(context, 'reason', 16, styles.quietText, ({ reason }) => reason ?? ''),
        ],
        items: options.inputs,
      }),
    ],
    { frozenColumns: 1 },
  );
}

function countriesSection(context: PilotContext): Section {
  const { text, options, comparison } = context;
  const years = ({ start, end }: PilotLine): string => [start, end].filter((each) => each !== null).join('–');
  return byCountry<PilotLine>(context, {
    title: text.sections.countries,
    table: 't_Countries',
    columns: [
      column(context, 'plan', 56, styles.text, ({ plan }) => plan ?? ''),
      column(context, 'period', 16, styles.code, years),
      column(context, 'role', 20, styles.text, ({ role }) => codeIn(context, 'CL_COUNTRY_ROLE', role)),
      column(context, 'phase', 22, styles.text, ({ phase }) => codeIn(context, 'CL_PHASE', phase)),
      column(context, 'method', 10, styles.code, ({ method }) => method),
      column(context, 'lastMethod', 14, styles.code, ({ lastMethod }) => lastMethod ?? '–'),
      column(context, 'changed', 30, styles.text, ({ changed }) =>
        changed
          .map(({ name, value }) => `${parameterLabel(options.language, name)} (${name}) = ${String(value)}`)
          .join('\n'),
      ),
      column(context, 'files', 11, whole, ({ files }) => files),
    ],
    items: comparison.lines,
  });
}

const absentSection = (context: PilotContext): Section =>
  byCountry<AbsentCountry>(context, {
    title: context.text.sections.absent,
    table: 't_Absent',
    columns: [
      column(context, 'file', 60, styles.text, ({ file }) =>
        context.options.edition === 'public' ? '–' : file,
      ),
      column(context, 'method', 16, styles.code, ({ method }) => method ?? '–'),
      column(context, 'reason', 20, styles.text, ({ reason }) => context.text.absentReasons[reason]),
    ],
    items: context.comparison.absent,
  });

export function pilotsSheet(context: PilotContext): SheetPlan {
  const { text, comparison } = context;
  const coverage = new Map(comparison.scores.map((each) => [each.country, each.coverage]));
  const ratio = (id: 'high' | 'medium' | 'low', read: (line: PilotLine) => number | null) =>
    column<PilotLine>(context, id, 15, tenths, read);
  return page(context, '01_PILOTS', [
    byCountry<PilotLine>(context, {
      title: text.sections.lines,
      table: 't_Pilots',
      columns: [
        ...comparison.figures.map((figure) => figureColumn(context, figure)),
        column(context, 'remarks', 22, styles.quietText, ({ country }) => remarks(context, country)),
      ],
      items: comparison.lines,
    }),
    byCountry<PilotLine>(context, {
      title: text.sections.plans,
      table: 't_Plans',
      columns: [
        column(context, 'goals', 16, whole, ({ goals }) => goals),
        column(context, 'examined', 16, percent, ({ examined }) => examined),
        column(context, 'linked', 16, percent, ({ linked }) => linked),
        column(context, 'policies', 22, whole, ({ policies }) => policies),
        column(context, 'ministries', 22, whole, ({ ministries }) => ministries),
        column(context, 'society', 22, whole, ({ society }) => society),
        ratio('high', ({ perGoal }) => perGoal.H),
        ratio('medium', ({ perGoal }) => perGoal.M),
        ratio('low', ({ perGoal }) => perGoal.L),
        column(context, 'coverage', 14, percent, ({ country }) => coverage.get(country) ?? null),
      ],
      items: comparison.lines,
    }),
    ...comparison.figures.map((figure, index) => figureSection(context, figure, index)),
  ]);
}

const decimalsOf = ({ catalogue }: PilotContext, indicator: string): number =>
  catalogue.indicators.find(({ id }) => id === indicator)?.decimals ?? 1;

const nameOf = ({ catalogue, options }: PilotContext, indicator: string): string =>
  namesIn(catalogue, options.language).indicator(indicator) ?? indicator;

/** Blank words where a figure must not stand beside the others; it is listed below. */
function figureColumn(context: PilotContext, figure: ComparedFigure): SectionColumn<PilotLine> {
  const year = figure.common === null ? '' : ` (${String(figure.common.year)})`;
  const unit = figure.entries.find((each) => each.figure)?.figure?.unit;
  const measure = unit === undefined ? '' : `, ${unitLabel(context.options.language, unit)}`;
  return {
    id: figure.indicator,
    label: `${nameOf(context, figure.indicator)}${measure}${year}`,
    width: 16,
    style: numberStyle(decimalsOf(context, figure.indicator)),
    cell: ({ country }) => {
      const entry = figure.entries.find((each) => each.country === country);
      const value = entry?.apart === null ? (entry.figure?.value ?? null) : null;
      const style = numberStyle(decimalsOf(context, figure.indicator));
      return figureOr(context, value, entry?.apart ?? 'NO_FIGURE', style);
    },
  };
}

/** Flags of the figures that stand beside others. */
const remarks = (context: PilotContext, country: string): string =>
  context.comparison.figures
    .flatMap(({ indicator, entries }) => {
      const entry = entries.find((each) => each.country === country);
      const flags = entry?.apart === null ? (entry.figure?.flags ?? []) : [];
      return flags.map(
        (flag) => `${indicator}${context.words.report.colon} ${flagText(flag, context.options.language)}`,
      );
    })
    .join('\n');

type Entry = ComparedFigure['entries'][number];

/** Those that stand beside one another first, then those that stand apart. */
function figureSection(
  context: PilotContext,
  { indicator, entries }: ComparedFigure,
  index: number,
): Section {
  const { text, options } = context;
  const style = numberStyle(decimalsOf(context, indicator));
  const name = `${nameOf(context, indicator)} (${indicator})`;
  return byCountry<Entry>(context, {
    title: index === 0 ? context.fill(text.sections.figures, { name }) : name,
    table: `t_Figure_${String(index + 1)}`,
    columns: [
      column(context, 'value', 16, style, ({ figure }) => figure?.value ?? null),
      column(context, 'year', 16, { ...centred, format: '0' }, ({ figure }) => figure?.year ?? null),
      column(context, 'unit', 16, styles.text, ({ figure }) =>
        figure ? unitLabel(options.language, figure.unit) : '',
      ),
      column(context, 'definition', 22, styles.text, ({ figure }) =>
        definitionIn(context, figure?.definition ?? null),
      ),
      column(context, 'flags', 22, styles.quietText, ({ figure }) =>
        listed(
          (figure?.flags ?? []).map((flag) => flagText(flag, options.language)),
          options.language,
        ),
      ),
      column(context, 'beside', 22, styles.text, ({ apart }) =>
        apart === null ? text.beside : text.notShown[apart],
      ),
    ],
    items: [
      ...entries.filter(({ apart }) => apart === null),
      ...entries.filter(({ apart }) => apart !== null),
    ],
  });
}

const definitionIn = (context: PilotContext, definition: string | null): string =>
  definition === null
    ? '–'
    : listed(
        definition
          .split(' · ')
          .map((code, index) =>
            codeIn(context, index === 0 ? 'CL_MIGRANT_BASIS' : 'CL_DEFINITION_SET', code),
          ),
        context.options.language,
      );
