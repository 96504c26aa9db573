/** Proposes how a table that follows no template becomes rows of a sheet (profile-sheets §6.1–6.9). */
import type { Catalogue } from '../../catalogue/define.ts';
import {
  REPORTING,
  SEX,
  type ColumnMapping,
  type ImportOptions,
  type Mapping,
  type Proposal,
  type Question,
} from '../../model/import.ts';
import type { Book, Grid, Template } from '../../model.ts';
import { columnLetters } from '../../grid/address.ts';
import { fold } from '../fold.ts';
import { Failure } from '../../failure.ts';
import { assignAxes, findAxes, type Axis, type AxesFound } from './axes.ts';
import { findBlocks } from './blocks.ts';
import { describeColumns, type Column, withQuarters } from './columns.ts';
import { fixedFields } from './fixed.ts';
import { assignKeys, ignored, type Assigned } from './keys.ts';
import { labelReader, type LabelReader } from './labels.ts';
import { questionsOf, remarksOf } from './questions.ts';
import { reshape, type Reshaped } from './reshape.ts';
import { candidates, type Chosen } from './choose.ts';
import { subtotals } from './subtotals.ts';
import { titlesOf, type Titles } from './titles.ts';
import { findValues } from './values.ts';

/** The sheet into which is imported; forms (META) and unknown ids are refused. */
export function templateOf(catalogue: Catalogue, id: string): Template {
  const template = catalogue.templates.find((each) => each.id === id);
  if (!template || template.layout === 'form') {
    const known = catalogue.templates.filter(({ layout }) => layout === 'table');
    throw new Failure('BAD_SETTINGS', 'import-sheet', {
      found: id,
      expected: known.map((each) => each.id).join(', '),
    });
  }
  return template;
}

/** Everything that was found out about a table. */
export interface Analysis {
  readonly grid: Grid;
  readonly chosen: Chosen;
  readonly template: Template;
  readonly reader: LabelReader;
  readonly columns: readonly ColumnMapping[];
  readonly described: readonly Column[];
  readonly axes: AxesFound;
  readonly titles: Titles;
  readonly questions: readonly Question[];
}

/** Columns, sides and titles of one table. */
export function analyse(
  chosen: Chosen,
  template: Template,
  book: Book,
  catalogue: Catalogue,
  options: ImportOptions,
): Analysis {
  const { grid, table } = chosen;
  const words = catalogue.foreign;
  const reader = labelReader(catalogue, template);
  const titles = titlesOf(table, grid.name, book.file, words);
  const described = withQuarters(describeColumns(grid, table, reader, words), titles.year, reader);
  const sides = findAxes(grid, table, described, reader, words);
  const country = options.country ?? null;
  const assigned = assignAxes(sides, template.id, words, {
    country,
    fixed: options.fixed ?? {},
    holds: (axis) => country !== null && holds(axis, country, reader),
    named: (axis) =>
      axis.columns.flatMap(({ named = '' }) => (reader.field(named)?.type === 'area' ? [named] : []))[0],
  });
  const axes = withAcross(assigned, options.across);
  const hasYearAcross = described.filter(({ time }) => time !== null).length > 0;
  const keys = assignKeys(described, sidesDown(sides, axes), reader, words, hasYearAcross);
  const acrossAxis = [...axes.roles].find(([axis]) => axis.side === 'across');
  const filled = new Set([...keys.values()].flatMap(({ field }) => field ?? []));
  const values = findValues(
    described.filter((each) => !keys.has(each.column) && isValueLike(each)),
    {
      reader,
      words,
      language: options.language ?? languageOf(options),
      across: acrossAxis ? { axis: acrossAxis[0], field: acrossAxis[1] } : null,
      filled,
      isBySex: titles.isBySex,
    },
  );
  const chosenPower = options.power;
  const columns = described.map((column): ColumnMapping => {
    const use = keys.get(column.column) ?? values.uses.get(column.column) ?? ignored('not-used');
    const power = powerOf(column, use.use === 'value' ? (use.field ?? null) : null, reader, titles, options);
    const base: ColumnMapping = {
      header: column.header.text,
      column: column.column,
      ...use,
      ...(use.use === 'value' && power !== 0 && { power }),
    };
    return withChoice(base, options, chosenPower);
  });
  return { grid, chosen, template, reader, columns, described, axes, titles, questions: values.questions };
}

/** The side across as a person says it is; the side down takes its place where the two were taken for one another. */
function withAcross(axes: AxesFound, across: string | undefined): AxesFound {
  const side = [...axes.roles].find(([axis]) => axis.side === 'across');
  if (across === undefined || !side) return axes;
  const [own, before] = side;
  const roles = new Map(
    [...axes.roles].map(([axis, role]) => [axis, axis === own ? across : role === across ? before : role]),
  );
  return { ...axes, roles, guess: { confidence: 'sure', reason: 'set-by-user' }, isOpen: false };
}

const languageOf = ({ meta }: ImportOptions): 'en' | 'fr' | 'es' | null => {
  const language = meta?.language?.slice(0, 2).toLowerCase();
  return language === 'en' || language === 'fr' || language === 'es' ? language : null;
};

/** Words stand only where no figure does, so that a column of remarks is none of figures. */
const isValueLike = ({ isFigures, look, header, time }: Column): boolean =>
  isFigures || (look.texts === 0 && header.text !== '') || (time !== null && look.texts <= look.tokens);

function holds(axis: Axis, country: string, reader: LabelReader): boolean {
  if (axis.side === 'across') return [...axis.codes.values()].includes(country);
  return axis.columns.some((column) =>
    column.texts.some((text) => reader.test(REPORTING, text).code === country),
  );
}

function sidesDown(sides: readonly Axis[], axes: AxesFound): Map<number, Assigned> {
  const uses = new Map<number, Assigned>();
  for (const axis of sides) {
    if (axis.side !== 'down') continue;
    const field = axes.roles.get(axis);
    for (const [index, { column }] of axis.columns.entries())
      uses.set(
        column,
        field === undefined
          ? ignored('side-not-used')
          : {
              use: 'key',
              field,
              guess: index === 0 ? axes.guess : { confidence: 'likely', reason: 'same-as-another' },
            },
      );
  }
  return uses;
}

/** Power of ten of a column: the user's, the header's, the title's, META's. */
function powerOf(
  column: Column,
  field: string | null,
  reader: LabelReader,
  titles: Titles,
  { power, meta }: ImportOptions,
): number {
  const type = field === null ? undefined : reader.field(field)?.type;
  if (type !== 'count' && type !== 'money' && type !== 'usd' && type !== 'decimal') return 0;
  const ofMeta = type === 'money' ? meta?.moneyMult : type === 'count' ? meta?.countMult : 0;
  return power ?? column.power ?? titles.power ?? ofMeta ?? 0;
}

function withChoice(
  mapping: ColumnMapping,
  { columns = {} }: ImportOptions,
  power: number | undefined,
): ColumnMapping {
  const choice =
    columns[columnLetters(mapping.column)] ??
    Object.entries(columns).find(([name]) => fold(name) === fold(mapping.header) && fold(name) !== '')?.[1];
  if (!choice) return mapping;
  return {
    ...mapping,
    ...choice,
    use: choice.use ?? (choice.field !== undefined && mapping.use === 'ignore' ? 'value' : mapping.use),
    ...(power !== undefined && { power }),
    guess: { confidence: 'sure', reason: 'set-by-user' },
  };
}

/** Of several sheets the one with the fewest questions; the first of equals. */
export function proposeImport(
  book: Book,
  as: string,
  catalogue: Catalogue,
  options: ImportOptions = {},
): Proposal {
  const template = templateOf(catalogue, as);
  let best: Proposal | null = null;
  for (const chosen of candidates(book, catalogue, template, options).slice(0, MOST_SHEETS)) {
    const proposal = proposeTable(chosen, template, book, catalogue, options);
    if (best === null || proposal.questions.length < best.questions.length) best = proposal;
    if (best.questions.length === 0) break;
  }
  return best ?? nothing(as, options);
}

/** So many sheets are looked at where none is named. */
const MOST_SHEETS = 20;

function proposeTable(
  chosen: Chosen,
  template: Template,
  book: Book,
  catalogue: Catalogue,
  options: ImportOptions,
): Proposal {
  const analysis = analyse(chosen, template, book, catalogue, options);
  const { mapping, questions } = mappingOf(analysis, catalogue, options);
  const found = trial(analysis, mapping);
  const country = countryOf(mapping, found, analysis);
  const settled = country === mapping.country ? found : trial(analysis, { ...mapping, country });
  const final = { ...mapping, country };
  return {
    mapping: final,
    range: chosen.table.range,
    headerRows: chosen.table.headerRows,
    questions: [
      ...questions.filter((question) => !isAnswered(question, final)),
      ...questionsOf(analysis, final, settled, options),
    ],
    remarks: remarksOf(analysis, final, settled, options),
  };
}

/** The user said what the columns are that a question is about. */
function isAnswered({ id, args }: Question, { columns }: Mapping): boolean {
  const chosen = columns.filter(({ guess }) => guess.reason === 'set-by-user');
  if (id === 'which-figures' || id === 'no-measure') return chosen.some(({ use }) => use === 'value');
  if (id === 'repeated-header') return chosen.some(({ header }) => header === args['header']);
  if (id === 'lone-m') return chosen.some(({ header }) => /(?:^|\/ )M\.?$/.test(header));
  return false;
}

export const trial = ({ grid, chosen, reader }: Analysis, mapping: Mapping): Reshaped =>
  reshape({
    grid,
    table: chosen.table,
    mapping,
    reader,
    columns: mapping.columns.map((each) => ({ column: each.column, mapping: each })),
  });

/** The country of a file of many: the one asked for, or the only one in it. */
function countryOf(mapping: Mapping, found: Reshaped, { columns }: Analysis): string | null {
  const hasReporting = columns.some(({ field, at }) => field === REPORTING || at?.[REPORTING] !== undefined);
  if (!hasReporting) return null;
  const [only] = found.countries;
  return mapping.country ?? (found.countries.size === 1 ? (only ?? null) : null);
}

function mappingOf(
  analysis: Analysis,
  catalogue: Catalogue,
  options: ImportOptions,
): { readonly mapping: Mapping; readonly questions: readonly Question[] } {
  const { grid, chosen, reader, columns, template, axes, titles } = analysis;
  const ofColumns = new Set(
    columns.flatMap(({ use, field, at }) => [
      ...(use === 'key' && field !== undefined ? [field] : []),
      ...Object.keys(at ?? {}),
    ]),
  );
  const values = columns.filter(({ use }) => use === 'value');
  const blocks = findBlocks(grid, chosen.table, {
    reader,
    words: catalogue.foreign,
    labels: columns.flatMap(({ use, field, column }) =>
      use === 'key' && field !== undefined ? [{ column, field }] : [],
    ),
    values: values.map(({ column }) => column),
    given: ofColumns,
    hasSex: ofColumns.has(SEX) || values.some(({ field }) => field === 'female' || field === 'male'),
  });
  const inBlocks = blocks.flatMap(({ at }) => Object.keys(at ?? {}));
  const { fixed, questions } = fixedFields({
    reader,
    catalogue,
    options,
    titles,
    headers: columns
      .filter(({ use }) => use !== 'ignore' && use !== 'note')
      .slice(0, 50)
      .map(({ header }) => header),
    axes,
    given: new Set([...ofColumns, ...inBlocks]),
  });
  const siblings = siblingLabels(analysis, catalogue);
  const draft: Mapping = {
    mappingVersion: '1.0',
    as: template.id,
    sheet: grid.name,
    table: chosen.number,
    country: options.country ?? null,
    columns,
    blocks,
    fixed,
    labels: mergeLabels(siblings.labels, options.labels),
    leaveOut: siblings.leaveOut,
  };
  const leftOut = Object.fromEntries((options.leaveOut ?? []).map((label) => [label, 'set-by-user']));
  return {
    mapping: {
      ...draft,
      leaveOut: {
        ...siblings.leaveOut,
        ...undecided(subtotals(analysis, draft), options),
        ...leftOut,
      },
    },
    questions: [...analysis.questions, ...questions],
  };
}

/** A label to which a person gave a code is no subtotal. */
function undecided(found: Mapping['leaveOut'], { labels = {} }: ImportOptions): Mapping['leaveOut'] {
  const decided = new Set(Object.values(labels).flatMap((own) => Object.keys(own)));
  return Object.fromEntries(Object.entries(found).filter(([label]) => !decided.has(label)));
}

/** What a person decided wins. */
const mergeLabels = (found: Mapping['labels'], given: Mapping['labels'] = {}): Mapping['labels'] =>
  Object.fromEntries(
    [...new Set([...Object.keys(found), ...Object.keys(given)])].map((field) => [
      field,
      { ...found[field], ...given[field] },
    ]),
  );

/**
 * Congo beside the Democratic Republic of the Congo is the other one; Micronesia beside the Federated States of
 * Micronesia is the region.
 */
function siblingLabels(
  { described, columns, reader }: Analysis,
  { foreign }: Catalogue,
): Pick<Mapping, 'labels' | 'leaveOut'> {
  const labels: Record<string, Record<string, string>> = {};
  const leaveOut: Record<string, string> = {};
  for (const { use, field, column } of columns) {
    if (use !== 'key' || field === undefined || !reader.isArea(field)) continue;
    const texts = described.find((each) => each.column === column)?.texts ?? [];
    const codes = new Set(texts.map((text) => reader.test(field, text).code));
    for (const { name, other, means } of foreign.siblings) {
      const text = texts.find(
        (each) => fold(each) === fold(name) && reader.test(field, each).kind === 'ambiguous',
      );
      if (text === undefined) continue;
      if (codes.has(means)) leaveOut[text] = 'aggregate';
      else if (codes.has(other)) labels[field] = { ...labels[field], [text]: means };
    }
  }
  return { labels, leaveOut };
}

function nothing(as: string, options: ImportOptions): Proposal {
  return {
    mapping: {
      mappingVersion: '1.0',
      as,
      sheet: options.sheet ?? '',
      table: options.table ?? 1,
      country: options.country ?? null,
      columns: [],
      blocks: [],
      fixed: {},
      labels: {},
      leaveOut: {},
    },
    range: { top: 1, left: 1, bottom: 1, right: 1 },
    headerRows: { first: 1, last: 0 },
    questions: [{ id: 'no-table', args: { sheet: options.sheet ?? null } }],
    remarks: [],
  };
}
