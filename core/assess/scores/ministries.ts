/**
 * What each institution sees of itself: a mirror in the order of the code list, never a ranking (domain/coherence §7.6;
 * rulings-coherence B40). Its parts follow the indicators GOV-01, -02, -03, -05 and -07 for the reference year.
 */
import type { CoherenceModel, Policy } from '../../model/coherence.ts';
import { filledCells, sexesFilled } from '../../grid/asked-cells.ts';
import type { Checked } from '../../model.ts';
import {
  MIRROR_COMPONENTS,
  type MinistryMirror,
  type MirrorComponent,
  type ScoreSettings,
} from '../../model/scores.ts';
import { isEnough } from './aggregate.ts';
import { consistencyOf, percent, type Tally } from './components.ts';

export function ministryMirrors(
  model: CoherenceModel,
  checked: Checked,
  { coverMin }: ScoreSettings,
): readonly MinistryMirror[] {
  const delivered = deliveredFrom(checked, model.refYear);
  return model.institutions.map(({ code }): MinistryMirror => {
    const { complete, bySex, oldest } = delivered(code);
    const components: Readonly<Record<MirrorComponent, number | null>> = {
      ...deliveries(model, code),
      CMP: complete,
      AGR: agreement(model, code),
      ATT: attendance(model, code),
      ...policies(model, code),
    };
    const known = MIRROR_COMPONENTS.flatMap((component) => components[component] ?? []);
    const coverage = known.length / MIRROR_COMPONENTS.length;
    return {
      ...{ institution: code, components, coverage, bySex, oldest },
      score: isEnough(coverage, coverMin)
        ? known.reduce((total, value) => total + value, 0) / known.length
        : null,
    };
  });
}

/** Of the sheets due by the data calendar. */
function deliveries(model: CoherenceModel, code: string): { SUB: number | null; TIM: number | null } {
  const due = model.calendar.filter(
    ({ institution, year }) => institution === code && year === model.refYear,
  );
  return {
    SUB: shareOf(due, ({ received }) => received),
    TIM: shareOf(due, ({ inTime }) => inTime),
  };
}

const shareOf = <T>(items: readonly T[], test: (item: T) => boolean): number | null =>
  percent({ part: items.filter(test).length, whole: items.length });

interface Delivered {
  readonly complete: number | null;
  readonly bySex: MinistryMirror['bySex'];
  readonly oldest: MinistryMirror['oldest'];
}

/** What the sheets hold that an institution keeps: cells and sexes of the reference year, and how old the newest figures are. */
function deliveredFrom(checked: Checked, year: number): (code: string) => Delivered {
  const cells = new Map<string, Tally>();
  const sexes = new Map<string, Tally>();
  const newest = new Map<string, Map<string, number>>();
  for (const { dataset, blocked } of checked.usable) {
    const { template, rows } = dataset;
    if (!template.fields.some(({ id }) => id === 'year')) continue;
    const counts = [
      [cells, filledCells(dataset)],
      [sexes, sexesFilled(dataset)],
    ] as const;
    const own = newest.get(template.institution) ?? new Map<string, number>();
    newest.set(template.institution, own);
    const years = dataset.column?.('year');
    for (const [index, row] of rows.entries()) {
      const of = years ? years.at(index) : (row.values['year'] ?? null);
      const isBlocked = blocked.has(row);
      if (typeof of === 'number' && !isBlocked)
        own.set(template.id, Math.max(of, own.get(template.id) ?? of));
      if (of !== year) continue;
      for (const [tallies, countIn] of counts) {
        const [part, whole] = countIn?.(index, isBlocked) ?? [0, 0];
        const before = tallies.get(template.institution) ?? { part: 0, whole: 0 };
        tallies.set(template.institution, { part: before.part + part, whole: before.whole + whole });
      }
    }
  }
  return (code) => ({
    complete: percent(cells.get(code) ?? { part: 0, whole: 0 }),
    bySex: percent(sexes.get(code) ?? { part: 0, whole: 0 }),
    oldest: oldestOf(newest.get(code) ?? new Map()),
  });
}

/** Ties by id, so that the order of the workbooks does not matter. */
function oldestOf(newest: ReadonlyMap<string, number>): MinistryMirror['oldest'] {
  const [first] = [...newest].sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1));
  return first ? { sheet: first[0], year: first[1] } : null;
}

/** Agreement with others, which says nothing on who is right. */
function agreement(model: CoherenceModel, code: string): number | null {
  const own = model.agreements.filter(
    ({ between, year }) => year === model.refYear && between.includes(code),
  );
  return percent({
    part: own.reduce((total, { d }) => total + (1 - Math.min(d, 1)), 0),
    whole: own.length,
  });
}

/** Meetings of the task force in the year to which it was invited. */
function attendance(model: CoherenceModel, code: string): number | null {
  const invitations = model.engagements
    .filter(({ sheet, date }) => sheet === 'PLN_TASKFORCE' && date.startsWith(String(model.refYear)))
    .flatMap(({ attendances }) => attendances)
    .filter(({ stakeholder, invited }) => stakeholder === code && invited);
  return shareOf(invitations, ({ attended }) => attended);
}

/** Policies it leads: tied to a goal and measurable among those not dropped, consistent among the active ones. */
function policies(
  model: CoherenceModel,
  code: string,
): { LNK: number | null; CPL: number | null; MPL: number | null } {
  const led = model.policies.filter(({ lead }) => lead === code);
  const alive = led.filter(({ standing }) => standing !== 'dropped');
  const ids = new Set(led.map(({ id }) => id));
  return {
    LNK: shareOf(alive, ({ tied }) => tied),
    CPL: percent(consistencyOf(model.effects.filter(({ policy }) => ids.has(policy)))),
    MPL: shareOf(alive, isMeasurable),
  };
}

const isMeasurable = ({ outcome }: Policy): boolean =>
  outcome !== null && outcome.progress.baseline !== null && outcome.progress.target !== null;
