/** Old formats read in a thread: its limits of memory and time, stopping, and nothing that keeps the program alive. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { Failure } from '../../core/failure.ts';
import { convertInThread } from '../../core/formats/legacy/node.ts';
import { bookOfPacked } from '../../core/formats/pack.ts';
import { biffStream, bin, numberRecord, xlsbOf } from '../helpers/old-files.ts';
import { firstSheet, refusalOf, valuesOf } from '../helpers/raw-workbook.ts';

const small = biffStream([
  { name: 'Data', records: [numberRecord(0, 0, 45_351, 1), numberRecord(1, 2, -0.5)] },
]);

/** Links over the whole sheet, for which the library makes a cell each. */
const hungry = xlsbOf([
  bin(0x81),
  bin(0x91),
  bin(0x92),
  bin(0x1ee, [0, 4], [1_048_575, 4], [0, 4], [16_383, 4], [0, 4], [0, 4], [0, 4], [0, 4]),
  bin(0x82),
]);

describe('the thread', () => {
  it('hands over what it read, and leaves the bytes where they are', async () => {
    const bytes = small.slice();
    const book = bookOfPacked(await convertInThread(bytes, 'small.xls', 'xls'));
    expect(valuesOf(firstSheet(book))).toEqual({ A1: '2024-02-29', C2: -0.5 });
    expect(book.format).toBe('xls');
    expect(book.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(bytes).toEqual(small);
  });

  it('hands over why a file is refused', async () => {
    const refusal = await refusalOf(convertInThread(small.subarray(0, 60), 'cut.xls', 'xls'), ({ args }) => {
      expect(args).toEqual({ file: 'cut.xls' });
    });
    expect(refusal).toBe('UNREADABLE.R03');
  });

  it('is ended when it needs too much memory', async () => {
    const reading = convertInThread(hungry, 'hungry.xlsb', 'xlsb', { legacyMegabytes: 48 });
    const refusal = await refusalOf(reading, ({ args }) => {
      expect(args).toEqual({ file: 'hungry.xlsb', limit: 48 });
    });
    expect(refusal).toBe('LIMIT.R47');
  });

  // Both are ended well after the parts are unpacked: Node 20 may abort where a thread ends while it opens a zlib stream.
  it('is ended when it takes too long', async () => {
    expect(await refusalOf(convertInThread(hungry, 'long.xlsb', 'xlsb', { seconds: 2 }))).toBe('LIMIT.R37');
  });

  it('is ended when the caller wants to stop', async () => {
    const signal = { aborted: false };
    setTimeout(() => {
      signal.aborted = true;
    }, 1500);
    expect(await refusalOf(convertInThread(hungry, 'long.xlsb', 'xlsb', {}, { signal }))).toBe(
      'STOPPED.signal',
    );
  });

  it('does not begin when the caller stopped before', async () => {
    const signal = { aborted: true };
    await expect(convertInThread(small, 'small.xls', 'xls', {}, { signal })).rejects.toBeInstanceOf(Failure);
  });

  const built = fileURLToPath(new URL('../../dist/core/formats/index.js', import.meta.url));
  it.skipIf(!existsSync(built))(
    'lets the program end by itself (of the built files; npm run compile)',
    () => {
      const script = `import { nodePlatform } from ${JSON.stringify(pathToFileURL(built).href)};
      const read = (bytes) => nodePlatform.convert(bytes, 'a.xls', 'xls', {}, {});
      const book = await read(Uint8Array.from(Buffer.from('${Buffer.from(small).toString('base64')}', 'base64')));
      const failure = await read(new Uint8Array(9)).catch((error) => error);
      console.log(book.own.length, book.sheets[0].name, failure.reason);`;
      const said = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
        encoding: 'utf8',
        timeout: 50_000,
      });
      expect(said).toBe('0 Data R03\n');
    },
  );
});
