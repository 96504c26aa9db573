/**
 * A bound formula as live formulas on 18_DATA (coherence-workbook §4): defined names `d_…`, functions of Excel 2016,
 * years as literals. Whatever is missing gives "", never an error. Lists name their members one by one, so that other
 * facts of the sheet never slip in; which members are the largest is decided when the book is made.
 */
import type { IndicatorValue } from '../model.ts';
import { type Bound, type BoundRatio, factsOf, isMissing } from './bound.ts';
import type { Evaluated } from './evaluated.ts';
import { conditions, factValue, guards, membersOf } from './excel-facts.ts';

/** Longest formula that Excel takes. */
const LONGEST = 8192;

/**
 * `{N}` and `{D}` in `value` stand for the cells that hold numerator and denominator. Null where a formula would be
 * too long or hold words of a ministry; the figure is then static.
 */
export function toExcel({ bound, parts }: Evaluated): IndicatorValue['excel'] {
  const twoParts = parts && (bound.op === 'ratio' || bound.op === 'growth');
  const formulas = twoParts
    ? {
        numerator: cellFormula(parts.numerator.bound),
        denominator: cellFormula(parts.denominator.bound),
        value: bound.op === 'ratio' ? ratioOfCells(bound) : growthOfCells(bound.years),
      }
    : { numerator: null, denominator: null, value: cellFormula(bound) };
  const lengths = Object.values(formulas).map((formula) => formula?.length ?? 0);
  return Math.max(...lengths) > LONGEST || namesText(bound) ? null : formulas;
}

/** A code of ours, of a country or of a sheet; several joined. */
const CODES = /^[\p{Lu}\p{N}_.+/&-]*$/u;

/** Whether a fact is of something that a ministry named in words of its own: no such words enter a formula. */
const namesText = (bound: Bound): boolean =>
  factsOf(bound).some(({ dimensions }) => Object.values(dimensions).some((code) => !CODES.test(code)));

function ratioOfCells({ factor, anySign, whenZero }: BoundRatio): string {
  const quotient = factor === 1 ? '{N}/{D}' : `${numeral(factor)}*{N}/{D}`;
  if (whenZero !== undefined)
    return `IF(OR({N}="",{D}="",{D}<0),"",IF({D}=0,${numeral(whenZero)},${quotient}))`;
  return `IF(OR({N}="",{D}="",{D}${anySign ? '=' : '<='}0),"",${quotient})`;
}

const growthOfCells = (years: number): string =>
  `IF(OR({N}="",{D}="",{N}<0,{D}<=0),"",(({N}/{D})^(1/${String(years)})-1)*100)`;

/** The formula of one cell: blank unless every fact is there. */
function cellFormula(bound: Bound): string {
  if (isMissing(bound)) return '""';
  const formula = write(bound);
  const tests = guards(factsOf(bound));
  const guarded =
    tests.length === 0
      ? formula
      : `IF(${tests.length === 1 ? (tests[0] ?? '') : `OR(${tests.join(',')})`},"",${formula})`;
  return /[/^]/.test(formula.replaceAll(/"[^"]*"/g, '')) ? `IFERROR(${guarded},"")` : guarded;
}

/** The arithmetic, every operand closed in brackets where it needs them. */
function write(bound: Bound): string {
  switch (bound.op) {
    case 'number':
      return numeral(bound.value);
    case 'fact':
      return factValue(bound.key);
    case 'plus':
      return bound.of.map(operand).join('+');
    case 'times':
      return bound.of.map(operand).join('*');
    case 'max':
      return `MAX(${bound.of.map(write).join(',')})`;
    case 'min':
      return `MIN(${bound.of.map(write).join(',')})`;
    case 'minus':
      return `${operand(bound.left)}-${operand(bound.right)}`;
    case 'divided':
      return `${operand(bound.left)}/${operand(bound.right)}`;
    case 'power':
      return `${operand(bound.left)}^${operand(bound.right)}`;
    case 'abs':
      return `ABS(${write(bound.of)})`;
    case 'ratio':
      return writeRatio(bound);
    case 'growth':
      return `((${operand(bound.numerator)}/${positive(bound.denominator)})^(1/${String(bound.years)})-1)*100`;
    case 'deviation':
      return writeDeviation(bound.rates, bound.about);
    case 'fold':
      return writeFold(bound);
    case 'weighted':
      return bound.pairs.map(([a, b]) => `${operand(a)}*${operand(b)}`).join('+');
    case 'covers': {
      const part = operand(bound.of);
      return `${part}/IF(${part}<${numeral(bound.share)}*${operand(bound.whole)},0,1)`;
    }
    case 'missing':
      return '""';
  }
}

const isClosed = (bound: Bound): boolean =>
  bound.op === 'fact' ||
  bound.op === 'abs' ||
  bound.op === 'max' ||
  bound.op === 'min' ||
  bound.op === 'deviation';

const operand = (bound: Bound): string =>
  isClosed(bound) || (bound.op === 'number' && bound.value >= 0) ? write(bound) : `(${write(bound)})`;

const numeral = (value: number): string => String(value);

/** A divisor that is not above zero makes the division fail, and with it the whole cell blank. */
const positive = (bound: Bound): string => `IF(${operand(bound)}>0,${operand(bound)},0)`;

function writeRatio({ factor, numerator, denominator, anySign, whenZero }: BoundRatio): string {
  const top = factor === 1 ? operand(numerator) : `${numeral(factor)}*${operand(numerator)}`;
  const quotient = `${top}/${anySign ? operand(denominator) : positive(denominator)}`;
  return whenZero === undefined ? quotient : `IF(${operand(denominator)}=0,${numeral(whenZero)},${quotient})`;
}

/** Sample standard deviation from two sums of differences to a number near the mean, which keeps all digits. */
function writeDeviation(rates: readonly Bound[], about: number): string {
  const differences = rates.map(
    (rate) => `(${write(rate)}-${about < 0 ? `(${numeral(about)})` : numeral(about)})`,
  );
  const n = String(rates.length);
  const squares = differences.map((each) => `${each}^2`).join('+');
  return `SQRT(MAX(0,(${squares}-(${differences.join('+')})^2/${n})/(${n}-1)))`;
}

function writeFold({ fold, members, above }: Extract<Bound, { readonly op: 'fold' }>): string {
  const list = membersOf(members);
  if (members.length === 0) return '0';
  if (list) {
    const rows = conditions(list.shared, list.column, list.codes);
    if (fold === 'count')
      return `SUMPRODUCT(${rows}${above === undefined ? '' : `*(d_value>${numeral(above)})`})`;
    return `SUMPRODUCT(${rows}*d_value${fold === 'squares' ? '^2' : ''})`;
  }
  if (fold === 'count')
    return above === undefined
      ? numeral(members.length)
      : members.map((each) => `IF(${operand(each)}>${numeral(above)},1,0)`).join('+');
  return members.map((each) => `${operand(each)}${fold === 'squares' ? '^2' : ''}`).join('+');
}
