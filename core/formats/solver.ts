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
  dispose(): void;
}

/** One solver for any number of systems. */
export async function loadSolver(): Promise<LinearSolver> {
  const { default: found } = await import('highs');
  // its types describe the build for `require`, where the function stands one level deeper
  const load = found as unknown as () => Promise<Highs>;
  const highs = await load();
  return { ranges: (system, forms) => rangesOf(highs, system, forms) };
}

type Range = { readonly low: number; readonly high: number } | null;

/** The system is handed over once; each form is then made as small and as large as possible. */
function rangesOf(highs: Highs, system: LinearSystem, forms: readonly LinearForm[]): readonly Range[] {
  const model = modelOf(highs, system);
  try {
    return forms.map((form) => {
      for (const [variable, factor] of form) model.changeColCost(variable, factor);
      const low = optimum(highs, model, 'minimize');
      const high = optimum(highs, model, 'maximize');
      for (const [variable] of form) model.changeColCost(variable, 0);
      return low === null || high === null ? null : { low, high };
    });
  } finally {
    model.dispose();
  }
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
