/** French: the PLN_ and DON_ sheets, and words of columns that mean something else there. */
import type { plan as english } from '../../en/sheets/plan.ts';
import type { Same } from '../../same.ts';

export const plan: Same<typeof english> = {
  PLN_GOALS: {
    name: 'Objectifs du plan',
    purpose: 'Les objectifs du plan de développement, en arbre.',
    fields: {
      level: { label: 'Niveau dans le plan', help: 'PILLAR pilier, GOAL objectif ou TARGET cible.' },
      goal_id: {
        label: 'Objectif',
        help: 'Code court de l’objectif, utilisé une seule fois, par exemple G1.',
      },
    },
  },
  PLN_LINKS: {
    name: 'Liens entre migration et objectifs',
    purpose: 'Qui dit comment la migration agit sur un objectif, ou l’inverse, et sur quelle preuve.',
    fields: {
      direction: {
        label: 'Sens du lien',
        help: 'M2D la migration agit sur l’objectif, D2M l’objectif ou le plan agit sur la migration.',
      },
    },
  },
  PLN_ACTIONS: {
    name: 'Matrice d’actions',
    purpose: 'Qui fait quoi, quand et avec quel argent.',
    fields: {
      status: { label: 'État de l’action', help: 'PLANNED, ONGOING, DONE, DELAYED ou DROPPED.' },
    },
  },
  PLN_TARGETS: {
    name: 'Cibles et indicateurs',
    purpose: 'Référence, étape et cible de chaque indicateur d’un objectif.',
  },
  PLN_COHERENCE: {
    name: 'Questionnaire de cohérence des politiques',
    purpose: 'Auto-évaluation dans les six domaines de l’ODD 10.7.2.',
  },
  PLN_TASKFORCE: {
    name: 'Réunions du groupe de travail',
    purpose: 'Qui était invité et qui est venu.',
  },
  PLN_CALENDAR: {
    name: 'Calendrier des données',
    purpose: 'Quelle feuille est attendue de qui, et quand.',
    fields: {
      year: { label: 'Année des données', help: 'Année des données attendues.' },
    },
  },
  DON_SUPPORT: {
    name: 'Appui des partenaires',
    purpose: 'Projets des bailleurs et de l’ONU, avec engagements et versements par an.',
    fields: {
      goal_id: { label: 'Objectif du plan', help: 'Objectif du plan qui est appuyé ; vide : aucun.' },
      region: { label: 'Région du projet', help: 'Région ou lieu ; vide : tout le pays.' },
    },
  },
  DON_GOALS: {
    name: 'Projets et objectifs',
    purpose: 'Comment un projet se répartit entre objectifs et dimensions.',
  },
};
