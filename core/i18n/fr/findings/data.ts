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
  'C-402': {
    title: 'La partie dépasse le tout',
    message:
      '{subject}, {year} : {institution} indique {a}, et {institution2} indique {b} pour ce qui devrait en compter au moins autant (jusqu’à {percent} % de plus est toléré). L’une des deux au moins compte autre chose que ce que l’autre attend.',
    suggestion:
      'Comparer définitions, dates et couverture autour d’une même table. L’institution qui se trompe corrige sa feuille ; d’ici là, inscrire une explication dans la feuille de rapprochement.',
    rule: 'Deux chiffres dont l’un fait partie de l’autre (relation LE ou GE de la liste de rapprochement), pour la même année : la partie dépasse le tout de plus que la tolérance de la comparaison.',
    variants: {
      PARTNER: {
        message:
          '{subject}, {partner}, {year} : {institution} indique {a}, et {institution2} indique {b} pour ce qui devrait en compter au moins autant (jusqu’à {percent} % de plus est toléré). L’une des deux au moins compte autre chose que ce que l’autre attend.',
      },
    },
  },
  'C-403': {
    title: 'Le pays partenaire indique autre chose',
    message:
      '{subject}, {year} : ce pays compte {a}, le pays partenaire {b}. Un chiffre propre plus bas est habituel, puisque l’on part sans le dire ; un tel écart cache combien sont partis.',
    suggestion:
      'Demander au pays partenaire ses définitions et ses chiffres par sexe et par âge, et inscrire une explication dans la feuille de rapprochement. Les chiffres ne sont jamais moyennés.',
    rule: 'Le chiffre propre et celui du pays partenaire pour le même flux ou stock (relation MIRROR), propre divisé par miroir : H au-dessus de 1,5 ou au-dessous de 0,5, M au-dessus de 1,1 ou au-dessous de 0,8.',
    variants: {
      PARTNER: {
        message:
          '{subject}, {partner}, {year} : ce pays compte {a}, le pays partenaire {b}. Un chiffre propre plus bas est habituel, puisque l’on part sans le dire ; un tel écart cache combien sont partis.',
      },
      MORE: {
        message:
          '{subject}, {partner}, {year} : ce pays compte {a}, le pays partenaire {b} seulement. Plus de départs que d’arrivées est inhabituel : des départs sont peut-être comptés deux fois, ou des visites comme des départs.',
      },
    },
  },
  'C-404': {
    title: 'Ventilation manquante',
    message:
      'Le chiffre de {indicator} pour {latest_year} n’est pas ventilé par : {splits} ({sheets}). Sans cela, personne ne voit qui est concerné par le lien.',
    suggestion:
      'Demander les lignes ou colonnes qui manquent ; au moins {percent} % du tout doivent figurer dans des catégories connues.',
    rule: 'Pour l’année la plus récente d’un indicateur de preuve, une ventilation dont sa dimension a besoin n’est pas disponible dans une feuille qui a des colonnes pour elle : moins de 70 % du tout figurent dans des catégories connues (ce qu’un ministère garde confidentiel compte comme connu). M si un lien important nomme l’indicateur, sinon L.',
  },
  'C-405': {
    title: 'Preuve dépassée',
    message:
      'La valeur la plus récente de {indicator}, nommé comme preuve, est de {latest_year} ; sont récentes les valeurs de {from_year} à {to_year}. Ce qui était vrai alors ne l’est peut-être plus.',
    suggestion: 'Fournir une valeur plus récente, ou nommer un autre indicateur comme preuve.',
    rule: 'Un indicateur de preuve a une valeur, et la plus récente est plus ancienne que `recent_years` : M si un lien important le nomme, sinon L.',
  },
  'C-406': {
    title: 'Définitions différentes',
    message:
      '{subject} : le classeur de l’institution {institution} indique {definition}, d’autres disent autre chose ({others}). Des chiffres qui suivent des définitions différentes ne s’additionnent pas.',
    suggestion:
      'Convenir d’une définition pour le prochain exercice ; d’ici là, noter à côté de chaque chiffre celle qu’il suit.',
    rule: 'Les classeurs de STA, INT et LAB diffèrent par `definition_set` ou `migrant_basis` (X29), ou deux indicateurs de preuve d’une case viennent de classeurs dont le `migrant_basis` diffère.',
    variants: {
      CELL: {
        message:
          'Le lien de l’objectif {goal} avec {dimension} repose sur des chiffres qui ne comptent pas les mêmes personnes : {indicator} compte les migrants selon {basis}, {indicator2} selon {basis2}. Côte à côte, ils peuvent dire ce qu’aucun des deux ne dit.',
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
  'C-408': {
    title: 'Valeur changée depuis la dernière consolidation',
    message: '{indicator} pour {year} : {old} lors de la dernière consolidation, {new} maintenant.',
    suggestion:
      'Dire à côté du chiffre pourquoi il a été révisé, pour que les lecteurs des deux classeurs n’aient pas à deviner.',
    rule: 'Un chiffre national du même indicateur et de la même année diffère de celui du classeur précédent (`--previous`) : I ; M si, l’ancienne valeur seule étant remise, un autre constat apparaît ou un score diffère de plus de 5 points.',
    variants: {
      TURNS: {
        message:
          '{indicator} pour {year} : {old} lors de la dernière consolidation, {new} maintenant. Ce changement à lui seul fait basculer un constat ou déplace un score de plus de 5 points.',
      },
    },
  },
};
