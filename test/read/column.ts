/** A sheet with one column under test, read by the whole stage. */
import { catalogue } from '../../core/catalogue/index.ts';
import type { Catalogue } from '../../core/catalogue/define.ts';
import { bookOf, gridOf } from '../../core/grid/grid.ts';
import type { Book, Cell, Dataset, Field, Reading, Template, Value } from '../../core/model.ts';
import { readSubmission } from '../../core/read/read.ts';

export const text = (value: string): Cell => ({ kind: 'text', value });
export const number = (value: number, format?: string): Cell => ({
  kind: 'number',
  value,
  ...(format !== undefined && { format }),
});
export const BLANK_CELL: Cell = { kind: 'blank', value: null };

type Content = Cell | string | number | null;
export const toCell = (content: Content): Cell =>
  content === null
    ? BLANK_CELL
    : typeof content === 'string'
      ? text(content)
      : typeof content === 'number'
        ? number(content)
        : content;

export const gridFrom = (name: string, rows: readonly (readonly Content[])[]) =>
  gridOf(
    name,
    rows.map((row) => row.map(toCell)),
  );

export const bookWith = (...sheets: Book['sheets']): Book => bookOf('x.xlsx', sheets);

const field = (
  id: string,
  role: Field['role'],
  type: Field['type'],
  options: Partial<Field> = {},
): Field => ({
  id,
  role,
  type,
  required: false,
  ...options,
});

const META: Template = {
  id: 'META',
  institution: '*',
  kind: 'list',
  layout: 'form',
  key: [],
  fields: [
    field('language', 'attribute', 'text'),
    field('decimal_sep', 'attribute', 'text'),
    field('group_sep', 'attribute', 'text'),
    field('date_order', 'attribute', 'text'),
    field('dash_means', 'attribute', 'text'),
    field('money_mult', 'attribute', 'integer'),
    field('count_mult', 'attribute', 'integer'),
  ],
};

/** Reads a column of the given kind, headed `value`, beside a key `id`. */
export function readColumn(
  column: Partial<Field> & Pick<Field, 'type'>,
  contents: readonly Content[],
  meta: Readonly<Record<string, Content>> = {},
  lists: Catalogue['codeLists'] = [],
): { dataset: Dataset; values: Value[]; readings: (Reading | null)[] } {
  const template: Template = {
    id: 'TEST',
    institution: 'STA',
    kind: 'flow',
    layout: 'table',
    key: ['id'],
    fields: [
      field('id', 'dimension', 'text'),
      field('value', 'measure', 'text'),
      field('other', 'measure', 'count'),
    ].map((each) => (each.id === 'value' ? { ...each, ...column } : each)),
  };
  const metaGrid = gridFrom('META', [['field', 'value'], ...Object.entries(meta)]);
  const grid = gridFrom('TEST', [
    ['id', 'value'],
    ...contents.map((content, index) => [`r${String(index)}`, content]),
  ]);
  const { datasets } = readSubmission(bookWith(metaGrid, grid), {
    ...catalogue,
    templates: [META, template],
    codeLists: [...catalogue.codeLists, ...lists],
  });
  const dataset = datasets.find((each) => each.template === template);
  if (!dataset) throw new Error('the sheet was not recognised');
  return {
    dataset,
    values: dataset.rows.map((row) => row.values['value'] ?? null),
    readings: dataset.rows.map((row) => row.readings?.['value'] ?? null),
  };
}
