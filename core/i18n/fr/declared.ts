/** Français : ce qui est dit d’un indicateur en plus de sa formule. */
import type { declared as english } from '../en/declared.ts';
import type { Same } from '../same.ts';

export const declared: Same<typeof english> = {
  dimensions: {
    sex: 'Sexe',
    indicator: 'Indicateur',
    goal: 'Objectif',
    institution: 'Institution',
    dimension: 'Dimension de la migration',
    sheet: 'Feuille',
    measure: 'Mesure',
    pair: 'Paire d’institutions',
    pillar: 'Pilier',
    institution_code: 'Institution',
    sheet_id: 'Feuille',
  },
  notNamed: 'Le pays ne lui donne pas de nom dans cette langue.',
  titled: '{title} [{id}]',
  standardAs: 'comme {id}',
  link: '{id} – {text}',
  linkQualified: '{id} – {text} ({qualifier})',
  minCell: '{n} (personnes ; dans les enquêtes, répondants ; dans les prix, services)',
  noMinCell: 'aucun : il ne s’agit pas de personnes',
  missing: {
    strict:
      'Chaque élément de la formule doit être disponible ; sinon il n’y a pas de chiffre, et ce qui manque est nommé. Une somme de parties compte à partir de 80 % de l’ensemble ; elle est alors signalée comme partielle. Une case vide n’est jamais zéro.',
    carried:
      'Là où la formule le prévoit, une donnée plus ancienne peut servir ; le chiffre est alors signalé comme décalé.',
    either: 'Si la première manière n’est pas possible, la suivante est prise.',
    optional: 'Les éléments que la formule compte pour 0 lorsqu’ils ne sont pas déclarés peuvent manquer.',
    zero: 'Avec un dénominateur nul, il n’y a pas de chiffre.',
    whenZero: 'Avec un dénominateur nul, le chiffre est {value}.',
  },
  notPooled:
    'Les chiffres de plusieurs pays ne sont pas réunis : on compte des lignes de listes, comme des objectifs, des projets ou des réunions, et chaque pays tient les siennes.',
  aggregation: {
    sum: 'les sommes s’additionnent',
    'difference of sums': 'chaque somme est d’abord additionnée, puis l’une est retranchée de l’autre',
    ratio_of_sums:
      'numérateurs et dénominateurs sont additionnés, puis divisés ; on ne fait jamais la moyenne de parts ou de taux',
    'difference of ratios':
      'chaque rapport est formé d’éléments additionnés, puis l’un est retranché de l’autre',
    weighted_mean: 'moyenne avec les poids de la formule',
    'mean of means': 'moyenne simple des groupes, comme le prescrit la norme',
    hhi: 'les parts sont recalculées à partir des montants additionnés ; on n’additionne ni ne moyenne jamais des indices',
    cagr: 'recalculé à partir des premières et dernières valeurs additionnées',
    index: 'recalculé à partir de ses éléments additionnés',
    count: 'les objets sont comptés, puis divisés',
  },
};
