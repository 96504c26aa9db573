/** Français : renvois entre feuilles et classeurs. */
import type { references as english } from '../../en/rules/references.ts';
import type { Same } from '../../same.ts';

export const references: Same<typeof english> = {
  X10: {
    title: 'Des nationaux parmi les étrangers renvoyés',
    text: '{measure} compte {found}, des nationaux de ce pays, parmi les étrangers renvoyés.',
    why: 'Les étrangers renvoyés quittent le pays, les nationaux de retour y entrent : mêlés, les deux chiffres sont faux. La ligne n’est pas utilisée.',
    todo: 'Corrigez citizenship, ou déclarez les nationaux de retour dans MFA_RETURN.',
  },
  X24: {
    title: 'Objectif inconnu',
    text: '{found} n’est pas dans la liste des objectifs. Objectifs du plan : {known}.',
    why: 'Ce qui ne relève d’aucun objectif du plan ne peut y être ni montré ni noté.',
    todo: 'Corrigez l’identifiant, ou ajoutez l’objectif dans PLN_GOALS.',
    variants: {
      KEPT: {
        text: '{found} n’est pas dans la liste des objectifs. Le montant est gardé comme non aligné sur le plan. Objectifs du plan : {known}.',
        todo: 'Corrigez l’identifiant, ou laissez-le vide si l’argent ne sert aucun objectif du plan.',
      },
    },
  },
  X25: {
    title: 'Indicateur inconnu',
    text: '{found} n’est pas un indicateur du catalogue.',
    why: 'Une preuve ne compte que si chacun peut retrouver le chiffre qui la porte.',
    todo: 'Corrigez l’identifiant (CTX-03), ou nommez votre source dans evidence_ref.',
    variants: {
      PLAN_INDICATOR: {
        text: '{found} n’est ni un indicateur du catalogue, ni expliqué comme indicateur du plan.',
        todo: 'Corrigez l’identifiant, donnez-lui un libellé dans PLN_TARGETS, ou déclarez ses valeurs dans COH_MONITOR.',
      },
    },
  },
  X26: {
    title: 'Classeur d’un autre pays',
    text: 'Le classeur est de {found}, alors que la consolidation porte sur {country}.',
    why: 'Les chiffres de deux pays ne doivent pas être mêlés ; rien de ce classeur n’entre dans un chiffre. Ce qu’il dit des personnes dont le pays d’origine est {country} est seulement comparé (X03, X16).',
    todo: 'Corrigez META.country, ou retirez le fichier.',
  },
  X27: {
    title: 'Feuille remplacée par un fichier plus récent',
    text: 'Cette feuille, transmise le {date}, est remplacée par celle de {kept}, transmise le {keptDate}.',
    why: 'Une seule version peut compter : la plus récente.',
    todo: 'Retirez l’ancien fichier. Si c’est l’ancien qui est juste, corrigez submitted_on dans META.',
  },
  X29: {
    title: 'Les définitions diffèrent entre classeurs',
    text: '{field} vaut {right} ici ({rightInstitution}), mais {left} dans le classeur de l’institution {leftInstitution}.',
    why: 'Les deux comptent les mêmes personnes de façons différentes ; leurs chiffres sont pourtant comparés et réunis dans un même indicateur.',
    todo: 'Convenez d’une définition pour STA, INT et LAB, ou corrigez META. Si la différence doit rester, expliquez-la là où les chiffres s’écartent.',
  },
};
