/** Importing a table that follows no template, top to bottom: find it, propose, carry out, compare with last time. */
import type { Catalogue } from '../catalogue/define.ts';
import { catalogue as builtIn } from '../catalogue/index.ts';
import type { Grid } from '../model.ts';
import { findTables as tablesOf, type ForeignTable } from '../read/foreign/tables.ts';

export { carryOut } from '../read/foreign/carry-out.ts';
export { compareLayout } from '../read/foreign/compare.ts';
export { proposeImport } from '../read/foreign/propose.ts';
export type { ForeignTable } from '../read/foreign/tables.ts';

/** Tables of a sheet from top to bottom, those side by side from left to right. */
export const findTables = (grid: Grid, catalogue: Catalogue = builtIn): readonly ForeignTable[] =>
  tablesOf(grid, catalogue.foreign);
