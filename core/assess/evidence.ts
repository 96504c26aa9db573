/** The indicators that links name as evidence, and the core figures there are (coherence §3.4; rulings-coherence B21, B45). */
import type { CoreFigure, EvidenceIndicator, Thresholds } from '../model/coherence.ts';
import type { Catalogue } from '../catalogue/define.ts';
import type { Expression } from '../expression/grammar.ts';
import { inside } from '../expression/terms.ts';
import { figuresByIndicator, isNational, nationalFigures } from '../model/by-indicator.ts';
import { keeperFirst } from '../model/keeper.ts';
import type { Checked, Computed, IndicatorValue, Place } from '../model.ts';
import { type Tree, windowStart } from './plan.ts';
import { compare, list, rowsOf, sortedPlaces, text } from './rows.ts';
import { askedSplits } from './required-splits.ts';
import { splitsFrom } from './splits.ts';

export function readEvidence(
  checked: Checked,
  computed: Computed,
  catalogue: Catalogue,
  { tree, refYear }: { readonly tree: Tree; readonly refYear: number },
  thresholds: Thresholds,
): ReadonlyMap<string, EvidenceIndicator> {
  // a row on a pillar or an unknown goal counts nowhere (B36)
  const named = rowsOf(checked, 'PLN_LINKS', 'strength').flatMap(({ values }) =>
    tree.goalOf(text(values, 'goal_id')) === null ? [] : list(values, 'evidence_ids'),
  );
  const ids = [...new Set(named)].sort(compare);
  const from = windowStart(refYear, thresholds);
  const figures = figuresByIndicator(computed.values);
  const splitsOf = splitsFrom(checked);
  return new Map(
    ids.map((id) => {
      const own = figures.get(id) ?? [];
      const figure = newestOf(own, refYear);
      const sheets = sheetsOf(id, catalogue);
      const dimension = dimensionOf(id, catalogue);
      const splits = figure ? splitsOf(figure.inputs) : [];
      return [
        id,
        {
          ...{ id, dimension, splits },
          required: askedSplits(dimension, splits, catalogue.requiredSplits),
          latest: figure ? { year: figure.year, value: figure.value } : null,
          recent: figure !== undefined && figure.year >= from,
          sheets: [...sheets].sort(compare),
          ...workbookOf(sheets[0], checked, catalogue),
          places: figure ? placesOf(figure) : [],
          series: seriesOf(nationalFigures(computed.values, id), refYear),
        },
      ];
    }),
  );
}

/** Core indicators with a figure within `recent_years`, in order of the catalogue. */
export function coreFiguresOf(
  computed: Computed,
  catalogue: Catalogue,
  refYear: number,
  thresholds: Thresholds,
): readonly CoreFigure[] {
  const core = catalogue.indicators.filter((each) => each.tier === 'core');
  const figures = figuresByIndicator(computed.values);
  const from = windowStart(refYear, thresholds);
  return core.flatMap(({ id, dimension }): CoreFigure[] => {
    const figure = newestOf(figures.get(id) ?? [], refYear);
    if (!figure || figure.year < from) return [];
    const { year } = figure;
    // Few are ever asked for their cells, and a sum over all projects has thousands.
    return [
      {
        id,
        dimension,
        year,
        get places() {
          return placesOf(figure);
        },
      },
    ];
  });
}

/** Newest figure of an indicator not after the reference year; the national one where the year has one. */
function newestOf(own: readonly IndicatorValue[], refYear: number): IndicatorValue | undefined {
  let newest: IndicatorValue | undefined;
  for (const figure of own) {
    const { year } = figure;
    if (year > refYear) continue;
    const isBetter =
      !newest || year > newest.year || (year === newest.year && isNational(figure) && !isNational(newest));
    // A figure that is not shown is evidence all the same.
    if (isBetter && (figure.value !== null || figure.isConcealed)) newest = figure;
  }
  return newest;
}

const placesOf = ({ inputs }: IndicatorValue): readonly Place[] =>
  sortedPlaces(
    inputs.flatMap((fact) => fact.sources.map(({ file, sheet, cell }) => ({ file, sheet, cell }))),
  );

/** CL_DIMENSION code of an indicator; ids that the catalogue does not know begin with theirs or have none. */
const dimensionOf = (id: string, catalogue: Catalogue): string =>
  catalogue.indicators.find((each) => each.id === id)?.dimension ?? id.slice(0, 3);

/** The workbook of the first sheet of a formula: whose it is, and whom it counts as a migrant (B45). */
function workbookOf(
  sheet: string | undefined,
  { usable }: Checked,
  { templates }: Catalogue,
): Pick<EvidenceIndicator, 'keeper' | 'basis'> {
  const holding = usable.map(({ dataset }) => dataset).filter(({ template }) => template.id === sheet);
  const dataset = holding.sort(keeperFirst)[0];
  return {
    keeper: templates.find((each) => each.id === sheet)?.institution ?? null,
    basis: dataset?.meta.migrantBasis ?? null,
  };
}

/** National figures of an indicator with a value up to a year, in order of year. */
const seriesOf = (national: readonly IndicatorValue[], refYear: number): EvidenceIndicator['series'] =>
  national
    .flatMap(({ year, value }) => (value !== null && year <= refYear ? [{ year, value }] : []))
    .sort((a, b) => a.year - b.year);

/** Sheets from which a figure takes at least one number, through the indicators it is built on, in order of the formula. */
function sheetsOf(id: string, catalogue: Catalogue): readonly string[] {
  const seen = new Set<string>();
  const ofIndicator = (name: string): readonly string[] => {
    const indicator = catalogue.indicators.find((each) => each.id === name);
    if (!indicator || seen.has(name)) return [];
    seen.add(name);
    return indicator.measure ? indicator.sheets : ofFormula(indicator.value);
  };
  const ofFormula = (formula: Expression): readonly string[] => {
    if (formula.op === 'fact') return [formula.sheet];
    if (formula.op === 'indicator') return formula.of ? ofFormula(formula.of) : ofIndicator(formula.id);
    return inside(formula).flatMap(ofFormula);
  };
  return [...new Set(ofIndicator(id))];
}
