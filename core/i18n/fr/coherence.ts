import type { coherence as english } from '../en/coherence.ts';
import type { Same } from '../same.ts';

/** French: short words of the coherence side that findings and sheets share. */
export const coherence: Same<typeof english> = {
  directions: {
    M2D: 'migration → objectif',
    D2M: 'objectif → migration',
  },
  concepts: {
    labour_out: 'travailleurs partant travailler à l’étranger',
    net_nationals: 'migration nette des nationaux',
    outflow: 'émigration vers un pays partenaire',
    students_out: 'étudiants à l’étranger',
    consular: 'nationaux à l’étranger connus des consulats',
    permits: 'titres de séjour valides',
    work_permits_valid: 'permis de travail valides',
    work_permits_first: 'premiers permis de travail',
    returns: 'nationaux de retour',
    population: 'population résidente',
    nurses_out: 'infirmiers partant travailler à l’étranger',
    on_budget_support: 'appui inscrit au budget',
    action_spending: 'dépenses pour les actions',
    displaced: 'personnes déplacées par des catastrophes',
    foreign_employed: 'travailleurs étrangers en emploi',
    definition_set: 'jeu de définitions',
    migrant_basis: 'qui compte comme migrant',
  },
  splits: {
    sex: 'sexe',
    age: 'âge',
    place: 'origine ou destination',
    duration: 'durée',
    skill: 'éducation ou profession',
    other: 'sexe croisé avec une autre caractéristique',
    sector: 'secteur',
    occupation: 'profession',
    partner: 'pays partenaire',
    area: 'urbain et rural',
    host: 'pays d’accueil',
    level: 'niveau d’éducation',
  },
};
