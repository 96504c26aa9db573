/** The worker's side: takes the workbook piece by piece, does jobs, and answers with results or failures. */
import { Failure, type Host } from '../../core/index.ts';
import { benchOf, type Bench, type Memory } from './bench.ts';
import type { Jobs } from './jobs.ts';
import type { Ask, FromWorker, JobName, ToWorker } from './protocol.ts';
import { Shelf } from './shelf.ts';

export type Job<Name extends JobName> = (
  input: Jobs[Name]['input'],
  bench: Bench,
) => Jobs[Name]['output'] | Promise<Jobs[Name]['output']>;

export type AllJobs = { readonly [Name in JobName]: Job<Name> };

/** As much of a worker's global scope as is used. */
export interface Scope {
  onmessage: ((event: { readonly data: ToWorker }) => void) | null;
  postMessage(message: FromWorker): void;
}

export function serve(scope: Scope, jobs: AllJobs): void {
  const shelf = new Shelf();
  const memory: Memory = {};
  scope.onmessage = ({ data }) => {
    if (data.type === 'piece') shelf.take(data.piece);
    else void answer(scope, jobs, data, shelf, memory);
  };
}

async function answer(
  scope: Scope,
  jobs: AllJobs,
  { id, name, input }: Ask,
  shelf: Shelf,
  memory: Memory,
): Promise<void> {
  const host: Host = {
    progress: (step) => {
      scope.postMessage({ type: 'progress', id, ...step });
    },
  };
  try {
    // name and input belong together, which the compiler cannot see of a union
    const job = jobs[name] as Job<JobName>;
    const output = await job(input as never, benchOf(shelf, memory, host));
    scope.postMessage({ type: 'result', id, output });
  } catch (error) {
    scope.postMessage({ type: 'failure', id, ...recordOf(error) });
  }
}

const recordOf = (error: unknown): Pick<Failure, 'code' | 'reason' | 'args'> =>
  error instanceof Failure
    ? { code: error.code, reason: error.reason, args: { ...error.args } }
    : { code: 'BUG', reason: 'unexpected', args: { cause: String(error) } };
