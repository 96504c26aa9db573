/** Forms of the report: by name for standard output, by the end of the name for a file. */
import type { Report } from '../../core/index.ts';
import { forTerminal } from './controls.ts';
import { printHtml } from './html.ts';
import { printJson } from './json.ts';
import { printNdjson } from './ndjson.ts';
import { printSarif } from './sarif.ts';
import { printText, type TextOptions } from './text.ts';

export const FORMATS = ['text', 'json', 'ndjson', 'sarif'] as const;
export type Format = (typeof FORMATS)[number];

const PRINTERS: Readonly<Record<Format, (report: Report, options: TextOptions) => string>> = {
  text: (report, options) => forTerminal(printText(report, options)),
  json: printJson,
  ndjson: printNdjson,
  sarif: printSarif,
};

export const printReport = (report: Report, format: Format, options: TextOptions): string =>
  PRINTERS[format](report, options);

/** Printers by extension. */
export const FILES: ReadonlyMap<string, (report: Report) => string> = new Map([
  ['.html', printHtml],
  ['.json', printJson],
  ['.ndjson', printNdjson],
  ['.sarif', printSarif],
]);
