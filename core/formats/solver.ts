/** Linear programming by HiGHS (WebAssembly), loaded only when it is asked for. Used by the attack on our own output (docs/disclosure.md). */
import type { LinearForm, LinearSolver, LinearSystem } from '../model.ts';

/** The little of HiGHS that is used. */
interface Highs {
  solve(
    problem: string,
    options: Readonly<Record<string, boolean | string>>,
  ): { readonly Status: string; readonly ObjectiveValue: number };
}

/** One solver for any number of systems. */
export async function loadSolver(): Promise<LinearSolver> {
  const { default: found } = await import('highs');
  // its types describe the build for `require`, where the function stands one level deeper
  const load = found as unknown as () => Promise<Highs>;
  const highs = await load();
  return { ranges: (system, forms) => forms.map((form) => rangeOf(highs, system, form)) };
}

function rangeOf(highs: Highs, system: LinearSystem, form: LinearForm): { low: number; high: number } | null {
  if (form.length === 0) return { low: 0, high: 0 };
  const low = optimum(highs, system, form, 'Minimize');
  const high = optimum(highs, system, form, 'Maximize');
  return low === null || high === null ? null : { low, high };
}

function optimum(
  highs: Highs,
  system: LinearSystem,
  form: LinearForm,
  sense: 'Minimize' | 'Maximize',
): number | null {
  // presolve only says that a problem has no solution or no bound, not which
  const result = highs.solve(programOf(system, form, sense), { output_flag: false, presolve: 'off' });
  if (result.Status === 'Optimal') return result.ObjectiveValue;
  if (result.Status === 'Unbounded') return sense === 'Minimize' ? -Infinity : Infinity;
  return null;
}

/** The system in the text format of CPLEX; variables `x0`, `x1` … are at least 0 there. */
function programOf({ equations }: LinearSystem, form: LinearForm, sense: string): string {
  const rows = equations.map(
    ({ form: each, equals }, index) => ` e${String(index)}: ${sumOf(each)} = ${numeral(equals)}`,
  );
  // a variable in no equation must still be known
  return [
    sense,
    ` obj: ${sumOf(form)}`,
    'Subject To',
    ...rows,
    ...(rows.length === 0 ? [' e: x0 >= 0'] : []),
    'End',
  ].join('\n');
}

/** Terms on lines of their own: the format limits the length of a line. */
const sumOf = (form: LinearForm): string =>
  form
    .map(
      ([variable, factor]) => `${factor < 0 ? '-' : '+'} ${numeral(Math.abs(factor))} x${String(variable)}`,
    )
    .join('\n  ');

/** No exponent: some readers of the format take `1e21` for a name. */
const numeral = (value: number): string =>
  Number.isInteger(value)
    ? value.toFixed(0)
    : value.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 15 });
