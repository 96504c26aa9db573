/** Español: lo que se dice de un indicador además de su fórmula. */
import type { declared as english } from '../en/declared.ts';
import type { Same } from '../same.ts';

export const declared: Same<typeof english> = {
  dimensions: {
    sex: 'Sexo',
    indicator: 'Indicador',
    goal: 'Objetivo',
    institution: 'Institución',
    dimension: 'Dimensión de la migración',
    sheet: 'Hoja',
    measure: 'Medida',
    pair: 'Par de instituciones',
    pillar: 'Pilar',
    institution_code: 'Institución',
    sheet_id: 'Hoja',
  },
  notNamed: 'El país no le da ningún nombre en este idioma.',
  titled: '{title} [{id}]',
  standardAs: 'como {id}',
  link: '{id} – {text}',
  linkQualified: '{id} – {text} ({qualifier})',
  minCell: '{n} (personas; en las encuestas, encuestados; en los precios, servicios)',
  noMinCell: 'ninguno: no se cuentan personas',
  missing: {
    strict:
      'Cada parte de la fórmula debe estar disponible; si no, no hay cifra y se nombra lo que falta. Una suma de partes cuenta a partir del 80 % del conjunto, y entonces se marca como parcial. Una celda vacía nunca es cero.',
    carried:
      'Donde la fórmula lo permite, puede usarse un dato más antiguo; entonces la cifra se marca como atrasada.',
    either: 'Si la primera manera no es posible, se toma la siguiente.',
    optional: 'Las partes que la fórmula cuenta como 0 cuando no se informan pueden faltar.',
    zero: 'Con un denominador de cero no hay cifra.',
    whenZero: 'Con un denominador de cero la cifra es {value}.',
  },
  notPooled:
    'Las cifras de varios países no se reúnen: se cuentan filas de listas, como metas, proyectos o reuniones, y cada país lleva las suyas.',
  aggregation: {
    sum: 'las sumas se suman',
    'difference of sums': 'primero se suma cada parte y después se resta una de otra',
    ratio_of_sums:
      'se suman numeradores y denominadores y después se divide; nunca se promedian proporciones ni tasas',
    'difference of ratios': 'cada razón se forma con partes sumadas y después se resta una de otra',
    weighted_mean: 'media con los pesos de la fórmula',
    'mean of means': 'media simple de los grupos, como prescribe la norma',
    hhi: 'las proporciones se calculan de nuevo con los importes sumados; los índices nunca se suman ni se promedian',
    cagr: 'se calcula de nuevo con los valores iniciales y finales sumados',
    index: 'se calcula de nuevo con sus partes sumadas',
    count: 'se cuentan los objetos y después se divide',
  },
};
