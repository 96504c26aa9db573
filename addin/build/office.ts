/**
 * Where the pane gets office.js from. Microsoft supports only its own address; a ministry whose network does not reach
 * it can have the library copied beside the pane, in its original form and with its licence.
 */
import type { ObjectPattern } from 'copy-webpack-plugin';

export type OfficeSource = 'microsoft' | 'self';

/** Origin that the policy of the page must allow; none where the files stand beside it. */
export const officeOrigin = (source: OfficeSource): string =>
  source === 'microsoft' ? 'https://appsforoffice.microsoft.com' : '';

export const officeScript = (source: OfficeSource): string =>
  source === 'microsoft' ? `${officeOrigin(source)}/lib/1/hosted/office.js` : 'office/office.js';

/** What Excel on every platform asks for beside office.js: its own file, the texts of its language, and a table of names. */
export const officeFiles = (packageFolder: string): readonly ObjectPattern[] => [
  ...[
    'dist/office.js',
    'dist/o15apptofilemappingtable.js',
    'dist/excel-*.js',
    'dist/telemetry/*.js',
    'dist/??-??/office_strings.js',
  ].map((from) => ({
    from,
    to: ({ absoluteFilename = '' }: { absoluteFilename?: string }): string =>
      `office/${absoluteFilename.slice(packageFolder.length + '/dist/'.length)}`,
    context: packageFolder,
    globOptions: { ignore: ['**/*.debug.js'] },
    info: { minimized: true },
  })),
  { from: 'LICENSE.md', to: 'office/LICENSE.md', context: packageFolder },
];
