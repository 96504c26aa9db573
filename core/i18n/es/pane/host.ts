/** Español: lo que Excel o el archivo no permite al panel, y cómo seguir. */
import type { host as en } from '../../en/pane/host.ts';
import type { Same } from '../../same.ts';

export const host: Same<typeof en> = {
  editing:
    'Se está editando una celda. Pulse Intro para terminarla, o Esc para dejarla como estaba, e inténtelo de nuevo.',
  protected:
    'La hoja o el libro está protegido. En la pestaña Revisar elija Desproteger hoja, inténtelo de nuevo y vuelva a protegerla después.',
  'read-only':
    'El libro está abierto solo para lectura. Guárdelo con otro nombre como libro de Excel (.xlsx) o pida permiso para modificarlo, e inténtelo de nuevo.',
  hidden: 'La hoja está oculta. Muéstrela primero: clic derecho en la pestaña de una hoja, Mostrar.',
  gone: 'La hoja se ha eliminado o ha cambiado de nombre entretanto. Revise de nuevo el libro para ver cómo está ahora.',
  slow: 'Excel no ha respondido a tiempo. Espere a que termine de calcular e inténtelo de nuevo.',
  'too-large':
    'Excel no puede entregar tanto a la vez. Elimine las filas y columnas vacías que hay tras los datos, guarde el libro e inténtelo de nuevo.',
  denied: 'Excel no lo permite. Pida a su servicio informático que autorice este complemento.',
  busy: 'Excel está ocupado con otra ventana. Cierre los cuadros de diálogo y los demás paneles, e inténtelo de nuevo.',
  'not-kept':
    'Lo que se ha cambiado se queda así, pero no se ha podido anotar en la lista de cambios del libro, de modo que solo se puede deshacer mientras este panel esté abierto. {cause}',
  unsupported:
    'Esta versión de Excel, o este tipo de archivo, no lo permite. Guarde el libro como .xlsx y use un Excel más reciente, o la página sin Excel.',
  failed: 'Excel ha comunicado un error. No se ha cambiado nada más; inténtelo de nuevo.',
};
