/**
 * One process of the benchmark: makes one workbook (`make ROWS TEXTS FOLDER`, `make-rows ROWS QUALITY FOLDER`), reads
 * one with one reader (`read READER FILE`), validates one (`validate VALIDATOR FILE`) or computes the figures of the
 * made-up country (`compute PARTNERS`, `compute-sql PARTNERS`) or makes the workbook of the made-up plan (`coherence SHARE`),
 * and prints what that took.
 */
import { runCoherence } from './coherence/large.ts';
import { largeInDuckDb, runLarge } from './compute/large.ts';
import type { ChildReport, Run } from './measure.ts';
import { READERS, type ReaderName } from './readers/index.ts';
import type { Totals } from './totals.ts';
import type { Shape as Rows } from './validate/rows.ts';
import { VALIDATORS, type Tally, type ValidatorName } from './validate/validators.ts';
import { makeFiles } from './validate/workbooks.ts';
import type { Shape } from './workbook/cells.ts';
import { makeWorkbook } from './workbook/workbooks.ts';

function used(): Run {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  return {
    cpu: (userCPUTime + systemCPUTime) / 1e6,
    wall: performance.now() / 1000,
    peak: maxRSS / 1024,
  };
}

async function read(reader: ReaderName, path: string): Promise<ChildReport<Totals | null>> {
  const reading = await READERS[reader]();
  const totals = await reading(path);
  const run = used();
  return { ...run, found: totals() };
}

async function validate(validator: ValidatorName, path: string): Promise<ChildReport<Tally>> {
  const found = await VALIDATORS[validator](path);
  return { ...used(), found };
}

const [task, first = '', second = '', third = ''] = process.argv.slice(2);
if (task === 'make') await makeWorkbook({ rows: Number(first), texts: second as Shape['texts'] }, third);
else if (task === 'make-rows')
  await makeFiles({ rows: Number(first), quality: second as Rows['quality'] }, third);
else if (task === 'validate')
  process.stdout.write(JSON.stringify(await validate(first as ValidatorName, second)));
else if (task === 'compute') process.stdout.write(JSON.stringify(runLarge(Number(first))));
else if (task === 'compute-sql') process.stdout.write(JSON.stringify(await largeInDuckDb(Number(first))));
else if (task === 'coherence') {
  const share = Number(first);
  const size = { goals: 200 * share, policies: 400 * share, projects: 5000 * share };
  process.stdout.write(JSON.stringify(await runCoherence(size)));
} else process.stdout.write(JSON.stringify(await read(first as ReaderName, second)));
