/** French: codes of META and of settings. */
import type { workbook as english } from '../../en/codes/workbook.ts';
import type { Same } from '../../same.ts';

export const workbook: Same<typeof english> = {
  CL_YES_NO: {
    YES: 'Oui',
    NO: 'Non',
  },
  CL_META_STATUS: {
    DRAFT: 'Projet',
    FINAL: 'Définitif',
  },
  CL_INSTITUTION: {
    STA: 'Statistique / recensement',
    INT: 'Intérieur, immigration, frontières',
    LAB: 'Travail',
    HEA: 'Santé',
    EDU: 'Éducation',
    FIN: 'Finances / banque centrale',
    CUS: 'Douanes et commerce',
    JUS: 'Justice',
    MFA: 'Affaires étrangères / diaspora',
    SOC: 'Protection sociale',
    AGR: 'Agriculture / développement rural',
    ENV: 'Environnement / catastrophes',
    LOC: 'Collectivités locales',
    PLN: 'Plan / groupe de travail',
    DON: 'Bailleurs / équipe-pays ONU',
  },
  CL_CURRENCY: {
    USD: 'Dollar des États-Unis',
    EUR: 'Euro',
  },
  CL_LANGUAGE: {
    en: 'Anglais',
    fr: 'Français',
    es: 'Espagnol',
  },
  CL_DECIMAL_SEP: {
    '.': 'Point',
    ',': 'Virgule',
  },
  CL_GROUP_SEP: {
    ',': 'Virgule',
    '.': 'Point',
    space: 'Espace',
    nbsp: 'Espace insécable',
    thin: 'Espace fine',
    "'": 'Apostrophe',
    none: 'Aucun',
  },
  CL_DATE_ORDER: {
    DMY: 'Jour, mois, année',
    MDY: 'Mois, jour, année',
    YMD: 'Année, mois, jour',
  },
  CL_DASH: {
    MISSING: 'Non disponible',
    ZERO: 'Zéro',
  },
  CL_ISIC_REV: {
    '4': 'CITI Rév.4',
    '5': 'CITI Rév.5',
  },
  CL_REGION: {
    _T: 'Ensemble du pays',
  },
};
