/** Spanish: the sheet of imported figures and its columns. */
import type { imported as english } from '../../en/sheets/imported.ts';
import type { Same } from '../../same.ts';

export const imported: Same<typeof english> = {
  IMPORTED: {
    name: 'Cifras importadas',
    purpose:
      'Para cada cifra importada del cuadro del ministerio: archivo, hoja y celda de donde viene, y lo que había allí.',
    fields: {
      to_sheet: { label: 'Hoja', help: 'Hoja de este libro a la que se importó la cifra.' },
      to_cell: {
        label: 'Celda',
        help: 'Celda en la que se escribió. Después se pueden ordenar o insertar filas: la fila se reconoce por su clave.',
      },
      row_key: { label: 'Fila', help: 'Valores de clave de la fila, sin su número.' },
      column: { label: 'Columna', help: 'Columna de la cifra.' },
      imported_value: {
        label: 'Cifra escrita',
        help: 'Lo que se escribió en la celda. Si se cambia después, la cifra ya no cuenta como importada.',
      },
      from_file: { label: 'Archivo', help: 'Nombre del archivo de donde viene.' },
      from_sheet: { label: 'Hoja de origen', help: 'Hoja de ese archivo.' },
      from_cell: { label: 'Celda de origen', help: 'Celda de esa hoja.' },
      original_text: { label: 'Lo que había allí', help: 'Texto o número tal como estaba en esa celda.' },
      import_step: {
        label: 'Lo que se hizo',
        help: 'Por ejemplo ×10^3 si el cuadro está en miles; vacío si no se hizo nada.',
      },
      from_sha256: {
        label: 'Huella del archivo',
        help: 'SHA-256 del archivo, con el que se reconoce exactamente esta versión.',
      },
      mapping_file: {
        label: 'Correspondencia',
        help: 'Archivo de la correspondencia guardada que se usó; vacío si no hubo ninguna.',
      },
    },
  },
};
