/** What protection does to the figures: in a public edition hidden numbers are gone, in the full one they are marked. */
import { factKeyText } from '../../expression/bound.ts';
import { factWithFlag } from '../../expression/lazy-fact.ts';
import { type Computed, computedWith, type Fact, type IndicatorValue, type Source } from '../../model.ts';
import { figuresByIndicator, joinedByIndicator } from '../../model/by-indicator.ts';
import { figureWith } from '../../model/figure.ts';
import { knownIn, once } from '../../remember.ts';
import type { Hidden } from './protect.ts';
import type { Hiding } from './state.ts';

/** Flag of a number that a public edition does not show; its words stand in `i18n/`. */
const flagOf = (hiding: Hiding): string => `HIDDEN_${hiding}`;

/** Every number stays; those that a public edition hides carry a flag. @param hidden of these very facts and figures. */
export function mark(computed: Computed, hidden: Hidden): Computed {
  const marked = new Map<string, Map<IndicatorValue, Hiding>>();
  for (const [item, hiding] of hidden.figures)
    if ('indicator' in item) knownIn(marked, item.indicator, () => new Map()).set(item, hiding);
  const values = joinedByIndicator(
    [...figuresByIndicator(computed.values)].map(([id, own]) => [id, markedIn(own, marked.get(id))]),
  );
  const facts = once(() =>
    computed.facts.map((fact) => {
      const hiding = hidden.facts.get(fact);
      return hiding === undefined ? fact : factWithFlag(fact, flagOf(hiding));
    }),
  );
  return computedWith(computed, { values, facts });
}

/** The same list as before where the same figures of it are hidden. */
function markedIn(
  values: readonly IndicatorValue[],
  hidden: ReadonlyMap<IndicatorValue, Hiding> | undefined,
): readonly IndicatorValue[] {
  if (!hidden) return values;
  const last = lastMarked.get(values);
  if (
    last?.hidden.size === hidden.size &&
    [...hidden].every(([value, why]) => last.hidden.get(value) === why)
  )
    return last.marked;
  const marked = values.map((value) => {
    const hiding = hidden.get(value);
    return hiding === undefined ? value : new Marked(value, flagOf(hiding));
  });
  lastMarked.set(values, { hidden, marked });
  return marked;
}

const lastMarked = new WeakMap<
  readonly IndicatorValue[],
  { readonly hidden: ReadonlyMap<IndicatorValue, Hiding>; readonly marked: readonly IndicatorValue[] }
>();

/** A figure with one more flag; the rest is worked out by the figure itself, when somebody asks for it. */
class Marked implements IndicatorValue {
  readonly indicator: string;
  readonly country: string;
  readonly year: number;
  readonly disaggregation: IndicatorValue['disaggregation'];
  readonly value: number | null;
  readonly unit: string;
  readonly survey?: NonNullable<IndicatorValue['survey']>;
  readonly #of: IndicatorValue;
  readonly #flag: string;

  constructor(of: IndicatorValue, flag: string) {
    this.indicator = of.indicator;
    this.country = of.country;
    this.year = of.year;
    this.disaggregation = of.disaggregation;
    this.value = of.value;
    this.unit = of.unit;
    this.#of = of;
    this.#flag = flag;
    if (of.survey) this.survey = of.survey;
  }

  get flags(): readonly string[] {
    return [...this.#of.flags, this.#flag];
  }
  get obsStatus(): IndicatorValue['obsStatus'] {
    return this.#of.obsStatus;
  }
  get confStatus(): string {
    return this.#of.confStatus;
  }
  get reasons(): readonly string[] {
    return this.#of.reasons;
  }
  get missing(): readonly string[] {
    return this.#of.missing;
  }
  get numerator(): number | null {
    return this.#of.numerator;
  }
  get denominator(): number | null {
    return this.#of.denominator;
  }
  get inputs(): readonly Fact[] {
    return this.#of.inputs;
  }
  get excel(): IndicatorValue['excel'] {
    return this.#of.excel;
  }
}

/** Hidden numbers are gone, with everything from which they could be read: parts, formula, cells, remarks. */
export function conceal(computed: Computed, hidden: Hidden): Computed {
  const closed = new Set([...hidden.facts.keys()].map(factKeyText));
  const open = new Map<string, Fact>();
  for (const fact of computed.facts)
    if (!closed.has(factKeyText(fact))) open.set(factKeyText(fact), withoutCells(fact));
  return {
    values: computed.values.flatMap((value) => {
      const hiding = hidden.figures.get(value);
      // what a ministry keeps back is absent, not marked (coherence-workbook §2.6)
      if (hiding === 'N' && value.confStatus !== 'F') return [];
      const inputs = value.inputs.flatMap((fact) => open.get(factKeyText(fact)) ?? []);
      if (hiding !== undefined) return [suppressed(value, hiding)];
      // parts of a figure that could not be given are no published figures
      const parts = value.value === null ? { numerator: null, denominator: null } : {};
      return [figureWith(value, { ...parts, inputs, excel: null })];
    }),
    facts: [...open.values()],
    reconciliations: computed.reconciliations.filter((each) => !hidden.figures.has(each)),
    // comparisons name the figures of both sides
    issues: computed.issues.map(({ rule, severity, key, place, count }) => ({
      ...{ rule, severity, key, place, args: {} },
      ...(count !== undefined && { count }),
    })),
  };
}

/** Field by field: what is added to figures one day is not shown before somebody has thought of it here. */
export const suppressed = (
  { indicator, country, year, disaggregation, unit }: IndicatorValue,
  hiding: Hiding,
): IndicatorValue => ({
  indicator,
  country,
  year,
  disaggregation,
  unit,
  value: null,
  isConcealed: true,
  numerator: null,
  denominator: null,
  obsStatus: 'Q',
  confStatus: hiding,
  flags: [],
  reasons: ['SUPPRESSED'],
  missing: [],
  inputs: [],
  excel: null,
});

/** Of the ministry's cells only their place stays, save where the fact is that one cell as it stands. */
function withoutCells(fact: Fact): Fact {
  const [only] = fact.sources;
  const isPlain = fact.sources.length === 1 && only?.step === '' && only.value === fact.value;
  const closed = ({ file, sheet, cell, obsStatus, ...rest }: Source): Source => ({
    file,
    sheet,
    cell,
    obsStatus,
    raw: isPlain ? rest.raw : '',
    value: isPlain ? rest.value : null,
    step: '',
    // no output has it of a row; whether it was said at all is told of the figure
    ...(rest.sample !== undefined && { sample: rest.sample }),
  });
  const { reported, ...shown } = fact;
  return { ...(reported === undefined ? fact : shown), sources: fact.sources.map(closed) };
}
