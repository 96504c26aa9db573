/** Stretches of rows under a title that say which sex, year or class the figures below are of (§6.1, §6.9). */
import type { ForeignWords } from '../../catalogue/define.ts';
import type { BlockMapping } from '../../model/import.ts';
import type { Grid } from '../../model.ts';
import { timeOf } from './header-words.ts';
import { sexOf } from './header-words.ts';
import type { LabelReader } from './labels.ts';
import { lookOf } from './looks.ts';
import { labelText } from './places.ts';
import type { ForeignTable } from './tables.ts';

export interface BlockContext {
  readonly reader: LabelReader;
  readonly words: ForeignWords;
  /** Columns of labels with their field; the first holds the titles. */
  readonly labels: readonly { readonly column: number; readonly field: string }[];
  readonly values: readonly number[];
  /** Key fields that columns and headers give. */
  readonly given: ReadonlySet<string>;
  /** Headers or a column name the sexes. */
  readonly hasSex: boolean;
}

/** More titles are no blocks but groups of rows. */
const MOST_BLOCKS = 60;

export function findBlocks(grid: Grid, table: ForeignTable, context: BlockContext): readonly BlockMapping[] {
  const found = new Map<string, BlockMapping>();
  const add = (title: string): void => {
    if (title === '' || found.has(title) || found.size >= MOST_BLOCKS) return;
    const block = blockOf(title, context);
    if (block) found.set(title, block);
  };
  const [label] = context.labels;
  for (const { title, first, last } of table.stretches) {
    add(title);
    if (!label) continue;
    for (let row = first; row <= last; row++) {
      const text = labelText(grid.cell(row, label.column));
      if (text === '') continue;
      const isAlone = context.values.every((column) => lookOf(grid.cell(row, column)) === 'blank');
      if (isAlone ? isTitle(text, label.field, context) : isSexLabel(text, label.field, context)) add(text);
    }
  }
  return [...found.values()];
}

/** A label that the column itself understands is a row without figures. */
const isTitle = (text: string, field: string, { reader }: BlockContext): boolean => {
  const { kind } = reader.test(field, text);
  return kind === 'none' || kind === 'aggregate' || kind === 'total' || reader.field(field)?.type === 'text';
};

/** `Men` among ages: the row is the total of a block. */
function isSexLabel(text: string, field: string, { reader, words, hasSex }: BlockContext): boolean {
  if (hasSex || reader.isArea(field) || reader.field(field)?.type !== 'code') return false;
  const sex = sexOf(text, words);
  return (sex === 'female' || sex === 'male') && reader.test(field, text).kind === 'none';
}

function blockOf(title: string, { reader, words, given, hasSex }: BlockContext): BlockMapping | null {
  const sex = sexOf(title, words);
  const guess = { confidence: 'likely', reason: 'title-of-block' } as const;
  if (sex !== null && !hasSex && reader.field('female') && title.length < 60)
    return { title, measure: sex, guess };
  const time = given.has('year') ? null : timeOf(title);
  if (time) return { title, at: { year: time.year }, guess };
  for (const field of reader.template.fields) {
    if (field.type !== 'code' || given.has(field.id) || !reader.template.key.includes(field.id)) continue;
    const { kind, code } = reader.test(field.id, title);
    if (kind === 'code') return { title, at: { [field.id]: code }, guess };
  }
  return null;
}
