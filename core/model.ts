/**
 * The nouns of the product, in the order in which a workbook becomes a result. Plain data, no behaviour.
 * Blank is `null` everywhere and is never zero. The plan of a workbook to be written stands in layout/plan.ts.
 */
export * from './model/file.ts';
export * from './model/template.ts';
export * from './model/dataset.ts';
export * from './model/issue.ts';
export * from './model/figure.ts';
export * from './model/by-indicator.ts';
export * from './model/finding.ts';
export * from './model/outcome.ts';
export * from './model/chart.ts';
