/** The pane's worker with all its jobs in this process; messages pass as they would, cloned. */
import type { CellChange, Piece, WorkbookHost } from '../../addin/host/host.ts';
import { WorkClient, type WorkerLike } from '../../addin/worker/client.ts';
import { allJobs } from '../../addin/worker/jobs/index.ts';
import type { FromWorker } from '../../addin/worker/protocol.ts';
import { serve, type Scope } from '../../addin/worker/serve.ts';

export function startHere(): WorkerLike {
  const worker: WorkerLike = {
    onmessage: null,
    onerror: null,
    postMessage: (message: unknown) => {
      scope.onmessage?.({ data: structuredClone(message) as never });
    },
    terminate: () => {
      scope.postMessage = () => undefined;
    },
  };
  const scope: Scope = {
    onmessage: null,
    postMessage(message: FromWorker) {
      const data = structuredClone(message);
      queueMicrotask(() => worker.onmessage?.call(worker as Worker, { data } as MessageEvent));
    },
  };
  serve(scope, allJobs);
  return worker;
}

export const workHere = (): WorkClient => new WorkClient(startHere);

/** As much of a host as hands a file over. */
export const handing = (bytes: Uint8Array, name: string, edits: readonly CellChange[] = []): WorkbookHost =>
  ({
    async *read(): AsyncGenerator<Piece> {
      const blob = new Blob([new Uint8Array(bytes)]);
      yield await Promise.resolve({ type: 'file', name, blob, edits } as const);
    },
  }) as Pick<WorkbookHost, 'read'> as WorkbookHost;

/** A worker that holds this workbook. */
export async function workOn(
  bytes: Uint8Array,
  name: string,
  edits: readonly CellChange[] = [],
): Promise<WorkClient> {
  const work = workHere();
  await work.read(handing(bytes, name, edits));
  return work;
}
