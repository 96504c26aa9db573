/** The sheets of every workbook: META (domain/profile-sheets §2), EXPLAIN (domain/coherence §3.11a) and IMPORTED. */
import type { Template } from '../../model.ts';
import { defineTemplate } from '../define.ts';
import { register } from './blocks.ts';
import { areaOf, choice, date, identifier, level, someYear, text } from './columns.ts';

const meta = defineTemplate({
  id: 'META',
  institution: '*',
  kind: 'list',
  layout: 'form',
  key: [],
  fields: [
    text('template_id', { required: true }),
    text('template_version', { required: true }),
    text('codelist_version'),
    text('catalogue_version'),
    text('fingerprint'),
    choice('status', 'CL_META_STATUS', { default: 'DRAFT' }),
    text('signed_by'),
    date('signed_on'),
    text('signed_hash'),
    areaOf('country', { required: true }),
    choice('institution_code', 'CL_INSTITUTION', { required: true }),
    text('institution_name', { required: true }),
    text('unit_contact'),
    someYear('period_start', { required: true }),
    someYear('period_end', { required: true }),
    choice('currency', 'CL_CURRENCY'),
    choice('money_mult', 'CL_UNIT_MULT', { only: ['0', '3', '6', '9'] }),
    choice('count_mult', 'CL_UNIT_MULT', { default: '0', only: ['0', '3', '6'] }),
    choice('decimal_sep', 'CL_DECIMAL_SEP'),
    choice('group_sep', 'CL_GROUP_SEP'),
    choice('date_order', 'CL_DATE_ORDER'),
    choice('language', 'CL_LANGUAGE'),
    choice('definition_set', 'CL_DEFINITION_SET', { required: true }),
    choice('migrant_basis', 'CL_MIGRANT_BASIS', { required: true }),
    text('stock_ref_date', { default: '07-01', maxLength: 5 }),
    date('submitted_on', { required: true }),
    // Blank is not the same as 5: only a typed value lowers or raises it (rulings C).
    level('disclosure_min', { min: 3 }),
    text('complete_enumeration'),
    choice('dash_means', 'CL_DASH', { default: 'MISSING' }),
    choice('isic_rev', 'CL_ISIC_REV', { default: '4' }),
  ],
  dateOrder: ['period_start', 'period_end'],
});

/** Explained issues, kept with the workbook. The key names no row number and no value. */
const explain = defineTemplate(
  register({
    id: 'EXPLAIN',
    institution: '*',
    key: ['issue_key'],
    fields: [
      identifier('issue_key', { maxLength: 500 }),
      text('rule'),
      text('sheet'),
      text('row_key'),
      text('column'),
      text('value_at_that_time'),
      text('explanation', { required: true, maxLength: 2000 }),
      text('explained_by'),
      date('date'),
    ],
  }),
);

/** Where figures were imported from: a line per figure, so that each can be followed to the ministry's own table. */
const imported = defineTemplate(
  register({
    id: 'IMPORTED',
    institution: '*',
    key: ['to_sheet', 'to_cell'],
    fields: [
      identifier('to_sheet'),
      identifier('to_cell'),
      text('row_key', { required: true }),
      text('column', { required: true }),
      text('imported_value'),
      text('from_file', { required: true }),
      text('from_sheet', { required: true }),
      text('from_cell', { required: true }),
      text('original_text', { maxLength: 2000 }),
      text('import_step'),
      text('from_sha256'),
      text('mapping_file'),
    ],
    record: true,
  }),
);

export const common: readonly Template[] = [meta, explain, imported];
