/** English: the sheet of imported figures and its columns. */
export const imported = {
  IMPORTED: {
    name: 'Imported figures',
    purpose:
      'For each figure imported from the ministry’s own table: file, sheet and cell from which it was taken, and what stood there.',
    fields: {
      to_sheet: { label: 'Sheet', help: 'Sheet of this workbook into which the figure was imported.' },
      to_cell: {
        label: 'Cell',
        help: 'Cell into which it was written. Rows may be sorted or inserted afterwards: the row is known by its key.',
      },
      row_key: { label: 'Row', help: 'Key values of the row, without row number.' },
      column: { label: 'Column', help: 'Column of the figure.' },
      imported_value: {
        label: 'Figure written',
        help: 'What was written into the cell. If it is changed afterwards, the figure no longer counts as imported.',
      },
      from_file: { label: 'File', help: 'Name of the file from which it was taken.' },
      from_sheet: { label: 'Sheet there', help: 'Sheet of that file.' },
      from_cell: { label: 'Cell there', help: 'Cell of that sheet.' },
      original_text: { label: 'What stood there', help: 'Text or number as it stood in that cell.' },
      import_step: {
        label: 'What was done',
        help: 'Such as ×10^3 where the table gives thousands; blank where nothing was done.',
      },
      from_sha256: {
        label: 'Fingerprint of the file',
        help: 'SHA-256 of the file, by which exactly this version is known again.',
      },
      mapping_file: {
        label: 'Mapping',
        help: 'File of the saved mapping that was used; blank where there was none.',
      },
    },
  },
};
