/** Linear programming by HiGHS (WebAssembly), loaded only when it is asked for. Used by the attack on our own output (docs/disclosure.md). */
import type { LinearForm, LinearSolver, LinearSystem } from '../model.ts';

/** The little of HiGHS that is used. */
interface Highs {
  createModel(): Model;
  readonly infinity: number;
  readonly constants: {
    readonly objectiveSense: { readonly minimize: number; readonly maximize: number };
    readonly modelStatus: { readonly optimal: number; readonly unbounded: number };
  };
}

interface Model {
  readonly options: { set(values: Readonly<Record<string, boolean | string>>): void };
  addVar(lower: number, upper: number): void;
  addRow(lower: number, upper: number, entries: { indices: number[]; values: number[] }): void;
  changeColCost(variable: number, cost: number): void;
  changeObjectiveSense(sense: number): void;
  run(): void;
  getModelStatus(): number;
  getObjectiveValue(): number;
  getSolution(): { readonly colValue: ArrayLike<number> };
  dispose(): void;
}

/** One solver for any number of systems. */
export async function loadSolver(): Promise<LinearSolver> {
  const { default: found } = await import('highs');
  // its types describe the build for `require`, where the function stands one level deeper
  const load = found as unknown as () => Promise<Highs>;
  const highs = await load();
  return { ranges: (system, forms, isEnough) => rangesOf(highs, system, forms, isEnough) };
}

type Range = { readonly low: number; readonly high: number } | null;

/**
 * The system is handed over once; each form is then made as small and as large as possible. Every solution met on the
 * way is also one for the other forms, and often enough for them.
 */
function rangesOf(
  highs: Highs,
  system: LinearSystem,
  forms: readonly LinearForm[],
  isEnough: NonNullable<Parameters<LinearSolver['ranges']>[2]> = () => false,
): readonly Range[] {
  const model = modelOf(highs, system);
  const seen = forms.map(() => ({ low: Infinity, high: -Infinity }));
  const note = (): void => {
    const { colValue } = model.getSolution();
    forms.forEach((form, index) => {
      const met = form.reduce((sum, [variable, factor]) => sum + factor * (colValue[variable] ?? 0), 0);
      const own = seen[index];
      if (own) seen[index] = { low: Math.min(own.low, met), high: Math.max(own.high, met) };
    });
  };
  const known = (index: number): Range => {
    const { low, high } = seen[index] ?? { low: Infinity, high: -Infinity };
    return low <= high && isEnough(index, low, high) ? { low, high } : null;
  };
  try {
    return forms.map((form, index) => known(index) ?? rangeOf(highs, model, form, note));
  } finally {
    model.dispose();
  }
}

function rangeOf(highs: Highs, model: Model, form: LinearForm, note: () => void): Range {
  for (const [variable, factor] of form) model.changeColCost(variable, factor);
  const [low, high] = (['minimize', 'maximize'] as const).map((sense) => {
    const found = optimum(highs, model, sense);
    if (found !== null && Number.isFinite(found)) note();
    return found;
  });
  for (const [variable] of form) model.changeColCost(variable, 0);
  return typeof low === 'number' && typeof high === 'number' ? { low, high } : null;
}

function modelOf(highs: Highs, { variables, equations }: LinearSystem): Model {
  const model = highs.createModel();
  // with presolve a problem may only be called without solution or without bound, not which
  model.options.set({ output_flag: false, presolve: 'off' });
  for (let variable = 0; variable < variables; variable++) model.addVar(0, highs.infinity);
  for (const { form, equals } of equations)
    model.addRow(equals, equals, {
      indices: form.map(([variable]) => variable),
      values: form.map(([, factor]) => factor),
    });
  return model;
}

function optimum(highs: Highs, model: Model, sense: 'minimize' | 'maximize'): number | null {
  const { objectiveSense, modelStatus } = highs.constants;
  model.changeObjectiveSense(objectiveSense[sense]);
  model.run();
  const status = model.getModelStatus();
  if (status === modelStatus.optimal) return model.getObjectiveValue();
  if (status === modelStatus.unbounded) return sense === 'minimize' ? -Infinity : Infinity;
  return null;
}
