import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { LongFirst } from './test/helpers/order.ts';

/**
 * These stand in for a part of the platform, use a library that keeps what it was told, or ask a thread for more memory
 * than it may have, so each has a world of its own.
 */
const alone = [
  'test/cli/write-failures.test.ts',
  'test/formats/legacy-thread.test.ts',
  'test/formats/legacy-writers.test.ts',
  'test/import/real-layouts.test.ts',
];

/** What drives a browser slows every promise of its process from then on, so these have processes of their own. */
const inBrowser = [
  'test/addin/consolidate-page.test.ts',
  'test/addin/first-load.test.ts',
  'test/addin/standalone.test.ts',
  'test/addin/taskpane.test.ts',
  'test/addin/taskpane-trouble.test.ts',
  'test/browser/*.test.ts',
];

/** Workbooks are many small objects that live shortly: with more room for them a seventh of the time is saved. */
const roomy = { isolate: false, execArgv: ['--max-semi-space-size=64'] };

const { version } = JSON.parse(readFileSync(join(import.meta.dirname, 'package.json'), 'utf8')) as {
  readonly version: string;
};

export default defineConfig({
  test: {
    // What the bundler puts into the pane.
    env: { VERSION: version },
    // The usual is one less than there are processors, which leaves one of two idle.
    maxWorkers: '100%',
    sequence: { sequencer: LongFirst },
    testTimeout: 60_000,
    hookTimeout: 120_000,
    setupFiles: 'test/helpers/clean-up.ts',
    // Each module is compiled once, not once for each project and run; the name of what is kept is a hash of the source.
    experimental: {
      fsModuleCache: true,
      fsModuleCachePath: join(import.meta.dirname, 'node_modules/.cache/vitest'),
    },
    projects: [
      // The core is loaded once, not for each file.
      {
        extends: true,
        test: {
          name: 'together',
          include: ['test/**/*.test.ts'],
          exclude: [...alone, ...inBrowser],
          ...roomy,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: inBrowser,
          globalSetup: 'test/helpers/unpack-chromium.ts',
          ...roomy,
        },
      },
      { extends: true, test: { name: 'alone', include: alone } },
    ],
  },
});
