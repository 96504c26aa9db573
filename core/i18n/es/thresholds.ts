/** Español: qué significa cada umbral de las revisiones. */
import type { thresholds as english } from '../en/thresholds.ts';
import type { Same } from '../same.ts';

export const thresholds: Same<typeof english> = {
  fraction: 'S05: un recuento que difiere menos de un número entero es redondeo',
  sex_gap: 'S06: diferencia entre los sexos y el total que es redondeo, en personas',
  sex_gap_share: 'S06: la misma como proporción del total; cuenta la mayor de las dos',
  sum_gap: 'S09: diferencia entre las partes y el total que es redondeo, en unidades',
  sum_gap_share: 'S09: la misma como proporción del total; cuenta la mayor de las dos',
  change_factor: 'S11: un total puede hacerse tantas veces mayor o menor en un año',
  change_least: 'S11: los cambios no se juzgan mientras ambas cifras sean menores',
  scale_low: 'S12: menor factor entre dos años que parece otra unidad',
  scale_high: 'S12: mayor factor de este tipo',
  repeated_rows: 'S13: número de filas que deben repetir el año anterior',
  repeated_share: 'S13: y su proporción entre las filas con cifra en ambos años',
  rounded_values: 'S14: cifras necesarias para juzgar el redondeo',
  rounded_share: 'S14: proporción de cifras terminadas en 0 o 5 a partir de la cual parecen redondeadas',
  female_total: 'S19: personas necesarias para juzgar la proporción de mujeres',
  female_low: 'S19: menor proporción habitual de mujeres',
  female_high: 'S19: mayor proporción habitual de mujeres',
  asylum_gap: 'S21: diferencia en el balance de asilo que es pequeña, en personas',
  asylum_gap_share:
    'S21: la misma como proporción de los casos pendientes y nuevos; cuenta la mayor de las dos',
  remittance_gap_share: 'S23: diferencia entre el agregado y sus partes que es redondeo, como proporción',
  price_gap: 'S25: diferencia entre un precio y sus partes que es redondeo, en puntos porcentuales',
  weight_gap: 'S28: diferencia de la suma de pesos respecto a 1 que es redondeo',
  sample_least: 'S29: respuestas a partir de las cuales una estimación se considera segura',
  exits_share: 'S34: mayor proporción habitual de profesionales de salud que se van en un año',
};
