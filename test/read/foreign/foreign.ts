/** Foreign tables as text: cells parted by `|`, numbers as numbers; what is proposed for them and imported from them. */
import { catalogue } from '../../../core/catalogue/index.ts';
import { bookOf, gridOf } from '../../../core/grid/grid.ts';
import type { Imported, ImportOptions, Proposal } from '../../../core/model/import.ts';
import { carryOut, proposeImport } from '../../../core/import/import.ts';
import type { Book, Cell, Grid, SheetFeatures, Value } from '../../../core/model.ts';

const cellOf = (text: string): Cell | undefined =>
  text === ''
    ? undefined
    : /^-?\d+(?:\.\d+)?$/.test(text)
      ? { kind: 'number', value: Number(text) }
      : { kind: 'text', value: text.replaceAll('\\n', '\n') };

/** Each line is a row; the cells of a line begin behind its first `|`. A text of digits is written `'2020`. */
export const table = (text: string, features: Partial<SheetFeatures> = {}, name = 'Sheet1'): Grid =>
  gridOf(
    name,
    text
      .trim()
      .split('\n')
      .map((line) =>
        line
          .trim()
          .replace(/^\|/, '')
          .replace(/\|$/, '')
          .split('|')
          .map((cell) => {
            const content = cell.trim();
            return content.startsWith("'")
              ? ({ kind: 'text', value: content.slice(1) } as const)
              : cellOf(content);
          }),
      ),
    features,
  );

export const fileOf = (...sheets: readonly Grid[]): Book => bookOf('figures.xlsx', sheets);

export interface Outcome {
  readonly proposal: Proposal;
  readonly imported: Imported;
  /** One text per row: `2019 BIRTH DEU _T: total 5, female 3`. */
  readonly rows: readonly string[];
  readonly questions: readonly string[];
  readonly remarks: readonly string[];
  /** `A3 aggregate` … */
  readonly leftOut: readonly string[];
}

export function importOf(source: Grid | Book, as: string, options: ImportOptions = {}): Outcome {
  const book = 'sheets' in source ? source : fileOf(source);
  const proposal = proposeImport(book, as, catalogue, options);
  const imported = carryOut(book, proposal.mapping, catalogue, options);
  return {
    proposal,
    imported,
    rows: rowsOf(imported, as),
    questions: proposal.questions.map(({ id }) => id),
    remarks: proposal.remarks.map(({ id }) => id),
    leftOut: imported.leftOut.map(({ cell, reason }) => `${cell} ${reason}`),
  };
}

export function rowsOf({ rows }: Imported, as: string): readonly string[] {
  const template = catalogue.templates.find(({ id }) => id === as);
  const keys = template?.key ?? [];
  return rows.map(({ values }) => {
    const shown = (value: Value | undefined): string => String(value ?? 'null');
    const key = keys.filter((id) => values[id] !== undefined).map((id) => shown(values[id]));
    const rest = Object.entries(values).filter(([id]) => !keys.includes(id));
    return `${key.join(' ')}: ${rest.map(([id, value]) => `${id} ${shown(value)}`).join(', ')}`;
  });
}
