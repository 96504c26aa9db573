/** Français : onglet Indicateurs. */
import type { figures as en } from '../../en/pane/figures.ts';
import type { Same } from '../../same.ts';

export const figures: Same<typeof en> = {
  intro:
    'Calcule les indicateurs que permettent les feuilles de ce classeur, chacun avec les cellules dont il provient.',
  run: 'Calculer les indicateurs',
  again: 'Recalculer',
  noBook: 'Choisissez d’abord un classeur.',
  scope: 'Chiffres',
  scopes: { workbook: 'de ce classeur', consolidation: 'des classeurs consolidés en dernier' },
  stale: 'Le classeur a changé depuis le calcul des chiffres.',
  search: 'Rechercher',
  searchHint: 'Un mot ou un code : envois de fonds, FLW-03.',
  dimension: 'Thème',
  allDimensions: 'Tous les thèmes',
  found: '{n} {n|indicateur|indicateurs}, dont {none} sans chiffre',
  nothing: 'Aucun indicateur ne peut être calculé à partir de ces feuilles.',
  noMatch: 'Aucun indicateur ne correspond.',
  showAbsent: 'Afficher aussi ceux qui n’ont pas de chiffre',
  noFigure: 'pas encore de chiffre',
  open: 'Détails de {name}',
  course: 'Évolution de {first} à {last}',
  plot: 'Évolution de {name}',
  table: 'Sous forme de tableau',
  year: 'Année',
  value: 'Valeur',
  group: 'Groupe',
  remarks: 'Remarques',
  formula: 'Mode de calcul',
  standards: 'Normes et objectifs',
  years: 'Toutes les années',
  breakdowns: 'Par groupe',
  source: 'D’où vient le chiffre le plus récent',
  sourceCells: '{n} {n|cellule|cellules}',
  goTo: 'Aller à {cell} dans {sheet}',
  inFile: '{file} : {sheet} {cell}',
  holds: 'contient {raw}',
  noSource: 'Les cellules d’origine ne sont pas connues.',
  back: 'Retour à tous les indicateurs',
  insert: 'Placer les chiffres dans le classeur',
  insertHint:
    'Ajoute des feuilles avec tous les chiffres sous forme de formules actives. Rien d’autre ne change dans le classeur.',
  inserted: 'Ajouté : {sheets}.',
  insertedNone:
    'Le classeur contient déjà ces feuilles ; supprimez FIGURES et FIGURES_DATA, puis placez à nouveau les chiffres.',
  sheets: {
    figures: {
      title: 'Chiffres',
      aid: 'Les six dernières années de chaque indicateur sont des formules, les années antérieures des nombres.',
      tied: 'Ils suivent les cellules de ce classeur. Si des lignes ont été ajoutées, déplacées ou ont reçu d’autres codes, placez à nouveau les chiffres.',
    },
    facts: {
      title: 'Données derrière les chiffres',
      aid: 'Ce que lisent les formules de FIGURES, une donnée par ligne, avec les cellules dont elle provient.',
      tied: 'Un nombre dans la première colonne est lu dans cette cellule ; les autres données reposent sur plusieurs cellules et restent telles qu’elles ont été trouvées.',
    },
  },
  insertFile: 'Télécharger les chiffres dans un classeur',
};
