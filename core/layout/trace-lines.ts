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
  readonly lines: readonly TraceLine[];
  /** Lines left out because there are too many (coherence-workbook §3, 14_TRACE). */
  readonly left: number;
  /** First row in 14_TRACE of a target; undefined where it has none. */
  rowOf(target: string): number | undefined;
}

/** What is to be traced: a target, where it stands, and facts or places behind it. */
export interface TraceRequest {
  readonly target: string;
  readonly back: string;
  readonly facts?: readonly Fact[];
  readonly places?: readonly Place[];
}

/** More lines than this make the book slow to open; then a target keeps only its first lines. */
const LONGEST_WHOLE = 60_000;
const FIRST_LINES = 20;

/** `placesOnly`: what stands in the ministries' cells is not told, only which cells they are. */
export function traceLines(
  checked: Checked,
  requests: readonly TraceRequest[],
  placesOnly = false,
): TraceIndex {
  const whole = requests.reduce(
    (sum, { facts = [], places = [] }) =>
      facts.reduce((lines, { sources }) => lines + Math.max(sources.length, 1), sum) + places.length,
    0,
  );
  const longest = whole > LONGEST_WHOLE ? FIRST_LINES : Infinity;
  const look = cellReader(checked, placesOnly);
  const checks = rulesByCell(checked);
  const lines: TraceLine[] = [];
  const rows = new Map<string, number>();
  let left = 0;
  for (const { target, back, facts = [], places = [] } of requests) {
    const own = [
      ...facts.flatMap((fact) => linesOfFact(fact, look)),
      ...places.filter(({ sheet }) => sheet !== undefined).map((place) => lineOfPlace(place, look)),
    ];
    const unique = [
      ...new Map(own.map((line) => [[line.file, line.sheet, line.cell, line.step].join('|'), line])).values(),
    ];
    const kept = unique.slice(0, longest);
    left += unique.length - kept.length;
    if (kept.length > 0 && !rows.has(target)) rows.set(target, FIRST_ROW + lines.length);
    for (const line of kept)
      lines.push({
        ...line,
        target,
        back,
        checks: checks.get(cellKey(line.file, line.sheet, line.cell)) ?? [],
      });
  }
  return { lines, left, rowOf: (target) => rows.get(target) };
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
