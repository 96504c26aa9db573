/** Where the figures of 11_SUPPORT lead: to the ministries' cells, or to the projects that they add up (coherence-workbook §9). */
import type { Catalogue } from '../catalogue/define.ts';
import { remember } from '../remember.ts';
import type { Goal } from '../model/coherence.ts';
import type { Finding } from '../model.ts';
import { heatCellAddress, heatRows, moneyTarget } from './04-heatmap.ts';
import { scoreRow } from './score-rows.ts';
import { type BookContext, FIRST_ROW, linkTo } from './book-context.ts';
import { strongest } from './plan-view.ts';
import type { ProjectLine } from './project-lines.ts';
import { at, AT } from './score-formulas.ts';
import type { SectionColumn } from './stacked.ts';
import type { TraceIndex } from './trace-lines.ts';

/** Each gives a place in this workbook; undefined where there is nothing to lead to. */
export interface SupportLinks {
  /** The cells with cost, budgets and commitments of the goal, in 14_TRACE. */
  money(goal: Goal): string | undefined;
  weight(goal: Goal): string | undefined;
  /** The cell of the heat map with the strongest link. */
  strongest(goal: Goal): string | undefined;
  /** The first active policy with an effect on the goal. */
  policies(goal: Goal): string | undefined;
  /** The first finding on the goal. */
  flag(goal: Goal): string | undefined;
  /** The first of these projects. */
  projects(lines: readonly ProjectLine[]): string | undefined;
}

export function supportLinks(
  context: BookContext,
  lines: readonly ProjectLine[],
  trace: TraceIndex,
): SupportLinks {
  const { model, findings } = context.outcome.assessed;
  const heat = heatRows(context);
  const flagged = firstPlaces(findings, (each) => (isFlag(context, each) ? each.subject.goal : undefined));
  const active = firstPlaces(model.effects, ({ goal, standing }) =>
    standing === 'active' ? goal : undefined,
  );
  const policyRows = firstPlaces(model.policies, ({ id }) => id);
  const projectRows = new Map(lines.map((line, index) => [line, FIRST_ROW + index]));
  const inColumnA = (sheet: '05_FINDINGS' | '07_POLICIES', index: number | undefined): string | undefined =>
    index === undefined ? undefined : linkTo(sheet, `A${String(FIRST_ROW + index)}`);
  return {
    money({ id }) {
      const row = trace.rowOf(moneyTarget(id));
      return row === undefined ? undefined : linkTo('14_TRACE', `A${String(row)}`);
    },
    weight: ({ id }) => linkTo('17_SCORES', at(AT.goal, scoreRow(context, id))),
    strongest(goal) {
      const row = heat.get(goal.id);
      const most = strongest(goal);
      const own = goal.cells.find(({ intensity }) => intensity === most);
      return row === undefined || !own
        ? undefined
        : linkTo('04_HEATMAP', heatCellAddress(row, own.dimension, own.direction));
    },
    policies({ id }) {
      const own = model.effects[active.get(id) ?? -1];
      return own && inColumnA('07_POLICIES', policyRows.get(own.policy));
    },
    flag: ({ id }) => inColumnA('05_FINDINGS', flagged.get(id)),
    projects(own) {
      const row = own[0] && projectRows.get(own[0]);
      return row === undefined ? undefined : linkTo('15_PROJECTS', `A${String(row)}`);
    },
  };
}

/** Place of the first item of each key. */
function firstPlaces<T>(
  items: readonly T[],
  keyOf: (item: T) => string | undefined,
): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const [place, item] of items.entries()) {
    const key = keyOf(item);
    if (key !== undefined && !found.has(key)) found.set(key, place);
  }
  return found;
}

/** Whether a finding is one of those that are summed up in a word. */
const isFlag = ({ catalogue }: BookContext, { rule, severity }: Finding): boolean =>
  flagsOf(catalogue).get(rule)?.includes(severity) === true;

/** Severities at which a rule is summed up in a word, by its id. */
const flagsOf = remember(
  ({ findings }: Catalogue): ReadonlyMap<string, readonly string[]> =>
    new Map(findings.map(({ id, flag }) => [id, flag?.severities ?? []])),
);

/** The column with each of its values leading on; a blank cell leads nowhere. */
export const leading = <T>(
  column: SectionColumn<T>,
  linkOf: (item: T) => string | undefined,
): SectionColumn<T> => ({
  ...column,
  cell(item, row, map) {
    const given = column.cell(item, row, map);
    const plan = typeof given === 'object' && given !== null ? given : { value: given, style: column.style };
    const link = plan.value === null || plan.value === '' ? undefined : linkOf(item);
    return link === undefined ? given : { ...plan, link };
  },
});
