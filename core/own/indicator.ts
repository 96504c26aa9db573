/**
 * A country's own indicators as indicators like any other. An indicator that they name is put into the formula, so that
 * whatever reads the tree (values, sheets needed, disclosure, SQL) finds all of it there.
 */
import {
  type ArithmeticIndicator,
  type Catalogue,
  defineIndicator,
  isArithmetic,
} from '../catalogue/define.ts';
import type { Expression } from '../expression/grammar.ts';
import { Failure } from '../failure.ts';
import { LANGUAGES, type OwnWords } from '../model.ts';
import { ownFormula } from './formula.ts';
import { checkBreakdowns, checkNames, notKnown } from './formula-names.ts';
import type { OwnIndicator, OwnTitle } from '../settings.ts';

/** What the product shows unless the author says otherwise. */
const DECIMALS = 1;
const MIN_CELL = 5;

/**
 * @param base with the country's own sheets and codes
 * @param units of the product, which have words in every language
 */
export function ownIndicators(own: readonly OwnIndicator[], base: Catalogue): readonly ArithmeticIndicator[] {
  const parsed = own.map((each, index): Written => {
    const place = `indicators[${String(index)}]`;
    const { id } = each;
    if (own.findIndex((other) => other.id === id) < index || isTaken(id, base))
      throw new Failure('BAD_SETTINGS', 'own-taken', { field: `${place}.id`, found: id });
    const dimensions = base.codeLists.find((list) => list.id === 'CL_DIMENSION')?.codes ?? [];
    if (!dimensions.includes(dimensionOf(id))) throw notKnown(`${place}.id`, dimensionOf(id), dimensions);
    const value = ownFormula(each.value, `${place}.value`);
    checkNames(value, `${place}.value`, base);
    return { own: each, place, value };
  });
  const known = new Map<string, Expression | Written>([
    ...base.indicators.filter(isArithmetic).map(({ id, value }) => [id, value] as const),
    ...parsed.map((each) => [each.own.id, each] as const),
  ]);
  return parsed.map(({ own: each, place, value }) => {
    const indicator = declared(each, filled(value, `${place}.value`, known, [each.id]), base);
    checkBreakdowns(indicator, `${place}.disaggregation`, base);
    return indicator;
  });
}

interface Written {
  readonly own: OwnIndicator;
  readonly place: string;
  readonly value: Expression;
}

const dimensionOf = (id: string): string => id.slice(0, 3);

const isTaken = (id: string, { indicators }: Catalogue): boolean => indicators.some((each) => each.id === id);

function declared(own: OwnIndicator, value: Expression, base: Catalogue): ArithmeticIndicator {
  const { id, name, note, unit, national } = own;
  const isUnitOfOurs = typeof unit === 'string' && base.indicators.some((each) => each.unit === unit);
  const words = wordsOf(unit);
  return defineIndicator({
    id,
    own: {
      name: wordsOf(name),
      ...(note !== undefined && { note: wordsOf(note) }),
      ...(!isUnitOfOurs && { unit: words }),
    },
    tier: own.tier ?? 'core',
    dimension: dimensionOf(id),
    unit: LANGUAGES.map((language) => words[language]).find((text) => text !== undefined) ?? '',
    decimals: own.decimals ?? DECIMALS,
    aggregation: own.aggregation,
    minCell: own.minCell ?? MIN_CELL,
    disaggregation: own.disaggregation ?? [],
    ...(national === false && { national }),
    value,
    sdg: own.sdg ?? '-',
    gcm: own.gcm ?? '-',
    source: own.source ?? '-',
    example: own.example ?? '',
  });
}

/** A text is a title in every language; languages without one are left out. */
const wordsOf = (title: OwnTitle): OwnWords =>
  Object.fromEntries(
    LANGUAGES.flatMap((language) => {
      const text = typeof title === 'string' ? title : title[language];
      return text === undefined ? [] : [[language, text]];
    }),
  );

/** The formula with those of the indicators that it names. @param round ids on the way here, the outermost first. */
function filled(
  formula: Expression,
  place: string,
  known: ReadonlyMap<string, Expression | Written>,
  round: readonly string[],
): Expression {
  const put = (node: unknown, at: string): unknown => {
    if (typeof node !== 'object' || node === null) return node;
    if (Array.isArray(node)) return node.map((each, index) => put(each, `${at}[${String(index)}]`));
    const parts = Object.entries(node).map(([key, value]): [string, unknown] => [
      key,
      key === 'where' || key === 'scores' ? value : put(value, `${at}.${key}`),
    ]);
    const whole = Object.fromEntries(parts);
    return isReference(node) ? { ...whole, of: formulaOf(node.id, at) } : whole;
  };
  const formulaOf = (id: string, at: string): Expression => {
    if (round.includes(id))
      throw new Failure('BAD_SETTINGS', 'own-cycle', { field: at, list: [...round, id].join(' → ') });
    const found = known.get(id);
    if (!found) throw notKnown(at, id, [...known.keys()]);
    return 'op' in found
      ? unwrapped(found, id)
      : filled(found.value, `${found.place}.value`, known, [...round, id]);
  };
  // the same operations with one part more, as the grammar allows it
  return put(formula, place) as Expression;
}

const isReference = (node: object): node is { op: 'indicator'; id: string } =>
  'op' in node && node.op === 'indicator' && !('of' in node);

/** An indicator that others share names itself; its formula stands behind. */
const unwrapped = (formula: Expression, id: string): Expression =>
  formula.op === 'indicator' && formula.id === id && formula.of ? formula.of : formula;
