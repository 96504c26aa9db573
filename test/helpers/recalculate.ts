/**
 * Recalculates a plan with IronCalc, an engine that has nothing to do with ours. It hands out formatted texts, so the
 * comparison with the cached results is made inside, as formulas on a sheet of its own.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initSync, Model } from '@ironcalc/wasm';
import { toA1 } from '../../core/grid/address.ts';
import type { BookPlan, CellPlan } from '../../core/layout/plan.ts';

initSync({ module: readFileSync(createRequire(import.meta.url).resolve('@ironcalc/wasm/wasm_bg.wasm')) });

export interface Difference {
  readonly sheet: string;
  readonly cell: string;
  readonly formula: string;
  readonly cached: CellPlan['value'];
  readonly recalculated: string;
}

/** Formulas of the plan, and those whose result is not the cached one. `change` edits cells before. */
export function recalculate(
  plan: BookPlan,
  change: readonly {
    readonly sheet: string;
    readonly cell: readonly [number, number];
    readonly value: string;
  }[] = [],
): { readonly formulas: number; readonly differences: readonly Difference[] } {
  const model = new Model('book', 'en', 'UTC', 'en');
  model.pauseEvaluation();
  const index = (name: string): number => plan.sheets.findIndex((each) => each.name === name);
  plan.sheets.forEach(({ name }, number) => {
    if (number > 0) model.newSheet();
    model.renameSheet(number, name);
  });
  // Before any formula: the engine reads all formulas anew for each sheet and name that is added.
  model.newSheet();
  const checks = plan.sheets.length;
  for (const { name, ref } of plan.names) model.newDefinedName(name, undefined, ref);
  const formulas = plan.sheets.flatMap(({ name, rows }, sheet) =>
    rows.flatMap(({ cells }, row) =>
      cells.flatMap((cell, column) => {
        if (!cell) return [];
        const input = inputOf(cell);
        if (input !== '') model.setUserInput(sheet, row + 1, column + 1, input);
        return cell.formula === undefined ? [] : [{ name, sheet, row: row + 1, column: column + 1, cell }];
      }),
    ),
  );
  for (const { sheet, cell, value } of change) model.setUserInput(index(sheet), cell[0], cell[1], value);
  formulas.forEach(({ name, row, column, cell }, number) => {
    model.setUserInput(checks, number + 1, 1, comparison(`'${name}'!${toA1(row, column)}`, cell.value));
  });
  model.resumeEvaluation();
  model.evaluate();
  const differences = formulas.flatMap(({ name, sheet, row, column, cell }, number): Difference[] =>
    model.getFormattedCellValue(checks, number + 1, 1) === '1'
      ? []
      : [
          {
            sheet: name,
            cell: toA1(row, column),
            formula: cell.formula ?? '',
            cached: cell.value,
            recalculated: model.getFormattedCellValue(sheet, row, column),
          },
        ],
  );
  return { formulas: formulas.length, differences };
}

/** As if typed; an apostrophe keeps a text what it is. */
function inputOf({ value, formula }: CellPlan): string {
  if (formula !== undefined) return `=${formula}`;
  if (typeof value === 'string') return value === '' ? '' : `'${value}`;
  return value === null ? '' : String(value);
}

function comparison(cell: string, cached: CellPlan['value']): string {
  if (typeof cached !== 'number') return `=IF(${cell}="${String(cached ?? '').replaceAll('"', '""')}",1,0)`;
  return `=IF(ABS(${cell}-(${String(cached)}))<=1e-9*MAX(1,ABS(${String(cached)})),1,0)`;
}
