import type { participation as english } from '../../en/findings/participation.ts';
import type { Same } from '../../same.ts';

/** French: findings on who takes part (C-5xx). */
export const participation: Same<typeof english> = {
  'C-501': {
    title: 'Ministère absent',
    message:
      '{institution} : aucune feuille de données n’a été lue, alors que {n} {n|objectif la concerne|objectifs la concernent} ({goals}).',
    suggestion: 'Demander le classeur et proposer de l’aide ; inviter l’institution au groupe de travail.',
    rule: 'Une institution est concernée par un objectif (responsable de l’objectif, détentrice des données d’une dimension liée, ou responsable d’une politique active qui agit sur lui) et aucune de ses feuilles de données n’a été lue avec une ligne utilisée : H si elle est responsable d’une politique active ou seule détentrice des données d’un lien important, sinon M. PLN et DON ne sont pas examinés.',
    variants: {
      LEAD: {
        message:
          '{institution} : aucune feuille de données n’a été lue, alors que l’institution est responsable d’une politique active et que {n} {n|objectif la concerne|objectifs la concernent} ({goals}).',
      },
      ONLY_OWNER: {
        message:
          '{institution} : aucune feuille de données n’a été lue, alors que l’institution est seule à détenir les données d’un lien important ; {n} {n|objectif la concerne|objectifs la concernent} ({goals}).',
      },
    },
  },
  'C-502': {
    title: 'Ministère qui ne vient pas',
    message:
      '{institution} : invitée au cours des {months} derniers mois, l’institution n’a assisté à aucune rencontre, alors que {n} {n|objectif la concerne|objectifs la concernent} ({goals}). Ce qui s’y décide se fait sans son savoir ni son accord.',
    suggestion: 'Demander ce qui l’en empêche, faire nommer une suppléance, ou se rendre dans l’institution.',
    rule: 'Une institution concernée (comme dans C-501) a été invitée à une rencontre ou à une réunion du groupe de travail des derniers `engage_months` jusqu’à la date de référence, et n’a assisté à aucune. Qui a assisté compte comme invité.',
  },
  'C-503': {
    title: 'Ministère jamais invité',
    message:
      '{institution} : l’institution n’a été invitée à aucune rencontre des {months} derniers mois, alors que {n} {n|objectif la concerne|objectifs la concernent} ({goals}). Elle ne peut pas apporter ce qu’elle sait.',
    suggestion: 'Inviter l’institution à la prochaine réunion du groupe de travail.',
    rule: 'Une institution concernée (comme dans C-501) n’a été invitée à aucune rencontre ni réunion du groupe de travail des derniers `engage_months` jusqu’à la date de référence : H si elle est responsable d’une politique active ou planifiée, sinon M.',
    variants: {
      LEAD: {
        message:
          '{institution} : l’institution n’a été invitée à aucune rencontre des {months} derniers mois, alors qu’elle est responsable de {policies} et que {n} {n|objectif la concerne|objectifs la concernent} ({goals}). Elle ne peut pas apporter ce qu’elle sait.',
      },
    },
  },
  'C-504': {
    title: 'Groupe de la société absent',
    message:
      '{group} : pas entendu jusqu’ici, à aucune rencontre. Ce que le plan signifie pour ce groupe n’est vu que de l’extérieur.',
    suggestion:
      'Inviter les absents à la prochaine consultation, et noter qui est venu, ce qui a été dit et la suite donnée.',
    rule: 'L’un des six groupes attendus (ACA, SRV, LOCG, PRV, NGO, MIG) n’a assisté à aucune rencontre des derniers `engage_months` jusqu’à la date de référence : M chacun ; un seul H à leur place s’il en manque trois ou plus.',
    variants: {
      PLANNED: {
        message:
          '{group} : pas entendu au cours des {months} derniers mois. Une invitation à une rencontre à venir est notée.',
      },
      LONG_AGO: {
        message:
          '{group} : pas entendu au cours des {months} derniers mois ; la dernière rencontre date du {last}. Ce qui fut dit alors peut être dépassé.',
      },
      SEVERAL: {
        message:
          '{n} des {of} groupes attendus de la société n’ont été entendus à aucune rencontre des {months} derniers mois : {groups}. Ce que le plan signifie pour eux n’est vu que de l’extérieur.',
      },
    },
  },
  'C-505': {
    title: 'Consulté sans réponse',
    message:
      '{stakeholder} a apporté une contribution à la rencontre {event} du {date}, et il est noté qu’aucune réponse n’a été donnée. Qui ne reçoit pas de réponse ne reviendra peut-être pas.',
    suggestion:
      'Dire par écrit ce qui a été retenu, ce qui ne l’a pas été, et pourquoi ; puis saisir YES dans `response_given`.',
    rule: 'Une partie prenante a assisté à une rencontre au moins six mois avant la date de référence, `input_recorded` est YES et `response_given` est NO.',
  },
  'C-506': {
    title: 'Pas de réunion du groupe de travail',
    message:
      'Aucune réunion du groupe de travail n’est notée pour les douze mois jusqu’au {date}. Les différends entre ministères n’ont pas de lieu où se régler.',
    suggestion: 'Convoquer une réunion, ou saisir celles qui ont eu lieu.',
    rule: 'Il n’y a ni réunion dans PLN_TASKFORCE ni rencontre de type TASKFORCE dans les douze mois jusqu’à la date de référence.',
    variants: {
      LONG_AGO: {
        message:
          'Aucune réunion du groupe de travail n’est notée pour les douze mois jusqu’au {date} ; la dernière date du {last}. Les différends entre ministères n’ont pas de lieu où se régler.',
      },
    },
  },
  'C-507': {
    title: 'Part des femmes inconnue ou déséquilibrée',
    message:
      'Rencontre {event} du {date} : {women} des {persons} personnes comptées étaient des femmes ({percent} %). L’expérience de l’un des sexes risque de manquer.',
    suggestion:
      'Compter femmes et hommes à chaque rencontre, et inviter de sorte que les deux soient entendus.',
    rule: 'Par rencontre de COH_ENGAGE, sur les lignes des présents : I si aucune ne donne de nombre ; L si au moins 10 personnes sont comptées et que la part des femmes est inférieure à 0,30 ou supérieure à 0,70.',
    variants: {
      UNKNOWN: {
        message:
          'Rencontre {event} du {date} : femmes et hommes n’ont pas été comptés. On ne peut pas dire si les deux ont été entendus.',
      },
    },
  },
};
