/** Español: segunda consolidación, qué ha cambiado, y los libros que vuelven a los ministerios. */
import type { Words } from '../same.ts';

export const round: Words['round'] = {
  log: {
    orphan:
      '{sheet}, {key}, {column}: esta fila ya no existe, y lo que allí se escribió se conserva aquí: {text}',
    noKey: 'fila sin clave',
    conflict:
      '{sheet}, {key}, {column}: se dieron dos respuestas distintas. Se conservan las dos y la cuestión vuelve a estar abierta: {text}',
    gone: 'Ya no se constata y ya no figura en 05_FINDINGS: {message}',
    changed: '{key}: gravedad {was} → {now}, medida {before} → {after}',
    edit: 'Alguien cambió {fact} de {institution} en 18_DATA de {written} a {asked}. La cifra no se ha tomado: el ministerio corrige su propia hoja, y su libro de devolución (--feedback) se lo pide.',
    editNothing: 'nada',
    staleDecision:
      '13_RECONCILE, {key}: se decidió un valor sobre cifras distintas de las actuales. Revise de nuevo la decisión.',
    decisionChanged: '{sheet}, {key}, {column}: {before} → {after}',
    decided:
      '13_RECONCILE: se decidió {value} para {fact}. Ocupa el lugar de lo que envió el ministerio y entra en el cálculo de {indicators}.',
    decisionKept:
      '13_RECONCILE, {key}: se decidió un valor, y ningún indicador se calcula con él. La columna «Qué sustituye un valor decidido» dice dónde no puede ser; si no, ningún indicador necesita estas cifras.',
    parameter:
      '16_METHOD, {name}: se escribió {typed} en lugar de {used}. Solo se toman los pesos; fije los demás en COH_PARAMS o en los ajustes.',
    lesson:
      '20_LESSONS, {id}, {field}: vale lo que se escribió en el libro. La hoja del ministerio dice: {text}',
  },
  summary: {
    title: 'Qué ha cambiado desde la última consolidación',
    findings:
      '{new} {new|constatación nueva|constataciones nuevas}, {resolved} que ya no {resolved|aparece|aparecen}, {reopened} {reopened|reabierta|reabiertas} tras su cierre, {changed} con otra medida.',
    score: 'Puntuación del plan: {before} → {after}.',
    figures: '{n} {n|cifra|cifras} de la consolidación anterior {n|ha|han} cambiado.',
    decisions: '{n} {n|respuesta ha cambiado|respuestas han cambiado}.',
    edits:
      '{n} {n|cifra se cambió|cifras se cambiaron} a mano en 18_DATA y {n|espera|esperan} al ministerio.',
    nothing: 'Nada ha cambiado.',
  },
  scores: {
    title: 'Qué ha cambiado desde la última consolidación',
    note: 'Las cifras de entonces se puntúan con los pesos de hoy: un cambio de pesos nunca se toma por un cambio de los datos. Las contribuciones y la cobertura suman la diferencia.',
    told: 'Lo que se dijo entonces',
    before: 'Entonces, pesos de hoy',
    after: 'Ahora',
    difference: 'Diferencia',
    coverage: 'Cobertura',
    commonBefore: 'Conocido ambas veces: entonces',
    commonAfter: 'Conocido ambas veces: ahora',
    countedOtherwise:
      'Las puntuaciones no se comparan con la última consolidación: otros parámetros cuentan ahora los componentes ({names}), y las cifras de entonces no se pueden contar de nuevo. Para comparar, procese los libros de entonces con estos parámetros.',
  },
  parameterUsed: 'Usado en el cálculo',
  lessons: { mark: 'Marca de la fila del ministerio' },
};
