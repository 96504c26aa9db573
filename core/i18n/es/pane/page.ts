/** Español: la página sin Excel. */
import type { page as en } from '../../en/pane/page.ts';
import type { Same } from '../../same.ts';

export const page: Same<typeof en> = {
  heading: 'Revisar el libro de un ministerio',
  intro: 'Suelte aquí un libro, o elija uno. Se queda en este equipo: no se envía nada.',
  formats: '.xlsx, .xlsm, .xls, .xlsb, .ods, .csv',
  choose: 'Elegir un libro …',
  tryIt: 'Probar con un ejemplo',
  tryItHint: 'El libro de un ministerio con algunos errores típicos.',
  another: 'Otro libro …',
  drop: 'Suelte el libro para abrirlo',
  opening: 'Abriendo {file} …',
  sheets: 'Hojas',
  grid: 'Celdas de {sheet}',
  pane: 'Mainstream',
  cell: 'Celda {cell}',
  value: 'Contenido de {cell}',
  edit: 'Pulse Intro o F2 para cambiar la celda.',
  formula: 'Este valor lo da una fórmula; se cambia en una hoja de cálculo.',
  hidden: '(oculta)',
  empty: 'Esta hoja está vacía.',
  corner: 'Fila',
  changedCells: '{n} {n|celda cambiada|celdas cambiadas}',
  download: 'Descargar la copia cambiada',
  downloaded: 'Se ha descargado {file}. Su propio archivo queda como estaba.',
  formulas: 'Contiene fórmulas: Excel las calcula de nuevo al abrirlo; guárdelo después.',
  cannotChange:
    'Las celdas de este tipo de archivo no se pueden cambiar aquí. Ábralo en Excel o LibreOffice y guárdelo como .xlsx.',
  unsaved: 'Los cambios que no se han descargado se perderán.',
  notChanged: 'La celda no se ha cambiado: {why}.',
};
