/** How a person names an issue on the command line: by its key, or by its cell as the reports show it. */
import type { Issue } from '../core/index.ts';

/** `S18|MFA_CONS|2023,Italyy|host` or `MFA_CONS!C8`. */
export const issuesNamed = (name: string, issues: readonly Issue[]): readonly Issue[] =>
  issues.filter(
    ({ key, place: { sheet, cell } }) =>
      key === name || (cell !== undefined && `${sheet ?? ''}!${cell}` === name.replaceAll("'", '')),
  );
