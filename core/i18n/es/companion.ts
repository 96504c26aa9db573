/** Spanish: the page that goes with the coherence workbook, for people without Excel. */
import type { companion as en } from '../en/companion.ts';
import type { Same } from '../same.ts';

export const companion: Same<typeof en> = {
  plan: 'El plan de un vistazo',
  data: 'Los datos utilizados',
  counted: 'Constataciones por gravedad:',
  countOf: '{severity} ({n})',
  headingOf: 'Gravedad: {severity} ({n})',
  heatOf: {
    M2D: 'Lo que la migración hace a cada objetivo, de −3 a +3',
    D2M: 'Lo que cada objetivo hace a la migración, de −3 a +3',
  },
  states: {
    unexamined: 'no examinado',
    undecided: 'efecto sin decidir',
    none: 'sin relación',
    gain: 'ganancia',
    harm: 'perjuicio',
    mixed: 'ganancia y perjuicio',
  },
  legend: 'Qué significan los signos',
  goal: 'Objetivo',
  scoresNote:
    'Una puntuación de 0 a 100 dice en qué medida un objetivo está examinado, respaldado, atendido, coherente, seguido, financiado y compartido. Es un espejo, no una clasificación: léala con su margen y su cobertura.',
  scoresOf: {
    goal: 'Puntuaciones del plan y de sus objetivos',
    dimension: 'Puntuaciones por dimensión de la migración',
  },
  columns: {
    dimension: 'Dimensión',
    state: 'Estado',
    score: 'Puntuación',
    coverage: 'Cobertura',
    weights: 'Cuando cambia un peso',
    structure: 'Cuando se deja fuera un componente',
    bounds: 'Si todo lo que falta valiera 0 o 100',
    words: 'En palabras',
  },
  range: 'de {low} a {high}',
  charts: 'Gráficos',
  course: 'Evolución',
  courseOf: '{name}: de {first} ({from}) a {last} ({to})',
  figures: 'Cifras del gráfico',
  category: 'De qué',
  concerns: 'Se refiere a',
};
