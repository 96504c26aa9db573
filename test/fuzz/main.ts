/**
 * `npm run fuzz -- --seed 1 --cases 100000`, or `--minutes 10`; `--first` begins at a case, to see one again.
 * `npm run fuzz -- --bombs` sets off every bomb and prints what came of it.
 */
import { parseArgs } from 'node:util';
import { MEMORY, setOff, TIME } from './bomb-run.ts';
import { bombs } from './bombs.ts';
import { fuzz } from './run.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    first: { type: 'string', default: '0' },
    cases: { type: 'string' },
    minutes: { type: 'string' },
    bombs: { type: 'boolean', default: false },
  },
});

async function allBombs(): Promise<boolean> {
  let fine = true;
  for (const bomb of bombs) {
    const { ended, right, milliseconds, bytes, file } = await setOff(bomb, TIME);
    const good = right && milliseconds < TIME && bytes < MEMORY;
    fine &&= good;
    const figures = [
      `${(milliseconds / 1000).toFixed(1)} s`,
      `${String(Math.round(bytes / 2 ** 20))} MB`,
      `file ${String(Math.round(file / 1024))} KB`,
    ];
    process.stdout.write(`${good ? 'fine' : 'BAD '} ${bomb.name}: ${ended}, ${figures.join(', ')}\n`);
  }
  return fine;
}

async function allCases(): Promise<boolean> {
  const minutes = values.minutes === undefined ? Infinity : Number(values.minutes);
  const summary = await fuzz({
    seed: Number(values.seed),
    first: Number(values.first),
    cases: values.cases === undefined ? (minutes < Infinity ? Infinity : 3000) : Number(values.cases),
    time: minutes * 60_000,
    progress: (cases, bad) => process.stderr.write(`${String(cases)} cases, ${String(bad)} bad\n`),
  });
  process.stdout.write(`${JSON.stringify(summary, null, 2)}\n`);
  return summary.bad.length === 0;
}

process.exitCode = (await (values.bombs ? allBombs() : allCases())) ? 0 : 1;
