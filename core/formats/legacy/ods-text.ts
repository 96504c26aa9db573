/** Joins the text of a cell or note of an OpenDocument sheet: white space is folded, other space has elements. */
import type { OdsElement } from './ods-xml.ts';

/** One line for each paragraph. */
export class OdsText {
  private readonly lines: string[] = [];
  private line: string | null = null;
  /** The line ends in space that more white space adds nothing to. */
  private folds = true;
  /** Characters so far. */
  length = 0;

  open({ name, attribute }: OdsElement): void {
    if (name === 'text:p' || name === 'text:h') {
      this.line = '';
      this.folds = true;
    } else if (name === 'text:s')
      this.put(' '.repeat(Math.min(40_000, Number(attribute('text:c') ?? 1) || 1)));
    else if (name === 'text:tab') this.put('\t');
    else if (name === 'text:line-break') this.put('\n');
  }

  text(text: string): void {
    if (this.line === null) return;
    const folded = text.replace(/[ \t\r\n]+/g, ' ');
    const added = this.folds && folded.startsWith(' ') ? folded.slice(1) : folded;
    if (added === '') return;
    this.put(added);
    this.folds = added.endsWith(' ');
  }

  close(name: string): void {
    if ((name !== 'text:p' && name !== 'text:h') || this.line === null) return;
    this.lines.push(this.line);
    this.line = null;
    this.length += 1;
  }

  /** Null where there is no paragraph at all. */
  get whole(): string | null {
    return this.lines.length === 0 ? null : this.lines.join('\n');
  }

  private put(text: string): void {
    if (this.line === null) return;
    this.line += text;
    this.length += text.length;
    this.folds = false;
  }
}
