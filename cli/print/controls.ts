/** Text for people: what stood in a cell or a file name must not move the cursor, rename the window or turn text around. */

// Line separators and those that override the direction of writing; plain direction marks are part of Arabic texts.
const TURNING = '\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069';
const UNSEEN = new RegExp(`[\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f${TURNING}]`, 'g');
const NOT_OURS = new RegExp(
  `\\u001b(?!\\[(?:0|1|3[1236])m)|[\\u0000-\\u0008\\u000b-\\u001a\\u001c-\\u001f\\u007f-\\u009f${TURNING}]`,
  'g',
);
const RAW_IN_JSON = new RegExp(`[\\u007f-\\u009f${TURNING}]`, 'g');

/** Without control characters; line ends, tabs and the colours of `text.ts` stay. */
export const forTerminal = (text: string): string => text.replace(NOT_OURS, '');

/** Without any control character but line ends and tabs. */
export const withoutControls = (text: string): string => text.replace(UNSEEN, '');

/** JSON in which such characters are escaped, so that it means the same and a terminal can show it. */
export const escapedControls = (json: string): string =>
  json.replace(RAW_IN_JSON, (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`);
