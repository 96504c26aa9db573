/** `bench validate`: how fast a sheet is checked, clean and with a fault in every row, beside reading it and a peer. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { measureInTurn, type Measured } from './measure.ts';
import { grouped } from './table.ts';
import { FAULT_KINDS, type Shape } from './validate/rows.ts';
import { TITLES, type Tally, type ValidatorName } from './validate/validators.ts';
import { filesOf } from './validate/workbooks.ts';

export interface Case {
  readonly shape: Shape;
  readonly results: readonly Measured<ValidatorName>[];
}

/** Rows of the sheet that the budgets are about. */
export const FULL = 1_000_000;

const SHAPES: readonly Shape[] = [10_000, 200_000, FULL].flatMap((rows) =>
  (['clean', 'bad'] as const).map((quality) => ({ rows, quality })),
);

const run = promisify(execFile);
const CHILD = fileURLToPath(new URL('./child.js', import.meta.url));

/** `tell` gets a line for every step. The peer runs once on the largest sheet, and not at all if in a hurry. */
export async function benchValidate(
  folder: string,
  quick: boolean,
  tell: (line: string) => void,
): Promise<readonly Case[]> {
  const cases: Case[] = [];
  for (const shape of SHAPES) {
    const files = filesOf(shape, folder);
    if (!existsSync(files.xlsx) || !existsSync(files.csv)) {
      tell(`workbook: ${nameOf(shape)}`);
      await run(process.execPath, [CHILD, 'make-rows', String(shape.rows), shape.quality, folder]);
    }
    const isFull = shape.rows === FULL;
    // A text table of a million rows is over the default limit of cells held in memory.
    const names = (['read-xlsx', 'xlsx', 'csv', 'tableschema'] as const).filter(
      (name) => !isFull || (name === 'tableschema' ? !quick : name !== 'csv'),
    );
    const contenders = names.map((name) => ({
      name,
      runs: name === 'tableschema' && isFull ? 1 : 3,
      args: ['validate', name, name === 'csv' || name === 'tableschema' ? files.csv : files.xlsx],
      judge: (found: Tally) => judge(name, found, shape),
    }));
    const results = await measureInTurn(contenders, (name, round) => {
      tell(`${nameOf(shape)}: ${TITLES[name]}, run ${String(round)}`);
    });
    cases.push({ shape, results });
  }
  return cases;
}

/** What the generator put in must come out: every row, and every fault of the kinds that a validator knows. */
export function judge(name: ValidatorName, { rows, bad, byRule }: Tally, shape: Shape): string {
  if (rows !== shape.rows) return `no: ${grouped(rows)} rows`;
  if (bad === null) return '–';
  if (name === 'tableschema')
    return isNear(bad, expectedBad(shape, SAYABLE)) ? 'yes' : `no: ${grouped(bad)} bad`;
  // A text table has no META, so that all its rows stay out of the figures.
  const isOut = name === 'csv';
  if (bad !== (isOut ? rows : expectedBad(shape, FAULT_KINDS))) return `no: ${grouped(bad)} bad`;
  const wrong = Object.entries(expectedRules(shape)).find(([rule, count]) => (byRule[rule] ?? 0) !== count);
  return wrong ? `no: ${wrong[0]} ${grouped(byRule[wrong[0]] ?? 0)} times` : 'yes';
}

/** Kinds of faults that a table schema can say: all but the sexes that do not add up. */
const SAYABLE = FAULT_KINDS - 1;

const expectedBad = ({ rows, quality }: Shape, kinds: number): number =>
  quality === 'clean' ? 0 : (rows * kinds) / FAULT_KINDS;

/** The last round of faults may be a part of one. */
const isNear = (a: number, b: number): boolean => Math.abs(a - b) < 1;

/** Cases of each rule: the faults stand in turn, and a negative number breaks the sum of the sexes as well. */
export function expectedRules({ rows, quality }: Shape): Readonly<Record<string, number>> {
  const at = (...kinds: readonly number[]): number =>
    quality === 'clean'
      ? 0
      : kinds.reduce((sum, kind) => sum + Math.floor((rows - 1 - kind) / FAULT_KINDS) + 1, 0);
  return { S18: at(0), S03: at(1, 5), S04: at(2), S05: at(4), S06: at(3, 4) };
}

export const nameOf = ({ rows, quality }: Shape): string =>
  `${grouped(rows)} rows, ${quality === 'clean' ? 'clean' : 'a fault in every row'}`;
