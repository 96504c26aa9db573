import type { policyFindings as english } from '../../en/findings/policies.ts';
import type { Same } from '../../same.ts';

/** French: C-2xx, policies and actions. */
export const policyFindings: Same<typeof english> = {
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
    variants: {
      NO_BUDGETS: {
        message:
          'La politique {policy} n’est rattachée à aucun objectif du plan. Aucune politique n’indique de budget.',
      },
    },
  },
  'C-203': {
    title: 'Politique sur une case sans lien',
    message:
      'La politique {policy} est dite agir sur l’objectif {goal} par {dimension} ({declared}), et personne n’a jugé si cette migration compte pour l’objectif. L’effet déclaré ne repose sur rien d’autre.',
    suggestion:
      'Juger le lien de l’objectif avec cette dimension et inscrire sa force, ou déplacer l’effet vers la dimension par laquelle la politique agit.',
    rule: 'Une politique active ou planifiée a un effet déclaré autre que 0 sur une case migration → objectif qui n’a pas de lien d’au moins 1.',
    variants: {
      EXAMINED: {
        message:
          'La politique {policy} est dite agir sur l’objectif {goal} par {dimension} ({declared}), et le groupe de travail n’y a trouvé aucune relation. L’un des deux jugements est à revoir.',
      },
    },
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
      'La politique {policy} est déclarée favorable à l’objectif {goal} ({declared}) ; lue à travers sa poussée sur la migration et le lien avec {dimension}, elle pèserait sur l’objectif ({implied}). Les deux lectures sont de signe contraire.',
    suggestion:
      'Vérifier trois choses avec {declared_by} : la poussée de la politique, son effet déclaré et la force du lien. L’une peut demander une autre valeur, ou la politique agit par une autre voie.',
    rule: 'Une politique active ou planifiée a un effet déclaré et un effet implicite (poussée × valeur nette de migration → objectif) de signes contraires : H si le déclaré est positif et l’implicite de −2 ou moins, sinon M.',
    variants: {
      HARM: {
        message:
          'La politique {policy} est déclarée pesante pour l’objectif {goal} ({declared}) ; lue à travers sa poussée sur la migration et le lien avec {dimension}, elle lui serait favorable ({implied}). Les deux lectures sont de signe contraire.',
      },
    },
  },
  'C-206': {
    title: 'Effet secondaire non déclaré',
    message:
      'La politique {policy} est déclarée sans effet sur l’objectif {goal} ; elle pousse à la hausse la dimension {dimension}, ce qui pèse sur l’objectif ({implied}). Le coût reviendrait à qui n’a pas été consulté.',
    suggestion:
      'Demander à {declared_by} d’examiner l’effet secondaire et de l’inscrire, ou corriger la poussée de la politique ou la force du lien.',
    rule: 'Une politique active ou planifiée a un effet déclaré de 0 et un effet implicite (poussée × valeur nette de migration → objectif) de −2 ou moins.',
    variants: {
      LESS: {
        message:
          'La politique {policy} est déclarée sans effet sur l’objectif {goal} ; elle pousse à la baisse la dimension {dimension}, ce qui aide l’objectif (effet implicite {implied}). La perte reviendrait à qui n’a pas été consulté.',
      },
    },
  },
  'C-207': {
    title: 'Tort sans contrepoids',
    message:
      'La politique {policy} pèse sur l’objectif {goal} par {dimension} ({effect}), et aucune politique active n’aide cet objectif. L’objectif porte seul le coût.',
    suggestion:
      'Ajuster la politique, ou nommer une politique ou une mesure qui compense le tort, et inscrire son effet.',
    rule: 'Une politique active a un effet prudent de −2 ou moins sur un objectif, et aucune politique active n’a d’effet prudent d’au moins 1 sur le même objectif, quelle que soit la dimension.',
  },
  'C-208': {
    title: 'Conflit entre objectifs',
    message:
      'La politique {policy} aide ici et pèse là : elle aide {gains} et pèse sur {harms}. Ce qu’un objectif gagne, un autre le paie.',
    suggestion:
      'Faire décider ensemble les responsables des objectifs : limiter le tort, le compenser, ou dire quel objectif passe avant l’autre et pourquoi.',
    rule: 'Une politique active ou planifiée a un effet prudent d’au moins 2 sur un objectif et de −2 ou moins sur un autre.',
  },
  'C-209': {
    title: 'Statut périmé',
    message:
      'La politique {policy} a le statut {status}, bien qu’elle ait pris fin en {end_year}. Tant que ce statut demeure, elle compte comme active et répond à des liens auxquels plus personne ne répond.',
    suggestion: 'Corriger le statut ou la fin dans COH_POLICIES.',
    rule: 'Une politique est ADOPTED ou ONGOING et sa fin est d’une année antérieure à l’année de référence, ou elle est PLANNED et son début est antérieur à l’année qui précède l’année de référence.',
    variants: {
      LATE: {
        message:
          'La politique {policy} a le statut {status}, bien que son début ait été prévu en {start_year}. On ne voit pas si elle a commencé, si elle attend ou si elle est abandonnée.',
      },
    },
  },
  'C-210': {
    title: 'Pas de responsable',
    message:
      'La politique {policy} n’a pas d’institution responsable. Personne ne peut être interrogé à son sujet, et personne ne répond de ses effets.',
    suggestion:
      'Inscrire l’institution responsable dans COH_POLICIES ; si plusieurs partagent la charge, l’une d’elles et les autres comme partenaires.',
    rule: 'Une politique qui n’est pas DROPPED n’a pas de responsable, ou un responsable qui n’est pas dans la liste des institutions.',
    variants: {
      UNKNOWN: {
        message:
          'Le responsable de la politique {policy}, {lead}, n’est pas dans la liste des institutions. Personne ne peut être interrogé à son sujet au moyen de ce classeur.',
      },
    },
  },
  'C-211': {
    title: 'Réponse d’une seule sorte',
    message:
      'Les {n} politiques actives sur l’objectif {goal} sont toutes d’une même sorte : {kind} ({policies}). Ce qu’un autre domaine pourrait apporter est peut-être laissé de côté.',
    suggestion:
      'Se demander si l’éducation, la protection sociale, la finance ou la coopération entre États pourraient aussi aider l’objectif, ou confirmer le choix.',
    rule: 'Au moins trois politiques actives différentes ont une ligne d’effet sur un objectif, et toutes sont du même type.',
  },
  'C-212': {
    title: 'Coordination nécessaire',
    message:
      'Sur l’objectif {goal}, {dimension}, deux institutions travaillent côte à côte et aucune ne nomme l’autre comme partenaire : {institution} ({items}) et {institution2} ({items2}). Elles peuvent faire deux fois la même chose, ou agir l’une contre l’autre.',
    suggestion: 'Réunir les deux, convenir de qui fait quoi, et inscrire l’autre comme partenaire.',
    rule: 'Deux institutions sont responsables d’une politique active ayant une ligne d’effet, ou d’une action PLANNED, ONGOING ou DELAYED, sur le même objectif et la même dimension, et dans aucune l’une ne nomme l’autre comme partenaire.',
  },
  'C-213': {
    title: 'Action sur un objectif sans lien',
    message:
      'L’action {subject} ({title}) sert l’objectif {goal} par {dimension}, et le groupe de travail n’a trouvé aucune relation entre les deux. L’action ou le jugement n’est pas à sa place.',
    suggestion: 'Revoir le jugement, ou inscrire l’action à l’objectif ou à la dimension qu’elle sert.',
    rule: 'Une action qui n’est pas DROPPED porte sur un objectif et une dimension examinés dans un sens au moins, avec la force 0 dans chaque sens examiné.',
  },
};
