/** French: the page that goes with the coherence workbook, for people without Excel. */
import type { companion as en } from '../en/companion.ts';
import type { Same } from '../same.ts';

export const companion: Same<typeof en> = {
  plan: 'Le plan en bref',
  data: 'Les données utilisées',
  counted: 'Constats par gravité :',
  countOf: '{severity} ({n})',
  headingOf: 'Gravité : {severity} ({n})',
  heatOf: {
    M2D: 'Ce que la migration fait à chaque objectif, de −3 à +3',
    D2M: 'Ce que chaque objectif fait à la migration, de −3 à +3',
  },
  states: {
    unexamined: 'non examiné',
    undecided: 'effet indécis',
    none: 'pas de relation',
    gain: 'gain',
    harm: 'tort',
    mixed: 'gain et tort',
  },
  legend: 'Le sens des signes',
  goal: 'Objectif',
  scoresNote:
    'Un score de 0 à 100 dit à quel point un objectif est examiné, étayé, suivi de réponses, cohérent, mesuré, financé et partagé. C’est un miroir, pas un classement : lisez-le avec sa fourchette et sa couverture.',
  scoresOf: { goal: 'Scores du plan et de ses objectifs', dimension: 'Scores par dimension de la migration' },
  columns: {
    dimension: 'Dimension',
    state: 'État',
    score: 'Score',
    coverage: 'Couverture',
    weights: 'Quand un poids change',
    structure: 'Quand une composante est écartée',
    bounds: 'Si tout ce qui manque valait 0 ou 100',
    words: 'En mots',
  },
  range: 'de {low} à {high}',
  charts: 'Graphiques',
  course: 'Évolution',
  courseOf: '{name} : de {first} ({from}) à {last} ({to})',
  figures: 'Chiffres du graphique',
  category: 'De quoi',
  concerns: 'Concerne',
};
