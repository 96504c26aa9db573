/** `npm run fuzz -- --seed 1 --cases 100000`, or `--minutes 10`; `--first` begins at a case, to see one again. */
import { parseArgs } from 'node:util';
import { fuzz } from './run.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    first: { type: 'string', default: '0' },
    cases: { type: 'string' },
    minutes: { type: 'string' },
  },
});
const minutes = values.minutes === undefined ? Infinity : Number(values.minutes);
const summary = await fuzz({
  seed: Number(values.seed),
  first: Number(values.first),
  cases: values.cases === undefined ? (minutes < Infinity ? Infinity : 3000) : Number(values.cases),
  time: minutes * 60_000,
  progress: (cases, bad) => process.stderr.write(`${String(cases)} cases, ${String(bad)} bad\n`),
});
process.stdout.write(`${JSON.stringify(summary, null, 2)}\n`);
process.exitCode = summary.bad.length > 0 ? 1 : 0;
