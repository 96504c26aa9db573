/** Support rows split by goal: the lines of 15_PROJECTS, on which the sums of 11_SUPPORT are formulas. */
import type { CoherenceModel, Project, SupportRow } from '../model/coherence.ts';

export interface ProjectLine {
  readonly project: Project;
  readonly row: SupportRow;
  /** `null`: the part of the project without a goal. */
  readonly goal: string | null;
  readonly dimension: string | null;
  /** Share of the project, 0–1. */
  readonly share: number;
  /** In the currency of the exercise. */
  readonly committed: number | null;
  readonly disbursed: number | null;
}

/** In order of project, year, source and goal. */
export const projectLines = (model: CoherenceModel): readonly ProjectLine[] =>
  model.projects.flatMap((project) => {
    const given = project.shares.reduce((sum, { share }) => sum + share, 0);
    const rest = { goal: null, dimension: null, share: 1 - given };
    const parts = rest.share > 1e-9 ? [...project.shares, rest] : project.shares;
    return project.rows.flatMap((row) =>
      parts.map(({ goal, dimension, share }): ProjectLine => ({
        ...{ project, row, goal, dimension, share },
        committed: row.committed === null ? null : row.committed * share,
        disbursed: row.disbursed === null ? null : row.disbursed * share,
      })),
    );
  });

export const isCounted = ({ row }: ProjectLine): boolean => row.leftOut === null;

/** Sum of what counts; `null` where no amount is given. */
export function sumOf(lines: readonly ProjectLine[], amount: 'committed' | 'disbursed'): number | null {
  const given = lines.filter(isCounted).flatMap((line) => line[amount] ?? []);
  return given.length === 0 ? null : given.reduce((sum, value) => sum + value, 0);
}
