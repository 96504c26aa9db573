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
};
