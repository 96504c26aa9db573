/** C-501 to C-503: which institutions send data and come to the table (coherence §5.6). */
import type { CoherenceModel, Institution } from '../../model/coherence.ts';
import type { Place } from '../../model.ts';
import type { InstitutionPart } from '../../model/results.ts';
import { defineFinding } from '../define.ts';
import type { FindingRule } from '../define.ts';
import { PLANNING } from './owners.ts';

/** Relevant for some goal (§5.6), and none of its data sheets was read with a used row (B21). */
const ministryMissing = defineFinding({
  id: 'C-501',
  key: ['institution'],
  check(model, report) {
    for (const institution of model.institutions) {
      if (institution.submitted || institution.goals.length === 0) continue;
      const leads = leadsActivePolicy(institution, model);
      const sole = isOnlyDataOwner(institution, model);
      report({ institution: institution.code }, leads || sole ? 'H' : 'M', {
        measured: 0,
        threshold: 1,
        args: { goals: institution.goals.join(', '), n: institution.goals.length },
        owner: institution.code,
        sources: reasons(institution, model),
        ...((leads || sole) && { variant: leads ? 'LEAD' : 'ONLY_OWNER' }),
      });
    }
  },
  example: `
    PLN_GOALS    | goal_id | level | title  | owner |
                 | G1      | GOAL  | Income | AGR   |
                 | G2      | GOAL  | Health |       |
    PLN_LINKS    | goal_id | dimension | direction | strength | asserted_by |
                 | G1      | FLW       | D2M       | -2       | PLN         |
                 | G1      | EDU       | M2D       | 0        | PLN         |
                 | G2      | HEA       | M2D       | -2       | PLN         |
    COH_POLICIES | policy_id | title | lead | status  |
                 | P1        | Fees  | FIN  | ADOPTED |
                 | P2        | Tax   | CUS  | PLANNED |
    COH_EFFECTS  | policy_id | goal_id | dimension | push | declared_effect | declared_by |
                 | P1        | G1      | REM       | 0    | 1               | FIN         |
                 | P2        | G1      | REM       | 0    | 1               | CUS         |
    STA_POP      | year | age | total    |
                 | 2023 | _T  | 10000000 |
    → C-501 H FIN
    → C-501 H HEA
    → C-501 M AGR
    → C-501 M INT`,
});

const leadsActivePolicy = ({ code }: Institution, model: CoherenceModel): boolean =>
  model.policies.some((policy) => policy.standing === 'active' && policy.lead === code);

/** A material link of either direction whose dimension has this data owner and no other (§3.13). */
const isOnlyDataOwner = ({ code }: Institution, model: CoherenceModel): boolean =>
  model.goals.some((goal) =>
    goal.cells.some((cell) => {
      const owners = model.thresholds.owners[cell.dimension] ?? [];
      return cell.material && owners.length === 1 && owners[0] === code;
    }),
  );

/** Rows that make an institution relevant: goals it owns, links on its dimensions, policies it leads. */
function reasons({ code }: Institution, model: CoherenceModel): readonly Place[] {
  const owned = model.goals.filter((goal) => goal.owner === code);
  const links = model.goals
    .flatMap((goal) => goal.cells)
    .filter((cell) => cell.linked && model.thresholds.owners[cell.dimension]?.includes(code))
    .flatMap((cell) => cell.channels.flatMap((channel) => channel.links));
  const led = model.policies.filter((policy) => policy.standing === 'active' && policy.lead === code);
  return [...owned, ...links, ...led].map((row) => row.place);
}

/** Invited in the last `engage_months`, and never came (B20). */
const ministryAbsent = defineFinding({
  id: 'C-502',
  key: ['institution'],
  check(model, report) {
    for (const institution of model.institutions) {
      const part = partOf(institution, model);
      if (institution.goals.length === 0 || !part?.invited || part.attended) continue;
      report({ institution: institution.code }, 'M', {
        measured: 0,
        threshold: 1,
        args: {
          goals: institution.goals.join(', '),
          n: institution.goals.length,
          months: model.thresholds.engageMonths,
        },
        owner: institution.code,
        sources: invitations(institution, model),
      });
    }
  },
  example: `
    PLN_GOALS        | goal_id | level | title  | owner |
                     | G1      | GOAL  | Income | AGR   |
                     | G2      | GOAL  | Health | HEA   |
                     | G3      | GOAL  | Jobs   | LAB   |
                     | G4      | GOAL  | Roads  | ENV   |
    COH_STAKEHOLDERS | stakeholder_id | name     | sphere | group |
                     | FARM           | Ministry | GOV    | AGR   |
    PLN_TASKFORCE    | meeting_date | institution_code | invited | attended |
                     | 2023-06-01   | HEA              | YES     | NO       |
                     | 2023-06-01   | LAB              | YES     | NO       |
                     | 2023-06-01   | TUR              | YES     | NO       |
                     | 2021-06-01   | ENV              | YES     | NO       |
    COH_ENGAGE       | event_id | date       | type     | stakeholder_id | invited | attended |
                     | E1       | 2023-03-01 | WORKSHOP | FARM           | YES     | NO       |
                     | E1       | 2023-03-01 | WORKSHOP | LAB            |         | YES      |
    → C-502 M AGR
    → C-502 M HEA`,
});

/** Relevant for some goal, and on no list of the last `engage_months`; an active or planned policy weighs more (B20d). */
const ministryNeverInvited = defineFinding({
  id: 'C-503',
  key: ['institution'],
  check(model, report) {
    for (const institution of model.institutions) {
      if (institution.goals.length === 0 || partOf(institution, model)?.invited) continue;
      const led = model.policies.filter(
        ({ lead, standing }) =>
          lead === institution.code && (standing === 'active' || standing === 'planned'),
      );
      report({ institution: institution.code }, led.length > 0 ? 'H' : 'M', {
        measured: 0,
        threshold: 1,
        args: {
          goals: institution.goals.join(', '),
          n: institution.goals.length,
          months: model.thresholds.engageMonths,
          policies: led.map(({ id }) => id).join(', '),
        },
        owner: PLANNING,
        sources: [...reasons(institution, model), ...led.map(({ place }) => place)],
        ...(led.length > 0 && { variant: 'LEAD' }),
      });
    }
  },
  example: `
    PLN_GOALS     | goal_id | level | title  | owner |
                  | G1      | GOAL  | Income | AGR   |
                  | G2      | GOAL  | Health | HEA   |
                  | G3      | GOAL  | Jobs   | LAB   |
                  | G4      | GOAL  | Roads  | ENV   |
    COH_POLICIES  | policy_id | title | lead | status  |
                  | P1        | Posts | HEA  | PLANNED |
                  | P2        | Barns | AGR  | DROPPED |
                  | P3        | Tours | TUR  | ONGOING |
    PLN_TASKFORCE | meeting_date | institution_code | invited | attended |
                  | 2023-06-01   | LAB              |         | YES      |
                  | 2021-06-01   | ENV              | YES     | YES      |
    → C-503 H HEA
    → C-503 M AGR
    → C-503 M ENV`,
});

const partOf = ({ code }: Institution, model: CoherenceModel): InstitutionPart | undefined =>
  model.participation.institutions.find(({ institution }) => institution === code);

/** Rows of recent events on which an institution stands. */
const invitations = ({ code }: Institution, model: CoherenceModel): readonly Place[] =>
  model.engagements
    .filter(({ timing }) => timing === 'recent')
    .flatMap(({ attendances }) => attendances)
    .filter(({ sphere, group }) => sphere === 'GOV' && group === code)
    .map(({ place }) => place);

export const participationFindings: readonly FindingRule[] = [
  ministryMissing,
  ministryAbsent,
  ministryNeverInvited,
];
