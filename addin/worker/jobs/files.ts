/** Jobs that make files: a copy of the dropped workbook, and new workbooks. */
import {
  browserPlatform,
  bytesSource,
  markWorkbook,
  setState,
  writeWorkbook,
} from '../../../core/formats/browser.ts';
import { markRequest, toA1 } from '../../../core/index.ts';
import type { PlaceMark } from '../../host/mark-look.ts';
import { settingsOf, type Bench } from '../bench.ts';
import type { Asked } from '../jobs.ts';
import type { Job } from '../serve.ts';

export const copy: Job<'copy'> = async ({ state, marks, ...asked }, bench) => {
  const limits = settingsOf(asked.settings).limits ?? {};
  const { shelf, host } = bench;
  const patched = await shelf.copy({ limits, host });
  const { format, file } = await shelf.book({ limits, host });
  if (format !== 'xlsx') return patched;
  let { bytes } = patched;
  if (state !== null) bytes = await setState(bytesSource(file, bytes), browserPlatform, state, limits);
  if (marks.length > 0) bytes = await marked(bytes, marks, asked, bench);
  return { bytes, hasFormulas: patched.hasFormulas };
};

async function marked(
  bytes: Uint8Array,
  marks: readonly PlaceMark[],
  asked: Asked,
  bench: Bench,
): Promise<Uint8Array> {
  const report = (await bench.report(asked)).whole();
  const [input] = report.inputs;
  if (!input) return bytes;
  const { list, more } = markRequest(report, input);
  const request = {
    ...{ list, more },
    marks: marks.map(({ row, column, ...mark }) => ({ ...mark, cell: toA1(row, column) })),
  };
  const limits = asked.settings.limits ?? {};
  return (await markWorkbook(bytesSource(input.file, bytes), browserPlatform, request, limits)).bytes;
}

export const write: Job<'write'> = ({ plan }) => writeWorkbook(plan);
