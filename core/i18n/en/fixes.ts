/** English: what fixing and undoing tell. */
export const fixes = {
  fixed: '{file}: {n} {n|cell|cells} fixed in {target}',
  rule: '  {rule}: {n} {n|cell|cells}, {first} and so on',
  ruleOne: '  {rule}: {cell}, {from} → {to}',
  passed: '  not fixed: {rule} at {cell}, {why}',
  formulas:
    '  {target} has formulas, whose results may still be the old ones: Excel computes them anew when it opens the file, LibreOffice with Ctrl+Shift+F9; then save it',
  undo: '  to undo: mainstream undo {undo}',
  nothing: '{file}: nothing can be fixed without asking',
  proposals:
    '{n} {n|proposal has|proposals have} to be decided by a person: --accept with its cell (MFA_CONS!C8)',
  undone: '{file}: {n} {n|cell|cells} as before in {target}',
  blank: 'blank',
  notWritten: '{file}: fixes are made in .xlsx and .csv only; save it as .xlsx first',
  why: {
    formula: 'a formula stands there',
    merged: 'the cell is hidden in a merged range',
    changed: 'the cell is no longer as it was',
    taken: 'another fix changes the same cell',
  },
} as const;
