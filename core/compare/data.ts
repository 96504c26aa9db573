/** What the countries sent and how they used the templates: sheets, columns, columns of their own (§7, 07 and 10). */
import { addTo } from '../grouped.ts';
import type { Dataset, IndicatorValue, Template } from '../model.ts';
import type {
  ColumnInPilots,
  ComparedDeclaration,
  LocalColumn,
  Pilot,
  SheetInPilots,
} from '../model/pilots.ts';
import { byText, shareOf } from './sizes.ts';

type SheetState = SheetInPilots['countries'][number];

const sentSheets = ({ outcome }: Pilot): ReadonlyMap<string, readonly Dataset[]> => {
  const sent = new Map<string, Dataset[]>();
  for (const { dataset } of outcome.checked.usable)
    if (dataset.rows.length > 0) addTo(sent, dataset.template.id, dataset);
  return sent;
};

/** Data sheets that some country sent or should have sent, in the order of the templates. */
export function sheetsOf(
  pilots: readonly Pilot[],
  templates: readonly Template[],
  declared: ComparedDeclaration,
): readonly SheetInPilots[] {
  const states = pilots.map((pilot) => {
    const sent = sentSheets(pilot);
    const expected = new Set(pilot.outcome.assessed.model.calendar.map(({ sheet }) => sheet));
    return ({ id }: Template): SheetState => ({
      country: pilot.country,
      state: sent.has(id) ? 'SUBMITTED' : expected.has(id) ? 'MISSING' : 'NOT_EXPECTED',
      complete: sent.has(id) ? newestShare(pilot, declared.complete, id) : null,
      bySex: sent.has(id) ? newestShare(pilot, declared.bySex, id) : null,
    });
  });
  return templates
    .filter(({ institution, record }) => institution !== '*' && !record)
    .map((template) => ({ sheet: template.id, countries: states.map((stateOf) => stateOf(template)) }))
    .filter(({ countries }) => countries.some(({ state }) => state !== 'NOT_EXPECTED'))
    .map((each) => ({ ...each, hardForAll: isHard(each.countries) }));
}

/** Completeness and split by sex as the indicators measure them, 0–1. */
function newestShare({ outcome }: Pilot, indicator: string, sheet: string): number | null {
  const own = (each: IndicatorValue): boolean =>
    each.indicator === indicator &&
    each.disaggregation['sheet_id'] === sheet &&
    Object.keys(each.disaggregation).length === 1;
  const newest = outcome.computed.values.filter((each) => own(each) && each.value !== null).at(-1)?.value;
  return newest === undefined || newest === null ? null : newest / 100;
}

/** Filled less than this. */
export const HARD = 0.5;

/** Missing or less than half complete wherever it was expected or sent, and in two countries at least. */
export function isHard(countries: readonly SheetState[]): boolean {
  const asked = countries.filter(({ state }) => state !== 'NOT_EXPECTED');
  const hard = asked.filter(
    ({ state, complete }) => state === 'MISSING' || (complete !== null && complete < HARD),
  );
  return asked.length >= 2 && hard.length === asked.length;
}

/** Columns of the sheets that some country sent. */
export function columnsOf(
  pilots: readonly Pilot[],
  templates: readonly Template[],
): readonly ColumnInPilots[] {
  const sent = pilots.map((pilot) => ({ country: pilot.country, sheets: sentSheets(pilot) }));
  return templates
    .filter(({ id, layout }) => layout === 'table' && sent.some(({ sheets }) => sheets.has(id)))
    .flatMap(({ id: sheet, fields }) =>
      fields.map(({ id: column }): ColumnInPilots => {
        const counts = sent.map(({ country, sheets }) => ({
          country,
          ...countFilled(sheets.get(sheet) ?? [], column),
        }));
        return {
          sheet,
          column,
          filled: counts.map(({ country, rows, filled }) => ({ country, share: shareOf(filled, rows) })),
          overflow: counts.reduce((total, { overflow }) => total + overflow, 0),
          unused: counts.every(({ filled }) => filled === 0),
        };
      }),
    );
}

/** A value that only stands for a blank cell, or follows from another one, was filled in by nobody. */
function countFilled(datasets: readonly Dataset[], column: string) {
  let [rows, filled, overflow] = [0, 0, 0];
  for (const dataset of datasets) {
    rows += dataset.rows.length;
    if (!dataset.columns.has(column)) continue;
    for (const row of dataset.rows) {
      const value = row.values[column] ?? null;
      if (value !== null && (!dataset.grid || dataset.raw(row, column) !== '')) filled++;
      if (row.readings?.[column]?.trouble === 'TOO_LONG') overflow++;
    }
  }
  return { rows, filled, overflow };
}

export const localColumnsOf = (pilots: readonly Pilot[]): readonly LocalColumn[] =>
  pilots.flatMap(({ country, outcome }) =>
    outcome.checked.usable
      .flatMap(({ dataset }) =>
        dataset.unknownColumns.map((header) => ({ country, sheet: dataset.template.id, header })),
      )
      .sort((a, b) => byText(a.sheet, b.sheet) || byText(a.header, b.header)),
  );
