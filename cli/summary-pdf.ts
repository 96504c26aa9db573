/** The page 01_SUMMARY as a PDF file, printed by LibreOffice (`consolidate --summary-pdf`). */
import { type BookPlan, Failure, summaryPage } from '../core/index.ts';
import { writeWorkbook } from '../core/formats/index.ts';
import type { Context } from './context.ts';
import { findLibreOffice, pdfOf } from './libreoffice.ts';
import { PDF_MARK } from './own-file.ts';
import { refuseToReplace, type WriteOptions } from './target.ts';

/** Makes the page; to be called before anything is written, so that a run without it leaves nothing behind. */
export type PrintSummary = (plan: BookPlan) => Promise<Uint8Array>;

/** Refuses a name that is no PDF, a file that must stay, and a computer without LibreOffice, before any work is done. */
export async function summaryPrinter(
  file: string,
  options: WriteOptions,
  { streams }: Context,
): Promise<PrintSummary> {
  if (!file.toLowerCase().endsWith('.pdf'))
    throw new Failure('BAD_SETTINGS', 'output-name', { expected: '.pdf', file });
  await refuseToReplace(file, options);
  const program = findLibreOffice(streams);
  return async (plan) => {
    const pdf = await pdfOf(await writeWorkbook(summaryPage(plan)), program, streams);
    return Buffer.concat([pdf, Buffer.from(`${PDF_MARK}\n`)]);
  };
}
