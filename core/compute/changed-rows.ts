/**
 * Which rows changed between two states of the same workbooks, and which figures can differ because of them: those
 * with a term that takes one of these rows, in the years that look back as far.
 */
import type { Catalogue } from '../catalogue/define.ts';
import type { Where } from '../expression/evaluated.ts';
import type { FactTerm } from '../expression/grammar.ts';
import type { Checked, Dataset, Row, Usable } from '../model.ts';
import { isNamed } from './rules.ts';
import { columnsOutsideKeys } from './outside.ts';
import { memberColumn, select } from './selectors.ts';
import { type SheetRows, codeOf, openSheets, valueIn } from './sheet-rows.ts';
import { yearsOf } from './years.ts';

/** More are not looked at one by one. */
const MOST_ROWS = 50;

/** A changed row as it was or as it is, in a sheet of no other rows. */
export interface ChangedRows {
  /** Sheets of which any row changed, came or went. */
  readonly sheets: ReadonlySet<string>;
  /** Years of the changed rows that a term takes in a cut, whichever member of a list it is asked for; null: any year. */
  yearsTaken(term: FactTerm, at: Where): readonly (number | null)[];
}

/** Null where more changed than the rows of sheets. */
export function changedRows(before: Checked, after: Checked, catalogue: Catalogue): ChangedRows | null {
  const isSame =
    before.country === after.country &&
    before.mirrors === after.mirrors &&
    before.usable.length === after.usable.length &&
    String(yearsOf(before)) === String(yearsOf(after));
  if (!isSame) return null;
  const were: Usable[] = [];
  const are: Usable[] = [];
  const sheets = new Set<string>();
  const others = new Set<string>();
  for (const [index, now] of after.usable.entries()) {
    const old = before.usable[index];
    const { template, meta, file } = now.dataset;
    if (old?.dataset.template.id !== template.id || old.dataset.meta !== meta || old.dataset.file !== file)
      return null;
    const places = placesChanged(old, now);
    if (places === null) others.add(template.id);
    if (places?.length !== 0) sheets.add(template.id);
    were.push(only(old, places ?? []));
    are.push(only(now, places ?? []));
  }
  // Where figures were imported from, and the currency of a workbook, are told by sheets that no formula names.
  if (sheets.has('META') || sheets.has('IMPORTED')) return null;
  const columns = columnsOutsideKeys(catalogue);
  const states = [
    openSheets({ ...before, usable: were }, columns),
    openSheets({ ...after, usable: are }, columns),
  ];
  return {
    sheets,
    yearsTaken: (term, at) =>
      others.has(term.sheet)
        ? [null]
        : states.flatMap((state) => {
            const sheet = sheets.has(term.sheet) ? state.get(term.sheet) : undefined;
            return sheet ? yearsIn(sheet, term, at) : [];
          }),
  };
}

/** Places of the rows that say something else under the same codes, or are under an error now or no longer; null: others too. */
function placesChanged(old: Usable, now: Usable): readonly number[] | null {
  const { rows } = now.dataset;
  if (old.dataset === now.dataset && old.blocked === now.blocked) return [];
  if (old.dataset.rows.length !== rows.length) return null;
  const places: number[] = [];
  for (const [place, row] of rows.entries()) {
    const was = old.dataset.rows[place];
    if (!was) return null;
    if (was === row && old.blocked.has(was) === now.blocked.has(row)) continue;
    if (places.push(place) > MOST_ROWS || !hasSameCodes(was, row, now.dataset)) return null;
  }
  return places;
}

/** Rows that move to other codes come and go elsewhere, as members of lists and as breakdowns. */
const hasSameCodes = (was: Row, row: Row, { template }: Dataset): boolean =>
  was.number === row.number &&
  template.fields.every(
    ({ id, role }) =>
      !(role === 'dimension' || template.key.includes(id)) || was.values[id] === row.values[id],
  );

/** A sheet of some of its rows. */
function only({ dataset, blocked }: Usable, places: readonly number[]): Usable {
  const rows = places.flatMap((place) => dataset.rows[place] ?? []);
  const column = (field: string) => ({
    at: (index: number) => rows[index]?.values[field] ?? null,
    numbers: undefined,
  });
  return { dataset: { ...dataset, rows, column }, blocked };
}

function yearsIn(sheet: SheetRows, term: FactTerm, at: Where): readonly (number | null)[] {
  const { rules, filter } = select(sheet, term, at);
  const member = memberColumn(term);
  const { precedence } = sheet.template;
  // Which of several sources holds is decided for each member by all its rows (rulings B5).
  const isOpen = (column: string): boolean =>
    column === member || (precedence !== undefined && !precedence.per.includes(column));
  return sheet.rows
    .filter(
      (row) =>
        filter(row, member) &&
        rules.every((rule) => isOpen(rule.column) || isNamed(rule, codeOf(row, rule.column, sheet.fields))),
    )
    .map((row) => {
      const year = valueIn(row, 'year');
      return typeof year === 'number' ? year : null;
    });
}
