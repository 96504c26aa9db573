import type { findings as english } from '../en/findings.ts';
import type { Same } from '../same.ts';
import { monitoring } from './findings/monitoring.ts';
import { participation } from './findings/participation.ts';
import { support } from './findings/support.ts';

/** French: findings. */
export const findings: Same<typeof english> = {
  'C-101': {
    title: 'Objectif non examiné',
    message:
      'Personne n’a encore jugé comment l’objectif {goal} et la migration agissent l’un sur l’autre : aucune de ses {cells} cases de la matrice des liens n’a de force.',
    suggestion:
      'Juger chaque dimension dans les deux sens avec les détenteurs des données. 0 est une bonne réponse là où il n’y a pas de relation.',
    rule: 'Un objectif n’a aucune ligne de lien dotée d’une force dans l’une des onze dimensions, dans un sens ou dans l’autre : M ; H si ses cibles ODD comprennent 3.c, 4.b, 5.2, 8.7, 8.8, 10.7, 10.c, 16.2, 17.3 ou 17.18.',
    variants: {
      SDG: {
        message:
          'Personne n’a encore jugé comment l’objectif {goal} et la migration agissent l’un sur l’autre, alors qu’il sert la cible ODD {targets}, qui parle de migration : aucune de ses {cells} cases de la matrice des liens n’a de force.',
      },
    },
  },
  'C-102': {
    title: 'Jugé sans lien',
    message:
      'L’objectif {goal} a été examiné dans {cells} {cells|case|cases} de la matrice des liens, et aucune relation avec la migration n’a été vue. Il n’entre pas dans le score.',
    suggestion: 'Confirmer ce jugement, ou regarder les dimensions encore ouvertes.',
    rule: 'Au moins une case de l’objectif a été examinée et aucune force n’y atteint 1 : I ; M si ses cibles ODD en comprennent une qui parle de migration (liste de C-101).',
    variants: {
      SDG: {
        message:
          'L’objectif {goal} a été examiné dans {cells} {cells|case|cases} de la matrice des liens, et aucune relation avec la migration n’a été vue, alors qu’il sert la cible ODD {targets}, qui parle de migration.',
      },
    },
  },
  'C-103': {
    title: 'Regard à sens unique',
    message:
      'Pour l’objectif {goal}, on a jugé comment la migration agit sur l’objectif ({cells} {cells|case|cases}), mais pas comment l’objectif agit sur la migration. La moitié de l’image reste ouverte.',
    suggestion:
      'Se demander pour chaque dimension si un progrès vers l’objectif rend cette migration plus ou moins probable, et inscrire 0 là où ce n’est pas le cas.',
    rule: 'L’objectif a un lien d’au moins 1 dans le sens migration → objectif, et aucune case examinée dans le sens objectif → migration.',
  },
  'C-104': {
    title: 'Exercice à sens unique',
    message:
      'Objectifs liés regardés dans les deux sens : {both} sur {goals}. L’effet du plan lui-même sur la migration reste en grande partie invisible.',
    suggestion: 'Prévoir une séance du groupe de travail sur le sens objectif → migration.',
    rule: 'Objectifs examinés dans les deux sens, en part des objectifs ayant un lien d’au moins 1 : H au-dessous de 0,25, M au-dessous de 0,50 ; rien si aucun objectif n’est lié.',
  },
  'C-105': {
    title: 'Preuve insuffisante',
    message:
      'Le lien de l’objectif {goal} avec {dimension} ({direction}, {channel}) est évalué à {strength} sur une preuve de degré {grade}. Une affirmation de cette taille mérite une base plus solide.',
    suggestion:
      'Chercher un chiffre national, une évaluation ou une étude de pays comparables et la nommer dans la ligne ; ou demander à {authors} de revoir la force.',
    rule: 'Un canal dont la force atteint `material` repose sur un degré effectif D ou E, sans que C-106 y soit soulevé : M ; H à partir de 3.',
  },
  'C-106': {
    title: 'Degré non étayé',
    message:
      'Le lien de l’objectif {goal} avec {dimension} ({direction}, {channel}, {strength}) porte le degré {grade} ; les indicateurs nommés ({indicators}) n’ont pas de valeur de {from_year} à {to_year}, la dernière est de {latest_year}. Il compte comme degré D.',
    suggestion:
      'Fournir une valeur récente ou une référence, ou abaisser le degré à D. Ligne saisie par : {authors}.',
    rule: 'Une ligne qui décide du canal et n’est pas nulle n’a pas ce que son degré demande : A et C une référence, B un indicateur de preuve ayant une valeur dans `recent_years`. Le degré effectif devient D.',
    variants: {
      NO_VALUE: {
        message:
          'Le lien de l’objectif {goal} avec {dimension} ({direction}, {channel}, {strength}) porte le degré {grade} ; les indicateurs nommés ({indicators}) n’ont aucune valeur jusqu’en {to_year}. Il compte comme degré D.',
      },
      INDICATOR: {
        message:
          'Le lien de l’objectif {goal} avec {dimension} ({direction}, {channel}, {strength}) porte le degré {grade}, et aucun indicateur de preuve n’est nommé. Il compte comme degré D.',
      },
      REFERENCE: {
        message:
          'Le lien de l’objectif {goal} avec {dimension} ({direction}, {channel}, {strength}) porte le degré {grade}, et aucune référence n’est nommée. Il compte comme degré D.',
      },
    },
  },
  'C-201': {
    title: 'Pas de réponse politique',
    message:
      'La migration ({dimension}) est jugée favorable à l’objectif {goal} ({strength}), et aucune politique active ni action en cours n’en tire parti.',
    suggestion:
      'Nommer la politique ou l’action qui répond et inscrire son effet, ou décider qu’il n’en faut pas et dire pourquoi.',
    rule: 'La case migration → objectif a un lien d’au moins `material`, et ni une politique active d’effet prudent d’au moins 1 ni une action ONGOING ou DONE n’y répond : H si le tort est de −2 ou plus fort (ou de −`material`, si c’est plus), sinon M ; L si seules des politiques planifiées ou des actions planifiées ou retardées répondent.',
    variants: {
      HARM: {
        message:
          'La migration ({dimension}) est jugée pesante pour l’objectif {goal} ({strength}), et aucune politique active ni action en cours ne limite cet effet.',
      },
      MIXED: {
        message:
          'La migration ({dimension}) est jugée à la fois favorable et pesante pour l’objectif {goal} ({strength}), et aucune politique active ni action en cours n’y répond.',
      },
      PLANNED: {
        message:
          'Le lien de la migration ({dimension}) avec l’objectif {goal} ({strength}) n’a que des projets pour réponse ; aucune politique ni action n’est en cours.',
      },
    },
  },
  'C-202': {
    title: 'Politique orpheline',
    message:
      'La politique {policy} n’est rattachée à aucun objectif du plan. Elle a {percent} % de tous les budgets des politiques.',
    suggestion:
      'Inscrire les objectifs qu’elle sert, sur quelle dimension et dans quel sens ; ou se demander s’il manque un objectif au plan.',
    rule: 'Une politique qui n’est pas DROPPED n’a aucune ligne d’effet avec un objectif existant : M ; H si son budget prévu atteint 5 % de celui de toutes les politiques non DROPPED (vide compte pour 0).',
  },
  'C-204': {
    title: 'Politiques en conflit',
    message:
      'Sur l’objectif {goal}, {dimension}, deux politiques tirent en sens contraire : {policy} ({effect}) et {policy2} ({effect2}).',
    suggestion:
      'Régler la question avec les responsables ({leads}) : ajuster l’une des politiques, limiter sa portée, ou dire quel but passe avant l’autre et pourquoi.',
    rule: 'Deux politiques actives ou planifiées ont des effets prudents d’au moins +1 et d’au plus −1 sur le même objectif et la même dimension : H si la plus petite taille est d’au moins 2, sinon M ; un degré de moins si l’une au moins n’est que planifiée. Chaque paire est soulevée une fois.',
    variants: {
      PLANNED: {
        message:
          'Sur l’objectif {goal}, {dimension}, deux politiques tirent en sens contraire : {policy} ({effect}) et {policy2} ({effect2}). L’une au moins n’est que planifiée : il est encore temps d’ajuster.',
      },
    },
  },
  'C-205': {
    title: 'Déclaré contre le lien',
    message:
      'La politique {policy} est déclarée favorable à l’objectif {goal} ({declared}) ; lue à travers sa poussée sur la migration et le lien de {dimension}, elle pèserait sur l’objectif ({implied}). Les deux lectures sont de signe contraire.',
    suggestion:
      'Vérifier trois choses avec {declared_by} : la poussée de la politique, son effet déclaré et la force du lien. L’une peut demander une autre valeur, ou la politique agit par une autre voie.',
    rule: 'Une politique active ou planifiée a un effet déclaré et un effet implicite (poussée × valeur nette de migration → objectif) de signes contraires : H si le déclaré est positif et l’implicite de −2 ou moins, sinon M.',
    variants: {
      HARM: {
        message:
          'La politique {policy} est déclarée pesante pour l’objectif {goal} ({declared}) ; lue à travers sa poussée sur la migration et le lien de {dimension}, elle lui serait favorable ({implied}). Les deux lectures sont de signe contraire.',
      },
    },
  },
  ...monitoring,
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
  ...participation,
  ...support,
};
