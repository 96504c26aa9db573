/** Workbooks of the planning authority on template 0.9: META, links in the short shape, and what ministries add. */
import { writeWorkbook } from '../../core/formats/xlsx/write/write.ts';
import type { CellPlan, SheetPlan } from '../../core/layout/plan.ts';

export type OlderCell = string | number | null | CellPlan;

export const META_09: readonly (readonly [string, string | number])[] = [
  ['template_id', 'mainstream-profile'],
  ['template_version', '0.9'],
  ['codelist_version', '0.9'],
  ['fingerprint', '0123456789abcdef'],
  ['country', 'XTS'],
  ['institution_code', 'PLN'],
  ['institution_name', 'Planning authority'],
  ['period_start', 2018],
  ['period_end', 2023],
  ['definition_set', 'RSIM1998'],
  ['migrant_basis', 'BIRTH'],
  ['submitted_on', '2024-03-31'],
];

export const HEADER_09 = ['goal_id', 'dimension', 'relevance', 'effect', 'indicator_ids', 'rationale'];

/** A sheet of plain cells. */
export const sheetOf = (
  name: string,
  rows: readonly (readonly OlderCell[])[],
  more: Partial<SheetPlan> = {},
): SheetPlan => ({
  name,
  columns: [{ width: 12 }],
  rows: rows.map((row) => ({
    cells: row.map((cell) => (cell === null || typeof cell === 'object' ? cell : { value: cell })),
  })),
  ...more,
});

export const bookBytes = (sheets: readonly SheetPlan[]): Promise<Uint8Array> =>
  writeWorkbook({
    ...{ title: 'Pilot', subject: 'Pilot', created: '2024-01-31', language: 'en', names: [], sheets },
  });

export const metaSheet = (values: readonly (readonly [string, string | number])[] = META_09): SheetPlan =>
  sheetOf('META', [['field', 'value'], ...values]);
