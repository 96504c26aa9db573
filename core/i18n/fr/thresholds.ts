/** Français : ce que veut dire chaque seuil des contrôles. */
import type { thresholds as english } from '../en/thresholds.ts';
import type { Same } from '../same.ts';

export const thresholds: Same<typeof english> = {
  fraction: 'S05 : un effectif qui s’écarte de moins d’un nombre entier est un arrondi',
  sex_gap: 'S06 : écart entre les sexes et le total dû à l’arrondi, en personnes',
  sex_gap_share: 'S06 : le même en part du total ; le plus grand des deux compte',
  sum_gap: 'S09 : écart entre les parties et le total dû à l’arrondi, en unités',
  sum_gap_share: 'S09 : le même en part du total ; le plus grand des deux compte',
  change_factor: 'S11 : un total peut devenir tant de fois plus grand ou plus petit en un an',
  change_least: 'S11 : les changements ne sont pas jugés tant que les deux chiffres sont plus petits',
  scale_low: 'S12 : plus petit facteur entre deux années qui fait penser à une autre unité',
  scale_high: 'S12 : plus grand facteur de ce genre',
  repeated_rows: 'S13 : nombre de lignes qui doivent répéter l’année précédente',
  repeated_share: 'S13 : et leur part parmi les lignes chiffrées les deux années',
  rounded_values: 'S14 : nombre de chiffres nécessaires pour juger de l’arrondi',
  rounded_share: 'S14 : part de chiffres finissant par 0 ou 5 au-delà de laquelle ils semblent arrondis',
  female_total: 'S19 : nombre de personnes nécessaire pour juger de la part des femmes',
  female_low: 'S19 : plus petite part habituelle de femmes',
  female_high: 'S19 : plus grande part habituelle de femmes',
  asylum_gap: 'S21 : écart du compte des demandes d’asile considéré comme petit, en personnes',
  asylum_gap_share:
    'S21 : le même en part des demandes en attente et nouvelles ; le plus grand des deux compte',
  remittance_gap_share: 'S23 : écart entre l’agrégat et ses parties dû à l’arrondi, en part',
  price_gap: 'S25 : écart entre un prix et ses parties dû à l’arrondi, en points de pourcentage',
  weight_gap: 'S28 : écart de la somme des poids à 1 dû à l’arrondi',
  sample_least: 'S29 : nombre de réponses à partir duquel une estimation est jugée sûre',
  exits_share: 'S34 : plus grande part habituelle de professionnels de santé qui partent en un an',
};
