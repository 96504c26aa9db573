/** Tables for a terminal and for Markdown; both are padded, so that either can be read as it stands. */

export interface Table {
  /** A title with a colon at its end stands over a column of figures, aligned right. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export function printTable({ columns, rows }: Table, markdown: boolean): string {
  const titles = columns.map((title) => title.replace(/:$/, ''));
  const widths = titles.map((title, index) =>
    Math.max(3, title.length, ...rows.map((row) => row[index]?.length ?? 0)),
  );
  const isRight = (index: number): boolean => columns[index]?.endsWith(':') ?? false;
  const pad = (text: string, index: number): string =>
    isRight(index) ? text.padStart(widths[index] ?? 0) : text.padEnd(widths[index] ?? 0);
  const rule = widths.map((width, index) =>
    markdown && isRight(index) ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width),
  );
  const line = (cells: readonly string[]): string =>
    markdown ? `| ${cells.join(' | ')} |` : cells.join('  ').trimEnd();
  return [titles.map(pad), rule, ...rows.map((row) => row.map(pad))].map(line).join('\n');
}

/** `1 000 000` */
export const grouped = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ' ');
