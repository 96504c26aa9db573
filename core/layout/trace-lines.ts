/** The lines of 14_TRACE: for each target (a figure, a finding, a comparison, a link) the ministry's cells behind it. */
import type { Checked, Dataset, Fact, Place, Row } from '../model.ts';
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
  readonly all: readonly TraceLine[];
  /**
   * First row in 14_TRACE of a target; undefined where it has none. With a place, that of the line which names a cell in
   * the same row of the ministry's sheet.
   */
  rowOf(target: string, place?: Place): number | undefined;
}

/** What is to be traced: a target, where it stands, and facts or places behind it. */
export interface TraceRequest {
  readonly target: string;
  readonly back: string;
  readonly facts?: readonly Fact[];
  readonly places?: readonly Place[];
}

/** Lines of the sheet; more make the book slow to open, and stand in a file beside it (coherence-workbook §3, 14_TRACE). */
export const MOST_TRACE_LINES = 200_000;

export interface TraceOptions {
  /** What stands in the ministries' cells is not told, only which cells they are. */
  readonly placesOnly?: boolean;
  /** Lines that the sheet may have. */
  readonly limit?: number;
}

export function traceLines(
  checked: Checked,
  requests: readonly TraceRequest[],
  { placesOnly = false, limit = MOST_TRACE_LINES }: TraceOptions = {},
): TraceIndex {
  const look = cellReader(checked, placesOnly);
  const checks = rulesByCell(checked);
  const groups = requests.map(({ target, back, facts = [], places = [] }) => {
    const own = [
      ...facts.flatMap((fact) => linesOfFact(fact, look)),
      ...places.filter(({ sheet }) => sheet !== undefined).map((place) => lineOfPlace(place, look)),
    ];
    const unique = new Map(
      own.map((line) => [[line.file, line.sheet, line.cell, line.step].join('|'), line]),
    );
    return [...unique.values()].map((line): TraceLine => ({
      ...line,
      target,
      back,
      checks: checks.get(cellKey(line.file, line.sheet, line.cell)) ?? [],
    }));
  });
  const each = linesOfEach(
    groups.map(({ length }) => length),
    limit,
  );
  const lines: TraceLine[] = [];
  const rows = new Map<string, number>();
  for (const group of groups)
    for (const line of each === Infinity ? group : group.slice(0, each)) {
      if (!rows.has(line.target)) rows.set(line.target, FIRST_ROW + lines.length);
      lines.push(line);
    }
  return { lines, all: each === Infinity ? lines : groups.flat(), rowOf: rowFinder(lines, rows) };
}

/** How many lines of each target fit; at least one, so that every figure can be followed. Infinity where all do. */
function linesOfEach(counts: readonly number[], limit: number): number {
  const taken = (each: number): number => counts.reduce((sum, count) => sum + Math.min(count, each), 0);
  if (taken(Infinity) <= limit) return Infinity;
  let [fits, tooMany] = [1, counts.reduce((most, count) => Math.max(most, count), 1)];
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2);
    if (taken(middle) <= limit) fits = middle;
    else tooMany = middle;
  }
  return fits;
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

type Found = Omit<TraceLine, 'target' | 'back' | 'checks'>;

/** A fact without cells is the zero of a sheet whose absent rows mean zero (META.complete_enumeration). */
function linesOfFact(fact: Fact, look: CellReader): Found[] {
  const step = (own: string): string => [own, ...fact.flags].filter(Boolean).join('; ');
  if (fact.sources.length === 0)
    return [
      {
        ...{ file: '', institution: fact.institution, sheet: fact.sheet, cell: '', raw: '' },
        ...{
          readAs: fact.value,
          step: step(fact.value === 0 ? `${fact.sheet}: no row = 0` : ''),
          obsStatus: fact.obsStatus,
          origin: '',
        },
      },
    ];
  return fact.sources.map((source) => ({
    file: source.file,
    institution: look.institution(source.file) ?? fact.institution,
    sheet: source.sheet,
    cell: source.cell,
    raw: source.raw,
    readAs: source.value,
    step: step(source.step),
    obsStatus: source.obsStatus,
    origin: source.origin ?? '',
  }));
}

function lineOfPlace(place: Place, look: CellReader): Found {
  const sheet = place.sheet ?? '';
  const address = place.cell ?? (place.row === undefined ? '' : `${String(place.row)}:${String(place.row)}`);
  const found = look.read(place.file, sheet, place.cell);
  return {
    file: place.file,
    institution: look.institution(place.file),
    sheet,
    cell: address,
    raw: found.raw,
    readAs: found.value,
    step: '',
    obsStatus: '',
    origin: '',
  };
}

const cellKey = (file: string, sheet: string, cell: string): string => [file, sheet, cell].join('|');

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
  const rowsOf = new Map<Dataset, ReadonlyMap<number, Row>>();
  const rowAt = (dataset: Dataset, number: number): Row | undefined => {
    const known = rowsOf.get(dataset) ?? new Map(dataset.rows.map((row) => [row.number, row]));
    rowsOf.set(dataset, known);
    return known.get(number);
  };
  return {
    institution: (file) => institutions.get(file) ?? null,
    read(file, sheet, address) {
      const at = address === undefined ? null : fromA1(address);
      const dataset = datasets.get(`${file}|${sheet}`);
      if (!at || !dataset || placesOnly) return { raw: '', value: null };
      const { fieldRows } = dataset;
      const fields = fieldRows ? [...fieldRows] : [...dataset.columns];
      const field = fields.find(([, position]) => position === (fieldRows ? at.row : at.column))?.[0];
      const row = fieldRows ? dataset.rows[0] : rowAt(dataset, at.row);
      if (!row || field === undefined) return { raw: '', value: null };
      return { raw: dataset.raw(row, field), value: row.values[field] ?? null };
    },
  };
}
