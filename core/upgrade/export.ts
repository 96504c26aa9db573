/**
 * A workbook of this version in the shape of an older one (coherence-workbook §8): no way back, but an export, with a
 * list of what the older shape cannot say. The steps of the upgrade are read the other way round.
 */
import { addTo } from '../grouped.ts';
import {
  needsUpgrade,
  type Catalogue,
  type SheetStep,
  type SignedColumn,
  type TemplateStep,
} from '../catalogue/define.ts';
import { Failure } from '../failure.ts';
import { toA1 } from '../grid/address.ts';
import { wayFrom } from '../marks/template-way.ts';
import { compareVersions } from '../marks/version.ts';
import type { Book, Dataset, Grid, Row, Submission, Value } from '../model.ts';
import { isUncomputed, textOf } from '../read/cells.ts';
import { readSubmission } from '../read/read.ts';
import type { UpgradeEdit, UpgradeLine, UpgradePlan, UpgradeRule } from '../model/upgrade.ts';
import { codesFor, filledCells, isClear, labelRowOf } from './cells.ts';

/**
 * In `cells`, `open` counts what is lost.
 * Fails with BAD_SETTINGS for a workbook of something else or of another version, and for a version that nothing leads from.
 */
export function planExport(book: Book, catalogue: Catalogue, to: string): UpgradePlan {
  const submission = readSubmission(book, catalogue);
  const { file } = submission;
  if (!submission.datasets.some(({ columns }) => columns.size > 0))
    throw new Failure('BAD_SETTINGS', 'upgrade-foreign', { file });
  const known = catalogue.templateVersion;
  const found = submission.meta.templateVersion ?? '–';
  if (compareVersions(found, known) !== 'same' || submission.datasets.some(({ older }) => older))
    throw new Failure('BAD_SETTINGS', 'export-version', { file, found, known });
  const way = wayFrom(to, catalogue.steps);
  const isDeclared = (step: SheetStep): boolean => (step.recoded?.length ?? 0) === 0;
  if (!way || needsUpgrade(way) || !way.sheets.every(isDeclared)) {
    const ways = catalogue.steps.map(({ from }) => from).join(', ');
    throw new Failure('BAD_SETTINGS', 'export-no-way', { found: to, ways });
  }
  const works = way.sheets.flatMap((step) => {
    const dataset = submission.datasets.find(({ template }) => template.id === step.sheet);
    return dataset?.grid && dataset.columns.size > 0
      ? [exported(dataset, dataset.grid, step, catalogue)]
      : [];
  });
  return planOf([...metaOf(submission, way), ...works], way);
}

function planOf(works: readonly Older[], { from, to }: TemplateStep): UpgradePlan {
  const sum = (number: (work: Older) => number): number =>
    works.reduce((total, work) => total + number(work), 0);
  const [all, mapped, open] = [
    sum(({ filled }) => filled),
    sum((each) => each.mapped),
    sum((each) => each.lost),
  ];
  const before = sum(({ rows }) => rows);
  return {
    ...{ from: to, to: from },
    edits: works.flatMap(({ edits }) => edits),
    rules: works.flatMap(({ rules }) => rules),
    lines: works.flatMap(({ lines }) => lines),
    losesFormula: works.some(({ losesFormula }) => losesFormula),
    cells: { all, kept: all - mapped - open, mapped, open },
    rows: { before, after: before - sum(({ gone }) => gone), split: 0 },
  };
}

/** META says the older version; a fingerprint of the newer template would be a false witness. */
function metaOf({ datasets }: Submission, { from }: TemplateStep): readonly Older[] {
  const meta = datasets.find(({ template }) => template.id === 'META');
  const { grid, fieldRows } = meta ?? {};
  if (!meta || !grid || !fieldRows) return [];
  const column = meta.columns.values().next().value ?? 2;
  const work = new Older(meta, grid);
  for (const [field, to] of [
    ['template_version', from],
    ['codelist_version', from],
    ['fingerprint', null],
  ] as const) {
    const row = fieldRows.get(field);
    if (row !== undefined) work.change(to === null ? 'cleared' : 'version', row, column, to);
  }
  return [work];
}

function exported(dataset: Dataset, grid: Grid, step: SheetStep, catalogue: Catalogue): Older {
  const work = new Older(dataset, grid);
  work.rows = dataset.rows.length;
  for (const { from, to } of step.renamed) {
    const column = dataset.columns.get(to);
    if (column !== undefined) work.head('renamed', column, from);
  }
  const { signed } = step;
  const strength = signed && dataset.columns.get(signed.to);
  if (signed && strength !== undefined) unsign(work, dataset, { step, signed, strength });
  const newer = [...(signed ? [signed.part] : []), ...step.constants.map(({ to }) => to)];
  for (const name of newer) {
    const column = dataset.columns.get(name);
    if (column !== undefined) work.drop(column, constantOf(step, signed, name));
  }
  if (signed && strength !== undefined) {
    const { sheet } = dataset;
    const firstRow = (labelRowOf(dataset, grid) ?? dataset.headerRow) + 1;
    const rule = { sheet, firstRow, lastRow: Math.max(firstRow, grid.rowCount), column: strength };
    const allows = codesFor(signed.code, dataset, catalogue) ?? { codes: Object.keys(signed.codes) };
    work.rules.push({ ...rule, allows });
  }
  return work;
}

/** What a column of the newer shape says that the older one says by itself. */
const constantOf = (step: SheetStep, signed: SignedColumn | undefined, name: string): readonly string[] =>
  name === signed?.part
    ? ['main', ...Object.values(signed.codes).flatMap((parts) => parts.map(({ part }) => part))]
    : step.constants.filter(({ to }) => to === name).map(({ value }) => value);

/** One row of the older shape stands for all claims that share what is not new: a code and a size for their signs. */
function unsign(
  work: Older,
  dataset: Dataset,
  {
    step,
    signed,
    strength,
  }: { readonly step: SheetStep; readonly signed: SignedColumn; readonly strength: number },
): void {
  const size = dataset.columns.get(signed.size) ?? work.grid.columnCount + 1;
  if (!dataset.columns.has(signed.size)) work.add(dataset.headerRow, size, signed.size, strength);
  work.head('changed', strength, signed.code);
  const fits = ({ values }: Row): boolean =>
    step.constants.every(
      ({ to, value, only }) => only !== true || (values[to] ?? null) === null || values[to] === value,
    );
  const groups = new Map<string, Row[]>();
  for (const row of dataset.rows) {
    const isUnclear = !isClear(work.grid.cell(row.number, strength));
    if (isUnclear && numberIn(row.values[signed.to]) === null) {
      work.leave(row.number, strength);
      continue;
    }
    if (!fits(row)) {
      work.loseRow(row.number);
      continue;
    }
    const key = signed.of.map((field) => String(row.values[field] ?? '')).join('|');
    addTo(groups, key, row);
  }
  for (const [first, ...others] of groups.values()) {
    if (!first) continue;
    const claims = [first, ...others].map(({ values }) => numberIn(values[signed.to]));
    const [code, number] = codeFor(claims, numberIn(first.values[signed.size]), signed);
    const isWhole = isPair(claims);
    work.change('recoded', first.number, strength, code);
    work.put(first.number, size, number, strength);
    const said = [strength, dataset.columns.get(signed.part)];
    for (const other of others)
      if (isWhole) work.joinRow(other.number, first.number, said);
      else work.loseRow(other.number);
  }
}

const numberIn = (value: Value | undefined): number | null => (typeof value === 'number' ? value : null);

/** A gain and a harm of the same size, which is what one mixed effect says. */
const isPair = ([a = null, b = null, ...more]: readonly (number | null)[]): boolean =>
  more.length === 0 && a !== null && b !== null && a !== 0 && a === -b;

function codeFor(
  claims: readonly (number | null)[],
  left: number | null,
  { codes, unknown }: SignedColumn,
): readonly [code: string, size: number | null] {
  const known = claims.filter((each) => each !== null);
  if (known.length === 0) return [unknown, left];
  const size = Math.max(...known.map(Math.abs));
  if (size === 0) return [unknown, 0];
  const signs = new Set(known.filter((each) => each !== 0).map(Math.sign));
  const found = Object.entries(codes).find(
    ([, parts]) => parts.length === signs.size && parts.every(({ sign }) => signs.has(sign)),
  );
  return [found?.[0] ?? unknown, size];
}

/** The changes of one sheet. */
class Older {
  readonly edits: UpgradeEdit[] = [];
  readonly lines: UpgradeLine[] = [];
  readonly rules: UpgradeRule[] = [];
  readonly grid: Grid;
  readonly filled: number;
  losesFormula = false;
  mapped = 0;
  lost = 0;
  rows = 0;
  gone = 0;
  private readonly dataset: Dataset;
  private readonly done = new Set<string>();

  constructor(dataset: Dataset, grid: Grid) {
    this.dataset = dataset;
    this.grid = grid;
    this.filled = filledCells(grid);
  }

  head(kind: 'renamed' | 'changed', column: number, name: string): void {
    this.change(kind, this.dataset.headerRow, column, name);
  }

  /** A filled cell that says the same in other words; a formula gives way to its value. */
  change(kind: UpgradeLine['kind'], row: number, column: number, to: Value): void {
    const cell = this.grid.cell(row, column);
    if (isClear(cell)) this.put(row, column, to, column);
    else if (this.set(row, column, to)) {
      this.mapped += 1;
      this.line(kind, row, column, textOf(cell), String(to ?? ''));
    }
  }

  /** Content of a cell that is new or may be blank. */
  put(row: number, column: number, to: Value, like: number): void {
    const isFilled = !isClear(this.grid.cell(row, column));
    if (isFilled && this.set(row, column, to)) this.mapped += 1;
    else if (!isFilled && to !== null) this.add(row, column, to, like);
  }

  add(row: number, column: number, to: Value, like: number): void {
    this.edits.push({ sheet: this.dataset.sheet, row, column, to, like: { row, column: like } });
  }

  /** A column that the older shape lacks; what it says otherwise than `constants` is lost. */
  drop(column: number, constants: readonly string[]): void {
    const { headerRow, rows } = this.dataset;
    const labelRow = labelRowOf(this.dataset, this.grid);
    for (const row of [headerRow, ...(labelRow === null ? [] : [labelRow])])
      if (!isClear(this.grid.cell(row, column))) this.change('dropped', row, column, null);
    for (const { number } of rows) {
      const cell = this.grid.cell(number, column);
      if (isClear(cell) || this.done.has(`${String(number)},${String(column)}`)) continue;
      const text = textOf(cell).trim();
      if (constants.includes(text)) {
        if (this.set(number, column, null)) this.mapped += 1;
      } else this.lose(number, column);
    }
  }

  /** A text that is no number says nothing in either shape; it stays for a person. */
  leave(row: number, column: number): void {
    this.lost += 1;
    this.line('left', row, column, textOf(this.grid.cell(row, column)), '');
  }

  /** A claim that the older shape has no row for. */
  loseRow(number: number): void {
    this.gone += 1;
    this.line('lost', number, this.grid.usedColumns[0] ?? 1, this.textsOf(number).join(' | '), '');
    for (const column of this.grid.usedColumns)
      if (!isClear(this.grid.cell(number, column)) && this.set(number, column, null)) this.lost += 1;
  }

  /** A claim that the row of another one says as well, save for what stands otherwise in columns not in `said`. */
  joinRow(number: number, first: number, said: readonly (number | undefined)[]): void {
    this.gone += 1;
    const texts = this.textsOf(number);
    this.line('joined', number, this.grid.usedColumns[0] ?? 1, texts.join(' | '), toA1(first, 1));
    for (const column of this.grid.usedColumns) {
      const cell = this.grid.cell(number, column);
      if (isClear(cell)) continue;
      const isSaid = said.includes(column) || textOf(cell) === textOf(this.grid.cell(first, column));
      if (!isSaid) this.lose(number, column);
      else if (this.set(number, column, null)) this.mapped += 1;
    }
  }

  private textsOf(number: number): readonly string[] {
    const cells = this.grid.usedColumns.map((column) => this.grid.cell(number, column));
    return cells.filter((cell) => !isClear(cell)).map(textOf);
  }

  private lose(row: number, column: number): void {
    const text = textOf(this.grid.cell(row, column));
    if (!this.set(row, column, null)) return;
    this.lost += 1;
    this.line('lost', row, column, text, '');
  }

  /** False where the cell holds this already, or was changed before. */
  private set(row: number, column: number, to: Value): boolean {
    const cell = this.grid.cell(row, column);
    const key = `${String(row)},${String(column)}`;
    if (this.done.has(key) || (cell.value === to && !cell.formula && !isUncomputed(cell))) return false;
    this.done.add(key);
    this.losesFormula ||= cell.formula === true;
    this.edits.push({ sheet: this.dataset.sheet, row, column, to });
    return true;
  }

  private line(kind: UpgradeLine['kind'], row: number, column: number, from: string, to: string): void {
    this.lines.push({ kind, sheet: this.dataset.sheet, cell: toA1(row, column), from, to });
  }
}
