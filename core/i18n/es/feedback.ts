/** Español: el libro que vuelve a un ministerio. */
import type { Words } from '../same.ts';

export const feedback: Words['feedback'] = {
  title: 'Devolución para {institution}',
  subject: 'Devolución sobre los datos de un ministerio',
  aid: 'Qué se observó en sus hojas, qué se le pregunta, dónde difieren sus cifras de las de otros y para qué se usaron.',
  figures: 'Su envío en cifras',
  findings: 'Constataciones sobre las que se le pregunta',
  comparisons: 'Comparaciones con otras instituciones',
  howTitle: 'Cómo responder',
  how: [
    'Corrija los errores en su propio libro y vuelva a enviarlo: nada de lo que se cambie aquí pasa a ser un dato.',
    'En 05_FINDINGS y 13_RECONCILE rellene las columnas verdes y devuelva este libro. La próxima consolidación recoge sus respuestas.',
    'La columna «Observado» junto a sus filas nombra la celda de su archivo.',
  ],
  left: 'Se {n|omite|omiten} {n} {n|línea|líneas}, porque {n|diría|dirían} lo que otras instituciones se reservan.',
  sheets: {
    CHECKS: {
      title: 'Qué se observó en sus archivos',
      aid: 'Un error deja la fila fuera de todas las cifras. Las celdas son las de su propio archivo.',
    },
    USED_FOR: {
      title: 'Para qué se usaron sus cifras',
      aid: 'Indicadores del año más reciente en los que cuentan cifras suyas.',
    },
    CORRECTIONS: {
      title: 'Correcciones que se le piden',
      aid: 'Estas cifras se cambiaron en el libro de coherencia y no se tomaron. Si son correctas, corrija su propia hoja; si no, diga por qué.',
    },
  },
  own: {
    title: '{sheet} tal como se leyó en {file}',
    aid: 'Una copia para leer. Corrija su propio archivo.',
    row: 'Fila',
    used: 'Cuenta',
    yes: 'sí',
    no: 'no',
    check: 'Observado',
  },
  columns: {
    message: 'Qué está mal',
    why: 'Por qué importa',
    todo: 'Qué hacer',
    cases: 'Casos',
    yourCells: 'Sus celdas',
    others: 'Junto con cifras de',
    figure: 'Cifra',
    written: 'Como la envió',
    asked: 'Se pide',
    reason: 'Motivo (quién lo pide)',
    answer: 'Su respuesta',
  },
  option:
    'escribe además un libro por institución en esta carpeta: qué se observó, qué se le pregunta y para qué se usaron sus cifras',
  returned: 'libros que volvieron con respuestas, de devolución o de coherencia; acompaña a --previous',
  written: '{n} {n|libro|libros} de devolución en {folder}',
};
