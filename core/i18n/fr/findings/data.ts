import type { dataFindings as english } from '../../en/findings/data.ts';
import type { Same } from '../../same.ts';

/** French: C-4xx, the figures behind the plan. */
export const dataFindings: Same<typeof english> = {
  'C-401': {
    title: 'Chiffres différents entre institutions',
    message:
      '{subject}, {year} : {institution} indique {a}, {institution2} indique {b}. Les chiffres diffèrent (différence relative {d}) ; tant qu’aucun n’est retenu, les deux sont montrés.',
    suggestion:
      'Comparer définitions, dates et couverture autour d’une même table. Inscrire la valeur décidée, ou une explication, dans la feuille de rapprochement.',
    rule: 'Deux institutions indiquent le même concept pour la même année (relation EQ), et leur différence relative symétrique dépasse `d_severe` (H), `d_notable` (M) ou `d_minor` (L) ; de plusieurs paires, la plus grande.',
    variants: {
      PARTNER: {
        message:
          '{subject}, {partner}, {year} : {institution} indique {a}, {institution2} indique {b}. Les chiffres diffèrent (différence relative {d}) ; tant qu’aucun n’est retenu, les deux sont montrés.',
      },
    },
  },
  'C-407': {
    title: 'Feuille non reçue',
    message:
      '{institution} : la feuille {subject} pour {year} était attendue le {due} et ne figure pas parmi les classeurs lus.',
    suggestion: 'Demander la feuille, ou corriger le calendrier des données.',
    rule: 'Une ligne du calendrier des données de l’année de référence est échue à la date de référence, n’a pas de date de réception, et aucune feuille de ce type ayant une ligne utilisée n’a été lue : M ; H si tous les indicateurs de preuve d’un lien important en ont besoin.',
    variants: {
      ONLY_SOURCE: {
        message:
          '{institution} : la feuille {subject} pour {year} était attendue le {due} et ne figure pas parmi les classeurs lus. Elle est la seule source de preuve pour : {links}.',
      },
    },
  },
};
