/**
 * The pane works on while somebody types: after every edit its figures, findings and issues are those of a worker that
 * never saw the workbook before, whatever was typed.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CellChange } from '../../addin/host/host.ts';
import { MemoryHost } from '../../addin/host/memory.ts';
import { benchOf, type Memory } from '../../addin/worker/bench.ts';
import { Shelf } from '../../addin/worker/shelf.ts';
import { catalogue } from '../../core/catalogue/index.ts';
import { bytesSource, nodePlatform, readBook } from '../../core/formats/index.ts';
import type { Outcome, Value } from '../../core/index.ts';
import { samplesFolder } from '../../samples/build.ts';
import { whole } from '../helpers/whole.ts';

const asked = { language: 'en', settings: {} } as const;

/** A workbook as somebody types in it. */
interface Open {
  readonly name: string;
  readonly sheets: { readonly name: string; readonly rows: Value[][] }[];
}

async function openSample(path: string): Promise<Open> {
  const { sheets } = await readBook(
    bytesSource(path, new Uint8Array(readFileSync(join(samplesFolder(), path)))),
    nodePlatform,
  );
  return {
    name: path.replace(/^.*\//, ''),
    sheets: sheets.map((grid) => ({
      name: grid.name,
      rows: Array.from({ length: grid.rowCount }, (_, row) =>
        Array.from({ length: grid.columnCount }, (__, column): Value => {
          const { value } = grid.cell(row + 1, column + 1);
          return typeof value === 'boolean' ? String(value) : value;
        }),
      ),
    })),
  };
}

class Pane {
  readonly memory: Memory = {};
  readonly shelf = new Shelf();

  async outcome({ name, sheets }: Open): Promise<Outcome> {
    for await (const piece of new MemoryHost(name, sheets).read()) this.shelf.take(structuredClone(piece));
    return benchOf(this.shelf, this.memory, {}).outcome(asked, 'workbook');
  }

  async found(): Promise<unknown> {
    const { issues, computed } = await benchOf(this.shelf, this.memory, {}).found(asked);
    return [issues, whole(computed)];
  }
}

/** Everything that is shown of it, from figures with their cells to findings and scores. */
const told = ({ checked, computed, assessed, disclosure }: Outcome): readonly string[] => {
  const { values, facts, differences, reconciliations, issues } = whole(computed);
  return [
    ...values,
    ...facts,
    ...(differences ?? []),
    ...reconciliations,
    ...issues,
    ...checked.issues,
    ...assessed.findings,
    ...assessed.scores.goals,
    { disclosure, country: checked.country },
  ].map((each) => JSON.stringify(each));
};

/** The same numbers every time: a linear congruential generator of 32 bits. */
function openRandom(seed: number): <T>(from: readonly T[]) => T {
  let state = seed >>> 0;
  return (from) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const one = from[Math.floor((state / 2 ** 32) * from.length)];
    if (one === undefined) throw new Error('nothing to choose from');
    return one;
  };
}

const TEMPLATES = new Map(catalogue.templates.map((template) => [template.id, template]));

/** The tables of the catalogue that stand in the workbook and have rows: below the line of machine names. */
function tablesOf({ sheets }: Open) {
  return sheets.flatMap(({ name, rows }) => {
    const template = TEMPLATES.get(name);
    const head = rows.findIndex((row) => row[0] === template?.fields[0]?.id);
    if (template?.layout !== 'table' || head < 0) return [];
    const filled = rows.flatMap((row, at) => (at > head + 1 && row[0] !== null ? [row] : []));
    const columnsOf = (roles: readonly string[]): readonly number[] =>
      template.fields
        .filter(({ role }) => roles.includes(role))
        .map(({ id }) => rows[head]?.indexOf(id) ?? -1)
        .filter((column) => column >= 0);
    return filled.length === 0
      ? []
      : [{ rows, filled, measures: columnsOf(['measure']), codes: columnsOf(['dimension']) }];
  });
}

type Random = ReturnType<typeof openRandom>;
type Table = ReturnType<typeof tablesOf>[number];

const typeIn =
  (of: 'measures' | 'codes', value: (table: Table, column: number, random: Random) => Value) =>
  (book: Open, random: Random): void => {
    const table = random(tablesOf(book).filter((each) => each[of].length > 0));
    const column = random(table[of]);
    random(table.filled)[column] = value(table, column, random);
  };

const formField = (book: Open, field: string, value: Value): void => {
  const row = book.sheets.find(({ name }) => name === 'META')?.rows.find(([name]) => name === field);
  if (row) row[1] = value;
};

/** What people do in a workbook, most of it more than once. */
const EDITS: Readonly<Record<string, (book: Open, random: Random) => void>> = {
  'another number': typeIn('measures', (_, __, random) => random([3, 17, 250, 4_811, 1_000_001])),
  'again another number': typeIn('measures', (_, __, random) => random([1, 55, 12.5, 90_000])),
  'a blank': typeIn('measures', () => null),
  'a number in a blank': (book, random) => {
    const blanks = tablesOf(book).flatMap(({ filled, measures }) =>
      filled.flatMap((row) =>
        measures.filter((column) => row[column] === null).map((column) => ({ row, column })),
      ),
    );
    if (blanks.length === 0) return;
    const { row, column } = random(blanks);
    row[column] = 77;
  },
  'a text for a number': typeIn('measures', (_, __, random) =>
    random(['many', '1 2 3', '~300', 'n/a', '12*']),
  ),
  'a negative number': typeIn('measures', () => -5),
  'the number as text': typeIn('measures', (_, __, random) => random(['1,200', '45 ', '7'])),
  'the code of another row': typeIn('codes', ({ filled }, column, random) => random(filled)[column] ?? null),
  'a code that is none': typeIn('codes', () => 'XX9'),
  'another year': (book, random) => {
    const yearly = tablesOf(book).filter((each) => each.rows.some(([id]) => id === 'year'));
    if (yearly.length > 0) random(random(yearly).filled)[0] = random([2019, 2021, 2023]);
  },
  'a row more': (book, random) => {
    const { rows, filled } = random(tablesOf(book));
    const last = filled.at(-1);
    if (last) rows.splice(rows.indexOf(last) + 1, 0, [...random(filled)]);
  },
  'a row less': (book, random) => {
    const { rows, filled } = random(tablesOf(book).filter((each) => each.filled.length > 1));
    rows.splice(rows.indexOf(random(filled)), 1);
  },
  'META: another currency': (book, random) => {
    formField(book, 'currency', random(['USD', 'EUR', 'XTS']));
  },
  'META: last year': (book, random) => {
    formField(book, 'period_end', random([2022, 2023, 2024]));
  },
  'EXPLAIN: a line': (book, random) => {
    const rows = book.sheets.find(({ name }) => name === 'EXPLAIN')?.rows;
    rows?.push([
      'S06',
      random(['STA_POP', 'STA_FLOW']),
      '',
      'total',
      'an amnesty',
      'the office',
      '2024-01-01',
    ]);
  },
  'a sheet more': ({ sheets }) => {
    const rows: Value[][] = [
      ['year', 'var', 'amount'],
      [2022, 'GDP', 1_000],
      [2023, 'FX_USD', 2],
    ];
    if (!sheets.some(({ name }) => name === 'FIN_MACRO')) sheets.push({ name: 'FIN_MACRO', rows });
  },
};

const NAMES = Object.keys(EDITS);

describe('after each of many edits everything is as if worked out anew', () => {
  it.each([
    ['xts/xts-sta.xlsx', 20_261_126, 2],
    ['xts/xts-fin.xlsx', 7, 2],
    ['xts/xts-int.xlsx', 8, 4],
    ['xts/xts-pln.xlsx', 9, 6],
    ['moldova/mda-fin.xlsx', 10, 8],
    ['moldova/mda-sta.xlsx', 11, 12],
  ])('%s', async (path, seed, every) => {
    const random = openRandom(seed);
    const book = await openSample(path);
    const pane = new Pane();
    await pane.outcome(book);
    // single cells between the others, as people type
    const order = [...NAMES, ...NAMES.slice(0, 7)].map((name) => ({
      name,
      at: random([...Array(1000).keys()]),
    }));
    order.sort((a, b) => a.at - b.at);
    for (const [step, { name }] of order.entries()) {
      EDITS[name]?.(book, random);
      const after = await pane.outcome(book);
      if (step % every !== 0 && step !== order.length - 1) continue;
      const anew = new Pane();
      expect(told(after), `${String(step)}: ${name}`).toEqual(told(await anew.outcome(book)));
      expect(await pane.found(), `${String(step)}: ${name}`).toEqual(await anew.found());
    }
  });
});

describe('after one number was typed over', () => {
  it('figures are taken over that do not read the row, with their protection', async () => {
    const book = await openSample('xts/xts-sta.xlsx');
    const pane = new Pane();
    const before = await pane.outcome(book);
    const row = book.sheets
      .find(({ name }) => name === 'STA_FLOW')
      ?.rows.findLast((each) => typeof each[0] === 'number');
    const column = row?.findLastIndex((value) => typeof value === 'number') ?? -1;
    if (row) row[column] = Number(row[column]) + 1;
    const after = await pane.outcome(book);
    const old = new Set(before.computed.values);
    const same = after.computed.values.filter((value) => old.has(value)).length;
    expect(same / after.computed.values.length).toBeGreaterThan(0.8);
    expect(same).toBeLessThan(after.computed.values.length);
    expect(after.disclosure?.hidden).toEqual((await new Pane().outcome(book)).disclosure?.hidden);
  });

  it('only its sheet is read and checked again, and its currency or name changes all', async () => {
    const book = await openSample('xts/xts-sta.xlsx');
    const pane = new Pane();
    const usableAfter = async (edit: () => void) => {
      edit();
      await pane.outcome(book);
      return new Map(pane.memory.examined?.checked.usable.map((each) => [each.dataset.sheet, each] as const));
    };
    const sheet = book.sheets.find(({ name }) => name === 'STA_FLOW');
    const row = sheet?.rows.findLast((each) => typeof each[0] === 'number');
    const column = row?.findLastIndex((value) => typeof value === 'number') ?? -1;
    const before = await usableAfter(() => undefined);
    const after = await usableAfter(() => {
      if (row) row[column] = Number(row[column]) + 1;
    });
    const differing = [...after].filter(([name, usable]) => before.get(name) !== usable);
    expect(differing.map(([name]) => name)).toEqual(['STA_FLOW']);
    const number = (sheet?.rows.indexOf(row ?? []) ?? -1) + 1;
    expect(after.get('STA_FLOW')?.dataset.typedOver?.rows).toEqual(new Set([number]));
    expect(before.size).toBeGreaterThan(5);
    const inEuro = await usableAfter(() => {
      formField(book, 'currency', 'EUR');
    });
    expect([...inEuro].filter(([name, usable]) => after.get(name) === usable)).toEqual([]);
    // an error in the row of another sheet
    const broken = await usableAfter(() => {
      if (row) row[column] = 'many';
    });
    expect(broken.get('STA_FLOW')?.blocked.size).toBe((inEuro.get('STA_FLOW')?.blocked.size ?? 0) + 1);
    expect(broken.get('STA_STOCK')).toBe(inEuro.get('STA_STOCK'));
  });

  it('in a file that was dropped the other sheets stay as well', async () => {
    const path = join(samplesFolder(), 'xts/xts-sta.xlsx');
    const blob = new Blob([readFileSync(path)]);
    const shelf = new Shelf();
    const edit = (sheet: string, to: number): CellChange => ({ sheet, row: 5, column: 4, from: null, to });
    const sheetsAfter = async (edits: readonly CellChange[]) => {
      shelf.take({ type: 'file', name: 'xts-sta.xlsx', blob, edits });
      return new Map((await shelf.book()).sheets.map((grid) => [grid.name, grid]));
    };
    const none = await sheetsAfter([]);
    const one = await sheetsAfter([edit('STA_FLOW', 1)]);
    const two = await sheetsAfter([edit('STA_FLOW', 1), edit('STA_POP', 2)]);
    const other = await sheetsAfter([edit('STA_FLOW', 3), edit('STA_POP', 2)]);
    const changed = (from: typeof none, to: typeof none): readonly string[] =>
      [...to.keys()].filter((name) => from.get(name) !== to.get(name));
    expect(changed(none, one)).toEqual(['STA_FLOW']);
    expect(changed(one, two)).toEqual(['STA_POP']);
    expect(changed(two, other)).toEqual(['STA_FLOW']);
    expect(other.get('STA_FLOW')?.cell(5, 4).value).toBe(3);
  });

  it('all are worked out anew when too many old rows are held, or for the hundredth time', async () => {
    const book = await openSample('xts/xts-soc.xlsx');
    const pane = new Pane();
    const table = tablesOf(book).find(({ measures }) => measures.length > 0);
    const [row] = table?.filled ?? [];
    const edit = async (to: number) => {
      if (row) row[table?.measures[0] ?? 0] = to;
      await pane.outcome(book);
      return pane.memory.rules?.kept.last;
    };
    await pane.outcome(book);
    const first = await edit(101);
    expect(first?.handedOn).toBe(1);
    const rows = first?.held ?? 0;
    expect(rows).toBeGreaterThan(0);
    expect(await edit(102)).toMatchObject({ handedOn: 2, held: 2 * rows });
    const { kept } = pane.memory.rules ?? {};
    if (!kept?.last) throw new Error('nothing is kept');
    kept.last = { ...kept.last, held: 250_000 - rows };
    expect(await edit(103)).toMatchObject({ handedOn: 3, held: 250_000 });
    expect(await edit(104)).toMatchObject({ handedOn: 0, held: 0 });
    kept.last = { ...kept.last, handedOn: 99 };
    expect(await edit(105)).toMatchObject({ handedOn: 100 });
    expect(await edit(106)).toMatchObject({ handedOn: 0, held: 0 });
  });
});
