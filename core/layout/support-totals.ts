/** 11_SUPPORT, all support in four lines: what enters, and what does not, with the reason (rulings-coherence B9–B13). */
import type { BookContext } from './book-context.ts';
import { styles } from './book-styles.ts';
import type { ProjectLine } from './project-lines.ts';
import type { SectionColumn } from './stacked.ts';
import { leading, type SupportLinks } from './support-links.ts';
import { enters, money } from './support-sums.ts';

/** Lines of `t_SupportTotals`, in order. */
export const TOTALS = ['all', 'unaligned', 'donorCountry', 'notCounted'] as const;
export type Total = (typeof TOTALS)[number];

const FITS: Readonly<Record<Total, (line: ProjectLine) => boolean>> = {
  all: enters,
  unaligned: (line) => enters(line) && line.goal === null,
  donorCountry: ({ row }) => row.leftOut === 'DONOR_COUNTRY',
  notCounted: ({ row }) => row.leftOut !== null && row.leftOut !== 'DONOR_COUNTRY',
};

export function totalColumns(
  context: BookContext,
  lines: readonly ProjectLine[],
  links: SupportLinks,
): readonly SectionColumn<Total>[] {
  const own = context.words.planSheets.support;
  const amount = (id: 'committed' | 'disbursed') =>
    ({
      id,
      label: own[id],
      width: 13,
      style: money,
      cell: (total) => lines.filter(FITS[total]).reduce((sum, line) => sum + (line[id] ?? 0), 0),
    }) satisfies SectionColumn<Total>;
  return [
    {
      id: 'no',
      label: context.text.columns.order_no,
      width: 11,
      style: { ...styles.code, align: 'left' },
      cell: (total) => TOTALS.indexOf(total) + 1,
    },
    { id: 'what', label: own.what, width: 34, style: styles.text, cell: (total) => own[total] },
    ...[amount('committed'), amount('disbursed')].map((column) =>
      leading(column, (total) => links.projects(lines.filter(FITS[total]))),
    ),
  ];
}
