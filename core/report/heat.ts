/** The heat map as the machine report tells it: what migration does to each goal, and the other way round (coherence-workbook §5). */
import type { CoherenceModel } from '../model/coherence.ts';
import { wordsOf } from '../i18n/translate.ts';
import type { Language } from '../model.ts';
import type { Report } from './schema.ts';

/** Goals in their order; cells that nobody looked at are left out. */
export const heatEntries = ({ goals }: CoherenceModel, language: Language): NonNullable<Report['goals']> =>
  goals.map((goal) => {
    const own = wordsOf(goal.values, `title_${language}`);
    return {
      goal: goal.id,
      title: typeof own === 'string' && own !== '' ? own : goal.title,
      weight: goal.weight,
      integration: goal.integration,
      cost: goal.funding.cost,
      gap: goal.funding.gap,
      cells: goal.cells.flatMap(({ dimension, direction, state, pos, neg, intensity, label }) =>
        state === 'unexamined'
          ? []
          : [{ dimension, direction, state, gain: pos, harm: neg, intensity, text: label }],
      ),
    };
  });
