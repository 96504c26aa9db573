/** How far the parts present make up the whole, and what follows for the sum (indicators §1.2, rulings A3). */

/** Below this a sum is not given. */
export const LEAST_COVERED = 80;

/**
 * 100 × parts / whole. A gap within the tolerance of check S09 (5 units or 0.5 % of the whole) is complete, and so
 * are parts above the whole.
 */
export function percentOfTotal(parts: number, whole: number): number {
  if (whole <= 0 || whole - parts <= Math.max(5, 0.005 * whole)) return 100;
  return (100 * parts) / whole;
}

export const percentOfCount = (covered: number, all: number): number =>
  all === 0 ? 100 : (100 * covered) / all;

/** `PARTIAL(85 %)`; never printed as 100 %. */
export const partialFlag = (percent: number): string =>
  `PARTIAL(${String(Math.min(99, Math.round(percent)))} %)`;
