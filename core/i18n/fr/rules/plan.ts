/** Français : le plan lui-même. */
import type { plan as english } from '../../en/rules/plan.ts';
import type { Same } from '../../same.ts';

export const plan: Same<typeof english> = {
  S27: {
    title: 'Avancement ou budget d’une action incohérent',
    text: 'L’avancement est de {found} %, alors qu’il va de 0 à 100.',
    why: 'L’état du plan se calcule à partir de l’avancement et du budget de ses actions.',
    todo: 'Corrigez l’avancement.',
    variants: {
      DONE: {
        text: 'L’action est DONE, mais son avancement est de {found} %.',
        todo: 'Mettez progress_pct à 100, ou le statut à ONGOING.',
      },
      SPENT: {
        text: '{spent} ont été dépensés, plus que les {secured} acquis.',
        todo: 'Corrigez l’un des deux montants, ou ajoutez ce qui a été acquis ensuite.',
      },
    },
  },
  S28: {
    title: 'Les poids des objectifs ne font pas 1',
    text: 'Les poids des {goals} objectifs sous {parent} font {sum} au lieu de 1 ; ceux qui sont vides ({blank}) comptent pour des parts égales.',
    why: 'Les poids répartissent l’importance de l’objectif supérieur ; sinon, certains objectifs comptent trop.',
    todo: 'Changez les poids pour qu’ils fassent 1, ou laissez-les tous vides si les objectifs ont la même importance.',
    variants: {
      TOP: {
        text: 'Les poids des {goals} objectifs au sommet du plan font {sum} au lieu de 1 ; ceux qui sont vides ({blank}) comptent pour des parts égales.',
        todo: 'Changez les poids pour qu’ils fassent 1, ou laissez-les tous vides si les objectifs ont la même importance.',
      },
    },
  },
};
