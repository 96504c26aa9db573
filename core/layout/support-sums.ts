/** What the tables of 11_SUPPORT share: which projects enter a sum, the live sums over 15_PROJECTS, names of goals. */
import { groupBy } from '../grouped.ts';
import type { Goal } from '../model/coherence.ts';
import type { BookContext } from './book-context.ts';
import { styles } from './book-styles.ts';
import { KEY, projectRanges } from './15-projects.ts';
import { isCounted, type ProjectLine } from './project-lines.ts';
import { titleOf } from './plan-view.ts';
import type { SectionColumn } from './stacked.ts';
import type { Style } from './plan.ts';

/** An amount of money, in the currency that the heading names. */
export const money: Style = { ...styles.number, format: '#,##0' };

/** What the sums over goals are made of: projects that still run, counted once. */
export const enters = (line: ProjectLine): boolean => isCounted(line) && line.project.running;
/** The lines of one goal. */
export const byGoal = (lines: readonly ProjectLine[]): ((goal: Goal) => readonly ProjectLine[]) => {
  const found = groupBy(lines, ({ goal }) => goal);
  return ({ id }) => found.get(id) ?? [];
};

/** Id and title of the goal of a line. */
export const nameColumns = <T>(
  context: BookContext,
  goalOf: (line: T) => Goal,
): readonly SectionColumn<T>[] => [
  {
    id: 'goal',
    label: context.text.columns.goal,
    width: 11,
    style: styles.code,
    cell: (line) => goalOf(line).id,
  },
  {
    id: 'title',
    label: context.text.heatmap.goalTitle,
    width: 34,
    style: styles.text,
    cell: (line) => titleOf(goalOf(line), context.options.language),
  },
];

/**
 * Sum over 15_PROJECTS of what enters for the goal named in a cell; `more` holds further criteria. Blank where nothing
 * was given. Texts of others never stand in a formula: the criteria are cells.
 */
export function sumsOf(
  context: BookContext,
  lines: readonly ProjectLine[],
): (amount: 'committed' | 'disbursed', goalCell: string, more?: string) => string {
  const range = projectRanges(context, lines);
  const yes = context.labels.code('CL_YES_NO', 'YES');
  const goals = range('goal_key');
  const entering = `${range('counted')},"${yes}",${range('running')},"${yes}"`;
  const amounts = { committed: range('committed'), disbursed: range('disbursed') };
  return (amount, goalCell, more = '') => {
    const where = `${goals},"${KEY}"&${goalCell},${entering}${more}`;
    return `IF(COUNTIFS(${amounts[amount]},"<>",${where})=0,"",SUMIFS(${amounts[amount]},${where}))`;
  };
}

/** A text that criteria take as it is: no wildcard, and no comparison in front. */
export const isPlain = (text: string): boolean => !/[*?~]|^[<>=]/.test(text);
