/** English: the columns of META and EXPLAIN. */
export const workbook = {
  template_id: { label: 'Template', help: 'Name of the template. Written by the template; leave as it is.' },
  template_version: {
    label: 'Template version',
    help: 'Version of the template this workbook was made from.',
  },
  codelist_version: {
    label: 'Code list version',
    help: 'Version of the code lists. Written by the template.',
  },
  catalogue_version: {
    label: 'Indicator catalogue version',
    help: 'Version of the indicator catalogue. Written by the template.',
  },
  fingerprint: {
    label: 'Template fingerprint',
    help: 'Mark that shows whether the template itself was altered. Leave as it is.',
  },
  status: { label: 'Status', help: 'Where this stands; choose from the list.' },
  signed_by: {
    label: 'Signed by',
    help: 'Function or unit that signs, not a person’s name. Needed with FINAL.',
  },
  signed_on: { label: 'Signed on', help: 'Date of signature. Needed with FINAL.' },
  signed_hash: {
    label: 'Seal of the signed data',
    help: 'Written when the workbook is signed; shows later changes of the data.',
  },
  country: { label: 'Country', help: 'Country as ISO three-letter code, for example MDA.' },
  institution_code: {
    label: 'Institution',
    help: 'Ministry or institution by its code, for example LAB for labour.',
  },
  institution_name: { label: 'Name of the institution', help: 'Name as it is used in the country.' },
  unit_contact: {
    label: 'Unit to contact',
    help: 'Function or unit that answers questions, not a person’s private data.',
  },
  period_start: { label: 'First year reported', help: 'First year for which this workbook gives figures.' },
  period_end: { label: 'Last year reported', help: 'Last year for which this workbook gives figures.' },
  currency: { label: 'Currency', help: 'Currency of all money columns, ISO code such as MDL, XOF or USD.' },
  money_mult: {
    label: 'Money is given in',
    help: 'Power of ten of the money columns: 0 units, 3 thousands, 6 millions, 9 thousand millions.',
  },
  count_mult: {
    label: 'Counts are given in',
    help: 'Power of ten of the counts: 0 units (usual), 3 thousands, 6 millions.',
  },
  decimal_sep: {
    label: 'Decimal mark',
    help: 'Point or comma, if numbers are typed as text. Blank: worked out from the sheet.',
  },
  group_sep: {
    label: 'Mark between thousands',
    help: 'What separates thousands in numbers typed as text. Blank: worked out from the sheet.',
  },
  date_order: {
    label: 'Order in dates',
    help: 'Day, month and year in dates typed as text: DMY, MDY or YMD.',
  },
  language: { label: 'Language', help: 'Language of the workbook: en, fr, es or another.' },
  definition_set: {
    label: 'Definition of migration',
    help: 'Which definition the figures follow: RSIM1998, RSIM2021 or a national one.',
  },
  migrant_basis: {
    label: 'Who is a migrant',
    help: 'BIRTH for foreign-born, CITIZ for foreign citizens, BOTH if both are given.',
  },
  stock_ref_date: {
    label: 'Reference day of stocks',
    help: 'Month and day to which stocks refer, as MM-DD. Usual: 07-01.',
  },
  submitted_on: { label: 'Submitted on', help: 'Day on which the workbook is handed over.' },
  disclosure_min: {
    label: 'Smallest count shown',
    help: 'Smaller counts of persons are not shown. Blank: 5. Never below 3.',
  },
  complete_enumeration: {
    label: 'Sheets where absent means zero',
    help: 'Sheet ids separated by ; in which a missing combination means zero.',
  },
  dash_means: {
    label: 'A lone dash means',
    help: 'MISSING (usual) or ZERO: how a cell with only a dash is read.',
  },
  isic_rev: { label: 'ISIC revision', help: 'Version of the industry classification used: 4 (usual) or 5.' },
  issue_key: { label: 'Issue', help: 'Key of the issue that is explained; copy it from the check result.' },
  rule: { label: 'Rule', help: 'Id of the rule behind the issue, such as S06.' },
  sheet: { label: 'Sheet', help: 'Sheet in which the issue stands.' },
  row_key: { label: 'Row', help: 'Key values of the row, without row number.' },
  column: { label: 'Column', help: 'Column in which the issue stands.' },
  value_at_that_time: {
    label: 'Value when explained',
    help: 'If the value changes afterwards, the explanation no longer counts.',
  },
  explanation: { label: 'Explanation', help: 'Why the figure is right although the check asks.' },
  explained_by: { label: 'Explained by', help: 'Function or unit, not a person’s name.' },
  date: { label: 'Date', help: 'Day, as year-month-day.' },
};
