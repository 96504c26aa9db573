/** From a figure down to the ministry's cells: its parts, the terms of each, the resolved facts, their sources. */
import type { Expression, FactTerm, Selector } from '../expression/grammar.ts';
import type { Lookup } from '../expression/inputs.ts';
import { inside } from '../expression/terms.ts';
import type { Fact, IndicatorValue } from '../model.ts';

export interface TracePart {
  /** `value` where the formula is no ratio. */
  readonly part: 'value' | 'numerator' | 'denominator';
  readonly value: number | null;
  readonly terms: readonly TraceTerm[];
}

export interface TraceTerm {
  /** Null for facts that no term of the formula names: those of a figure that is more than arithmetic. */
  readonly term: FactTerm | null;
  readonly facts: readonly Fact[];
}

/** Every fact of the figure stands under a term of each part that uses it; terms without facts are left out. */
export function traceTree(
  value: IndicatorValue,
  formula: Expression | undefined,
  lookup: Lookup = () => undefined,
): readonly TracePart[] {
  const root = formula && rootOf(formula);
  const isRatio = root?.op === 'ratio' && value.numerator !== null && value.denominator !== null;
  const parts = isRatio
    ? ([
        ['numerator', value.numerator, root.numerator],
        ['denominator', value.denominator, root.denominator],
      ] as const)
    : ([['value', value.value, root]] as const);
  const found = parts.map(([part, number, own]): TracePart => ({
    part,
    value: number,
    terms: own ? termsWithFacts(own, value.inputs, lookup) : [],
  }));
  const placed = new Set(found.flatMap(({ terms }) => terms.flatMap(({ facts }) => facts)));
  const others = value.inputs.filter((fact) => !placed.has(fact));
  if (others.length === 0) return found.filter(({ terms }) => terms.length > 0);
  const rest: TraceTerm = { term: null, facts: others };
  const given = found.filter(({ terms }) => terms.length > 0);
  const last = given.at(-1) ?? { part: 'value' as const, value: value.value, terms: [] };
  return [...given.slice(0, -1), { ...last, terms: [...last.terms, rest] }];
}

const rootOf = (formula: Expression): Expression =>
  formula.op === 'indicator' && formula.of ? rootOf(formula.of) : formula;

/** A fact stands under the first term that it answers to. */
function termsWithFacts(formula: Expression, facts: readonly Fact[], lookup: Lookup): TraceTerm[] {
  let left = facts;
  return termsOf(formula, lookup, new Set()).flatMap((term) => {
    const own = left.filter((fact) => answers(fact, term));
    left = left.filter((fact) => !own.includes(fact));
    return own.length > 0 ? [{ term, facts: own }] : [];
  });
}

/** Where an exchange rate may come from: a sheet, or META where the workbook is in dollars. */
const RATES: readonly FactTerm[] = [
  { op: 'fact', sheet: 'FIN_MACRO', measure: 'amount', where: { var: 'FX_USD' } },
  { op: 'fact', sheet: 'META', measure: 'fx_usd' },
];

function termsOf(expression: Expression, lookup: Lookup, seen: ReadonlySet<string>): readonly FactTerm[] {
  if (expression.op === 'fact') return [expression];
  if (expression.op === 'resolved') {
    const { sheet, measure, where } = expression;
    return [{ op: 'fact', sheet, measure, where }];
  }
  if (expression.op === 'indicator' && !expression.of) {
    const named = seen.has(expression.id) ? undefined : lookup(expression.id);
    return named ? termsOf(named, lookup, new Set([...seen, expression.id])) : [];
  }
  const terms = inside(expression).flatMap((part) => termsOf(part, lookup, seen));
  return expression.op === 'usd' ? [...terms, ...RATES] : terms;
}

const SEXES = ['female', 'male'];

/** Whatever the year: carried figures and growth take others. */
function answers(
  { sheet, measure, dimensions }: Fact,
  { sheet: own, measure: wanted, where = {} }: FactTerm,
): boolean {
  const [column = ''] = measure.split('&');
  const sameColumn = column === wanted || (wanted === 'total' && SEXES.includes(column));
  return (
    sheet === own &&
    sameColumn &&
    Object.entries(where).every(([name, named]) => {
      const code = codeOf(named);
      return code === null || dimensions[name] === code;
    })
  );
}

/** The code by which a resolved fact goes; null where any may stand there. */
function codeOf(named: Selector): string | null {
  if (typeof named === 'string') return named;
  if ('only' in named) return named.only;
  if ('anyOf' in named) return named.anyOf.join('+');
  return 'firstOf' in named ? named.firstOf.join('/') : null;
}
