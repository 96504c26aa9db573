/**
 * In which order the files of tests run: the long ones first, so that none is left running alone at the end, also where
 * no earlier run tells how long each takes.
 */
import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The first one bundles the pane; the others that need the bundle stand so late that nobody waits for it. */
const LONG: readonly string[] = [
  'test/addin/taskpane.test.ts',
  'test/browser/reader.test.ts',
  'test/addin/taskpane-trouble.test.ts',
  'test/addin/standalone.test.ts',
  'test/samples/recalculation.test.ts',
  'test/cli/hostile-content.test.ts',
  'test/fuzz/bombs.test.ts',
  'test/cli/results.test.ts',
  'test/import/published.test.ts',
  'test/samples/laws.test.ts',
  'test/cli/kill.test.ts',
];

/** Files of one project follow one another: a process that has loaded the core goes on with the next of them. */
const PROJECTS: readonly string[] = ['alone', 'browser', 'together'];

export class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId, project }: TestSpecification): number => {
      const place = LONG.indexOf(relative(this.ctx.config.root, moduleId).replaceAll('\\', '/'));
      return PROJECTS.indexOf(project.name) * (LONG.length + 1) + (place === -1 ? LONG.length : place);
    };
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}
