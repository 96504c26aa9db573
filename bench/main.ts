/** Benchmarks: `npm run bench read`. They print measurements and are never tests, since machines differ. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { judgements } from './judge.ts';
import { benchRead } from './read.ts';
import { machine, printReport } from './report.ts';

const USAGE = `npm run bench read, or with options: npm run bench -- read [options]

  --quick         leaves the other libraries out at 1 000 000 rows (some minutes less)
  --markdown      prints what goes into docs/benchmarks.md
  --json FILE     also writes every single run
  --date DATE     the date shown, instead of today's
  --folder FOLDER where the workbooks are kept for the next time (out/bench)

Ends with 1 if a budget of reading is not met.
`;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      quick: { type: 'boolean', default: false },
      markdown: { type: 'boolean', default: false },
      json: { type: 'string' },
      date: { type: 'string', default: new Date().toISOString().slice(0, 10) },
      folder: { type: 'string', default: fileURLToPath(new URL('../../out/bench', import.meta.url)) },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help || positionals.length !== 1 || positionals[0] !== 'read') {
    (values.help ? process.stdout : process.stderr).write(USAGE);
    return values.help ? 0 : 2;
  }
  const { quick, markdown, date, folder, json } = values;
  const cases = await benchRead(folder, quick, (line) => process.stderr.write(`${line}\n`));
  const verdicts = judgements(cases);
  if (json !== undefined) {
    mkdirSync(dirname(json), { recursive: true });
    writeFileSync(json, `${JSON.stringify({ date, machine: machine(), quick, cases, verdicts }, null, 2)}\n`);
  }
  process.stdout.write(`${printReport(cases, { date, quick, markdown })}\n`);
  return verdicts.some(({ verdict }) => verdict === 'over') ? 1 : 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
