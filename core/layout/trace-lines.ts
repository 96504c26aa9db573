/** The lines of 14_TRACE: for each target (a figure, a finding, a comparison, a link) the ministry's cells behind it. */
import type { Checked, Dataset, Fact, Place, Source } from '../model.ts';
import { fromA1 } from '../grid/address.ts';
import { FIRST_ROW } from './book-context.ts';

export interface TraceLine {
  /** `CTX-03 2023`, `C-204|G2|HEA|P2|P3`, `X06 2023 a` … */
  readonly target: string;
  /** Where the target stands in this workbook, `#'03_INDICATORS'!F12`. */
  readonly back: string;
  readonly file: string;
  readonly institution: string | null;
  readonly sheet: string;
  readonly cell: string;
  readonly raw: string;
  readonly readAs: number | string | null;
  readonly step: string;
  readonly obsStatus: string;
  /** Cell of the ministry's own table from which the figure was imported; blank where it was not. */
  readonly origin: string;
  /** Ids of the rules that said something about this cell. */
  readonly checks: readonly string[];
}

export interface TraceIndex {
  /** Those that the sheet shows: all, or the first ones of each target where they are too many. */
  readonly lines: readonly TraceLine[];
  /** How many there are in all. */
  readonly count: number;
  /** All of them, made when asked: there may be millions. */
  all(): readonly TraceLine[];
  /**
   * First row in 14_TRACE of a target; undefined where it has none. With a place, that of the line which names a cell in
   * the same row of the ministry's sheet.
   */
  rowOf(target: string, place?: Place): number | undefined;
}

/** Of a workbook, or a part of one, that traces nothing. */
export const NO_TRACE: TraceIndex = { lines: [], count: 0, all: () => [], rowOf: () => undefined };

/** What is to be traced: a target, where it stands, and facts or places behind it. */
export interface TraceRequest {
  readonly target: string;
  readonly back: string;
  readonly facts?: readonly Fact[];
  readonly places?: readonly Place[];
}

/** Lines of the sheet; more make the book slow to open, and stand in a file beside it (coherence-workbook §3, 14_TRACE). */
const MOST_TRACE_LINES = 200_000;

export interface TraceOptions {
  /** What stands in the ministries' cells is not told, only which cells they are. */
  readonly placesOnly?: boolean;
  /** Lists the cells behind a fact, each time anew by default. */
  readonly sourcesOf?: SourcesOf;
  /** Lines that the sheet may have. */
  readonly limit?: number;
}

export function traceLines(
  checked: Checked,
  requests: readonly TraceRequest[],
  { placesOnly = false, sourcesOf = listed, limit = MOST_TRACE_LINES }: TraceOptions = {},
): TraceIndex {
  const look = cellReader(checked, placesOnly);
  const checks = rulesByCell(checked);
  const ownOf = (request: TraceRequest, most: number): OwnLines => ownLines(request, look, sourcesOf, most);
  const told = ({ target, back }: TraceRequest, kept: readonly Found[]): readonly TraceLine[] =>
    kept.map((line) => ({
      file: line.file,
      institution: line.institution,
      sheet: line.sheet,
      cell: line.cell,
      raw: line.raw,
      readAs: line.readAs,
      step: line.step,
      obsStatus: line.obsStatus,
      origin: line.origin,
      target,
      back,
      checks: checks.size === 0 ? NONE : (checks.get(cellKey(line.file, line.sheet, line.cell)) ?? NONE),
    }));
  const all = (): readonly TraceLine[] =>
    requests.flatMap((request) => told(request, ownOf(request, Infinity).kept));
  const firsts = requests.map((request) => ownOf(request, FIRST_LINES));
  const counts = firsts.map(({ count }) => count);
  const each = linesOfEach(counts, limit);
  const lines =
    each === Infinity
      ? all()
      : requests.flatMap((request, at) => told(request, firsts[at]?.kept.slice(0, each) ?? []));
  const rows = new Map<string, number>();
  for (const [at, { target }] of lines.entries()) if (!rows.has(target)) rows.set(target, FIRST_ROW + at);
  return {
    lines,
    count: counts.reduce((sum, count) => sum + count, 0),
    all,
    rowOf: rowFinder(lines, rows),
  };
}

const NONE: readonly string[] = [];

/** Lines of a target where not all fit: who looks further finds them in the file, and the book stays small. */
const FIRST_LINES = 20;

/** How many lines of each target are shown; at least one, so that every figure can be followed. Infinity where all fit. */
function linesOfEach(counts: readonly number[], limit: number): number {
  const taken = (each: number): number => counts.reduce((sum, count) => sum + Math.min(count, each), 0);
  if (taken(Infinity) <= limit) return Infinity;
  let each = FIRST_LINES;
  while (each > 1 && taken(each) > limit) each--;
  return each;
}

function rowFinder(lines: readonly TraceLine[], rows: ReadonlyMap<string, number>): TraceIndex['rowOf'] {
  const byPlace = new Map<string, ReadonlyMap<string, number>>();
  const placesOf = (target: string): ReadonlyMap<string, number> => {
    const known = byPlace.get(target);
    if (known) return known;
    const own = new Map<string, number>();
    for (let at = (rows.get(target) ?? Infinity) - FIRST_ROW; lines[at]?.target === target; at++) {
      const { file, sheet, cell } = lines[at] ?? {};
      const key = `${file ?? ''}|${sheet ?? ''}|${String(fromA1(cell ?? '')?.row ?? '')}`;
      if (!own.has(key)) own.set(key, FIRST_ROW + at);
    }
    byPlace.set(target, own);
    return own;
  };
  return (target, place) =>
    place === undefined
      ? rows.get(target)
      : placesOf(target).get(`${place.file}|${place.sheet ?? ''}|${String(place.row ?? '')}`);
}

type SourcesOf = (fact: Fact) => readonly Source[];

const listed: SourcesOf = (fact) => fact.sources;

type Found = Omit<TraceLine, 'target' | 'back' | 'checks'>;

interface OwnLines {
  readonly kept: readonly Found[];
  /** How many there are, kept or not. */
  readonly count: number;
}

/** Each cell and step once, in the order of first appearance; only as many lines are made as are asked for. */
function ownLines(
  { facts = [], places = [] }: TraceRequest,
  look: CellReader,
  sourcesOf: SourcesOf,
  most: number,
): OwnLines {
  const kept: Found[] = [];
  const { placeOf, count } = openPlaces();
  for (const fact of facts) {
    const sources = sourcesOf(fact);
    const flags = fact.flags.join('; ');
    const stepOf = (own: string): string => (own && flags ? `${own}; ${flags}` : own || flags);
    if (sources.length === 0) {
      const step = stepOf(fact.value === 0 ? `${fact.sheet}: no row = 0` : '');
      const at = placeOf('', fact.sheet, '', step);
      if (at < most) kept[at] = lineWithoutCell(fact, step);
    }
    for (const source of sources) {
      const step = stepOf(source.step);
      const at = placeOf(source.file, source.sheet, source.cell, step);
      if (at < most) kept[at] = lineOfSource(fact, source, step, look);
    }
  }
  for (const place of places) {
    if (place.sheet === undefined) continue;
    const at = placeOf(place.file, place.sheet, addressOf(place), '');
    if (at < most) kept[at] = lineOfPlace(place, look);
  }
  return { kept, count: count() };
}

interface Places {
  /** Place of a cell and step among those asked for, in the order of first appearance. */
  placeOf(file: string, sheet: string, cell: string, step: string): number;
  /** How many different ones there are. */
  count(): number;
}

/** A sum over thousands of rows has as many cells, nearly all of the same sheet and step. */
function openPlaces(): Places {
  const groups = new Map<string, Map<string, number>>();
  let last = { file: '', sheet: '', step: '', cells: new Map<string, number>() };
  let count = 0;
  const cellsIn = (file: string, sheet: string, step: string): Map<string, number> => {
    if (last.file === file && last.sheet === sheet && last.step === step) return last.cells;
    const key = `${file}|${sheet}|${step}`;
    const cells = groups.get(key) ?? new Map<string, number>();
    groups.set(key, cells);
    last = { file, sheet, step, cells };
    return cells;
  };
  groups.set('||', last.cells);
  return {
    placeOf(file, sheet, cell, step) {
      const cells = cellsIn(file, sheet, step);
      let at = cells.get(cell);
      if (at === undefined) cells.set(cell, (at = count++));
      return at;
    },
    count: () => count,
  };
}

/** A fact without cells is the zero of a sheet whose absent rows mean zero (META.complete_enumeration). */
const lineWithoutCell = ({ institution, sheet, value, obsStatus }: Fact, step: string): Found => ({
  ...{ file: '', institution, sheet, cell: '', raw: '' },
  ...{ readAs: value, step, obsStatus, origin: '' },
});

const lineOfSource = ({ institution }: Fact, source: Source, step: string, look: CellReader): Found => ({
  file: source.file,
  institution: look.institution(source.file) ?? institution,
  sheet: source.sheet,
  cell: source.cell,
  raw: source.raw,
  readAs: source.value,
  step,
  obsStatus: source.obsStatus,
  origin: source.origin ?? '',
});

const addressOf = ({ cell, row }: Place): string =>
  cell ?? (row === undefined ? '' : `${String(row)}:${String(row)}`);

function lineOfPlace(place: Place, look: CellReader): Found {
  const sheet = place.sheet ?? '';
  const found = look.read(place.file, sheet, place.cell);
  return {
    file: place.file,
    institution: look.institution(place.file),
    sheet,
    cell: addressOf(place),
    raw: found.raw,
    readAs: found.value,
    step: '',
    obsStatus: '',
    origin: '',
  };
}

const cellKey = (file: string, sheet: string, cell: string): string => `${file}|${sheet}|${cell}`;

function rulesByCell({ issues }: Checked): ReadonlyMap<string, string[]> {
  const rules = new Map<string, string[]>();
  for (const { rule, place } of issues) {
    if (place.sheet === undefined || place.cell === undefined) continue;
    const key = cellKey(place.file, place.sheet, place.cell);
    const list = rules.get(key) ?? [];
    if (!list.includes(rule)) list.push(rule);
    rules.set(key, list);
  }
  return rules;
}

interface CellReader {
  institution(file: string): string | null;
  /** Text as supplied and the value it was read as; blank for a range or a cell that was not read. */
  read(file: string, sheet: string, cell: string | undefined): { raw: string; value: number | string | null };
}

function cellReader(checked: Checked, placesOnly: boolean): CellReader {
  const institutions = new Map(checked.submissions.map(({ file, meta }) => [file, meta.institution]));
  const datasets = new Map<string, Dataset>();
  for (const { datasets: own } of checked.submissions)
    for (const dataset of own) datasets.set(`${dataset.file}|${dataset.sheet}`, dataset);
  const indexes = new Map<Dataset, ReadonlyMap<number, number>>();
  const indexOf = (dataset: Dataset, number: number): number => {
    const known = indexes.get(dataset) ?? new Map(dataset.rows.map((row, index) => [row.number, index]));
    indexes.set(dataset, known);
    return known.get(number) ?? -1;
  };
  const fields = new Map<Dataset, ReadonlyMap<number, string>>();
  const fieldsOf = (dataset: Dataset): ReadonlyMap<number, string> => {
    const known = fields.get(dataset) ?? byPosition(dataset);
    fields.set(dataset, known);
    return known;
  };
  return {
    institution: (file) => institutions.get(file) ?? null,
    read(file, sheet, address) {
      const at = address === undefined ? null : fromA1(address);
      const dataset = datasets.get(`${file}|${sheet}`);
      if (!at || !dataset || placesOnly) return { raw: '', value: null };
      const { fieldRows, rows, column } = dataset;
      const field = fieldsOf(dataset).get(fieldRows ? at.row : at.column);
      const index = fieldRows ? 0 : indexOf(dataset, at.row);
      const row = rows[index];
      if (!row || field === undefined) return { raw: '', value: null };
      // no record of the whole row where the sheet holds its columns
      const value = column ? column(field)?.at(index) : row.values[field];
      return { raw: dataset.raw(row, field), value: value ?? null };
    },
  };
}

/** Fields by row of a form or column of a table; the first where two share one. */
function byPosition({ fieldRows, columns }: Dataset): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  for (const [field, position] of fieldRows ?? columns) if (!found.has(position)) found.set(position, field);
  return found;
}
