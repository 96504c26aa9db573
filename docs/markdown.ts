/** The few forms of Markdown that the reference pages use. */

/** Text as it is; only what stands between backticks keeps its meaning. `_T` must not begin italics. */
export const escaped = (text: string): string =>
  text
    .split(/(`[^`]*`)/)
    .map((part, index) => (index % 2 === 1 ? part : plain(part)))
    .join('');

const plain = (text: string): string =>
  text
    .replace(/[\\*[\]|$~]/g, '\\$&')
    .replace(/</g, '&lt;')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_');

/** A heading that links can name whatever its words are. */
export const heading = (depth: number, id: string, title: string): string =>
  `<a id="${id}"></a>\n\n${'#'.repeat(depth)} ${title}`;

export const link = (text: string, target: string): string => `[${text}](${target})`;

export const codeBlock = (lines: readonly string[]): string => ['```text', ...lines, '```'].join('\n');

/** Cells are Markdown already. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** `- **Unit:** %`; several lines stand below their label. */
export const labelled = (label: string, lines: readonly string[]): string =>
  lines.length === 1
    ? `- **${label}** ${lines.join('')}`
    : [`- **${label}**`, ...lines.map((line) => `  - ${line}`)].join('\n');
