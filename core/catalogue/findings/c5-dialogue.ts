/** C-504 to C-507: whether society is heard and answered, and how the task force meets (coherence §5.6). */
import type { CoherenceModel } from '../../model/coherence.ts';
import type { Place } from '../../model.ts';
import { defineFinding } from '../define.ts';
import type { FindingRule } from '../define.ts';
import { PLANNING } from './owners.ts';

/** Three groups missing are one finding of the exercise, which replaces theirs (§5.10, B22). */
const groupMissing = defineFinding({
  id: 'C-504',
  key: ['subject'],
  check(model, report) {
    const { groups } = model.participation;
    const sources = exercisePlaces(model);
    const missing = groups.filter(({ consulted }) => !consulted);
    if (sources.length === 0) return;
    const shared = { threshold: 1, owner: PLANNING, sources };
    const args = { months: model.thresholds.engageMonths };
    if (missing.length >= 3) {
      report({}, 'H', {
        ...shared,
        measured: groups.length - missing.length,
        threshold: groups.length,
        args: {
          ...{ ...args, n: missing.length, of: groups.length },
          groups: missing.map(({ group }) => group).join(', '),
        },
        variant: 'SEVERAL',
      });
      return;
    }
    for (const { group, last, planned } of missing)
      report({ subject: group }, 'M', {
        ...shared,
        measured: 0,
        args: { ...args, group, last },
        ...(planned ? { variant: 'PLANNED' } : last !== null && { variant: 'LONG_AGO' }),
      });
  },
  example: `
    COH_EXERCISE     | exercise_id | XTS        |
                     | country     | XTS        |
                     | ref_date    | 2023-12-31 |
    COH_STAKEHOLDERS | stakeholder_id | name       | sphere | group |
                     | UNI            | University | SOC    | ACA   |
                     | AID            | Aid league | SOC    | NGO   |
                     | FIRMS          | Employers  | SOC    | PRV   |
                     | TOWNS          | Towns      | SOC    | LOCG  |
                     | CLUB           | Returnees  | SOC    | MIG   |
                     | UNION          | Unions     | SOC    | WRK   |
    COH_ENGAGE       | event_id | date       | type         | stakeholder_id | invited | attended |
                     | E1       | 2021-12-31 | CONSULTATION | UNI            | YES     | YES      |
                     | E1       | 2021-12-31 | CONSULTATION | AID            | YES     | YES      |
                     | E1       | 2021-12-31 | CONSULTATION | FIRMS          | YES     | YES      |
                     | E2       | 2023-05-01 | WORKSHOP     | TOWNS          | YES     | YES      |
                     | E3       | 2021-12-30 | WORKSHOP     | CLUB           | YES     | YES      |
    → C-504 M MIG
    → C-504 M SRV`,
});

/** Said and recorded at least six months ago, and a `NO` where the answer should be; a blank is not a no (B24). */
const noAnswerGiven = defineFinding({
  id: 'C-505',
  key: ['subject'],
  check(model, report) {
    for (const { id, date, answerDue, attendances } of model.engagements) {
      if (!answerDue) continue;
      for (const { stakeholder, attended, inputRecorded, responseGiven, place } of attendances) {
        if (!attended || !inputRecorded || responseGiven !== false) continue;
        const name = model.stakeholders.find((each) => each.id === stakeholder)?.name ?? stakeholder;
        report({ subject: `${id}|${stakeholder}` }, 'L', {
          measured: 0,
          threshold: 1,
          args: { event: id, date, stakeholder: name },
          owner: PLANNING,
          sources: [place],
        });
      }
    }
  },
  example: `
    COH_EXERCISE     | exercise_id | XTS        |
                     | country     | XTS        |
                     | ref_date    | 2023-12-31 |
    COH_STAKEHOLDERS | stakeholder_id | name       | sphere | group |
                     | UNI            | University | SOC    | ACA   |
                     | AID            | Aid league | SOC    | NGO   |
    COH_ENGAGE       | event_id | date       | type         | stakeholder_id | attended | input_recorded | response_given |
                     | E1       | 2023-06-30 | CONSULTATION | UNI            | YES      | YES            | NO             |
                     | E1       | 2023-06-30 | CONSULTATION | AID            | YES      | YES            | YES            |
                     | E2       | 2023-03-01 | WORKSHOP     | UNI            | YES      | YES            |                |
                     | E2       | 2023-03-01 | WORKSHOP     | AID            | YES      | NO             | NO             |
                     | E3       | 2023-07-01 | CONSULTATION | UNI            | YES      | YES            | NO             |
                     | E4       | 2023-03-01 | CONSULTATION | UNI            | NO       | YES            | NO             |
    → C-505 L E1|UNI`,
});

/** A meeting of PLN_TASKFORCE, or an event of this type, in the twelve months up to the reference date. */
const noTaskForce = defineFinding({
  id: 'C-506',
  key: [],
  check(model, report) {
    const meetings = model.engagements.filter(({ type }) => type === 'TASKFORCE');
    const sources = exercisePlaces(model);
    if (sources.length === 0 || meetings.some(({ inLastYear }) => inLastYear)) return;
    const last = meetings.filter(({ date }) => date <= model.refDate).at(-1)?.date ?? null;
    report({}, 'H', {
      measured: 0,
      threshold: 1,
      args: { date: model.refDate, last },
      owner: PLANNING,
      sources,
      ...(last !== null && { variant: 'LONG_AGO' }),
    });
  },
  example: `
    COH_EXERCISE  | exercise_id | XTS        |
                  | country     | XTS        |
                  | ref_date    | 2023-12-31 |
    PLN_TASKFORCE | meeting_date | institution_code | invited | attended |
                  | 2022-12-30   | HEA              | YES     | YES      |
                  | 2024-01-01   | HEA              | YES     |          |
    COH_ENGAGE    | event_id | date       | type     | stakeholder_id | attended |
                  | E1       | 2023-06-30 | WORKSHOP | HEA            | YES      |
    → C-506 H`,
});

/** Bounds are fixed: 0.30, 0.70 and ten persons (D7). Meetings of PLN_TASKFORCE give no counts (B23). */
const sexBalance = defineFinding({
  id: 'C-507',
  key: ['subject'],
  check(model, report) {
    for (const { id, date, sheet, attendances, participants } of model.engagements) {
      const present = attendances.filter(({ attended }) => attended);
      if (sheet !== 'COH_ENGAGE' || present.length === 0) continue;
      const shared = { owner: PLANNING, sources: present.map(({ place }) => place) };
      const args = { event: id, date };
      if (present.every(({ women, men }) => women === null && men === null))
        report({ subject: id }, 'I', { ...shared, args, variant: 'UNKNOWN' });
      if (!participants) continue;
      const { women, men } = participants;
      const share = women / (women + men);
      if (women + men < 10 || (share >= 0.3 && share <= 0.7)) continue;
      report({ subject: id }, 'L', {
        ...shared,
        measured: share,
        threshold: share < 0.3 ? 0.3 : 0.7,
        args: { ...args, women, persons: women + men, percent: Math.round(share * 1000) / 10 },
      });
    }
  },
  example: `
    COH_STAKEHOLDERS | stakeholder_id | name       | sphere | group |
                     | UNI            | University | SOC    | ACA   |
                     | AID            | Aid league | SOC    | NGO   |
    PLN_TASKFORCE    | meeting_date | institution_code | attended |
                     | 2023-06-01   | HEA              | YES      |
    COH_ENGAGE       | event_id | date       | type         | stakeholder_id | attended | participants_f | participants_m |
                     | E1       | 2023-03-01 | CONSULTATION | UNI            | YES      | 3              | 7              |
                     | E1       | 2023-03-01 | CONSULTATION | AID            | YES      | 1              | 9              |
                     | E2       | 2023-03-02 | CONSULTATION | UNI            | YES      | 3              | 7              |
                     | E3       | 2023-03-03 | CONSULTATION | UNI            | YES      | 0              | 9              |
                     | E4       | 2023-03-04 | CONSULTATION | UNI            | YES      |                |                |
                     | E5       | 2023-03-05 | CONSULTATION | UNI            | YES      | 8              | 2              |
                     | E6       | 2023-03-06 | CONSULTATION | UNI            | YES      | 9              |                |
                     | E7       | 2023-03-07 | CONSULTATION | UNI            | NO       |                |                |
    → C-507 L E1
    → C-507 L E5
    → C-507 I E4`,
});

/** Where the exercise stands; empty where there is neither an exercise nor a plan, and so nobody to hear. */
const exercisePlaces = ({ exercise, nodes }: CoherenceModel): readonly Place[] =>
  exercise.place === null ? nodes.map(({ place }) => place) : [exercise.place];

export const dialogueFindings: readonly FindingRule[] = [
  groupMissing,
  noAnswerGiven,
  noTaskForce,
  sexBalance,
];
