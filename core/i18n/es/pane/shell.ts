/** Español: marco del panel – pestañas, mensajes y ajustes. */
import type { shell as en } from '../../en/pane/shell.ts';
import type { Same } from '../../same.ts';

export const shell: Same<typeof en> = {
  title: 'Mainstream',
  tabs: {
    template: 'Plantilla',
    check: 'Control',
    indicators: 'Indicadores',
    coherence: 'Coherencia',
    consolidate: 'Consolidación',
  },
};
