/** Cells of a goal: what its channels add up to, who answers, and how the heat map shows it (coherence §4, workbook §5). */
import { groupBy } from '../grouped.ts';
import type {
  Action,
  Cell,
  CellMark,
  CellState,
  Channel,
  Conflict,
  Direction,
  Effect,
  Link,
} from '../model/coherence.ts';
import { DIRECTIONS, LINK_DIMENSIONS, strengthText } from '../model/coherence.ts';

export interface CellSources {
  readonly links: readonly Link[];
  readonly channels: readonly Channel[];
  readonly effects: readonly Effect[];
  readonly actions: readonly Action[];
  readonly conflicts: readonly Conflict[];
  /** Strength from which a link is material. */
  readonly material: number;
}

/** Cells of any goal: eleven dimensions, both directions each. */
export function cellsFrom(sources: CellSources): (goal: string) => readonly Cell[] {
  const at = (each: { goal: string | null; dimension: string | null }): string =>
    `${each.goal ?? ''}|${each.dimension ?? ''}`;
  const toward = (each: { goal: string; dimension: string; direction: Direction }): string =>
    `${at(each)}|${each.direction}`;
  const channels = groupBy(sources.channels, toward);
  const links = groupBy(sources.links, toward);
  const answers = responses(groupBy(sources.effects, at), groupBy(sources.actions, at));
  const contested = new Set(sources.conflicts.map(at));
  const bare = (goal: string, dimension: string, direction: Direction): BareCell => {
    const key = toward({ goal, dimension, direction });
    const migration = direction === 'M2D';
    const sums = sumUp(channels.get(key) ?? [], links.get(key) ?? [], sources.material);
    // Each member by itself: a plan has thousands of cells, and objects spread into others take ten times as long.
    return {
      goal,
      dimension,
      direction,
      channels: sums.channels,
      examined: sums.examined,
      pos: sums.pos,
      neg: sums.neg,
      net: sums.net,
      intensity: sums.intensity,
      mixed: sums.mixed,
      linked: sums.linked,
      material: sums.material,
      undecided: sums.undecided,
      response: migration ? answers(at({ goal, dimension })) : 'none',
      conflict: migration && contested.has(at({ goal, dimension })),
    };
  };
  return (goal) =>
    LINK_DIMENSIONS.flatMap((dimension) => {
      const pair = DIRECTIONS.map((direction) => bare(goal, dimension, direction));
      const both = pair.every((cell) => cell.examined);
      return pair.map((cell) => withText(cell, both));
    });
}

type BareCell = Omit<Cell, 'state' | 'text' | 'marks' | 'label'>;
type Sums = Omit<BareCell, 'goal' | 'dimension' | 'direction' | 'response' | 'conflict'>;

function sumUp(channels: readonly Channel[], links: readonly Link[], material: number): Sums {
  const values = channels.map((channel) => channel.value);
  const pos = Math.max(0, ...values);
  const neg = Math.min(0, ...values);
  const intensity = Math.max(pos, -neg);
  return {
    channels,
    examined: channels.length > 0,
    pos,
    neg,
    net: pos + neg,
    intensity,
    mixed: pos > 0 && neg < 0,
    linked: intensity >= 1,
    material: intensity >= material,
    undecided: Math.max(0, ...links.map((link) => link.relevance ?? 0)),
  };
}

/** Who answers a cell: active policies with e* ≥ 1 and running actions fully, planned ones by intention (A14). */
function responses(
  effects: ReadonlyMap<string, readonly Effect[]>,
  actions: ReadonlyMap<string, readonly Action[]>,
): (cell: string) => Cell['response'] {
  return (cell) => {
    const helping = (effects.get(cell) ?? []).filter((effect) => (effect.value ?? 0) >= 1);
    const acting = actions.get(cell) ?? [];
    const full = (kind: string): boolean => kind === 'active' || kind === 'full';
    const kinds = [...helping.map((effect) => effect.standing), ...acting.map((action) => action.response)];
    if (kinds.some(full)) return 'full';
    return kinds.includes('planned') ? 'planned' : 'none';
  };
}

function withText(cell: BareCell, both: boolean): Cell {
  const state = stateOf(cell);
  const text = textOf(cell, state);
  const marks = marksOf(cell, both);
  const label = marks.length > 0 ? `${text} ${marks.join('')}` : text;
  return Object.assign(cell, { state, text, marks, label });
}

function stateOf(cell: BareCell): CellState {
  if (!cell.examined) return cell.undecided > 0 ? 'undecided' : 'unexamined';
  if (cell.mixed) return 'mixed';
  if (cell.pos > 0) return 'gain';
  return cell.neg < 0 ? 'harm' : 'none';
}

const textOf = (cell: BareCell, state: CellState): string =>
  ({
    unexamined: '·',
    undecided: `?${String(cell.undecided)}`,
    none: '0',
    gain: strengthText(cell.pos),
    harm: strengthText(cell.neg),
    mixed: `${strengthText(cell.pos)}/${strengthText(cell.neg)}`,
  })[state];

function marksOf(cell: BareCell, both: boolean): readonly CellMark[] {
  const marks: CellMark[] = [];
  // C-201 is lowered to L where something is planned; `!` stands for H and M only (D13).
  if (cell.direction === 'M2D' && cell.material && cell.response === 'none') marks.push('!');
  if (cell.conflict) marks.push('×');
  if (isWeak(cell, cell.pos) || isWeak(cell, cell.neg)) marks.push('°');
  if (both) marks.push('↔');
  return marks;
}

/** The value shown rests on grade D or E: none of the channels that have it is better backed. */
function isWeak(cell: BareCell, value: number): boolean {
  if (value === 0) return false;
  const bearing = cell.channels.filter((channel) => channel.value === value);
  return bearing.every(({ effectiveGrade }) => effectiveGrade === 'D' || effectiveGrade === 'E');
}
