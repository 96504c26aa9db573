/** Jobs of the tab Indicators: the list of figures, and one of them down to the ministry's cells. */
import {
  codeLabel,
  courseOf,
  describe,
  figureRemarks,
  figuresByIndicator,
  figureWords,
  groupWords,
  indicatorWords,
  Failure,
  isNational,
  nationalFigures,
  qualityLines,
  qualityOf,
  show,
  shownValue,
  traceTree,
  words,
  type Catalogue,
  type Fact,
  type FigureWords,
  type IndicatorValue,
  type Language,
  type Qualities,
} from '../../../core/index.ts';
import { catalogueOf, settingsOf } from '../bench.ts';
import type { GroupFigure, IndicatorDetail, IndicatorLine, ShownFigure, SourcePart } from '../results.ts';
import type { Job } from '../serve.ts';

/** Points of a small chart. */
const COURSE = 8;
/** Cells listed for one term; the workbook's own sheet 14_TRACE has them all. */
const MOST_CELLS = 200;

export const indicators: Job<'indicators'> = async ({ of, ...asked }, bench) => {
  const { computed, checked } = await bench.figures(asked, of);
  const { language, settings } = asked;
  const catalogue = catalogueOf(settingsOf(settings));
  const said = figureWords(catalogue, language);
  const national = new Map(catalogue.indicators.map(({ id }) => [id, nationalFigures(computed.values, id)]));
  const quality = qualityOf([...national.values()].flat(), catalogue.templates);
  const lines = catalogue.indicators.flatMap((indicator): IndicatorLine[] => {
    const own = national.get(indicator.id) ?? [];
    if (own.length === 0) return [];
    const newest = newestOf(own);
    return [
      {
        id: indicator.id,
        label: said.names.indicator(indicator.id) ?? indicator.id,
        dimension: {
          id: indicator.dimension,
          label: codeLabel(language, 'CL_DIMENSION', indicator.dimension),
        },
        figure: newest && newest.value !== null ? shown(newest, quality, said) : null,
        points: newest ? courseOf(own, newest.year, COURSE) : [],
        decimals: indicator.decimals,
      },
    ];
  });
  return { country: countryOf(checked.country, language), lines };
};

export const indicator: Job<'indicator'> = async ({ id, of, ...asked }, bench) => {
  const { computed } = await bench.figures(asked, of);
  const { language, settings } = asked;
  const catalogue = catalogueOf(settingsOf(settings));
  const declared = catalogue.indicators.find((each) => each.id === id);
  if (!declared) throw new Failure('BUG', 'unexpected', { cause: id });
  const said = figureWords(catalogue, language);
  const all = figuresByIndicator(computed.values).get(id) ?? [];
  const quality = qualityOf(all, catalogue.templates);
  const national = all.filter(isNational).sort((a, b) => b.year - a.year);
  const text = indicatorWords(declared, catalogue, language, said.names);
  const newest = newestOf(national);
  return {
    id,
    label: text.name,
    unit: text.unit,
    formula: text.formula,
    notes: [text.note, text.coreOnly].filter(Boolean),
    standards: [text.source, ...text.sdg, ...text.gcm].filter(Boolean),
    years: national.map((value) => shown(value, quality, said)),
    breakdowns: breakdownsOf(all, quality, said, catalogue, language),
    parts: newest ? partsOf(newest, catalogue, said) : [],
  };
};

export const countryOf = (code: string | null, language: Language): { id: string; label: string } | null =>
  code === null ? null : { id: code, label: codeLabel(language, 'CL_AREA', code) };

/** The latest figure there is, else the latest year in which none could be computed. */
const newestOf = (values: readonly IndicatorValue[]): IndicatorValue | undefined => {
  const byYear = values.toSorted((a, b) => b.year - a.year);
  return byYear.find(({ value }) => value !== null) ?? byYear[0];
};

function shown(value: IndicatorValue, quality: Qualities, said: FigureWords): ShownFigure {
  return {
    year: value.year,
    ...shownValue(value, said),
    remarks: [...figureRemarks(value, said), ...qualityLines(value, quality.get(value), said)],
  };
}

/** Figures of groups in their newest year, by the dimension that tells them apart. */
function breakdownsOf(
  all: readonly IndicatorValue[],
  quality: Qualities,
  said: FigureWords,
  catalogue: Catalogue,
  language: Language,
): IndicatorDetail['breakdowns'] {
  const told = groupWords(catalogue, language);
  const names = new Map<string, IndicatorValue[]>();
  for (const value of all) {
    const dimensions = Object.keys(value.disaggregation);
    if (dimensions.length === 0 || value.value === null) continue;
    const name = dimensions.join(' × ');
    names.set(name, [...(names.get(name) ?? []), value]);
  }
  return [...names].map(([name, own]) => {
    const year = Math.max(...own.map((value) => value.year));
    const newest = own.filter((value) => value.year === year);
    const figures = newest.map((value): GroupFigure => ({
      group: Object.entries(value.disaggregation)
        .map(([dimension, code]) => told.code(dimension, code, value))
        .join(' · '),
      ...shown(value, quality, said),
    }));
    const label = name
      .split(' × ')
      .map((each) => told.dimension(each, own[0]) ?? each)
      .join(' × ');
    return {
      name: label,
      figures: figures.toSorted((a, b) => a.group.localeCompare(b.group, language)),
    };
  });
}

/** The terms of the formula, each with the ministry's cells that it took. */
function partsOf(
  value: IndicatorValue,
  catalogue: Catalogue,
  { names, language }: FigureWords,
): SourcePart[] {
  const lookup = (id: string) => catalogue.indicators.find((each) => each.id === id)?.value;
  const { figures } = words(language);
  return traceTree(value, lookup(value.indicator), lookup).flatMap(({ terms }) =>
    terms.map(({ term, facts }) => ({
      text: term ? describe(term, language, names) : figures.otherFacts,
      value: show(
        facts.reduce((sum, fact) => sum + fact.value, 0),
        language,
      ),
      cells: cellsOf(facts),
    })),
  );
}

const cellsOf = (facts: readonly Fact[]): SourcePart['cells'] =>
  facts
    .flatMap(({ sources }) => sources)
    .slice(0, MOST_CELLS)
    .map(({ file, sheet, cell, raw }) => ({ file, sheet, cell, raw }));
