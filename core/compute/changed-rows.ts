/**
 * Which rows changed between two readings of the same workbooks, and which figures can differ because of them: those
 * with a term that takes one of these rows, in the years that look back as far. Rows are compared by what they say: a
 * workbook that is read again gives other objects.
 */
import type { Catalogue } from '../catalogue/define.ts';
import { cutColumn } from '../expression/cuts.ts';
import type { Where } from '../expression/evaluated.ts';
import type { FactTerm } from '../expression/grammar.ts';
import { type Checked, type Dataset, readColumns, type Row, type Usable } from '../model.ts';
import { knownIn, remember } from '../remember.ts';
import { type ColumnRule, isNamed } from './rules.ts';
import { columnsOutsideKeys } from './outside.ts';
import { memberColumn, select } from './selectors.ts';
import { type SheetRows, type StoredRow, codeOf, openSheets, valueIn } from './sheet-rows.ts';
import { yearsOf } from './years.ts';

/** More are not looked at one by one. */
const MOST_ROWS = 50;

/** A changed row as it was or as it is, in a sheet of no other rows. */
export interface ChangedRows {
  /** Sheets of which any row changed, came or went. */
  readonly sheets: ReadonlySet<string>;
  /**
   * Years of the changed rows that a term takes in a cut, for whichever member of a list it is asked; where the cut is by
   * the column of the list, for the one that the cut leaves. Null: any year.
   */
  yearsTaken(term: FactTerm, at: Where): readonly (number | null)[];
}

/** Null where more changed than the rows of sheets. */
export function changedRows(before: Checked, after: Checked, catalogue: Catalogue): ChangedRows | null {
  const isSame =
    before.country === after.country &&
    !before.mirrors?.length &&
    !after.mirrors?.length &&
    before.usable.length === after.usable.length &&
    String(yearsOf(before)) === String(yearsOf(after)) &&
    areSame(aboutAll(before), aboutAll(after));
  if (!isSame) return null;
  const were: Usable[] = [];
  const are: Usable[] = [];
  const sheets = new Set<string>();
  const others = new Set<string>();
  for (const [index, now] of after.usable.entries()) {
    const old = before.usable[index];
    if (!old || !isSameSheet(old.dataset, now.dataset)) return null;
    const { id } = now.dataset.template;
    const places = placesChanged(old, now);
    if (places === null) others.add(id);
    if (places?.length !== 0) sheets.add(id);
    were.push(only(old, places ?? []));
    are.push(only(now, places ?? []));
  }
  const columns = columnsOutsideKeys(catalogue);
  const states = [
    openSheets({ ...before, usable: were }, columns),
    openSheets({ ...after, usable: are }, columns),
  ];
  // indicators ask for the same terms in the same cuts, and most terms take none of the rows in any of them
  const byText = new Map<string, Taking>();
  const takingOf = remember((term: FactTerm) =>
    knownIn(byText, JSON.stringify(term), (): Taking => ({
      years: new Map(),
      of: states.flatMap((state) => {
        const sheet = state.get(term.sheet);
        const rows = sheet?.rows.filter(mayBeTaken(sheet, term)) ?? [];
        return sheet && rows.length > 0 ? [{ sheet, rows }] : [];
      }),
    })),
  );
  return {
    sheets,
    yearsTaken(term, at) {
      if (others.has(term.sheet)) return ANY_YEAR;
      const { of, years } = takingOf(term);
      if (of.length === 0) return NO_YEARS;
      return knownIn(years, textOf(at, term.sheet), () =>
        of.flatMap(({ sheet, rows }) => rows.filter(isTaken(sheet, term, at)).map(yearOf)),
      );
    },
  };
}

/** What a term takes of the changed rows. */
interface Taking {
  /** Of each state of the sheet all rows that it may take in some cut. */
  readonly of: readonly { readonly sheet: SheetRows; readonly rows: readonly StoredRow[] }[];
  /** Of those it takes, by cut. */
  readonly years: Map<string, readonly (number | null)[]>;
}

const NO_YEARS: readonly number[] = [];
const ANY_YEAR = [null];

function textOf({ cut, columns }: Where, sheet: string): string {
  let text = '';
  for (const name in cut) text += `${name} ${columns?.[sheet] ?? ''}=${cut[name] ?? ''}|`;
  return text;
}

/** Where figures were imported from, and the currency of a workbook, are told by sheets that no formula names. */
const aboutAll = ({ submissions }: Checked): readonly Usable[] =>
  submissions
    .flatMap(({ datasets }) => datasets)
    .filter(({ template: { id } }) => id === 'META' || id === 'IMPORTED')
    .map((dataset) => ({ dataset, blocked: NO_ROWS }));

const NO_ROWS: ReadonlySet<Row> = new Set();

const areSame = (before: readonly Usable[], after: readonly Usable[]): boolean =>
  before.length === after.length &&
  after.every((now, index) => {
    const old = before[index];
    return old && isSameSheet(old.dataset, now.dataset) && placesChanged(old, now)?.length === 0;
  });

/** Everything but the rows: the cells of a figure are named by where the columns stand. */
const isSameSheet = (old: Dataset, now: Dataset): boolean =>
  old === now || (old.template === now.template && frameOf(old) === frameOf(now));

const frameOf = ({ file, sheet, meta, columns, fieldRows, older }: Dataset): string =>
  JSON.stringify([file, sheet, meta, [...columns], [...(fieldRows ?? [])], older]);

/** Places of the rows that say something else under the same codes, or are under an error now or no longer; null: others too. */
function placesChanged(old: Usable, now: Usable): readonly number[] | null {
  const { rows, template } = now.dataset;
  if (old.dataset === now.dataset && old.blocked === now.blocked) return [];
  if (old.dataset.rows.length !== rows.length) return null;
  const isSame = openSame(old, now);
  const codes = template.fields.filter(({ id, role }) => role === 'dimension' || template.key.includes(id));
  const [was, is] = [readColumns(old.dataset), readColumns(now.dataset)];
  const places: number[] = [];
  for (const place of rows.keys()) {
    if (isSame(place)) continue;
    // rows that move to other codes come and go elsewhere, as members of lists and as breakdowns
    const hasMoved =
      old.dataset.rows[place]?.number !== rows[place]?.number ||
      codes.some(({ id }) => was(place, id) !== is(place, id));
    if (hasMoved || places.push(place) > MOST_ROWS) return null;
  }
  return places;
}

/** Whether the rows at a place of both say the same: values, what was told in reading them, and the texts that a figure cites. */
function openSame(old: Usable, now: Usable): (place: number) => boolean {
  const { template, columns } = now.dataset;
  const [was, is] = [readColumns(old.dataset), readColumns(now.dataset)];
  const cited = template.fields.filter(
    ({ id, role }) => columns.has(id) && (role === 'measure' || template.institution === '*'),
  );
  return (place) => {
    const [before, after] = [old.dataset.rows[place], now.dataset.rows[place]];
    if (!before || !after || old.blocked.has(before) !== now.blocked.has(after)) return false;
    if (before === after) return true;
    if (before.number !== after.number) return false;
    for (const { id } of template.fields) if (was(place, id) !== is(place, id)) return false;
    for (const { id } of cited) if (old.dataset.raw(before, id) !== now.dataset.raw(after, id)) return false;
    const [told, tells] = [before.readings, after.readings];
    return told === tells || JSON.stringify(told) === JSON.stringify(tells);
  };
}

/** A sheet of some of its rows. */
function only({ dataset, blocked }: Usable, places: readonly number[]): Usable {
  const rows = places.flatMap((place) => dataset.rows[place] ?? []);
  const column = (field: string) => ({
    at: (index: number) => rows[index]?.values[field] ?? null,
    numbers: undefined,
  });
  return { dataset: { ...dataset, rows, column }, blocked };
}

/** By the codes that no cut changes. */
function mayBeTaken(sheet: SheetRows, { where = {} }: FactTerm): (row: StoredRow) => boolean {
  const plain = sheet.columns.flatMap((column): ColumnRule[] => {
    const code = where[column];
    return typeof code === 'string' && code !== '_T' && !isOpen(sheet, column)
      ? [{ kind: 'one', column, code }]
      : [];
  });
  return (row) => plain.every((rule) => isNamed(rule, codeOf(row, rule.column, sheet.fields)));
}

/** Which of several sources holds is decided for each member by all its rows (rulings B5). */
const isOpen = ({ template: { precedence } }: SheetRows, column: string): boolean =>
  precedence !== undefined && !precedence.per.includes(column);

function isTaken(sheet: SheetRows, term: FactTerm, at: Where): (row: StoredRow) => boolean {
  const { rules, filter } = select(sheet, term, at);
  const member = memberColumn(term);
  const narrow = rules.filter(({ column }) => column !== member && !isOpen(sheet, column));
  const cut = cutColumn(at, term.sheet);
  if (cut && cut.column === member && isPlain(cut.code) && !isOpen(sheet, member))
    narrow.push({ kind: 'one', column: member, code: cut.code });
  return (row) =>
    filter(row, member) &&
    narrow.every((rule) => {
      const code = codeOf(row, rule.column, sheet.fields);
      // beside its member a list may ask for its total and for what is not listed
      return isNamed(rule, code) || (rule.column === member && !isPlain(code));
    });
}

/** Neither a total nor a class of what is left. */
const isPlain = (code: string): boolean => !code.startsWith('_');

function yearOf(row: StoredRow): number | null {
  const year = valueIn(row, 'year');
  return typeof year === 'number' ? year : null;
}
