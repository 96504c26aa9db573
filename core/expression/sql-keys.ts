/** The VALUES list behind a SELECT: a column for whatever differs between its rows. */
import { type Dialect, textLiteral } from './sql-dialect.ts';

type Value = string | number;

/** Rows are figures, or members of lists, in the order in which values are handed over. */
export class KeyColumns {
  private readonly columns = new Map<string, { readonly name: string; readonly values: readonly Value[] }>();
  private readonly rows: readonly { readonly year: number }[];
  private readonly dialect: Dialect;

  constructor(rows: readonly { readonly year: number }[], dialect: Dialect) {
    this.rows = rows;
    this.dialect = dialect;
  }

  /** A literal where all rows agree, otherwise a column with what each row has. */
  operand(name: string, values: readonly Value[]): string {
    const [first = ''] = values;
    return values.every((each) => each === first) ? this.literal(first) : this.column(name, values);
  }

  /** Years as the year of the figure and a distance, where it is the same for all rows. */
  year(years: readonly number[]): string {
    const own = this.rows.map(({ year }) => year);
    const back = (own[0] ?? 0) - (years[0] ?? 0);
    const isAlike = own.every((year, index) => year - (years[index] ?? 0) === back);
    if (!isAlike || own.every((year) => year === own[0])) return this.operand('year', years);
    const column = this.column('year', own);
    if (back === 0) return column;
    return `${column} ${back > 0 ? '-' : '+'} ${String(Math.abs(back))}`;
  }

  rowNumber(): string {
    return this.operand(
      'figure',
      this.rows.map((_, index) => index + 1),
    );
  }

  /** At least one column, since a row of none cannot be written. */
  text(): string {
    if (this.columns.size === 0)
      this.column(
        'figure',
        this.rows.map((_, index) => index + 1),
      );
    const columns = [...this.columns.values()];
    const lines = this.rows.map(
      (_, row) => `(${columns.map(({ values }) => this.literal(values[row] ?? '')).join(', ')})`,
    );
    return `(VALUES ${lines.join(', ')}) AS k (${columns.map(({ name }) => name).join(', ')})`;
  }

  private column(wanted: string, values: readonly Value[]): string {
    const text = JSON.stringify(values);
    const known = this.columns.get(text);
    if (known) return `k.${known.name}`;
    // Never a word of the language, and each once.
    const plain = `k_${wanted.replaceAll(/\W/g, '_')}`;
    const taken = new Set([...this.columns.values()].map(({ name }) => name));
    let name = plain;
    for (let count = 2; taken.has(name); count++) name = `${plain}_${String(count)}`;
    this.columns.set(text, { name, values });
    return `k.${name}`;
  }

  private literal(value: Value): string {
    return typeof value === 'number' ? String(value) : textLiteral(value, this.dialect);
  }
}
