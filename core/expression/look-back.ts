/** How many years before its own the facts can be on which a figure depends; what is not there is looked for further back. */
import type { Expression, ListTerm } from './grammar.ts';
import type { Lookup } from './inputs.ts';
import { looked } from './terms.ts';

/** Sums and lists are compared with those of the year before (rulings A3). */
const COMPARED = 1;

export function yearsBack(expression: Expression, lookup: Lookup): number {
  const back = (of: Expression): number => yearsBack(of, lookup);
  const most = (parts: readonly Expression[]): number =>
    parts.reduce((all, each) => Math.max(all, back(each)), 0);
  const ofList = ({ each, year = 0, lag = 0 }: ListTerm): number => back(each) - year + lag + COMPARED;
  switch (expression.op) {
    case 'fact':
      return (expression.lag ?? 0) - (expression.year ?? 0) + COMPARED;
    case 'indicator': {
      const formula = expression.of ?? lookup(expression.id);
      return (formula ? back(formula) : 0) - (expression.year ?? 0);
    }
    case 'growth':
      return back(expression.of) + expression.back;
    case 'deviation':
      return back(expression.of) + expression.years;
    case 'fold':
      return Math.max(ofList(expression.list), expression.keep ? ofList(expression.keep.list) : 0);
    case 'weighted':
      return Math.max(ofList(expression.list), ofList(expression.by));
    default:
      return most(looked(expression));
  }
}
