/** What page and worker say to one another, over a channel that clones as a real one does, and when one falls silent. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { blobSource, browserPlatform } from '../../core/formats/browser.ts';
import { readInWorker, type ReadingWorker } from '../../core/formats/worker/client.ts';
import type { FromWorker, ToWorker } from '../../core/formats/worker/protocol.ts';
import { serve, type PackedReader, type Scope } from '../../core/formats/worker/serve.ts';
import { readPacked } from '../../core/formats/xlsx/read/open.ts';
import { firstSheet, refusalOf, valuesOf, workbookBytes } from '../helpers/raw-workbook.ts';

class FakeWorker extends EventTarget implements ReadingWorker {
  readonly heard: FromWorker[] = [];
  readonly asked: ToWorker[] = [];
  moved = 0;
  isEnded = false;
  private readonly inside = new EventTarget();

  /** Without a reader it never answers. */
  constructor(read?: PackedReader) {
    super();
    if (!read) return;
    const scope: Scope = {
      addEventListener: (type, listener) => {
        this.inside.addEventListener(type, (event) => {
          listener(event as MessageEvent<ToWorker>);
        });
      },
      postMessage: (message, transfer) => {
        this.moved += transfer.length;
        const data = structuredClone(message, { transfer });
        this.heard.push(data);
        queueMicrotask(() => this.dispatchEvent(new MessageEvent('message', { data })));
      },
    };
    serve(scope, read);
  }

  postMessage(message: ToWorker): void {
    this.asked.push(message);
    this.inside.dispatchEvent(new MessageEvent('message', { data: message }));
  }

  terminate(): void {
    this.isEnded = true;
  }
}

const book = workbookBytes({
  sheets: [
    { rows: '<row r="1"><c r="A1"><v>1</v></c></row>' },
    { rows: '<row r="2"><c r="B2"><v>2</v></c></row>' },
  ],
});
const blob = new Blob([book as Uint8Array<ArrayBuffer>]);
const never = new Promise<never>(() => undefined);
/** Tells its steps, each after a wait in milliseconds, then reads. */
const telling =
  (steps: readonly (readonly [wait: number, done: number])[]): PackedReader =>
  async (source, platform, options) => {
    for (const [wait, done] of steps) {
      vi.advanceTimersByTime(wait);
      options.host?.progress?.({ stage: 'read', done, total: 10 });
    }
    return readPacked(source, platform, { ...options, host: {} });
  };

afterEach(() => {
  vi.useRealTimers();
});

describe('a reading worker', () => {
  it('hands over a workbook, moving its cells instead of copying them', async () => {
    const worker = new FakeWorker(readPacked);
    const read = await readInWorker(worker, 'a.xlsx', blob, { sheets: ['Sheet2'] });
    expect(read.file).toBe('a.xlsx');
    expect(read.sheets.map((sheet) => sheet.name)).toEqual(['Sheet2']);
    expect(valuesOf(firstSheet(read))).toEqual({ B2: 2 });
    expect(worker.moved).toBe(1);
  });

  it('reads several files at a time and keeps them apart', async () => {
    const worker = new FakeWorker(readPacked);
    const read = (name: string): Promise<string> => readInWorker(worker, name, blob).then(({ file }) => file);
    expect(await Promise.all([read('a.xlsx'), read('b.xlsx')])).toEqual(['a.xlsx', 'b.xlsx']);
  });

  it('tells progress at most every 100 ms, and the last step in any case', async () => {
    vi.useFakeTimers({ toFake: ['performance', 'Date'] });
    const done: number[] = [];
    await readInWorker(
      new FakeWorker(
        telling([
          [1000, 1],
          [50, 2],
          [49, 3],
          [1, 4],
          [1, 5],
          [9, 10],
        ]),
      ),
      'a.xlsx',
      blob,
      {
        host: { progress: (step) => done.push(step.done) },
      },
    );
    expect(done).toEqual([1, 4, 10]);
  });

  it('passes limits on, and hands back refusals with their arguments', async () => {
    const reading = readInWorker(new FakeWorker(readPacked), 'a.xlsx', blob, { limits: { entries: 2 } });
    const refusal = await refusalOf(reading, ({ args }) => {
      expect(args).toEqual({ file: 'a.xlsx', limit: 2, found: 7 });
    });
    expect(refusal).toBe('LIMIT.R24');
  });

  it('hands back a mistake of the program as BUG', async () => {
    const worker = new FakeWorker(() => Promise.reject(new TypeError('x is undefined')));
    const refusal = await refusalOf(readInWorker(worker, 'a.xlsx', blob), ({ args }) => {
      expect(args['cause']).toContain('x is undefined');
    });
    expect(refusal).toBe('BUG.unexpected');
    expect(worker.isEnded).toBe(false);
  });

  it('stops at the next piece of the file, wherever the reader is', async () => {
    const signal = { aborted: false };
    const endless: PackedReader = async (source) => {
      for (;;) {
        await source.read(0, 1);
        await new Promise(setImmediate);
      }
    };
    const worker = new FakeWorker(endless);
    const reading = refusalOf(readInWorker(worker, 'a.xlsx', blob, { host: { signal } }));
    signal.aborted = true;
    expect(await reading).toBe('STOPPED.signal');
    expect(worker.asked.map(({ type }) => type)).toEqual(['read', 'stop']);
  });

  it('asks for nothing when it is stopped before', async () => {
    const worker = new FakeWorker(readPacked);
    const reading = readInWorker(worker, 'a.xlsx', blob, { host: { signal: { aborted: true } } });
    expect(await refusalOf(reading)).toBe('STOPPED.signal');
    expect(worker.asked).toEqual([]);
  });
});

describe('a worker that falls silent', () => {
  it('is ended some seconds after the limit of time, with every reading in it', async () => {
    vi.useFakeTimers();
    const worker = new FakeWorker(() => never);
    const short = refusalOf(readInWorker(worker, 'a.xlsx', blob, { limits: { seconds: 3 } }), ({ args }) => {
      expect(args).toEqual({ file: 'a.xlsx', limit: 3 });
    });
    const long = refusalOf(readInWorker(worker, 'b.xlsx', blob));
    await vi.advanceTimersByTimeAsync(3_000);
    expect(worker.isEnded).toBe(false);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(worker.isEnded).toBe(true);
    expect(await short).toBe('LIMIT.R37');
    expect(await long).toBe('BUG.worker');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('answers BUG from then on', async () => {
    const worker = new FakeWorker(() => never);
    const first = refusalOf(readInWorker(worker, 'a.xlsx', blob));
    worker.dispatchEvent(new Event('error'));
    expect(await first).toBe('BUG.worker');
    expect(await refusalOf(readInWorker(worker, 'b.xlsx', blob))).toBe('BUG.worker');
    expect(worker.isEnded).toBe(true);
  });

  it('leaves no timer behind once it answered', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'setInterval', 'clearTimeout', 'clearInterval'] });
    const host = { signal: { aborted: false } };
    await readInWorker(new FakeWorker(readPacked), 'a.xlsx', blob, { host });
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('a file that is no longer there', () => {
  const broken = (name: string): Blob =>
    Object.assign(new Blob(['x']), {
      slice: () => ({ arrayBuffer: () => Promise.reject(new DOMException('gone', name)) }),
    });

  it.each([
    ['NotFoundError', 'NOT_FOUND.path'],
    ['NotReadableError', 'LOCKED.R34'],
  ])('%s', async (name, expected) => {
    const reading = readPacked(blobSource('a.xlsx', broken(name)), browserPlatform);
    expect(await refusalOf(reading)).toBe(expected);
  });
});
