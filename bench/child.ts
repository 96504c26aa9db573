/**
 * One process of the benchmark: makes one workbook (`make ROWS TEXTS FOLDER`), or reads one with one reader
 * (`read READER FILE`) and prints what that took.
 */
import type { ChildReport } from './measure.ts';
import { READERS, type ReaderName } from './readers/index.ts';
import type { Shape } from './workbook/cells.ts';
import { makeWorkbook } from './workbook/workbooks.ts';

async function read(reader: ReaderName, path: string): Promise<ChildReport> {
  const reading = await READERS[reader]();
  const totals = await reading(path);
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  return {
    cpu: (userCPUTime + systemCPUTime) / 1e6,
    wall: performance.now() / 1000,
    peak: maxRSS / 1024,
    totals: totals(),
  };
}

const [task, first = '', second = '', third = ''] = process.argv.slice(2);
if (task === 'make') await makeWorkbook({ rows: Number(first), texts: second as Shape['texts'] }, third);
else process.stdout.write(JSON.stringify(await read(first as ReaderName, second)));
