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
import type { Checked, Template } from '../model.ts';
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

/** Templates of which a sheet was read with at least one used row (B21). */
const usedTemplates = (checked: Checked): readonly Template[] =>
  checked.usable
    // a file of aid activities was published, not handed in
    .filter(({ dataset, blocked }) => !dataset.activities && dataset.rows.some((row) => !blocked.has(row)))
    .map(({ dataset }) => dataset.template);

/** Sheets with at least one used row, and the day on which the earliest workbook with it was sent; `null` if unsaid. */
function presentSheets(checked: Checked): ReadonlyMap<string, string | null> {
  const sent = new Map<string, string | null>();
  for (const { dataset, blocked } of checked.usable) {
    if (!dataset.rows.some((row) => !blocked.has(row))) continue;
    const known = sent.get(dataset.template.id) ?? null;
    const day = dataset.meta.submittedOn;
    sent.set(dataset.template.id, known === null || (day !== null && day < known) ? day : known);
  }
  return sent;
}

/** PLN_CALENDAR, in order of sheet and year. */
export function readCalendar(checked: Checked, catalogue: Catalogue): readonly CalendarEntry[] {
  const present = presentSheets(checked);
  return rowsOf(checked, 'PLN_CALENDAR', 'sheet_id')
    .flatMap(({ values, place }): CalendarEntry[] => {
      const sheet = text(values, 'sheet_id');
      const year = number(values, 'year');
      if (sheet === null || year === null) return [];
      const keeper = catalogue.templates.find((each) => each.id === sheet)?.institution;
      return [
        {
          sheet,
          year,
          institution: text(values, 'institution_code') ?? keeper ?? 'PLN',
          due: text(values, 'due_date'),
          receivedOn: text(values, 'received_date') ?? present.get(sheet) ?? null,
          present: present.has(sheet),
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
