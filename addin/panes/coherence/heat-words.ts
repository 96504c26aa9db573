/** What a cell of the heat map says in words: its sign is a word too. */
import type { PaneWords } from '../../../core/index.ts';
import type { HeatCell, HeatRow } from '../../worker/results.ts';

export const MARKS = { '!': 'answer', '×': 'conflict', '°': 'opinion', '↔': 'both' } as const;
export const SIGNS = Object.keys(MARKS) as (keyof typeof MARKS)[];
const isMark = (sign: string): sign is keyof typeof MARKS => sign in MARKS;

/** `1.2, remittances: helps, decisive; rests on opinion only` */
export function cellText(row: HeatRow, dimension: string, cell: HeatCell, { coherence }: PaneWords): string {
  const { states, strengths, marks } = coherence;
  const strength = [null, strengths.one, strengths.two, strengths.three][Math.round(cell.intensity)] ?? null;
  const state = [states[cell.state], strength].filter(Boolean).join(', ');
  const signs = cell.marks.filter(isMark).map((sign) => marks[MARKS[sign]]);
  const about = coherence.cell
    .replace('{goal}', row.id)
    .replace('{dimension}', dimension)
    .replace('{state}', state);
  return [about, ...signs].join('; ');
}
