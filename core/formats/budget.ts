/** What one workbook has used of its limits so far, over all its parts. */
import { Failure } from '../failure.ts';
import { type Limits, megabytes } from './limits.ts';

export class Budget {
  readonly limits: Limits;
  private texts = 0;
  private characters = 0;
  private elements = 0;
  private cells = 0;
  private readonly now: () => number;
  private readonly end: number;

  /** `now` counts milliseconds from any beginning. */
  constructor(limits: Limits, now: () => number) {
    this.limits = limits;
    this.now = now;
    this.end = now() + limits.seconds * 1000;
  }

  /** A text held in memory. */
  addText(text: string): void {
    this.texts += 1;
    this.characters += text.length;
    if (this.texts > this.limits.strings || this.characters > this.limits.stringCharacters)
      throw new Failure('LIMIT', 'R27', { limit: this.limits.strings });
  }

  addElements(count: number, part: string): void {
    this.elements += count;
    if (this.elements > this.limits.elements)
      throw new Failure('LIMIT', 'R43', { part, limit: this.limits.elements });
  }

  addCells(count: number): void {
    this.cells += count;
    if (this.cells > this.limits.cells) throw new Failure('LIMIT', 'R42', { limit: this.limits.cells });
  }

  /** @param bytes of all grids of the workbook so far. */
  checkGrids(bytes: number): void {
    const { gridBytes } = this.limits;
    if (bytes > gridBytes) throw new Failure('LIMIT', 'R35', { limit: megabytes(gridBytes) });
  }

  checkTime(): void {
    if (this.now() > this.end) throw new Failure('LIMIT', 'R37', { limit: this.limits.seconds });
  }
}
