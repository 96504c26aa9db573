/** English: words of the reference pages that are written from the catalogue. */
export const docs = {
  generated: 'Written from the catalogue with `npm run docs`. Changes made on this page are lost.',
  contents: 'Contents',
  pages: {
    templates: {
      title: 'Sheets',
      intro:
        'Every sheet of the workbooks that institutions fill in, with its columns. Columns are found by their name in any of the three languages.',
    },
    rules: {
      title: 'Rules on data',
      intro:
        'What is checked in the workbooks of the institutions, and what to do where a rule reports something.',
      examples:
        'Examples are sheets as text. A code in braces marks the cell that the rule reports, with the severity where the rule has several. “…” stands for a value of the workbook.',
    },
    indicators: {
      title: 'Indicators',
      intro:
        'Every figure that is computed, with its formula in words. A figure that cannot be computed is shown as missing with the reason, never as zero. A sum over parts counts from 80 % of its whole on and is then marked as partial.',
      examples:
        'Examples are sheets as text. After the arrow stand the year, what the figure is of (nothing: the whole country) and the figure as it is shown.',
    },
    findings: {
      title: 'Findings on the plan',
      intro:
        'What the task force may want to discuss. A finding follows a fixed rule and never blocks anything. Names such as `material` are parameters; they stand at the end of the page.',
      examples:
        'Examples are sheets as text. After the arrow stand the finding, its severity (H high, M medium, L low, I for information) and its key. “…” stands for a value of the workbook.',
    },
    codes: {
      title: 'Code lists',
      intro:
        'The codes that columns accept, with their meanings. The labels of the three languages are understood as well when a workbook is read.',
    },
    refusals: {
      title: 'Refused files',
      intro:
        'Why a file is refused before anything in it is looked at. A file is read completely or not at all. “…” stands for a value of the file.',
    },
  },
  /** What a rule looks at. */
  scopes: {
    cell: 'Cells',
    row: 'Rows',
    dataset: 'Sheets',
    consolidation: 'All workbooks together',
    comparison: 'Figures of two institutions',
  },
  /** First digit of a finding. */
  series: {
    '1': 'Links between migration and goals',
    '2': 'Policies',
    '4': 'Data',
    '5': 'Participation',
    '6': 'Support by partners',
  },
  refusals: {
    UNREADABLE: 'Not a workbook, or a damaged one',
    LOCKED: 'Protected, or in use',
    LIMIT: 'Larger than is read',
  },
  columns: {
    column: 'Column',
    name: 'Name',
    type: 'Type',
    toFill: 'To fill',
    remark: 'Remark',
    code: 'Code',
    meaning: 'Meaning',
    alsoRead: 'Also understood',
    readAs: 'Read as',
    parameter: 'Parameter',
    default: 'Default',
    range: 'Range',
  },
  usedIn: 'Used in',
  pattern: 'Codes of the form `{pattern}` are allowed as well.',
  areas: {
    title: 'Countries and areas',
    intro:
      'Countries by ISO 3166-1. Three letters are stored; two letters, the UN number and the usual names are understood.',
    country: 'Country',
    alpha3: 'Three letters',
    alpha2: 'Two letters',
    m49: 'UN number',
    special: 'Other codes in columns of countries',
    withdrawn: 'Codes no longer in use',
  },
  thresholds: {
    title: 'Thresholds',
    intro:
      'Numbers at which the rules inside a sheet speak. A country may change them in its settings file. Shares are parts of 1.',
  },
  parameters: {
    title: 'Parameters',
    intro: 'Thresholds and weights that a country may change in its settings file.',
    fromData: 'from the data',
  },
};
