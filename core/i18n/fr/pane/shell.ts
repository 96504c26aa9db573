/** Français : cadre du volet – onglets, messages et réglages. */
import type { shell as en } from '../../en/pane/shell.ts';
import type { Same } from '../../same.ts';

export const shell: Same<typeof en> = {
  title: 'Mainstream',
  tabs: {
    template: 'Modèle',
    check: 'Contrôle',
    indicators: 'Indicateurs',
    coherence: 'Cohérence',
    consolidate: 'Consolidation',
  },
};
