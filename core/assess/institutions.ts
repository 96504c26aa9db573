/** Who has to do with which goal, who sent data, and what was expected (coherence §5.6; rulings-coherence B20, B21). */
import type {
  CalendarEntry,
  Cell,
  Definitions,
  Effect,
  Institution,
  PlanNode,
  Policy,
  Thresholds,
} from '../model/coherence.ts';
import type { Catalogue } from '../catalogue/define.ts';
import type { Checked, Template, Value } from '../model.ts';
import { groupBy } from '../grouped.ts';
import { placeOf } from '../grid/address.ts';
import { by, compare, number, rowsOf, text } from './rows.ts';

/** The planning authority and the partners run the exercise and are not tested by it (B20f). */
const NEVER_RELEVANT: ReadonlySet<string> = new Set(['PLN', 'DON']);

export const institutionCodes = (catalogue: Catalogue): readonly string[] =>
  catalogue.codeLists.find((each) => each.id === 'CL_INSTITUTION')?.codes ?? [];

/** Owner of a goal ∪ data owners of its linked dimensions, both directions ∪ leads of active policies on it (§5.6). */
export function relevantFor(
  goal: { readonly id: string; readonly owner: string | null; readonly cells: readonly Cell[] },
  effects: readonly Effect[],
  policies: ReadonlyMap<string, Policy>,
  thresholds: Thresholds,
  codes: readonly string[],
): readonly string[] {
  const dataOwners = goal.cells
    .filter((cell) => cell.linked)
    .flatMap((cell) => thresholds.owners[cell.dimension] ?? []);
  const leads = effects
    .filter((effect) => effect.goal === goal.id && effect.standing === 'active')
    .map((effect) => policies.get(effect.policy)?.lead ?? null);
  return [...new Set([goal.owner, ...dataOwners, ...leads])]
    .filter((code) => code !== null)
    .filter((code) => codes.includes(code) && !NEVER_RELEVANT.has(code))
    .sort(compare);
}

export const ownerOf = (node: PlanNode, codes: readonly string[]): string | null => {
  const owner = text(node.values, 'owner');
  return owner !== null && codes.includes(owner) ? owner : null;
};

/** Every institution of the code list, with what it sent and the goals it is relevant for. */
export function institutionsOf(
  checked: Checked,
  codes: readonly string[],
  goals: readonly { readonly id: string; readonly relevant: readonly string[] }[],
): readonly Institution[] {
  // The institution that keeps the sheet, whoever passed it on; META and other common sheets are nobody’s.
  const submitted = new Set(usedTemplates(checked).map((template) => template.institution));
  return codes.map((code) => ({
    code,
    submitted: submitted.has(code),
    goals: goals.filter((goal) => goal.relevant.includes(code)).map((goal) => goal.id),
  }));
}

/** Templates of which a sheet was handed in with at least one used row (B21). */
const usedTemplates = (checked: Checked): readonly Template[] =>
  handedIn(checked).map(({ dataset }) => dataset.template);

/** Sheets with a used row; a file of aid activities was published, not handed in. */
const handedIn = ({ usable }: Checked): Checked['usable'] =>
  usable.filter(
    ({ dataset, blocked }) => !dataset.activities && dataset.rows.some((row) => !blocked.has(row)),
  );

interface Arrival {
  readonly sheet: string;
  /** Years of its used rows; `null` for a list without years, which holds for every one. */
  readonly years: ReadonlySet<Value> | null;
  /** The day on which its workbook was sent; `null` where it does not say. */
  readonly on: string | null;
}

const arrivals = (checked: Checked, sheets: ReadonlySet<string | null>): readonly Arrival[] =>
  handedIn(checked)
    .filter(({ dataset }) => sheets.has(dataset.template.id))
    .map(({ dataset: { template, rows, column, meta }, blocked }) => {
      const dated = template.fields.some(({ id }) => id === 'year');
      const held = column?.('year');
      const years = new Set<Value>();
      rows.forEach((row, index) => {
        if (dated && !blocked.has(row)) years.add(held ? held.at(index) : (row.values['year'] ?? null));
      });
      return { sheet: template.id, years: dated ? years : null, on: meta.submittedOn };
    });

/** PLN_CALENDAR, in order of sheet and year. */
export function readCalendar(checked: Checked, catalogue: Catalogue): readonly CalendarEntry[] {
  const rows = rowsOf(checked, 'PLN_CALENDAR', 'sheet_id');
  const expected = new Set(rows.map(({ values }) => text(values, 'sheet_id')));
  const came = groupBy(arrivals(checked, expected), ({ sheet }) => sheet);
  return rows
    .flatMap(({ values, place }): CalendarEntry[] => {
      const sheet = text(values, 'sheet_id');
      const year = number(values, 'year');
      if (sheet === null || year === null) return [];
      const keeper = catalogue.templates.find((each) => each.id === sheet)?.institution;
      const own = came.get(sheet) ?? [];
      const ofYear = own.filter(({ years }) => years?.has(year) ?? true);
      const typed = endOf(text(values, 'received_date'));
      const due = endOf(text(values, 'due_date'));
      const receivedOn = typed ?? ofYear.flatMap(({ on }) => on ?? []).sort()[0] ?? null;
      return [
        {
          sheet,
          year,
          institution: text(values, 'institution_code') ?? keeper ?? 'PLN',
          due,
          receivedOn,
          received: typed !== null || ofYear.length > 0,
          inTime: receivedOn !== null && due !== null && receivedOn <= due,
          present: own.length > 0,
          values,
          place,
        },
      ];
    })
    .sort(
      by(
        (entry) => entry.sheet,
        (entry) => String(entry.year),
      ),
    );
}

/** A bare year is its end (B8). */
const endOf = (date: string | null): string | null =>
  date !== null && /^\d{4}$/.test(date) ? `${date}-12-31` : date;

/** Definitions in META of every workbook that counts. */
export const readDefinitions = ({ usable }: Checked): readonly Definitions[] =>
  usable
    .map(({ dataset }) => dataset)
    .filter((dataset) => dataset.template.id === 'META')
    .sort(
      by(
        (dataset) => dataset.meta.institution ?? '',
        (dataset) => dataset.file,
      ),
    )
    .map((dataset) => ({
      institution: dataset.meta.institution ?? '',
      definitionSet: dataset.meta.definitionSet,
      migrantBasis: dataset.meta.migrantBasis,
      places: {
        definition_set: placeOf(dataset, null, 'definition_set'),
        migrant_basis: placeOf(dataset, null, 'migrant_basis'),
      },
    }));
