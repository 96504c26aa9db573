/** English: frame of the pane – tabs, messages and settings. */
export const shell = {
  title: 'Mainstream',
  tabs: {
    template: 'Template',
    check: 'Check',
    indicators: 'Indicators',
    coherence: 'Coherence',
    consolidate: 'Consolidate',
  },
};
