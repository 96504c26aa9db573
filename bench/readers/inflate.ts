/** The floor: inflates every entry of the zip and looks at nothing. No reader of compressed workbooks can cost less. */
import { open } from 'node:fs/promises';
import { createInflateRaw } from 'node:zlib';
import type { Reading } from './reading.ts';

const LOCAL_HEADER = 30;

/** Walks from one local header to the next, which hold the sizes in workbooks of the generator. */
export const inflate: Reading = async (path) => {
  const file = await open(path, 'r');
  for (let at = 0; ;) {
    const header = Buffer.alloc(LOCAL_HEADER);
    await file.read(header, 0, LOCAL_HEADER, at);
    if (header.readUInt32LE(0) !== 0x04034b50) break;
    const start = at + LOCAL_HEADER + header.readUInt16LE(26) + header.readUInt16LE(28);
    at = start + header.readUInt32LE(18);
    const bytes = file.createReadStream({
      start,
      end: at - 1,
      autoClose: false,
      highWaterMark: 1 << 18,
    });
    let inflated = 0;
    for await (const chunk of bytes.pipe(createInflateRaw({ chunkSize: 1 << 18 })))
      inflated += (chunk as Buffer).length;
    if (inflated !== header.readUInt32LE(22)) throw new Error(`${path} is damaged`);
  }
  await file.close();
  return () => null;
};
