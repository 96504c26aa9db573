/** C-5xx: who takes part (coherence §5.6). */
import type { CoherenceModel, Institution } from '../../coherence-model.ts';
import type { Place } from '../../model.ts';
import { defineFinding } from '../define.ts';
import type { FindingRule } from '../define.ts';

/** Relevant for some goal (§5.6), and none of its data sheets was read with a used row (B21). */
export const ministryMissing = defineFinding({
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

export const participationFindings: readonly FindingRule[] = [ministryMissing];
