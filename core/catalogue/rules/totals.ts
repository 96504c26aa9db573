/** Do the parts add up to the total row? (profile-sheets §4 S09, rulings A1–A3, A8, B10, B38) */
import type { Dataset, Field, Row, Value } from '../../model.ts';
import { knownIn } from '../../remember.ts';
import { defineRule, type SheetContext } from '../define.ts';
import { Adder, type Gap } from './adder.ts';
import { type Wholes, wholesAbove, wholesAt } from './parts.ts';
import { type Table, tableOf } from './table.ts';

/** Totals in the same columns, with their gaps by measure and place of the total. */
interface Level {
  readonly wholes: Wholes;
  readonly gaps: ReadonlyMap<Field, ReadonlyMap<number, Gap>>;
}

interface Added {
  readonly levels: readonly Level[];
  /** By place: 1 for rows under an error. */
  readonly blocked: Uint8Array;
}

const addedIn = new WeakMap<SheetContext, Added>();

/** One after the other: of a million rows there is room for one. Where figures were typed over, only their totals are added up. */
function* levelsOf(dataset: Dataset, context: SheetContext): Generator<Level> {
  const table = tableOf(dataset, context);
  const adder = new Adder(dataset, table, context);
  const levelOf = (wholes: Wholes, gapsOf: (measure: Field) => ReadonlyMap<number, Gap>): Level => ({
    wholes,
    gaps: new Map(table.additive.map((measure) => [measure, gapsOf(measure)])),
  });
  const known = context.before && addedIn.get(context.before.context);
  if (known) {
    const rows = changedRows(dataset, context, adder.blocked, known.blocked);
    for (const { wholes, gaps } of known.levels) {
      const totals = totalsAround(wholes, rows);
      yield levelOf(wholes, (measure) => {
        const stay = [...(gaps.get(measure) ?? [])].filter(([place]) => !totals.has(place));
        return new Map([...stay, ...adder.gaps(wholes, measure, totals)].sort(([a], [b]) => a - b));
      });
    }
    return;
  }
  const levels: Level[] = [];
  for (const wholes of allWholes(table)) {
    const level = levelOf(wholes, (measure) => adder.gaps(wholes, measure));
    if (context.isKept) levels.push(level);
    yield level;
  }
  if (context.isKept) addedIn.set(context, { levels, blocked: adder.blocked });
}

function* allWholes(table: Table): Generator<Wholes> {
  const mixed = table.dimensions.filter(({ total, isLeaf }) => total >= 0 && isLeaf.includes(true));
  const resolved = new Uint8Array(table.rows.length);
  for (const column of mixed) {
    const wholes = wholesAt(table, column);
    for (const whole of wholes.of) if (whole >= 0) resolved[wholes.totals[whole] ?? -1] = 1;
    yield wholes;
  }
  yield* wholesAbove(table, mixed, resolved);
}

/** Places of rows typed over, and of those that are under an error now and were not, or the other way round. */
const changedRows = (
  { rows }: Dataset,
  { before }: SheetContext,
  blocked: Uint8Array,
  blockedBefore: Uint8Array,
): readonly number[] =>
  [...rows.keys()].filter(
    (place) => blocked[place] !== blockedBefore[place] || before?.rows.has(rows[place]?.number ?? 0),
  );

/** Totals of which one of the rows is a part, or the total itself. */
function totalsAround({ totals, of }: Wholes, rows: readonly number[]): ReadonlySet<number> {
  const places = rows.flatMap((row) => [of[row] ?? -1, totals.indexOf(row)]);
  return new Set(places.filter((place) => place >= 0).sort((a, b) => a - b));
}

/**
 * One issue for each total row and measure; where a row is a total in several columns, for the column with the largest
 * gap. Ages count only where they divide all ages once. Parts withheld on purpose close any gap below the total.
 */
export const partsAndTotal = defineRule({
  id: 'S09',
  severity: 'warning',
  scope: 'dataset',
  check(dataset, report, context) {
    if (dataset.template.kind === 'list') return;
    const worst = new Map<number, Map<Field, Gap>>();
    for (const { gaps } of levelsOf(dataset, context))
      for (const [measure, own] of gaps)
        for (const gap of own.values()) {
          const known = knownIn(worst, gap.row, () => new Map<Field, Gap>());
          if (gap.gap > (known.get(measure)?.gap ?? 0)) known.set(measure, gap);
        }
    for (const [index, gaps] of worst) {
      const row = dataset.rows[index] ?? null;
      for (const [measure, gap] of gaps) tell(report, row, measure, gap);
    }
  },
  example: `
    MFA_CONS | year | host | total               |
             | 2023 | _T   | 1000 {S09 warning}  |
             | 2023 | SEN  | 600                 |
             | 2023 | MLI  | 390                 |
             | 2022 | _T   | 1000 {S09 info}     |
             | 2022 | SEN  | 600                 |
             | 2022 | MLI  | 395                 |
             | 2021 | _T   | 1000 {S09 warning}  |
             | 2021 | SEN  | 600                 |
             | 2021 | MLI  | 406                 |
             | 2020 | _T   | 1000                |
             | 2020 | SEN  | 600                 |
             | 2020 | MLI  | c                   |
             | 2019 | _T   | 1000 {S09 warning}  |
             | 2019 | SEN  | 600                 |
             | 2019 | MLI  |                     |
    STA_POP  | year | age    | total |
             | 2023 | _T     | 1000  |
             | 2023 | Y0T14  | 300   |
             | 2023 | Y15T64 | 600   |
             | 2023 | Y_GE65 | 100   |
             | 2023 | Y15T24 | 200   |
             | 2022 | _T     | 1000  |
             | 2022 | Y0T14  | 300   |`,
});

function tell(
  report: (at: { row: Row | null; field: string }, args: Record<string, Value>, options: object) => void,
  row: Row | null,
  { id }: Field,
  { sum, total, gap, rows, blank, by, isSmall }: Gap,
): void {
  const severity = isSmall ? 'info' : 'warning';
  const side = sum > total ? 'ABOVE' : blank > 0 ? 'BLANK' : 'BELOW';
  const args = { field: id, sum, total, gap, rows, blank, by };
  report({ row, field: id }, args, { severity, variant: isSmall ? 'SMALL' : side });
}
