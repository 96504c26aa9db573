/**
 * Which figures of several countries may stand beside one another: those of one year and, where it matters who counts
 * as a migrant, of one definition. All others are shown apart, with the reason (domain/coherence-workbook §7).
 */
import { groupBy } from '../grouped.ts';
import type { IndicatorValue } from '../model.ts';
import { nationalFigures } from '../model/by-indicator.ts';
import type { ComparedDeclaration, ComparedFigure, NotShown, Pilot, PilotFigure } from '../model/pilots.ts';
import { byText } from './sizes.ts';

interface CountryFigures {
  readonly country: string;
  readonly figures: readonly PilotFigure[];
  readonly hidden: boolean;
}

export const comparedFigures = (
  pilots: readonly Pilot[],
  { figures }: ComparedDeclaration,
): readonly ComparedFigure[] =>
  figures.map(({ indicator, definedBy }) =>
    compareFigures(
      indicator,
      definedBy !== null,
      pilots.map((pilot) => figuresOf(pilot, indicator, definedBy)),
    ),
  );

function figuresOf({ country, outcome }: Pilot, indicator: string, sheet: string | null): CountryFigures {
  const national = nationalFigures(outcome.computed.values, indicator);
  return {
    country,
    hidden: national.some(({ isConcealed }) => isConcealed),
    figures: national.flatMap((each): PilotFigure[] =>
      each.value === null
        ? []
        : [
            {
              country,
              year: each.year,
              value: each.value,
              unit: each.unit,
              flags: each.flags,
              definition: sheet === null ? null : definitionOf(outcome.checked.usable, each, sheet),
            },
          ],
    ),
  };
}

/** Basis of the facts, else of the workbook, and the set of definitions that the workbook names. */
function definitionOf(
  usable: Pilot['outcome']['checked']['usable'],
  { inputs }: Pick<IndicatorValue, 'inputs'>,
  sheet: string,
): string | null {
  const counted = inputs.find((fact) => fact.sheet === sheet);
  const meta = usable.find(({ dataset }) => dataset.template.id === sheet)?.dataset.meta;
  const own = counted?.dimensions['basis'];
  const basis = own !== undefined && !own.startsWith('_') ? own : (meta?.migrantBasis ?? null);
  return basis === null ? null : [basis, meta?.definitionSet].filter(Boolean).join(' · ');
}

/** The pure rule: year and definition that most countries share; of several the newest year, then the fewest flags. */
export function compareFigures(
  indicator: string,
  defined: boolean,
  countries: readonly CountryFigures[],
): ComparedFigure {
  const usable = (figure: PilotFigure): boolean => !defined || figure.definition !== null;
  const groups = groupBy(countries.flatMap(({ figures }) => figures).filter(usable), (figure) =>
    JSON.stringify([figure.year, figure.definition]),
  );
  const flagged = (group: readonly PilotFigure[]): number =>
    group.filter(({ flags }) => flags.length > 0).length;
  const [best] = [...groups.values()]
    .filter((group) => group.length > 1)
    .sort(
      (a, b) =>
        b.length - a.length ||
        (b[0]?.year ?? 0) - (a[0]?.year ?? 0) ||
        flagged(a) - flagged(b) ||
        byText(a[0]?.definition ?? '', b[0]?.definition ?? ''),
    );
  const head = best?.[0];
  const common = head ? { year: head.year, definition: head.definition } : null;
  return {
    indicator,
    defined,
    common,
    entries: countries.map((each) => ({ country: each.country, ...entryOf(each, common, usable) })),
  };
}

function entryOf(
  { figures, hidden }: CountryFigures,
  common: ComparedFigure['common'],
  usable: (figure: PilotFigure) => boolean,
): { figure: PilotFigure | null; apart: NotShown | null } {
  const newest = [...figures].sort((a, b) => b.year - a.year)[0] ?? null;
  if (newest === null) return { figure: null, apart: hidden ? 'HIDDEN' : 'NO_FIGURE' };
  if (common === null) return { figure: newest, apart: usable(newest) ? 'ALONE' : 'NO_DEFINITION' };
  const sameYear = figures.find(({ year }) => year === common.year);
  if (sameYear === undefined) return { figure: newest, apart: 'OTHER_YEAR' };
  if (!usable(sameYear)) return { figure: sameYear, apart: 'NO_DEFINITION' };
  return { figure: sameYear, apart: sameYear.definition === common.definition ? null : 'OTHER_DEFINITION' };
}
