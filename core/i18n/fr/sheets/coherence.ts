/** French: the COH_ sheets, and words of columns that mean something else there. */
import type { coherence as english } from '../../en/sheets/coherence.ts';
import type { Same } from '../../same.ts';

export const coherence: Same<typeof english> = {
  COH_EXERCISE: {
    name: 'L’exercice',
    purpose: 'Pays, plan, phase et date de référence de l’exercice de cohérence.',
    fields: {
      role: { label: 'Rôle du pays', help: 'ORIGIN, DESTINATION, TRANSIT, MIXED ; plusieurs séparés par ;' },
      money_mult: {
        label: 'Unité d’affichage des montants',
        help: 'Puissance de dix, pour l’affichage seulement.',
      },
    },
  },
  COH_PARAMS: {
    name: 'Paramètres',
    purpose: 'Seuils et poids que le pays fixe autrement que d’usage.',
    fields: {
      note: { label: 'Raison du changement', help: 'Pourquoi le pays le change.' },
    },
  },
  COH_PLANS: {
    name: 'Plans',
    purpose: 'Les plans dont les objectifs sont examinés.',
    fields: {
      type: { label: 'Type de plan', help: 'NDP, PRSP, SECTOR, MD, LOCAL ou REGIONAL.' },
      plan_id: { label: 'Plan', help: 'Code court du plan, utilisé une seule fois.' },
      status: { label: 'État du plan', help: 'DRAFT, APPROVED, REVIEW ou CLOSED.' },
    },
  },
  COH_POLICIES: {
    name: 'Politiques',
    purpose: 'Les politiques dont la cohérence est examinée, avec effet et budget.',
    fields: {
      policy_id: { label: 'Politique', help: 'Code court de la politique, utilisé une seule fois.' },
      type: { label: 'Champ de la politique', help: 'MIG, HRD, ISC, SOC, FIN, TRD, SEC ou DAT.' },
      instrument: {
        label: 'Instrument d’action',
        help: 'LAW, STRATEGY, PROGRAMME, AGREEMENT, REGULATION, TAX, SERVICE, INFORMATION.',
      },
      level: { label: 'Échelon', help: 'NAT national, SUB infranational, INT international.' },
      status: {
        label: 'État de la politique',
        help: 'PLANNED, ADOPTED, ONGOING, DONE, SUSPENDED ou DROPPED.',
      },
    },
  },
  COH_EFFECTS: {
    name: 'Effets des politiques sur les objectifs',
    purpose: 'Ce que chaque politique fait à la migration et aux objectifs.',
    fields: {
      channel: { label: 'Canal', help: 'Nom court du mécanisme ; pour information.' },
      basis: { label: 'Fondement', help: 'Sur quoi repose la déclaration.' },
    },
  },
  COH_MONITOR: {
    name: 'Valeurs observées',
    purpose: 'Valeurs d’indicateurs qui ne se calculent pas à partir des feuilles de profil.',
    fields: {
      group: {
        label: 'Groupe comparé',
        help: 'TREATED visé par la politique, COMPARISON témoin, ou _T tous.',
      },
    },
  },
  COH_ESTIMATES: {
    name: 'Estimations des effets des politiques',
    purpose: 'Quelle méthode est employée pour quelle politique.',
  },
  COH_STAKEHOLDERS: {
    name: 'Acteurs',
    purpose: 'Institutions et groupes de la société qui ont un rôle.',
    fields: {
      group: {
        label: 'Groupe d’acteurs',
        help: 'Code d’institution pour GOV ; ACA, SRV, LOCG, PRV, NGO, MIG, WRK ou MED pour SOC.',
      },
      role: {
        label: 'Rôle joué',
        help: 'LEAD dirige, DATA données, CONSULT avis, DELIVER exécute ou FINANCE finance.',
      },
    },
  },
  COH_ENGAGE: {
    name: 'Participation',
    purpose: 'Qui a pris part à quel événement, et avec quelle suite.',
    fields: {
      type: { label: 'Type d’événement', help: 'TASKFORCE, CONSULTATION, WORKSHOP, REVIEW ou VALIDATION.' },
    },
  },
  COH_LESSONS: {
    name: 'Leçons',
    purpose: 'Ce qu’on a appris et ce qui devrait changer.',
  },
};
