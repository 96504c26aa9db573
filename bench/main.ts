/** Benchmarks: `npm run bench read`, `validate`, `compute`, `coherence`, `pane`. They print measurements and are never tests, since machines differ. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { judgeCoherence, printCoherence } from './coherence/report.ts';
import { benchCoherence } from './coherence.ts';
import { benchCompute } from './compute.ts';
import { judgeCompute, printCompute } from './compute/report.ts';
import { judgements } from './judge.ts';
import { judgePane, printPane } from './pane/report.ts';
import { benchPane } from './pane.ts';
import { benchRead } from './read.ts';
import { machine, printReport } from './report.ts';
import { benchValidate } from './validate.ts';
import { judgements as judgeValidate, printValidate } from './validate/report.ts';

const USAGE = `npm run bench read|validate|compute|coherence|pane, or with options: npm run bench -- read [options]

  --quick         leaves the other libraries out at 1 000 000 rows (some minutes less)
  --markdown      prints what goes into docs/benchmarks.md
  --json FILE     also writes every single run
  --date DATE     the date shown, instead of today's
  --site FOLDER   compute, pane: a production bundle that is there already, instead of building one
  --folder FOLDER where the workbooks are kept for the next time (out/bench)

Ends with 1 if a budget is not met.
`;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      quick: { type: 'boolean', default: false },
      markdown: { type: 'boolean', default: false },
      json: { type: 'string' },
      site: { type: 'string' },
      date: { type: 'string', default: new Date().toISOString().slice(0, 10) },
      folder: { type: 'string', default: fileURLToPath(new URL('../../out/bench', import.meta.url)) },
      help: { type: 'boolean', default: false },
    },
  });
  const [what = ''] = positionals;
  const task = positionals.length === 1 ? TASKS[what] : undefined;
  if (values.help || !task) {
    (values.help ? process.stdout : process.stderr).write(USAGE);
    return values.help ? 0 : 2;
  }
  const { cases, verdicts, text } = await task(values);
  if (values.json !== undefined) {
    mkdirSync(dirname(values.json), { recursive: true });
    const { date, quick } = values;
    const all = { date, machine: machine(), quick, cases, verdicts };
    writeFileSync(values.json, `${JSON.stringify(all, null, 2)}\n`);
  }
  process.stdout.write(`${text}\n`);
  return verdicts.some(({ verdict }) => verdict === 'over') ? 1 : 0;
}

interface Options {
  readonly quick: boolean;
  readonly markdown: boolean;
  readonly date: string;
  readonly folder: string;
  readonly site?: string | undefined;
}

interface Outcome {
  readonly cases: readonly unknown[];
  readonly verdicts: readonly { readonly verdict: string }[];
  readonly text: string;
}

const tell = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

async function reading(options: Options): Promise<Outcome> {
  const cases = await benchRead(options.folder, options.quick, tell);
  return { cases, verdicts: judgements(cases), text: printReport(cases, options) };
}

async function validating(options: Options): Promise<Outcome> {
  const cases = await benchValidate(options.folder, options.quick, tell);
  return { cases, verdicts: judgeValidate(cases), text: printValidate(cases, options) };
}

async function computing(options: Options): Promise<Outcome> {
  const cases = await benchCompute(options.folder, options.site ?? null, tell);
  return {
    cases: [...cases.samples, ...cases.large, ...cases.changed],
    verdicts: judgeCompute(cases),
    text: printCompute(cases, options),
  };
}

async function consolidating(options: Options): Promise<Outcome> {
  const cases = await benchCoherence(tell);
  return { cases, verdicts: judgeCoherence(cases), text: printCoherence(cases, options) };
}

async function paneAndPage(options: Options): Promise<Outcome> {
  const run = await benchPane(options.folder, options.site ?? null, tell);
  return { cases: [run], verdicts: judgePane(run), text: printPane(run, options) };
}

const TASKS: Readonly<Record<string, (options: Options) => Promise<Outcome>>> = {
  read: reading,
  validate: validating,
  compute: computing,
  coherence: consolidating,
  pane: paneAndPage,
};

try {
  process.exitCode = await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
