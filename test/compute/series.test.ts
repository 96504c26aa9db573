/** Formulas worked out for all years at once: what a series tells without making its results is what they say. */
import { describe, expect, it } from 'vitest';
import { isArithmetic } from '../../core/catalogue/define.ts';
import { catalogue } from '../../core/catalogue/index.ts';
import { cutsOf } from '../../core/compute/breakdowns.ts';
import { whereOf } from '../../core/compute/compute.ts';
import { openResolver } from '../../core/compute/resolve.ts';
import { evaluateFigure } from '../../core/expression/evaluate.ts';
import { checkText } from '../helpers/checked.ts';
import { world } from './world.ts';

const checked = checkText(world);
/** What the statistical office handed in, alone. */
const partly = {
  ...checked,
  usable: checked.usable.filter(({ dataset }) => dataset.template.id.startsWith('STA_')),
};

describe.each([
  ['all sheets', checked, 300],
  ['the sheets of one ministry', partly, 50],
] as const)('%s', (_, sheets, least) => {
  const source = openResolver(sheets, catalogue, { years: openResolver(checked, catalogue).years });
  const { first, count } = source.years;
  const years = Array.from({ length: count }, (__, index) => first + index);

  /** Every figure of the catalogue in every cut. */
  const all = catalogue.indicators.filter(isArithmetic).flatMap((indicator) =>
    cutsOf(indicator, source).map((cut) => ({
      name: `${indicator.id} ${JSON.stringify(cut.cut)}`,
      formula: indicator.value,
      where: whereOf(cut),
    })),
  );

  it('numbers, and whether anything is reported or stands behind them, are those of the results', () => {
    const differing: string[] = [];
    let valued = 0;
    for (const { name, formula, where } of all) {
      const series = evaluateFigure(formula, source, where);
      for (const year of years) {
        const { value, reported, facts } = series.at(year);
        valued += value === null ? 0 : 1;
        const isSame = Object.is(series.value(year), value ?? NaN) && series.isReported(year) === reported;
        if (!isSame || (facts.length > 0 && !series.mayHaveFacts(year)) || (series.isEmpty && value !== null))
          differing.push(`${name} ${String(year)}`);
      }
    }
    expect(differing).toEqual([]);
    expect(valued).toBeGreaterThan(least);
  });

  it('what may be carried forward, and in which currencies, leaves nothing out', () => {
    const told: string[] = [];
    let carried = 0;
    for (const { name, formula, where } of all) {
      const series = evaluateFigure(formula, source, where);
      for (const year of years) {
        const { flags, currencies } = series.at(year);
        const isLagged = flags.some(({ text }) => text.startsWith('LAGGED'));
        carried += isLagged ? 1 : 0;
        if (isLagged && !series.isCarried) told.push(`${name} ${String(year)} LAGGED`);
        if (!currencies.every((each) => series.currencies.includes(each)))
          told.push(`${name} ${String(year)} ${currencies.join()}`);
      }
    }
    expect(told).toEqual([]);
    expect(carried).toBeGreaterThan(0);
  });

  it('a year outside those worked out together has the same figure', () => {
    const middle = first + Math.floor(count / 2);
    const few = openResolver(sheets, catalogue, { years: { first: middle, count: 1 } });
    const differing = all.flatMap(({ name, formula, where }) => {
      const [whole, part] = [source, few].map((each) => evaluateFigure(formula, each, where));
      return years
        .filter((year) => !Object.is(whole?.value(year), part?.value(year)))
        .map((year) => `${name} ${String(year)}`);
    });
    expect(differing).toEqual([]);
  });
});
