/** The first sheet of a template: what this file is, who fills it, how, what the colours and codes mean. */
import { AREA_LIST, codeLabel, nameOfSheet, sheetPurpose } from '../i18n/labels.ts';
import type { CellPlan, RowPlan, SheetPlan, Style } from './plan.ts';
import { palette, tabs, templateStyles as styles } from './styles.ts';
import type { TemplateContext } from './template-context.ts';
import { LISTS } from './template-lists.ts';

const ABOUT = 'About';
const WIDTHS = [3, 20, 92] as const;

export function layoutAbout(context: TemplateContext): SheetPlan {
  const { about } = context.text;
  const { blank, number, money, small } = about.rules;
  const rows = [
    ...heading(context),
    ...section(about.what.title, [paragraph(about.what.text)]),
    ...section(about.who.title, [paragraph(about.who.text)]),
    ...section(about.steps.title, steps(context)),
    ...dueSection(context),
    ...section(about.send.title, [paragraph(about.send.text)]),
    ...section(
      about.rules.title,
      [blank, number, money, small].map(({ word, text }) => line({ value: word, style: styles.code }, text)),
    ),
    ...section(about.colours.title, colours(context)),
    ...section(about.codes.title, codes(context)),
    ...section(about.sheets.title, sheets(context)),
    ...section(about.version.title, [paragraph(version(context), styles.small)]),
  ];
  return {
    name: ABOUT,
    columns: WIDTHS.map((width) => ({ width })),
    rows,
    merges: rows.flatMap(({ cells }, index) =>
      cells.length === MERGED ? [`B${String(index + 1)}:C${String(index + 1)}`] : [],
    ),
    print: { orientation: 'portrait', fit: { wide: 1, tall: 1 } },
    protected: true,
    tab: tabs.read,
    gridLines: false,
  };
}

/** A row that is a margin and one text has this many cells; its text runs across both columns. */
const MERGED = 2;
/** Letters that fit into one line of both columns. */
const LINE = 122;

/** A text across both columns. */
const paragraph = (text: string, style: Style = styles.text): RowPlan => ({
  height: Math.ceil(text.length / LINE) * 15 + 3,
  cells: [null, { value: text, style }],
});

/** Something short, and a text. */
const line = (lead: CellPlan, text: string): RowPlan => ({
  cells: [null, lead, { value: text, style: styles.textBeside }],
});

const section = (title: string, rows: readonly RowPlan[]): RowPlan[] => [
  {
    height: 26,
    cells: [null, { value: title, style: styles.section }, { value: null, style: styles.section }],
  },
  ...rows,
];

export const titleOf = ({ text, fill, language, options }: TemplateContext): string =>
  fill(text.title, { institution: codeLabel(language, 'CL_INSTITUTION', options.institution) });

function heading(context: TemplateContext): RowPlan[] {
  const { text, fill, language, options } = context;
  const country =
    options.country === null ? text.about.noCountry : codeLabel(language, AREA_LIST, options.country);
  const args = { country, periodStart: String(options.periodStart), periodEnd: String(options.periodEnd) };
  return [
    { height: 32, cells: [null, { value: titleOf(context), style: styles.title }] },
    { height: 20, cells: [null, { value: fill(text.about.period, args), style: styles.subtitle }] },
  ];
}

function steps({ text }: TemplateContext): RowPlan[] {
  const { one, two, three, four, five } = text.about.steps;
  return [one, two, three, four, five].map((step, index) =>
    line({ value: `${String(index + 1)}.`, style: styles.number }, step),
  );
}

/** What is due: a line for each sheet and year, with the day of the data calendar where there is one. */
function dueSection({ text, fill, options }: TemplateContext): RowPlan[] {
  const due = options.due ?? [];
  if (due.length === 0) return [];
  const { title, text: intro, rows, rowsBy } = text.about.due;
  return section(title, [
    paragraph(intro),
    ...due.map(({ sheet, year, by, rows: { length } }) =>
      line(
        { value: sheet, style: styles.link, link: `#'${sheet}'!A1` },
        fill(by === null ? rows : rowsBy, { n: length, year: String(year), by }),
      ),
    ),
  ]);
}

/** Each colour beside the word that says the same. */
function colours({ text, options }: TemplateContext): RowPlan[] {
  const words = text.about.colours;
  const pairs: readonly (readonly [word: string, style: Style, meaning: string])[] = [
    [words.input, { ...styles.input, unlocked: false }, words.inputText],
    ...((options.due ?? []).length === 0
      ? []
      : [[words.due, { ...styles.input, fill: palette.due, unlocked: false }, words.dueText] as const]),
    [words.required, styles.required, words.requiredText],
    [words.expected, styles.expected, words.expectedText],
    [words.optional, styles.optional, words.optionalText],
    [words.issued, styles.issued, words.issuedText],
  ];
  return pairs.map(([word, style, meaning]) =>
    line({ value: word, style: { ...style, align: 'center' } }, meaning),
  );
}

function codes({ text }: TemplateContext): RowPlan[] {
  const { total, unknown, other, notApplicable, notAllocated } = text.about.codes;
  const pairs = { _T: total, _U: unknown, _O: other, _Z: notApplicable, _X: notAllocated };
  return Object.entries(pairs).map(([code, meaning]) => line({ value: code, style: styles.code }, meaning));
}

/** Every sheet with a link and what it is for. */
function sheets({ text, language, templates }: TemplateContext): RowPlan[] {
  const link = (id: string, words: string): RowPlan =>
    line({ value: id, style: styles.link, link: `#'${id}'!A1` }, words);
  return [
    ...templates.map((template) => {
      const parts = [nameOfSheet(language, template), sheetPurpose(language, template.id)];
      return link(template.id, parts.filter((part) => part !== '').join('. '));
    }),
    link(LISTS, text.about.sheets.lists),
  ];
}

function version({ text, fill, catalogue, options, fingerprint }: TemplateContext): string {
  return fill(text.about.version.text, {
    templateId: catalogue.templateId,
    templateVersion: catalogue.templateVersion,
    codeListVersion: catalogue.codeListVersion,
    catalogueVersion: catalogue.version,
    fingerprint,
    asOf: options.asOf,
  });
}
