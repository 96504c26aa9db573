/** What every sheet of the pilots workbook needs to know, and the common frame of its sheets (coherence-workbook §7). */
import { listed } from '../../i18n/listed.ts';
import type { Catalogue } from '../../catalogue/define.ts';
import { countryName } from '../../i18n/areas.ts';
import { codeLabel } from '../../i18n/labels.ts';
import type { Words } from '../../i18n/same.ts';
import type { Edition, Language, Value } from '../../model.ts';
import type { Comparison, NotShown } from '../../model/pilots.ts';
import type { BookInput } from '../book-context.ts';
import { styles, tabColours } from '../book-styles.ts';
import { cell } from '../frame.ts';
import type { CellPlan, RowPlan, SheetPlan, Style } from '../plan.ts';
import {
  section,
  type Section,
  type SectionColumn,
  type SectionPlan,
  type StackedPage,
  stackedPage,
} from '../stacked.ts';

export interface PilotBookOptions {
  readonly language: Language;
  /** ISO date: the only clock. */
  readonly asOf: string;
  readonly toolVersion: string;
  readonly edition: Edition;
  readonly inputs: readonly BookInput[];
}

export interface PilotContext {
  readonly comparison: Comparison;
  readonly catalogue: Catalogue;
  readonly options: PilotBookOptions;
  readonly words: Words;
  readonly text: Words['pilots'];
  readonly runId: string;
  readonly method: string;
  readonly fill: (text: string, args: Readonly<Record<string, Value>>) => string;
}

export type PilotSheet = keyof Words['pilots']['sheets'];
export type PilotColumn = keyof Words['pilots']['columns'];

export const countryIn = ({ options }: PilotContext, code: string): string =>
  countryName(options.language, code) ?? code;

export const codeIn = ({ options }: PilotContext, list: string, code: string | null): string =>
  code === null
    ? ''
    : listed(
        code.split(';').map((each) => codeLabel(options.language, list, each.trim())),
        options.language,
      );

const center: Style = { ...styles.code, align: 'center' };
export const wide: Style = { ...styles.number, format: '#,##0' };
export const tenths: Style = { ...styles.number, format: '0.0' };
export const percent: Style = { ...styles.number, format: '0%' };
export const whole: Style = { ...styles.number, format: '0' };
/** Says why there is no figure; grey, so that nobody takes it for one. */
const absent: Style = { ...styles.quietText, italic: true };

/** A column under its words of the pilots workbook. */
export function column<T>(
  { text }: Pick<PilotContext, 'text'>,
  id: PilotColumn,
  width: number,
  style: Style,
  read: (item: T) => CellPlan | Value,
): SectionColumn<T> {
  return { id, label: text.columns[id], width, style, cell: read };
}

/** Code and name of the country of a line. */
const countryColumns = <T extends { readonly country: string }>(
  context: PilotContext,
): readonly SectionColumn<T>[] => [
  column(context, 'country', 9, { ...styles.code, bold: true }, ({ country }) => country),
  column(context, 'name', 22, styles.text, ({ country }) => countryIn(context, country)),
];

/** A table with a line for each country, or several, that begins with its code and name. */
export const byCountry = <T extends { readonly country: string }>(
  context: PilotContext,
  plan: SectionPlan<T>,
): Section => section<T>({ ...plan, columns: [...countryColumns<T>(context), ...plan.columns] });

/** A figure, or the words why there is none. */
export function figureOr(
  { text }: Pick<PilotContext, 'text'>,
  value: number | null,
  why: NotShown | 'NO_COST' | 'NO_PROJECT',
  style: Style,
): CellPlan {
  return value === null ? cell(text.notShown[why], absent) : cell(value, style);
}

/** A column for each country, under its code in words. */
export const perCountry = <T>(
  { comparison, text, fill }: PilotContext,
  id: PilotColumn,
  width: number,
  style: Style,
  read: (item: T, country: string) => CellPlan | Value,
): readonly SectionColumn<T>[] =>
  comparison.countries.map((country) => ({
    id: `${id}_${country}`,
    label: fill(text.columns[id], { country }),
    ...{ width, style },
    cell: (item) => read(item, country),
  }));

export const centred = center;

export function page(
  context: PilotContext,
  name: PilotSheet,
  sections: readonly Section[],
  { frozenColumns = 2, charts, printColumns }: Partial<Omit<StackedPage, 'name' | 'sections'>> = {},
): SheetPlan {
  const { words, runId } = context;
  const pages = context.fill(words.book.frame.page, { page: '&P', pages: '&N' });
  return stackedPage({
    ...{ name, sections, frozenColumns },
    ...(charts && { charts }),
    ...(printColumns !== undefined && { printColumns }),
    tab: name < '02' || name === '09_LESSONS' ? tabColours.people : tabColours.evidence,
    heading: heading(context, name),
    nothing: words.book.frame.nothing,
    print: {
      orientation: 'landscape',
      fit: { wide: 1, tall: 0 },
      ...(sections.length === 1 && { repeatRows: '5:5' }),
      footer: `&L&8 ${name} · ${runId}&R&8${pages}`,
    },
  });
}

function heading(context: PilotContext, name: PilotSheet): RowPlan[] {
  const { text, options, runId, method } = context;
  const { title, aid } = text.sheets[name];
  const origin = context.fill(text.provenance, {
    ...{ run: runId, date: options.asOf, version: method },
    edition: text.editions[options.edition],
  });
  return [
    { height: 24, cells: [cell(title, styles.title)] },
    { cells: [cell(aid, styles.aid)] },
    { cells: [cell(origin, styles.provenance)] },
  ];
}
