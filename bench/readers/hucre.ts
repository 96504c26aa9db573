/** hucre's streaming reader. It gives errors as text, which the column "cells equal" says. */
import { readFile } from 'node:fs/promises';
import { streamXlsxRows } from 'hucre';
import { Counter } from '../totals.ts';
import type { Reading } from './reading.ts';

/** From bytes in memory, which takes it no longer than a stream of them. */
export const hucreStream: Reading = async (path) => {
  const counter = new Counter();
  for await (const { values } of streamXlsxRows(await readFile(path)))
    for (const value of values) {
      if (typeof value === 'number') counter.number(value);
      else if (typeof value === 'string') counter.text(value);
      else if (typeof value === 'boolean') counter.boolean(value);
      else if (value instanceof Date) counter.date(Math.round(value.getTime() / 1000));
    }
  return () => counter;
};
