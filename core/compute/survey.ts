/**
 * Which figures are shares of the respondents of a survey, and how many respondents stand behind them (rulings B37).
 * A sample is counted for both sexes together, so the figure of one sex alone has none.
 */
import { type Bound, type BoundRatio, factKeyText } from '../expression/bound.ts';
import type { Evaluated } from '../expression/evaluated.ts';
import type { Dataset, Fact, IndicatorValue, Source, SurveyShare } from '../model.ts';

/** Whether any row says how many were asked. */
export function hasSample({ rows, column }: Dataset): boolean {
  const read = column?.('n_sample');
  return rows.some((row, index) => typeof (read ? read.at(index) : row.values['n_sample']) === 'number');
}

type Facts = ReadonlyMap<string, Fact>;

/**
 * Absent where the figure is no share, or where a row behind it does not say how many were asked.
 * @param asked sheets that have a column for it.
 */
export function surveyOf(result: Evaluated, asked: ReadonlySet<string>): IndicatorValue['survey'] {
  if (result.value === null || asked.size === 0) return undefined;
  const { facts } = result;
  if (!facts.some(({ sheet }) => asked.has(sheet))) return undefined;
  if (!facts.some(({ sources }) => sources.some(({ sample }) => sample !== undefined))) return undefined;
  const known: Facts = new Map(facts.map((fact) => [factKeyText(fact), fact]));
  const ratios = ratiosOf(result.bound);
  const shares = ratios.flatMap((ratio) => shareOf(ratio, known) ?? []);
  const [first] = ratios;
  return first && shares.length === ratios.length ? { factor: first.factor, shares } : undefined;
}

/** One share, or two of the same size whose difference is taken. */
function ratiosOf(bound: Bound): readonly BoundRatio[] {
  if (bound.op === 'ratio') return [bound];
  if (bound.op !== 'minus') return [];
  const { left, right } = bound;
  return left.op === 'ratio' && right.op === 'ratio' && left.factor === right.factor ? [left, right] : [];
}

function shareOf(ratio: BoundRatio, known: Facts): SurveyShare | null {
  const [part, whole] = [factsIn(ratio.numerator, known), factsIn(ratio.denominator, known)];
  if (!part || !whole || ![...part, ...whole].every(isOfAll)) return null;
  const asked = rowsOf(whole);
  if (![...rowsOf(part).keys()].every((row) => asked.has(row))) return null;
  const samples = [...asked.values()].map(({ sample }) => sample);
  const sample = samples.reduce<number | undefined>(
    (sum, each) => (sum === undefined || each === undefined ? undefined : sum + each),
    0,
  );
  const [numerator, denominator] = [numberOf(ratio.numerator, known), numberOf(ratio.denominator, known)];
  if (sample === undefined || sample === 0 || numerator === null || denominator === null) return null;
  const share = numerator / denominator;
  return share >= 0 && share <= 1 ? { share, sample } : null;
}

/** A count of both sexes: money has no share, and one sex no sample. */
const isOfAll = ({ unit, measure }: Fact): boolean =>
  (unit === 'persons' || unit === '1') && !/^(?:female|male|sex_unknown)\b/.test(measure);

/** By file, sheet and row: columns of one row have the same respondents. */
const rowsOf = (facts: readonly Fact[]): ReadonlyMap<string, Source> =>
  new Map(
    facts
      .flatMap(({ sources }) => sources)
      .map((source) => [[source.file, source.sheet, source.cell.replace(/\D/g, '')].join('|'), source]),
  );

/** Null where the term is more than a sum of facts, or one of them is not at hand. */
function factsIn(bound: Bound, known: Facts): readonly Fact[] | null {
  if (bound.op === 'fact') {
    const fact = known.get(factKeyText(bound.key));
    return fact ? [fact] : null;
  }
  if (bound.op !== 'plus') return null;
  const parts = bound.of.map((each) => factsIn(each, known));
  return parts.every((each) => each !== null) ? parts.flat() : null;
}

function numberOf(bound: Bound, known: Facts): number | null {
  const facts = factsIn(bound, known);
  return facts && facts.reduce((sum, { value }) => sum + value, 0);
}
