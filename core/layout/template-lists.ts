/**
 * The sheet `Lists` of a template: every code list in use with its meanings, in view of everybody. Drop-downs refer to
 * its cells and not to names, since names are lost in other spreadsheet programs.
 */
import { columnLetters } from '../grid/address.ts';
import type { Field, Template } from '../model.ts';
import type { CellPlan, SheetPlan } from './plan.ts';
import { tabs, templateStyles as styles } from './styles.ts';
import { FIRST_ROW as FIRST_DATA_ROW, lastInputRow, type TemplateContext } from './template-context.ts';
import { type Block, blockId, collectBlocks } from './template-list-blocks.ts';

export const LISTS = 'Lists';
const TITLE_ROW = 4;
const FIRST_ROW = 6;
/** Code, meaning, gap. */
const STEP = 3;

/** Where the codes of a field stand. */
export interface ListPlace {
  /** `Lists!$A$6:$A$40`, or a formula that gives such a range. */
  readonly ref: string;
  /** Where a person finds the values, for messages. */
  readonly sheet: string;
  /** Letters of the column. */
  readonly column: string;
  /** Other values than the listed ones are understood too. */
  readonly open: boolean;
}

export interface Lists {
  readonly sheet: SheetPlan;
  placeOf(template: Template, field: Field): ListPlace | null;
}

export function layoutLists(context: TemplateContext): Lists {
  const lists = new Map(context.catalogue.codeLists.map((list) => [list.id, list]));
  const blocks = collectBlocks(context, lists);
  const indexOf = new Map(blocks.map(({ id }, index) => [id, index]));
  return {
    sheet: listSheet(context, blocks),
    placeOf(template, field) {
      const own = field.refers && ownIds(context, field.refers.sheet);
      if (own) return own;
      const id = blockId(template, field);
      const index = id === null ? undefined : indexOf.get(id);
      const block = index === undefined ? undefined : blocks[index];
      if (index === undefined || !block) return null;
      const column = columnLetters(1 + index * STEP);
      const last = FIRST_ROW + block.items.length - 1;
      const pattern = field.codes === undefined ? undefined : lists.get(field.codes)?.pattern;
      return {
        ref: `${LISTS}!$${column}$${String(FIRST_ROW)}:$${column}$${String(last)}`,
        sheet: LISTS,
        column,
        open:
          field.open === true ||
          field.lenient === true ||
          field.refers !== undefined ||
          pattern !== undefined,
      };
    },
  };
}

/**
 * The ids in a sheet of this very workbook, as they are typed: from the first data row to the last one filled, so that
 * no list ends with thousands of blanks. Null where the sheet stands in another workbook.
 */
function ownIds({ templates, options }: TemplateContext, sheet: string): ListPlace | null {
  const source = templates.find(({ id }) => id === sheet);
  const index = source?.fields.findIndex(({ id }) => id === source.key[0]) ?? -1;
  if (index === -1) return null;
  const column = columnLetters(index + 1);
  const first = `${sheet}!$${column}$${String(FIRST_DATA_ROW)}`;
  const all = `${first}:$${column}$${String(lastInputRow(options, sheet))}`;
  return { ref: `${first}:INDEX(${all},MAX(1,COUNTA(${all})))`, sheet, column, open: true };
}

function listSheet({ text }: TemplateContext, blocks: readonly Block[]): SheetPlan {
  const cell = (value: string | number, style: CellPlan['style']): CellPlan => ({
    value,
    ...(style && { style }),
  });
  const height = Math.max(0, ...blocks.map(({ items }) => items.length));
  const across = (make: (block: Block) => readonly (CellPlan | null)[]): (CellPlan | null)[] =>
    blocks.flatMap((block) => [...make(block), null]);
  const { code, meaning } = text.lists;
  return {
    name: LISTS,
    columns: blocks.flatMap(({ byName }) => [
      { width: byName ? 40 : 14 },
      { width: byName ? 10 : 40 },
      { width: 3 },
    ]),
    rows: [
      { height: 28, cells: [cell(text.lists.title, styles.title)] },
      { cells: [cell(text.lists.aid, styles.subtitle)] },
      { cells: [] },
      { height: 20, cells: across(({ title }) => [cell(title, styles.listTitle), null]) },
      {
        cells: across(({ byName }) =>
          (byName ? [meaning, code] : [code, meaning]).map((word) => cell(word, styles.listHead)),
        ),
      },
      ...Array.from({ length: height }, (_, row) => ({
        cells: across(({ items, byName }) => {
          const item = items[row];
          if (!item) return [null, null];
          const pair = [
            cell(item.code, typeof item.code === 'number' ? styles.listNumber : styles.listCode),
            cell(item.meaning, styles.listMeaning),
          ];
          return byName ? pair.reverse() : pair;
        }),
      })),
    ],
    frozen: { rows: TITLE_ROW + 1, columns: 0 },
    print: {
      orientation: 'landscape',
      fit: { wide: 0, tall: 0 },
      repeatRows: `${String(TITLE_ROW)}:${String(TITLE_ROW + 1)}`,
    },
    protected: true,
    tab: tabs.lists,
    gridLines: false,
  };
}
