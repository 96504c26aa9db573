/**
 * Both sample countries as public editions, written and read again: nothing of what stands in the files leads back to a
 * hidden fact, and the next edition takes into account what this one told.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { catalogue } from '../../../core/catalogue/index.ts';
import { check } from '../../../core/check/check.ts';
import { compute } from '../../../core/compute/compute.ts';
import { intervalsOf } from '../../../core/compute/disclosure/attack.ts';
import { buildState, gatherFormulas } from '../../../core/compute/disclosure/build.ts';
import { assess } from '../../../core/assess/assess.ts';
import { factKeyText } from '../../../core/expression/bound.ts';
import { hiddenIn, protect } from '../../../core/compute/disclosure/protect.ts';
import { isSmall } from '../../../core/compute/disclosure/state.ts';
import {
  bytesSource,
  loadSolver,
  nodePlatform,
  readWorkbook,
  writeWorkbook,
} from '../../../core/formats/index.ts';
import { type Book, earlierFrom, Failure, type LinearSolver } from '../../../core/index.ts';
import { readSubmission } from '../../../core/read/read.ts';
import { planOf, readSample, SAMPLES } from '../../helpers/samples.ts';

let solver: LinearSolver;
beforeAll(async () => {
  solver = await loadSolver();
});

/** Computed once for each sample: that takes longest. */
const inputs = new Map<string, ReturnType<typeof inputOf>>();

async function inputFor(sample: string): Promise<ReturnType<typeof inputOf>> {
  const input = inputs.get(sample) ?? inputOf(await readSample(sample));
  inputs.set(sample, input);
  return input;
}

function inputOf(books: readonly Book[]) {
  const checked = check(
    books.map((book) => readSubmission(book, catalogue)),
    catalogue,
    { country: null, listAll: false },
  );
  const { formulas, listen } = gatherFormulas();
  const computed = compute(checked, catalogue, listen);
  return { computed, checked, catalogue, formulas, profile: 'strict', edition: 'public' } as const;
}

describe.each(SAMPLES)('%s', (sample) => {
  it('gives nothing hidden back', async () => {
    const input = await inputFor(sample);
    const shown = protect({ ...input, solver });
    const assessed = assess(input.checked, shown.computed, catalogue, { values: {}, changed: [] }, {});
    const { parameters } = assessed.model;
    const bytes = await writeWorkbook(planOf({ checked: input.checked, ...shown, assessed, parameters }));
    const earlier = earlierFrom(await readWorkbook(bytesSource('public.xlsx', bytes), nodePlatform));
    if (!earlier) throw new Error('no edition');

    // What an outsider sees: all facts and figures that are not hidden, whether they stand in the file as facts or only
    // in a figure.
    const hidden = hiddenIn({ ...input, solver });
    const closed = new Set([...hidden.facts.keys()].map(factKeyText));
    const state = buildState({ ...input, earlier: [earlier] });
    for (const cell of state.cells) if (closed.has(cell.key)) state.hide(cell, 'D');
    for (const figure of state.figures.values())
      if ('indicator' in figure.item && hidden.figures.has(figure.item)) state.hide(figure, 'D');
    expect(state.cells.filter(({ key, known }) => known && closed.has(key)).map(({ key }) => key)).toEqual(
      [],
    );
    if (sample === 'moldova') expect(hidden.facts.size).toBeGreaterThan(15);

    const found = [...intervalsOf(state, solver)].filter(([cell]) => !cell.isRest);
    const exposed = found.filter(([{ value, threshold, zeroIsSmall }, interval]) => {
      const { low, high } = interval ?? { low: value, high: value };
      return isSmall(value, threshold, zeroIsSmall)
        ? low > 1e-6 || high < threshold - 1 - 1e-6
        : high - low < threshold - 1e-6;
    });
    expect(exposed.map(([{ key }]) => key)).toEqual([]);

    // the next edition of the same figures hides the same; one that would hide less well is refused or hides more
    expect(() => hiddenIn({ ...input, solver, earlier: [earlier] })).not.toThrow();
  });
});

describe('an earlier edition', () => {
  it('that told a small count leaves nothing to protect: the next one is refused', async () => {
    const input = await inputFor('moldova');
    const facts = new Map(
      input.computed.facts.map(({ sheet, measure, year, dimensions, value }) => [
        [
          sheet,
          measure,
          String(year),
          ...Object.entries(dimensions)
            .map(([column, code]) => `${column}=${code}`)
            .sort(),
        ].join('|'),
        value,
      ]),
    );
    const told = (): unknown => hiddenIn({ ...input, solver, earlier: [{ facts, figures: new Map() }] });
    expect(told).toThrow(Failure);
    expect(told).toThrow(/disclosure/);
  });
});
