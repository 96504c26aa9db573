/** Records as JSON: two spaces, keys in a fixed order. */
import { escapedControls } from './controls.ts';

export const printJson = (records: unknown): string =>
  `${escapedControls(JSON.stringify(records, null, 2))}\n`;
