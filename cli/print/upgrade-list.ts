/** The sheet UPGRADE of an upgraded workbook: a line for each column and value that changed (coherence-workbook §8). */
import { fill, words, type Language, type UpgradePlan } from '../../core/index.ts';
import type { ListSheet } from '../../core/formats/index.ts';

/** Kinds of lines that somebody should look at. */
const ASKED: readonly string[] = ['open', 'left', 'signature'];

export function upgradeList(plan: UpgradePlan, file: string, language: Language): ListSheet {
  const text = words(language).upgrade;
  const { from, to, cells, rows } = plan;
  const said = (sentence: string, args: Readonly<Record<string, string | number>>): string =>
    fill(sentence, args, language);
  const { what, sheet, cell, note, ...values } = text.columns;
  return {
    name: 'UPGRADE',
    title: said(text.title, { from, to }),
    facts: [
      said(text.facts.source, { file }),
      said(text.facts.cells, cells),
      said(text.facts.rows, rows),
      text.facts.formulas,
    ],
    columns: [
      { header: what, width: 15 },
      { header: sheet, width: 14 },
      { header: cell, width: 8 },
      { header: values.from, width: 24 },
      { header: values.to, width: 24 },
      { header: note, width: 60 },
    ],
    linkColumn: 2,
    rows: plan.lines.map((line) => ({
      severity: ASKED.includes(line.kind) ? ('warning' as const) : ('info' as const),
      cells: [
        text.kinds[line.kind].word,
        line.sheet,
        line.cell,
        line.from,
        line.to,
        text.kinds[line.kind].note,
      ],
      link: { sheet: line.sheet, cell: line.cell },
    })),
  };
}
