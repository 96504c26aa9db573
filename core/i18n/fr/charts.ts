/** French: titles, axes and descriptions of the charts. */
import type { charts as english } from '../en/charts.ts';
import type { Same } from '../same.ts';

export const charts: Same<typeof english> = {
  section: 'Graphiques',
  below: '↓ Graphiques',
  behind:
    'Les graphiques montrent les cellules à partir de {cell}, à droite du tableau, et suivent leurs changements. Une année sans chiffre n’a pas de point ; un chiffre repris d’une année antérieure, ou d’une autre définition que les autres, n’est pas dessiné.',
  figuresOf: 'Chiffres du graphique : {title}',
  year: 'Année',
  group: 'Groupe',
  described: '{drawn} ; derniers chiffres : {list}.',
  figure: '{name} {value} ({year})',
  bar: '{name} : {list}',
  part: '{name} {value} %',
  barYear: '{name} ({year})',
  profile: {
    flows: {
      title: 'Immigration et émigration de longue durée',
      drawn: 'Immigration, émigration et solde migratoire de longue durée, par année',
      axis: '{unit}',
    },
    stocks: {
      title: 'Immigrés dans le pays et émigrés à l’étranger',
      drawn: 'Immigrés vivant dans le pays et émigrés vivant à l’étranger, par année',
      axis: 'personnes',
    },
    money: {
      title: 'Envois de fonds, aide et investissement',
      drawn:
        'Envois de fonds reçus, aide publique au développement et investissement direct étranger, par année',
      axis: '{unit}',
    },
    sexes: {
      title: 'Femmes et hommes parmi les migrants',
      drawn: 'Parts des femmes et des hommes dans chaque groupe de migrants, dernière année connue',
      axis: 'pour cent',
    },
    skills: {
      title: 'Qualifications des migrants',
      drawn:
        'Parts des personnes hautement qualifiées, peu qualifiées et autres dans chaque groupe, dernière année connue',
      axis: 'pour cent',
    },
  },
  names: {
    immigration: 'Immigration',
    emigration: 'Émigration',
    net: 'Solde migratoire',
    immigrants: 'Immigrés dans le pays',
    emigrants: 'Émigrés à l’étranger',
    remittances: 'Envois de fonds personnels',
    aid: 'Aide au développement',
    investment: 'Investissement direct étranger',
    labourEmigrants: 'Émigrés de travail',
    emigrantsEducation: 'Émigrés de 25 ans et plus (études supérieures)',
    foreignWorkers: 'Travailleurs étrangers avec permis',
    women: 'Femmes',
    men: 'Hommes',
    high: 'Hautement qualifiés',
    between: 'Autres',
    low: 'Peu qualifiés',
  },
  gap: {
    title: 'Coût des objectifs : financé et non financé',
    titleFirst: 'Coût des objectifs : les {n} plus grands déficits',
    drawn: 'Pour chaque objectif au coût connu, ce qui est financé et ce qui manque, en millions {currency}',
    list: 'il manque en tout {gap} millions sur {cost}, le plus pour {goal} ({largest} millions)',
    described: '{drawn} ; {list}.',
    axis: 'millions {currency}',
    funded: 'Financé',
    missing: 'Déficit',
    behind: 'Chiffres du graphique à droite ; ils suivent les colonnes de coût et de déficit plus haut.',
  },
  scores: {
    title: 'Scores des objectifs et du plan, avec la fourchette quand un poids change',
    part: 'Scores des objectifs, partie {n} sur {of}, avec la fourchette quand un poids change',
    drawn:
      'Score de chaque objectif de 0 à 100, avec un trait du score le plus bas au plus élevé quand un poids change',
    item: '{goal} {score} (de {low} à {high})',
    axis: 'score, de 0 à 100',
  },
  progress: {
    title: 'Chemin parcouru et chemin attendu',
    titleFirst: 'Chemin parcouru et chemin attendu : les {n} indicateurs les plus en retard',
    drawn:
      'Pour chaque indicateur suivi, la part du chemin parcourue entre la valeur de départ et la cible, à côté de ce qui était attendu à ce jour',
    item: '{name} {travelled} % sur {expected} % attendus',
    axis: 'part du chemin entre la valeur de départ et la cible',
  },
};
