/** English: bringing workbooks of older templates to this version. */
export const upgrade = {
  command: 'bring workbooks of an older template to this version, in a copy',
  options: {
    outputFolder: 'folder for the copies (default: NAME.v1.0.xlsx beside each file)',
    exportTo: 'the other way round: a copy in the shape of this older version, with a list of what is lost',
    assume: 'version of workbooks that do not state one',
  },
  done: '{file} → {target}: {from} → {to}, {rows} {rows|row|rows}, {split} split in two, {mapped} {mapped|cell|cells} carried over, {open} for you to decide',
  exported: {
    done: '{file} → {target}: {from} as {to}, {rows} {rows|row|rows} of {all}, {lost} {lost|cell|cells} lost',
    title: 'Export of this workbook from template {from} to the shape of {to}',
    cells:
      'Cells of the sheets concerned: {all} filled = {kept} kept as they are + {mapped} carried over + {open} that the older shape cannot say.',
    rows: 'Rows with data: {before} before, {after} now.',
  },
  current: '{file}: of the current version, nothing to do',
  same: '{file}: {target} is already there and the same',
  refused: '{file}: not upgraded. {why}',
  activities: '{file}: left aside, it holds aid activities and no template',
  receipt:
    '{files} {files|file|files}: {upgraded} upgraded, {current} with nothing to do, {failed} not upgraded',
  title: 'Upgrade of this workbook from template {from} to {to}',
  facts: {
    source: 'Made from {file}; the original was not changed.',
    cells:
      'Cells of the sheets concerned: {all} filled = {kept} kept as they are + {mapped} carried over + {open} left for a person.',
    rows: 'Rows with data: {before} before, {after} now; {split} {split|row|rows} split in two.',
    formulas: 'Formulas of this workbook that read a changed column now see the new values.',
  },
  columns: {
    what: 'What',
    sheet: 'Sheet',
    cell: 'Cell',
    from: 'Before',
    to: 'Now',
    note: 'Meaning',
  },
  kinds: {
    version: { word: 'version', note: 'Version of the template, in META.' },
    renamed: { word: 'renamed', note: 'The column has another name and the same content.' },
    changed: {
      word: 'new meaning',
      note: 'The column now holds a number with a sign: + help, − harm, 0 examined and none.',
    },
    added: { word: 'added', note: 'New in this version.' },
    recoded: {
      word: 'recoded',
      note: 'A code has another name now, or code and size became one number with a sign.',
    },
    unit: { word: 'new unit', note: 'The number is the same amount in the unit of this version.' },
    parted: {
      word: 'taken apart',
      note: 'One column became several; the parts stand here and in the columns named.',
    },
    merged: {
      word: 'put together',
      note: 'Several columns became one; what stood in them stands together in the column named.',
    },
    legacy: {
      word: 'kept aside',
      note: 'This version has no such column. It stays as it is, under another header, and is not read.',
    },
    noted: {
      word: 'to the note',
      note: 'The column has no place in this version; its content stands in the note, after its header.',
    },
    dropped: { word: 'left out', note: 'The older version has no such column.' },
    joined: {
      word: 'joined',
      note: 'Gain and harm of the same size are one mixed effect there, in the row named under Now.',
    },
    lost: { word: 'lost', note: 'The older version cannot say this; it stands in the original and here.' },
    left: {
      word: 'please decide',
      note: 'This could not be carried over; it stands where it stood. Correct it by hand.',
    },
    split: {
      word: 'split',
      note: 'A mixed effect became two claims: the gain here, the harm in a row below the last one.',
    },
    claim: {
      word: 'new row',
      note: 'The harm of a mixed effect; its gain stands in the row named under Before.',
    },
    open: {
      word: 'please decide',
      note: 'Not clear what was meant; the text stands where it stood. Type a number from −3 to 3, or clear the cell.',
    },
    formula: { word: 'formula', note: 'The formula gave way to its value, since its cell changed.' },
    moved: { word: 'moved', note: 'What stood below the table moved down by so many rows.' },
    cleared: { word: 'taken out', note: 'Fingerprint of the older template, which no longer fits.' },
    signature: {
      word: 'please sign',
      note: 'The workbook was final; its signature no longer holds. Have it signed again.',
    },
  },
  failures: {
    'BAD_SETTINGS.upgrade-foreign':
      '{file} holds no sheet of a Mainstream template, so there is nothing to upgrade. Turn a table of your own into template rows with: mainstream import',
    'BAD_SETTINGS.upgrade-unmarked':
      '{file} does not state the version of its template. Sheet {sheet} looks like version {version} ({n} of {of} columns known). If that is right, run again with --assume-version {version}',
    'BAD_SETTINGS.upgrade-version':
      '{file} states the template version “{found}”, which is none. Correct template_version in META; versions that can be upgraded to {known}: {ways}.',
    'BAD_SETTINGS.upgrade-newer':
      '{file} is of template {found}, and this program knows {known} only: it could misunderstand the columns. Use a newer Mainstream, or ask for the workbook on template {known}.',
    'BAD_SETTINGS.upgrade-no-way':
      '{file} is of template {found}, from which no way leads to {known}. Versions that can be upgraded: {ways}. Correct template_version in META if it is wrong, or copy the figures into a fresh template.',
    'BAD_SETTINGS.export-version':
      '{file} is of template {found}; only workbooks of {known} are exported. Upgrade it first.',
    'BAD_SETTINGS.export-no-way':
      'Workbooks cannot be exported to “{found}”. Versions to which they can: {ways}.',
    'BAD_SETTINGS.upgrade-format':
      '{file} cannot be upgraded in place: only .xlsx and .xlsm keep everything else as it is. Save it as .xlsx in Excel or LibreOffice and upgrade that file.',
    'BAD_SETTINGS.upgrade-table':
      'The columns of sheet {sheet} that change belong to the Excel table “{name}”, whose headers Excel guards. Turn the table into a plain range (Table Design, Convert to Range), save, and run again.',
    'BAD_SETTINGS.upgrade-merged':
      'Merged cells at {cell} of sheet {sheet} stand in a column that changes; which row their value belongs to cannot be told. Unmerge them, fill each row, and run again.',
    'BAD_SETTINGS.upgrade-no-room':
      'Sheet {sheet} needs {n} {n|row|rows} below row {row}, where merged cells, notes, a table or formulas without result stand. Insert {n} empty {n|row|rows} below row {row} and run again.',
  },
} as const;
