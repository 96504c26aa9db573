/** Español: palabras de la copia marcada de un libro y de su lista. */
import type { marked as source } from '../en/marked.ts';
import type { Same } from '../same.ts';

export const marked: Same<typeof source> = {
  sheet: 'Mainstream – hallazgos',
  title: 'Lo que Mainstream encontró en este libro',
  copy: 'Esta es una copia marcada de {file}; los valores son los del ministerio. Para quitar todas las marcas: mainstream unmark, seguido del nombre de este archivo.',
  legend:
    'Marcas: {error} error, {warning} advertencia, {info} nota. El signo delante de un valor pertenece al formato de la celda, no al valor.',
  marked: '{n} {n|celda marcada|celdas marcadas}, de ellas {notes} con una nota.',
  withoutNote:
    '{n} {n|celda marcada no tiene|celdas marcadas no tienen} nota, porque su hoja tiene demasiadas o porque la celda se discute en comentarios. Lo encontrado figura en esta lista.',
  unmarked:
    '{n} {n|celda no tiene|celdas no tienen} lugar para una marca; lo encontrado figura en esta lista.',
  listCut: 'La lista muestra las primeras {shown} de {total} causas.',
  more: '… y {n} más en esta celda; todos figuran en la lista.',
  note: '{sign} {rule} {severity}: {title}',
  columns: {
    severity: 'Gravedad',
    rule: 'Regla',
    sheet: 'Hoja',
    cell: 'Celda',
    cells: 'Todas las celdas',
    count: 'Número',
    message: 'Qué está mal',
    todo: 'Qué hacer',
    found: 'Encontrado',
    proposed: 'Propuesto',
  },
  written: 'Copia marcada: {file} (lista en la última hoja, «{sheet}»)',
  nothingToMark: 'No se escribió ninguna copia marcada, porque el libro no se pudo leer.',
  unmarkedExactly: '{file}: sin marcas, cada parte como estaba: {target}',
  unmarkedSaved:
    '{file}: otro programa guardó esta copia. Se quitaron la lista, las notas y los rellenos de Mainstream: {target}. Los textos debajo de notas ajenas se dejaron.',
};
