/** The machine report as JSON: two spaces, keys in a fixed order. */
import type { Report } from '../../core/index.ts';

export const printJson = (report: Report): string => `${JSON.stringify(report, null, 2)}\n`;
