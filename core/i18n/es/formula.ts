/** Español: fórmulas en palabras. */
import type { formula as english } from '../en/formula.ts';
import type { Same } from '../same.ts';

export const formula: Same<typeof english> = {
  /** A column by its title and that of its sheet, with the machine name behind. */
  titled: '{sheet}: {column} [{id}]',
  where: '{measure} ({conditions})',
  is: '{column} = {code}',
  isAnyOf: '{column} = {codes}',
  isFirstOf: '{column} = el primero disponible de {codes}',
  isOnly: '{column} = {code} solamente',
  isBasis: '{column} según META.migrant_basis',
  and: ', ',
  or: ' o ',
  yearBefore: '{of} del año anterior',
  yearsBefore: '{of} de {n} años antes',
  carried: '{of} (de {n} {n|año|años} de antigüedad como máximo)',
  mean: 'media de {of}',
  inForce: '{of} en vigor el 1 de julio',
  indicator: '{name} ({id})',
  growth:
    'crecimiento anual medio en % de {of} desde el último año anterior disponible, {n} años atrás como máximo',
  deviation:
    'desviación estándar del crecimiento anual en % de {of} en los últimos {n} años, al menos {least}',
  orElse: '{first}; en su defecto {second}',
  optional: '{of} (0 si no se informa)',
  usd: '{of} en dólares de los Estados Unidos',
  total: 'suma por {over} de {of}',
  squares: 'suma por {over} de los cuadrados de {of}',
  count: 'número de {over} con {of}',
  countAbove: 'número de {over} con {of} superior a {limit}',
  keptLargest: '{fold}, solo los {n} con más {other}',
  kept: '{fold}, solo aquellos con {other}',
  weighted: 'suma por {over} de {of} × {by}',
  covers: '{of} (al menos {percent} % de {whole})',
  largest: 'el mayor de {list}',
  mirror: '{of}, según el libro del propio socio',
  noted: 'el número junto a «{words}…» en la nota de {of}',
  classified: '{of} (solo CIIU Rev. {n})',
  largestOfRows: 'el número que repite cada fila, {of}',
  scored: '{of} con {codes}',
  smallest: 'el menor de {list}',
};
