/** Español: pestaña Consolidación. */
import type { consolidate as en } from '../../en/pane/consolidate.ts';
import type { Same } from '../../same.ts';

export const consolidate: Same<typeof en> = {
  intro:
    'Reúne los libros de los ministerios en un solo libro de coherencia. Quedan como están, en este equipo.',
  drop: 'Suelte aquí los libros, o elíjalos',
  choose: 'Elegir libros …',
  more: 'Añadir libros …',
  clear: 'Quitar todos',
  remove: 'Quitar {file}',
  files: '{n} {n|libro elegido|libros elegidos}',
  includeOpen: 'Incluir el libro que está abierto',
  edition: 'Edición',
  editions: {
    full: 'Completa: para el grupo de trabajo; señala lo que podría revelar a una persona',
    public: 'Pública: para todos; lo que podría revelar a una persona se quita en todas partes',
  },
  run: 'Consolidar',
  needFiles: 'Elija al menos un libro.',
  receipt: 'Qué fue de cada archivo',
  status: { read: 'leído', skipped: 'dejado aparte', failed: 'no se pudo leer' },
  columns: {
    file: 'Archivo',
    status: 'Estado',
    institution: 'Institución',
    rows: 'Filas usadas',
    rejected: 'Filas excluidas',
    errors: 'Errores',
    warnings: 'Advertencias',
  },
  rows: '{n} {n|fila usada|filas usadas}, {rejected} excluidas',
  problems: '{errors} {errors|error|errores}, {warnings} {warnings|advertencia|advertencias}',
  done: '{figures} {figures|cifra|cifras}, {findings} {findings|constatación|constataciones}, {high} de gravedad alta.',
  nothing: 'No se pudo usar ninguno de estos archivos; la lista dice por qué.',
  open: 'Abrir el libro de coherencia',
  download: 'Descargar el libro de coherencia',
  opened: '{file} se abrió como libro nuevo.',
  downloaded: '{file} se descargó.',
  see: 'Las pestañas Indicadores y Coherencia pueden mostrar ahora las cifras consolidadas.',
  alreadyChosen: '{file} ya está elegido.',
  sameName:
    'Ya está elegido un libro llamado {file}, y este es otro: las celdas se nombran por archivo, así que dele antes un nombre propio.',
  previous: 'Libro de coherencia anterior',
  previousHint:
    'No hace falta la primera vez. Lo que se escribió en él se conserva, y se indican las cifras cambiadas. En su lugar pueden elegirse las cifras de una ejecución anterior (.json): solo se comparan.',
  choosePrevious: 'Elegir el libro anterior …',
  published: 'Última edición publicada',
  publishedHint:
    'Si ya se publicó una edición pública, elíjala aquí: la diferencia entre ambas no debe revelar ninguna cifra oculta.',
  choosePublished: 'Elegir la edición publicada …',
  answers: 'Respuestas recibidas',
  answersHint:
    'Libros de comentarios que los ministerios han rellenado y devuelto: sus respuestas se incorporan.',
  answersAlone: 'Elija primero el libro de coherencia anterior: las respuestas corresponden a sus filas.',
  chooseAnswers: 'Elegir los libros respondidos …',
  answersChosen: '{n} {n|libro respondido elegido|libros respondidos elegidos}',
  feedback: 'Crear un libro de comentarios para cada institución',
  feedbackPublic: 'No con la edición pública: mostraría celdas de los ministerios.',
  feedbackFiles: 'Libros de comentarios',
  feedbackFile: 'Descargar {file}',
  feedbackAll: 'Descargar todos',
  feedbackDone: '{n} {n|libro de comentarios descargado|libros de comentarios descargados}.',
};
