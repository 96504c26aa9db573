/** Text for a terminal: what stood in a cell or a file name must not move the cursor or rename the window. */

const CONTROLS = /\u001b(?!\[(?:0|1|3[1236])m)|[\u0000-\u0008\u000b-\u001a\u001c-\u001f\u007f-\u009f]/g;

/** Without control characters; line ends, tabs and the colours of `text.ts` stay. */
export const forTerminal = (text: string): string => text.replace(CONTROLS, '');
