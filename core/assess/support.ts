/**
 * Projects of partners: which rows count once, what share goes to which goal (coherence §3.11, §5.7; rulings-coherence
 * A2, B10–B13).
 */
import { groupBy } from '../grouped.ts';
import type { Project, SheetRow, SupportRow, SupportShare } from '../model/coherence.ts';
import type { Checked } from '../model.ts';
import type { SupportTotals } from '../model/results.ts';
import { DOLLAR } from './money.ts';
import type { Convert } from './money.ts';
import { elapsedShare } from './months.ts';
import type { Tree } from './plan.ts';
import type { Values } from './rows.ts';
import { by, compare, number, rowsOf, sum, text, yearOf } from './rows.ts';

export interface SupportSide {
  readonly projects: readonly Project[];
  readonly unplaced: readonly SheetRow[];
}

export function readProjects(
  checked: Checked,
  tree: Tree,
  convert: Convert,
  reference: { readonly refYear: number; readonly refDate: string },
): SupportSide {
  const rows = markDoubles(readRows(checked, convert));
  const shares = readShares(checked, tree);
  const projects = [...groupBy(rows, (row) => row.project)]
    .map(([id, own]) => projectFrom(id, own, shares.byProject.get(id), tree, reference))
    .sort(by((project) => project.id));
  return { projects, unplaced: shares.unplaced };
}

interface ProjectRow extends SupportRow {
  readonly project: string;
}

/** Rows of DON_SUPPORT; one from IATI goes to the project with its identifier, else to its own id (A2). */
function readRows(checked: Checked, convert: Convert): readonly ProjectRow[] {
  const entries = rowsOf(checked, 'DON_SUPPORT', 'committed_usd');
  const fromIati = (values: Values): boolean => text(values, 'record_source') === 'IATI';
  const owners = new Map<string, string>();
  for (const { values } of entries) {
    const activity = text(values, 'iati_identifier');
    const id = text(values, 'project_id');
    if (activity === null || id === null || fromIati(values)) continue;
    const known = owners.get(activity);
    if (known === undefined || compare(id, known) < 0) owners.set(activity, id);
  }
  return entries
    .flatMap(({ values, place }): ProjectRow[] => {
      const year = number(values, 'year');
      const id = text(values, 'project_id');
      if (year === null || id === null) return [];
      const source = fromIati(values) ? 'IATI' : 'PARTNER';
      const activity = source === 'IATI' ? text(values, 'iati_identifier') : null;
      const dollars = (field: string): number | null => convert(number(values, field), DOLLAR, year);
      return [
        {
          project: owners.get(activity ?? '') ?? id,
          year,
          source,
          committed: dollars('committed_usd'),
          disbursed: dollars('disbursed_usd'),
          leftOut: isDonorCountry(values) ? 'DONOR_COUNTRY' : null,
          beside: null,
          values,
          place,
        },
      ];
    })
    .sort(
      by(
        (row) => row.project,
        (row) => String(row.year),
        (row) => (row.source === 'PARTNER' ? '0' : '1'),
        (row) => text(row.values, 'project_id') ?? '',
      ),
    );
}

/** Purposes 93010–93018 and aid types H02–H05 are spent in the donor country (§3.11, D8). */
const isDonorCountry = (values: Values): boolean =>
  /^9301[0-8]$/.test(text(values, 'crs_purpose') ?? '') || /^H0[2-5]$/.test(text(values, 'aid_type') ?? '');

/** Marks the rows that would count money twice (A2, B13). The one nearest to the source of funds stays. */
function markDoubles(rows: readonly ProjectRow[]): readonly ProjectRow[] {
  const typed = new Set(rows.filter((row) => row.source === 'PARTNER').map(yearKey));
  const ids = new Set(rows.map((row) => row.project));
  const repeated = repeatedActivities(rows);
  const given = groupBy(rows, (row) => `${String(row.year)}|${text(row.values, 'implementer') ?? ''}`);
  const reason = (row: ProjectRow): Pick<SupportRow, 'leftOut' | 'beside'> => {
    if (row.leftOut !== null) return row;
    if (row.source === 'IATI' && typed.has(yearKey(row)))
      return { leftOut: 'IATI_BESIDE_PARTNER', beside: null };
    const nearest = repeated.get(row.project);
    if (nearest !== undefined) return { leftOut: 'SAME_ACTIVITY', beside: nearest };
    const parent = text(row.values, 'parent_project');
    if (parent !== null && parent !== row.project && ids.has(parent))
      return { leftOut: 'PARENT', beside: parent };
    const agency = text(row.values, 'partner_type') === 'UN' ? text(row.values, 'donor') : null;
    const gifts = agency === null ? [] : (given.get(`${String(row.year)}|${agency}`) ?? []);
    const gift = gifts.find((each) => repeats(row, each));
    return gift ? { leftOut: 'IMPLEMENTER', beside: gift.project } : { leftOut: null, beside: null };
  };
  return rows.map((row) => {
    const { leftOut, beside } = reason(row);
    return { ...row, leftOut, beside };
  });
}

const yearKey = (row: ProjectRow): string => `${row.project}|${String(row.year)}`;

/**
 * Projects that share an IATI identifier with one nearer to the source – not of the UN or an NGO, then by id (B13) –
 * and that one.
 */
function repeatedActivities(rows: readonly ProjectRow[]): ReadonlyMap<string, string> {
  const repeated = new Map<string, string>();
  const typed = rows.filter(
    (row) => row.source === 'PARTNER' && text(row.values, 'iati_identifier') !== null,
  );
  for (const group of groupBy(typed, (row) => text(row.values, 'iati_identifier') ?? '').values()) {
    const far = (row: ProjectRow): string => (isImplementing(row) ? '1' : '0');
    const [nearest] = [...group].sort(by(far, (row) => row.project));
    for (const { project } of group)
      if (nearest && project !== nearest.project) repeated.set(project, nearest.project);
  }
  return repeated;
}

const isImplementing = (row: ProjectRow): boolean =>
  ['UN', 'NGO'].includes(text(row.values, 'partner_type') ?? '');

/** A UN row that repeats what a donor reports to have given to this agency in the same year, within 1 % (B13). */
function repeats(row: ProjectRow, gift: ProjectRow): boolean {
  const [own, given] = [row.committed, gift.committed];
  if (own === null || given === null || row.project === gift.project) return false;
  return Math.abs(own - given) <= 0.01 * Math.max(own, given);
}

interface Shares {
  readonly byProject: ReadonlyMap<string, readonly SupportShare[]>;
  readonly unplaced: readonly SheetRow[];
}

/** DON_GOALS. A share on an unknown goal or a pillar is unaligned: the project has shares, but not that one (B12, D3). */
function readShares(checked: Checked, tree: Tree): Shares {
  const byProject = new Map<string, SupportShare[]>();
  const unplaced: SheetRow[] = [];
  for (const { values, place } of rowsOf(checked, 'DON_GOALS', 'share_pct')) {
    const project = text(values, 'project_id');
    if (project === null) continue;
    const shares = byProject.get(project) ?? [];
    byProject.set(project, shares);
    const goal = tree.goalOf(text(values, 'goal_id'));
    const percent = number(values, 'share_pct');
    if (goal === null) unplaced.push({ values, place });
    else if (percent !== null)
      shares.push({ goal, dimension: text(values, 'dimension'), share: percent / 100 });
  }
  for (const shares of byProject.values())
    shares.sort(
      by(
        (share) => share.goal,
        (share) => share.dimension ?? '',
      ),
    );
  return { byProject, unplaced };
}

function projectFrom(
  id: string,
  rows: readonly ProjectRow[],
  shares: readonly SupportShare[] | undefined,
  tree: Tree,
  { refYear, refDate }: { readonly refYear: number; readonly refDate: string },
): Project {
  // Goal, dimension and partner are those of the latest year, the end is the latest of all (B11). A row of IATI, which
  // knows no goals, says what a project is only where no partner does.
  const typed = rows.filter((row) => row.source === 'PARTNER');
  const telling = typed.length > 0 ? typed : rows;
  const newest = telling.filter((row) => row.year === telling.at(-1)?.year)[0]?.values ?? {};
  const ends = rows.map((row) => text(row.values, 'end')).filter((end) => end !== null);
  const starts = rows.map((row) => text(row.values, 'start')).filter((start) => start !== null);
  const end = ends.sort(compare).at(-1) ?? null;
  const start = starts.sort(compare)[0] ?? null;
  const goal = tree.goalOf(text(newest, 'goal_id'));
  const given = shares ?? (goal === null ? [] : [{ goal, dimension: text(newest, 'dimension'), share: 1 }]);
  const counted = rows.filter(({ leftOut }) => leftOut === null);
  return {
    id,
    partner: text(newest, 'donor') ?? '_U',
    title: text(newest, 'title') ?? id,
    start,
    end,
    running: end === null || (yearOf({ end }, 'end') ?? refYear) >= refYear,
    counted: counted.length > 0,
    joint: text(newest, 'joint_programme'),
    region: text(newest, 'region'),
    kind: text(newest, 'support_kind'),
    shares: given,
    aligned: Math.min(1, sum(given.map(({ share }) => share))),
    committed: sumOf(counted.map((row) => row.committed)),
    disbursed: sumOf(counted.flatMap((row) => (row.year <= refYear ? [row.disbursed] : []))),
    elapsed: elapsedShare(start, end, refDate),
    rows: rows.map((row) => ({
      year: row.year,
      source: row.source,
      committed: row.committed,
      disbursed: row.disbursed,
      leftOut: row.leftOut,
      beside: row.beside,
      values: row.values,
      place: row.place,
    })),
  };
}

/** Sums over all projects; those spent in the donor country stand apart, and what counts twice is left out (B12). */
export function supportTotals(projects: readonly Project[]): SupportTotals {
  const committed = sum(projects.map((project) => project.committed ?? 0));
  const unaligned = sum(projects.map((project) => (project.committed ?? 0) * (1 - project.aligned)));
  const abroad = projects.flatMap(({ rows }) =>
    rows.filter(
      ({ leftOut, source, year }) =>
        leftOut === 'DONOR_COUNTRY' &&
        (source === 'PARTNER' || !rows.some((other) => other.source === 'PARTNER' && other.year === year)),
    ),
  );
  return {
    committed,
    unaligned,
    unalignedShare: committed > 0 ? unaligned / committed : null,
    donorCountry: sum(abroad.map((row) => row.committed ?? 0)),
  };
}

/** Sum of the figures given; `null` where there is none. */
function sumOf(amounts: readonly (number | null)[]): number | null {
  const known = amounts.filter((amount) => amount !== null);
  return known.length > 0 ? sum(known) : null;
}
