/** Forms in which figures are given out, by name; the shape of each stands in core/exchange. */
import {
  figureWords,
  figureRecords,
  figuresFile,
  figureTable,
  flagText,
  qualityOf,
  reasonText,
  sdmxTable,
  type Catalogue,
  type FigureRecord,
  type FiguresFile,
  type IndicatorValue,
  type InputFile,
  type Language,
  type Revision,
} from '../../core/index.ts';
import { writeCsv } from '../../core/formats/index.ts';
import { escapedControls, forTerminal, withoutControls } from './controls.ts';
import { indicatorTable } from './indicators.ts';
import { revisionLines } from './revisions.ts';
import { formulaLines, traceLines } from './trace-tree.ts';

export const FIGURE_FORMATS = ['text', 'json', 'csv', 'sdmx-csv'] as const;
export type FigureFormat = (typeof FIGURE_FORMATS)[number];

/** What there is to be given out. */
export interface Figures {
  /** All that was computed: changes are worked out from it. */
  readonly values: readonly IndicatorValue[];
  /** Those asked for. */
  readonly shown: readonly IndicatorValue[];
  readonly trace: boolean;
  /** Against an earlier run; null without one. */
  readonly revisions: readonly Revision[] | null;
  readonly inputs: readonly Pick<InputFile, 'file' | 'sha256'>[];
  readonly country: string | null;
  readonly asOf: string | null;
  readonly toolVersion: string;
  readonly catalogue: Catalogue;
  readonly language: Language;
}

const PRINTERS: Readonly<Record<FigureFormat, (figures: Figures) => string>> = {
  text: printText,
  json: (figures) => linesOfJson(figuresFile(recordsOf(figures), figures)),
  csv(figures) {
    const { fields, rows } = figureTable(recordsOf(figures), figures.asOf);
    return writeCsv(fields, visible(rows));
  },
  'sdmx-csv'(figures) {
    const comment = (record: FigureRecord): string => commentOn(record, figures.language);
    const { fields, rows } = sdmxTable(recordsOf(figures), comment);
    return writeCsv(fields, visible(rows));
  },
};

export const printFigures = (figures: Figures, format: FigureFormat): string => PRINTERS[format](figures);

function printText({ values, shown, trace, revisions, catalogue, language }: Figures): string {
  const quality = qualityOf(values, catalogue.templates);
  const described = new Set<string>();
  const table = indicatorTable(
    shown,
    (value) => quality.get(value),
    figureWords(catalogue, language),
    (value) => {
      if (!trace) return [];
      // The formula is the same for every year and part.
      const isFirst = !described.has(value.indicator);
      described.add(value.indicator);
      return [
        ...(isFirst ? formulaLines(value.indicator, catalogue, language) : []),
        ...traceLines(value, catalogue, language),
      ];
    },
  );
  return forTerminal([table, ...(revisions ? [revisionLines(revisions, language)] : [])].join('\n'));
}

/** One line for each figure: a country may have hundreds of thousands, and two files can be compared line by line. */
function linesOfJson(file: FiguresFile): string {
  const parts = Object.entries(file).map(([name, part]) => {
    const text =
      Array.isArray(part) && part.length > 0
        ? `[\n${part.map((each) => `    ${JSON.stringify(each)}`).join(',\n')}\n  ]`
        : JSON.stringify(part);
    return `  ${JSON.stringify(name)}: ${text}`;
  });
  return `${escapedControls(`{\n${parts.join(',\n')}\n}`)}\n`;
}

function recordsOf({ values, shown, trace, catalogue, language }: Figures): FigureRecord[] {
  const wanted = new Set(shown);
  return figureRecords(values, { language, catalogue, trace, only: (value) => wanted.has(value) });
}

/** Names of files and sheets must not move the cursor of a terminal. */
const visible = <T>(rows: readonly (readonly T[])[]): (T | string)[][] =>
  rows.map((row) => row.map((cell) => (typeof cell === 'string' ? withoutControls(cell) : cell)));

/** Why there is no figure, or what must be known about it, in words. */
const commentOn = ({ flags, reasons, missing, interval }: FigureRecord, language: Language): string =>
  [
    ...reasons.map((reason) => reasonText(reason, language)),
    ...flags.map((flag) => flagText(flag, language)),
    ...missing,
    ...(interval ? [`CI${String(interval.level)}: ${String(interval.low)}; ${String(interval.high)}`] : []),
  ].join(' | ');
