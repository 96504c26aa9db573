import type { findings as english } from '../en/findings.ts';
import type { Same } from '../same.ts';
import { dataFindings } from './findings/data.ts';
import { linkFindings } from './findings/links.ts';
import { policyFindings } from './findings/policies.ts';

/** French: findings. */
export const findings: Same<typeof english> = {
  ...linkFindings,
  ...policyFindings,
  ...dataFindings,
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
  'C-601': {
    title: 'Objectif sans partenaire',
    message:
      'L’objectif {goal} a un lien important avec la migration ({dimensions}), et aucun partenaire ne l’appuie à présent.',
    suggestion:
      'Porter l’objectif à la prochaine rencontre avec les partenaires ; vérifier que les appuis sont saisis avec leur objectif.',
    rule: 'Un objectif a un lien d’au moins `material` dans un sens ou dans l’autre, et les engagements extérieurs des projets en cours sont de 0 : H s’il y a un déficit de financement, sinon M (aussi quand aucun coût n’est connu).',
    variants: {
      GAP: {
        message:
          'L’objectif {goal} a un lien important avec la migration ({dimensions}), et aucun partenaire ne l’appuie à présent. {gap} {currency} de son coût de {cost} {currency} ne sont pas financés.',
      },
      UNKNOWN: {
        message:
          'L’objectif {goal} a un lien important avec la migration ({dimensions}), et aucun partenaire ne l’appuie à présent. Son déficit de financement n’est pas connu, faute de coût ou de fonds indiqués.',
      },
    },
  },
  'C-602': {
    title: 'Déficit de financement',
    message:
      'Objectif {goal} : d’un coût de {cost} {currency}, {funded} {currency} sont financés (national {domestic}, extérieur {external}). Le déficit est de {gap} {currency}, soit {percent} % du coût.',
    suggestion:
      'Chercher des fonds nationaux ou extérieurs, étaler l’objectif sur plus d’années, ou en réduire le coût.',
    rule: 'Déficit en part du coût, quand les deux sont connus : H à partir de `gap_high`, M à partir de `gap_mid`, L au-dessus de 0,05.',
  },
};
