/** Gathers what a sheet part says beside its cells: merged and hidden ranges, looks of columns, rules on what may be typed. */
import { Failure } from '../../../failure.ts';
import type { Range, SheetFeatures, Span, Validation } from '../../../model.ts';
import { readContent } from './content.ts';
import type { Cursor } from './cursor.ts';
import { ascii } from './bytes.ts';
import type { Markup } from './markup.ts';
import { rangeOf } from './sheet-parts.ts';

const MERGE_CELL = ascii('mergeCell');
const COL = ascii('col');
const REF = ascii('ref');
const MIN = ascii('min');
const MAX = ascii('max');
const HIDDEN = ascii('hidden');
const STYLE = ascii('style');
const SQREF = ascii('sqref');
const TYPE = ascii('type');
/** Excel keeps rules that point to other sheets in an extension, whose elements have the same names. */
const VALIDATION = 'dataValidation';
const INSIDE = new Set(['formula1', 'formula2', 'sqref']);

export type ReadFeatures = Pick<SheetFeatures, 'merges' | 'hiddenRows' | 'hiddenColumns' | 'validations'>;

export class Surroundings {
  private readonly merges: Range[] = [];
  private readonly rows: Span[] = [];
  private readonly columns: Span[] = [];
  private readonly looks: (Span & { readonly style: string })[] = [];
  private readonly validations: Validation[] = [];
  /** The rule being read. */
  private rule: { type: string; sqref: string; formulas: string[] } | null = null;
  private ranges = 0;
  private readonly cursor: Cursor;

  constructor(cursor: Cursor) {
    this.cursor = cursor;
  }

  /** Complete once the whole part was read. */
  get features(): ReadFeatures {
    const { merges, rows, validations } = this;
    const hiddenColumns = [...this.columns].sort((a, b) => a.first - b.first);
    return { merges, hiddenRows: rows, hiddenColumns, validations };
  }

  /** Number of the style of cells in a column that have none of their own, nor their row; null where it has none. */
  styleOfColumn(column: number): string | null {
    return this.looks.find(({ first, last }) => column >= first && column <= last)?.style ?? null;
  }

  hideRow(row: number): void {
    add(this.rows, { first: row, last: row });
  }

  /**
   * An element outside the sheet data whose start tag was just read; `parent` is the name, with its prefix, of the
   * element around it where that stands directly in the sheet. The position up to which it was read: `next`
   * where only the tag was, behind its end where its text was wanted, -1 where that is incomplete.
   */
  element(markup: Markup, bytes: Uint8Array, next: number, end: number, parent: string): number {
    if (markup.named(bytes, MERGE_CELL)) {
      if (!isNamed(parent, 'mergeCells')) throw markup.damaged();
      this.merge(markup.attribute(bytes, REF) ?? '');
    } else if (markup.named(bytes, COL)) {
      if (!isNamed(parent, 'cols')) throw markup.damaged();
      this.readColumns(markup, bytes);
    } else if (isNamed(parent, 'mergeCells') && markup.isOurs(bytes)) throw markup.damaged();
    else return this.validation(markup, bytes, next, end);
    return next;
  }

  /** An end tag outside the sheet data. */
  close(name: string): void {
    if (name === VALIDATION) this.endRule();
  }

  private validation(markup: Markup, bytes: Uint8Array, next: number, end: number): number {
    const name = markup.localName(bytes);
    if (name === VALIDATION) {
      const [type, sqref] = [TYPE, SQREF].map((each) => markup.attribute(bytes, each) ?? '');
      this.rule = {
        type: type === undefined || type === '' ? 'none' : type,
        sqref: sqref ?? '',
        formulas: [],
      };
      if (markup.kind === 'empty') this.endRule();
      return next;
    }
    if (this.rule === null || !INSIDE.has(name) || markup.kind !== 'start') return next;
    const behind = readContent(markup, bytes, next, end, 'all');
    if (behind < 0) return -1;
    if (name === 'sqref') this.rule.sqref = markup.text;
    else this.rule.formulas.push(markup.text.trim());
    return behind;
  }

  private endRule(): void {
    const { rule } = this;
    this.rule = null;
    if (rule === null || rule.type === 'none') return;
    const ranges = rule.sqref.split(/\s+/).filter(Boolean);
    this.ranges += ranges.length;
    this.checkCount(this.ranges);
    this.validations.push({
      ranges: ranges.map((ref) => this.rangeOf(ref)),
      type: rule.type,
      formulas: rule.formulas,
    });
  }

  private merge(ref: string): void {
    this.checkCount(this.merges.length + 1);
    this.merges.push(this.rangeOf(ref));
  }

  private readColumns(markup: Markup, bytes: Uint8Array): void {
    const isHidden = /^(?:1|true|on)$/.test(markup.attribute(bytes, HIDDEN) ?? '');
    const style = markup.attribute(bytes, STYLE)?.trim() ?? '';
    if (!isHidden && style === '') return;
    const first = Number(markup.attribute(bytes, MIN));
    const last = Math.min(Number(markup.attribute(bytes, MAX)), this.cursor.limits.columns);
    const isSpan = first >= 1 && last >= first;
    if (isHidden && !isSpan) throw markup.damaged();
    if (isHidden) add(this.columns, { first, last });
    if (isSpan && /^\d+$/.test(style)) this.looks.push({ first, last, style });
  }

  private rangeOf(ref: string): Range {
    const { limits, context } = this.cursor;
    const range = rangeOf(ref, context.part);
    if (range.bottom > limits.rows || range.right > limits.columns) throw this.cursor.beyond(ref);
    if (range.top < 1) throw this.cursor.disorder(ref);
    return range;
  }

  private checkCount(count: number): void {
    const { limits, context } = this.cursor;
    if (count > limits.merges)
      throw new Failure('LIMIT', 'R31', { sheet: context.sheet, limit: limits.merges });
  }
}

const isNamed = (qualified: string, name: string): boolean => qualified.replace(/^.*:/, '') === name;

/** Neighbours become one span. */
function add(spans: Span[], { first, last }: Span): void {
  const before = spans.at(-1);
  if (before?.last === first - 1) spans[spans.length - 1] = { first: before.first, last };
  else spans.push({ first, last });
}
