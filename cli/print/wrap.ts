/** Long lines on a terminal: broken at spaces, the rest under the text and not under the sign before it. */

export const WIDTH = 100;
const NARROW = 40;

/** `indent` stands before the first line, `hang` before the others; a word longer than a line stays whole. */
export function wrap(text: string, indent = '', hang = indent, width = WIDTH): string {
  const most = Math.max(NARROW, width);
  const lines: string[] = [];
  let line = indent;
  let empty = true;
  for (const word of text.split(' ')) {
    if (!empty && line.length + 1 + word.length > most) {
      lines.push(line);
      line = hang;
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  return [...lines, line].join('\n');
}
