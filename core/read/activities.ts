/**
 * Files of aid activities become rows of DON_SUPPORT with `record_source` IATI (coherence §3.11; rulings-coherence A2,
 * B10), once the country, its rates of exchange and what partners typed are known. Nothing is left out without a word.
 */
import type {
  Activity,
  ActivityChoices,
  ActivityReceipt,
  ActivityRemark,
  ActivityRemarkKind,
} from '../model/activity.ts';
import type { Catalogue } from '../catalogue/define.ts';
import type { Dataset, Row, Submission, Template } from '../model.ts';
import {
  countryPart,
  partOf,
  purposesOf,
  type Measures,
  type Rates,
  rowsOfActivity,
} from './activity-rows.ts';

const SHEET = 'DON_SUPPORT';
const MIGRATION_PURPOSES = 'CL_CRS_PURPOSE';
/** How the rows of such a file are addressed: `'IATI'!57:57` is line 57. */
const NAME = 'IATI';
/** Names listed in a remark. */
const MOST_NAMES = 5;

/**
 * The submissions with their activities as rows. Without a country nothing can be taken, which is told.
 * @param country the country that is consolidated.
 */
export function placeActivities(
  submissions: readonly Submission[],
  catalogue: Catalogue,
  country: string | null,
  choices: ActivityChoices = {},
): readonly Submission[] {
  const template = catalogue.templates.find(({ id }) => id === SHEET);
  if (!template || submissions.every(({ activities }) => activities === undefined)) return submissions;
  const own = submissions.filter(({ meta }) => meta.country === country);
  const known: Known = {
    country,
    code: iatiCode(country ?? '', catalogue),
    purposes: purposesWanted(catalogue, choices),
    rates: ratesOf(own, choices),
    typed: typedProjects(own),
    newest: newestOf(submissions),
  };
  return submissions.map((submission) => {
    if (submission.activities === undefined) return submission;
    const dataset = datasetOf(submission, submission.activities, template, known);
    return { ...submission, meta: dataset.meta, datasets: [dataset] };
  });
}

interface Known extends Measures {
  readonly country: string | null;
  /** Null: every purpose. */
  readonly purposes: ReadonlySet<string> | null;
  /** The activity that counts, by identifier. */
  readonly newest: ReadonlyMap<string, Activity>;
}

/** User-assigned codes, such as XKX, go by their first two letters. */
const iatiCode = (country: string, { areas }: Catalogue): string =>
  areas.countries.find(({ alpha3 }) => alpha3 === country)?.alpha2 ?? country.slice(0, 2);

function purposesWanted({ codeLists }: Catalogue, { purposes }: ActivityChoices): Known['purposes'] {
  if (purposes === 'all') return null;
  return new Set(purposes ?? codeLists.find(({ id }) => id === MIGRATION_PURPOSES)?.codes ?? []);
}

/**
 * Rates of the settings, else those of the annual rows of FIN_MACRO; the workbook submitted last decides. Where it has two for
 * one year, nobody knows which is right (S02, rulings A8).
 */
function ratesOf(submissions: readonly Submission[], choices: ActivityChoices): Rates {
  const rates = new Map<string, number | null>();
  const dateOf = ({ meta, file }: Submission): string => `${meta.submittedOn ?? ''}|${file}`;
  for (const { meta, datasets } of [...submissions].sort((a, b) => (dateOf(a) < dateOf(b) ? -1 : 1)))
    for (const { template, rows } of datasets) {
      const own = new Map<string, number | null>();
      for (const { values } of template.id === 'FIN_MACRO' ? rows : []) {
        const { year, amount, period } = values;
        if (values['var'] !== 'FX_USD' || typeof amount !== 'number' || amount <= 0) continue;
        if ((period ?? null) !== null && String(period) !== String(year)) continue;
        const key = `${meta.currency ?? ''} ${String(year)}`;
        own.set(key, own.has(key) && own.get(key) !== amount ? null : amount);
      }
      for (const [key, rate] of own) rates.set(key, rate);
    }
  return (currency, year) =>
    choices.rates?.[currency]?.[String(year)] ?? rates.get(`${currency} ${String(year)}`) ?? null;
}

/** Where partners typed an identifier under several projects, the first of them, as in the assessment (B13). */
function typedProjects(submissions: readonly Submission[]): ReadonlyMap<string, string> {
  const typed = new Map<string, string>();
  const sheets = submissions.flatMap(({ datasets }) =>
    datasets.filter(({ template }) => template.id === SHEET),
  );
  for (const { values } of sheets.flatMap(({ rows }) => rows)) {
    const identifier = String(values['iati_identifier'] ?? '').trim();
    const project = String(values['project_id'] ?? '').trim();
    const known = typed.get(identifier);
    if (identifier !== '' && project !== '' && (known === undefined || project < known))
      typed.set(identifier, project);
  }
  return typed;
}

/** Of activities that stand several times the one changed last; of equals the first by file and line. */
function newestOf(submissions: readonly Submission[]): ReadonlyMap<string, Activity> {
  const newest = new Map<string, Activity>();
  for (const { activities = [] } of [...submissions].sort((a, b) => (a.file < b.file ? -1 : 1)))
    for (const activity of activities) {
      const known = newest.get(activity.identifier);
      if (!known || (activity.updated ?? '') > (known.updated ?? ''))
        newest.set(activity.identifier, activity);
    }
  return newest;
}

function datasetOf(
  { file, meta }: Submission,
  activities: readonly Activity[],
  template: Template,
  known: Known,
): Dataset {
  const { rows, receipt } = rowsOf(activities, known);
  return {
    ...{ template, file, sheet: NAME, headerRow: 0, columns: new Map(), unknownColumns: [] },
    rows: rows.map((row) => withBlanks(row, template)),
    ignored: receipt.read - receipt.used,
    meta: { ...meta, country: known.country },
    activities: receipt,
    raw: ({ values }, field) => String(values[field] ?? ''),
  };
}

const withBlanks = ({ number, values }: Row, { fields }: Template): Row => ({
  number,
  values: Object.fromEntries(fields.map(({ id }) => [id, values[id] ?? null])),
});

function rowsOf(
  activities: readonly Activity[],
  known: Known,
): { rows: readonly Row[]; receipt: ActivityReceipt } {
  const rows: Row[] = [];
  const remarks = new Map<ActivityRemarkKind, { count: number; names: string[]; line: number }>();
  const remark = (kind: ActivityRemarkKind, names: readonly string[], line: number, count = 1): void => {
    const open = remarks.get(kind) ?? { count: 0, names: [], line };
    remarks.set(kind, open);
    open.count += count;
    for (const name of names)
      if (name !== '' && open.names.length < MOST_NAMES && !open.names.includes(name)) open.names.push(name);
  };
  let used = 0;
  for (const activity of activities) {
    const { identifier, line } = activity;
    const why = leftOut(activity, known);
    if (why !== null) {
      remark(why, [identifier], line);
      continue;
    }
    const { share, sum } = countryPart(activity, known.code);
    const made = rowsOfActivity(activity, share, known);
    if (sum !== null) remark('PERCENT', [`${identifier} (${String(Math.round(sum * 100) / 100)} %)`], line);
    if (made.unreadable > 0) remark('NO_AMOUNT', [identifier], line, made.unreadable);
    if (made.withoutRate.length > 0) remark('NO_RATE', made.withoutRate, line, made.withoutRate.length);
    else if (made.rows.length === 0 && made.unreadable === 0) remark('NO_MONEY', [identifier], line);
    if (made.rows.length > 0) used += 1;
    rows.push(...made.rows);
  }
  return {
    rows: numbered(rows),
    receipt: {
      read: activities.length,
      used,
      remarks: [...remarks].map(([kind, open]): ActivityRemark => ({ kind, ...open })),
    },
  };
}

/** Why nothing is taken of an activity; null where it is looked at. */
function leftOut(activity: Activity, known: Known): ActivityRemarkKind | null {
  const { identifier, transactions } = activity;
  if (known.country === null) return 'NO_COUNTRY';
  const { share } = countryPart(activity, known.code);
  if (share === 0 && !transactions.some((each) => partOf(each, share, known.code) !== 0))
    return 'OTHER_COUNTRY';
  if (identifier === '') return 'NO_IDENTIFIER';
  if (known.newest.get(identifier) !== activity) return 'REPEATED';
  const isWanted = purposesOf(activity).some(({ code }) => known.purposes?.has(code) ?? true);
  if (!isWanted && known.purposes !== null && !known.typed.has(identifier)) return 'OTHER_PURPOSE';
  // Payments that name a country themselves need no share of the activity.
  if (share === null && !transactions.some((each) => (partOf(each, share, known.code) ?? 0) > 0))
    return 'NO_SHARE';
  return null;
}

/** Rows in the order of the file; of several that begin on one line, each following one stands one line further. */
function numbered(rows: readonly Row[]): readonly Row[] {
  let last = 0;
  return [...rows]
    .sort((a, b) => a.number - b.number)
    .map((row) => {
      last = Math.max(row.number, last + 1);
      return { ...row, number: last };
    });
}
