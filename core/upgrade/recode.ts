/** Codes that have another name now, or were taken out of use (coherence-workbook §8). */
import type { RecodedColumn } from '../catalogue/define.ts';
import type { Dataset, Grid, Value } from '../model.ts';
import { isUncomputed } from '../read/cells.ts';
import { isClear, valueOf } from './cells.ts';
import type { SheetEdits } from './sheet-edits.ts';

export class Recoding {
  private readonly sheet: SheetEdits;
  private readonly dataset: Dataset;
  private readonly grid: Grid;
  private readonly columns: readonly RecodedColumn[];

  constructor(sheet: SheetEdits, columns: readonly RecodedColumn[]) {
    this.sheet = sheet;
    this.dataset = sheet.dataset;
    this.grid = sheet.grid;
    this.columns = columns;
  }

  /** Codes that have another name now, also where several stand in a cell. */
  recode(): void {
    for (const { column: field } of this.columns) {
      const column = this.dataset.columns.get(field);
      if (column === undefined) continue;
      for (const [{ number }] of this.sheet.groups()) {
        const cell = this.grid.cell(number, column);
        const [was, now] = [valueOf(cell), this.nowIn(column, number)];
        if (now === was || isUncomputed(cell)) continue;
        this.sheet.put(number, column, now);
        this.sheet.line('recoded', number, column, String(was), String(now));
      }
    }
  }

  /** What a cell says in the codes of today; a code that was valid in the year of the row stays. */
  nowIn(column: number, number: number): Value {
    const value = valueOf(this.grid.cell(number, column));
    const recoded = this.recodedIn(column);
    if (!recoded || typeof value !== 'string') return value;
    return value
      .split(';')
      .map((text) => {
        const now = this.newCode(recoded, text, number);
        return now === null ? text : text.replace(text.trim(), () => now);
      })
      .join(';');
  }

  private recodedIn(column: number): RecodedColumn | undefined {
    return this.columns.find((each) => this.dataset.columns.get(each.column) === column);
  }

  /** Null where the code stays. */
  private newCode({ codes, withdrawn = {} }: RecodedColumn, text: string, number: number): string | null {
    const code = text.trim().toUpperCase();
    const now = Object.hasOwn(codes, code) ? codes[code] : undefined;
    if (now === undefined) return null;
    const valid = Object.hasOwn(withdrawn, code) ? withdrawn[code] : undefined;
    const year = this.dataset.rows.find((row) => row.number === number)?.values['year'];
    const isOfThatTime =
      valid !== undefined &&
      typeof year === 'number' &&
      (valid.from ?? -Infinity) <= year &&
      year <= (valid.to ?? Infinity);
    return isOfThatTime ? null : now;
  }

  /**
   * The older codes of rows whose codes were taken out of use, behind what stands in the note.
   * @param claims the row that a second claim was made from, by the row of the claim.
   */
  noteWithdrawn(claims: ReadonlyMap<number, number>): void {
    const says = new Map(
      this.sheet
        .groups()
        .map(([{ number }]): [number, readonly string[]] => [number, this.withdrawnIn(number)]),
    );
    for (const [claim, like] of claims) says.set(claim, says.get(like) ?? []);
    const rows = [...says].filter(([, texts]) => texts.length > 0);
    const column = rows.length > 0 ? this.noteColumn() : null;
    if (column === null) return;
    for (const [number, texts] of rows) {
      const edit = this.sheet.edits.find((each) => each.row === number && each.column === column);
      const own = edit ? edit.to : valueOf(this.grid.cell(number, column));
      const note = [...(own === null || own === '' ? [] : [String(own)]), ...texts].join('; ');
      if (edit) this.sheet.set({ ...edit, to: note });
      else if (isClear(this.grid.cell(number, column)))
        this.sheet.addTo(number, column, note, this.dataset.columns.values().next().value ?? column);
      else this.sheet.put(number, column, note);
    }
  }

  private withdrawnIn(number: number): readonly string[] {
    return this.columns.flatMap((recoded) => {
      const column = this.dataset.columns.get(recoded.column);
      const value = column === undefined ? null : valueOf(this.grid.cell(number, column));
      if (typeof value !== 'string') return [];
      return value.split(';').flatMap((text) => {
        const now = this.newCode(recoded, text, number);
        const isGone = Object.hasOwn(recoded.withdrawn ?? {}, text.trim().toUpperCase());
        return now !== null && isGone ? [`${recoded.column}: ${text.trim()} → ${now}`] : [];
      });
    });
  }

  /** The column of the note, or a new one; null where the sheet has none. */
  private noteColumn(): number | null {
    const { headerRow, columns, template } = this.dataset;
    const made = this.sheet.edits.find(({ row, to }) => row === headerRow && to === 'note');
    const there = columns.get('note') ?? made?.column;
    if (there !== undefined || !template.fields.some(({ id }) => id === 'note')) return there ?? null;
    const column = this.sheet.free();
    this.sheet.head(column, 'note', Math.max(...columns.values()));
    this.sheet.line('added', headerRow, column, '', 'note');
    return column;
  }
}
