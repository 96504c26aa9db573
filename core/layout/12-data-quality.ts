/** 12_DATA_QUALITY: one line per institution, in the order of the code list and never by result (coherence-workbook §3). */
import { groupBy } from '../grouped.ts';
import type { CalendarEntry } from '../model/coherence.ts';
import type { Issue, Reconciliation, Severity, Submission } from '../model.ts';
import { MIRROR_COMPONENTS, type MinistryMirror } from '../model/scores.ts';
import type { BookContext } from './book-context.ts';
import { styles, tabColours } from './book-styles.ts';
import { type Column, cell, tableSheet } from './frame.ts';
import { BANDS } from './13-reconcile.ts';
import type { SheetPlan } from './plan.ts';

/** What is known about the deliveries of one institution. */
export interface InstitutionLine {
  readonly code: string;
  /** Sheets due: by the data calendar of the reference year; without one all sheets of its template. */
  readonly expected: number;
  readonly byCalendar: boolean;
  /** Sheets due that were received. */
  readonly receivedDue: number;
  /** Sheets read with at least one row. */
  readonly received: number;
  readonly issues: Readonly<Record<Severity, number>>;
  readonly rowsRead: number;
  readonly rowsUsed: number;
  readonly rowsRejected: number;
  readonly bands: Readonly<Record<Reconciliation['band'], number>>;
  readonly first: readonly string[];
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

export function institutionLines(context: BookContext): readonly InstitutionLine[] {
  const { checked, computed } = context.outcome;
  const codes = institutionCodes(context);
  const calendar = calendarOf(context);
  return codes.map((code) => {
    const own = checked.submissions.filter(({ meta }) => meta.institution === code);
    const files = new Set(own.map(({ file }) => file));
    const issues = [...checked.issues, ...computed.issues].filter(({ place }) => files.has(place.file));
    const counts = own.map(({ file }) => checked.counts.get(file)).filter((each) => each !== undefined);
    const received = receivedSheets(own);
    const due = calendar ? (calendar.get(code) ?? []) : declaredSheets(context, code, received);
    return {
      code,
      expected: due.length,
      byCalendar: calendar !== null,
      receivedDue: due.filter(({ received: came }) => came).length,
      received: received.size,
      issues: {
        error: casesOf(issues, 'error'),
        warning: casesOf(issues, 'warning'),
        info: casesOf(issues, 'info'),
      },
      rowsRead: sum(counts.map(({ read }) => read)),
      rowsUsed: sum(counts.map(({ accepted }) => accepted)),
      rowsRejected: sum(counts.map(({ rejected }) => rejected)),
      bands: bandsOf(computed.reconciliations, code),
      first: own.length === 0 ? [] : fixFirst(context, issues),
    };
  });
}

/** Cases, not lines: of a frequent cause only the first are listed. */
const casesOf = (issues: readonly Issue[], severity?: Severity): number =>
  sum(
    issues.map((issue) => (severity === undefined || issue.severity === severity ? (issue.count ?? 1) : 0)),
  );

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/** All institutions of the code list; where the catalogue has none, those of its templates. */
function institutionCodes(context: BookContext): readonly string[] {
  const list = context.catalogue.codeLists.find(({ id }) => id === 'CL_INSTITUTION')?.codes;
  const found = context.outcome.checked.submissions
    .map(({ meta }) => meta.institution)
    .filter((each) => each !== null);
  const declared =
    list ?? context.catalogue.templates.map(({ institution }) => institution).filter((each) => each !== '*');
  return [...new Set([...declared, ...found])];
}

/** A sheet that is due, and whether it came. */
type Due = Pick<CalendarEntry, 'received'>;

/** Sheets due in the reference year by institution, from PLN_CALENDAR; null where there is no calendar for it. */
function calendarOf(context: BookContext): ReadonlyMap<string, readonly Due[]> | null {
  const { calendar, refYear } = context.outcome.assessed.model;
  const due = groupBy(
    calendar.filter(({ year }) => year === refYear),
    ({ institution }) => institution,
  );
  return due.size === 0 ? null : due;
}

const declaredSheets = (context: BookContext, code: string, received: ReadonlySet<string>): readonly Due[] =>
  context.catalogue.templates
    .filter(({ institution }) => institution === code)
    .map(({ id }) => ({ received: received.has(id) }));

/** Ids of the data sheets with at least one row (rulings-coherence B21: META is no data sheet). */
const receivedSheets = (submissions: readonly Submission[]): ReadonlySet<string> =>
  new Set(
    submissions.flatMap(({ datasets }) =>
      datasets
        .filter(({ template, rows }) => template.institution !== '*' && rows.length > 0)
        .map(({ template }) => template.id),
    ),
  );

function bandsOf(all: readonly Reconciliation[], code: string): Record<Reconciliation['band'], number> {
  const own = all.filter(({ a, b }) => a.institution === code || b.institution === code);
  const count = (band: Reconciliation['band']): number => own.filter((each) => each.band === band).length;
  return { agree: count('agree'), minor: count('minor'), notable: count('notable'), severe: count('severe') };
}

/** The three rules that matter most: errors before warnings, then the more frequent ones. */
function fixFirst(context: BookContext, issues: readonly Issue[]): readonly string[] {
  const groups = new Map<string, Issue[]>();
  for (const issue of issues) {
    if (issue.severity === 'info') continue;
    const group = groups.get(`${issue.severity}|${issue.rule}`) ?? [];
    group.push(issue);
    groups.set(`${issue.severity}|${issue.rule}`, group);
  }
  const rank = (group: readonly Issue[]): number => (group[0]?.severity === 'error' ? 0 : 1);
  const order = [...groups.values()].sort(
    (a, b) =>
      rank(a) - rank(b) || casesOf(b) - casesOf(a) || ((a[0]?.rule ?? '') < (b[0]?.rule ?? '') ? -1 : 1),
  );
  return order.slice(0, 3).map((group) => {
    const [first] = group;
    const place = [first?.place.sheet, first?.place.cell].filter(Boolean).join('!');
    return context.fill(context.text.quality.fix, {
      rule: first?.rule ?? '',
      title: context.labels.ruleTitle(first?.rule ?? ''),
      n: casesOf(group),
      place,
    });
  });
}

export function dataQualitySheet(context: BookContext, lines: readonly InstitutionLine[]): SheetPlan {
  const number = { ...styles.number, format: '0' };
  const silent = (line: InstitutionLine): boolean => line.received === 0 && line.rowsRead === 0;
  const count = (
    id: Column<InstitutionLine>['id'],
    width: number,
    read: (line: InstitutionLine) => number,
  ): Column<InstitutionLine> => ({
    id,
    width,
    style: number,
    cell: (line) => (silent(line) && !ALWAYS.includes(id) ? null : read(line)),
  });
  return tableSheet(context, {
    name: '12_DATA_QUALITY',
    table: 't_Quality',
    items: lines,
    frozenColumns: 2,
    printFirst: 12,
    tab: tabColours.people,
    aside: totals(context, lines),
    columns: [
      { id: 'institution', width: 11, style: styles.code, cell: ({ code }) => code },
      {
        id: 'institution_name',
        width: 28,
        style: styles.text,
        cell: ({ code }) => context.labels.institution(code),
      },
      count('sheets_due', 10, ({ expected }) => expected),
      {
        id: 'due_basis',
        width: 16,
        style: styles.quietText,
        cell: ({ byCalendar }) =>
          byCalendar ? context.text.quality.calendar : context.text.quality.template,
      },
      count('received_due', 10, ({ receivedDue }) => receivedDue),
      count('received', 10, ({ received }) => received),
      ...SEVERITIES.map((severity) =>
        count(
          ({ error: 'errors', warning: 'warnings', info: 'infos' } as const)[severity],
          13,
          ({ issues }) => issues[severity],
        ),
      ),
      count('rows_read', 9, ({ rowsRead }) => rowsRead),
      count('rows_used', 9, ({ rowsUsed }) => rowsUsed),
      count('rows_rejected', 9, ({ rowsRejected }) => rowsRejected),
      ...BANDS.map((band) => count(band, 12.5, ({ bands }) => bands[band])),
      ...deliveryColumns(context),
      ...mirrorColumns(context),
      {
        id: 'fix_first',
        width: 70,
        style: styles.text,
        cell: (line) => {
          if (silent(line))
            return cell(context.text.quality.silent, { ...styles.text, bold: true, colour: '8C2D04' });
          return line.first.length === 0 ? context.text.quality.clean : line.first.join('\n');
        },
      },
    ],
  });
}

/** How much is split by sex, and the sheet whose newest figures are the oldest. */
function deliveryColumns(context: BookContext): readonly Column<InstitutionLine>[] {
  const mirrors = mirrorsOf(context);
  return [
    {
      id: 'sex_split',
      width: 12,
      style: { ...styles.number, format: '0' },
      cell: ({ code }) => mirrors.get(code)?.bySex ?? null,
    },
    {
      id: 'oldest_latest',
      width: 20,
      style: styles.code,
      cell: ({ code }) => {
        const oldest = mirrors.get(code)?.oldest;
        return oldest ? `${String(oldest.year)} · ${oldest.sheet}` : null;
      },
    },
  ];
}

const mirrorsOf = (context: BookContext): ReadonlyMap<string, MinistryMirror> =>
  new Map(context.outcome.assessed.scores.ministries.map((each) => [each.institution, each]));

/** What an institution sees of itself; blank where nothing can be said (domain/coherence §7.6). */
function mirrorColumns(context: BookContext): readonly Column<InstitutionLine>[] {
  const mirrors = mirrorsOf(context);
  const style = { ...styles.number, format: '0' };
  return [
    ...MIRROR_COMPONENTS.map((component): Column<InstitutionLine> => ({
      id: `mirror_${component}`,
      width: 12,
      style,
      cell: ({ code }) => mirrors.get(code)?.components[component] ?? null,
    })),
    { id: 'mirror_mean', width: 10, style, cell: ({ code }) => mirrors.get(code)?.score ?? null },
  ];
}

/** Columns that are filled also where nothing came. */
const ALWAYS: readonly string[] = ['sheets_due', 'received_due', 'received'];

/** The figures that the sentence of 01_SUMMARY uses. */
function totals(context: BookContext, lines: readonly InstitutionLine[]) {
  const labels = context.text.quality.totals;
  const figures: readonly (readonly [keyof typeof labels, number])[] = [
    ['expected', sum(lines.map(({ expected }) => expected))],
    ['receivedDue', sum(lines.map(({ receivedDue }) => receivedDue))],
    ['received', sum(lines.map(({ received }) => received))],
    ['institutions', lines.filter(({ expected }) => expected > 0).length],
    ['silent', silentLines(lines).length],
  ];
  return {
    widths: [46, 10],
    rows: [
      [cell(context.text.quality.totalsTitle, styles.header), cell(null, styles.header)],
      ...figures.map(([id, value]) => [
        cell(labels[id], styles.code),
        cell(value, { ...styles.number, format: '0' }),
      ]),
    ],
  };
}

/** Institutions that had something to send and sent nothing. */
export const silentLines = (lines: readonly InstitutionLine[]): readonly InstitutionLine[] =>
  lines.filter(({ received, expected }) => received === 0 && expected > 0);
