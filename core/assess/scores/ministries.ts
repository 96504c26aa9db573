/**
 * What each institution sees of itself: a mirror in the order of the code list, never a ranking (domain/coherence §7.6;
 * rulings-coherence B40). Its parts follow the indicators GOV-01, -02, -03, -05 and -07 for the reference year.
 */
import type { CoherenceModel, Policy } from '../../model/coherence.ts';
import type { Checked, Template } from '../../model.ts';
import {
  MIRROR_COMPONENTS,
  type MinistryMirror,
  type MirrorComponent,
  type ScoreSettings,
} from '../../model/scores.ts';
import { consistencyOf, percent, type Tally } from './components.ts';

export function ministryMirrors(
  model: CoherenceModel,
  checked: Checked,
  { coverMin }: ScoreSettings,
): readonly MinistryMirror[] {
  const complete = completenessFrom(checked, model.refYear);
  return model.institutions.map(({ code }): MinistryMirror => {
    const components: Readonly<Record<MirrorComponent, number | null>> = {
      ...deliveries(model, code),
      CMP: complete(code),
      AGR: agreement(model, code),
      ATT: attendance(model, code),
      ...policies(model, code),
    };
    const known = MIRROR_COMPONENTS.flatMap((component) => components[component] ?? []);
    const coverage = known.length / MIRROR_COMPONENTS.length;
    return {
      ...{ institution: code, components, coverage },
      score:
        known.length > 0 && coverage >= coverMin
          ? known.reduce((total, value) => total + value, 0) / known.length
          : null,
    };
  });
}

/** Of the sheets due by the data calendar; one without due date is never in time. */
function deliveries(model: CoherenceModel, code: string): { SUB: number | null; TIM: number | null } {
  const due = model.calendar.filter(
    ({ institution, year }) => institution === code && year === model.refYear,
  );
  const inTime = due.filter(
    ({ receivedOn, due: date }) => receivedOn !== null && date !== null && receivedOn <= date,
  );
  return {
    SUB: shareOf(due, ({ receivedOn, present }) => receivedOn !== null || present),
    TIM: percent({ part: inTime.length, whole: due.length }),
  };
}

const shareOf = <T>(items: readonly T[], test: (item: T) => boolean): number | null =>
  percent({ part: items.filter(test).length, whole: items.length });

/** Columns that a good row may leave blank. */
const OPTIONAL = /^(sex_unknown|n_sample|ratio_median|wage_.*)$/;

/** Filled measures of the rows of the year, of all sheets that an institution keeps; rows said to be missing aside. */
function completenessFrom(checked: Checked, year: number): (code: string) => number | null {
  const tallies = new Map<string, Tally>();
  for (const { dataset } of checked.usable) {
    const { template, rows } = dataset;
    const measures = measuresOf(template);
    let { part, whole } = tallies.get(template.institution) ?? { part: 0, whole: 0 };
    for (const { values } of rows) {
      if ((values['year'] ?? year) !== year || values['obs_status'] === 'M') continue;
      for (const id of measures) if ((values[id] ?? null) !== null) part++;
      whole += measures.length;
    }
    tallies.set(template.institution, { part, whole });
  }
  return (code) => percent(tallies.get(code) ?? { part: 0, whole: 0 });
}

const measuresOf = ({ fields }: Template): readonly string[] =>
  fields
    .filter(({ role, type, id }) => role === 'measure' && type !== 'text' && !OPTIONAL.test(id))
    .map(({ id }) => id);

/** Agreement with others, which says nothing on who is right: inequalities have no difference to speak of. */
function agreement(model: CoherenceModel, code: string): number | null {
  const own = model.reconciliations.filter(
    ({ relation, year, a, b }) =>
      (relation === 'EQ' || relation === 'MIRROR') &&
      year === model.refYear &&
      (a.institution === code || b.institution === code),
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
