/** Español: cifras para las personas y para otros programas. */
import type { figures as english } from '../en/figures.ts';
import type { Same } from '../same.ts';

export const figures: Same<typeof english> = {
  part: '{dimension}: {name}',
  change: 'desde {year}: {change}',
  changePercent: 'desde {year}: {change} ({percent} %)',
  points: 'desde {year}: {change} puntos porcentuales',
  unlike: 'no se compara con {year}: las dos no abarcan lo mismo o no se calculan de la misma manera',
  noChange: 'no se compara con {year}: entretanto cambió la manera de contar',
  interval: 'intervalo del 95 %, aproximado: de {low} a {high} ({n} {n|encuestado|encuestados})',
  formula: 'Fórmula: {text}',
  parts: {
    value: 'Compuesto de',
    numerator: 'Numerador = {value}',
    denominator: 'Denominador = {value}',
  },
  otherFacts: 'Otros datos',
  noFacts: 'Detrás de esta cifra no hay ningún dato de un ministerio.',
  years: 'solo estos años, como 2015-2023 o 2023',
  trace: 'mostrar la fórmula y las celdas que hay detrás de cada cifra, o detrás de este indicador',
  output: 'escribir en este archivo (por defecto: salida estándar)',
  previous:
    'una ejecución anterior con la que comparar, sus cifras (.json) o su libro (.xlsx): qué cambió desde entonces y por qué; los valores decididos en 13_RECONCILE del libro entran en el cálculo',
  previousBook:
    'una consolidación anterior: su libro (.xlsx), cuyas respuestas, decisiones, lecciones y pesos escritos se conservan, o sus cifras (.json); qué ha cambiado desde entonces, y por qué',
  decided: '{n} {n|cifra consta como se decidió|cifras constan como se decidió} en 13_RECONCILE de {file}.',
  written: 'Cifras: {file}',
  revisions: {
    title: 'Cambios desde la ejecución anterior ({n})',
    none: 'Ninguna cifra de la ejecución anterior cambió.',
    line: '{id} {what}: {old} → {new}',
    lineDifference: '{id} {what}: {old} → {new} ({difference})',
    'new-file': 'nuevo archivo {file}',
    'file-gone': 'el archivo {file} ya no está',
    'file-changed': 'el archivo {file} tiene otro contenido',
    'fact-changed': '{fact}: {old} → {new}, en {from}',
    'fact-decided': '{fact}: {old} antes, {new} según se decidió en 13_RECONCILE',
    'fact-new': '{fact}: ahora {new}, en {from}',
    'fact-gone': '{fact}: ya no está, era {old}',
    method: 'los datos en que se basa son los mismos: es otra la fórmula o la versión del producto',
    more: 'y {n} más',
  },
};
