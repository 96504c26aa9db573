/** Español: marco del panel – pestañas, mensajes y ajustes. */
import type { shell as en } from '../../en/pane/shell.ts';
import type { Same } from '../../same.ts';

export const shell: Same<typeof en> = {
  title: 'Mainstream',
  tabs: {
    template: 'Plantilla',
    check: 'Revisión',
    indicators: 'Indicadores',
    coherence: 'Coherencia',
    consolidate: 'Consolidación',
  },
  colon: ': ',
  semicolon: '; ',
  tabList: 'Lo que puede hacer',
  settings: 'Ajustes',
  help: 'Ayuda',
  back: 'Volver',
  close: 'Cerrar',
  retry: 'Intentar de nuevo',
  dismiss: 'Ocultar este mensaje',
  loading: 'Cargando …',
  messages: 'Mensajes',
  done: 'Hecho.',
  failed:
    'No ha funcionado ({cause}). No se ha cambiado nada. Inténtelo de nuevo; si vuelve a ocurrir, cierre el panel y ábralo otra vez.',
  broken: 'Esta parte del panel se ha detenido',
  brokenText:
    'Su libro no está afectado. Muestre de nuevo esta parte; si se detiene otra vez, cierre el panel, ábralo de nuevo e informe a quien le da asistencia: {cause}',
  showAgain: 'Mostrar de nuevo',
  notExcel: 'Esta página se usa dentro de Excel',
  notExcelText:
    'Se ha abierto sola en un navegador, donde no hay ningún libro. En Excel, use los botones de Mainstream en la pestaña Inicio. Sin Excel, use la página que trabaja con un archivo que usted elige:',
  notExcelLink: 'Trabajar con un archivo sin Excel',
  oldExcel: 'Esta versión de Excel es demasiado antigua',
  oldExcelText:
    'Mainstream necesita Excel 2021 o posterior, Microsoft 365 o Excel en la web. Con esta versión, use la página que trabaja con un archivo que usted elige:',
  stages: {
    open: 'Abriendo el archivo',
    hand: 'Leyendo el libro',
    read: 'Reconociendo las hojas',
    check: 'Revisando',
    compute: 'Comparando cifras',
    assess: 'Evaluando el plan',
    layout: 'Dando formato',
    write: 'Escribiendo',
  },
  progress: '{stage} ({done} de {total})',
  cancel: 'Detener',
  stopped: 'Detenido. No se ha cambiado nada.',
};
