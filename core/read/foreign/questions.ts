/** What a person must decide, and what a person should know, after a trial of the proposed mapping. */
import { addTo } from '../../grouped.ts';
import { REPORTING, type ImportOptions, type Mapping, type Question } from '../../model/import.ts';
import type { Span } from '../../model.ts';
import { isEmpty } from '../cells.ts';
import { shapeOf } from '../numbers.ts';
import { isList } from './lists.ts';
import { rangeText } from './places.ts';
import type { Analysis } from './propose.ts';
import type { Reshaped } from './reshape.ts';

/** So many questions of one kind are asked; the last says how many more there are. */
const MOST = 40;

export function questionsOf(
  { axes, described, template }: Analysis,
  mapping: Mapping,
  found: Reshaped,
  options: ImportOptions,
): readonly Question[] {
  const questions: Question[] = [];
  const [first] = described;
  if (axes.isOpen)
    questions.push({ id: 'which-axis', args: { corner: first?.header.text ?? '', sheet: mapping.as } });
  if (described.every(({ header }) => header.text === '')) questions.push({ id: 'no-header', args: {} });
  if (!isList(template) && !mapping.columns.some(({ use }) => use === 'value'))
    questions.push({ id: 'no-figures', args: { sheet: mapping.as } });
  questions.push(...ofCountry(mapping, found, options));
  const unknown = [...found.unknown.values()].filter(
    ({ field }) => field !== REPORTING || found.rows.length === 0,
  );
  for (const { field, text, cell, suggestion, figures, isAmbiguous } of unknown.slice(0, MOST))
    questions.push({
      id: isAmbiguous ? 'ambiguous-label' : 'unknown-label',
      cell,
      args: { field, label: text, figures, suggestion: suggestion ?? null },
    });
  if (unknown.length > MOST) questions.push({ id: 'more-labels', args: { more: unknown.length - MOST } });
  const [double] = found.doubles;
  if (double) {
    const byColumn = new Map(described.map((each) => [each.column, each]));
    const unused = mapping.columns.filter(
      ({ use, column }) => use === 'ignore' && isVaried(byColumn.get(column)),
    );
    questions.push({
      id: 'double',
      cell: double.cell,
      args: {
        other: double.other,
        cases: found.doubles.length,
        columns: unused
          .map(({ header }) => header)
          .slice(0, 5)
          .join(' | '),
      },
    });
  }
  return questions;
}

const isVaried = (column: Analysis['described'][number] | undefined): boolean =>
  column !== undefined && !column.isFigures && column.texts.length > 1;

function ofCountry(mapping: Mapping, found: Reshaped, { country }: ImportOptions): Question[] {
  const hasReporting = mapping.columns.some(
    ({ field, at }) => field === REPORTING || at?.[REPORTING] !== undefined,
  );
  if (!hasReporting) return [];
  if (mapping.country === null) return [{ id: 'which-country', args: { countries: found.countries.size } }];
  return found.countries.has(mapping.country)
    ? []
    : [{ id: 'country-not-found', args: { country: country ?? mapping.country } }];
}

export function remarksOf(
  analysis: Analysis,
  mapping: Mapping,
  found: Reshaped,
  options: ImportOptions,
): readonly Question[] {
  const { chosen } = analysis;
  return [
    ...(chosen.tablesInSheet > 1
      ? [{ id: 'more-tables', args: { tables: chosen.tablesInSheet, table: chosen.number } }]
      : []),
    ...(chosen.otherSheets.length > 0
      ? [{ id: 'other-sheets', args: { sheets: chosen.otherSheets.slice(0, 10).join(' | ') } }]
      : []),
    ...hidden(analysis),
    ...merged(analysis, mapping),
    ...notes(analysis),
    ...units(analysis, mapping, options),
    ...columnRemarks(analysis, mapping),
    ...Object.entries(mapping.leaveOut).flatMap(([label, reason]) =>
      reason === 'aggregate' && !isAmbiguous(analysis, mapping, label)
        ? [{ id: 'subtotal-by-sum', args: { label } }]
        : [],
    ),
    ...Object.entries(mapping.labels).flatMap(([field, labels]) =>
      Object.entries(labels)
        .filter(([label]) => options.labels?.[field]?.[label] === undefined)
        .map(([label, code]) => ({ id: 'label-by-neighbour', args: { field, label, code } })),
    ),
    ...(found.fiscal > 0 || analysis.described.some(({ time }) => time?.isFiscal === true)
      ? [{ id: 'fiscal-year', args: {} }]
      : []),
    ...(found.added > 0 ? [{ id: 'added-together', args: { cells: found.added } }] : []),
    ...(found.leftOut.some(({ reason }) => reason === 'duplicate')
      ? [
          {
            id: 'duplicates',
            args: { rows: found.leftOut.filter(({ reason }) => reason === 'duplicate').length },
          },
        ]
      : []),
    ...fills(analysis),
  ];
}

/** The label was left out because of its neighbours, not because of its figures. */
const isAmbiguous = ({ reader }: Analysis, { columns }: Mapping, label: string): boolean =>
  columns.some(
    ({ use, field }) =>
      use === 'key' && field !== undefined && reader.test(field, label).kind === 'ambiguous',
  );

/** Hidden rows and columns inside the table; they are read like all others. */
function hidden({ grid, chosen }: Analysis): Question[] {
  const { top, bottom, left, right } = chosen.table.range;
  const count = (spans: readonly Span[], first: number, last: number): number =>
    spans.reduce(
      (sum, span) => sum + Math.max(0, Math.min(span.last, last) - Math.max(span.first, first) + 1),
      0,
    );
  const rows = count(grid.hiddenRows, top, bottom);
  const columns = count(grid.hiddenColumns, left, right);
  return [
    ...(rows > 0 ? [{ id: 'hidden-rows', args: { rows } }] : []),
    ...(columns > 0 ? [{ id: 'hidden-columns', args: { columns } }] : []),
    ...(grid.visibility !== 'visible' ? [{ id: 'hidden-sheet', args: { sheet: grid.name } }] : []),
  ];
}

/** Merged cells among the figures: only the first of each has its figure (S31). */
function merged({ grid, chosen }: Analysis, { columns }: Mapping): Question[] {
  const values = new Set(columns.flatMap(({ use, column }) => (use === 'value' ? [column] : [])));
  const across = grid.merges.filter(
    ({ top, bottom, left, right }) =>
      chosen.table.stretches.some(({ first, last }) => top <= last && bottom >= first) &&
      (values.has(left) || values.has(right)),
  );
  const [first] = across;
  return first ? [{ id: 'merged-figures', cell: rangeText(first), args: { merges: across.length } }] : [];
}

/** Notes in the table, above all those that hold figures. */
function notes({ grid, chosen }: Analysis): Question[] {
  const { top, bottom, left, right } = chosen.table.range;
  const inside = grid.notes.filter(
    ({ row, column }) => row >= top && row <= bottom && column >= left && column <= right,
  );
  const withFigures = inside.filter(({ text }) =>
    text.split(/\s+/).some((word) => shapeOf(word.replace(/[.,;:]$/, '')) !== null),
  );
  const [first] = withFigures;
  return first
    ? [
        {
          id: 'note-with-figures',
          cell: rangeText({ top: first.row, left: first.column, bottom: first.row, right: first.column }),
          args: { notes: withFigures.length },
        },
      ]
    : [];
}

/** The header or the title names a unit: what it is, and where META says otherwise. */
function units(
  { described, titles, reader }: Analysis,
  mapping: Mapping,
  { meta, power }: ImportOptions,
): Question[] {
  const found = mapping.columns.filter(
    ({ use, power: own }) => use === 'value' && own !== undefined && own !== 0,
  );
  const [first] = found;
  if (!first || power !== undefined) return [];
  const header = described.find(({ column }) => column === first.column);
  const source =
    header?.power !== null && header?.power !== undefined
      ? 'header'
      : titles.power !== null
        ? 'title'
        : 'meta';
  if (source === 'meta') return [];
  const isMoney = reader.field(first.field ?? '')?.type === 'money';
  const stated = isMoney ? meta?.moneyMult : meta?.countMult;
  const args = { power: first.power ?? 0, header: first.header };
  return stated !== undefined && stated !== first.power
    ? [{ id: 'unit-differs', args: { ...args, meta: stated } }]
    : [{ id: source === 'header' ? 'unit-in-header' : 'unit-in-title', args }];
}

const WORTH_TELLING = new Set([
  'share',
  'year-range',
  'not-understood',
  'no-year',
  'undecided',
  'side-not-used',
  'repeated-header',
]);

/** Columns of figures that are not taken. */
function columnRemarks({ described }: Analysis, mapping: Mapping): Question[] {
  const groups = new Map<string, string[]>();
  const figures = new Set(described.filter(({ isFigures }) => isFigures).map(({ column }) => column));
  for (const { use, guess, header, column } of mapping.columns)
    if (use === 'ignore' && WORTH_TELLING.has(guess.reason) && figures.has(column))
      addTo(groups, guess.reason, header);
  return [...groups].map(([reason, headers]) => ({
    id: `columns-left-${reason}`,
    args: { columns: headers.length, headers: headers.slice(0, 5).join(' | ') },
  }));
}

const SAMPLE_ROWS = 200;

/** Colours that vary among the figures may have a meaning, which is lost. */
function fills({ grid, chosen }: Analysis): Question[] {
  const [stretch] = chosen.table.stretches;
  if (!stretch) return [];
  const found = new Set<string>();
  for (const { column, figures } of chosen.table.columns) {
    if (figures === 0) continue;
    for (let row = stretch.first; row <= Math.min(stretch.last, stretch.first + SAMPLE_ROWS); row++) {
      const cell = grid.cell(row, column);
      if (!isEmpty(cell)) found.add(cell.fill ?? '');
    }
  }
  return found.size > 2 ? [{ id: 'colours', args: { colours: found.size } }] : [];
}
