/** The form of a chart of the coherence workbook. */
/** A number of an indicator that a chart draws: the figure, or what stands above or below its line. */
export interface ChartNumber {
  readonly indicator: string;
  readonly part: 'value' | 'numerator' | 'denominator';
}

/** A share in percent: that of an indicator, or that of women among women and men in one of its numbers. */
export type ChartShare = { readonly indicator: string } | (ChartNumber & { readonly of: 'women' });

/**
 * A chart of the migration profile, drawn where its figures are known. Its words, and those of its series, parts and
 * bars, stand in `i18n/<language>/charts.ts` under their ids.
 *
 * `years`: national figures by year; `shares`: a bar for each group, split into `first`, the rest and, where it is
 * declared, `last`, in the order of `parts`.
 */
export type ChartDeclaration =
  | {
      readonly id: string;
      readonly shape: 'years';
      readonly series: readonly (ChartNumber & { readonly id: string })[];
    }
  | {
      readonly id: string;
      readonly shape: 'shares';
      readonly parts: readonly [first: string, rest: string, last?: string];
      readonly bars: readonly {
        readonly id: string;
        readonly first: ChartShare;
        readonly last?: ChartShare;
      }[];
    };
