/** Figures as records for other programs (indicators §1.5); the shape stands in schema.ts. */
import type { Catalogue } from '../catalogue/define.ts';
import { nameOfIndicator } from '../i18n/labels.ts';
import { currencyOf } from '../i18n/units.ts';
import type { Fact, IndicatorValue, Language } from '../model.ts';
import { type Quality, qualityOf } from '../quality/quality.ts';
import { cellsOf } from './cells.ts';
import type { FigureInput, FigureRecord, FiguresFile, Revision } from './schema.ts';

export interface RecordOptions {
  readonly language: Language;
  readonly catalogue: Catalogue;
  /** Every cell behind a figure as well, with what stood in it. */
  readonly trace?: boolean;
  /** Of the figures, only these become records; changes are worked out from all of them. */
  readonly only?: (value: IndicatorValue) => boolean;
}

export interface FileOptions extends RecordOptions {
  readonly toolVersion: string;
  readonly asOf: string | null;
  readonly country: string | null;
  readonly inputs: readonly { readonly file: string; readonly sha256: string | null }[];
  readonly revisions: readonly Revision[] | null;
}

export function figureRecords(values: readonly IndicatorValue[], options: RecordOptions): FigureRecord[] {
  const quality = qualityOf(values, options.catalogue.templates);
  const { only = () => true } = options;
  return values.flatMap((value) => {
    const own = quality.get(value);
    return own && only(value) ? [recordOf(value, own, options)] : [];
  });
}

export const figuresFile = (records: readonly FigureRecord[], options: FileOptions): FiguresFile => ({
  figuresVersion: '1.0',
  tool: { name: 'mainstream', version: options.toolVersion },
  computed_on: options.asOf,
  language: options.language,
  country: options.country,
  catalogue: options.catalogue.version,
  inputs: options.inputs.map(({ file, sha256 }) => ({ file, sha256 })),
  figures: [...records],
  revisions: options.revisions && [...options.revisions],
});

function recordOf(
  value: IndicatorValue,
  { previous, change, changePercent, flags, sources, interval }: Quality,
  { language, catalogue, trace = false }: RecordOptions,
): FigureRecord {
  const declared = catalogue.indicators.find(({ id }) => id === value.indicator);
  return {
    indicator_id: value.indicator,
    name: nameOfIndicator(language, value.indicator, declared) ?? value.indicator,
    country: value.country,
    year: value.year,
    disagg: { ...value.disaggregation },
    value: value.value,
    unit: value.unit,
    currency: /currency/.test(value.unit) ? currencyOf(value) : null,
    decimals: declared?.decimals ?? null,
    obs_status: value.obsStatus,
    conf_status: value.confStatus,
    flags: [...flags],
    reasons: [...value.reasons],
    missing: [...value.missing],
    numerator: value.numerator,
    denominator: value.denominator,
    previous,
    change,
    change_percent: changePercent,
    n_sources: sources,
    interval: interval && { level: 95, ...interval, approximate: true },
    inputs: value.inputs.map((fact) => inputOf(fact, trace)),
  };
}

const inputOf = (fact: Fact, trace: boolean): FigureInput => ({
  fact: `${fact.sheet}.${fact.measure}`,
  year: fact.year,
  dimensions: { ...fact.dimensions },
  value: fact.value,
  unit: fact.unit,
  obs_status: fact.obsStatus,
  flags: [...fact.flags],
  from: cellsOf(fact.sources),
  // Remarks of rows stay out: they may hold personal data.
  ...(trace && {
    sources: fact.sources.map(({ file, sheet, cell, raw, value, step, obsStatus, origin }) => ({
      ...{ file, sheet, cell, raw, value, step, obs_status: obsStatus },
      ...(origin !== undefined && { origin }),
    })),
  }),
});
