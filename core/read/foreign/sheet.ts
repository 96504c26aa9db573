/** A foreign sheet with the mapping by which it is understood. */
import type { ColumnMapping, Mapping } from '../../model/import.ts';
import type { Grid } from '../../model.ts';
import type { LabelReader } from './labels.ts';
import type { ForeignTable } from './tables.ts';

/** A mapped column where it stands in the file at hand. */
export interface PlacedColumn {
  readonly column: number;
  readonly mapping: ColumnMapping;
}

export interface ForeignSheet {
  readonly grid: Grid;
  readonly table: ForeignTable;
  readonly mapping: Mapping;
  readonly columns: readonly PlacedColumn[];
  readonly reader: LabelReader;
}
