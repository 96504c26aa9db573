/**
 * The countries of a table: which column or row of headers names the partners, and which the reporting countries
 * (profile-sheets §6.3). Two sides without a word for either are never guessed.
 */
import type { ForeignAxis, ForeignWords } from '../../catalogue/define.ts';
import type { Guess } from '../../model/import.ts';
import { REPORTING } from '../../model/import.ts';
import type { Grid } from '../../model.ts';
import { textOf } from '../cells.ts';
import { fold } from '../fold.ts';
import { isHeaded, understood, type Column } from './columns.ts';
import { contains, containsAny, folded } from './header-words.ts';
import type { LabelReader } from './labels.ts';
import type { ForeignTable } from './tables.ts';

/** One side of a table between countries. */
export interface Axis {
  /** `down`: a column of labels, with others that say the same. `across`: headers. */
  readonly side: 'down' | 'across';
  readonly columns: readonly Column[];
  /** Codes of the headers of an axis across, by column. */
  readonly codes: ReadonlyMap<number, string>;
  /** Words that may tell its role. */
  readonly words: string;
}

export interface AxesFound {
  /** The template field, `reporting`, or null where an axis is not used. */
  readonly roles: ReadonlyMap<Axis, string>;
  readonly axis: ForeignAxis | null;
  readonly guess: Guess;
  /** Neither corner, header nor title tells which side is which. */
  readonly isOpen: boolean;
}

/** So many of the labels must be countries. */
const SHARE = 0.6;
/** So many headers, and for a table without labels of countries so many at least, make an axis across. */
const FEWEST_ACROSS = 2;
const SAMPLE_ROWS = 300;
/** More columns of different countries are no sides of a movement. */
const MOST_AXES = 8;

/** A column of countries, not only of regions, by its texts. */
function isAreaColumn(column: Column, reader: LabelReader, words: ForeignWords): boolean {
  const isNumeric = column.isFigures;
  if (isNumeric && !isHeaded(column, words.codesOfAreas)) return false;
  if (column.texts.length === 0 || column.look.texts + (isNumeric ? column.look.figures : 0) === 0)
    return false;
  const field = column.named === undefined ? undefined : reader.field(column.named);
  if (field?.type === 'area' && !isNumeric) return true;
  // not stated and total alone are no countries
  if (!column.texts.some((text) => isCountry(reader, text))) return false;
  const { share, codes } = understood(column, REPORTING, reader);
  const isNamed = isHeaded(column, words.countries, true) && !isNumeric;
  return (
    codes > 0 && share >= (isNumeric ? 0.8 : isNamed ? SHARE / 2 : SHARE) && codes * 5 >= column.texts.length
  );
}

const isCountry = (reader: LabelReader, text: string): boolean => {
  const { kind, code } = reader.test(REPORTING, text);
  return kind === 'code' && /^[A-Z]{3}$/.test(code);
};

export function findAxes(
  grid: Grid,
  table: ForeignTable,
  columns: readonly Column[],
  reader: LabelReader,
  words: ForeignWords,
): readonly Axis[] {
  const found: Column[][] = [];
  for (const column of columns) {
    if (found.length === MOST_AXES || !isAreaColumn(column, reader, words)) continue;
    const same = found.find((group) => group[0] && saySame(grid, table, group[0], column, reader));
    if (same) same.push(column);
    else found.push([column]);
  }
  const corner = corners(found[0]?.[0]?.header.text ?? '', words);
  const down = found.map((group, index): Axis => ({
    side: 'down',
    columns: group.toSorted((a, b) => quality(b, reader) - quality(a, reader)),
    codes: new Map(),
    words:
      index === 0 && corner.down !== null ? corner.down : group.map(({ header }) => header.text).join(' '),
  }));
  const across = acrossAxis(columns, reader, found.length > 0, corner.across, words);
  return across ? [...down, across] : down;
}

/** Names are better than numbers where both are understood equally well. */
const quality = (column: Column, reader: LabelReader): number => {
  const { share } = understood(column, REPORTING, reader);
  return share + (column.isFigures ? -0.2 : 0);
};

/** Both columns name the same country in nearly every row in which both name one. */
function saySame(grid: Grid, table: ForeignTable, a: Column, b: Column, reader: LabelReader): boolean {
  let [both, same] = [0, 0];
  for (const { first, last } of table.stretches)
    for (let row = first; row <= last && both < SAMPLE_ROWS; row++) {
      const one = reader.test(REPORTING, textOf(grid.cell(row, a.column)));
      const other = reader.test(REPORTING, textOf(grid.cell(row, b.column)));
      if (one.kind !== 'code' || other.kind !== 'code') continue;
      both++;
      if (one.code === other.code) same++;
    }
  return both > 0 && same >= both * 0.9;
}

function acrossAxis(
  columns: readonly Column[],
  reader: LabelReader,
  hasLabels: boolean,
  corner: string | null,
  words: ForeignWords,
): Axis | null {
  const codes = new Map<number, string>();
  const used: Column[] = [];
  const rest: string[] = [];
  let countries = 0;
  for (const column of columns.filter((each) => each.isFigures || each.look.texts === 0)) {
    const part = column.header.parts.find((each) => isArea(reader, each));
    if (part === undefined) continue;
    const label = reader.test(REPORTING, part);
    if (label.kind === 'code') countries++;
    used.push(column);
    codes.set(column.column, label.code);
    rest.push(...column.header.parts.filter((each) => each !== part));
  }
  addSiblings(columns, codes, used, reader, words);
  const figures = columns.filter((each) => each.isFigures).length;
  // a matrix has many countries on both sides
  const isMatrix = hasLabels
    ? countries >= 10 || (countries >= 3 && countries * 3 >= figures * 2)
    : countries >= FEWEST_ACROSS && countries * 2 >= figures;
  return isMatrix
    ? { side: 'across', columns: used, codes, words: corner ?? [...new Set(rest)].join(' ') }
    : null;
}

/** Congo beside the Democratic Republic of the Congo is the other one. */
function addSiblings(
  columns: readonly Column[],
  codes: Map<number, string>,
  used: Column[],
  reader: LabelReader,
  words: ForeignWords,
): void {
  const found = new Set(codes.values());
  for (const { name, other, means } of words.siblings) {
    if (!found.has(other)) continue;
    const column = columns.find(
      (each) => !codes.has(each.column) && each.header.parts.some((part) => fold(part) === fold(name)),
    );
    if (!column || reader.test(REPORTING, name).kind !== 'ambiguous') continue;
    codes.set(column.column, means);
    used.push(column);
  }
}

const isArea = (reader: LabelReader, text: string): boolean => {
  if (/^\d+$/.test(text)) return false;
  const { kind, code } = reader.test(REPORTING, text);
  return (
    kind === 'group' ||
    kind === 'aggregate' ||
    (kind === 'code' && (code.length === 3 || code.startsWith('_'))) ||
    (kind === 'total' && /world|monde|mundo/i.test(text))
  );
};

/** What a corner such as `receiving (across) / sending (down)` says of each side. */
function corners(
  text: string,
  words: ForeignWords,
): { readonly across: string | null; readonly down: string | null } {
  const pieces = text.split(/[/\\\n;|]| {3,}|\s[-–]\s/).filter((piece) => piece.trim() !== '');
  const across = pieces.find((piece) => containsAny(fold(piece), words.across)) ?? null;
  const down = pieces.find((piece) => containsAny(fold(piece), words.down)) ?? null;
  if (across !== null || down !== null) return { across, down };
  // origin \ destination: what stands before the stroke is below it
  const [below, beside] = text.split('\\');
  return beside !== undefined && below !== undefined
    ? { across: beside, down: below }
    : { across: null, down: null };
}

/** 2: it is this side; 0: no word tells; −2: it is the other side. */
function fit(axis: Axis, role: string, other: string, words: ForeignWords): number {
  const text = fold(axis.words);
  const says = (id: string): boolean => folded(words.roles[id] ?? []).some((word) => contains(text, word));
  const [is, isOther] = [says(role), says(other)];
  return is === isOther ? 0 : is ? 2 : -2;
}

/** Assigns the sides of a table to the partner field and to the reporting country. */
export function assignAxes(
  axes: readonly Axis[],
  sheet: string,
  words: ForeignWords,
  known: {
    readonly country: string | null;
    readonly fixed: Readonly<Record<string, string>>;
    readonly holds: (axis: Axis) => boolean;
    /** Field of countries that a header names. */
    readonly named: (axis: Axis) => string | undefined;
  },
): AxesFound {
  const defined = words.axes.filter(
    (each) =>
      each.sheet === sheet &&
      Object.entries(each.at).every(
        ([field, code]) => known.fixed[field] === undefined || known.fixed[field] === code,
      ),
  );
  const [first] = defined;
  const none: AxesFound = {
    roles: new Map(),
    axis: null,
    guess: { confidence: 'sure', reason: 'no-countries' },
    isOpen: false,
  };
  if (axes.length === 0) return none;
  const [single] = axes.length === 1 ? axes : [];
  const named = single && known.named(single);
  const byName: AxesFound | null =
    single && named !== undefined
      ? {
          roles: new Map([[single, named]]),
          axis: null,
          guess: { confidence: 'sure', reason: 'header-named' },
          isOpen: false,
        }
      : null;
  if (!first) return byName ?? reportingOnly(axes, words, known.holds);
  let best = { score: -Infinity, roles: new Map<Axis, string>(), axis: first };
  for (const axis of defined)
    for (const partner of [null, ...axes])
      for (const reporting of [null, ...axes]) {
        if (partner === reporting || (axes.length > 1 && (partner === null || reporting === null))) continue;
        const score =
          (partner
            ? fit(partner, axis.partner, axis.reporting, words) + hint(partner, 'partner', words)
            : 0) +
          (reporting
            ? fit(reporting, axis.reporting, axis.partner, words) + hint(reporting, 'reporting', words)
            : 0);
        const roles = new Map<Axis, string>();
        if (partner) roles.set(partner, axis.field);
        if (reporting) roles.set(reporting, REPORTING);
        if (score > best.score) best = { score, roles, axis };
      }
  // a header that names the field of the sheet says more than a word for a side
  if (byName && single && best.roles.get(single) !== named) return byName;
  if (best.score > 0)
    return { ...best, guess: { confidence: 'sure', reason: 'words-of-side' }, isOpen: false };
  const [only] = axes;
  if (axes.length > 1 || !only)
    return { ...best, axis: null, guess: { confidence: 'guess', reason: 'no-word-of-side' }, isOpen: true };
  // one side without a word: a country is no partner of its own
  const isReporting = known.holds(only);
  return {
    roles: new Map([[only, isReporting ? REPORTING : first.field]]),
    axis: null,
    guess: { confidence: 'likely', reason: isReporting ? 'own-country-among-labels' : 'only-countries' },
    isOpen: false,
  };
}

/** A sheet without partners: the countries of a table can only be those that report. */
function reportingOnly(
  axes: readonly Axis[],
  words: ForeignWords,
  holds: (axis: Axis) => boolean,
): AxesFound {
  const named = axes.filter((axis) => hint(axis, 'reporting', words) > 0);
  const holding = axes.filter(holds);
  const [chosen] =
    axes.length === 1 ? axes : named.length === 1 ? named : holding.length === 1 ? holding : [];
  return {
    roles: new Map(chosen ? [[chosen, REPORTING]] : []),
    axis: null,
    guess: { confidence: chosen ? 'likely' : 'guess', reason: chosen ? 'only-countries' : 'no-word-of-side' },
    isOpen: chosen === undefined,
  };
}

const hint = (axis: Axis, role: 'partner' | 'reporting', words: ForeignWords): number =>
  containsAny(fold(axis.words), words.roles[role] ?? []) ? 1 : 0;
