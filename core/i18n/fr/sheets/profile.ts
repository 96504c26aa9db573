/** French: the sheets of the ministries, and words of columns that mean something else there. */
import type { profile as english } from '../../en/sheets/profile.ts';
import type { Same } from '../../same.ts';

export const profile: Same<typeof english> = {
  META: {
    name: 'À propos de ce classeur',
    purpose: 'Qui envoie le classeur, pour quelles années, dans quelle monnaie et selon quelles définitions.',
    fields: {
      status: { label: 'État du classeur', help: 'DRAFT en cours, FINAL une fois signé.' },
    },
  },
  EXPLAIN: {
    name: 'Problèmes expliqués',
    purpose: 'Pourquoi des chiffres sont justes malgré la question d’un contrôle.',
  },
  STA_POP: {
    name: 'Résidents habituels',
    purpose: 'Population par âge et sexe ; base de la plupart des taux.',
  },
  STA_STOCK: {
    name: 'Immigrés dans le pays',
    purpose: 'Nés à l’étranger ou citoyens étrangers, par pays d’origine.',
  },
  STA_EMIG: {
    name: 'Nationaux vivant à l’étranger',
    purpose: 'Émigrés par pays de destination, âge et niveau d’études.',
  },
  STA_FLOW: {
    name: 'Flux migratoires',
    purpose: 'Immigration et émigration comptées par l’office statistique.',
  },
  STA_EDU: {
    name: 'Niveau d’études des résidents de 25 ans et plus',
    purpose: 'Niveau d’études des natifs et des étrangers ; base des comparaisons de qualification.',
  },
  STA_LF: {
    name: 'Situation d’activité',
    purpose: 'Emploi et chômage des natifs, étrangers et personnes de retour de 15 ans et plus.',
    fields: {
      pop_group: {
        label: 'Groupe de population',
        help: 'NATIVE natifs, FOREIGN étrangers, RETURNEE de retour ou _T tous.',
      },
    },
  },
  STA_HH: {
    name: 'Ménages et envois de fonds',
    purpose: 'Ménages avec et sans envois de fonds, et pauvreté parmi eux.',
  },
  INT_BORDER: {
    name: 'Franchissements de frontière',
    purpose: 'Entrées et sorties à la frontière : événements, pas personnes.',
    fields: {
      total: {
        label: 'Franchissements',
        help: 'Événements, pas personnes : qui passe deux fois compte deux fois.',
      },
      mode: { label: 'Voie de transport', help: 'AIR air, LAND route, SEA mer, RAIL rail ou _T toutes.' },
    },
  },
  INT_PERMIT: {
    name: 'Titres de séjour',
    purpose: 'Titres délivrés, renouvelés, retirés et valables, par motif et durée.',
    fields: {
      event: {
        label: 'Événement du titre',
        help: 'FIRST, RENEW, WITHDRAWN durant l’année ; VALID au 31 décembre.',
      },
    },
  },
  INT_ENFORCE: {
    name: 'Mesures de contrôle',
    purpose: 'Refus, retours, rétention et régularisation d’étrangers.',
  },
  INT_ASYLUM: {
    name: 'Procédure d’asile',
    purpose: 'Demandes, décisions et cas en attente, en personnes.',
    fields: {
      event: {
        label: 'Étape de la procédure',
        help: 'PEND_START au 1er janvier, PEND_END au 31 décembre, les autres durant l’année.',
      },
    },
  },
  INT_PROTECT: {
    name: 'Populations protégées et déplacées',
    purpose: 'Réfugiés, demandeurs d’asile, déplacés et apatrides, ici et à l’étranger.',
  },
  INT_DEATHS: {
    name: 'Morts et disparitions en chemin',
    purpose: 'Migrants morts ou disparus, par route.',
    fields: {
      status: { label: 'Mort ou disparu', help: 'DEAD mort ou MISSING disparu.' },
    },
  },
  LAB_OUT: {
    name: 'Travailleurs partis à l’étranger',
    purpose: 'Travailleurs enregistrés pour un emploi à l’étranger, par destination et profession.',
  },
  LAB_FWP: {
    name: 'Permis de travailleurs étrangers',
    purpose: 'Permis de travail délivrés, renouvelés et valables, par citoyenneté et profession.',
    fields: {
      event: { label: 'Événement du permis', help: 'FIRST et RENEW durant l’année ; VALID au 31 décembre.' },
    },
  },
  LAB_EMP: {
    name: 'Personnes en emploi',
    purpose: 'Natifs et étrangers par activité et profession, avec salaires moyens.',
  },
  LAB_RECRUIT: {
    name: 'Coût du recrutement',
    purpose: 'Ce que paient les travailleurs pour un emploi à l’étranger, rapporté au revenu (ODD 10.7.1).',
  },
  LAB_AGENCY: {
    name: 'Agences de recrutement',
    purpose: 'Agréments et plaintes.',
  },
  LAB_INJURY: {
    name: 'Accidents du travail',
    purpose: 'Accidents mortels et autres des travailleurs migrants et non migrants (ODD 8.8.1).',
    fields: {
      pop_group: {
        label: 'Migrants ou autres',
        help: 'Travailleurs migrants (MIGRANT) ou non (NONMIGRANT).',
      },
    },
  },
  HEA_WORKF: {
    name: 'Personnel de santé',
    purpose: 'Médecins, infirmiers et autres : actifs, formés à l’étranger, départs, postes vacants.',
  },
  HEA_COVER: {
    name: 'Couverture santé',
    purpose: 'Personnes ayant une couverture santé, par groupe.',
    fields: {
      pop_group: {
        label: 'Groupe couvert',
        help: 'NAT nationaux, FOR étrangers, REFASY réfugiés et demandeurs d’asile, RETURNEE.',
      },
      covered: {
        label: 'Personnes avec couverture santé',
        help: 'Personnes du groupe ayant une couverture santé.',
      },
    },
  },
  EDU_TERT: {
    name: 'Étudiants du supérieur',
    purpose: 'Étudiants à l’étranger, venus de l’étranger, et tous les inscrits.',
    fields: {
      direction: {
        label: 'Lieu d’études',
        help: 'OUTBOUND à l’étranger, INBOUND venus d’ailleurs, ENROL tous les inscrits du pays.',
      },
    },
  },
  EDU_PUPIL: {
    name: 'Élèves',
    purpose: 'Élèves inscrits et enfants d’âge scolaire, natifs et étrangers.',
    fields: {
      total: { label: 'Élèves', help: 'Élèves inscrits, deux sexes ensemble.' },
    },
  },
  EDU_QUAL: {
    name: 'Reconnaissance de diplômes étrangers',
    purpose: 'Demandes et décisions.',
  },
  FIN_REMIT: {
    name: 'Envois de fonds',
    purpose: 'Postes de la balance des paiements, reçus et payés, par pays partenaire.',
    fields: {
      direction: { label: 'Reçu ou payé', help: 'REC reçu de l’étranger, PAID envoyé à l’étranger.' },
      item: {
        label: 'Poste de la balance des paiements',
        help: 'PT transferts personnels, CE rémunération des salariés… PR seulement à défaut de détail.',
      },
    },
  },
  FIN_RCOST: {
    name: 'Prix des services d’envoi',
    purpose: 'Coût de l’envoi d’argent vers le pays (ODD 10.c.1).',
  },
  FIN_MACRO: {
    name: 'Chiffres macroéconomiques',
    purpose: 'PIB, commerce, investissement, aide, taux de change et prix.',
    fields: {
      amount: {
        label: 'Montant ou indice',
        help: 'Dans la monnaie et l’unité de META ; FX_USD et CPI sont de simples nombres.',
      },
    },
  },
  FIN_BUDGET: {
    name: 'Budget des programmes',
    purpose: 'Budget prévu et exécuté des programmes liés à la migration.',
  },
  FIN_DIASP: {
    name: 'Finance de la diaspora',
    purpose: 'Obligations, dépôts, investissements et dons de la diaspora.',
    fields: {
      instrument: {
        label: 'Instrument de la diaspora',
        help: 'BOND obligation, DEPOSIT dépôt, FDI IDE, DONATION don ou OTHER.',
      },
    },
  },
  CUS_CASH: {
    name: 'Espèces déclarées à la frontière',
    purpose: 'Déclarations et montants.',
  },
  CUS_TRADE: {
    name: 'Commerce de biens',
    purpose: 'Exportations et importations par pays partenaire.',
  },
  CUS_RELIEF: {
    name: 'Franchises douanières',
    purpose: 'Franchises pour personnes de retour et envois de la diaspora.',
    fields: {
      value_usd: { label: 'Valeur des biens, en dollars', help: 'Dollars des États-Unis, en unités.' },
    },
  },
  JUS_TIP: {
    name: 'Traite des personnes',
    purpose: 'Victimes et personnes poursuivies. Les petits effectifs sont protégés.',
    fields: {
      event: {
        label: 'Stade',
        help: 'Victimes DETECTED, ASSISTED ; personnes INVESTIGATED, PROSECUTED, CONVICTED.',
      },
    },
  },
  JUS_SOM: {
    name: 'Trafic illicite de migrants',
    purpose: 'Migrants objets du trafic et passeurs devant la justice.',
    fields: {
      event: { label: 'Stade', help: 'Migrants SMUGGLED ; passeurs PROSECUTED, CONVICTED.' },
    },
  },
  JUS_CASES: {
    name: 'Accès à la justice',
    purpose: 'Affaires de migrants déposées, closes et gagnées.',
  },
  JUS_TREATY: {
    name: 'Traités',
    purpose: 'Instruments internationaux signés et ratifiés.',
    fields: {
      instrument: { label: 'Traité', help: 'Instrument international, par son code.' },
      status: { label: 'État de ratification', help: 'NONE aucun, SIGNED signé ou RATIFIED ratifié.' },
      date: { label: 'Date de signature ou de ratification', help: 'Jour de l’état indiqué.' },
    },
  },
  MFA_CONS: {
    name: 'Nationaux inscrits aux consulats',
    purpose: 'Nationaux inscrits, par pays hôte.',
  },
  MFA_SERV: {
    name: 'Services consulaires',
    purpose: 'Aide et documents donnés aux nationaux à l’étranger.',
  },
  MFA_AGREE: {
    name: 'Accords avec d’autres pays',
    purpose: 'Accords de travail, de sécurité sociale, de réadmission et autres.',
    fields: {
      type: {
        label: 'Type d’accord',
        help: 'BLA travail, SSA sécurité sociale, READM réadmission, VISA, MOBIL, DTA, RECOG.',
      },
    },
  },
  MFA_RETURN: {
    name: 'Retour des nationaux',
    purpose: 'Nationaux revenus, par pays et mode de retour.',
    fields: {
      mode: {
        label: 'Mode de retour',
        help: 'SPONT spontané, AVR volontaire assisté, FORCED forcé ; _U inconnu, _T tous.',
      },
    },
  },
  MFA_DIASP: {
    name: 'Vie de la diaspora',
    purpose: 'Associations, programmes, binationaux et électeurs à l’étranger.',
  },
  SOC_CHILD: {
    name: 'Enfants dont les parents sont à l’étranger',
    purpose: 'Enfants restés au pays, et tous les enfants.',
    fields: {
      status: {
        label: 'Parents à l’étranger',
        help: 'ONE_ABROAD un, BOTH_ABROAD les deux, ou ALL tous les enfants de 0–17 ans.',
      },
      total: { label: 'Enfants', help: 'Enfants de 0 à 17 ans.' },
    },
  },
  SOC_COVER: {
    name: 'Protection sociale',
    purpose: 'Travailleurs couverts par cotisation, et prestations versées à l’étranger.',
    fields: {
      pop_group: {
        label: 'Groupe de travailleurs',
        help: 'NAT nationaux, FOR étrangers, EMIGRANT nationaux à l’étranger.',
      },
    },
  },
  SOC_REINT: {
    name: 'Appui à la réintégration',
    purpose: 'Personnes de retour ayant reçu un appui, par type.',
    fields: {
      service: {
        label: 'Type d’appui',
        help: 'ANY compte chaque personne une fois ; les autres services peuvent se recouper.',
      },
    },
  },
  AGR_RURAL: {
    name: 'Ménages ruraux',
    purpose: 'Ménages ruraux avec migrants et envois de fonds, par région.',
  },
  ENV_DISP: {
    name: 'Déplacements dus aux catastrophes',
    purpose: 'Mouvements et personnes déplacées, par aléa et région.',
    fields: {
      female: { label: 'Dont femmes', help: 'Part féminine des nouveaux déplacements.' },
      male: { label: 'Dont hommes', help: 'Part masculine des nouveaux déplacements.' },
    },
  },
  LOC_PLAN: {
    name: 'Régions et leurs plans',
    purpose: 'La migration dans les régions, et sa place dans les plans locaux.',
  },
};
